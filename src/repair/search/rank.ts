/** Puts a program's rewrites in the order in which they are tried: what kind of change it is, where it stands, how natural the result reads. */
import { LRUCache } from 'lru-cache';
import { createProgramReader, type ProgramReader } from '../../authoring/mutate/program.js';
import type { Suspicion } from '../localise/suspicion.js';
import type { Naturalness } from '../naturalness/model.js';
import type { Hints } from '../rewrites/hints.js';
import { applyRewrite, type Rewrite } from '../rewrites/rewrite.js';
import { likeliest } from './place.js';

export interface RankedRewrite extends Rewrite {
	/** 1-based line of the first edit. */
	readonly line: number;
	/** 0..1, of the lines that it touches. */
	readonly suspicion: number;
	/** Natural logarithm: how much more (> 0) or less natural the changed lines read. */
	readonly naturalness: number;
	/** By which it is ranked; higher is tried earlier. */
	readonly rank: number;
	/** The whole program with the change made; put together when it is asked for. */
	readonly result: string;
}

export interface RankParts {
	readonly read: ProgramReader;
	readonly naturalness: Naturalness;
	/** How natural lines read, by the program's own names and by line: programs of one search share most lines. */
	readonly scores: LRUCache<string, Map<string, number>>;
}

const NAME_SETS_KEPT = 8;

export function createRankParts(naturalness: Naturalness): RankParts {
	return { read: createProgramReader(), naturalness, scores: new LRUCache({ max: NAME_SETS_KEPT }) };
}

const NATURALNESS_WEIGHT = 0.12;
/** Scores of naturalness beyond this say no more. */
const NATURALNESS_LIMIT = 12;
const MOST_GAIN = NATURALNESS_LIMIT / 3;
/** Rewrites whose naturalness is looked at, for each that is wanted. */
const LOOKED_AT = 2;

/**
 * The likeliest rewrites of a program, best first, each edit once.
 * @param limit how many at most
 * @returns empty for a program that does not parse
 */
export function rankRewrites(
	parts: RankParts,
	source: string,
	suspicion: Suspicion,
	hints: Hints,
	limit: number,
): RankedRewrite[] {
	return [...rewritesInOrder(parts, source, suspicion, hints, limit)];
}

/**
 * As rankRewrites, one after the other: how natural a rewrite reads is looked at when it may be the next, so the first few cost less than
 * all. The same `limit` gives the same rewrites however many are taken.
 */
export function* rewritesInOrder(
	parts: RankParts,
	source: string,
	suspicion: Suspicion,
	hints: Hints,
	limit: number,
): Generator<RankedRewrite, void, void> {
	const program = parts.read(source);
	if (program === null) return;
	const placed = likeliest(program, suspicion, hints, limit * LOOKED_AT);
	const read = lineReader(parts, new Set(program.scopes.all.flatMap(({ bindings }) => [...bindings.keys()])));
	const seen = new Set<string>();
	const waiting: RankedRewrite[] = [];
	let given = 0;
	for (const [index, { rewrite, line, share, rank }] of placed.entries()) {
		const key = changeOf(source, rewrite);
		if (key !== null && !seen.has(key)) {
			seen.add(key);
			const gain = gainOf(read, source, rewrite);
			putInOrder(waiting, new Ranked(source, rewrite, line, share, gain, rank + NATURALNESS_WEIGHT * gain));
		}
		const next = placed[index + 1];
		const reach = next === undefined ? Number.NEGATIVE_INFINITY : next.rank + NATURALNESS_WEIGHT * MOST_GAIN;
		while (waiting[0] !== undefined && waiting[0].rank >= reach) {
			if (given === limit) return;
			given++;
			yield waiting.shift() as RankedRewrite;
		}
	}
}

/** Behind those of the same rank. */
function putInOrder(waiting: RankedRewrite[], added: RankedRewrite): void {
	let [low, high] = [0, waiting.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((waiting[middle] as RankedRewrite).rank >= added.rank) low = middle + 1;
		else high = middle;
	}
	waiting.splice(low, 0, added);
}

/** Two rewrites of the same program as one; null where they touch the same text. */
export function merged(source: string, a: RankedRewrite, b: RankedRewrite): RankedRewrite | null {
	const edits = [...a.edits, ...b.edits].sort((one, other) => one.start - other.start || one.end - other.end);
	if (edits.some(({ start }, index) => start < (edits[index - 1]?.end ?? 0))) return null;
	const [prior, rank] = [a.prior + b.prior, a.rank + b.rank];
	const gain = a.naturalness + b.naturalness;
	return new Ranked(source, { kind: b.kind, prior, edits }, a.line, Math.max(a.suspicion, b.suspicion), gain, rank);
}

class Ranked implements RankedRewrite {
	readonly kind: Rewrite['kind'];
	readonly prior: number;
	readonly edits: Rewrite['edits'];

	constructor(
		private readonly source: string,
		rewrite: Rewrite,
		readonly line: number,
		readonly suspicion: number,
		readonly naturalness: number,
		readonly rank: number,
	) {
		this.kind = rewrite.kind;
		this.prior = rewrite.prior;
		this.edits = rewrite.edits;
	}

	get result(): string {
		return applyRewrite(this.source, this) ?? this.source;
	}
}

/** The same text for rewrites that say the same; null where edits overlap or nothing changes. */
function changeOf(source: string, { edits }: Rewrite): string | null {
	let last = 0;
	let key = '';
	for (const { start, end, text } of edits) {
		if (start < last) return null;
		last = end;
		const [from, to] = [sharedStart(source, start, end, text), sharedEnd(source, start, end, text)];
		const tail = Math.min(to, end - start - from, text.length - from);
		if (from + tail < Math.max(end - start, text.length))
			key += `${start + from} ${end - tail} ${text.slice(from, text.length - tail)}\0`;
	}
	return key === '' ? null : key;
}

function sharedStart(source: string, start: number, end: number, text: string): number {
	let at = 0;
	while (at < text.length && start + at < end && source[start + at] === text[at]) at++;
	return at;
}

function sharedEnd(source: string, start: number, end: number, text: string): number {
	let at = 0;
	while (at < text.length && end - at > start && source[end - at - 1] === text[text.length - at - 1]) at++;
	return at;
}

type LineReader = (line: string) => number;

/** @param own the program's names, which are all alike */
function lineReader({ naturalness, scores }: RankParts, own: ReadonlySet<string>): LineReader {
	const key = [...own].sort().join(' ');
	const known = scores.get(key) ?? new Map<string, number>();
	scores.set(key, known);
	return (line) => {
		const score = known.get(line) ?? naturalness.logProbability(line, own);
		known.set(line, score);
		return score;
	};
}

/** Compares the lines that are touched; more lines are less probable, so what is added pays for each of its words. */
function gainOf(read: LineReader, source: string, { edits }: Rewrite): number {
	const start = source.lastIndexOf('\n', (edits[0]?.start ?? 0) - 1) + 1;
	const lineEnd = source.indexOf('\n', edits.at(-1)?.end ?? 0);
	const old = source.slice(start, lineEnd === -1 ? source.length : lineEnd);
	const inside = edits.map((edit) => ({
		...edit,
		start: edit.start - start,
		end: Math.min(old.length, edit.end - start),
	}));
	const gain = (read(applyRewrite(old, { edits: inside }) ?? old) - read(old)) / edits.length;
	// Nothing reads more natural than nothing: what is gained by taking away counts little.
	return Math.max(-NATURALNESS_LIMIT, Math.min(MOST_GAIN, gain));
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
