/** Code without a task, as a task: its tests are the checks that came with it, or that it loads. */
import { createHash } from 'node:crypto';
import type { Task } from '../taskset/task.js';
import { MEBIBYTE } from '../units.js';
import { CHECK_FUNCTION } from './own-checks.js';

const LOADS = `import unittest


class Basic(unittest.TestCase):
    def test_loads(self):
        import solution
`;

function suite(count: number): string {
	const tests = Array.from(
		{ length: count },
		(_, number) => `    def test_check_${number + 1}(self):\n        solution.${CHECK_FUNCTION}(${number})\n`,
	);
	return `import unittest\n\nimport solution\n\n\nclass Basic(unittest.TestCase):\n${tests.join('\n')}`;
}

/**
 * The names that it defines at its top level are its entry points.
 * @param checks how many checks run behind it, 0 or more
 */
export function looseTask(code: string, checks = 0): Task {
	const names = [...code.matchAll(/^(?:async\s+)?(?:def|class)\s+([A-Za-z_]\w*)/gm)].map(([, name]) => name ?? '');
	const contentHash = createHash('sha256').update(`loose task ${checks}`).digest('hex');
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
		// Tests may ask for what the reference has.
		solutionCode: checks > 0 ? `def ${CHECK_FUNCTION}(number: int) -> None: ...\n` : '',
		testsCode: checks > 0 ? suite(checks) : LOADS,
		heldoutCode: null,
		inputsCode: null,
		wrong: {},
		right: {},
		contentHash,
		folder: null,
	};
}
