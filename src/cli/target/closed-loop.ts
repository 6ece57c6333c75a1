/**
 * A closed loop: so many pieces of work in flight, the next one begins when one ends. Latency is what the caller sees, its wait included,
 * so that the same loop can drive a server and a plain function.
 */

export interface LoadLimits {
	/** Pieces of work at one time. */
	readonly inFlight: number;
	/** Most pieces of work. */
	readonly count: number;
	/** No piece begins after so many milliseconds, but every lane does one. */
	readonly timeMs: number;
}

export interface LoadResult {
	readonly latenciesMs: readonly number[];
	/** Pieces of work per second of wall time. */
	readonly perSecond: number;
}

/** Latencies in milliseconds; rate in pieces of work per second. */
export interface Summary {
	readonly samples: number;
	readonly p50: number;
	readonly p95: number;
	readonly p99: number;
	readonly perSecond: number;
}

/** @param work gets the number of the piece, from 0 */
export async function runLoad(work: (piece: number) => Promise<void>, limits: LoadLimits): Promise<LoadResult> {
	const latenciesMs: number[] = [];
	const started = performance.now();
	const end = started + limits.timeMs;
	let next = 0;
	const lane = async () => {
		do {
			const piece = next++;
			if (piece >= limits.count) return;
			const began = performance.now();
			await work(piece);
			latenciesMs.push(performance.now() - began);
		} while (performance.now() < end);
	};
	await Promise.all(Array.from({ length: limits.inFlight }, lane));
	return { latenciesMs, perSecond: (latenciesMs.length / (performance.now() - started)) * 1000 };
}

/** Percentiles over the samples of all rounds; of their rates the median. */
export function summarise(rounds: readonly LoadResult[]): Summary {
	const all = rounds.flatMap(({ latenciesMs }) => latenciesMs);
	return {
		samples: all.length,
		p50: percentile(all, 0.5),
		p95: percentile(all, 0.95),
		p99: percentile(all, 0.99),
		perSecond: percentile(
			rounds.map(({ perSecond }) => perSecond),
			0.5,
		),
	};
}

/** The nearest rank: the smallest value that at least `share` of the values do not exceed. @throws RangeError for no values */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
	if (value === undefined) throw new RangeError('percentile of no values');
	return value;
}
