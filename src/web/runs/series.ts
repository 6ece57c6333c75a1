/** Points over time, kept apart by a key, as the columns that a chart wants. */
import type { Stats } from '../api/types.ts';

type Point = Stats['over_time'][number];

export interface Series {
	/** Seconds since 1970, rising. */
	readonly times: readonly number[];
	readonly names: readonly string[];
	/** One column for each name; null where it has no point. */
	readonly columns: readonly (readonly (number | null)[])[];
}

/**
 * @param most keys that are shown: those with most steps
 * @param value what is drawn of a point
 */
export function toSeries(points: readonly Point[], most: number, value: (point: Point) => number | null): Series {
	const steps = new Map<string | null, number>();
	for (const { key, steps: count } of points) steps.set(key, (steps.get(key) ?? 0) + count);
	const keys = [...steps].sort((a, b) => b[1] - a[1]).map(([key]) => key);
	const shown = keys.slice(0, most);
	const times = [...new Set(points.map(({ from }) => Date.parse(from) / 1000))].sort((a, b) => a - b);
	const places = new Map(times.map((time, index) => [time, index]));
	const columns = shown.map((key) => {
		const column: (number | null)[] = Array(times.length).fill(null);
		for (const point of points) {
			if (point.key === key) column[places.get(Date.parse(point.from) / 1000) ?? 0] = value(point);
		}
		return column;
	});
	return { times, names: shown.map((key) => key ?? 'no name'), columns };
}

export interface Bin {
	readonly from: number;
	readonly to: number;
	readonly count: number;
}

/** Values in equal bins over 0..1; what lies outside falls into the outermost. */
export function toBins(values: readonly number[], bins: number): readonly Bin[] {
	const counts: number[] = Array(bins).fill(0);
	for (const value of values) {
		const bin = Math.min(bins - 1, Math.max(0, Math.floor(value * bins)));
		counts[bin] = (counts[bin] ?? 0) + 1;
	}
	return counts.map((count, bin) => ({ from: bin / bins, to: (bin + 1) / bins, count }));
}
