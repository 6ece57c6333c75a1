/** Tasks made of Python sources in the test itself, jobs for them, and one line to grade a fix. */
import { createHash } from 'node:crypto';
import type { Sandbox, SandboxJob, SandboxReport } from '../../src/sandbox/sandbox.js';
import type { Task } from '../../src/taskset/task.js';
import { makeTask } from './task-folders.js';

export interface PythonTask {
	readonly solution: string;
	/** Whole tests.py, or the indented body of its one class `Basic`. */
	readonly tests: string;
	readonly heldout?: string;
	readonly inputs?: string;
	readonly entryPoints?: readonly string[];
	readonly arguments?: Task['arguments'];
	readonly compare?: Task['compare'];
	readonly cpuTimeMs?: number;
	readonly memoryLimitBytes?: number;
}

/** A task with its own content hash. By default the entry point is `f`. */
export function pythonTask(parts: PythonTask): Task {
	const entryPoints = parts.entryPoints ?? ['f'];
	const suite = (text: string): string => {
		if (text.includes('class Basic')) return text;
		return `import unittest\nfrom solution import ${entryPoints.join(', ')}\n\n\nclass Basic(unittest.TestCase):\n${text}\n`;
	};
	const contentHash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
	return makeTask({
		id: `task-${contentHash.slice(0, 12)}`,
		contentHash,
		entryPoints,
		solutionCode: parts.solution,
		testsCode: suite(parts.tests),
		heldoutCode: parts.heldout === undefined ? null : suite(parts.heldout),
		inputsCode: parts.inputs ?? null,
		arguments: parts.arguments ?? 'unchanged',
		compare: parts.compare ?? 'strict',
		limits: {
			cpuTimeMs: parts.cpuTimeMs ?? 2000,
			memoryLimitBytes: parts.memoryLimitBytes ?? 256 * 1024 * 1024,
		},
	});
}

/** `f(x)` gives back its argument; two visible tests, one held-out. */
export const ECHO = pythonTask({
	solution: 'def f(x):\n    return x\n',
	tests: [
		'    def test_number(self):',
		'        self.assertEqual(f(3), 3)',
		'    def test_text(self):',
		'        self.assertEqual(f("a"), "a")',
	].join('\n'),
	heldout: '    def test_list(self):\n        self.assertEqual(f([1, 2]), [1, 2])',
});

export function jobFor(task: Task, source: string, overrides: Partial<SandboxJob> = {}): SandboxJob {
	return {
		task,
		source,
		seed: 1,
		step: 1,
		scope: 'all',
		measureEfficiency: false,
		sessionKey: 'tests',
		deadlineMs: 40_000,
		...overrides,
	};
}

export function gradeFix(
	sandbox: Sandbox,
	task: Task,
	source: string,
	overrides: Partial<SandboxJob> = {},
): Promise<SandboxReport> {
	return sandbox.run(jobFor(task, source, overrides));
}

/** `Basic.test_number failed: message` for every test that did not pass. */
export function complaints(report: SandboxReport): string[] {
	return report.tests
		.filter(({ status }) => status !== 'passed')
		.map(({ name, status, message }) => `${name} ${status}: ${message}`);
}
