/** Processes that are lost while they work, and the end: what was begun is answered, and nothing is left behind. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { isArenaError } from '../../src/errors.js';
import { efficiencyBorders } from '../../src/grading/efficiency.js';
import { NO_CGROUPS } from '../../src/sandbox/cgroup.js';
import { findInterpreter } from '../../src/sandbox/interpreter.js';
import { createSandbox, type SandboxEvent, type SandboxOptions } from '../../src/sandbox/pool.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { createSlots } from '../../src/sandbox/slot.js';
import { Worker } from '../../src/sandbox/worker.js';
import { openDescriptors, type ProcessEntry, processTable, sandboxProcesses, until } from '../support/process-tree.js';
import { ECHO, gradeFix, jobFor, pythonTask } from '../support/python-tasks.js';

const events: SandboxEvent[] = [];
let folder: string;

// A temporary folder of its own, so that what is left in it was left by these tests.
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'codearena-machinery-'));
	chmodSync(folder, 0o711);
	vi.stubEnv('TMPDIR', folder);
});
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});
afterEach(() => {
	events.length = 0;
});

function open(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
	const onEvent = (event: SandboxEvent) => events.push(event);
	return createSandbox({ workers: 1, searchPath: process.env.PATH, onEvent, ...options });
}

/** Right, but long enough at work to be met there. */
const SLOW = 'import time\ndef f(x):\n    time.sleep(0.2)\n    return x\n';

/** Process ids, number of processes of fixes and open descriptors, once the only worker has its next process ready. */
function atRest() {
	return until(() => {
		const { harnesses, zygotes, fixes } = sandboxProcesses();
		const descriptors = [...harnesses, ...zygotes].map(({ pid }) => openDescriptors(pid));
		const ready = fixes.filter(({ command }) => command !== '').length;
		return ready > 0 && { pids: harnesses.map(({ pid }) => pid), ready, descriptors };
	});
}

function end(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}

/** Waits until a fix is at work below the zygote. */
async function atWork(): Promise<ProcessEntry[]> {
	const { fixes } = await until(() => {
		const found = sandboxProcesses();
		return found.fixes.length > 0 && found;
	});
	return fixes.filter(({ command }) => command !== '');
}

