/**
 * The one reading of a submission: what these functions return is what is scanned, parsed, fingerprinted, shown to
 * the judge and run. Two readers that disagree about a byte are how code gets past a check, so nothing else in the
 * project looks at the raw text.
 */
import { SOURCE_LIMIT_BYTES } from './limits.js';

/** Size of a text in bytes of UTF-8. */
export function sizeInBytes(text: string): number {
	return Buffer.byteLength(text, 'utf8');
}

/** Whether a text is longer than a submission may be. */
export function isTooLarge(text: string): boolean {
	return text.length > SOURCE_LIMIT_BYTES || sizeInBytes(text) > SOURCE_LIMIT_BYTES;
}

/** Drops a byte order mark, makes every line end `\n` and removes one surrounding Markdown fence. */
export function readSource(submission: string): string {
	const text = submission.startsWith('\u{FEFF}') ? submission.slice(1) : submission;
	// A lone CR ends a line for Python too.
	return withoutFence(text.replace(/\r\n?/g, '\n'));
}

/**
 * An opening fence with whatever stands behind it, such as `python` or `py title="fix.py"`. No two parts can take the
 * same blanks.
 */
const OPENING_FENCE = /^ {0,3}(`{3,}|~{3,})([^`]*)$/;
const CLOSING_FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;
const INFO = /^(?:py[\w.+-]*)?(?:[ \t{:,].*)?$/i;

/**
 * The text between the fences if one code fence surrounds the whole text, blank lines around it aside; else the text
 * as it is. No Python file starts with such a line and ends with another.
 */
function withoutFence(text: string): string {
	const lines = text.split('\n');
	const first = lines.findIndex((line) => line.trim() !== '');
	const last = lines.findLastIndex((line) => line.trim() !== '');
	if (first === -1 || last <= first) return text;
	const opening = OPENING_FENCE.exec(lines[first] ?? '');
	const closing = CLOSING_FENCE.exec(lines[last] ?? '');
	if (opening === null || closing === null) return text;
	const [, fence = '', info = ''] = opening;
	const closes = closing[1]?.[0] === fence[0] && (closing[1]?.length ?? 0) >= fence.length;
	if (!closes || !INFO.test(info.trim())) return text;
	return `${lines.slice(first + 1, last).join('\n')}\n`;
}
