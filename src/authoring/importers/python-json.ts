/**
 * JSON as Python reads and writes it: `2.0` stays a float, whole numbers have no bound, and `NaN` and the infinities are numbers.
 * What a JavaScript number cannot tell apart comes as `PythonText`, which is written into tests as it stands.
 */
import { isLosslessNumber, parse } from 'lossless-json';

/** A value that is known as Python source only, such as `2.0`, `float("nan")` or `(1, 2)`. */
export class PythonText {
	constructor(readonly text: string) {}
}

/** Stands in front of a constant that JSON has no word for, while the text is parsed. */
const MARK = '\u{f8ff}constant:';
const CONSTANTS: Readonly<Record<string, string>> = {
	NaN: 'float("nan")',
	Infinity: 'float("inf")',
	'-Infinity': 'float("-inf")',
};
const STRING_OR_CONSTANT = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;
/** Numbers that lose something as JavaScript numbers: whole floats, exponents, more than 15 digits. */
const LOSSY_NUMBER = /\d\.0+(?!\d)|\d[eE][+-]?\d|\d{16}/;

/**
 * @returns plain values, with `PythonText` for numbers that would change
 * @throws SyntaxError for what Python's `json` refuses too
 */
export function parsePythonJson(text: string): unknown {
	const hasConstants = /NaN|Infinity/.test(text);
	if (!hasConstants && !LOSSY_NUMBER.test(text)) return JSON.parse(text);
	const known = hasConstants
		? text.replace(STRING_OR_CONSTANT, (found) => (found.startsWith('"') ? found : JSON.stringify(MARK + found)))
		: text;
	return parse(known, (_key, value) => revive(value), { onDuplicateKey: ({ newValue }) => newValue });
}

function revive(value: unknown): unknown {
	if (typeof value === 'string' && value.startsWith(MARK)) {
		return new PythonText(CONSTANTS[value.slice(MARK.length)] ?? 'None');
	}
	if (!isLosslessNumber(value)) return value;
	const number = Number(value.value);
	if (String(number) === value.value) return number;
	const isWhole = /^-?\d+$/.test(value.value);
	const isExact = isWhole ? Number.isSafeInteger(number) : !Number.isInteger(number);
	return isExact ? number : new PythonText(value.value);
}
