/** Jobs in the pool: not wanted any more, too late, too many. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isArenaError } from '../../src/errors.js';
import { createSandbox } from '../../src/sandbox/pool.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { sandboxProcesses, until } from '../support/process-tree.js';
import { ECHO, gradeFix, jobFor } from '../support/python-tasks.js';

const QUEUE_LIMIT = 40;
const QUEUE_BYTES = 100_000;
const events: string[] = [];

let sandbox: Sandbox;
beforeAll(async () => {
	const onEvent = ({ kind }: { kind: string }) => events.push(kind);
	const queueLimits = { jobs: QUEUE_LIMIT, bytes: QUEUE_BYTES };
	sandbox = await createSandbox({ workers: 1, queueLimits, searchPath: process.env.PATH, onEvent });
});
afterAll(() => sandbox.close(0));

/** Right, but long enough at work to be met there. */
const SLOW = 'import time\ndef f(x):\n    time.sleep(0.2)\n    return x\n';

describe('a job that is not wanted any more', () => {
	it('frees its worker', async () => {
		const controller = new AbortController();
		const endless = sandbox.run(jobFor(ECHO, 'while True: pass\n'), controller.signal);
		await until(() => sandbox.stats().busy === 1);
		await until(() => sandboxProcesses().fixes.length > 0);
		controller.abort();
		await expect(endless).rejects.toSatisfy((error) => isArenaError(error, 'cancelled'));
		expect((await gradeFix(sandbox, ECHO, ECHO.solutionCode)).verdict).toBe('passed');
		expect(events).toEqual([]);
	});

	it('leaves the queue when it waits there', async () => {
		const controller = new AbortController();
		const first = gradeFix(sandbox, ECHO, SLOW);
		const second = sandbox.run(jobFor(ECHO, SLOW), controller.signal);
		expect(sandbox.stats()).toMatchObject({ busy: 1, queued: 1 });
		controller.abort();
		await expect(second).rejects.toSatisfy((error) => isArenaError(error, 'cancelled'));
		expect(sandbox.stats().queued).toBe(0);
		expect((await first).verdict).toBe('passed');
	});

	it('is not begun when it was aborted before', async () => {
		const late = sandbox.run(jobFor(ECHO, SLOW), AbortSignal.abort());
		await expect(late).rejects.toSatisfy((error) => isArenaError(error, 'cancelled'));
	});
});

describe('a deadline', () => {
	it('that passes in the queue is our failure, and says so', async () => {
		const first = gradeFix(sandbox, ECHO, SLOW);
		const second = sandbox.run(jobFor(ECHO, SLOW, { deadlineMs: 600 }));
		await expect(second).rejects.toSatisfy((error) => isArenaError(error, 'timed_out'));
		expect((await first).verdict).toBe('passed');
	});

	it.each([
		['sleeps', 'import time\ntime.sleep(30)\n'],
		['computes', 'def f(x):\n    while True:\n        pass\n'],
	])('that a fix which %s has used up is its verdict', async (_what, source) => {
		// Time enough to begin it on a busy machine too: a fix that got none of it would be no verdict.
		const { verdict } = await sandbox.run(jobFor(ECHO, source, { deadlineMs: 2_000 }));
		expect(verdict).toBe('timed-out');
		expect((await gradeFix(sandbox, ECHO, ECHO.solutionCode)).verdict).toBe('passed');
	});
});

describe('many jobs', () => {
	it('are refused beyond the limit that the owner has set', async () => {
		const taken = Array.from({ length: QUEUE_LIMIT + 1 }, () => gradeFix(sandbox, ECHO, ECHO.solutionCode));
		await expect(gradeFix(sandbox, ECHO, SLOW)).rejects.toSatisfy((error) => isArenaError(error, 'overloaded'));
		expect(new Set((await Promise.all(taken)).map(({ verdict }) => verdict))).toEqual(new Set(['passed']));
	});

	it('are refused when their programs take more memory than may wait', async () => {
		const long = `${ECHO.solutionCode}\n#${'x'.repeat(QUEUE_BYTES / 2)}\n`;
		const taken = [1, 2].map(() => gradeFix(sandbox, ECHO, long));
		await expect(gradeFix(sandbox, ECHO, long)).rejects.toThrow(/bytes of programs are waiting/);
		expect((await Promise.all(taken)).map(({ verdict }) => verdict)).toEqual(['passed', 'passed']);
		expect((await gradeFix(sandbox, ECHO, long)).verdict).toBe('passed');
	});

	/** Takes a tenth of a second, all calls together. */
	const SLEEPY = 'import time\ntime.sleep(0.1)\ndef f(x):\n    return x\n';

	it('are refused at once where their deadline cannot be met, and told when to come again', async () => {
		for (let n = 0; n < 16; n++) await gradeFix(sandbox, ECHO, SLEEPY);
		const before = Array.from({ length: 20 }, () => gradeFix(sandbox, ECHO, ECHO.solutionCode));
		// The sixteen are a good part of the jobs that are remembered, so the mean is far above 25 ms.
		const late = sandbox.run(jobFor(ECHO, ECHO.solutionCode, { deadlineMs: 500 }));
		const error = await late.then(() => null).catch((thrown: unknown) => thrown);
		expect(isArenaError(error, 'overloaded') && error.details.retryAfterS).toBeGreaterThanOrEqual(1);
		expect(sandbox.stats().queued).toBeGreaterThan(0);
		const other = sandbox.run(jobFor(ECHO, ECHO.solutionCode, { sessionKey: 'other', deadlineMs: 5_000 }));
		expect((await other).verdict).toBe('passed');
		await Promise.all(before);
	});

	it('of one session do not keep another one waiting', async () => {
		const order: string[] = [];
		const run = async (sessionKey: string) => {
			await gradeFix(sandbox, ECHO, ECHO.solutionCode, { sessionKey });
			order.push(sessionKey);
		};
		await Promise.all([...Array.from({ length: 8 }, () => run('busy')), run('other')]);
		expect(order.indexOf('other')).toBeLessThan(3);
	});
});
