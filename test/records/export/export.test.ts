import { describe, expect, it, onTestFinished } from 'vitest';
import { EXPORT_DEFAULTS, type ExportSettings, exportLines } from '../../../src/records/export/export.js';
import { choosePairs } from '../../../src/records/export/preference-pairs.js';
import { toWireGrading } from '../../../src/server/protocol/info.js';
import { memoryArena } from '../../support/arenas.js';
import { FIX } from '../../support/memory-sandbox.js';
import { memoryStore } from '../../support/stores.js';
import { makeTask } from '../../support/task-folders.js';

const TASKS = ['one', 'two'].map((id) => makeTask({ id, contentHash: id }));

const SETTINGS = { filter: {}, ...EXPORT_DEFAULTS, infoOf: toWireGrading };

/** Two tasks, each played by an agent that ends right and by one that never does. */
async function played() {
	const store = await memoryStore();
	onTestFinished(() => store.close());
	const arena = memoryArena({ journal: store.journal, tasks: TASKS });
	const play = async (taskId: string, agentId: string, ...behaviours: string[]) => {
		const { episodeId } = await arena.reset({ taskId, agentId, seed: 1 });
		for (const behaviour of behaviours) await arena.step(episodeId, FIX(behaviour));
	};
	for (const { id } of TASKS) {
		await play(id, 'ann', 'none', 'half', 'right');
		await play(id, 'bob', 'hidden', 'unparsable');
	}
	const lines = async (settings: Partial<ExportSettings> & Pick<ExportSettings, 'format'>) => {
		const all: string[] = [];
		for await (const line of exportLines(store.episodes, { ...SETTINGS, ...settings })) all.push(line);
		return all;
	};
	const values = async (settings: Parameters<typeof lines>[0]) =>
		(await lines(settings)).map((line) => JSON.parse(line));
	return { arena, lines, values };
}

/** Names and kinds of values, all the way down; lists by their first entry. */
function shapeOf(value: unknown): unknown {
	if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
	if (typeof value !== 'object' || value === null) return typeof value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}

describe('jsonl', () => {
	it('holds whole episodes, oldest first, with the same fields in each', async () => {
		const { values } = await played();
		const episodes = await values({ format: 'jsonl' });
		expect(episodes.map(({ task_id, agent_id, steps }) => [task_id, agent_id, steps.length])).toEqual([
			['one', 'ann', 3],
			['one', 'bob', 2],
			['two', 'ann', 3],
			['two', 'bob', 2],
		]);
		expect(new Set(episodes.map((episode) => Object.keys(episode).join())).size).toBe(1);
		expect(episodes[0].steps[2]).toMatchObject({ fix: FIX('right'), solved: true, tests_passed: 3, tests_total: 3 });
		expect(JSON.parse(episodes[0].steps[0].info)).toMatchObject({ verdict: 'failed' });
	});

	it('is narrowed by the filter and bounded by the limit', async () => {
		const { values } = await played();
		const solved = await values({ format: 'jsonl', filter: { solved: true, taskId: 'two' } });
		expect(solved.map(({ agent_id }) => agent_id)).toEqual(['ann']);
		expect(await values({ format: 'jsonl', limit: 3 })).toHaveLength(3);
	});

	it('goes through more than a page', async () => {
		const { arena, values } = await played();
		for (let n = 0; n < 120; n += 1) await arena.reset({ taskId: 'one', agentId: 'many' });
		expect(await values({ format: 'jsonl', filter: { agentId: 'many' } })).toHaveLength(120);
	});
});

describe('csv', () => {
	it('is a heading and a row for each step, with line ends inside of quotes', async () => {
		const { lines } = await played();
		const [heading = '', ...rows] = await lines({ format: 'csv' });
		expect(rows).toHaveLength(10);
		expect(heading.split(',').slice(0, 4)).toEqual(['episode_id', 'run_id', 'agent_id', 'task_id']);
		expect(rows[0]).toContain(`"${FIX('none').replaceAll('"', '""')}"`);
	});

	it('does not count its heading against the limit', async () => {
		const { lines } = await played();
		expect(await lines({ format: 'csv', limit: 2 })).toHaveLength(3);
	});
});

describe('sft', () => {
	it('is the problem and the fix that solved it, of solved episodes only', async () => {
		const { values } = await played();
		const chats = await values({ format: 'sft' });
		expect(chats.map(({ task_id }) => task_id)).toEqual(['one', 'two']);
		const [system, user, assistant, ...more] = chats[0].messages;
		expect([system.role, user.role, more]).toEqual(['system', 'user', []]);
		expect(user.content).toContain(makeTask().buggyCode);
		expect(user.content).toContain('FAIL: Basic.test_0');
		expect(assistant).toEqual({ role: 'assistant', content: `\`\`\`python\n${FIX('right')}\`\`\`` });
		expect(chats[0]).toMatchObject({ reward: 0.97, steps: 3 });
	});

	it('shows the whole way when asked to', async () => {
		const { values } = await played();
		const [chat] = await values({ format: 'sft', conversation: true });
		expect(chat.messages.map(({ role }: { role: string }) => role).join(' ')).toBe(
			'system user assistant user assistant user assistant',
		);
		expect(chat.messages[5].content).toContain('1/3 visible tests passed.');
	});
});

describe('dpo', () => {
	it('pairs a better fix with a worse one of the same task', async () => {
		const { values } = await played();
		const pairs = await values({ format: 'dpo' });
		expect(new Set(pairs.map(({ task_id }) => task_id))).toEqual(new Set(['one', 'two']));
		for (const { prompt, chosen, rejected, chosen_score, rejected_score } of pairs) {
			expect(chosen_score - rejected_score).toBeGreaterThanOrEqual(0.2);
			expect([prompt.length, chosen.length, rejected.length]).toEqual([2, 1, 1]);
			expect(chosen[0].content).not.toBe(rejected[0].content);
		}
		expect(pairs[0].chosen[0].content).toContain(FIX('right'));
	});

	it('keeps to the margin and to the number of pairs', async () => {
		const { values } = await played();
		expect(await values({ format: 'dpo', margin: 2 })).toEqual([]);
		expect(await values({ format: 'dpo', pairsPerTask: 1 })).toHaveLength(2);
	});

	it('pairs the best with the worst first, and none with itself or across the margin', () => {
		const fixes = [0.9, 0.8, 0.5, 0.1].map((score) => ({ score }));
		const pairs = choosePairs(fixes, { margin: 0.2, pairsPerTask: 9 });
		const scores = pairs.map(([better, worse]) => [better.score, worse.score]);
		expect(scores).toEqual([
			[0.9, 0.1],
			[0.8, 0.5],
			[0.9, 0.5],
		]);
	});
});

describe('grpo', () => {
	it('is one prompt for each task, with how agents did', async () => {
		const { values } = await played();
		const prompts = await values({ format: 'grpo' });
		expect(prompts.map(({ task_id, attempts, solve_rate }) => [task_id, attempts, solve_rate])).toEqual([
			['one', 5, 0.2],
			['two', 5, 0.2],
		]);
		expect(JSON.stringify(prompts)).not.toContain(makeTask().solutionCode.split('\n')[1]);
	});
});

describe('every format of lines', () => {
	it.each(['jsonl', 'sft', 'dpo', 'grpo'] as const)('%s has the same shape in every line', async (format) => {
		const { values } = await played();
		const shapes = (await values({ format })).map((value) => JSON.stringify(shapeOf(value)));
		expect(shapes.length).toBeGreaterThan(1);
		expect(new Set(shapes).size).toBe(1);
	});
});
