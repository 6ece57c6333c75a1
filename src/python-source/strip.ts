/**
 * A source without its comments and docstrings, for a reader who must judge the code and not be talked to by it. The
 * rest is untouched and runs the same, `__doc__` aside. Works from tokens, so that broken code is stripped as well.
 */
import { scan } from './lexer/scan.js';
import type { Span, Token } from './lexer/token.js';
import { wordSet } from './word-set.js';

/**
 * Removes comments, and statements that consist of nothing but plain string literals. A block that would be empty
 * gets a `pass`.
 * @param source with line ends `\n`, as `PrecheckReport.source` has them
 */
export function stripComments(source: string): string {
	const { tokens, comments } = scan(source);
	const cuts = [...comments.map((span) => ({ ...span, text: '' as const })), ...docstringCuts(source, tokens)];
	cuts.sort((a, b) => a.start - b.start);
	let stripped = '';
	let at = 0;
	for (const cut of joinNeighbours(source, cuts)) {
		const { start, end, text } = withBlanks(source, cut);
		stripped += source.slice(at, start) + text;
		at = end;
	}
	return stripped + source.slice(at);
}

interface Cut extends Span {
	readonly text: '' | 'pass';
}

/** Cuts with only blanks between them become one, so that their line can be seen to hold nothing else. */
function joinNeighbours(source: string, cuts: readonly Cut[]): Cut[] {
	const joined: Cut[] = [];
	for (const cut of cuts) {
		const last = joined.at(-1);
		const near = last !== undefined && last.text === '' && cut.text === '' && isBlank(source, last.end, cut.start);
		if (near) joined[joined.length - 1] = { ...last, end: cut.end };
		else joined.push(cut);
	}
	return joined;
}

/** Takes the blanks before a cut that ends a line, and the whole line if nothing is left of it. */
function withBlanks(source: string, cut: Cut): Cut {
	const newline = source.indexOf('\n', cut.end);
	const lineEnd = newline === -1 ? source.length : newline;
	if (cut.text !== '' || !isBlank(source, cut.end, lineEnd)) return cut;
	const lineStart = source.lastIndexOf('\n', cut.start - 1) + 1;
	if (isBlank(source, lineStart, cut.start))
		return { ...cut, start: lineStart, end: Math.min(lineEnd + 1, source.length) };
	let start = cut.start;
	while (start > lineStart && isBlank(source, start - 1, start)) start--;
	return { ...cut, start, end: lineEnd };
}

function isBlank(source: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) if (!' \t\f'.includes(source[at] ?? '')) return false;
	return true;
}

function docstringCuts(source: string, tokens: readonly Token[]): Cut[] {
	const cuts: Cut[] = [];
	for (let at = 0; at < tokens.length; at++) {
		if (!startsStatement(tokens, at)) continue;
		const end = stringStatementEnd(tokens, at);
		if (end === at) continue;
		cuts.push(cutFor(source, tokens, at, end));
		at = end - 1;
	}
	return cuts;
}

function cutFor(source: string, tokens: readonly Token[], at: number, end: number): Cut {
	const start = tokens[at]?.start ?? 0;
	const stringsEnd = tokens[end - 1]?.end ?? start;
	if (isOnlyStatement(tokens, at, end)) return { start, end: stringsEnd, text: 'pass' };
	const separator = tokens[end];
	if (separator?.text !== ';') return { start, end: stringsEnd, text: '' };
	let after = separator.end;
	while (after < source.length && isBlank(source, after, after + 1)) after++;
	return { start, end: after, text: '' };
}

function startsStatement(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1];
	if (tokens[at]?.depth !== 0 || before === undefined) return tokens[at]?.depth === 0;
	if (before.kind === 'newline' || before.kind === 'indent' || before.kind === 'dedent') return true;
	return before.depth === 0 && (before.text === ';' || (before.text === ':' && opensSuite(tokens, at - 1)));
}

/** Whether the colon ends a header and not, say, a lambda's parameters or a name that gets an annotation. */
function opensSuite(tokens: readonly Token[], colon: number): boolean {
	for (let at = colon - 1; at >= 0; at--) {
		const token = tokens[at];
		if (token === undefined || token.kind === 'newline' || token.kind === 'indent' || token.kind === 'dedent') break;
		if (token.depth === 0 && (token.text === 'lambda' || token.text === ':' || token.text === ';')) return false;
		if (at === 0 || isBoundary(tokens[at - 1])) return SUITES.has(token.text);
	}
	return false;
}

const SUITES: ReadonlySet<string> = wordSet(`
	if elif else for while def class with try except finally async
`);

function isBoundary(token: Token | undefined): boolean {
	return token?.kind === 'newline' || token?.kind === 'indent' || token?.kind === 'dedent';
}

/** Index after the strings of a statement that holds nothing else; `at` if it is another statement. */
function stringStatementEnd(tokens: readonly Token[], at: number): number {
	let end = at;
	while (tokens[end]?.kind === 'string' && !/^\w*b/i.test(tokens[end]?.text ?? '')) end++;
	const after = tokens[end];
	return after === undefined || after.kind === 'newline' || (after.kind === 'op' && after.text === ';') ? end : at;
}

/** Whether a block needs this statement: it stands first, and only further strings follow before the block ends. */
function isOnlyStatement(tokens: readonly Token[], start: number, end: number): boolean {
	const before = tokens[start - 1];
	const inLine = before?.kind === 'op' && before.text === ':';
	if (!inLine && before?.kind !== 'indent') return false;
	for (let at = end; at < tokens.length; ) {
		const token = tokens[at];
		if (token?.kind === 'dedent' || (inLine && token?.kind === 'newline')) return true;
		if (token?.kind === 'newline' || token?.text === ';') at++;
		else {
			const next = stringStatementEnd(tokens, at);
			if (next === at) return false;
			at = next;
		}
	}
	return true;
}
