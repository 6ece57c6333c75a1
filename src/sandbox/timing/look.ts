/** A timed call of a fix beside the reference's, or the mean of several that were made together. Costs are nanoseconds of CPU. */

/** A call counts at least that: below, the clock says little. */
export const FLOOR_NS = 10_000;
/** What carrying cost the fix may be above what it cost the reference by this part. */
const CARRY_DOUBT = 0.25;
/** A cost over the reference's counts as that at least. */
const LEAST = 0.01;
/** Growth beyond the parts' number that sorting them can explain at most. */
const SORTING = 0.35;

export interface Look {
	readonly n: number;
	/** Calls. */
	readonly times: number;
	/** Of the fix's process. */
	readonly spentNs: number;
	/** Of the reference's function. */
	readonly neededNs: number;
	/** Of the reference's process, for taking arguments in and giving the result back. */
	readonly carryNs: number;
	/** What a plain loop over the input needs. */
	readonly paceNs: number;
	/** Exponent of n in the reference's cost. */
	readonly slope: number;
	/** What sorting and remembering one part of such an input needs. */
	readonly partNs: number;
	/** One call alone, which says whether larger ones end in time: too little to hide growth behind. */
	readonly isGlance?: boolean;
}

/** Cost of the fix without carrying. */
export function ownNs({ spentNs, carryNs }: Look): number {
	return Math.max(spentNs - carryNs, 1);
}

/** What the ratio is held against: what the reference leaves to C is no measure for an honest loop. */
export function referenceNs({ neededNs, paceNs }: Look): number {
	return Math.max(neededNs, paceNs, FLOOR_NS);
}

/** Own cost over the reference's, which counts as a plain loop at least. */
export function ratioOf(look: Look): number {
	return ownNs(look) / referenceNs(look);
}

/** Whole cost over the reference's. */
export function multipleOf({ spentNs, neededNs, carryNs }: Look): number {
	return Math.max(spentNs, FLOOR_NS) / Math.max(neededNs + carryNs, FLOOR_NS);
}

/** The larger of both: beside dear carrying the one hides work, and the other is none of it where carrying cost less than is known. */
export function mostOf(look: Look): number {
	const most = Math.max(multipleOf(look), ratioOf(look));
	return look.isGlance ? Math.min(most, 1) : most;
}

/**
 * By how much, at least, the exponent of n in the fix's cost is above the reference's, or above that of sorting as many parts, which n log n
 * and the caches make grow. The small cost may be the larger of two figures, and carrying the large input may have cost more than is known.
 */
export function growthBetween(low: Look, high: Look): number {
	const span = Math.log(high.n / low.n);
	const least = Math.max(ratioOf(high) - (CARRY_DOUBT * high.carryNs) / referenceNs(high), LEAST);
	const sorting = high.slope + Math.min(Math.log(high.partNs / low.partNs) / span, SORTING);
	const reference = Math.log(referenceNs(high) / referenceNs(low)) / span;
	return Math.log(least / mostOf(low)) / span - Math.max(sorting - reference, 0);
}
