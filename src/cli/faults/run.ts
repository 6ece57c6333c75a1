/**
 * Faults under load. For each kind: honest fixes are graded in a closed loop while the fault happens again and again at random
 * moments; then it stops, and the time is taken until every worker grades rightly again. A reward that is not the fix's usual one is
 * invented, and no fault may bring about one; errors are allowed, silence is not.
 */
import { MINUTE_MS } from '../../units.js';
import { createRandom, type Random } from '../target/seeded.js';
import { type Client, createClient, type RunningServer } from '../target/server.js';
import { FAULTS, type FaultKind, type Target } from './kinds.js';
import { type Answer, answerIn, describeInvention, openSubjects, requestFor, type Subject } from './subjects.js';
import { withTarget } from './target.js';

export interface FaultOptions {
	readonly workers: number;
	readonly seed: number;
	/** How long each fault goes on. */
	readonly timeMs: number;
	/** Faults whose name contains this; empty for all. */
	readonly only: string;
	readonly onProgress: (text: string) => void;
}

export interface FaultRow {
	readonly fault: string;
	/** Why it was not done; null when it was. */
	readonly skipped: string | null;
	/** How often it was done. */
	readonly times: number;
	readonly requests: number;
	/** Answered with the usual reward. */
	readonly right: number;
	readonly invented: number;
	/** What was answered in place of the usual, for the first few. */
	readonly inventions: readonly string[];
	/** By code; `unanswered` for requests without any answer. */
	readonly errors: Readonly<Record<string, number>>;
	/** From the end of the fault until all is as before; null when that did not come. */
	readonly recoveryMs: number | null;
}

export interface FaultReport {
	readonly isolation: string;
	readonly workers: number;
	readonly seed: number;
	readonly rows: readonly FaultRow[];
}

interface Totals {
	requests: number;
	right: number;
	invented: number;
	readonly inventions: string[];
	readonly errors: Record<string, number>;
	readonly underWay: Set<Promise<boolean>>;
}

interface Scene {
	readonly client: Client;
	readonly target: Target;
	readonly subjects: readonly Subject[];
	readonly random: Random;
	readonly options: FaultOptions;
}

const IN_FLIGHT_PER_WORKER = 4;
/** Above the 45 s in which the server promises an answer. */
const CEILING_MS = MINUTE_MS;
const RECOVERY_LIMIT_MS = 30_000;
const LONGEST_GAP_MS = 400;
const REFUSED_PAUSE_MS = 100;
const INVENTIONS_TOLD = 5;
/** Right answers in a row, for every worker, that count as recovered. */
const RIGHT_IN_A_ROW = 4;

/** @throws Error when the server does not start, or ends by itself */
export async function injectFaults(root: string, options: FaultOptions): Promise<FaultReport> {
	const random = createRandom(options.seed);
	const rows: FaultRow[] = [];
	let isolation = '';
	for (const kind of FAULTS.filter(({ name }) => name.includes(options.only))) {
		options.onProgress(kind.name);
		// Each on a server of its own, so that the traces of one fault are not taken for those of another.
		await withTarget(root, options.workers, kind.env ?? {}, async (server, target) => {
			isolation = String(server.ready.isolation);
			rows.push(await examine(root, kind, server, target, random, options));
		});
	}
	return { isolation, workers: options.workers, seed: options.seed, rows };
}

async function examine(
	root: string,
	kind: FaultKind,
	server: RunningServer,
	target: Target,
	random: Random,
	options: FaultOptions,
): Promise<FaultRow> {
	const skipped = kind.skipped(target);
	const totals: Totals = { requests: 0, right: 0, invented: 0, inventions: [], errors: {}, underWay: new Set() };
	const rowOf = (times: number, recoveryMs: number | null): FaultRow => {
		const { requests, right, invented, inventions, errors } = totals;
		return { fault: kind.name, skipped, times, requests, right, invented, inventions, errors, recoveryMs };
	};
	if (skipped !== null) return rowOf(0, null);
	const client = createClient(server.url, options.workers * IN_FLIGHT_PER_WORKER);
	try {
		const scene = { client, target, random, options, subjects: await openSubjects(root, client) };
		const times = await underLoad(kind, scene, totals);
		const recoveryMs = await timeToRecover(scene, totals);
		return rowOf(times, recoveryMs);
	} finally {
		client.close();
	}
}

/** How often the fault hit something. */
async function underLoad(kind: FaultKind, scene: Scene, totals: Totals): Promise<number> {
	const { options, random, target } = scene;
	const end = performance.now() + options.timeMs;
	const lane = async () => {
		while (performance.now() < end) await request(scene, totals);
	};
	const load = Promise.all(Array.from({ length: options.workers * IN_FLIGHT_PER_WORKER }, lane));
	let times = 0;
	while (performance.now() < end) {
		await new Promise((resolve) => setTimeout(resolve, random.below(LONGEST_GAP_MS)));
		if (await kind.inject(target, random)) times += 1;
		if (kind.oncePerGrading) await Promise.all(totals.underWay);
	}
	await load;
	return times;
}

async function timeToRecover(scene: Scene, totals: Totals): Promise<number | null> {
	const began = performance.now();
	const wanted = scene.options.workers * RIGHT_IN_A_ROW;
	while (performance.now() - began < RECOVERY_LIMIT_MS) {
		const answers = await Promise.all(Array.from({ length: wanted }, () => request(scene, totals)));
		if (answers.every((right) => right)) return performance.now() - began;
	}
	return null;
}

/** One honest fix; true when it got its usual reward. */
function request(scene: Scene, totals: Totals): Promise<boolean> {
	const answer = send(scene, totals).finally(() => totals.underWay.delete(answer));
	totals.underWay.add(answer);
	return answer;
}

async function send({ client, subjects, random }: Scene, totals: Totals): Promise<boolean> {
	const subject = random.pick(subjects);
	totals.requests += 1;
	try {
		const { status, text } = await client.ask('/evaluate', requestFor(subject, totals.requests), CEILING_MS);
		const answer: Answer = status === 200 ? answerIn(text) : { unscored: (JSON.parse(text) as { code: string }).code };
		if ('unscored' in answer) {
			count(totals.errors, answer.unscored);
		} else if (answer.reward === subject.reward) {
			totals.right += 1;
			return true;
		} else {
			totals.invented += 1;
			if (totals.inventions.length < INVENTIONS_TOLD) totals.inventions.push(describeInvention(subject, text));
		}
	} catch {
		count(totals.errors, 'unanswered');
		// A server that is gone refuses at once; it must not be asked a million times.
		await new Promise((resolve) => setTimeout(resolve, REFUSED_PAUSE_MS));
	}
	return false;
}

function count(counts: Record<string, number>, key: string): void {
	counts[key] = (counts[key] ?? 0) + 1;
}
