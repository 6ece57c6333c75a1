/** Bounds that a run must reach, for CI: `solve_rate=0.8`. */
import type { RunSummary } from './summary.js';

export const THRESHOLD_NAMES = ['solve_rate', 'mean_reward', 'pass@1'] as const;

export interface Threshold {
	readonly name: (typeof THRESHOLD_NAMES)[number];
	readonly least: number;
}

/** Null for what is not a threshold. */
export function parseThreshold(text: string): Threshold | null {
	const [, name, least] = /^([\w@]+)=(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
	const known = THRESHOLD_NAMES.find((each) => each === name);
	return known === undefined || least === undefined ? null : { name: known, least: Number(least) };
}

/** A sentence for each bound that is missed; a run without scores misses all of them. */
export function missedThresholds(thresholds: readonly Threshold[], summary: RunSummary): string[] {
	const all = summary.groups[0];
	const values: Record<Threshold['name'], number | undefined> = {
		solve_rate: all?.solveRate?.value,
		mean_reward: all?.reward?.value,
		'pass@1': summary.passAt[1],
	};
	return thresholds.flatMap(({ name, least }) => {
		const value = values[name];
		if (value !== undefined && value >= least) return [];
		return [`${name} is ${value === undefined ? 'unknown' : value.toFixed(4)}, the least is ${least}`];
	});
}
