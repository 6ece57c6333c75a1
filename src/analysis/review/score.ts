/** From findings to a score: 1 for a source without findings, less by the weight of each, never below 0. */

export interface Weight {
	/** What one finding costs. */
	readonly each: number;
	/** The most that a rule costs, however many findings it has. */
	readonly most: number;
}

/**
 * 1 minus the costs of all rules.
 * @returns a number from 0 to 1 with two decimals
 */
export function scoreOf(counts: readonly { readonly count: number; readonly weight: Weight }[]): number {
	const cost = counts.reduce((sum, { count, weight }) => sum + Math.min(weight.most, count * weight.each), 0);
	return Math.round(Math.max(0, 1 - cost) * 100) / 100;
}
