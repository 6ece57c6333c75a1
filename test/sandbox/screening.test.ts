import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sandbox, ScreenJob } from '../../src/sandbox/sandbox.js';
import { pythonTask } from '../support/python-tasks.js';
import { startRealSandbox } from '../support/real-sandbox.js';

const TASK = pythonTask({
	solution: 'def f(x):\n    return abs(x)\n',
	tests: [
		'    def test_positive(self):',
		'        self.assertEqual(f(2), 2)',
		'    def test_negative(self):',
		'        self.assertEqual(f(-2), 2)',
	].join('\n'),
	heldout: '    def test_zero(self):\n        self.assertEqual(f(0), 0)',
});

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startRealSandbox(1);
});
afterAll(() => sandbox.close(0));

const screen = (sources: readonly string[], overrides: Partial<ScreenJob> = {}) =>
	sandbox.screen({
		task: TASK,
		sources,
		cpuTimeMs: 150,
		lines: false,
		before: [],
		sessionKey: 's',
		deadlineMs: 40_000,
		...overrides,
	});

const marks = (tests: readonly { readonly status: string }[]) => tests.map(({ status }) => status[0]).join('');

test('programs are screened in their order by visible tests alone, whatever one of them does to its process', async () => {
	const right = 'def f(x):\n    return abs(x)\n';
	const reports = await screen([
		'def f(x):\n    return x\n',
		'def f(x)\n    return x\n',
		'import nothing_of_that_name\n',
		'def f(x):\n    while True: pass\n',
		right,
		'import os\ndef f(x):\n    os._exit(3)\n',
		'def f(x):\n    return [0] * 10 ** 11\n',
		right,
	]);
	expect(reports.map(({ verdict }) => verdict)).toEqual([
		'failed',
		'syntax-error',
		'import-error',
		'timed-out',
		'passed',
		'crashed',
		'out-of-memory',
		'passed',
	]);
	expect(reports.map(({ tests }) => marks(tests))).toEqual(['pf', 'ee', 'ee', 'te', 'pp', 'ee', 'ee', 'pp']);
	expect(reports[1]).toMatchObject({ compiled: false, errorLine: 1 });
	expect(reports[0]?.tests[1]?.message).toBe('f(-2): expected 2, got -2');
});

test('a program does not see the names, modules and handles of the one before', async () => {
	const first = 'import sys\nsys.modules["solution"].left = 1\nleft = 2\ndef f(x):\n    return abs(x)\n';
	const second =
		'import sys\ndef f(x):\n    return "left" in globals() or hasattr(sys.modules["solution"], "left") or abs(x)\n';
	const [, report] = await screen([first, second]);
	expect(report?.verdict).toBe('passed');
});

test('the lines that each test runs are told when they are asked for', async () => {
	const source = 'def f(x):\n    if x > 0:\n        return x\n    return helper(x)\n\ndef helper(x):\n    return x\n';
	const [report] = await screen([source], { lines: true, cpuTimeMs: 1_000 });
	expect(report?.lines).toEqual([
		[1, 2, 3],
		[1, 2, 4, 6, 7],
	]);
	const [plain] = await screen([source]);
	expect(plain?.lines).toEqual([]);
	expect(marks(plain?.tests ?? [])).toBe('pf');
});

test('a screening that is no longer wanted ends, and the worker goes on', async () => {
	const controller = new AbortController();
	const job = {
		task: TASK,
		sources: ['def f(x):\n    while True: pass\n'],
		cpuTimeMs: 20_000,
		lines: false,
		before: [],
		sessionKey: 's',
		deadlineMs: 40_000,
	};
	const screening = sandbox.screen(job, controller.signal);
	controller.abort();
	await expect(screening).rejects.toMatchObject({ code: 'cancelled' });
	const [report] = await screen(['def f(x):\n    return abs(x)\n']);
	expect(report?.verdict).toBe('passed');
});

test('a program that changes nothing about the tests that failed before is not asked the others', async () => {
	const [{ tests: before = [] } = {}] = await screen(['def f(x):\n    return x\n']);
	const [same, worse, better] = await screen(
		['def f(x):\n    return x if x < 0 else 1 / 0\n', 'def f(x):\n    return 7\n', 'def f(x):\n    return -x\n'],
		{ before },
	);
	expect(same?.tests).toEqual(before);
	expect(marks(worse?.tests ?? [])).toBe('ff');
	expect(marks(better?.tests ?? [])).toBe('fp');
});
