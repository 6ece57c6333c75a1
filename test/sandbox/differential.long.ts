/**
 * Many pairs of a task and a program, graded here and run by plain unittest in a process of their own: test by test the verdict is the
 * same. Where it may differ is written down in docs/writing-tasks.md; how often that is, and what is not compared at all, is counted and bounded.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

/** What is not compared, by the reason; each has its bound below. */
interface Skipped {
	/** Programs that are slow on purpose: how long a test may take is no matter of plain unittest. */
	slow: number;
	/** Where a test ends the process that all of them run in, plain unittest says nothing. */
	ended: number;
	/** Tests that differ as the page says, by its row. */
	readonly listed: Record<string, number>;
}

async function pairs(skipped: Skipped): Promise<Pair[]> {
	const unusual = loadVerdictCases().flatMap(({ name, task, fixes }) => [
		{ label: name, task, program: task.solutionCode },
		...fixes.map((fix) => ({ label: `${name}: ${fix.name}`, task, program: fix.source })),
	]);
	const { tasks } = await loadTasks([join(ROOT, 'tasks')]);
	const library = tasks
		.filter(({ kind }) => kind === 'function')
		.flatMap((task) =>
			Object.entries({ buggy: task.buggyCode, ...task.right, ...task.wrong }).map(([name, program]) => ({
				label: `${task.id}: ${name}`,
				task,
				program,
			})),
		)
		.filter((_pair, index) => index % 5 < PART_OF_FIVE);
	const quick = library.filter(({ label }) => !label.includes(': slow'));
	skipped.slow = library.length - quick.length;
	return [...unusual, ...quick];
}

/** For each pair: test → whether it passed; null where the process ended. */
function plainVerdicts(list: readonly Pair[]): (Record<string, boolean> | null)[] {
	const lines = list.map(({ program, task }) => JSON.stringify({ program, tests: task.testsCode, name: 'tests' }));
	const python = process.env.CODEARENA_PYTHON ?? 'python3';
	// The order of sets is that of a fix's own process.
	const env = { ...process.env, PYTHONHASHSEED: '0' };
	const output = execFileSync(python, [PLAIN], { env, input: lines.join('\n'), maxBuffer: 1 << 26, encoding: 'utf8' });
	return output
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
}

function differences(
	pair: Pair,
	plain: Record<string, boolean> | null,
	graded: Awaited<ReturnType<typeof gradeFix>>,
	skipped: Skipped,
): string[] {
	if (plain === null) {
		skipped.ended++;
		return [];
	}
	return graded.tests.flatMap(({ name, group, status, message }) => {
		const expected = plain[name] ?? false;
		if (group !== 'visible' || (status === 'passed') === expected) return [];
		const listed = EXCEPTIONS.find((exception) => exception.message.test(message));
		if (listed === undefined) {
			return [`${pair.label}: ${name}: plain ${expected ? 'passes' : 'fails'}, here ${status} ${message}`];
		}
		skipped.listed[listed.row] = (skipped.listed[listed.row] ?? 0) + 1;
		return [];
	});
}

/** Rows of the page that pairs meet, and how a test says that it is one of them. */
const EXCEPTIONS = [
	{ row: 'the fix changes an argument', message: /it changed (?:the )?argument/ },
	{
		row: 'the fix returns an object of a class that the reference has not',
		message: /'RemoteObject' has no len/,
	},
] as const;

it('makes no exception that the page on writing tasks does not list', () => {
	const page = readFileSync(join(ROOT, 'docs', 'writing-tasks.md'), 'utf8');
	const rows = page.split('\n').flatMap((line) => /^\| (.*?) \|/.exec(line)?.[1] ?? []);
	expect(EXCEPTIONS.filter(({ row }) => !rows.includes(row))).toEqual([]);
});

it('says of 500 programs what plain unittest says of them', { timeout: 180_000 }, async () => {
	const skipped: Skipped = { slow: 0, ended: 0, listed: {} };
	const list = await pairs(skipped);
	expect(list.length).toBeGreaterThanOrEqual(500);
	const plain = plainVerdicts(list);
	const found: string[] = [];
	const queue = list.entries();
	const work = async () => {
		for (const [index, pair] of queue) {
			const graded = await gradeFix(sandbox, pair.task, pair.program, { scope: 'visible' });
			found.push(...differences(pair, plain[index] ?? null, graded, skipped));
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	console.info(`${list.length} pairs; not compared: ${JSON.stringify(skipped)}`);
	expect(found).toEqual([]);
	const most = { slow: 50, ended: 3, listed: { [EXCEPTIONS[0].row]: 200, [EXCEPTIONS[1].row]: 2 } };
	expect(skipped.slow).toBeLessThanOrEqual(most.slow);
	expect(skipped.ended).toBeLessThanOrEqual(most.ended);
	for (const [row, limit] of Object.entries(most.listed)) expect(skipped.listed[row] ?? 0).toBeLessThanOrEqual(limit);
});
