/** The lexical classes of Python as sticky patterns, and its keywords. Each pattern is matched at one offset only. */
import { wordSet } from '../word-set.js';

/**
 * A name. Code points that this engine's Unicode tables don't know yet count as letters: a newer Python may know
 * them, and the sandbox's compile has the last word.
 */
export const NAME = /[\p{XID_Start}_\p{Cn}][\p{XID_Continue}\p{Cn}]*/uy;

const DIGITS = '[0-9](?:_?[0-9])*';
const EXPONENT = `[eE][+-]?${DIGITS}`;

/** Any number literal; the alternatives are ordered so that the longest one wins. */
export const NUMBER = new RegExp(
	[
		'0[xX](?:_?[0-9a-fA-F])+',
		'0[oO](?:_?[0-7])+',
		'0[bB](?:_?[01])+',
		`(?:${DIGITS})?\\.${DIGITS}(?:${EXPONENT})?[jJ]?`,
		`${DIGITS}\\.?(?:${EXPONENT})?[jJ]?`,
	].join('|'),
	'y',
);

/** Operators and delimiters, longest first. `!` alone exists in f-string fields only and is treated there. */
export const OPERATOR =
	/\*\*=|\/\/=|>>=|<<=|\.\.\.|!=|->|:=|\*\*|\/\/|>>|<<|<=|>=|==|[-+*/%@&|^]=|[-+*/%@&|^~<>()[\]{},:;.=]/y;

/** Prefix and opening quotes of a string literal. */
export const STRING_OPENING = /(?:[fFtTbB][rR]?|[rR][fFtTbB]?|[uU])?(?:'''|"""|'|")/y;

export const KEYWORDS = wordSet(`
	False None True and as assert async await break class continue def del elif else except finally for from global
	if import in is lambda nonlocal not or pass raise return try while with yield
`);

/** Names that are keywords at the start of some statements only. */
export const SOFT_KEYWORDS: ReadonlySet<string> = new Set(['match', 'case', 'type']);

/** The match of a sticky pattern at an offset, or null. */
export function matchAt(pattern: RegExp, source: string, offset: number): string | null {
	pattern.lastIndex = offset;
	return pattern.exec(source)?.[0] ?? null;
}