describe('one sandbox', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await open();
	});
	afterAll(() => sandbox.close(0));

	it.each(['harness', 'zygote'] as const)('tries once more when its %s is killed at work', async (role) => {
		const report = gradeFix(sandbox, ECHO, SLOW);
		await until(() => sandbox.stats().busy === 1);
		await atWork();
		const victim = await until(() => sandboxProcesses()[role === 'harness' ? 'harnesses' : 'zygotes'][0]);
		process.kill(victim.pid, 'SIGKILL');
		expect((await report).verdict).toBe('passed');
		expect(events.map(({ kind }) => kind)).toContain('job-retried');
		expect((await gradeFix(sandbox, ECHO, ECHO.solutionCode)).verdict).toBe('passed');
	});

	it('tries once more when the fix is killed and did not do it itself', async () => {
		const report = gradeFix(sandbox, ECHO, SLOW);
		await until(() => sandbox.stats().busy === 1);
		for (const { pid } of await atWork()) process.kill(pid, 'SIGKILL');
		expect((await report).verdict).toBe('passed');
	});

	it.each(['zygote', 'fix'] as const)(
		'tries once more when its %s is killed while the cost is measured',
		async (role) => {
			const solution = 'import time\ndef f(x):\n    time.sleep(0.003)\n    return x\n';
			const inputs = 'def fresh(rng):\n    return (rng.random(),)\n';
			const tests = '    def test_one(self):\n        self.assertEqual(f(1), 1)\n';
			const task = pythonTask({ solution, tests, inputs });
			const grade = () => gradeFix(sandbox, task, solution, { measureEfficiency: efficiencyBorders(task, null) });
			// A second process beside the fix's is the reference's. On a busy host it may be gone before anybody looks.
			let [report, found] = [grade(), null as ReturnType<typeof sandboxProcesses> | null];
			while (found === null) {
				let hasEnded = false;
				void report.finally(() => {
					hasEnded = true;
				});
				found = await until(() => {
					const now = sandboxProcesses();
					return sandbox.stats().busy === 1 && now.fixes.length > 1 ? { now } : hasEnded && { now: null };
				}).then(({ now }) => now);
				if (found === null) report = grade();
			}
			const { zygotes, fixes } = found;
			// One of them may be on its way out, or meant for the next fix: whichever is at work has to be hit.
			for (const { pid } of role === 'zygote' ? zygotes : fixes) end(pid);
			const { verdict, efficiency } = await report;
			expect({ verdict, outcome: efficiency?.outcome }).toEqual({ verdict: 'passed', outcome: 'measured' });
			expect(events.map(({ kind }) => kind)).toContain('job-retried');
		},
	);

	it('replaces a harness that is killed while it rests', async () => {
		const { pid: before } = await until(() => sandboxProcesses().harnesses[0]);
		process.kill(before, 'SIGKILL');
		expect((await gradeFix(sandbox, ECHO, ECHO.solutionCode)).verdict).toBe('passed');
		expect(sandboxProcesses().harnesses.map(({ pid }) => pid)).not.toContain(before);
	});

	it('does not hold it against a fix that the harness died before it ran', async () => {
		const deadly =
			'import os, signal, unittest\nos.kill(os.getpid(), signal.SIGSEGV)\nclass Basic(unittest.TestCase): pass\n';
		const task = pythonTask({ solution: ECHO.solutionCode, tests: deadly });
		await expect(gradeFix(sandbox, task, ECHO.solutionCode)).rejects.toMatchObject({ code: 'sandbox_unavailable' });
		expect((await gradeFix(sandbox, ECHO, ECHO.solutionCode)).verdict).toBe('passed');
	});

	/** Tests that end their own process when the fix says so, as a hole in the harness would. */
	const touchy = (condition: string) =>
		pythonTask({
			solution: ECHO.solutionCode,
			tests: `    def test_one(self):
        import os, signal
        if ${condition}:
            os.kill(os.getpid(), signal.SIGSEGV)
`,
		});

	it('fails a fix that ends its harness twice, where a known fix passes in between', async () => {
		const report = await gradeFix(sandbox, touchy('f(1) == 2'), 'def f(x):\n    return 2\n');
		expect(report.verdict).toBe('crashed');
		expect(report.tests.map(({ status }) => status)).toEqual(['error']);
		expect(report.findings.map(({ rule }) => rule)).toEqual(['harness-lost']);
		expect((await gradeFix(sandbox, ECHO, ECHO.solutionCode)).verdict).toBe('passed');
	});

	it('holds no fix to account for a harness that a known fix ends as well', async () => {
		const graded = gradeFix(sandbox, touchy('f(1) == 1'), ECHO.solutionCode);
		await expect(graded).rejects.toMatchObject({ code: 'sandbox_unavailable' });
		expect((await gradeFix(sandbox, ECHO, ECHO.solutionCode)).verdict).toBe('passed');
	});

	it('gives a worker that is being ended no other job', async () => {
		const fixes = Array.from({ length: 6 }, (_, n) => `def f(x):\n    return ${n === 0 ? 2 : 'x'}  # ${n}\n`);
		const task = touchy('f(1) == 2');
		const reports = await Promise.all(fixes.map((fix) => gradeFix(sandbox, task, fix)));
		expect(reports.map(({ verdict }) => verdict)).toEqual(['crashed', ...Array(5).fill('passed')]);
		// The fix that ended its harness was tried again, and nobody else was.
		expect(events.filter(({ kind }) => kind === 'job-retried')).toHaveLength(1);
	});

	it('leaves no process, no file and no descriptor behind after two hundred gradings', async () => {
		const litter =
			'import os, tempfile, threading, time\nos.makedirs(tempfile.gettempdir() + "/a/b")\nopen(tempfile.gettempdir() + "/c", "w").write("x" * 9999)\nthreading.Thread(target=time.sleep, args=(9,), daemon=True).start()\ndef f(x):\n    return x\n';
		const round = (count: number) =>
			Promise.all(Array.from({ length: count }, (_, n) => gradeFix(sandbox, ECHO, n % 2 ? litter : ECHO.solutionCode)));
		await round(20);
		const before = await atRest();
		const reports = await round(200);
		expect(new Set(reports.map(({ verdict }) => verdict))).toEqual(new Set(['passed']));
		expect(await atRest()).toEqual(before);
		expect(events).toEqual([]);
	});
});

