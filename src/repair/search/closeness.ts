/** How near a failing test came to passing, from its message alone: programs with several mistakes are repaired one after the other. */
import type { TestOutcome } from '../../sandbox/sandbox.js';
import { expectedIn, gotIn } from '../rewrites/hints.js';

/** Nearest that a failing test can be. */
const MOST = 0.6;
/** It answered, though wrongly. */
const ANSWERED = 0.1;
const COMPARED_CHARS = 200;

/** 0 for a test that could not run, up to 0.6 for an answer that is nearly right. */
export function closeness({ status, message }: Pick<TestOutcome, 'status' | 'message'>): number {
	if (status !== 'failed') return 0;
	const [expected, got] = [expectedIn(message), gotIn(message)];
	if (expected === null || got === null) return ANSWERED;
	return ANSWERED + (MOST - ANSWERED) * similarity(expected.slice(0, COMPARED_CHARS), got.slice(0, COMPARED_CHARS));
}

/** Share of tokens that stand in both texts in the same order. */
function similarity(a: string, b: string): number {
	const [first, second] = [tokensOf(a), tokensOf(b)];
	const longest = Math.max(first.length, second.length);
	return longest === 0 ? 0 : commonLength(first, second) / longest;
}

function tokensOf(text: string): string[] {
	return text.match(/[A-Za-z_]+|\d+|\S/g) ?? [];
}

/** Length of the longest common subsequence. */
function commonLength(a: readonly string[], b: readonly string[]): number {
	let row = new Array<number>(b.length + 1).fill(0);
	for (const token of a) {
		const next = [0];
		for (let at = 0; at < b.length; at++) {
			next.push(token === b[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
