/** Three tasks for tests that do not care what a task is about. */
import type { Task } from '../../src/taskset/task.js';

function task(id: string, facts: Pick<Task, 'category' | 'difficulty' | 'split'>): Task {
	return {
		id,
		title: `Title of ${id}`,
		...facts,
		language: 'python',
		kind: 'function',
		package: null,
		description: `Description of ${id}`,
		entryPoints: ['f'],
		complexity: null,
		tags: ['tag'],
		bug: { kind: 'secret-bug-kind' },
		hints: ['secret hint'],
		limits: { cpuTimeMs: 2000, memoryLimitBytes: 256 * 1024 * 1024 },
		arguments: 'unchanged',
		compare: 'strict',
		staticRules: { forbidCalls: [], forbidKeywords: {}, requireImports: [] },
		author: 'someone',
		license: 'MIT',
		buggyCode: 'def f()\n    pass\n',
		solutionCode: 'secret solution',
		testsCode: 'secret visible tests',
		heldoutCode: 'secret heldout tests',
		inputsCode: 'secret inputs',
		wrong: { half: 'secret wrong fix' },
		right: { loop: 'secret right fix' },
		contentHash: id.padEnd(64, '0'),
		folder: '/secret/folder',
	};
}

export const MEMORY_TASKS: readonly Task[] = [
	task('average-list', { category: 'syntax', difficulty: 'easy', split: 'train' }),
	task('two-sum', { category: 'algorithms', difficulty: 'medium', split: 'train' }),
	task('sql-order-lookup', { category: 'security_bugs', difficulty: 'hard', split: 'test' }),
];
