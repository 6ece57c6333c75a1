/**
 * The text that the parser reads: as long as the source, so that offsets agree, with blanks where tree-sitter-python
 * would stumble over valid Python. Comments and the line ends inside brackets: nothing reads them there, long runs of
 * them make its scanner quadratic, and it takes some of these line ends for the end of a block. And four things that its
 * grammar lacks: the star in `a[*b]` and in `a, *(b)`, the `=` that starts a format specification (`{x:=+5}`), and
 * defaults of type parameters (`def f[T = int]()`).
 */
import { KEYWORDS } from '../lexer/patterns.js';
import type { Scan, Span, Token } from '../lexer/token.js';

/** Prepares a scanned source for the parser. */
export function parserText(source: string, scan: Scan): string {
	const { comments, joins, tokens } = scan;
	const spans = [...comments, ...joins, ...listedStars(tokens), ...specEquals(source, tokens), ...typeDefaults(tokens)];
	spans.sort((a, b) => a.start - b.start);
	let text = '';
	let at = 0;
	for (const { start, end } of spans) {
		const from = Math.max(start, at);
		if (end <= from) continue;
		text += source.slice(at, from) + ' '.repeat(end - from);
		at = end;
	}
	return text + source.slice(at);
}

/** Stars of items behind a comma where no bracket but a subscript, a field or a `yield` stands around the list. */
function listedStars(tokens: readonly Token[]): Span[] {
	const bare: boolean[] = [true];
	return tokens.filter((token, index) => {
		const [before, after] = [tokens[index - 1], tokens[index + 1]];
		if (token.kind !== 'op' || before === undefined || after === undefined) return false;
		if (token.text === '[') bare[token.depth + 1] = endsOperand(before);
		else if (token.text === '(') bare[token.depth + 1] = after.text === 'yield';
		else if (token.text === '{') bare[token.depth + 1] = before.kind.startsWith('fstring');
		if (token.text !== '*' || bare[token.depth] !== true || SEPARATORS.has(after.text)) return false;
		return before.text === ',' || (before.text === '[' && token.depth > 0);
	});
}

/** What follows the star that is a parameter of its own. */
const SEPARATORS: ReadonlySet<string> = new Set([',', ':', ')']);

const TYPE_OWNERS: ReadonlySet<string> = new Set(['class', 'def', 'type']);

/** From the `=` of a type parameter to the end of its default. */
function typeDefaults(tokens: readonly Token[]): Span[] {
	const spans: Span[] = [];
	for (let at = 2; at < tokens.length; at++) {
		const open = tokens[at];
		const owned = open?.text === '[' && tokens[at - 1]?.kind === 'name' && TYPE_OWNERS.has(tokens[at - 2]?.text ?? '');
		if (open === undefined || !owned) continue;
		let start: number | null = null;
		for (at++; at < tokens.length; at++) {
			const token = tokens[at];
			if (token === undefined || token.depth < open.depth) break;
			const closes = token.depth === open.depth && token.text === ']';
			const divides = token.depth === open.depth + 1 && token.text === ',';
			if (start !== null && (closes || divides)) {
				spans.push({ start, end: token.start });
				start = null;
			} else if (token.depth === open.depth + 1 && token.text === '=') start = token.start;
			if (closes) break;
		}
	}
	return spans;
}

function endsOperand({ kind, text }: Token): boolean {
	if (kind === 'name') return !KEYWORDS.has(text);
	return kind === 'string' || kind === 'fstring-end' || (kind === 'op' && /^[)\]}]$/.test(text));
}

/**
 * The scanner ends a field's expression at its `:`, so a text that starts with `=` right after one is a
 * specification.
 */
function specEquals(source: string, tokens: readonly Token[]): Span[] {
	return tokens
		.filter(({ kind, start }, index) => {
			return kind === 'fstring-middle' && source[start] === '=' && tokens[index - 1]?.text === ':';
		})
		.map(({ start }) => ({ start, end: start + 1 }));
}
