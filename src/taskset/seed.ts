/** What decides every draw of an episode: a whole number of 64 bits. */

/** 0..2^64−1; a bigint exactly where a number could not hold it. */
export type Seed = number | bigint;

export const SEED_LIMIT = 2n ** 64n - 1n;

/** The one form of a seed: a number where that is exact. */
export function toSeed(value: bigint): Seed {
	return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}
