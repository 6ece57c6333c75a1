/**
 * How long one grading takes. Everything is measured in the same run and in turn, round by round, so that a busy minute of the machine
 * falls on all rows alike. Episodes are begun before the clock starts; what is timed is `POST /step`, as a trainer sees it.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limitConcurrency } from '../../concurrency.js';
import { type LoadResult, percentile, runLoad, type Summary, summarise } from '../target/closed-loop.js';
import { describeMachine, type Machine } from '../target/machine.js';
import { type Client, createClient, startServer } from '../target/server.js';
import { findPython, gradeInOneProcess, runForkLoops } from './baselines.js';
import { measureTree, type TreeMemory } from './process-memory.js';
import { measureSolvedRatios, type SolvedRatio } from './solved-ratio.js';
import { openSubjects, type Subject } from './subjects.js';
import { TEN_TESTS_PASSED, writeTenTestsTask } from './ten-tests.js';

export interface GradingOptions {
	/** Executions at one time, also for the one-process grader. */
	readonly workers: number;
	readonly inFlight: readonly number[];
	/** Most gradings a row and round. */
	readonly count: number;
	/** Longest time of a row and round. */
	readonly timeMs: number;
	readonly rounds: number;
	/**
	 * How long the idle server rests before its memory is read: it keeps processes for the next fixes ready for 2 s, and Node gives memory
	 * back after some 15 s.
	 */
	readonly idleMs: number;
	/** One of the shipped tasks. */
	readonly taskId: string;
	/** Told what is being measured. */
	readonly onProgress: (text: string) => void;
}

export interface Row extends Summary {
	readonly what: string;
	readonly inFlight: number;
}

export interface ThroughputReport {
	readonly machine: Machine;
	readonly workers: number;
	readonly isolation: string;
	readonly rounds: number;
	readonly rows: readonly Row[];
	readonly resetP50Ms: number;
	/** Of several tasks, one grading at a time. */
	readonly solvedRatios: readonly SolvedRatio[];
	/** Of an idle server with two workers. */
	readonly idleMemory: TreeMemory;
}

export const ONE_PROCESS = 'one process, python file.py';
export const BARE_FORK = 'bare fork, compile, exec, wait';

const RESETS = 200;
const IDLE_WORKERS = 2;
const WARM_UP_COUNT = 40;
const WARM_UP_LANES = 4;

/** @throws Error when the server does not start or a grading does not say what it must */
export async function benchGrading(root: string, options: GradingOptions): Promise<ThroughputReport> {
	const machine = describeMachine();
	const dir = mkdtempSync(join(tmpdir(), 'codearena-bench-'));
	try {
		writeTenTestsTask(dir);
		options.onProgress(`idle server with ${IDLE_WORKERS} workers`);
		const idleMemory = await measureIdle(root, dir, options.idleMs);
		const server = await startServer(root, options.workers, dir);
		const client = createClient(server.url, Math.max(...options.inFlight, WARM_UP_LANES));
		try {
			const subjects = await openSubjects(root, client, options.taskId);
			const rows = await measureRows(subjects, dir, options);
			const resetP50Ms = await measureReset(client, options.taskId);
			options.onProgress('solved beside failing fixes of the same tasks');
			const solvedRatios = await measureSolvedRatios(root, client, options.count);
			const { isolation } = server.ready;
			const { workers, rounds } = options;
			return {
				machine,
				workers,
				isolation: String(isolation),
				rounds,
				rows,
				resetP50Ms,
				solvedRatios,
				idleMemory,
			};
		} finally {
			client.close();
			await server.stop();
		}
	} finally {
		rmSync(dir, { recursive: true, force: true });
	}
}

async function measureIdle(root: string, tasksDir: string, idleMs: number): Promise<TreeMemory> {
	const server = await startServer(root, IDLE_WORKERS, tasksDir);
	try {
		await new Promise((resolve) => setTimeout(resolve, idleMs));
		return measureTree(server.pid);
	} finally {
		await server.stop();
	}
}

/** One row of the table before it is measured. */
interface Plan {
	readonly what: string;
	readonly inFlight: number;
	measure(): Promise<LoadResult>;
}

async function measureRows(graders: readonly Subject[], dir: string, options: GradingOptions): Promise<Row[]> {
	const python = findPython().path;
	const subjects = [...graders, oneProcess(python, dir, options.workers)];
	await warmUp(subjects, options);
	const plans = [...subjects.flatMap((subject) => plansOf(subject, options)), ...forkPlans(python, options)];
	const results = plans.map((): LoadResult[] => []);
	for (let round = 1; round <= options.rounds; round += 1) {
		for (const [index, { what, inFlight, measure }] of plans.entries()) {
			options.onProgress(`round ${round} of ${options.rounds}: ${what}, ${inFlight} in flight`);
			results[index]?.push(await measure());
		}
	}
	return plans.map(({ what, inFlight }, index) => ({ what, inFlight, ...summarise(results[index] ?? []) }));
}

async function warmUp(subjects: readonly Subject[], { count, timeMs, onProgress }: GradingOptions): Promise<void> {
	const limits = { inFlight: WARM_UP_LANES, count: Math.min(count, WARM_UP_COUNT), timeMs };
	for (const subject of subjects) {
		onProgress(`warm-up: ${subject.name}`);
		await runLoad(await subject.prepare(limits.count), limits);
	}
}

function plansOf({ name, prepare }: Subject, { inFlight, count, timeMs }: GradingOptions): Plan[] {
	return inFlight.map((lanes) => ({
		what: name,
		inFlight: lanes,
		measure: async () => runLoad(await prepare(count), { inFlight: lanes, count, timeMs }),
	}));
}

function oneProcess(python: string, dir: string, workers: number): Subject {
	const inTurn = limitConcurrency(workers);
	const grade = (piece: number) => inTurn(() => gradeInOneProcess(python, dir, piece, TEN_TESTS_PASSED));
	return { name: ONE_PROCESS, prepare: async () => grade };
}

function forkPlans(python: string, { workers, count }: GradingOptions): Plan[] {
	return [...new Set([1, workers])].map((lanes) => ({
		what: BARE_FORK,
		inFlight: lanes,
		measure: () => runForkLoops(python, lanes, count),
	}));
}

/** Of a task whose broken code has run before, as is the case for all but the very first resets. */
async function measureReset(client: Client, taskId: string): Promise<number> {
	const reset = async () => {
		await client.post('/reset', { task_id: taskId });
	};
	const { latenciesMs } = await runLoad(reset, { inFlight: 1, count: RESETS, timeMs: 10_000 });
	return percentile(latenciesMs, 0.5);
}
