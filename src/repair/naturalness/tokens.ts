/** Python as the model of naturalness reads it: keywords, operators and common names as they are, all else by its kind. */
import { scan } from '../../python-source/lexer/scan.js';
import type { Token } from '../../python-source/lexer/token.js';

/** What a token is called in the vocabulary. */
export function wordOf({ kind, text }: Pick<Token, 'kind' | 'text'>): string | null {
	switch (kind) {
		case 'name':
		case 'op':
			return text;
		case 'number':
			return /^[0-9]$/.test(text) ? text : '<number>';
		case 'string':
			return text.length <= 2 ? '<empty>' : '<text>';
		case 'fstring-start':
			return '<f>';
		case 'newline':
			return '<line>';
		default:
			return null;
	}
}

/** The words of a piece of source, which need not parse. */
export function wordsOf(fragment: string): string[] {
	return scan(fragment).tokens.flatMap((token) => wordOf(token) ?? []);
}

/** What stands for a name that the vocabulary does not hold. */
export const OTHER_NAME = '<name>';
