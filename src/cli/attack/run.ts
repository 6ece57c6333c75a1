/**
 * The run: submissions in a random order, several under way at a time, so that every attack has honest gradings beside and after it.
 * A submission that looks for its own traces is sent several times in a row, each time in an episode of its own.
 */
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLoad } from '../target/closed-loop.js';
import { createRandom } from '../target/seeded.js';
import { startServer } from '../target/server.js';
import { type ArenaClient, createArenaClient } from './arena-client.js';
import { HONEST, readCorpus, type Submission } from './corpus.js';
import { harmIn } from './harm.js';

export interface AttackOptions {
	readonly url: string;
	readonly apiKey: string | null;
	/** Decides the order and the fresh inputs. */
	readonly seed: number;
	/** Submissions under way at one time. */
	readonly inFlight: number;
	/** Most submissions; default: all. */
	readonly count?: number;
	/** Submissions whose id contains this; default: all. */
	readonly only?: string;
	readonly onProgress: (text: string) => void;
}

export interface AttackReport {
	readonly seed: number;
	/** Level and layers. */
	readonly isolation: string;
	readonly categories: readonly CategoryCount[];
	/** Submissions that were not sent, since the isolation is too weak for them. */
	readonly skipped: number;
	/** Submissions that were not sent: they are about files and the sandbox is sealed, or about what only namespaces keep apart. */
	readonly needMore: number;
	/** One line for each harm, each refused honest fix, and whatever was wrong at the end. */
	readonly problems: readonly string[];
}

interface CategoryCount {
	readonly category: string;
	readonly tried: number;
	/** Attacks that did harm, or honest fixes that were refused. */
	readonly bad: number;
}

const STRONG = ['seccomp', 'namespaces'];

/** @throws Error when the server cannot be reached or the corpus is malformed */
export async function attackServer(root: string, options: AttackOptions): Promise<AttackReport> {
	const client = createArenaClient(options.url, options.apiKey);
	const isolation = await client.isolation();
	const isStrong = isolation !== null && STRONG.includes(isolation.level);
	const isSealed = isolation?.layers.includes('sealed') ?? false;
	const chosen = choose(readCorpus(join(root, 'corpus', 'attacks')), options);
	const hasNamespaces = isolation?.layers.includes('namespaces') ?? false;
	const possible = chosen.filter(
		({ needsFiles, needsNamespaces }) => !(isSealed && needsFiles) && (hasNamespaces || !needsNamespaces),
	);
	const sent = possible.filter(({ destructive }) => isStrong || !destructive);
	const found = new Map<string, string>();
	let done = 0;
	const work = async (piece: number): Promise<void> => {
		const submission = sent[piece] as Submission;
		const harm = await tryOut(client, submission, options.seed);
		if (harm !== null) found.set(submission.id, harm);
		if (++done % 50 === 0) options.onProgress(`${done} of ${sent.length}`);
	};
	await runLoad(work, { inFlight: options.inFlight, count: sent.length, timeMs: Number.MAX_SAFE_INTEGER });
	const problems = [...found].sort().map(([id, harm]) => `${id} ${harm}`);
	if ((await client.isolation())?.level !== isolation?.level) problems.push('the server is not as it was before');
	return {
		seed: options.seed,
		isolation: isolation === null ? 'degraded' : `${isolation.level} (${isolation.layers.join(', ')})`,
		categories: countCategories(sent, found),
		skipped: possible.length - sent.length,
		needMore: chosen.length - possible.length,
		problems,
	};
}

/** In random order; `count` of them. */
function choose(corpus: readonly Submission[], { seed, count, only = '' }: AttackOptions): Submission[] {
	const random = createRandom(seed);
	return corpus
		.filter(({ id }) => id.includes(only))
		.map((submission) => ({ submission, place: random.next() }))
		.sort((a, b) => a.place - b.place)
		.slice(0, count)
		.map(({ submission }) => submission);
}

async function tryOut(client: ArenaClient, submission: Submission, seed: number): Promise<string | null> {
	for (let run = 0; run < submission.runs; run++) {
		try {
			const answer = await client.submit(submission.taskId, submission.source, seed + run);
			const harm = harmIn(answer, submission);
			if (harm !== null) return harm;
		} catch (error) {
			return `got no answer (${error instanceof Error ? error.message : String(error)})`;
		}
	}
	return null;
}

function countCategories(sent: readonly Submission[], found: ReadonlyMap<string, string>): CategoryCount[] {
	const names = [...new Set(sent.map(({ category }) => category))];
	return names
		.sort((a, b) => Number(a === HONEST) - Number(b === HONEST) || a.localeCompare(b))
		.map((category) => {
			const all = sent.filter((one) => one.category === category);
			return { category, tried: all.length, bad: all.filter(({ id }) => found.has(id)).length };
		});
}

/**
 * Starts a server of its own for the run and looks afterwards whether it left files behind.
 * @param layers of the isolation, separated by ","; undefined for all
 * @throws Error when the server does not start
 */
export async function withServer(
	root: string,
	workers: number,
	layers: string | undefined,
	attack: (url: string) => Promise<AttackReport>,
): Promise<AttackReport> {
	const folder = mkdtempSync(join(tmpdir(), 'codearena-attack-'));
	// Fixes run as users of their own and must reach their folder below it.
	chmodSync(folder, 0o711);
	try {
		const env = { TMPDIR: folder, CODEARENA_STORE: 'off', ...(layers && { CODEARENA_SANDBOX_LAYERS: layers }) };
		const server = await startServer(root, workers, '', env);
		const report = await attack(server.url).finally(() => server.stop());
		const left = readdirSync(folder);
		if (left.length === 0) return report;
		return { ...report, problems: [...report.problems, `files are left behind: ${left.join(', ')}`] };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
