import { describe, expect, it } from 'vitest';
import { DEFAULT_ARENA_LIMITS } from '../../src/episode/create-arena.js';
import type { SandboxJob } from '../../src/sandbox/sandbox.js';
import { memoryArena } from '../support/arenas.js';
import { gradingsOf } from '../support/gradings.js';
import { FIX, memorySandbox } from '../support/memory-sandbox.js';
import { makeTask } from '../support/task-folders.js';

const gradingJobs = (jobs: readonly SandboxJob[]) => jobs.filter(({ scope }) => scope === 'all');

describe('reset', () => {
	it('shows the task, what goes wrong now, and no reward', async () => {
		const turn = await memoryArena().reset({ seed: 7, taskId: 'sum', episodeId: 'mine' });
		expect(turn).toMatchObject({ episodeId: 'mine', reward: null, done: false, grading: null });
		expect(turn.observation).toEqual({
			taskId: 'sum',
			category: 'logic',
			difficulty: 'easy',
			language: 'python',
			description: '`add(a, b)` returns the sum of two numbers.',
			entryPoints: ['add'],
			buggyCode: makeTask().buggyCode,
			errorLog: expect.stringContaining('FAIL: Basic.test_0\nexpected 0, got -1'),
			testResults: '0/3 tests passed.',
			tests: expect.arrayContaining([expect.objectContaining({ group: 'visible', status: 'failed' })]),
			testsPassed: 0,
			testsTotal: 3,
			previousAttempts: [],
			stepCount: 0,
			attemptsLeft: 5,
			bestReward: null,
			rewardComponents: {},
			recollection: null,
			feedback: '3 of 3 visible tests fail. Basic.test_0 gives a wrong result: expected 0, got -1',
			solved: false,
		});
	});

	it('draws seed and id when they are left out, and records the seed', async () => {
		const arena = memoryArena();
		const { episodeId } = await arena.reset({});
		expect((await arena.state(episodeId)).state).toMatchObject({ episodeId: 'episode-2', seed: 1 });
	});

	it('runs the broken program once for everybody, visible tests only', async () => {
		const arena = memoryArena();
		await Promise.all([1, 2, 3].map((seed) => arena.reset({ seed })));
		await arena.reset({ seed: 4 });
		expect(arena.sandbox.jobs).toHaveLength(1);
		expect(arena.sandbox.jobs[0]).toMatchObject({ scope: 'visible', measureEfficiency: false });
	});

	it('tries again after a failure of ours', async () => {
		const arena = memoryArena({ tasks: [makeTask({ buggyCode: FIX('fault') })] });
		await expect(arena.reset({})).rejects.toMatchObject({ code: 'sandbox_unavailable' });
		await expect(arena.reset({})).rejects.toMatchObject({ code: 'sandbox_unavailable' });
		expect(arena.sandbox.jobs).toHaveLength(2);
		expect(arena.health().episodes).toBe(0);
	});

	it('of an id that is in use starts afresh under that id', async () => {
		const arena = memoryArena();
		await arena.reset({ episodeId: 'a' });
		await arena.step('a', FIX('half'));
		await arena.reset({ episodeId: 'a', maxSteps: 3 });
		expect((await arena.state('a')).state).toMatchObject({ stepCount: 0, bestReward: null, maxSteps: 3 });
		expect(arena.health().episodes).toBe(1);
	});

	it.each([
		[{ taskId: 'absent' }, 'unknown_task'],
		[{ split: 'test', index: 0 }, 'unknown_task'],
		[{ rubric: 'absent' }, 'unknown_rubric'],
	] as const)('refuses %j with %s', async (request, code) => {
		await expect(memoryArena().reset(request)).rejects.toMatchObject({ code });
	});
});

