/** A step that was graded again. */

export interface ReplayedStep {
	readonly step: number;
	readonly before: number;
	readonly now: number;
}

/** Rewards have six decimals. */
export function isSame({ before, now }: ReplayedStep): boolean {
	return Math.abs(before - now) < 1e-6;
}
