/**
 * The code in what a model wrote: all of it, or the block that stands in a Markdown fence. A model talks around its code, forgets to
 * close a fence, or closes one that it never opened. A fence is a line of its own outside of every string literal, so that no Python
 * file has one: what runs by itself is never cut.
 */
import { scan } from './lexer/scan.js';

export interface Extraction {
	readonly code: string;
	/** Which block was taken, in a sentence; null where nothing but one fence stood around the code, or none. */
	readonly note: string | null;
}

interface Line {
	readonly text: string;
	readonly start: number;
	/** Lines before it that are not blank. */
	readonly filledBefore: number;
}

interface Fence {
	readonly line: number;
	/** Its characters, such as three backquotes. */
	readonly mark: string;
	/** What stands behind an opening fence, such as `python`. */
	readonly info: string;
}

interface Block {
	/** Index of the first line of code. */
	readonly from: number;
	/** Index after the last line of code. */
	readonly to: number;
	/** `python`, `py`, … stands at the fence. */
	readonly named: boolean;
	readonly how: 'fenced' | 'unclosed' | 'unopened';
}

/** No two parts can take the same blanks. */
const FENCE = /^ {0,3}(`{3,}|~{3,})([^`]*)$/;
const PYTHON = /^(?:py[\w.+-]*)(?:[ \t{:,].*)?$/i;

/** @param text with line ends `\n` */
export function extractCode(text: string): Extraction {
	if (!/^ {0,3}(?:`{3}|~{3})/m.test(text)) return { code: text, note: null };
	const lines = linesOf(text);
	const blocks = blocksOf(lines, fencesOf(text, lines));
	const chosen = longest(blocks, lines);
	if (chosen === undefined) return { code: text, note: null };
	const code = `${lines
		.slice(chosen.from, chosen.to)
		.map((line) => line.text)
		.join('\n')}\n`;
	return { code, note: noteOf(chosen, blocks, lines) };
}

function linesOf(text: string): Line[] {
	let [start, filled] = [0, 0];
	return text.split('\n').map((line) => {
		const [at, filledBefore] = [start, filled];
		start += line.length + 1;
		filled += line.trim() === '' ? 0 : 1;
		return { text: line, start: at, filledBefore };
	});
}

function fencesOf(text: string, lines: readonly Line[]): Fence[] {
	const literals = scan(text).tokens.filter(({ kind }) => kind === 'string' || kind === 'fstring-middle');
	let next = 0;
	return lines.flatMap(({ text: line, start }, index) => {
		while ((literals[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
		const [, mark = '', info = ''] = FENCE.exec(line) ?? [];
		const inLiteral = (literals[next]?.start ?? Number.POSITIVE_INFINITY) < start;
		return mark === '' || inLiteral ? [] : [{ line: index, mark, info: info.trim() }];
	});
}

/** Linear in the fences: what was not closed once is not looked for again. */
function blocksOf(lines: readonly Line[], fences: readonly Fence[]): Block[] {
	const blocks: Block[] = [];
	const unclosed: Fence[] = [];
	for (let at = 0; at < fences.length; at++) {
		const opening = fences[at];
		if (opening === undefined) break;
		const isOpen = unclosed.some((fence) => isAsLong(opening, fence));
		const closing = isOpen ? -1 : closingOf(opening, at, fences);
		if (closing === -1 && !isOpen) unclosed.push(opening);
		const isPython = opening.info === '' || PYTHON.test(opening.info);
		const named = opening.info !== '';
		const from = opening.line + 1;
		if (closing !== -1) {
			if (isPython) blocks.push({ from, to: fences[closing]?.line ?? from, named, how: 'fenced' });
			at = closing;
		} else if (blocks.length === 0 && !named && looksLikeCode(lines.slice(0, opening.line))) {
			blocks.push({ from: 0, to: opening.line, named, how: 'unopened' });
		} else if (isPython) blocks.push({ from, to: lines.length, named, how: 'unclosed' });
	}
	return blocks.filter(({ from, to }) => isFilled(lines, from, to));
}

function closingOf(opening: Fence, at: number, fences: readonly Fence[]): number {
	for (let next = at + 1; next < fences.length; next++) {
		const fence = fences[next];
		if (fence?.info === '' && isAsLong(fence, opening)) return next;
	}
	return -1;
}

function isAsLong(fence: Fence, opening: Fence): boolean {
	return fence.mark[0] === opening.mark[0] && fence.mark.length >= opening.mark.length;
}

function isFilled(lines: readonly Line[], from: number, to: number): boolean {
	const last = lines[to - 1];
	if (last === undefined || from >= to) return false;
	return last.text.trim() !== '' || last.filledBefore > (lines[from]?.filledBefore ?? 0);
}

function looksLikeCode(lines: readonly Line[]): boolean {
	return lines.some(({ text }) => /^(?:async def|def|class|import|from|@)\b|^@\w|^\w+ *=/.test(text));
}

/** Blocks that are called Python first, then those without a name; of equals the longest, of those the last. */
function longest(blocks: readonly Block[], lines: readonly Line[]): Block | undefined {
	const endOf = (line: Line | undefined) => (line === undefined ? 0 : line.start + line.text.length);
	const size = ({ from, to }: Block) => endOf(lines[to - 1]) - (lines[from]?.start ?? 0);
	return [...blocks].sort((a, b) => Number(b.named) - Number(a.named) || size(b) - size(a) || b.from - a.from)[0];
}

function noteOf({ from, to, how }: Block, blocks: readonly Block[], lines: readonly Line[]): string | null {
	const isBlank = (slice: readonly Line[]) => slice.every(({ text }) => text.trim() === '');
	const alone = isBlank(lines.slice(0, Math.max(0, from - 1))) && isBlank(lines.slice(to + 1));
	if (how === 'fenced' && alone) return null;
	const place = `lines ${from + 1} to ${to}`;
	if (how === 'unopened') return `The code before the closing fence was taken: ${place} of the text.`;
	const which = blocks.length > 1 ? `the longest of ${blocks.length} Python blocks` : 'the Python block';
	const open = how === 'unclosed' ? ', whose fence is not closed' : '';
	return `Of the text, ${which} was taken: ${place}${open}.`;
}
