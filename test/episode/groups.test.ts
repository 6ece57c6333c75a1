import { describe, expect, it } from 'vitest';
import { createGroups, groupSeed } from '../../src/episode/groups.js';
import type { Task } from '../../src/taskset/task.js';
import { memoryArena } from '../support/arenas.js';
import { FIX } from '../support/memory-sandbox.js';
import { makeTask } from '../support/task-folders.js';

const TASKS = Array.from({ length: 40 }, (_, i) => makeTask({ id: `task-${String(i).padStart(2, '0')}` }));

describe('resets of one group', () => {
	it.each([
		['without a request', {}],
		['for random', { taskId: 'random' }],
		['for a difficulty', { taskId: 'easy' }],
		['for a seed', { seed: 12 }],
		['for a seed of 64 bits', { seed: 2n ** 64n - 1n }],
	])('begin alike %s', async (_name, request) => {
		const arena = memoryArena({ tasks: TASKS });
		const turns = await Promise.all(Array.from({ length: 8 }, () => arena.reset({ ...request, groupId: 'g' })));
		const seeds = await Promise.all(turns.map(async (turn) => (await arena.state(turn.episodeId)).state.seed));
		expect(new Set(turns.map((turn) => JSON.stringify(turn.observation))).size).toBe(1);
		expect(new Set(seeds).size).toBe(1);
	});

	it('have another task than those of another group, more often than not', async () => {
		const arena = memoryArena({ tasks: TASKS });
		const turns = await Promise.all(Array.from({ length: 20 }, (_, i) => arena.reset({ groupId: `g${i}` })));
		expect(new Set(turns.map((turn) => turn.observation.taskId)).size).toBeGreaterThan(10);
	});

	it('keep what the curriculum chose first, even when it would choose something else now', async () => {
		let choices = 0;
		const chooseAuto = (candidates: readonly Task[]) => {
			choices += 1;
			return candidates[choices] as Task;
		};
		const arena = memoryArena({ tasks: TASKS, chooseAuto });
		const reset = async (groupId: string) =>
			(await arena.reset({ taskId: 'auto', agentId: 'a', groupId })).observation.taskId;
		expect([await reset('g'), await reset('g'), await reset('h'), await reset('g')]).toEqual([
			'task-01',
			'task-01',
			'task-02',
			'task-01',
		]);
	});

	it('remember what the agent had achieved when the group began', async () => {
		let best = 0;
		const recollect = async () => {
			best += 0.1;
			return { fix: 'x', reward: best };
		};
		const arena = memoryArena({ recollect });
		const reset = async (agentId: string) =>
			(await arena.reset({ seed: 1, agentId, groupId: 'g', useMemory: true })).observation.recollection?.reward;
		expect([await reset('a'), await reset('a'), await reset('b')]).toEqual([0.1, 0.1, 0.2]);
	});

	it('pick again after a failure of ours', async () => {
		let tries = 0;
		const chooseAuto = async (candidates: readonly Task[]) => {
			tries += 1;
			if (tries === 1) throw new Error('store');
			return candidates[0] as Task;
		};
		const arena = memoryArena({ tasks: TASKS, chooseAuto });
		await expect(arena.reset({ taskId: 'auto', groupId: 'g' })).rejects.toThrow('store');
		expect((await arena.reset({ taskId: 'auto', groupId: 'g' })).observation.taskId).toBe('task-00');
	});
});

it('takes the seed of a group from its name, 0..2^31−1, the same on every server', () => {
	expect(groupSeed('step-1')).toBe(groupSeed('step-1'));
	const seeds = Array.from({ length: 1000 }, (_, i) => groupSeed(`step-${i}`));
	expect(new Set(seeds).size).toBe(1000);
	expect(Math.min(...seeds)).toBeGreaterThanOrEqual(0);
	expect(Math.max(...seeds)).toBeLessThan(2 ** 31);
});

it('forgets the decisions that were not asked for longest', async () => {
	const groups = createGroups(2);
	const settle = (word: string, value: number) => groups.settle([word], async () => value);
	expect([await settle('a', 1), await settle('b', 2), await settle('a', 9), await settle('c', 3)]).toEqual([
		1, 2, 1, 3,
	]);
	expect([await settle('a', 9), await settle('b', 9)]).toEqual([1, 9]);
});

it('uses the server’s reward mode where a reset names none', async () => {
	const arena = memoryArena({ rewardMode: 'terminal' });
	await arena.reset({ episodeId: 'a' });
	await arena.reset({ episodeId: 'b', rewardMode: 'dense' });
	expect((await arena.step('a', FIX('half'))).reward).toBe(0);
	expect((await arena.step('b', FIX('half'))).reward).toBeGreaterThan(0);
});
