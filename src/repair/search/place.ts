/** Puts all rewrites of a program in order by what kind of change they are and where they stand; how they read is looked at later. */
import type { Program } from '../../authoring/mutate/program.js';
import type { Suspicion } from '../localise/suspicion.js';
import { everywhere } from '../rewrites/everywhere.js';
import type { Hints } from '../rewrites/hints.js';
import { RULES } from '../rewrites/index.js';
import type { Rewrite } from '../rewrites/rewrite.js';
import { createView } from '../rewrites/view.js';

export interface Placed {
	readonly rewrite: Rewrite;
	/** 1-based line of the first edit. */
	readonly line: number;
	/** 0..1, of the most suspected line that it touches. */
	readonly share: number;
	/** Higher is likelier. */
	readonly rank: number;
}

const SUSPICION_WEIGHT = 1;
/** What stands on a line that a traceback names, beyond what makes the line suspect. */
const IN_TRACEBACK = 1;

/** The likeliest, best first; of those that are alike, what was listed first. @param count how many at most */
export function likeliest(program: Program, suspicion: Suspicion, hints: Hints, count: number): Placed[] {
	const view = createView(program, hints);
	const single = RULES.flatMap((rule) => rule.rewrites(view));
	const all = [...single, ...everywhere(program.source, single)];
	const lines = linesOf(program, suspicion);
	const ranks = Float64Array.from(all, (rewrite) => rankOf(rewrite, lines, hints));
	// Thousands are listed, so only those that are wanted are put in order.
	const least = ranks.toSorted().at(-count) ?? Number.NEGATIVE_INFINITY;
	return all
		.flatMap((rewrite, index): Placed[] => {
			const rank = ranks[index] as number;
			if (rank < least) return [];
			const [first] = rewrite.edits;
			return [{ rewrite, line: lines.at(first?.start ?? 0).line, share: shareOf(rewrite, lines), rank }];
		})
		.sort((a, b) => b.rank - a.rank)
		.slice(0, count);
}

interface Line {
	readonly line: number;
	readonly share: number;
}

interface Lines {
	at(offset: number): Line;
}

function linesOf({ tree }: Program, suspicion: Suspicion): Lines {
	const known = new Map<number, Line>();
	return {
		at: (offset) => {
			const found = known.get(offset);
			if (found !== undefined) return found;
			const line = tree.positions.lineOf(offset);
			const made = { line, share: suspicion.of(line) };
			known.set(offset, made);
			return made;
		},
	};
}

function rankOf(rewrite: Rewrite, lines: Lines, hints: Hints): number {
	const named = rewrite.edits.some(({ start }) => hints.lines.has(lines.at(start).line)) ? IN_TRACEBACK : 0;
	return rewrite.prior + SUSPICION_WEIGHT * Math.log(shareOf(rewrite, lines)) + named;
}

function shareOf({ edits }: Rewrite, lines: Lines): number {
	return edits.reduce((most, { start }) => Math.max(most, lines.at(start).share), 0);
}
