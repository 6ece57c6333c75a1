/**
 * Mutants that behave like the reference for every valid input, declared by the author of a task in `equivalent.txt`: one a line,
 * `kind | original line | changed line | reason`. Lines instead of line numbers, so that a declaration outlives edits elsewhere in the file.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MUTATION_KINDS, type MutationKind } from '../mutate/mutate.js';
import type { Mutant } from './mutants.js';

const EQUIVALENTS_FILE = 'equivalent.txt';

export interface Equivalent {
	readonly kind: MutationKind;
	readonly original: string;
	/** Empty for a line that is gone. */
	readonly changed: string;
	readonly reason: string;
}

export interface Equivalents {
	readonly declared: readonly Equivalent[];
	/** One sentence for each line that can't be read. */
	readonly problems: readonly string[];
}

/** Reads the declarations of a task folder; a folder without the file declares nothing. */
export function readEquivalents(folder: string | null): Equivalents {
	const path = folder === null ? null : join(folder, EQUIVALENTS_FILE);
	if (path === null || !existsSync(path)) return { declared: [], problems: [] };
	return parseEquivalents(readFileSync(path, 'utf8'));
}

/** Empty lines and lines that start with `#` are passed over. */
export function parseEquivalents(text: string): Equivalents {
	const declared: Equivalent[] = [];
	const problems: string[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		const [kind = '', original = '', changed, ...reason] = line.split(' | ').map((part) => part.trim());
		if (!isKind(kind)) problems.push(`line ${index + 1}: "${kind}" is no kind of mutation`);
		else if (changed === undefined || reason.length === 0 || reason.join('') === '')
			problems.push(`line ${index + 1}: expected "kind | original line | changed line | reason"`);
		else declared.push({ kind, original, changed: changed === '(gone)' ? '' : changed, reason: reason.join(' | ') });
	}
	return { declared, problems };
}

/** Whether a declaration speaks of this mutant. */
export function declares(equivalent: Equivalent, mutant: Mutant): boolean {
	return (
		equivalent.kind === mutant.kind && equivalent.original === mutant.original && equivalent.changed === mutant.changed
	);
}

function isKind(text: string): text is MutationKind {
	return (MUTATION_KINDS as readonly string[]).includes(text);
}
