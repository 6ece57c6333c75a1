import { describe, expect, it } from 'vitest';
import { createTaskset, type TaskSelection } from '../../src/taskset/pick.js';
import { CATEGORIES, DIFFICULTIES, SPLITS, type Task } from '../../src/taskset/task.js';
import { makeTask } from '../support/task-folders.js';

const at = <T>(values: readonly T[], index: number): T => values[index % values.length] as T;

/** 60 tasks that mix every category, difficulty and split. */
const TASKS: readonly Task[] = Array.from({ length: 60 }, (_, i) =>
	makeTask({
		id: `task-${String(i).padStart(2, '0')}`,
		category: at(CATEGORIES, i),
		difficulty: at(DIFFICULTIES, Math.floor(i / 5)),
		split: at(SPLITS, Math.floor(i / 15)),
		tags: i === 7 ? ['Needle'] : [],
	}),
);
const taskset = createTaskset(TASKS);

async function picks(selection: Omit<TaskSelection, 'seed'>, seeds = 200): Promise<Task[]> {
	return Promise.all(Array.from({ length: seeds }, (_, seed) => taskset.pick({ ...selection, seed })));
}

describe('picking', () => {
	it('takes an exact id whatever the seed', async () => {
		expect(new Set((await picks({ taskId: 'task-07' })).map((task) => task.id))).toEqual(new Set(['task-07']));
	});

	it('prefers an exact id to a group of that name', async () => {
		const odd = createTaskset([...TASKS, makeTask({ id: 'logic', category: 'syntax' })]);
		expect((await odd.pick({ taskId: 'logic', seed: 1 })).category).toBe('syntax');
	});

	it.each(CATEGORIES)('draws every task of category %s and no other', async (category) => {
		const drawn = new Set(await picks({ taskId: category }));
		expect([...drawn].sort((a, b) => a.id.localeCompare(b.id))).toEqual(taskset.filter({ category }));
	});

	it.each(DIFFICULTIES)('draws every task of difficulty %s and no other', async (difficulty) => {
		const drawn = new Set(await picks({ taskId: difficulty }));
		expect(drawn).toEqual(new Set(taskset.filter({ difficulty })));
	});

	it.each(SPLITS)('draws every task of split %s and no other', async (split) => {
		expect(new Set(await picks({ taskId: split }))).toEqual(new Set(taskset.filter({ split })));
	});

	it('looks at no position beside an exact id, so that a row of the Task API can be given to a reset', async () => {
		expect((await taskset.pick({ taskId: 'task-20', split: 'validation', index: 5, seed: 1 })).id).toBe('task-20');
		expect((await taskset.pick({ taskId: 'task-20', index: 700, seed: 1 })).id).toBe('task-20');
	});

	it('spreads random over all tasks without favourites', async () => {
		const counts = new Map<string, number>();
		for (const { id } of await picks({}, 6000)) counts.set(id, (counts.get(id) ?? 0) + 1);
		expect(counts.size).toBe(60);
		expect(Math.min(...counts.values())).toBeGreaterThan(60);
		expect(Math.max(...counts.values())).toBeLessThan(150);
	});

	it('gives the same task for the same seed', async () => {
		expect(await picks({ taskId: 'hard' })).toEqual(await picks({ taskId: 'hard' }));
		expect((await taskset.pick({ seed: 2 ** 53 - 1 })).id).toBe((await taskset.pick({ seed: 2 ** 53 - 1 })).id);
	});

	it('keeps auto inside train unless a split is asked', async () => {
		expect(new Set((await picks({ taskId: 'auto' })).map((task) => task.split))).toEqual(new Set(['train']));
		expect(new Set((await picks({ taskId: 'auto', split: 'test' })).map((task) => task.split))).toEqual(
			new Set(['test']),
		);
	});

	it('asks the injected chooser for auto and for nothing else', async () => {
		const own = createTaskset(TASKS, async (candidates) => candidates.at(-1) as Task);
		expect((await own.pick({ taskId: 'auto', agentId: 'a', seed: 1 })).id).toBe('task-59');
		expect((await own.pick({ taskId: 'random', seed: 0 })).id).toBe((await taskset.pick({ seed: 0 })).id);
	});

	it('counts positions inside the split, or inside everything without one', async () => {
		const validation = taskset.filter({ split: 'validation' });
		expect((await taskset.pick({ split: 'validation', index: 3, seed: 9 })).id).toBe(validation[3]?.id);
		expect((await taskset.pick({ index: 59, seed: 9 })).id).toBe('task-59');
		expect((await taskset.pick({ taskId: 'easy', index: 1, seed: 9 })).id).toBe('task-01');
	});

	it.each([
		[{ taskId: 'absent' }, 'No task matches "absent"; GET /tasks lists them.'],
		[{ taskId: 'task-00', split: 'test' }, 'No task matches "task-00" in split "test"; GET /tasks lists them.'],
		[{ split: 'test', index: 15 }, 'index 15 is outside 0..14, the positions of the 15 tasks of split "test".'],
		[{ index: -1 }, 'index -1 is outside 0..59'],
	] as const)('refuses %j with unknown_task', async (selection, message) => {
		await expect(taskset.pick({ ...selection, seed: 1 })).rejects.toMatchObject({
			code: 'unknown_task',
			message: expect.stringContaining(message),
		});
	});

	it('refuses everything when there are no tasks', async () => {
		await expect(createTaskset([]).pick({ seed: 1 })).rejects.toMatchObject({ code: 'unknown_task' });
	});
});

describe('filtering', () => {
	it('joins its conditions', () => {
		const found = taskset.filter({ category: 'logic', difficulty: 'easy', split: 'train' });
		expect(found.map((task) => task.id)).toEqual(['task-01', 'task-46']);
	});

	it('finds a text in tags without regard to case', () => {
		expect(taskset.filter({ q: 'nEEdle' }).map((task) => task.id)).toEqual(['task-07']);
	});

	it('returns everything in id order for no condition', () => {
		expect(taskset.filter({})).toEqual(TASKS);
	});
});

it('looks a task up by id, or throws unknown_task', async () => {
	expect(await taskset.find('task-10')).toBe(TASKS[10]);
	await expect(taskset.find('nope')).rejects.toThrow(expect.objectContaining({ code: 'unknown_task' }));
});
