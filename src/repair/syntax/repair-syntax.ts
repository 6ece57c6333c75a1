/**
 * From a program that does not compile to some that do. The parser says where it stops understanding; changes near that place are kept when it
 * understands more; what it understands whole is compiled by Python itself, which has the last word. Several mistakes are mended one after the other.
 */
import type { Naturalness } from '../naturalness/model.js';
import type { Edit } from '../rewrites/rewrite.js';
import { applyRewrite } from '../rewrites/rewrite.js';
import { differingLines } from '../search/rank.js';
import { isSolved } from '../search/search.js';
import type { Trial, Trials } from '../trial.js';
import { createErrorReader, type ErrorReader } from './error-reader.js';
import { layoutChanges } from './layout-changes.js';
import { type BrokenLine, changesOfLine } from './tokens-nearby.js';

export interface SyntaxSettings {
	readonly trials: Trials;
	readonly naturalness: Naturalness;
	/** True when time is up. */
	readonly isOver: () => boolean;
	/** Programs that compile and are wanted, at most. */
	readonly wanted: number;
}

interface Draft {
	readonly source: string;
	/** 0-based line of the first error that the parser sees; null when it sees none. */
	readonly errorLine: number | null;
	readonly changes: number;
	/** Higher is better. */
	readonly rank: number;
}

const DRAFTS_EXPANDED = 40;
const DRAFTS_RUN = 120;
/** Drafts of one program that are gone on from. */
const DRAFTS_KEPT = 60;
const BATCH = 16;
const CHANGES_LIMIT = 7;
/** Characters of a line to which single changes are made; of a longer one each place would be a program of its own. */
const LINE_LIMIT_CHARS = 1_000;

/** Programs that compile, those that pass most tests first; empty when none was found. */
export async function repairSyntax(settings: SyntaxSettings, broken: Pick<Trial, 'source'>): Promise<readonly Trial[]> {
	const reader = createErrorReader();
	const waiting: Draft[] = [{ source: broken.source, errorLine: reader.errorLine(broken.source), changes: 0, rank: 0 }];
	const seen = new Set([broken.source]);
	const alternatives: Alternatives = new Map();
	const grow = async (draft: Draft, line: number): Promise<Draft[]> => {
		const drafts = await expand(settings.naturalness, reader, draft, line, seen);
		for (const made of drafts) noteLine(alternatives, draft.source, made.source);
		return drafts.slice(0, DRAFTS_KEPT);
	};
	const compiled: Trial[] = [];
	let expanded = 0;
	let run = 0;
	const isEnough = (): boolean => compiled.some(isSolved) || settings.isOver() || reader.isSpent();
	while (waiting.length > 0 && compiled.length < settings.wanted && run < DRAFTS_RUN && !isEnough()) {
		waiting.sort((a, b) => order(a) - order(b) || b.rank - a.rank);
		if (waiting[0]?.errorLine === null) {
			const batch = takeReadable(waiting);
			run += batch.length;
			const trials = await settings.trials.screen(batch.map(({ source }) => source));
			compiled.push(...trials.filter((trial) => trial.compiled));
			const refused = batch.flatMap((draft, index) =>
				trials[index]?.compiled ? [] : [{ draft, line: (trials[index]?.errorLine ?? 1) - 1 }],
			);
			if (expanded < DRAFTS_EXPANDED && compiled.length === 0) {
				for (const { draft, line } of refused.slice(0, 2)) waiting.push(...(await grow(draft, line)));
				expanded += refused.length > 0 ? 1 : 0;
			}
		} else if (compiled.length === 0 && expanded++ < DRAFTS_EXPANDED) {
			const draft = waiting.shift() as Draft;
			waiting.push(...(await grow(draft, draft.errorLine ?? 0)));
		} else break;
	}
	compiled.sort((a, b) => b.score - a.score);
	if (compiled[0] !== undefined && !isEnough())
		compiled.push(...(await refined(settings, reader, compiled[0], alternatives)));
	return compiled.sort((a, b) => b.score - a.score);
}

/** Other ways to mend a line, by its 0-based number, the likeliest first. */
type Alternatives = Map<number, Set<string>>;

