/**
 * Many pairs of a task and a program, graded here and run by plain unittest in a process of their own: test by test the verdict is the
 * same. Where it may differ is written down in docs/writing-tasks.md: an argument that a fix changes fails here, and True is not 1.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { loadTasks } from '../../src/taskset/load-tasks.js';
import type { Task } from '../../src/taskset/task.js';
import { gradeFix } from '../support/python-tasks.js';
import { startRealSandbox } from '../support/real-sandbox.js';
import { loadVerdictCases } from '../support/verdict-cases.js';

const ROOT = join(import.meta.dirname, '..', '..');
const PLAIN = join(import.meta.dirname, 'python', 'plain_unittest.py');
/** Of five programs of the library so many take part. */
const PART_OF_FIVE = 3;
const AT_ONCE = 4;

interface Pair {
	readonly label: string;
	readonly task: Task;
	readonly program: string;
}

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startRealSandbox(2);
});
afterAll(() => sandbox.close(0));

async function pairs(): Promise<Pair[]> {
	const unusual = loadVerdictCases().flatMap(({ name, task, fixes }) => [
		{ label: name, task, program: task.solutionCode },
		...fixes.map((fix) => ({ label: `${name}: ${fix.name}`, task, program: fix.source })),
	]);
	const { tasks } = await loadTasks([join(ROOT, 'tasks')]);
	const library = tasks
		.filter(({ kind }) => kind === 'function')
		.flatMap((task) =>
			Object.entries({ buggy: task.buggyCode, ...task.right, ...task.wrong })
				// What is slow on purpose, or needs the folders of a grading, says nothing about verdicts.
				.filter(
					([name]) => !name.includes('slow') && task.category !== 'syntax' && !task.testsCode.includes('tempfile'),
				)
				.map(([name, program]) => ({ label: `${task.id}: ${name}`, task, program })),
		);
	return [...unusual, ...library.filter((_pair, index) => index % 5 < PART_OF_FIVE)];
}

/** For each pair: test → whether it passed; null where the process ended. */
function plainVerdicts(list: readonly Pair[]): (Record<string, boolean> | null)[] {
	const lines = list.map(({ program, task }) => JSON.stringify({ program, tests: task.testsCode, name: 'tests' }));
	const python = process.env.CODEARENA_PYTHON ?? 'python3';
	const output = execFileSync(python, [PLAIN], { input: lines.join('\n'), maxBuffer: 1 << 26, encoding: 'utf8' });
	return output
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
}

function differences(
	pair: Pair,
	plain: Record<string, boolean> | null,
	graded: Awaited<ReturnType<typeof gradeFix>>,
): string[] {
	// Where a test ends the process that all of them run in, plain unittest says nothing.
	if (plain === null) return [];
	return graded.tests.flatMap(({ name, group, status, message }) => {
		const expected = plain[name] ?? false;
		if (group !== 'visible' || (status === 'passed') === expected || isListed(message)) return [];
		return [`${pair.label}: ${name}: plain ${expected ? 'passes' : 'fails'}, here ${status} ${message}`];
	});
}

/** The exceptions of the page. */
function isListed(message: string): boolean {
	return /it changed (argument|the argument)|expected (True|False|[01]), got (True|False|[01])$|the answer is too large|'RemoteObject' has no len/.test(
		message,
	);
}

it('says of 500 programs what plain unittest says of them', { timeout: 180_000 }, async () => {
	const list = await pairs();
	expect(list.length).toBeGreaterThanOrEqual(500);
	const plain = plainVerdicts(list);
	const found: string[] = [];
	const queue = list.entries();
	const work = async () => {
		for (const [index, pair] of queue) {
			const graded = await gradeFix(sandbox, pair.task, pair.program, { scope: 'visible' });
			found.push(...differences(pair, plain[index] ?? null, graded));
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	expect(found).toEqual([]);
});
