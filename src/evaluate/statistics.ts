/**
 * Estimates from clustered values. Episodes of one task are alike, so that a task and not an episode is what is drawn again: every interval
 * here comes from a bootstrap over clusters. Pure; chance comes in as an argument.
 */
import { sum } from '../numbers.js';

/** The values of one task. */
export interface Cluster {
	readonly total: number;
	/** Number of values, ≥ 1. */
	readonly count: number;
}

export interface Estimate {
	readonly value: number;
	/** Bounds of the 95 % interval. */
	readonly low: number;
	readonly high: number;
	readonly clusters: number;
	readonly count: number;
}

/** 0 ≤ x < 1. */
export type Chance = () => number;

const DRAWS = 2_000;
const TAIL = 0.025;

export function toClusters<Item>(
	items: readonly Item[],
	clusterOf: (item: Item) => string,
	numberOf: (item: Item) => number,
): Cluster[] {
	const clusters = new Map<string, { total: number; count: number }>();
	for (const item of items) {
		const name = clusterOf(item);
		const cluster = clusters.get(name) ?? { total: 0, count: 0 };
		clusters.set(name, { total: cluster.total + numberOf(item), count: cluster.count + 1 });
	}
	return [...clusters.values()];
}

/** The mean of all values with its interval; null for no clusters. */
export function clusteredMean(clusters: readonly Cluster[], chance: Chance, draws = DRAWS): Estimate | null {
	if (clusters.length === 0) return null;
	const means = resample(clusters, chance, draws).sort((a, b) => a - b);
	return {
		value: meanOf(clusters),
		low: quantile(means, TAIL),
		high: quantile(means, 1 - TAIL),
		clusters: clusters.length,
		count: sum(clusters.map(({ count }) => count)),
	};
}

/**
 * As `clusteredMean` for values of 0 and 1. Where all values agree, the bootstrap has nothing to vary; the exact binomial bound of so many
 * clusters stands in, so that 5 of 5 is not taken for certainty.
 */
export function clusteredRate(clusters: readonly Cluster[], chance: Chance, draws = DRAWS): Estimate | null {
	const estimate = clusteredMean(clusters, chance, draws);
	if (estimate === null) return null;
	const width = 1 - TAIL ** (1 / clusters.length);
	if (estimate.value === 0) return { ...estimate, high: width };
	if (estimate.value === 1) return { ...estimate, low: 1 - width };
	return estimate;
}

/**
 * Two-sided p of the hypothesis that the sums of clusters are as likely below 0 as above: each cluster's sign is drawn anew. All
 * combinations are counted up to 12 clusters, else `draws` of them.
 */
export function signFlipP(totals: readonly number[], chance: Chance, draws = DRAWS): number {
	const moved = totals.filter((total) => total !== 0);
	if (moved.length === 0) return 1;
	const seen = Math.abs(sum(moved)) * (1 - 1e-12);
	const reaches = (isFlipped: (position: number) => boolean): number =>
		Math.abs(sum(moved.map((total, position) => (isFlipped(position) ? -total : total)))) >= seen ? 1 : 0;
	if (moved.length <= 12) {
		const all = 2 ** moved.length;
		let reached = 0;
		for (let signs = 0; signs < all; signs++) reached += reaches((position) => ((signs >> position) & 1) === 1);
		return reached / all;
	}
	let reached = 1;
	for (let draw = 0; draw < draws; draw++) reached += reaches(() => chance() < 0.5);
	return reached / (draws + 1);
}

/** Unbiased chance that at least one of `k` samples succeeds, from `right` of `samples`. @throws RangeError for k > samples */
export function passAtK(samples: number, right: number, k: number): number {
	if (k > samples) throw new RangeError(`pass@${k} needs ${k} samples, there are ${samples}`);
	if (samples - right < k) return 1;
	let allFail = 1;
	for (let i = 0; i < k; i++) allFail *= (samples - right - i) / (samples - i);
	return 1 - allFail;
}

/** Of a population; 0 for fewer than two values. */
export function deviation(values: readonly number[]): number {
	if (values.length < 2) return 0;
	const mean = sum(values) / values.length;
	return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length);
}

/** Interpolated between neighbours. @param sorted ascending, not empty */
export function quantile(sorted: readonly number[], share: number): number {
	const place = share * (sorted.length - 1);
	const low = sorted[Math.floor(place)] ?? 0;
	const high = sorted[Math.ceil(place)] ?? low;
	return low + (high - low) * (place - Math.floor(place));
}

function resample(clusters: readonly Cluster[], chance: Chance, draws: number): number[] {
	return Array.from({ length: draws }, () => {
		let total = 0;
		let count = 0;
		for (let i = 0; i < clusters.length; i++) {
			const cluster = clusters[Math.floor(chance() * clusters.length)];
			total += cluster?.total ?? 0;
			count += cluster?.count ?? 0;
		}
		return total / count;
	});
}

function meanOf(clusters: readonly Cluster[]): number {
	return sum(clusters.map(({ total }) => total)) / sum(clusters.map(({ count }) => count));
}
