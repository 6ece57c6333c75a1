/**
 * Does timing noise reach the reward? The same four fixes are graded over and over while other programs keep every core busy; a
 * reward that is not always the same number is noise that a trainer would learn from.
 */
import { availableParallelism } from 'node:os';
import { percentile, runLoad } from '../target/closed-loop.js';
import { describeMachine, type Machine } from '../target/machine.js';
import { type Client, createClient, startServer } from '../target/server.js';
import { numbered, oneClassSlower, shippedTasks, timesAsSlow } from '../target/task-fixes.js';
import { startBurners } from './busy.js';

export interface NoiseOptions {
	/** Gradings of each fix. */
	readonly count: number;
	/** A shipped task whose reference is linear. */
	readonly taskId: string;
	readonly workers: number;
	readonly onProgress: (text: string) => void;
}

interface NoiseRow {
	readonly what: string;
	readonly gradings: number;
	/** How often each reward was paid, the most frequent first. */
	readonly rewards: readonly (readonly [reward: number, count: number])[];
	/** Gradings whose reward is not the most frequent one. */
	readonly differing: number;
	readonly levels: readonly (readonly [level: string, count: number])[];
	readonly medianMs: number;
}

export interface NoiseReport {
	readonly machine: Machine;
	readonly taskId: string;
	readonly workers: number;
	/** Children that burned CPU meanwhile. */
	readonly burners: number;
	readonly isolation: string;
	readonly rows: readonly NoiseRow[];
}

interface Graded {
	readonly reward: number;
	readonly level: number | null;
}

interface EvaluateReply {
	readonly results: readonly {
		readonly reward: number;
		readonly info: { readonly complexity: { readonly level: number | null } | null };
	}[];
}

const NO_LIMIT_MS = Number.MAX_SAFE_INTEGER;
const PROGRESS_EVERY = 100;

/** @throws Error for an unknown task, one without a slow fix, or when the server does not grade */
export async function benchNoise(root: string, options: NoiseOptions): Promise<NoiseReport> {
	const { taskId, workers } = options;
	const task = (await shippedTasks(root)).find(({ id }) => id === taskId);
	if (task === undefined) throw new Error(`there is no task ${taskId}`);
	const fixes = [
		['the reference', task.solutionCode],
		['one class slower', oneClassSlower(task)],
		['right, about twice as slow', timesAsSlow(task, 2)],
		['right, about ten times as slow', timesAsSlow(task, 10)],
	] as const;
	const machine = describeMachine();
	const server = await startServer(root, workers, '', { CODEARENA_STORE: 'off' });
	const client = createClient(server.url, workers);
	const burners = startBurners(availableParallelism());
	try {
		const rows: NoiseRow[] = [];
		for (const [what, fix] of fixes) rows.push(await measure(client, what, fix, options));
		const isolation = String(server.ready.isolation);
		return { machine, taskId, workers, burners: burners.pids.length, isolation, rows };
	} finally {
		await burners.stop();
		client.close();
		await server.stop();
	}
}

async function measure(
	client: Client,
	what: string,
	fix: string,
	{ taskId, count, workers, onProgress }: NoiseOptions,
): Promise<NoiseRow> {
	const graded: Graded[] = [];
	const grade = async (piece: number) => {
		const body = { task_id: taskId, seed: 1, fixes: [numbered(fix, piece)] };
		const { results } = await client.post<EvaluateReply>('/evaluate', body);
		for (const { reward, info } of results) graded.push({ reward, level: info.complexity?.level ?? null });
		if (graded.length % PROGRESS_EVERY === 0) onProgress(`${what}: ${graded.length} of ${count}`);
	};
	const { latenciesMs } = await runLoad(grade, { inFlight: workers, count, timeMs: NO_LIMIT_MS });
	const rewards = countEqual(graded.map(({ reward }) => reward));
	return {
		what,
		gradings: graded.length,
		rewards,
		differing: graded.length - (rewards[0]?.[1] ?? 0),
		levels: countEqual(graded.map(({ level }) => String(level))),
		medianMs: percentile(latenciesMs, 0.5),
	};
}

/** Values with how often they occur, the most frequent first. */
export function countEqual<Value>(values: readonly Value[]): (readonly [Value, number])[] {
	const counts = new Map<Value, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1]);
}
