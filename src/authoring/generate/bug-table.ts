/** What a collection of bugs holds: a table by kind and difficulty. */

import { DIFFICULTIES, type Difficulty } from '../../taskset/task.js';
import { MUTATION_KINDS } from '../mutate/mutate.js';
import type { ProvenBug } from './generate.js';

export type Countable = Pick<ProvenBug, 'kinds' | 'difficulty'>;

/** Header and rows; a bug of two kinds counts in both of their rows and once in the last. */
export function bugTable(bugs: readonly Countable[]): { readonly header: string[]; readonly rows: string[][] } {
	const rows = MUTATION_KINDS.map((kind) =>
		rowOf(
			kind,
			bugs.filter(({ kinds }) => kinds.includes(kind)),
		),
	);
	return { header: ['kind', ...DIFFICULTIES, 'all'], rows: [...rows, rowOf('all', bugs)] };
}

function rowOf(name: string, bugs: readonly Countable[]): string[] {
	const of = (difficulty: Difficulty) => bugs.filter((bug) => bug.difficulty === difficulty).length;
	return [name, ...DIFFICULTIES.map((difficulty) => String(of(difficulty))), String(bugs.length)];
}
