/**
 * Does a measure grow? The first samples are a warm-up (caches fill, code is compiled), so what counts is the second half of a run: it
 * grows when its last third is above its first third by more than the measure's own unrest, and a line through it rises as much.
 */
import { median, sum } from '../../numbers.js';
import { MEBIBYTE } from '../../units.js';
import { MEASURES, type Measure, type Sample } from './sample.js';

/** A sample after so many gradings. */
export interface Point {
	readonly gradings: number;
	readonly sample: Sample;
}

export interface Trend {
	readonly measure: Measure;
	readonly first: number;
	readonly last: number;
	readonly max: number;
	/** Of a line through the samples after the warm-up, for every 1000 gradings. */
	readonly per1000: number;
	readonly grows: boolean;
}

/** Unrest that is no growth: absolute, and as a share of the value. A worker more or less is 2 processes and some descriptors. */
const TOLERANCE: Readonly<Record<Measure, { readonly absolute: number; readonly share: number }>> = {
	'server memory': { absolute: 16 * MEBIBYTE, share: 0.08 },
	'tree memory': { absolute: 24 * MEBIBYTE, share: 0.08 },
	descriptors: { absolute: 12, share: 0.05 },
	processes: { absolute: 3, share: 0 },
	threads: { absolute: 4, share: 0 },
	'sandbox files': { absolute: 8, share: 0 },
};
const WARM_UP_SHARE = 0.5;
/** Fewer samples after the warm-up than this say nothing. */
const LEAST_POINTS = 6;

/** @param points in the order in which they were taken, at least one */
export function trendsOf(points: readonly Point[]): readonly Trend[] {
	const settled = points.slice(Math.floor(points.length * WARM_UP_SHARE));
	return MEASURES.map((measure) => {
		const values = points.map(({ sample }) => sample[measure]);
		const series = settled.map(({ gradings, sample }) => [gradings, sample[measure]] as const);
		const slope = slopeOf(series);
		return {
			measure,
			first: values[0] ?? 0,
			last: values.at(-1) ?? 0,
			max: Math.max(...values),
			per1000: slope * 1000,
			grows: grows(measure, series, slope),
		};
	});
}

function grows(measure: Measure, series: readonly (readonly [number, number])[], slope: number): boolean {
	if (series.length < LEAST_POINTS) return false;
	const third = Math.floor(series.length / 3);
	const early = median(series.slice(0, third).map(([, value]) => value));
	const late = median(series.slice(-third).map(([, value]) => value));
	const { absolute, share } = TOLERANCE[measure];
	const allowed = Math.max(absolute, share * early);
	const span = (series.at(-1)?.[0] ?? 0) - (series[0]?.[0] ?? 0);
	return late - early > allowed && slope * span > allowed;
}

/** Least squares; 0 for fewer than two points. */
function slopeOf(series: readonly (readonly [number, number])[]): number {
	const meanX = mean(series.map(([x]) => x));
	const meanY = mean(series.map(([, y]) => y));
	const spread = series.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
	const together = series.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
	return spread === 0 ? 0 : together / spread;
}

function mean(values: readonly number[]): number {
	return sum(values) / Math.max(1, values.length);
}
