/**
 * No fix holds its worker longer than its limits and a second. What the harness says and counts decides: an end by its own clock is a
 * verdict; a worker that Node had to end, seconds later, is an event.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { ECHO, gradeFix, pythonTask } from '../support/python-tasks.js';
import { startRealSandbox } from '../support/real-sandbox.js';

const CPU_TIME_MS = 300;
/** `f` is called twenty times, and given a function of the test. */
const taskOf = (cpuTimeMs: number) =>
	pythonTask({
		solution: 'def f(x, again):\n    return again(x)\n',
		tests: [
			'    def test_many(self):',
			'        for x in range(20):',
			'            self.assertEqual(f(x, lambda value: value), x)',
		].join('\n'),
		cpuTimeMs,
	});
const TASK = taskOf(CPU_TIME_MS);
let sandbox: Sandbox;
/** Whose worker is lost. */
let other: Sandbox;
const events: string[] = [];
beforeAll(async () => {
	sandbox = await startRealSandbox(4, ({ kind, message }) => events.push(`${kind}: ${message}`));
	other = await startRealSandbox(1);
});
afterAll(() => Promise.all([sandbox.close(0), other.close(0)]));

describe.concurrent('a fix that would hold its worker', () => {
	it('answers what a test computes with in one step of C and is ended there, and the next fix has a worker', async () => {
		const power = pythonTask({
			solution: 'def f(x):\n    return x\n',
			tests: '    def test_power(self):\n        self.assertEqual(sum(range(f(3))), 3)\n',
			cpuTimeMs: 100,
		});
		const { verdict, errorText, tests } = await gradeFix(other, power, 'def f(x):\n    return 10 ** 14\n');
		expect([verdict, errorText]).toEqual(['timed-out', expect.stringMatching(/kept the tests busy/)]);
		expect(tests.map(({ status }) => status)).toEqual(['error']);
		expect((await gradeFix(other, power, power.solutionCode)).verdict).toBe('passed');
	});

	it('goes on to call a function of the test that answers no more, and is ended', async () => {
		const source = `def f(x, again):
    while True:
        try:
            again(x)
        except Exception:
            pass
`;
		const { verdict, errorText } = await gradeFix(sandbox, taskOf(20_000), source);
		expect([verdict, errorText]).toEqual(['timed-out', expect.stringMatching(/more than 21,000 times/)]);
	});

	const talk = { cpuTimeMs: 20_000, memoryLimitBytes: 256 << 20 };
	const counting = (tests: string) => ({
		...pythonTask({
			solution: 'def f(n):\n    return iter(range(n))\n\n\ndef one():\n    return 2\n',
			tests,
			entryPoints: ['f', 'one'],
		}),
		limits: talk,
	});

	it('gives items without end, or is asked without end, and is ended by the number', async () => {
		const items = counting('    def test_it(self):\n        self.assertEqual(sum(f(3)), 3)');
		const endless = 'import itertools\ndef f(n):\n    return itertools.repeat(0)\ndef one():\n    return 1\n';
		const given = await gradeFix(sandbox, items, endless);
		expect([given.verdict, given.errorText]).toEqual(['timed-out', expect.stringMatching(/more than 20,000 items/)]);
		const until = counting(
			'    def test_it(self):\n        while one() != 2:\n            pass\n        self.assertEqual(one(), 2)',
		);
		const asked = await gradeFix(sandbox, until, until.solutionCode.replace('return 2', 'return 1'));
		expect([asked.verdict, asked.errorText]).toEqual(['timed-out', expect.stringMatching(/more than 50,000 times/)]);
	});

	it.each([
		['waits for a value that its reference never gives', 'while f(1, abs) != 2:\n            pass'],
		['computes in one step of C for hours', 'sum(range(10 ** 14))'],
	])('belongs to a task whose test %s, and neither holds a worker', async (_what, step) => {
		const tests = `    def test_it(self):\n        ${step}`;
		const endless = pythonTask({ solution: TASK.solutionCode, tests, cpuTimeMs: 100 });
		const grade = () => gradeFix(other, endless, TASK.solutionCode).catch((error: unknown) => error);
		const first = await grade();
		expect(first).toMatchObject({ code: 'internal_error', message: expect.stringMatching(/do not end/) });
		// Nobody tries it again for a while.
		expect(await grade()).toBe(first);
		expect((await gradeFix(other, ECHO, ECHO.solutionCode)).verdict).toBe('passed');
	});

	it('gives as many items in each of several tests, and passes', async () => {
		const test = (name: string) =>
			`    def test_${name}(self):\n        self.assertEqual(sum(1 for _ in f(9000)), 9000)`;
		const task = counting(['one', 'two', 'three'].map(test).join('\n\n'));
		expect((await gradeFix(sandbox, task, task.solutionCode)).verdict).toBe('passed');
	});

	it.each([
		['replies as slowly as it may', 'def f(x, again):\n    time.sleep(0.3)\n    return x\n'],
		[
			'ignores every signal that can be ignored',
			'import signal\nfor number in signal.valid_signals():\n    try:\n        signal.signal(number, signal.SIG_IGN)\n    except (OSError, ValueError):\n        pass\ndef f(x, again):\n    time.sleep(60)\n',
		],
		[
			'has threads that never end',
			'import threading\nfor n in range(16):\n    threading.Thread(target=time.sleep, args=(60,)).start()\ndef f(x, again):\n    time.sleep(60)\n',
		],
		[
			'sends the bytes of a reply one by one',
			`${sendsBytes('        time.sleep(0.005)')}def f(x, again):\n    trickle()\n`,
		],
	])('%s and is ended in time', async (_what, source) => {
		const { verdict, errorText } = await gradeFix(sandbox, TASK, `import time\n${source}`);
		expect([verdict, errorText]).toEqual([
			'timed-out',
			expect.stringMatching(/^the fix took more|kept the tests busy/),
		]);
	});

	it.each([
		['calls a function of the test for ever', 'def f(x, again):\n    while True:\n        again(x)\n'],
		[
			'sends bytes without a pause, and works in a thread',
			`import threading\ndef work():\n    while True:\n        pass\n${sendsBytes('        time.sleep(0)')}def f(x, again):\n    threading.Thread(target=work).start()\n    trickle()\n`,
		],
	])('%s and has no more processor time for it', async (_what, source) => {
		const { verdict, cpuTimeMs } = await gradeFix(sandbox, TASK, source);
		// Where the machine is quick, the number of calls to a test's functions runs out before the time does.
		expect(['timed-out', 'failed']).toContain(verdict);
		expect(cpuTimeMs).toBeLessThan(CPU_TIME_MS + 1000);
	});
});

it('took no worker away', () => {
	expect(events.filter((event) => !event.startsWith('job-retried'))).toEqual([]);
});

/** `trickle` sends a frame of a megabyte that is begun and hardly goes on. */
function sendsBytes(pause: string): string {
	return [
		'import os, time',
		'def trickle():',
		"    os.write(3, (1 << 20).to_bytes(4, 'little'))",
		'    while True:',
		"        os.write(3, b'x')",
		pause,
		'',
	].join('\n');
}
