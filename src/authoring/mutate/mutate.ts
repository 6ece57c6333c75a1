/**
 * Mutation: small wrong changes to a correct program. An operator looks at the syntax tree and lists the sites where its mistake could
 * have been made; a site is a list of text edits, so everything that it doesn't touch keeps its form and its comments. The bug
 * generator draws sites, the strength check of the task library tries all of them.
 */
import type { Program } from './program.js';

/** What a mistake is called in statistics and in `bug.kind`. */
export const MUTATION_KINDS = [
	'comparison-swap',
	'arithmetic-swap',
	'off-by-one',
	'wrong-variable',
	'swapped-arguments',
	'missing-return',
	'early-return',
	'lost-base-case',
	'wrong-initial-value',
	'mutable-default',
	'dropped-guard',
	'removed-validation',
	'negated-condition',
	'boolean-swap',
	'loop-control',
	'missing-statement',
	'wrong-call',
	'type-confusion',
	'quadratic-rewrite',
	'broken-syntax',
] as const;
export type MutationKind = (typeof MUTATION_KINDS)[number];

/** Replaces `source.slice(start, end)`; offsets in UTF-16 units. */
export interface Edit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** One mistake at one place. */
export interface Site {
	readonly kind: MutationKind;
	/** 1-based line of the first edit in the unchanged source. */
	readonly line: number;
	/** At least one, ordered, not overlapping. */
	readonly edits: readonly Edit[];
}

export interface Operator {
	readonly kind: MutationKind;
	/** In the order of the source; the same program gives the same list. */
	sites(program: Program): readonly Site[];
}
