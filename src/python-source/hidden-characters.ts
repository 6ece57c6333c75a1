/**
 * Characters that make a text read differently from how it runs: bidirectional controls, tags, zero-width and other
 * invisible characters outside of string literals, and what no UTF-8 file can hold. A reviewer, the judge and the
 * diff in a log must all see what Python sees.
 */
import type { Scan, Span } from './lexer/token.js';

/** One refused character. */
export interface HiddenCharacter {
	/** Such as `U+202E`. */
	readonly code: string;
	readonly at: number;
	readonly reason: string;
}

const UNREADABLE = /[\p{Surrogate}\0]/gu;

/**
 * Grapheme joiner, soft hyphen, Arabic letter mark, Hangul fillers, Mongolian vowel separator, zero-width and bidi
 * controls, word joiner and invisible operators, byte order mark, interlinear annotations, tags and supplementary
 * variation selectors.
 */
const HIDDEN =
	/\u{34F}|[\u{AD}\u{61C}\u{115F}\u{1160}\u{180E}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{206F}\u{3164}\u{FEFF}\u{FFA0}\u{FFF9}-\u{FFFB}\u{E0000}-\u{E0FFF}]/gu;

const JOINER = '\u{200D}';
const PICTURE_BEFORE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\u{FE0F}?$/u;
const PICTURE_AFTER = /^\p{Extended_Pictographic}/u;

/** Lone surrogates and NUL characters: refused wherever they stand. */
export function findUnreadable(source: string): HiddenCharacter[] {
	return [...source.matchAll(UNREADABLE)].map(({ 0: char, index }) => ({
		code: codeOf(char),
		at: index,
		reason: char === '\0' ? 'a NUL character' : 'a lone surrogate, which no UTF-8 text can hold',
	}));
}

/** Invisible characters outside of string literals; comments count as outside. */
export function findHidden(source: string, scan: Scan): HiddenCharacter[] {
	const found = [...source.matchAll(HIDDEN)];
	if (found.length === 0) return [];
	const literals = literalSpans(scan);
	let next = 0;
	return found.flatMap(({ 0: char, index }) => {
		while ((literals[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next++;
		const inLiteral = (literals[next]?.start ?? Number.POSITIVE_INFINITY) <= index;
		if (inLiteral || joinsEmoji(source, index)) return [];
		return [{ code: codeOf(char), at: index, reason: 'an invisible character outside of a string literal' }];
	});
}

function literalSpans({ tokens }: Scan): Span[] {
	return tokens.filter(({ kind }) => kind === 'string' || kind === 'fstring-middle');
}

/** A zero-width joiner inside one visible emoji hides nothing; such emoji turn up in honest comments. */
function joinsEmoji(source: string, at: number): boolean {
	if (source[at] !== JOINER) return false;
	return PICTURE_BEFORE.test(source.slice(Math.max(0, at - 4), at)) && PICTURE_AFTER.test(source.slice(at + 1, at + 3));
}

function codeOf(char: string): string {
	return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
