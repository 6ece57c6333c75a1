/**
 * How well the search repairs: the shipped tasks by category, or generated bugs by the number of mistakes. Each repair is then graded
 * like any fix, with the held-out tests and fresh inputs that the search never saw; a repair that fails them is an overfitting one.
 */
import { createBugSource } from '../../authoring/generate/bug-source.js';
import { generatedId } from '../../authoring/generate/generate.js';
import { createMutableReader } from '../../authoring/generate/mutable-program.js';
import { mapConcurrently } from '../../concurrency.js';
import { createPrecheck } from '../../precheck/create-precheck.js';
import { loadNaturalness } from '../../repair/naturalness/model.js';
import { type RepairParts, repair } from '../../repair/repair.js';
import { createRankParts } from '../../repair/search/rank.js';
import { createSandbox } from '../../sandbox/pool.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import type { Task } from '../../taskset/task.js';
import { percentile } from '../target/closed-loop.js';
import { describeMachine, type Machine } from '../target/machine.js';
import { shippedTasks } from '../target/task-fixes.js';

export interface RepairBenchOptions {
	/** 0: the shipped tasks; else so many generated bugs of them. */
	readonly generated: number;
	/** Of the shipped tasks, or of the bugs' bases; null for all. */
	readonly category: string | null;
	/** Wall time of each repair in ms. */
	readonly budgetMs: number;
	/** Candidates of each repair at most: a bound that does not depend on how busy the machine is. */
	readonly candidates: number;
	readonly workers: number;
	/** Repairs at one time. */
	readonly parallel: number;
	readonly seed: number;
	readonly onProgress: (text: string) => void;
}

interface RepairCase {
	readonly task: string;
	/** Category, or number of mistakes. */
	readonly group: string;
	/** Passes every visible test. */
	readonly plausible: boolean;
	/** Passes every test. */
	readonly right: boolean;
	readonly tried: number;
	readonly elapsedMs: number;
}

interface RepairRow {
	readonly group: string;
	readonly tasks: number;
	readonly plausible: number;
	readonly right: number;
	readonly medianTried: number;
	readonly medianMs: number;
	readonly p90Ms: number;
}

export interface RepairReport {
	readonly machine: Machine;
	readonly workers: number;
	readonly budgetMs: number;
	readonly candidates: number;
	readonly rows: readonly RepairRow[];
	readonly cases: readonly RepairCase[];
}

const GRADE_TIMEOUT_MS = 45_000;
const PROGRAMS_KEPT = 256;

/** @param searchPath PATH, where an interpreter is looked for */
export async function benchRepair(
	root: string,
	options: RepairBenchOptions,
	searchPath: string | undefined,
): Promise<RepairReport> {
	const machine = describeMachine();
	const sandbox = await createSandbox({ workers: options.workers, searchPath });
	try {
		const all = (await shippedTasks(root)).filter(
			({ category }) => options.category === null || category === options.category,
		);
		const tasks = options.generated === 0 ? all : await generatedTasks(sandbox, all, options);
		const parts = repairParts(sandbox);
		const cases = await mapConcurrently(tasks, options.parallel, (task) => one(parts, task, options));
		const { workers, budgetMs, candidates } = options;
		return { machine, workers, budgetMs, candidates, rows: rowsOf(cases), cases };
	} finally {
		await sandbox.close(0);
	}
}

function repairParts(sandbox: Sandbox): RepairParts {
	const naturalness = loadNaturalness();
	const now = (): number => performance.now();
	return { sandbox, precheck: createPrecheck(), naturalness, rank: createRankParts(naturalness), now };
}

/** Bugs of the tasks in turn, so that every base has as many. */
async function generatedTasks(
	sandbox: Sandbox,
	bases: readonly Task[],
	{ generated, seed, parallel, onProgress }: RepairBenchOptions,
): Promise<readonly Task[]> {
	const read = createMutableReader(PROGRAMS_KEPT);
	const source = createBugSource(bases, { sandbox, read, runTimeoutMs: GRADE_TIMEOUT_MS });
	const wanted = Array.from({ length: generated }, (_, number) => {
		const base = bases[number % bases.length] as Task;
		return generatedId(base.id, seed + Math.floor(number / bases.length));
	});
	const made = await mapConcurrently(wanted, parallel, async (id) => {
		try {
			return [await source.make(id, seed, undefined)];
		} catch {
			onProgress(`${id}: no bug that its visible tests notice`);
			return [];
		}
	});
	return made.flat();
}

async function one(
	parts: RepairParts,
	task: Task,
	{ budgetMs, candidates, seed, generated, onProgress }: RepairBenchOptions,
): Promise<RepairCase> {
	const { id } = task;
	const found = await repair(parts, { task, code: task.buggyCode, budgetMs, candidates, seed, sessionKey: id });
	const report = await parts.sandbox.run({
		task,
		source: found.code,
		seed,
		step: 1,
		scope: 'all',
		measureEfficiency: false,
		sessionKey: id,
		deadlineMs: GRADE_TIMEOUT_MS,
	});
	const right = found.success && report.verdict === 'passed';
	const group = generated === 0 ? task.category : mistakesOf(task);
	const came = found.success ? (right ? 'right' : 'overfitting') : `${found.testsPassed}/${found.testsTotal}`;
	onProgress(`${id}: ${came}, ${found.tried} candidates, ${Math.round(found.elapsedMs)} ms, ${found.kinds.join('+')}`);
	return { task: id, group, plausible: found.success, right, tried: found.tried, elapsedMs: found.elapsedMs };
}

/** Its first hint tells how many there are. */
function mistakesOf({ hints }: Task): string {
	const number = /^There are (\d+) mistakes/.exec(hints[0] ?? '')?.[1];
	return number === undefined ? '1 mistake' : `${number} mistakes`;
}

function rowsOf(cases: readonly RepairCase[]): RepairRow[] {
	const groups = [...new Set(cases.map(({ group }) => group))].sort();
	const rows = groups.map((group) =>
		rowOf(
			group,
			cases.filter((each) => each.group === group),
		),
	);
	return groups.length > 1 ? [...rows, rowOf('all', cases)] : rows;
}

function rowOf(group: string, cases: readonly RepairCase[]): RepairRow {
	const times = cases.map(({ elapsedMs }) => elapsedMs);
	return {
		group,
		tasks: cases.length,
		plausible: cases.filter(({ plausible }) => plausible).length,
		right: cases.filter(({ right }) => right).length,
		medianTried: percentile(
			cases.map(({ tried }) => tried),
			0.5,
		),
		medianMs: percentile(times, 0.5),
		p90Ms: percentile(times, 0.9),
	};
}
