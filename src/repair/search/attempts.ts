/**
 * What earlier programs of a search say of a change: one that did nothing for a program seldom does more for the one that came of it, and
 * one that mended something there is likely to mend it here. So a program with several mistakes is gone through little more than once.
 */
import type { Rewrite } from '../rewrites/rewrite.js';
import type { RankedRewrite } from './rank.js';

/**
 * What a change did: tests pass or answers are more nearly right; answers are others and no test is lost, so that it may be the half of a
 * repair; neither.
 */
export type Effect = 'gained' | 'changed' | 'vain';

export interface Attempts {
	note(source: string, rewrite: Rewrite, effect: Effect): void;
	/** The rewrites of a program, those first that mended something elsewhere; those that did nothing are every second one. */
	order(source: string, rewrites: readonly RankedRewrite[]): readonly RankedRewrite[];
}

const RANKS: Readonly<Record<Effect, number>> = { gained: 2, changed: 1, vain: 0 };

export function createAttempts(): Attempts {
	const known = new Map<string, Effect>();
	const changeIn = (source: string, { edits }: Rewrite): string =>
		edits.map(({ start, end, text }) => `${placeOf(source, start)}\0${source.slice(start, end)}\0${text}`).join('\0');
	return {
		note: (source, rewrite, effect) => {
			const change = changeIn(source, rewrite);
			const before = known.get(change);
			if (before === undefined || RANKS[effect] > RANKS[before]) known.set(change, effect);
		},
		order: (source, rewrites) => {
			if (known.size === 0) return rewrites;
			const effects = rewrites.map((rewrite) => known.get(changeIn(source, rewrite)));
			const of = (isOne: (effect: Effect | undefined) => boolean) => rewrites.filter((_, at) => isOne(effects[at]));
			const promising = of((effect) => effect === undefined || effect === 'changed');
			return [
				...of((effect) => effect === 'gained'),
				...byTurns(
					promising,
					of((effect) => effect === 'vain'),
				),
			];
		},
	};
}

/** The line of a place and where in it: the same in two programs that differ elsewhere. */
function placeOf(source: string, offset: number): string {
	const start = source.lastIndexOf('\n', offset - 1) + 1;
	const end = source.indexOf('\n', offset);
	return `${source.slice(start, end === -1 ? source.length : end)}\0${offset - start}`;
}

/** One of each while there are both: what did nothing may have been hidden by what is mended now. */
function byTurns<T>(first: readonly T[], second: readonly T[]): T[] {
	const both = Array.from({ length: Math.max(first.length, second.length) }, (_, at) => [first[at], second[at]]);
	return both.flat().filter((each) => each !== undefined);
}