const LIMITS = { wallMs: 9000, putOffMs: 0, wallIsDeadline: false, triesBefore: 0 };

/** One worker without a pool, and the end of it. */
async function lonelyWorker(): Promise<{ readonly worker: Worker; readonly remove: () => Promise<void> }> {
	const slots = await createSlots(false, NO_CGROUPS);
	const { path: python } = await findInterpreter(null, process.env.PATH);
	const parts = { python, stdlibFile: slots.stdlibFile, lidsOff: [], layers: ['seccomp'] } as const;
	return { worker: await Worker.start(await slots.create(), parts), remove: () => slots.removeAll() };
}

describe('a fix that waits for a processor', () => {
	it('has its CPU time all the same, and ends by the same words', async () => {
		const { worker, remove } = await lonelyWorker();
		const busy = Array.from({ length: 4 }, () => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
		const task = pythonTask({
			solution: ECHO.solutionCode,
			tests: '    def test_it(self):\n        f(3)',
			cpuTimeMs: 300,
		});
		const limits = { ...LIMITS, wallMs: 450, putOffMs: 60_000 };
		const { verdict, error_text: said } = await worker.grade(jobFor(task, 'def f(x):\n    while True: pass\n'), limits);
		for (const child of busy) child.kill('SIGKILL');
		await remove();
		expect(verdict).toBe('timed-out');
		expect(said).toContain('the fix used more than 0.3 s of CPU time');
	});
});

describe('a harness whose zygote was killed while it rested', () => {
	it('ends, and says that no fix did that', async () => {
		const { worker, remove } = await lonelyWorker();
		const job = jobFor(ECHO, ECHO.solutionCode);
		expect((await worker.grade(job, LIMITS)).verdict).toBe('passed');
		const ended = new Promise<void>((resolve) => worker.onLost(resolve));
		for (const { pid } of sandboxProcesses().zygotes) process.kill(pid, 'SIGKILL');
		await ended;
		await expect(worker.grade(job, LIMITS)).rejects.toMatchObject({
			name: 'WorkerLost',
			cause: 'killed',
		});
		await remove();
	});
});

describe('closing', () => {
	it('ends every process and removes every folder', async () => {
		const sandbox = await open({ workers: 2 });
		await gradeFix(sandbox, ECHO, ECHO.solutionCode);
		const { harnesses, zygotes, fixes } = sandboxProcesses();
		await sandbox.close(0);
		const pids = [...harnesses, ...zygotes, ...fixes].map(({ pid }) => pid);
		await until(() => processTable().every(({ pid, state }) => !pids.includes(pid) || state === 'Z'));
		expect(readdirSync(folder)).toEqual([]);
	});

	it('answers what is running at once when it is given no time', async () => {
		const sandbox = await open();
		const running = gradeFix(sandbox, ECHO, 'while True: pass\n');
		await atWork();
		await Promise.all([
			sandbox.close(0),
			expect(running).rejects.toSatisfy((error) => isArenaError(error, 'draining')),
		]);
	});

	it('waits for what is running, within its grace, and refuses what comes after', async () => {
		const sandbox = await open();
		const running = gradeFix(sandbox, ECHO, SLOW);
		let isClosed = false;
		const closed = sandbox.close(60_000).then(() => {
			isClosed = true;
		});
		await expect(gradeFix(sandbox, ECHO, SLOW)).rejects.toSatisfy((error) => isArenaError(error, 'draining'));
		expect(isClosed).toBe(false);
		expect((await running).verdict).toBe('passed');
		await closed;
	});
});
