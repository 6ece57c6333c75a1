/** Code without a task, as a task: its one test is that it loads. */
import { createHash } from 'node:crypto';
import type { Task } from '../taskset/task.js';
import { MEBIBYTE } from '../units.js';

const LOADS = `import unittest


class Basic(unittest.TestCase):
    def test_loads(self):
        import solution
`;

/** The names that it defines at its top level are its entry points. */
export function looseTask(code: string): Task {
	const names = [...code.matchAll(/^(?:async\s+)?(?:def|class)\s+([A-Za-z_]\w*)/gm)].map(([, name]) => name ?? '');
	const contentHash = createHash('sha256').update('loose task').digest('hex');
	return {
		id: 'own-code',
		title: 'Own code',
		category: 'logic',
		difficulty: 'easy',
		split: 'train',
		language: 'python',
		kind: 'function',
		package: null,
		description: '',
		entryPoints: [...new Set(names)],
		complexity: null,
		tags: [],
		bug: { kind: 'unknown' },
		hints: [],
		limits: { cpuTimeMs: 2_000, memoryLimitBytes: 256 * MEBIBYTE },
		arguments: 'unchanged',
		compare: 'strict',
		staticRules: { forbidCalls: [], forbidKeywords: {}, requireImports: [] },
		author: '',
		license: '',
		buggyCode: '',
		solutionCode: '',
		testsCode: LOADS,
		heldoutCode: null,
		inputsCode: null,
		wrong: {},
		right: {},
		contentHash,
		folder: null,
	};
}
