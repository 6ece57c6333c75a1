/** Intervals for what was counted. */

export interface Interval {
	readonly low: number;
	readonly high: number;
}

const Z_95 = 1.959964;

/** Wilson's 95 % interval of a proportion; null of nothing. */
export function proportionInterval(hits: number, count: number): Interval | null {
	if (count === 0) return null;
	const rate = hits / count;
	const spread = Z_95 ** 2 / count;
	const centre = (rate + spread / 2) / (1 + spread);
	const half = (Z_95 * Math.sqrt((rate * (1 - rate)) / count + spread / (4 * count))) / (1 + spread);
	return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** `41–78 %`. */
export function toRange(interval: Interval | null): string {
	return interval === null ? '–' : `${Math.round(interval.low * 100)}–${Math.round(interval.high * 100)} %`;
}
