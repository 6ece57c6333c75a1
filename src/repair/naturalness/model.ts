/**
 * How natural a piece of Python is: a model of three tokens in a row, counted over the standard library (scripts/naturalness.ts), with the
 * model of two and of one to fall back on. It ranks candidates; it never decides.
 *
 * File: "NGM1", the number of words and of contexts and of entries as 32-bit numbers, the words as UTF-8 lines, padding to 4 bytes, then the contexts
 * in rising order (two word numbers of 11 bits each), where each one's entries begin, its total, and the entries: 16 bits of word, 16 bits of count.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OTHER_NAME, wordsOf } from './tokens.js';

export interface Naturalness {
	/**
	 * Natural logarithm of the probability of a piece of source, ≤ 0; longer pieces are less probable.
	 * @param own names of the program's own, which are all alike
	 */
	logProbability(fragment: string, own?: ReadonlySet<string>): number;
}

/** Stands for "anything" in a context, so that all three models are one table. */
export const ANY = 2047;
export const WORDS_LIMIT = ANY - 1;
const BACK_OFF = Math.log(0.4);
const UNSEEN = -12;

/** Reads the model that comes with the program. */
export function loadNaturalness(): Naturalness {
	return readModel(readFileSync(fileURLToPath(new URL('./model.bin', import.meta.url))));
}

export function readModel(file: Buffer): Naturalness {
	const table = readTable(file);
	const numberOf = (word: string): number => table.words.get(word) ?? table.words.get(OTHER_NAME) ?? 0;
	return {
		logProbability: (fragment, own) => {
			let [a, b] = [ANY, numberOf('<line>')];
			let sum = 0;
			for (const word of wordsOf(fragment)) {
				const c = numberOf(own?.has(word) ? OTHER_NAME : word);
				sum += logOf(table, a, b, c);
				[a, b] = [b, c];
			}
			return sum;
		},
	};
}

interface Table {
	readonly words: ReadonlyMap<string, number>;
	readonly contexts: Uint32Array;
	readonly starts: Uint32Array;
	readonly totals: Uint32Array;
	readonly entries: Uint32Array;
}

function readTable(file: Buffer): Table {
	if (file.toString('latin1', 0, 4) !== 'NGM1') throw new Error('model.bin is not a model of naturalness');
	const [wordBytes = 0, contexts = 0, entries = 0] = [4, 8, 12].map((at) => file.readUInt32LE(at));
	const words = file.toString('utf8', 16, 16 + wordBytes).split('\n');
	let at = 16 + wordBytes + ((4 - (wordBytes % 4)) % 4);
	const take = (length: number): Uint32Array => {
		const part = new Uint32Array(length);
		for (let index = 0; index < length; index++) part[index] = file.readUInt32LE(at + 4 * index);
		at += 4 * length;
		return part;
	};
	return {
		words: new Map(words.map((word, index) => [word, index])),
		contexts: take(contexts),
		starts: take(contexts + 1),
		totals: take(contexts),
		entries: take(entries),
	};
}

function logOf(table: Table, a: number, b: number, c: number): number {
	return seen(table, a, b, c) ?? (seen(table, ANY, b, c) ?? (seen(table, ANY, ANY, c) ?? UNSEEN) + BACK_OFF) + BACK_OFF;
}

function seen({ contexts, starts, totals, entries }: Table, a: number, b: number, c: number): number | null {
	const at = find(contexts, 0, contexts.length, a * 2048 + b, (value) => value);
	if (at === null) return null;
	const entry = find(entries, starts[at] ?? 0, starts[at + 1] ?? 0, c, (value) => value >>> 16);
	return entry === null ? null : Math.log(((entries[entry] ?? 0) & 0xffff) / (totals[at] ?? 1));
}

function find(
	values: Uint32Array,
	from: number,
	to: number,
	wanted: number,
	key: (value: number) => number,
): number | null {
	let [low, high] = [from, to];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (key(values[middle] ?? 0) < wanted) low = middle + 1;
		else high = middle;
	}
	return low < to && key(values[low] ?? 0) === wanted ? low : null;
}
