/** Puts a program's rewrites in the order in which they are tried: what kind of change it is, where it stands, how natural the result reads. */
import { createProgramReader, type ProgramReader } from '../../authoring/mutate/program.js';
import type { Suspicion } from '../localise/suspicion.js';
import type { Naturalness } from '../naturalness/model.js';
import type { Hints } from '../rewrites/hints.js';
import { RULES } from '../rewrites/index.js';
import { applyRewrite, type Rewrite } from '../rewrites/rewrite.js';
import { createView } from '../rewrites/view.js';

export interface RankedRewrite extends Rewrite {
	/** 1-based line of the first edit. */
	readonly line: number;
	/** 0..1, of the lines that it touches. */
	readonly suspicion: number;
	/** Natural logarithm: how much more (> 0) or less natural the changed lines read. */
	readonly naturalness: number;
	/** By which it is ranked; higher is tried earlier. */
	readonly rank: number;
	/** The whole program with the change made. */
	readonly result: string;
}

export interface RankParts {
	readonly read: ProgramReader;
	readonly naturalness: Naturalness;
}

export function createRankParts(naturalness: Naturalness): RankParts {
	return { read: createProgramReader(), naturalness };
}

const SUSPICION_WEIGHT = 1;
const NATURALNESS_WEIGHT = 0.12;
/** Scores of naturalness beyond this say no more. */
const NATURALNESS_LIMIT = 12;

/**
 * The likeliest rewrites of a program, best first, each result once.
 * @param limit how many at most
 * @returns empty for a program that does not parse
 */
export function rankRewrites(
	{ read, naturalness }: RankParts,
	source: string,
	suspicion: Suspicion,
	hints: Hints,
	limit: number,
): RankedRewrite[] {
	const program = read(source);
	if (program === null) return [];
	const view = createView(program, hints);
	const lineOf = (offset: number): number => program.tree.positions.lineOf(offset);
	const placed = RULES.flatMap((rule) => rule.rewrites(view)).map((rewrite) => {
		const line = lineOf(rewrite.edits[0]?.start ?? 0);
		const share = Math.max(...rewrite.edits.map(({ start }) => suspicion.of(lineOf(start))));
		return { rewrite, line, share, rank: rewrite.prior + SUSPICION_WEIGHT * Math.log(share) };
	});
	placed.sort((a, b) => b.rank - a.rank);
	const own = new Set(program.scopes.all.flatMap(({ bindings }) => [...bindings.keys()]));
	const seen = new Set<string>([source]);
	const ranked: RankedRewrite[] = [];
	for (const { rewrite, line, share, rank } of placed.slice(0, limit * 2)) {
		const result = applyRewrite(source, rewrite);
		if (result === null || seen.has(result)) continue;
		seen.add(result);
		const gain = gainOf(naturalness, source, rewrite, own);
		ranked.push({
			...rewrite,
			line,
			suspicion: share,
			naturalness: gain,
			rank: rank + NATURALNESS_WEIGHT * gain,
			result,
		});
	}
	return ranked.sort((a, b) => b.rank - a.rank).slice(0, limit);
}

/** Compares the lines that are touched; more lines are less probable, so what is added pays for each of its words. */
function gainOf(naturalness: Naturalness, source: string, { edits }: Rewrite, own: ReadonlySet<string>): number {
	const start = source.lastIndexOf('\n', (edits[0]?.start ?? 0) - 1) + 1;
	const lineEnd = source.indexOf('\n', edits.at(-1)?.end ?? 0);
	const old = source.slice(start, lineEnd === -1 ? source.length : lineEnd);
	const inside = edits.map((edit) => ({
		...edit,
		start: edit.start - start,
		end: Math.min(old.length, edit.end - start),
	}));
	const made = applyRewrite(old, { edits: inside }) ?? old;
	const gain = naturalness.logProbability(made, own) - naturalness.logProbability(old, own);
	// Nothing reads more natural than nothing: what is gained by taking away counts little.
	return Math.max(-NATURALNESS_LIMIT, Math.min(NATURALNESS_LIMIT / 3, gain));
}

/** The stretch of lines that two texts don't share, of each. */
export function differingLines(before: string, after: string): readonly [string, string] {
	const [a, b] = [before.split('\n'), after.split('\n')];
	let first = 0;
	while (first < a.length && first < b.length && a[first] === b[first]) first++;
	let tail = 0;
	while (tail < a.length - first && tail < b.length - first && a[a.length - 1 - tail] === b[b.length - 1 - tail])
		tail++;
	return [a.slice(first, a.length - tail).join('\n'), b.slice(first, b.length - tail).join('\n')];
}
