/**
 * What a server carries and what ends its growth: real gradings with one worker up to one a core, then Node alone before workers that answer
 * after a set time without using a processor, then replicas behind one port, then thousands of sessions that step at once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type LoadResult, runLoad } from '../../target/closed-loop.js';
import { describeMachine, type Machine } from '../../target/machine.js';
import { createClient, type RunningServer, startServer } from '../../target/server.js';
import { findPython } from '../baselines.js';
import { writeStubPython } from '../stub/stub-python.js';
import { writeTenTestsTask } from '../ten-tests.js';
import { measureForkCpuMs } from './fork-cost.js';
import type { Cost } from './model.js';
import { type SessionsReport, stepAtOnce } from './sessions.js';
import { countSystemCalls, type SystemCalls } from './system-calls.js';
import { KINDS, readUsage, type Usage, usagePerGrading, workersOf } from './usage.js';
import { GROUP, type Way, waysOfGrading } from './work.js';

export interface ScaleOptions {
	/** Most workers of real gradings. */
	readonly workers: number;
	/** Workers of the stub, and how long each keeps a grading. */
	readonly stubWorkers: number;
	readonly stubDelayMs: number;
	/** Longest time of a row. */
	readonly timeMs: number;
	/** /ws sessions that step at once; 0: none. */
	readonly sessions: number;
	/** Behind one port; below 2: not measured. */
	readonly replicas: number;
	/** An empty database for the replicas; null: they record nothing, and only groups are measured. */
	readonly databaseUrl: string | null;
	readonly onProgress: (text: string) => void;
}

export interface ScaleRow extends Cost {
	readonly what: string;
	readonly way: string;
	readonly workers: number;
	readonly perSecond: number;
	/** Of the time, that Node's main thread was at work; 0..1. NaN for replicas, which have several. */
	readonly mainBusy: number;
	/** CPU of a bare fork in milliseconds, measured just before and after. */
	readonly forkMs: number;
	readonly usage: Usage;
}

export interface ScaleReport {
	readonly machine: Machine;
	readonly isolation: string;
	readonly rows: readonly ScaleRow[];
	/** A grading in a group, by process; null without strace. */
	readonly systemCalls: SystemCalls | null;
	readonly sessions: SessionsReport | null;
}

export const REAL = 'real';
export const STUB = 'stub';
export const REPLICAS = 'replicas';

/** Gradings that are not timed: the code that runs most is compiled by then. On a slow machine it is left at twice the time of a row. */
/** Measurements of a row until one is free of a change of workers. */
const MOST_TRIES = 3;
const WARM_UP_GRADINGS = 1_500;
const MOST_PIECES = 1_000_000;
const CALLS_COUNTED_MS = 4_000;

/** @throws Error when a server does not start or a grading does not say what it must */
export async function benchScale(root: string, options: ScaleOptions): Promise<ScaleReport> {
	const machine = describeMachine();
	const dir = mkdtempSync(join(tmpdir(), 'codearena-bench-'));
	const python = findPython().path;
	const rows: ScaleRow[] = [];
	let [isolation, systemCalls, sessions]: [string, SystemCalls | null, SessionsReport | null] = ['', null, null];
	const withServer = async (
		workers: number,
		env: Record<string, string>,
		work: (s: RunningServer) => Promise<void>,
	) => {
		const data = mkdtempSync(join(dir, 'data-'));
		const server = await startServer(root, workers, dir, { CODEARENA_DATA_DIR: data, ...env });
		await work(server).finally(() => server.stop());
	};
	const measure = (what: string, workers: number, lanes: number) => async (server: RunningServer) => {
		for (const way of waysOfGrading()) {
			options.onProgress(`${what}, ${workers} workers: ${way.name}`);
			rows.push({ what, workers, ...(await measureWay(server, way, lanes, python, options.timeMs)) });
		}
	};
	try {
		writeTenTestsTask(dir);
		for (let workers = 1; workers <= options.workers; workers *= 2) {
			await withServer(workers, {}, async (server) => {
				isolation = String(server.ready.isolation);
				await measure(REAL, workers, workers * 2)(server);
				if (workers * 2 <= options.workers) return;
				options.onProgress('system calls');
				systemCalls = await countCalls(server);
				if (options.sessions === 0) return;
				options.onProgress(`${options.sessions} sessions step at once`);
				sessions = await stepAtOnce(server.url, server.pid, options.sessions);
			});
		}
		const stub = writeStubPython(dir, python, options.stubDelayMs);
		const { stubWorkers } = options;
		await withServer(stubWorkers, { CODEARENA_PYTHON: stub }, measure(STUB, stubWorkers, stubWorkers * 2));
		if (options.replicas > 1) rows.push(...(await measureReplicas(root, dir, stub, python, options)));
	} finally {
		rmSync(dir, { recursive: true, force: true });
	}
	return { machine, isolation, rows, systemCalls, sessions };
}

