/** Counts the model of naturalness from sources and writes it; scripts/naturalness.ts does so for the standard library. */

import { sum } from '../../numbers.js';
import { ANY, WORDS_LIMIT } from './model.js';
import { OTHER_NAME, wordsOf } from './tokens.js';

/** Rows of three or two words that were seen less often are left out. */
const LEAST = 5;
const MOST = 0xffff;

/** @param sources Python files @returns the content of model.bin, which is the same for the same sources */
export function countModel(sources: readonly string[]): Buffer {
	const texts = sources.map(wordsOf);
	const words = vocabulary(texts);
	const numbers = new Map(words.map((word, index) => [word, index]));
	const other = numbers.get(OTHER_NAME) ?? 0;
	const counts = new Map<number, Map<number, number>>();
	for (const text of texts)
		count(
			counts,
			text.map((word) => numbers.get(word) ?? other),
			numbers.get('<line>') ?? 0,
		);
	return write(words, counts);
}

/** Everything that is no name, and the names that are used most. */
function vocabulary(texts: readonly (readonly string[])[]): string[] {
	const uses = new Map<string, number>();
	for (const text of texts) for (const word of text) uses.set(word, (uses.get(word) ?? 0) + 1);
	const ranked = [...uses].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
	return [OTHER_NAME, ...ranked.slice(0, WORDS_LIMIT - 1)];
}

function count(counts: Map<number, Map<number, number>>, text: readonly number[], line: number): void {
	const add = (context: number, word: number): void => {
		const row = counts.get(context) ?? new Map<number, number>();
		row.set(word, (row.get(word) ?? 0) + 1);
		counts.set(context, row);
	};
	let [a, b] = [ANY, line];
	for (const c of text) {
		if (a !== ANY) add(a * 2048 + b, c);
		add(ANY * 2048 + b, c);
		add(ANY * 2048 + ANY, c);
		[a, b] = [b, c];
	}
}

function write(words: readonly string[], counts: ReadonlyMap<number, ReadonlyMap<number, number>>): Buffer {
	const contexts: number[] = [];
	const starts: number[] = [];
	const totals: number[] = [];
	const entries: number[] = [];
	for (const [context, row] of [...counts].sort(([a], [b]) => a - b)) {
		const total = sum(row.values());
		// Large rows are scaled to 16 bits.
		const scale = Math.min(1, MOST / Math.max(...row.values()));
		const kept = [...row]
			.filter(([, value]) => value >= LEAST || context >= ANY * 2048 + ANY)
			.sort(([a], [b]) => a - b);
		if (kept.length === 0) continue;
		contexts.push(context);
		starts.push(entries.length);
		totals.push(Math.max(1, Math.round(total * scale)));
		for (const [word, value] of kept) entries.push(word * 65_536 + Math.max(1, Math.round(value * scale)));
	}
	starts.push(entries.length);
	const list = Buffer.from(words.join('\n'), 'utf8');
	const head = Buffer.alloc(16);
	head.write('NGM1', 'latin1');
	for (const [index, value] of [list.length, contexts.length, entries.length].entries())
		head.writeUInt32LE(value, 4 + 4 * index);
	const padding = Buffer.alloc((4 - (list.length % 4)) % 4);
	const numbers = Buffer.alloc(4 * (contexts.length + starts.length + totals.length + entries.length));
	for (const [index, value] of [...contexts, ...starts, ...totals, ...entries].entries()) {
		numbers.writeUInt32LE(value >>> 0, 4 * index);
	}
	return Buffer.concat([head, list, padding, numbers]);
}
