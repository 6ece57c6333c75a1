/**
 * Rewrites: small changes that may turn a wrong program into a right one. A rule looks at a program and lists the places where its change
 * could be made; nothing here knows a test's expected value beyond what a failing test's message has said.
 */
import { applyEdits } from '../../authoring/mutate/edits.js';
import type { Edit } from '../../authoring/mutate/mutate.js';

export type { Edit };

/** What a rewrite is called in replies and statistics. */
export const REWRITE_KINDS = [
	'syntax',
	'operator',
	'number',
	'name',
	'argument-order',
	'call',
	'conversion',
	'condition',
	'guard',
	'statement-order',
	'statement-removed',
	'statement-added',
	'initial-value',
	'expression',
	'default-argument',
	'exception',
	'growth',
	'security',
] as const;
export type RewriteKind = (typeof REWRITE_KINDS)[number];

export interface Rewrite {
	readonly kind: RewriteKind;
	/** How likely such a change is a repair before anything is known of the place: natural logarithm, ≤ 0. */
	readonly prior: number;
	/** At least one, ordered, not overlapping. */
	readonly edits: readonly Edit[];
}

/** The source with a rewrite made; null when its edits overlap or change nothing. */
export function applyRewrite(source: string, { edits }: Pick<Rewrite, 'edits'>): string | null {
	return applyEdits(source, edits);
}