function noteLine(alternatives: Alternatives, before: string, after: string): void {
	const [old, made] = [before.split('\n'), after.split('\n')];
	if (old.length !== made.length) return;
	const changed = made.flatMap((line, number) => (line === old[number] ? [] : [number]));
	const [number, more] = changed;
	if (number === undefined || more !== undefined) return;
	const texts = alternatives.get(number) ?? new Set();
	alternatives.set(number, texts.add(made[number] ?? ''));
}

const ROUNDS = 2;
const LINES_TRIED = 64;

/** Lines are mended apart from one another: for each, that alternative is kept with which most tests pass. */
async function refined(
	settings: SyntaxSettings,
	reader: ErrorReader,
	start: Trial,
	alternatives: Alternatives,
): Promise<Trial[]> {
	const found: Trial[] = [];
	let best = start;
	for (let round = 0; round < ROUNDS; round++) {
		const before = best;
		for (const [number, texts] of alternatives) {
			if (settings.isOver() || reader.isSpent() || isSolved(best)) return found;
			await reader.pause();
			const lines = best.source.split('\n');
			const sources = [...texts]
				.map((text) => lines.with(number, text).join('\n'))
				.filter((source) => source !== best.source && reader.errorLine(source) === null)
				.slice(0, LINES_TRIED);
			const trials = (await settings.trials.screen(sources, best)).filter(({ compiled }) => compiled);
			found.push(...trials);
			for (const trial of trials) if (trial.score > best.score) best = trial;
		}
		if (best === before) break;
	}
	return found;
}

const READ_LINE_WEIGHT = 1.5;

/** What reads whole comes first, by what was changed least; then what reads far, naturally and with few changes. Smaller is sooner. */
function order({ errorLine, changes, rank }: Draft): number {
	return errorLine === null ? changes - 1_000_000 : changes - READ_LINE_WEIGHT * errorLine - rank;
}

function takeReadable(waiting: Draft[]): Draft[] {
	let count = 0;
	while (count < BATCH && waiting[count]?.errorLine === null) count++;
	return waiting.splice(0, count);
}

/** Drafts that read at least as far as before, best first. */
async function expand(
	naturalness: Naturalness,
	reader: ErrorReader,
	draft: Draft,
	at: number,
	seen: Set<string>,
): Promise<Draft[]> {
	if (draft.changes >= CHANGES_LIMIT) return [];
	const lines = linesOf(draft.source);
	const drafts: Draft[] = [];
	for (const [distance, number] of [at, at - 1, at + 1, at - 2, at + 2, at - 3].entries()) {
		const line = lines[number];
		if (line === undefined) continue;
		const isTried = distance < 4 && line.text.length <= LINE_LIMIT_CHARS;
		const singles = isTried ? changesOfLine(line).map((edit) => [edit]) : [];
		const layouts = layoutChanges({ source: draft.source, at: number, lines });
		for (const [index, edits] of [...singles, ...layouts].entries()) {
			if (reader.isSpent()) break;
			await reader.pause();
			const made = draftOf(naturalness, reader, draft, edits, seen);
			if (made === null || (made.errorLine !== null && made.errorLine <= at)) continue;
			drafts.push({ ...made, rank: made.rank - 2 * distance - 0.02 * index });
		}
	}
	return drafts.sort((a, b) => b.rank - a.rank);
}

function draftOf(
	naturalness: Naturalness,
	reader: ErrorReader,
	draft: Draft,
	edits: readonly Edit[],
	seen: Set<string>,
): Draft | null {
	const ordered = [...edits].sort((a, b) => a.start - b.start);
	const source = applyRewrite(draft.source, { edits: ordered });
	if (source === null || seen.has(source)) return null;
	seen.add(source);
	const [old, made] = differingLines(draft.source, source);
	const gain = Math.max(-30, Math.min(30, naturalness.logProbability(made) - naturalness.logProbability(old)));
	// What removes code looks natural, since nothing is always the likeliest text.
	const lost = Math.max(0, old.length - made.length);
	return {
		source,
		errorLine: reader.errorLine(source),
		changes: draft.changes + 1,
		rank: draft.rank + 0.3 * gain - 0.25 * lost,
	};
}

function linesOf(source: string): BrokenLine[] {
	let start = 0;
	return source.split('\n').map((text) => {
		const line = { source, start, text };
		start += text.length + 1;
		return line;
	});
}
