import { describe, expect, test } from 'vitest';
import type { Observation, Result, State, Trajectory } from '../../src/web/api/types.ts';
import { toNews } from '../../src/web/play/agent-news.ts';
import { breakdown } from '../../src/web/play/breakdown.ts';
import { findTasks, wordsOf } from '../../src/web/play/choices.ts';
import { afterStep, bestReward, fromReset, fromState, testsOf } from '../../src/web/play/game.ts';
import { hiddenTestWords } from '../../src/web/play/hidden-tests.ts';
import { logLines } from '../../src/web/play/log-lines.ts';
import { afterRun, isOwn, ownGame, withChecks } from '../../src/web/play/own-code.ts';

const observation = (more: Partial<Observation> = {}): Observation =>
	({
		task_id: 'average-list',
		category: 'syntax',
		difficulty: 'easy',
		description: 'Mean.',
		entry_points: ['average_list'],
		buggy_code: 'broken',
		error_log: 'SyntaxError',
		tests: [{ name: 'Basic.test_a', tier: 'Basic', status: 'error', message: 'not run' }],
		previous_attempts: [],
		step_count: 0,
		attempts_left: 5,
		reward_components: {},
		feedback: 'Look at line 1.',
		solved: false,
		...more,
	}) as Observation;

const reset = { observation: observation(), reward: null, done: false, info: { episode_id: 'e1' } } as Result;
const step = (n: number, reward: number, solved: boolean): Result =>
	({
		observation: observation({
			step_count: n,
			previous_attempts: Array.from({ length: n }, (_, index) => `fix ${index + 1}`),
			tests: [{ name: 'Basic.test_a', tier: 'Basic', status: solved ? 'passed' : 'failed', message: '' }],
			reward_components: { compile_score: 1, efficiency_score: null },
			error_log: '',
			feedback: '',
			solved,
		}),
		reward,
		done: solved,
		info: {
			episode_id: 'e1',
			verdict: solved ? 'passed' : 'failed',
			weights: { compile_score: 0.5, efficiency_score: 0 },
			unscored: { efficiency_score: 'nothing was timed' },
			penalties: { step: 0.01 * n, repeat: 0 },
			execution: { cpu_time_ms: 12.34, wall_time_ms: 20, peak_memory_bytes: 1, stdout: 'hello\n', stderr: '' },
		},
	}) as unknown as Result;

describe('a game', () => {
	const played = afterStep(afterStep(fromReset(reset), step(1, 0.4, false), 'fix 1'), step(2, 0.97, true), 'fix 2');

	test('keeps every attempt, shows the tests of the last one, and knows the best', () => {
		expect(played.attempts.map(({ step: n, fix, reward }) => [n, fix, reward])).toEqual([
			[1, 'fix 1', 0.4],
			[2, 'fix 2', 0.97],
		]);
		expect([played.done, played.solved, bestReward(played.attempts)]).toEqual([true, true, 0.97]);
		expect(testsOf(played)[0]?.status).toBe('passed');
		expect(testsOf(fromReset(reset))[0]?.status).toBe('error');
		expect(testsOf(null)).toEqual([]);
	});

	test('comes back from its record as it was', () => {
		const state = { ...reset, episode_id: 'e1', max_steps: 5, solved: true, done: true, observation: observation() };
		const record = {
			initial: { tests: reset.observation.tests, error_log: 'SyntaxError', feedback: 'Look at line 1.' },
			steps: [step(1, 0.4, false), step(2, 0.97, true)].map(({ observation: seen, reward, info }, index) => ({
				step: index + 1,
				action: { proposed_fix: `fix ${index + 1}` },
				observation: seen,
				reward,
				solved: index === 1,
				info,
			})),
		};
		expect(fromState(state as unknown as State, record as unknown as Trajectory)).toEqual(played);
	});

	test('comes back without a record with its fixes and without rewards', () => {
		const seen = step(2, 0.97, true).observation;
		const state = { episode_id: 'e1', max_steps: 5, solved: true, done: true, observation: seen } as State;
		const game = fromState(state, null);
		expect(game.attempts.map(({ fix, reward, solved }) => [fix, reward, solved])).toEqual([
			['fix 1', null, false],
			['fix 2', null, true],
		]);
		expect(bestReward(game.attempts)).toBeNull();
	});

	test('is told as a terminal tells it', () => {
		expect(logLines(played).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
			'command: reset average-list',
			'error: SyntaxError',
			'hint: Look at line 1.',
			'command: step 1',
			'output: hello',
			'plain: failed: 0/1 visible tests, reward 0.40, 12 ms CPU',
			'command: step 2',
			'output: hello',
			'good: passed: 1/1 visible tests, reward 0.97, 12 ms CPU',
			'good: episode solved in 2 steps',
		]);
	});
});

