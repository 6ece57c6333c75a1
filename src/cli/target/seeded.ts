/** A small seeded generator, so that every random run of a command can be had again with `--seed`. Not for secrets. */
export interface Random {
	/** 0 ≤ x < 1. */
	next(): number;
	/** A whole number, 0..below−1. */
	below(limit: number): number;
	/** @throws RangeError for an empty list */
	pick<Item>(items: readonly Item[]): Item;
	/** True with that probability. */
	chance(probability: number): boolean;
}

/** Mulberry32: 32 bits of state, the same sequence on every platform. @param seed any whole number */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (limit: number) => Math.floor(next() * limit);
	return {
		next,
		below,
		chance: (probability) => next() < probability,
		pick: (items) => {
			const item = items[below(items.length)];
			if (item === undefined && items.length === 0) throw new RangeError('nothing to pick from');
			return item as (typeof items)[number];
		},
	};
}
