/** A task's reference, read once: its sites by kind and what its bugs must differ from. */

import type { Task } from '../../taskset/task.js';
import type { MutationKind, Site } from '../mutate/mutate.js';
import { OPERATORS } from '../mutate/operators/index.js';
import { createProgramReader, fingerprint, type Program } from '../mutate/program.js';

export interface MutableProgram {
	readonly source: string;
	/** Kinds with at least one site, in the order of `MUTATION_KINDS`. */
	readonly sites: ReadonlyMap<MutationKind, readonly Site[]>;
	/** Of the reference and of the task's own broken program; a bug that equals one of them is none. */
	readonly known: ReadonlySet<string>;
	readonly parses: (source: string) => boolean;
}

/** Reads references; null for one that can't be parsed. Holds one native parser and the programs read last. */
export type ReadMutable = (task: Task) => MutableProgram | null;

/** @param kept programs kept, ≥ 1 */
export function createMutableReader(kept: number): ReadMutable {
	const read = createProgramReader();
	const parses = (source: string) => read(source) !== null;
	const programs = new Map<string, MutableProgram | null>();
	return (task) => {
		const known = programs.get(task.contentHash);
		if (known !== undefined) return known;
		const program = read(task.solutionCode);
		const made = program === null ? null : mutable(task, parses, sitesOf(program, task));
		programs.set(task.contentHash, made);
		if (programs.size > kept) programs.delete(programs.keys().next().value ?? '');
		return made;
	};
}

function mutable(task: Task, parses: (source: string) => boolean, sites: MutableProgram['sites']): MutableProgram {
	const known = new Set([task.solutionCode, task.buggyCode].map(fingerprint));
	return { source: task.solutionCode, sites, known, parses };
}

function sitesOf(program: Program, task: Task): MutableProgram['sites'] {
	const sites = new Map<MutationKind, readonly Site[]>();
	for (const operator of OPERATORS) {
		// Where cost is not measured, a slower way is no mistake.
		if (operator.kind === 'quadratic-rewrite' && task.complexity === null) continue;
		const found = operator.sites(program);
		if (found.length > 0) sites.set(operator.kind, found);
	}
	return sites;
}
