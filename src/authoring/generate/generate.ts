/**
 * Generated bugs: a correct program with one to three mistakes in it, drawn from a seed, and proven in the sandbox before anybody sees
 * it. Same task, same seed: same bug, on every machine, because every draw is a hash and a bug is accepted by the results of its
 * tests alone, never by a time. `generated` is such a bug in a task that the seed draws as well; `generated:<task>:<n>` names both.
 */

import { SEED_LIMIT, type Seed, toSeed } from '../../taskset/seed.js';
import type { Difficulty, Task } from '../../taskset/task.js';
import type { MutationKind, Site } from '../mutate/mutate.js';

/** A program with mistakes that nobody has run yet. */
export interface Candidate {
	/** One to three, on different lines, ordered by line. */
	readonly sites: readonly Site[];
	readonly source: string;
	/** Identity of its token stream. */
	readonly fingerprint: string;
}

/** A candidate that parses or not as it should, and that a visible test refuses. */
export interface ProvenBug extends Candidate {
	readonly base: Task;
	readonly seed: Seed;
	/** Distinct, in the order of `MUTATION_KINDS`. */
	readonly kinds: readonly MutationKind[];
	/** Visible tests that don't pass, ≥ 1, of all. */
	readonly failing: number;
	readonly tests: number;
	readonly difficulty: Difficulty;
	/** Candidates that were run and refused before this one. */
	readonly refused: number;
}

/** What `task_id` may name beside the tasks of the library. */
export const GENERATED = 'generated';

/** `generated:<task>:<seed>`. */
export function generatedId(baseId: string, seed: Seed): string {
	return `${GENERATED}:${baseId}:${seed}`;
}

/** The parts of an id; null when it is none of a generated bug. */
export function parseGeneratedId(id: string): { readonly baseId: string; readonly seed: Seed } | null {
	const match = /^generated:([^:]+):(\d{1,20})$/.exec(id);
	const [, baseId, digits] = match ?? [];
	if (baseId === undefined || digits === undefined || BigInt(digits) > SEED_LIMIT) return null;
	return { baseId, seed: toSeed(BigInt(digits)) };
}