describe('an episode', () => {
	it('rises from broken over half to right, and is then solved and done', async () => {
		const arena = memoryArena();
		await arena.reset({ episodeId: 'a', seed: 1 });
		const turns = [];
		for (const behaviour of ['none', 'half', 'hidden', 'slow', 'right']) {
			turns.push(await arena.step('a', FIX(behaviour)));
		}
		const rewards = turns.map(({ reward }) => reward as number);
		expect(rewards).toEqual([...rewards].sort((a, b) => a - b));
		expect(new Set(rewards).size).toBe(5);
		expect(turns.map(({ done }) => done)).toEqual([false, false, false, false, true]);
		expect(turns.at(-1)).toMatchObject({
			reward: 0.95,
			observation: { solved: true, bestReward: 0.95, attemptsLeft: 0 },
		});
		await expect(arena.step('a', FIX('right'))).rejects.toMatchObject({ code: 'episode_done' });
	});

	it('is done when its steps are used up, without being solved', async () => {
		const arena = memoryArena();
		await arena.reset({ episodeId: 'a', maxSteps: 2 });
		expect(await arena.step('a', FIX('none'))).toMatchObject({ done: false, observation: { attemptsLeft: 1 } });
		expect(await arena.step('a', FIX('half'))).toMatchObject({ done: true, observation: { solved: false } });
	});

	it('keeps the best reward and all earlier fixes in view', async () => {
		const arena = memoryArena();
		await arena.reset({ episodeId: 'a', seed: 1 });
		const half = await arena.step('a', FIX('half'));
		const { observation } = await arena.step('a', FIX('none'));
		expect(observation.bestReward).toBe(half.reward);
		expect(observation.previousAttempts).toEqual([FIX('half'), FIX('none')]);
		expect((await arena.state('a')).observation).toEqual(observation);
	});

	it('takes 0.10 off a fix that differs from an earlier one in comments only', async () => {
		const arena = memoryArena();
		await arena.reset({ episodeId: 'a', seed: 1 });
		await arena.step('a', FIX('hidden'));
		await arena.step('a', FIX('none'));
		const { grading } = await arena.step('a', `${FIX('hidden')}\n# new comment\n`);
		expect(grading?.penalties).toEqual({ step: 0.03, repeat: 0.1 });
	});

	it('starts no process for a fix that the pre-check refuses, and shows all visible tests as not passed', async () => {
		const arena = memoryArena();
		await arena.reset({ episodeId: 'a' });
		const turn = await arena.step('a', 'unparsable (');
		expect(gradingJobs(arena.sandbox.jobs)).toEqual([]);
		expect(turn).toMatchObject({ reward: 0.01, grading: { verdict: 'syntax-error', execution: null } });
		expect(turn.observation).toMatchObject({ testResults: '0/3 tests passed.', errorLog: 'line 1, column 1: no' });
	});

	it('hands seed, step, session and the remaining time to the sandbox', async () => {
		const arena = memoryArena();
		await arena.reset({ episodeId: 'a', seed: 42 });
		await arena.step('a', FIX('none'));
		await arena.step('a', FIX('half'), { timeoutMs: 900 });
		expect(gradingJobs(arena.sandbox.jobs).map(({ seed, step, sessionKey }) => [seed, step, sessionKey])).toEqual([
			[42, 1, 'a'],
			[42, 2, 'a'],
		]);
		expect(arena.sandbox.jobs.at(-1)?.deadlineMs).toBeLessThanOrEqual(900);
		expect(arena.sandbox.jobs.at(-1)?.measureEfficiency).toMatchObject({ ratio: 25 });
	});

	it('repeats to the byte with the same seed and actions', async () => {
		const play = async () => {
			const arena = memoryArena();
			const turns = [await arena.reset({ episodeId: 'a', seed: 5 })];
			for (const behaviour of ['half', 'import', 'half', 'syntax', 'right']) {
				turns.push(await arena.step('a', FIX(behaviour)));
			}
			return JSON.stringify(turns.map(({ observation, reward, done }) => ({ observation, reward, done })));
		};
		expect(await play()).toBe(await play());
	});

	it('never shows hidden tests, fresh inputs or the reference', async () => {
		const arena = memoryArena();
		const shown = [await arena.reset({ episodeId: 'a' })];
		for (const behaviour of ['half', 'hidden', 'right']) shown.push(await arena.step('a', FIX(behaviour)));
		const text = JSON.stringify(shown.map(({ observation }) => observation));
		expect(text).not.toMatch(/heldout|fresh\[|return a \+ b/);
	});
});

describe('reward modes', () => {
	async function rewards(rewardMode: 'dense' | 'delta' | 'terminal', behaviours: string[]) {
		const arena = memoryArena();
		await arena.reset({ episodeId: 'a', seed: 1, rewardMode, maxSteps: behaviours.length });
		const values: number[] = [];
		for (const behaviour of behaviours) values.push((await arena.step('a', FIX(behaviour))).reward as number);
		return { values, best: (await arena.state('a')).state.bestReward as number };
	}
	const course = ['half', 'none', 'hidden', 'import'];

	it('delta: the rewards of an episode sum up to its best, and none is negative', async () => {
		const { values, best } = await rewards('delta', course);
		expect(values.reduce((a, b) => a + b, 0)).toBeCloseTo(best, 9);
		expect(values[0]).toBe((await rewards('dense', course)).values[0]);
		expect([values[1], values[3]]).toEqual([0, 0]);
	});

	it('terminal: nothing until done, then the best', async () => {
		const { values, best } = await rewards('terminal', course);
		expect(values).toEqual([0, 0, 0, best]);
		const solved = await rewards('terminal', ['none', 'right']);
		expect(solved.values).toEqual([0, 0.98]);
	});
});

describe('steps of one episode', () => {
	it('run one after the other, in the order in which they came', async () => {
		const arena = memoryArena();
		await arena.reset({ episodeId: 'a' });
		const turns = await Promise.all(['none', 'half', 'hidden'].map((behaviour) => arena.step('a', FIX(behaviour))));
		expect(arena.sandbox.mostRunning).toBe(1);
		expect(turns.map(({ observation }) => observation.stepCount)).toEqual([1, 2, 3]);
	});

	it('that find the episode done when their turn comes are refused', async () => {
		const arena = memoryArena();
		await arena.reset({ episodeId: 'a' });
		const [first, second] = await Promise.allSettled([arena.step('a', FIX('right')), arena.step('a', FIX('half'))]);
		expect(first.status).toBe('fulfilled');
		expect(second).toMatchObject({ status: 'rejected', reason: { code: 'episode_done' } });
	});

	it('leave the episode as it was when they end in an infrastructure error', async () => {
		const arena = memoryArena();
		await arena.reset({ episodeId: 'a' });
		await arena.step('a', FIX('half'));
		const before = JSON.stringify(await arena.state('a'));
		await expect(arena.step('a', FIX('fault'))).rejects.toMatchObject({ code: 'sandbox_unavailable' });
		expect(JSON.stringify(await arena.state('a'))).toBe(before);
		expect(await arena.step('a', FIX('hidden'))).toMatchObject({ observation: { stepCount: 2 } });
	});

	it('leave the episode as it was when they are cancelled, and let the next one on', async () => {
		const arena = memoryArena();
		await arena.reset({ episodeId: 'a' });
		const before = JSON.stringify(await arena.state('a'));
		const client = new AbortController();
		const hanging = arena.step('a', FIX('hang'), { signal: client.signal });
		const next = arena.step('a', FIX('half'));
		client.abort();
		await expect(hanging).rejects.toMatchObject({ code: 'cancelled' });
		expect(JSON.stringify(await arena.state('a'))).toBe(before);
		expect(await next).toMatchObject({ observation: { stepCount: 1 } });
	});

	it('give up waiting for their turn when their time is up', async () => {
		const arena = memoryArena();
		await arena.reset({ episodeId: 'a' });
		const client = new AbortController();
		const hanging = arena.step('a', FIX('hang'), { signal: client.signal });
		await expect(arena.step('a', FIX('half'), { timeoutMs: 20 })).rejects.toMatchObject({ code: 'timed_out' });
		client.abort();
		await expect(hanging).rejects.toMatchObject({ code: 'cancelled' });
		expect((await arena.state('a')).state.stepCount).toBe(0);
	});

	it('are cancelled when the episode is discarded or reset', async () => {
		const arena = memoryArena();
		for (const end of [() => arena.discard('a'), () => arena.reset({ episodeId: 'a' })]) {
			await arena.reset({ episodeId: 'a' });
			const running = arena.step('a', FIX('hang'));
			const waiting = arena.step('a', FIX('half'));
			await new Promise((resolve) => setImmediate(resolve));
			await Promise.all([
				expect(running).rejects.toMatchObject({ code: 'cancelled' }),
				expect(waiting).rejects.toMatchObject({ code: 'cancelled' }),
				end(),
			]);
		}
		expect((await arena.state('a')).state.stepCount).toBe(0);
		expect(arena.sandbox.running).toBe(0);
	});
});

describe('200 interleaved episodes', () => {
	it('know nothing of each other', async () => {
		const arena = memoryArena();
		const play = async (i: number) => {
			await arena.reset({ episodeId: `e${i}`, seed: i });
			const first = await arena.step(`e${i}`, FIX('half'));
			const second = await arena.step(`e${i}`, FIX(i % 2 ? 'right' : 'none'));
			return JSON.stringify([first.observation, first.reward, second.observation, second.reward]);
		};
		const together = await Promise.all(Array.from({ length: 200 }, (_, i) => play(i)));
		const alone = [];
		for (let i = 0; i < 200; i += 1) alone.push(await play(i));
		expect(together).toEqual(alone);
	});
});

describe('the memory of an arena', () => {
	const limits = { ...DEFAULT_ARENA_LIMITS, maxEpisodes: 3 };

	it('drops done episodes first, then the one that was idle longest', async () => {
		const arena = memoryArena({ limits });
		for (const id of ['a', 'b', 'c']) await arena.reset({ episodeId: id });
		await arena.step('c', FIX('right'));
		await arena.reset({ episodeId: 'd' });
		await expect(arena.state('c')).rejects.toMatchObject({ code: 'unknown_episode' });
		await arena.step('a', FIX('none'));
		await arena.reset({ episodeId: 'e' });
		await expect(arena.state('b')).rejects.toMatchObject({ code: 'unknown_episode' });
		await expect(arena.step('b', FIX('none'))).rejects.toMatchObject({ code: 'unknown_episode' });
		expect(arena.health().episodes).toBe(3);
		expect((await arena.state('a')).state.stepCount).toBe(1);
	});

	it('never drops an episode with a step under way', async () => {
		const arena = memoryArena({ limits: { ...limits, maxEpisodes: 1 } });
		await arena.reset({ episodeId: 'a' });
		const client = new AbortController();
		const hanging = arena.step('a', FIX('hang'), { signal: client.signal });
		await arena.reset({ episodeId: 'b' });
		expect((await arena.state('a')).state.stepCount).toBe(0);
		client.abort();
		await expect(hanging).rejects.toMatchObject({ code: 'cancelled' });
	});

	it('is bounded in bytes as well', async () => {
		const arena = memoryArena({ limits: { ...limits, maxEpisodeBytes: 100_000 } });
		const long = `${FIX('none')}# ${'x'.repeat(60_000)}\n`;
		for (const id of ['a', 'b']) {
			await arena.reset({ episodeId: id });
			await arena.step(id, long);
		}
		await expect(arena.state('a')).rejects.toMatchObject({ code: 'unknown_episode' });
		expect((await arena.state('b')).state.stepCount).toBe(1);
	});

	it('keeps at most 64 KiB of a fix', async () => {
		const arena = memoryArena();
		await arena.reset({ episodeId: 'a' });
		const { observation } = await arena.step('a', `${FIX('none')}# ${'é'.repeat(100_000)}`);
		expect(Buffer.byteLength(observation.previousAttempts[0] ?? '')).toBeLessThanOrEqual(65536);
	});
});

describe('evaluate', () => {
	it('grades each fix as a first step, in order, equal ones once', async () => {
		const arena = memoryArena();
		const behaviours = ['right', 'none', 'right', 'half', 'syntax', 'none'];
		const fixes = [...behaviours.map(FIX), 'unparsable'];
		const gradings = gradingsOf(await arena.evaluate({ taskId: 'sum', fixes, seed: 3 }));
		expect(gradings.map(({ solved, verdict }) => [solved, verdict])).toEqual([
			[true, 'passed'],
			[false, 'failed'],
			[true, 'passed'],
			[false, 'failed'],
			[false, 'syntax-error'],
			[false, 'failed'],
			[false, 'syntax-error'],
		]);
		expect(gradings[0]?.reward).toBe(0.99);
		expect(gradingJobs(arena.sandbox.jobs)).toHaveLength(4);
		expect(arena.health().episodes).toBe(0);
	});

	it('gives what a first step of an episode gives', async () => {
		const arena = memoryArena();
		await arena.reset({ episodeId: 'a', seed: 11 });
		const { grading } = await arena.step('a', FIX('half'));
		const [same] = gradingsOf(await arena.evaluate({ taskId: 'sum', fixes: [FIX('half')], seed: 11 }));
		expect(same?.scores).toEqual(grading?.scores);
		expect(same?.reward).toBe(grading?.reward);
	});

	it('keeps every worker busy without flooding the queue', async () => {
		const arena = memoryArena();
		const fixes = Array.from({ length: 256 }, (_, i) => `${FIX('none')}x = ${i}\n`);
		expect(await arena.evaluate({ taskId: 'sum', fixes })).toHaveLength(256);
		expect(arena.sandbox.mostRunning).toBe(4);
	});

	it('leaves a fix unscored when its grading ends in an infrastructure error, and scores the others', async () => {
		const arena = memoryArena();
		const others = Array.from({ length: 50 }, (_, i) => `${FIX('right')}x = ${i}\n`);
		const [faulty, ...rest] = await arena.evaluate({ taskId: 'sum', fixes: [FIX('fault'), ...others] });
		expect(faulty).toMatchObject({ scored: false, error: { code: 'sandbox_unavailable' } });
		expect(gradingsOf(rest).map(({ reward }) => reward)).toEqual(Array(50).fill(0.99));
	});

	it('stops what is under way when its client goes away', async () => {
		const arena = memoryArena();
		const gone = new AbortController();
		const fixes = [FIX('hang'), FIX('none')];
		const evaluated = arena.evaluate({ taskId: 'sum', fixes }, { signal: gone.signal });
		setImmediate(() => gone.abort());
		await expect(evaluated).rejects.toMatchObject({ code: 'cancelled' });
		while (arena.sandbox.running > 0) await new Promise((resolve) => setImmediate(resolve));
	});

	it('refuses a group name as task id', async () => {
		await expect(memoryArena().evaluate({ taskId: 'logic', fixes: ['x'] })).rejects.toMatchObject({
			code: 'unknown_task',
		});
	});
});

describe('the dense rubric', () => {
	it('weighs tests by the known bad programs of the task, run once', async () => {
		const task = makeTask({ wrong: { half: FIX('half'), hidden: FIX('hidden') } });
		const arena = memoryArena({ tasks: [task] });
		await arena.reset({ episodeId: 'a', seed: 1, rubric: 'dense' });
		const half = await arena.step('a', FIX('half'));
		const runs = arena.sandbox.jobs.length;
		const hidden = await arena.step('a', FIX('hidden'));
		expect(arena.sandbox.jobs.length).toBe(runs + 1);
		expect(half.grading?.scores.map(({ name }) => name)).toEqual(['weighted_tests']);
		expect(hidden.reward).toBeLessThan(7 / 9);
	});
});

describe('isolation below the configured minimum', () => {
	it('is told by health and refuses every grading, naming what is missing', async () => {
		const arena = memoryArena({ sandbox: memorySandbox('rlimits') });
		const message =
			'The isolation level is "rlimits", below the configured minimum "seccomp". Missing: seccomp: no library.';
		expect(arena.health().degraded).toBe(message);
		const refusal = { code: 'isolation_unavailable', message };
		await expect(arena.reset({})).rejects.toMatchObject(refusal);
		await expect(arena.step('a', FIX('right'))).rejects.toMatchObject(refusal);
		await expect(arena.evaluate({ taskId: 'sum', fixes: ['x'] })).rejects.toMatchObject(refusal);
		expect(await arena.warm(new AbortController().signal)).toEqual({ warmed: 0, failed: [] });
	});

	it('is no matter when the minimum is met', () => {
		expect(memoryArena({ minIsolation: 'rlimits' }).health()).toMatchObject({ degraded: null, tasks: 1, episodes: 0 });
	});
});

describe('warming', () => {
	it('runs every broken program once, so that no reset does', async () => {
		const tasks = ['a', 'b', 'c'].map((id) => makeTask({ id, buggyCode: id === 'b' ? FIX('fault') : FIX('none') }));
		const arena = memoryArena({ tasks });
		expect(await arena.warm(new AbortController().signal)).toEqual({ warmed: 2, failed: ['b'] });
		await arena.reset({ taskId: 'a' });
		expect(arena.sandbox.jobs).toHaveLength(3);
	});

	it('yields to clients and stops when told', async () => {
		const arena = memoryArena({ tasks: ['a', 'b', 'c'].map((id) => makeTask({ id })) });
		arena.sandbox.open = false;
		const clients = ['a', 'a', 'b'].map((taskId, i) => arena.evaluate({ taskId, fixes: [FIX(`none ${i}`)] }));
		await new Promise((resolve) => setImmediate(resolve));
		const stop = new AbortController();
		const warming = arena.warm(stop.signal);
		await new Promise((resolve) => setImmediate(resolve));
		expect(arena.sandbox.jobs.map(({ scope, task }) => `${scope} ${task.id}`)).toEqual(['visible a', 'visible b']);
		stop.abort();
		expect(await warming).toEqual({ warmed: 0, failed: [] });
		arena.sandbox.open = true;
		await Promise.all(clients);
	});
});
