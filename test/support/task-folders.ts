/** Writes task folders into a temporary folder, and makes `Task` values without any folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Task } from '../../src/taskset/task.js';

export interface TemporaryTasks {
	readonly dir: string;
	/** Writes a file, with its folders, relative to `dir`. */
	write(path: string, content: string | Uint8Array): void;
	/** Writes a whole valid task; `files` and `facts` replace parts of it. Null leaves a file out. */
	task(path: string, facts?: Record<string, unknown>, files?: Record<string, string | null>): void;
	remove(): void;
}

const SOURCES: Record<string, string> = {
	'buggy.py': 'def add(a, b):\n    return a - b\n',
	'solution.py': 'def add(a, b):\n    return a + b\n',
	'tests.py':
		'import unittest\nfrom solution import add\n\n\nclass Basic(unittest.TestCase):\n    def test_small(self):\n        self.assertEqual(add(1, 2), 3)\n',
	'heldout.py':
		'import unittest\nfrom solution import add\n\n\nclass Basic(unittest.TestCase):\n    def test_other(self):\n        self.assertEqual(add(4, 5), 9)\n',
};

export function temporaryTasks(): TemporaryTasks {
	const dir = mkdtempSync(join(tmpdir(), 'codearena-tasks-'));
	const write = (path: string, content: string | Uint8Array) => {
		mkdirSync(dirname(join(dir, path)), { recursive: true });
		writeFileSync(join(dir, path), content);
	};
	return {
		dir,
		write,
		task: (path, facts = {}, files = {}) => {
			const id = path.split('/').at(-1) ?? path;
			const manifest = {
				id,
				title: 'Sum',
				category: 'logic',
				difficulty: 'easy',
				description: '`add(a, b)` returns the sum of two numbers.',
				entry_points: ['add'],
				...facts,
			};
			write(join(path, 'task.yaml'), JSON.stringify(manifest));
			for (const [name, source] of Object.entries({ ...SOURCES, ...files })) {
				if (source !== null) write(join(path, name), source);
			}
		},
		remove: () => rmSync(dir, { recursive: true, force: true }),
	};
}

/** A task as the loader would make it. */
export function makeTask(overrides: Partial<Task> = {}): Task {
	const id = overrides.id ?? 'sum';
	return {
		id,
		title: 'Sum',
		category: 'logic',
		difficulty: 'easy',
		split: 'train',
		language: 'python',
		kind: 'function',
		package: null,
		description: '`add(a, b)` returns the sum of two numbers.',
		entryPoints: ['add'],
		complexity: null,
		tags: [],
		bug: { kind: 'wrong-operator' },
		hints: ['Look at the operator.', 'It should add.'],
		limits: { cpuTimeMs: 2000, memoryLimitBytes: 256 * 1024 * 1024 },
		arguments: 'unchanged',
		compare: 'strict',
		staticRules: { forbidCalls: [], forbidKeywords: {}, requireImports: [] },
		author: 'tests',
		license: 'MIT',
		buggyCode: SOURCES['buggy.py'] ?? '',
		solutionCode: SOURCES['solution.py'] ?? '',
		testsCode: SOURCES['tests.py'] ?? '',
		heldoutCode: SOURCES['heldout.py'] ?? '',
		inputsCode: null,
		wrong: {},
		right: {},
		contentHash: `hash-of-${id}`,
		folder: null,
		...overrides,
	};
}