test('a reward is broken down into what each component brought and what was taken off', () => {
	const [attempt] = afterStep(fromReset(reset), step(1, 0.49, false), '').attempts;
	if (attempt === undefined) throw new Error('no attempt');
	expect(breakdown(attempt)).toEqual({
		parts: [
			{ name: 'compile_score', value: 1, weight: 0.5, amount: 0.5, reason: null },
			{ name: 'efficiency_score', value: null, weight: 0, amount: 0, reason: 'nothing was timed' },
		],
		penalties: [{ name: 'step', amount: 0.01 }],
		sum: 0.49,
	});
});

test('hidden tests are counted in words, and left out where there are none', () => {
	const counts = (passed: number, total: number) => ({ basic: { passed, total }, edge: { passed: 1, total: 1 } });
	expect(hiddenTestWords({ visible: counts(1, 1), heldout: counts(2, 4), fresh: {} })).toBe('Held-out: 3 of 5 passed.');
	expect(hiddenTestWords(undefined)).toBe('');
});

test('tasks are found by all words of a search', () => {
	const tasks = [
		{ id: 'a', title: 'Mean of a list', description: '', tags: ['numbers'], category: 'logic', difficulty: 'easy' },
		{ id: 'b', title: 'Longest list', description: '', tags: [], category: 'logic', difficulty: 'hard' },
	] as unknown as Parameters<typeof findTasks>[0];
	const ids = (text: string, difficulty = '') =>
		findTasks(tasks, { text, category: '', difficulty }).map(({ id }) => id);
	expect([ids('LIST'), ids('list numbers'), ids('list', 'hard'), ids('nothing')]).toEqual([
		['a', 'b'],
		['a'],
		['b'],
		[],
	]);
	expect([wordsOf('easy'), wordsOf('type_errors'), wordsOf('a')]).toEqual([
		'Any easy task',
		'Any type errors task',
		'a',
	]);
});

test('an agent’s events are news only where the episode’s log is silent', () => {
	const news = (type: string, data: object) => toNews({ id: '1', type, data });
	expect(news('end', { status: 'solved', steps: 1, best_reward: 0.99, elapsed_ms: 1500 })).toEqual({
		kind: 'good',
		text: 'agent solved: 1 step, best reward 0.99, 1.5 s',
	});
	expect(news('end', { status: 'failed', elapsed_ms: 1, error: 'no model' })?.text).toBe('agent failed: no model');
	expect(news('step', {})).toBeNull();
});

describe('own code', () => {
	const reply = {
		verdict: 'failed',
		exit_code: 1,
		reason: '',
		stdout: 'hi\n',
		stderr: 'Traceback …\nAssertionError: no\n',
		cpu_time_ms: 1,
		wall_time_ms: 2,
		peak_memory_bytes: 3,
		complexity: { family: null, estimated: null, nesting: 0 },
		isolation: 'namespaces',
	} as const;

	test('runs with its checks behind it', () => {
		const program = withChecks('def f():\n    return 1\n', 'assert f() == 2\n');
		expect(program.startsWith('def f():\n    return 1\n')).toBe(true);
		expect(program.endsWith('assert f() == 2\n')).toBe(true);
		expect(withChecks('x = 1', ' \n')).toBe('x = 1');
	});

	test('is a game without reward, whose last line of error says what failed', () => {
		const failed = afterRun(ownGame('x'), reply, 'x');
		expect(isOwn(failed)).toBe(true);
		expect(testsOf(failed)).toMatchObject([{ status: 'failed', message: 'AssertionError: no' }]);
		const solved = afterRun(failed, { ...reply, verdict: 'passed', exit_code: 0, stderr: '' }, 'y');
		expect(solved).toMatchObject({
			solved: true,
			attempts: [
				{ step: 1, reward: null },
				{ step: 2, fix: 'y' },
			],
		});
		expect(logLines(solved).map(({ text }) => text)).toContain('passed, 1.0 ms CPU');
	});
});
