/**
 * The soak: grades for hours and looks whether anything piles up. Samples are taken while nothing runs, so that they compare; the
 * server keeps few episodes in memory, so that a leak is not hidden behind a cache that is still filling.
 */

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MINUTE_MS } from '../../units.js';
import { HONEST, type Submission } from '../attack/corpus.js';
import { runLoad } from '../target/closed-loop.js';
import { describeMachine, type Machine } from '../target/machine.js';
import { type Client, createClient, startServer } from '../target/server.js';
import { createMixture, type Mixture } from './mixture.js';
import { countFiles, takeSample } from './sample.js';
import { type Point, type Trend, trendsOf } from './trend.js';

export interface SoakOptions {
	readonly count: number;
	readonly workers: number;
	readonly seed: number;
	/** Samples over the whole run. */
	readonly samples: number;
	/** Ends it before `count`; what was seen by then is the report. */
	readonly signal?: AbortSignal;
	readonly onProgress: (text: string) => void;
}

export interface SoakReport {
	readonly machine: Machine;
	readonly isolation: string;
	readonly seed: number;
	readonly workers: number;
	readonly gradings: number;
	readonly seconds: number;
	/** Honest fixes that did not pass all tests, by id. */
	readonly honestRefused: Readonly<Record<string, number>>;
	/** Hostile fixes that passed all tests and should not, by id. */
	readonly hostilePassed: Readonly<Record<string, number>>;
	/** Answers other than 200, by code. */
	readonly errors: Readonly<Record<string, number>>;
	readonly trends: readonly Trend[];
	/** Files in the server's temporary folder after it has ended. */
	readonly filesLeft: number;
}

const KEPT_EPISODES = 200;
const CEILING_MS = MINUTE_MS;
const NO_LIMIT_MS = Number.MAX_SAFE_INTEGER;
/** For the processes of the last gradings to be collected. */
const SETTLE_MS = 300;

interface Counts {
	readonly honestRefused: Record<string, number>;
	readonly hostilePassed: Record<string, number>;
	readonly errors: Record<string, number>;
}

/** @throws Error when the server does not start or ends */
export async function soak(root: string, options: SoakOptions): Promise<SoakReport> {
	const machine = describeMachine();
	const dataDir = mkdtempSync(join(tmpdir(), 'codearena-soak-data-'));
	const tempDir = mkdtempSync(join(tmpdir(), 'codearena-soak-'));
	// Fixes run as users of their own and must reach their folder below it.
	chmodSync(tempDir, 0o711);
	try {
		const env = { TMPDIR: tempDir, CODEARENA_DATA_DIR: dataDir, CODEARENA_MAX_EPISODES: String(KEPT_EPISODES) };
		const server = await startServer(root, options.workers, '', env);
		const counts: Counts = { honestRefused: {}, hostilePassed: {}, errors: {} };
		const began = performance.now();
		const points = await gradeAll(root, server, tempDir, counts, options).finally(() => server.stop());
		return {
			machine,
			isolation: String(server.ready.isolation),
			seed: options.seed,
			workers: options.workers,
			gradings: points.at(-1)?.gradings ?? 0,
			seconds: (performance.now() - began) / 1000,
			...counts,
			trends: trendsOf(points),
			filesLeft: countFiles(tempDir),
		};
	} finally {
		rmSync(tempDir, { recursive: true, force: true });
		rmSync(dataDir, { recursive: true, force: true });
	}
}

async function gradeAll(
	root: string,
	server: { readonly url: string; readonly pid: number },
	tempDir: string,
	counts: Counts,
	{ count, workers, seed, samples, signal, onProgress }: SoakOptions,
): Promise<readonly Point[]> {
	const mixture = createMixture(join(root, 'corpus', 'attacks'), seed);
	const inFlight = workers * 2;
	const client = createClient(server.url, inFlight);
	const points: Point[] = [];
	const batch = Math.max(1, Math.ceil(count / samples));
	try {
		for (let done = 0; done < count && !signal?.aborted; done += batch) {
			const pieces = Math.min(batch, count - done);
			await runLoad((piece) => gradeNext(client, mixture, done + piece, counts), {
				inFlight,
				count: pieces,
				timeMs: NO_LIMIT_MS,
			});
			await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
			points.push({ gradings: done + pieces, sample: takeSample(server.pid, tempDir) });
			onProgress(`${done + pieces} of ${count}`);
		}
	} finally {
		client.close();
	}
	return points;
}

async function gradeNext(client: Client, mixture: Mixture, number: number, counts: Counts): Promise<void> {
	const submission = mixture.draw();
	const began = performance.now();
	await grade(client, submission, number, counts);
	mixture.recordTime(submission, performance.now() - began);
}

async function grade(client: Client, submission: Submission, number: number, counts: Counts): Promise<void> {
	const { id, taskId, source, category, harm } = submission;
	const episodeId = `soak-${number}`;
	await send(client, '/reset', { task_id: taskId, seed: number, episode_id: episodeId }, counts);
	const text = await send(client, '/step', { action: { proposed_fix: source }, episode_id: episodeId }, counts);
	if (text === null) return;
	// Not "solved", which also asks for the reference's cost: an oddity may be slow.
	const passed = (JSON.parse(text) as { info: { verdict: string } }).info.verdict === 'passed';
	if (category === HONEST && !passed) count(counts.honestRefused, id);
	if (category !== HONEST && harm.kind === 'solved' && passed) count(counts.hostilePassed, id);
}

/** The answer's text, or null where it is not 200. */
async function send(client: Client, path: string, body: unknown, counts: Counts): Promise<string | null> {
	const { status, text } = await client.ask(path, body, CEILING_MS);
	if (status === 200) return text;
	count(counts.errors, `${status} ${(JSON.parse(text) as { code: string }).code}`);
	return null;
}

function count(counts: Record<string, number>, key: string): void {
	counts[key] = (counts[key] ?? 0) + 1;
}
