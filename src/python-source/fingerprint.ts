/**
 * Identity of a piece of code: SHA-256 over its tokens with the structure of its blocks. Comments, blank lines, white
 * space, the width of the indentation, line continuations, `;` between statements and the quotes of simple strings
 * make no difference; everything else does, names and docstrings included. Defined for any text, parsable or not.
 */
import { createHash } from 'node:crypto';
import type { Scan, Token } from './lexer/token.js';

/** 64 hexadecimal digits. */
export function fingerprintOf(scan: Scan): string {
	const parts: string[] = [];
	let atStart = true;
	for (const token of scan.tokens) {
		const text = canonicalText(token);
		const ends = text === END_OF_STATEMENT;
		if (!(ends && atStart)) parts.push(text);
		atStart = ends;
	}
	const joined = parts.length === 0 ? '' : `${parts.join('\0')}\0`;
	return createHash('sha256').update(joined).digest('hex');
}

/** Identity of a text that is never scanned, because it is too large. */
export function fingerprintOfText(text: string): string {
	return createHash('sha256').update('text\0').update(text).digest('hex');
}

const END_OF_STATEMENT = 'newline';

function canonicalText({ kind, text }: Token): string {
	if (kind === 'newline' || (kind === 'op' && text === ';')) return END_OF_STATEMENT;
	if (kind === 'indent' || kind === 'dedent') return kind;
	return `${kind}:${kind === 'string' ? canonicalString(text) : text}`;
}

const SIMPLE_STRING = /^[uU]?(?:'([^'"\\\n]*)'|"([^'"\\\n]*)")$/;

/** `'a'`, `"a"` and `u"a"` are one string; prefixes that matter, escapes and triple quotes are left as they are. */
function canonicalString(text: string): string {
	const match = SIMPLE_STRING.exec(text);
	return match === null ? text : `"${match[1] ?? match[2] ?? ''}"`;
}
