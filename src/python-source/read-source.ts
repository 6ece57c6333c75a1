/**
 * The one reading of a submission: what these functions return is what is scanned, parsed, fingerprinted, shown to
 * the judge and run. Two readers that disagree about a byte are how code gets past a check, so nothing else in the
 * project looks at the raw text.
 */
import { type Extraction, extractCode } from './extract-code.js';
import { SOURCE_LIMIT_BYTES } from './limits.js';

/** Size of a text in bytes of UTF-8. */
export function sizeInBytes(text: string): number {
	return Buffer.byteLength(text, 'utf8');
}

/** Whether a text is longer than a submission may be. */
export function isTooLarge(text: string): boolean {
	return text.length > SOURCE_LIMIT_BYTES || sizeInBytes(text) > SOURCE_LIMIT_BYTES;
}

/** Drops a byte order mark, makes every line end `\n`, and takes the code out of a Markdown fence, see `extractCode`. */
export function readSource(submission: string): Extraction {
	const text = submission.startsWith('\u{FEFF}') ? submission.slice(1) : submission;
	// A lone CR ends a line for Python too.
	return extractCode(text.replace(/\r\n?/g, '\n'));
}
