/** Limits that are checked before anything is parsed: bytes, tokens, and the depth of what is open at once. */

import { type Finding, findingOnText } from './finding.js';
import type { Scan } from './lexer/token.js';
import {
	BRACKET_LIMIT,
	FSTRING_LIMIT,
	INDENT_LIMIT,
	INDENT_WIDTHS_LIMIT,
	SOURCE_LIMIT_BYTES,
	TOKEN_LIMIT,
} from './limits.js';

/** The finding for a text above the size limit. */
export function tooLarge(bytes: number): Finding {
	return findingOnText('too-large', `the fix has ${bytes} bytes of UTF-8; the limit is ${SOURCE_LIMIT_BYTES}`);
}

/** Why the parser must not see a scanned source: the first limit that it breaks. */
export function checkScanLimits(source: string, scan: Scan): Finding[] {
	const { brackets, indents, fstrings } = scan.deepest;
	const broken = [
		...over('too-deep', 'open brackets at once', brackets, BRACKET_LIMIT),
		...over('too-deep', 'levels of indentation', indents, INDENT_LIMIT),
		...over('too-deep', 'f-strings inside each other', fstrings, FSTRING_LIMIT),
		...over('too-deep', 'different widths of indentation', indentWidths(source), INDENT_WIDTHS_LIMIT),
		...(scan.tokens.length > TOKEN_LIMIT ? [tooManyTokens()] : []),
	];
	return broken.slice(0, 1);
}

/** The scan stops there, so that nobody knows how many there are. */
function tooManyTokens(): Finding {
	return findingOnText('too-complex', `the fix has more than ${TOKEN_LIMIT} tokens, which is the limit`);
}

function over(rule: string, what: string, value: number, limit: number): Finding[] {
	return value > limit ? [findingOnText(rule, `the fix has ${value} ${what}; the limit is ${limit}`)] : [];
}

/** Counts as the parser's scanner does: a tab is eight wide, and strings and brackets make no difference. */
function indentWidths(source: string): number {
	const widths = new Set<number>();
	let width = 0;
	let leading = true;
	for (const char of source) {
		if (char === '\n') {
			width = 0;
			leading = true;
		} else if (leading && char === ' ') width++;
		else if (leading && char === '\t') width += 8;
		else if (leading && char === '\f') width = 0;
		else if (leading) {
			widths.add(width);
			leading = false;
		}
	}
	return widths.size;
}
