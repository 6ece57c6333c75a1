/** Where string literals and the literal parts of f-strings end. Linear, no regular expressions. */

/** The end of a plain string: after its closing quotes, or where CPython gives up looking for them. */
export function findStringEnd(source: string, start: number, quote: string): { end: number; closed: boolean } {
	const triple = quote.length === 3;
	for (let at = start; at < source.length; at++) {
		const char = source[at];
		if (char === '\\') at++;
		else if (char === '\n' && !triple) return { end: at, closed: false };
		else if (char === quote[0] && source.startsWith(quote, at)) return { end: at + quote.length, closed: true };
	}
	return { end: source.length, closed: false };
}

/** What stands after a stretch of literal text in an f-string. */
export type TextStop = 'field' | 'field-end' | 'quote' | 'stray-brace' | 'line-end';

/**
 * The end of the literal text that starts at `start`.
 * @param mode `spec` for a format specification, where a `}` ends the field and braces aren't doubled
 */
export function findTextEnd(
	source: string,
	start: number,
	mode: { readonly kind: 'text' | 'spec'; readonly quote: string; readonly raw: boolean },
): { end: number; stop: TextStop } {
	const triple = mode.quote.length === 3;
	const spec = mode.kind === 'spec';
	for (let at = start; at < source.length; at++) {
		const char = source[at];
		if (char === '\\') at = passEscape(source, at, mode.raw);
		else if (char === '{' && source[at + 1] === '{' && !spec) at++;
		else if (char === '{') return { end: at, stop: 'field' };
		else if (char === '}' && spec) return { end: at, stop: 'field-end' };
		else if (char === '}' && source[at + 1] === '}') at++;
		else if (char === '}') return { end: at, stop: 'stray-brace' };
		else if (char === mode.quote[0] && source.startsWith(mode.quote, at)) return { end: at, stop: 'quote' };
		else if (char === '\n' && !triple) return { end: at, stop: 'line-end' };
	}
	return { end: source.length, stop: 'line-end' };
}

/** Offset of the last character of an escape sequence; braces are never part of one, but for `\N{…}`. */
function passEscape(source: string, at: number, raw: boolean): number {
	const next = source[at + 1];
	if (next === '{' || next === '}') return at;
	if (next !== 'N' || raw || source[at + 2] !== '{') return at + 1;
	const close = source.indexOf('}', at);
	const newline = source.indexOf('\n', at);
	return close === -1 || (newline !== -1 && newline < close) ? at + 1 : close;
}
