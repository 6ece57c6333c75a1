/**
 * JSON whose seeds are exact. JSON's integers have no bound, JavaScript's numbers end at 2^53, and a trainer's seeds are often 64 bits
 * wide; so a seed that a number cannot hold is a bigint here, on the way in and on the way out. Nothing else is ever a bigint.
 */
import { isLosslessNumber, parse as parseLossless, stringify as stringifyLossless } from 'lossless-json';

const WIDE_SEED = /"seed"\s*:\s*-?\d{16}/;
/** Nobody needs more levels, and what walks through a value afterwards may recurse. */
const LEVELS_LIMIT = 500;
/** Digits beyond which no bigint is made: such a seed is out of range in any case. */
const DIGITS_LIMIT = 30;

/**
 * `JSON.parse`, but for members called `seed`: a whole number beyond 2^53 comes as a bigint.
 * @throws SyntaxError as `JSON.parse`, and for more than 500 levels
 */
export function parseExactJson(text: string): unknown {
	const value: unknown = JSON.parse(text);
	if (text.length > LEVELS_LIMIT) refuseDepth(text);
	if (!WIDE_SEED.test(text)) return value;
	try {
		return parseLossless(text, reviveNumber, { onDuplicateKey: ({ newValue }) => newValue });
	} catch {
		return value; // nested too deep for a reader that recurses
	}
}

/** @param text valid JSON */
function refuseDepth(text: string): void {
	let levels = 0;
	for (let at = 0; at < text.length; at++) {
		const mark = text[at];
		if (mark === '"') at = endOfString(text, at);
		else if (mark === '[' || mark === '{') levels++;
		else if (mark === ']' || mark === '}') levels--;
		if (levels > LEVELS_LIMIT) throw new SyntaxError(`nested deeper than ${LEVELS_LIMIT} levels`);
	}
}

/** Where the string that begins at `start` has its closing quote. */
function endOfString(text: string, start: number): number {
	let end = text.indexOf('"', start + 1);
	for (;;) {
		let slashes = 0;
		while (text[end - 1 - slashes] === '\\') slashes++;
		if (slashes % 2 === 0) return end;
		end = text.indexOf('"', end + 1);
	}
}

function reviveNumber(key: string, value: unknown): unknown {
	if (!isLosslessNumber(value)) return value;
	const number = Number(value.value);
	const isWide = key === 'seed' && /^-?\d+$/.test(value.value) && !Number.isSafeInteger(number);
	return isWide && value.value.length <= DIGITS_LIMIT ? BigInt(value.value) : number;
}

/**
 * `JSON.stringify`, with bigints as JSON integers.
 * @param indent spaces of a level; 0 (the default) keeps everything on one line
 */
export function writeExactJson(value: unknown, indent = 0): string {
	try {
		return JSON.stringify(value, null, indent);
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		return stringifyLossless(value, null, indent) ?? 'null';
	}
}
