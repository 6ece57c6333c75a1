/**
 * Tasks that are there twice. Two tasks repeat each other when their references have the same tokens, or when references or descriptions share nearly
 * all of their short sequences of words. Bugs generated from one base share both on purpose: they differ by their broken programs.
 */

import type { Task } from '../../taskset/task.js';
import { fingerprint } from '../mutate/program.js';

export interface Duplicate {
	/** The later one by id. */
	readonly task: Task;
	readonly of: Task;
	readonly reason: string;
}

/** Share of common sequences from which on two texts count as the same; tasks that merely treat one subject stay far below. */
const LIKENESS = 0.8;
const SEQUENCE_WORDS = 4;
/** Shorter texts have too few sequences for a share to mean anything. */
const LEAST_SEQUENCES = 12;
/** Beyond this, likeness (which compares each with each) is left to smaller runs; equal tokens are always found. */
const COMPARED_AT_MOST = 2_000;
const GENERATED_TAG = 'generated';

/** @param tasks ordered by id */
export function findDuplicates(tasks: readonly Task[]): readonly Duplicate[] {
	const written = tasks.filter(({ tags }) => !tags.includes(GENERATED_TAG));
	const generated = tasks.filter(({ tags }) => tags.includes(GENERATED_TAG));
	const same = equalBy(written, ({ solutionCode }) => fingerprint(solutionCode), 'the reference has the same tokens');
	const bugs = equalBy(generated, ({ buggyCode }) => fingerprint(buggyCode), 'the broken program has the same tokens');
	const known = new Set(same.map(({ task }) => task));
	const rest = written.filter((task) => !known.has(task));
	return [...same, ...bugs, ...(rest.length > COMPARED_AT_MOST ? [] : nearlyEqual(rest))];
}

function equalBy(tasks: readonly Task[], keyOf: (task: Task) => string, reason: string): Duplicate[] {
	const first = new Map<string, Task>();
	return tasks.flatMap((task) => {
		const key = keyOf(task);
		const of = first.get(key);
		if (of === undefined) first.set(key, task);
		return of === undefined ? [] : [{ task, of, reason }];
	});
}

function nearlyEqual(tasks: readonly Task[]): Duplicate[] {
	const described = tasks.map((task) => ({
		task,
		code: sequences(task.solutionCode.replace(/^\s*(?:"""[\s\S]*?"""|#.*)$/gm, '')),
		text: sequences(task.description),
	}));
	return described.flatMap((one, index) => {
		for (const other of described.slice(0, index)) {
			const what = isLike(one.code, other.code) ? 'reference' : isLike(one.text, other.text) ? 'description' : null;
			if (what !== null) return [{ task: one.task, of: other.task, reason: `the ${what} is nearly the same` }];
		}
		return [];
	});
}

function sequences(text: string): ReadonlySet<string> {
	const words = text.toLowerCase().match(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];
	const found = new Set<string>();
	for (let at = 0; at + SEQUENCE_WORDS <= words.length; at++) found.add(words.slice(at, at + SEQUENCE_WORDS).join(' '));
	return found;
}

function isLike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	if (Math.min(a.size, b.size) < LEAST_SEQUENCES) return false;
	let shared = 0;
	for (const sequence of a) if (b.has(sequence)) shared++;
	return shared / (a.size + b.size - shared) >= LIKENESS;
}
