/**
 * What the scanner makes of a source: CPython's tokens, its indentation included. An f-string is several tokens
 * (start, literal middles, the tokens of its fields, end), as in Python 3.12 and later.
 */

export type TokenKind =
	| 'name'
	| 'number'
	| 'string'
	| 'fstring-start'
	| 'fstring-middle'
	| 'fstring-end'
	| 'op'
	| 'newline'
	| 'indent'
	| 'dedent'
	| 'error';

export interface Token {
	readonly kind: TokenKind;
	/** Source text; empty for indents and dedents. */
	readonly text: string;
	/** Offset of the first UTF-16 unit. */
	readonly start: number;
	/** Offset after the last UTF-16 unit. */
	readonly end: number;
	/** Open brackets around the token; those of f-string fields included. 0 on the level of statements. */
	readonly depth: number;
}

export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Something that CPython's tokenizer refuses as well. */
export interface ScanProblem {
	readonly message: string;
	/** Offset of the place to show. */
	readonly at: number;
}

export interface Scan {
	readonly tokens: readonly Token[];
	/** `#` to the end of the line, without the newline. */
	readonly comments: readonly Span[];
	/**
	 * Line ends that don't end a statement: newlines inside brackets, and backslashes with their newline; none in
	 * strings.
	 */
	readonly joins: readonly Span[];
	readonly problems: readonly ScanProblem[];
	/** Most brackets, f-string fields, levels of indentation and f-strings that were open at once. */
	readonly deepest: { readonly brackets: number; readonly indents: number; readonly fstrings: number };
}

/** Turns offsets into 1-based lines and columns. */
export interface Positions {
	lineOf(offset: number): number;
	columnOf(offset: number): number;
}

/** Index of line starts; look-ups take logarithmic time. */
export function indexPositions(source: string): Positions {
	const starts = [0];
	for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
	const lineOf = (offset: number): number => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low + 1;
	};
	return { lineOf, columnOf: (offset) => offset - (starts[lineOf(offset) - 1] ?? 0) + 1 };
}
