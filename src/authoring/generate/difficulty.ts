/**
 * How hard a bug is to repair, estimated from what an agent will see: how much of the tests it breaks (a bug that only the odd case shows is
 * hard to find), what kind of mistake it is, how many there are, and how much code it hides in.
 */

import type { Category, Difficulty, Task } from '../../taskset/task.js';
import type { MutationKind } from '../mutate/mutate.js';

/** The message or the shape of the code gives these away. */
const PLAIN: ReadonlySet<MutationKind> = new Set([
	'broken-syntax',
	'missing-return',
	'type-confusion',
	'negated-condition',
]);
/** These read well and are wrong at the edges only, or on the second call. */
const SUBTLE: ReadonlySet<MutationKind> = new Set([
	'off-by-one',
	'mutable-default',
	'early-return',
	'wrong-variable',
	'quadratic-rewrite',
	'removed-validation',
	'wrong-initial-value',
]);
const LONG_PROGRAM_LINES = 40;

export interface Estimable {
	readonly kinds: readonly MutationKind[];
	readonly edits: number;
	readonly failing: number;
	readonly tests: number;
	readonly lines: number;
}

export function estimateDifficulty({ kinds, edits, failing, tests, lines }: Estimable): Difficulty {
	const isBroken = kinds.includes('broken-syntax');
	const share = failing / Math.max(1, tests);
	// Behind broken syntax every test fails, so their share says nothing.
	const hidden = isBroken ? 0 : share > 0.75 ? 0 : share > 0.35 ? 1 : 2;
	const kind = kinds.every((name) => PLAIN.has(name)) ? 0 : kinds.some((name) => SUBTLE.has(name)) ? 2 : 1;
	const score = hidden + kind + (edits - 1) + (lines > LONG_PROGRAM_LINES ? 1 : 0);
	if (score <= 1) return 'easy';
	return score <= 3 ? 'medium' : 'hard';
}

/** Where a generated bug belongs: what it breaks decides, not the task that it was made from. */
export function categoryOf(base: Task, kinds: readonly MutationKind[]): Category {
	if (kinds.includes('broken-syntax')) return 'syntax';
	if (kinds.includes('quadratic-rewrite')) return 'algorithms';
	if (kinds.includes('removed-validation') && base.category === 'security_bugs') return 'security_bugs';
	return kinds.every((kind) => kind === 'type-confusion') ? 'type_errors' : 'logic';
}

/** How hard a bug is that somebody else made: by how many lines it changed, and how much of the tests it breaks. */
export function estimateByChange(bug: {
	readonly isBroken: boolean;
	readonly changed: number;
	readonly failing: number;
	readonly tests: number;
}): Difficulty {
	const share = bug.failing / Math.max(1, bug.tests);
	const hidden = bug.isBroken ? 0 : share > 0.75 ? 1 : 2;
	const score = hidden + (bug.changed > 1 ? 1 : 0) + (bug.changed > 4 ? 1 : 0);
	if (score <= 1) return 'easy';
	return score <= 2 ? 'medium' : 'hard';
}
