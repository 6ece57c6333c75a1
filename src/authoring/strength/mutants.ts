/** Every mutant of a reference: what the tests of a task should be able to tell from it. */
import { applySites } from '../mutate/edits.js';
import type { MutationKind } from '../mutate/mutate.js';
import { OPERATORS } from '../mutate/operators/index.js';
import type { Program } from '../mutate/program.js';

export interface Mutant {
	readonly kind: MutationKind;
	/** 1-based, in the reference. */
	readonly line: number;
	/** The first line that differs, without indentation; empty where a line is gone. */
	readonly changed: string;
	/** The line of the reference that it replaces, without indentation. */
	readonly original: string;
	readonly source: string;
}

/** Broken syntax never runs, and a slower way to the same result is for the cost measurement to find. */
const NOT_FOR_TESTS: ReadonlySet<MutationKind> = new Set(['broken-syntax', 'quadratic-rewrite']);

/** Ordered by line; programs that two operators arrive at are listed once. */
export function mutantsOf(program: Program): readonly Mutant[] {
	const bySource = new Map<string, Mutant>();
	for (const operator of OPERATORS) {
		if (NOT_FOR_TESTS.has(operator.kind)) continue;
		for (const site of operator.sites(program)) {
			const source = applySites(program.source, [site]);
			if (source === null || bySource.has(source)) continue;
			bySource.set(source, { kind: site.kind, line: site.line, source, ...firstDifference(program.source, source) });
		}
	}
	return [...bySource.values()].sort((a, b) => a.line - b.line);
}

function firstDifference(before: string, after: string): Pick<Mutant, 'changed' | 'original'> {
	const old = before.split('\n');
	const now = after.split('\n');
	const at = now.findIndex((line, index) => line !== old[index]);
	const isGone = now.length < old.length && now[at] === old[at + old.length - now.length];
	return { changed: isGone ? '' : (now[at] ?? '').trim(), original: (old[at] ?? '').trim() };
}
