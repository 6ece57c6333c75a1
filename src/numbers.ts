/** Sums, medians and rounding. */

/** 0 for none. */
export function sum(values: Iterable<number>): number {
	let total = 0;
	for (const value of values) total += value;
	return total;
}

/** The mean of the two in the middle for an even number. @throws RangeError for none */
export function median(values: readonly number[]): number {
	if (values.length === 0) throw new RangeError('no values have no median');
	const sorted = [...values].sort((a, b) => a - b);
	const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
	const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0;
	return (low + high) / 2;
}

/** Rounds to 6 decimals, as many as a reward has; never −0, which would print differently from 0 in some clients. */
export function round6(value: number): number {
	return Math.round(value * 1e6) / 1e6 + 0;
}