/** Replicas of Node before stub workers: each has a main thread of its own, so the sum shows what one port can carry. */
async function measureReplicas(
	root: string,
	dir: string,
	stub: string,
	python: string,
	options: ScaleOptions,
): Promise<ScaleRow[]> {
	const { replicas, databaseUrl, stubWorkers, timeMs, onProgress } = options;
	const store: Record<string, string> =
		databaseUrl === null ? { CODEARENA_STORE: 'off' } : { DATABASE_URL: databaseUrl };
	const env = { ...store, CODEARENA_PYTHON: stub };
	const server = await startServer(root, stubWorkers, dir, env, replicas);
	const rows: ScaleRow[] = [];
	try {
		for (const way of waysOfGrading()) {
			// Without a store an episode is known to one replica only.
			if (databaseUrl === null && way.gradings === 1) continue;
			onProgress(`${replicas} replicas behind one port: ${way.name}`);
			const lanes = stubWorkers * 2 * replicas;
			const row = await measureWay(server, way, lanes, python, timeMs);
			rows.push({
				what: `${replicas} ${REPLICAS}`,
				workers: stubWorkers * replicas,
				...row,
				mainMs: Number.NaN,
				mainBusy: Number.NaN,
			});
		}
	} finally {
		await server.stop();
	}
	return rows;
}

async function measureWay(
	server: RunningServer,
	way: Way,
	lanes: number,
	python: string,
	timeMs: number,
): Promise<Omit<ScaleRow, 'what' | 'workers'>> {
	const inFlight = Math.max(2, Math.ceil(lanes / way.gradings));
	const client = createClient(server.url, inFlight);
	const run = (count: number, ms: number): Promise<LoadResult> =>
		runLoad(() => way.piece(client), { inFlight, count, timeMs: ms });
	try {
		await run(Math.ceil(WARM_UP_GRADINGS / way.gradings), 2 * timeMs);
		const forkBefore = measureForkCpuMs(python);
		const { before, after, latenciesMs, perSecond, tookMs } = await measureSameWorkers(server.pid, () =>
			run(MOST_PIECES, timeMs),
		);
		const gradings = latenciesMs.length * way.gradings;
		const usage = usagePerGrading(before, after, gradings);
		const mainMs = usage['main thread'].cpuMs;
		return {
			way: way.name,
			perSecond: perSecond * way.gradings,
			mainMs,
			allMs: KINDS.reduce((sum, kind) => sum + usage[kind].cpuMs, 0),
			mainBusy: (mainMs * gradings) / tookMs,
			forkMs: (forkBefore + measureForkCpuMs(python)) / 2,
			usage,
		};
	} finally {
		client.close();
	}
}

/** What a process has used is gone with it, so a row counts only where the same workers stood at both ends. */
async function measureSameWorkers(pid: number, run: () => Promise<LoadResult>) {
	for (let tried = 0; tried < MOST_TRIES; tried += 1) {
		const [{ harnesses }, before, began] = [workersOf(pid), readUsage(pid), performance.now()];
		const result = await run();
		const [tookMs, after] = [performance.now() - began, readUsage(pid)];
		if (isDeepStrictEqual(harnesses, workersOf(pid).harnesses)) return { ...result, before, after, tookMs };
	}
	throw new Error(`a worker was replaced in each of ${MOST_TRIES} measurements of a row; try a shorter --time`);
}

async function countCalls(server: RunningServer): Promise<SystemCalls | null> {
	const client = createClient(server.url, 2);
	try {
		const [group] = waysOfGrading();
		return await countSystemCalls(server.pid, async () => {
			const limits = { inFlight: 2, count: MOST_PIECES, timeMs: CALLS_COUNTED_MS };
			const { latenciesMs } = await runLoad(async () => group?.piece(client), limits);
			return latenciesMs.length * GROUP;
		});
	} finally {
		client.close();
	}
}
