/**
 * What it costs to record everything, and how fast it is read back. The cost is measured on servers that differ in their store alone, in
 * turn and in the same run; reading on a database of many steps that is made for it.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MINUTE_MS } from '../../units.js';
import { type LoadResult, percentile, runLoad, type Summary, summarise } from '../target/closed-loop.js';
import { describeMachine, type Machine } from '../target/machine.js';
import { type Client, createClient, type RunningServer, startServer } from '../target/server.js';
import { fillDatabase } from './store-fill.js';
import { openSubjects, type Subject } from './subjects.js';
import { writeTenTestsTask } from './ten-tests.js';

export interface StoreOptions {
	/** Executions at one time. */
	readonly workers: number;
	/** Gradings under way at one time. */
	readonly inFlight: number;
	readonly rounds: number;
	/** Length of a round. */
	readonly timeMs: number;
	/** Recorded steps that are read back; 0 leaves reading out. */
	readonly steps: number;
	/** PostgreSQL, measured beside SQLite; null leaves it out. */
	readonly databaseUrl: string | null;
	readonly onProgress: (text: string) => void;
}

interface StoreRow extends Summary {
	readonly store: string;
	/** Its rate over that of the server that records nothing, median over the rounds. */
	readonly ofUnrecorded: number;
}

interface ReadingRow {
	readonly what: string;
	readonly medianMs: number;
	readonly worstMs: number;
}

export interface StoreReport {
	readonly machine: Machine;
	readonly workers: number;
	readonly inFlight: number;
	readonly rounds: number;
	readonly rows: readonly StoreRow[];
	readonly steps: number;
	readonly reading: readonly ReadingRow[];
}

const WARM_UP_COUNT = 60;
const READS = 20;
/** More than any round grades. */
const MOST_PER_ROUND = 6000;

interface Contestant {
	readonly store: string;
	readonly server: RunningServer;
	readonly client: Client;
	readonly subject: Subject;
	readonly results: LoadResult[];
}

/** @throws Error when a server does not start or a grading does not say what it must */
export async function benchStore(root: string, options: StoreOptions): Promise<StoreReport> {
	const machine = describeMachine();
	const dir = mkdtempSync(join(tmpdir(), 'codearena-bench-'));
	try {
		const tasksDir = join(dir, 'tasks');
		writeTenTestsTask(tasksDir);
		const rows = await measureCost(root, tasksDir, join(dir, 'data'), options);
		const reading = options.steps === 0 ? [] : await measureReading(root, join(dir, 'large'), tasksDir, options);
		const { workers, inFlight, rounds, steps } = options;
		return { machine, workers, inFlight, rounds, rows, steps, reading };
	} finally {
		rmSync(dir, { recursive: true, force: true });
	}
}

async function measureCost(
	root: string,
	tasksDir: string,
	dataDir: string,
	options: StoreOptions,
): Promise<StoreRow[]> {
	const contestants: Contestant[] = [];
	try {
		for (const [store, env] of Object.entries(storesOf(dataDir, options))) {
			contestants.push(await enter(root, tasksDir, store, env, options));
		}
		for (let round = 1; round <= options.rounds; round += 1) {
			// Whoever begins has the warmer machine, so each begins in turn.
			const order = [
				...contestants.slice(round % contestants.length),
				...contestants.slice(0, round % contestants.length),
			];
			for (const contestant of order) {
				options.onProgress(`round ${round}, ${contestant.store}`);
				contestant.results.push(await loadOn(contestant, options));
			}
		}
		return contestants.map((contestant) => toRow(contestant, contestants));
	} finally {
		for (const { client, server } of contestants) {
			client.close();
			await server.stop();
		}
	}
}

function storesOf(dataDir: string, { databaseUrl }: StoreOptions): Record<string, Record<string, string>> {
	return {
		off: { CODEARENA_STORE: 'off' },
		SQLite: { CODEARENA_STORE: 'auto', CODEARENA_DATA_DIR: dataDir },
		...(databaseUrl && { PostgreSQL: { CODEARENA_STORE: 'auto', DATABASE_URL: databaseUrl } }),
	};
}

async function enter(
	root: string,
	tasksDir: string,
	store: string,
	env: Readonly<Record<string, string>>,
	{ workers, inFlight }: StoreOptions,
): Promise<Contestant> {
	const server = await startServer(root, workers, tasksDir, env);
	const client = createClient(server.url, inFlight);
	const [subject] = await openSubjects(root, client, 'anagram-groups');
	if (subject === undefined) throw new Error('there is nothing to measure');
	const work = await subject.prepare(WARM_UP_COUNT);
	await runLoad(work, { inFlight, count: WARM_UP_COUNT, timeMs: MINUTE_MS });
	return { store, server, client, subject, results: [] };
}

async function loadOn({ subject, results }: Contestant, { inFlight, timeMs }: StoreOptions): Promise<LoadResult> {
	const known = results.at(-1)?.perSecond;
	const count = known === undefined ? MOST_PER_ROUND / 4 : Math.ceil((known * timeMs * 2) / 1000);
	const work = await subject.prepare(Math.min(MOST_PER_ROUND, count));
	return runLoad(work, { inFlight, count, timeMs });
}

function toRow({ store, results }: Contestant, [unrecorded]: readonly Contestant[]): StoreRow {
	const quotients = results.map(({ perSecond }, n) => perSecond / (unrecorded?.results[n]?.perSecond ?? perSecond));
	return { store, ...summarise(results), ofUnrecorded: percentile(quotients, 0.5) };
}

const READINGS = [
	'/stats',
	'/stats?by=category&agent_id=agent-3',
	'/stats?interval=hour&by=agent',
	'/episodes?limit=50',
	'/episodes?limit=500',
	'/episodes?agent_id=agent-3&limit=50',
	'/episodes?category=logic&difficulty=hard&solved=true&limit=50',
	'/episodes?agent_id=nobody&solved=true',
	'/episodes/large-1',
	'/memory?agent_id=agent-3',
	'/curriculum?agent_id=agent-3',
] as const;

async function measureReading(
	root: string,
	dataDir: string,
	tasksDir: string,
	{ steps, onProgress }: StoreOptions,
): Promise<ReadingRow[]> {
	onProgress(`a database of ${steps} steps`);
	await fillDatabase(dataDir, steps);
	const server = await startServer(root, 1, tasksDir, { CODEARENA_STORE: 'auto', CODEARENA_DATA_DIR: dataDir });
	try {
		await countedAll(server.url, onProgress);
		const rows: ReadingRow[] = [];
		for (const path of READINGS) rows.push(await timeReads(server.url, path));
		return rows;
	} finally {
		await server.stop();
	}
}

async function countedAll(url: string, onProgress: (text: string) => void): Promise<void> {
	const startMs = performance.now();
	for (;;) {
		const answer = await fetch(`${url}/stats`);
		const { uncounted } = (await answer.json()) as { uncounted: number };
		if (uncounted === 0) break;
	}
	onProgress(`counted in ${((performance.now() - startMs) / 1000).toFixed(1)} s`);
}

async function timeReads(url: string, path: string): Promise<ReadingRow> {
	const times: number[] = [];
	for (let n = 0; n < READS; n += 1) {
		const startMs = performance.now();
		const answer = await fetch(url + path);
		await answer.text();
		if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
		times.push(performance.now() - startMs);
	}
	return { what: path, medianMs: percentile(times, 0.5), worstMs: percentile(times, 1) };
}
