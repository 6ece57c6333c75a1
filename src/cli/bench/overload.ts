/**
 * More requests than workers. Sessions of equal depth must be served alike, what does not fit into the queue must be refused with 503
 * and `retry-after`, every request must be answered, and a session whose fixes never end must not cost the others more than its share.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sum } from '../../numbers.js';
import { percentile } from '../target/closed-loop.js';
import { describeMachine, type Machine } from '../target/machine.js';
import { createClient, startServer } from '../target/server.js';
import { runSession, type Served } from './overload-session.js';
import { FAILING_FIX, TEN_TESTS_ID, writeTenTestsTask } from './ten-tests.js';

export interface OverloadOptions {
	readonly workers: number;
	/** How long each run takes. */
	readonly timeMs: number;
	/** Requests that are under way at one time, one run for each. */
	readonly inFlight: readonly number[];
	readonly onProgress: (text: string) => void;
}

export interface OverloadRow {
	readonly what: string;
	readonly inFlight: number;
	/** Honest sessions. */
	readonly sessions: number;
	readonly graded: number;
	readonly perSecond: number;
	/** Of honest sessions; NaN when none was graded. */
	readonly p50: number;
	readonly p99: number;
	/** Fewest and most gradings of one honest session. */
	readonly fewest: number;
	readonly most: number;
	readonly refused: Readonly<Record<string, number>>;
	readonly withoutRetryAfter: number;
	readonly unanswered: number;
}

export interface OverloadReport {
	readonly machine: Machine;
	readonly workers: number;
	readonly isolation: string;
	readonly rows: readonly OverloadRow[];
	/** Rate of the honest sessions beside a hanging one over their rate without it, 0..1 and more. */
	readonly rateBesideHanging: number;
	/** What must not be, one sentence each. */
	readonly problems: readonly string[];
}

interface Plan {
	readonly what: string;
	readonly sessions: number;
	readonly depth: number;
	readonly hanging: boolean;
	readonly queueLimit: number | null;
}

const WITHOUT_HANGING = 'without a hanging session';
const BESIDE_HANGING = 'beside a hanging session';
const DEPTH = 8;
const HANGING_SESSIONS = 8;
const SMALL_QUEUE = 16;
const SESSIONS_FOR_SMALL_QUEUE = 128;
const HANGING_FIX = 'def merge_intervals(intervals):\n    while True:\n        pass\n';

/** @throws Error when the server does not start */
export async function benchOverload(root: string, options: OverloadOptions): Promise<OverloadReport> {
	const machine = describeMachine();
	const dir = mkdtempSync(join(tmpdir(), 'codearena-bench-'));
	const rows: OverloadRow[] = [];
	let isolation = '';
	try {
		writeTenTestsTask(dir);
		for (const plan of plansFor(options.inFlight)) {
			options.onProgress(`${plan.what}: ${plan.sessions} sessions, ${plan.depth} requests each`);
			const server = await startServer(root, options.workers, dir, environment(plan));
			isolation = String(server.ready.isolation);
			try {
				rows.push(await run(server.url, plan, options.timeMs));
			} finally {
				await server.stop();
			}
		}
	} finally {
		rmSync(dir, { recursive: true, force: true });
	}
	return { machine, workers: options.workers, isolation, rows, ...judge(rows) };
}

function judge(rows: readonly OverloadRow[]): Pick<OverloadReport, 'rateBesideHanging' | 'problems'> {
	const rateOf = (what: string) => rows.find((row) => row.what === what)?.perSecond ?? Number.NaN;
	return { rateBesideHanging: rateOf(BESIDE_HANGING) / rateOf(WITHOUT_HANGING), problems: rows.flatMap(problemsOf) };
}

function environment({ queueLimit }: Plan): Record<string, string> {
	return { CODEARENA_STORE: 'off', ...(queueLimit && { CODEARENA_QUEUE_LIMIT: String(queueLimit) }) };
}

function plansFor(inFlight: readonly number[]): Plan[] {
	const plain = { depth: DEPTH, hanging: false, queueLimit: null };
	return [
		...inFlight.map((count) => ({ ...plain, what: 'even load', sessions: Math.max(1, Math.round(count / DEPTH)) })),
		{ ...plain, what: WITHOUT_HANGING, sessions: HANGING_SESSIONS - 1, depth: 1 },
		{ ...plain, what: BESIDE_HANGING, sessions: HANGING_SESSIONS - 1, depth: 1, hanging: true },
		{
			...plain,
			what: `queue of ${SMALL_QUEUE}`,
			sessions: SESSIONS_FOR_SMALL_QUEUE,
			depth: 1,
			queueLimit: SMALL_QUEUE,
		},
	];
}

async function run(url: string, plan: Plan, timeMs: number): Promise<OverloadRow> {
	const inFlight = (plan.sessions + (plan.hanging ? 1 : 0)) * plan.depth;
	const client = createClient(url, inFlight);
	const began = performance.now();
	const load = { taskId: TEN_TESTS_ID, fix: FAILING_FIX, depth: plan.depth, endMs: began + timeMs };
	try {
		const hanging = plan.hanging ? runSession(client, { ...load, fix: HANGING_FIX }) : null;
		const served = await Promise.all(Array.from({ length: plan.sessions }, () => runSession(client, load)));
		const seconds = (performance.now() - began) / 1000;
		await hanging;
		return toRow(plan.what, inFlight, served, seconds);
	} finally {
		client.close();
	}
}

function toRow(what: string, inFlight: number, served: readonly Served[], seconds: number): OverloadRow {
	const latencies = served.flatMap(({ latenciesMs }) => latenciesMs);
	const counts = served.map(({ graded }) => graded);
	const refused: Record<string, number> = {};
	for (const one of served) for (const [code, count] of one.refused) refused[code] = (refused[code] ?? 0) + count;
	return {
		what,
		inFlight,
		sessions: served.length,
		graded: latencies.length,
		perSecond: latencies.length / seconds,
		p50: latencies.length === 0 ? Number.NaN : percentile(latencies, 0.5),
		p99: latencies.length === 0 ? Number.NaN : percentile(latencies, 0.99),
		fewest: Math.min(...counts),
		most: Math.max(...counts),
		refused,
		withoutRetryAfter: sum(served.map((one) => one.withoutRetryAfter)),
		unanswered: sum(served.map((one) => one.unanswered)),
	};
}

function problemsOf(row: OverloadRow): string[] {
	const { what, unanswered, withoutRetryAfter, refused, graded } = row;
	const unexpected = Object.keys(refused).filter((code) => code !== 'overloaded' && code !== 'timed_out');
	return [
		...(graded === 0 ? [`${what}: nothing was graded`] : []),
		...(unanswered > 0 ? [`${what}: ${unanswered} requests got no answer`] : []),
		...(withoutRetryAfter > 0 ? [`${what}: ${withoutRetryAfter} refusals without retry-after`] : []),
		...unexpected.map((code) => `${what}: ${refused[code]} answers with ${code}`),
		...(what.startsWith('queue') && !refused.overloaded ? [`${what}: the queue refused nobody`] : []),
	];
}
