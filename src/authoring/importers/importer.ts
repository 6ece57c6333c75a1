/**
 * Importers turn other people's collections into task folders. A reader knows one format and makes drafts of what it finds; everything behind
 * it is the same for all: the draft's programs are run in the sandbox, its tests divided into visible and held-out ones, and what can't be
 * proven is listed with the reason instead of being written.
 */
import type { Category, Difficulty, StaticRules, TaskKind, TaskPackage } from '../../taskset/task.js';

/** One task of another collection, not proven yet. */
export interface Draft {
	/** What the collection calls it. */
	readonly name: string;
	/** File and line of its record; none where it has no record. */
	readonly place?: string;
	readonly title: string;
	readonly description: string;
	/** Null: decided by the bug. */
	readonly category: Category | null;
	/** Null: estimated. */
	readonly difficulty: Difficulty | null;
	/** Empty for a program. */
	readonly entryPoints: readonly string[];
	/** Default: `function`. */
	readonly kind?: TaskKind;
	/** Of a package: its other files. */
	readonly package?: TaskPackage;
	/** Null when the collection has none; then one is looked for among small repairs of `buggy`. */
	readonly solution: string | null;
	/** Null when the collection has no bugs; then they are made. */
	readonly buggy: string | null;
	/** Modules of `unittest` with all tests, as alternatives: the first that the reference passes is taken. At least one. */
	readonly tests: readonly string[];
	/** A module with `fresh(rng)`, whose draws are compared with the reference; none by default. */
	readonly inputs?: string;
	readonly staticRules?: StaticRules;
	readonly tags: readonly string[];
	readonly bugKind: string;
	readonly license: string;
	readonly author: string;
	/** Where it comes from, for `task.yaml`. */
	readonly origin: string;
	/** What was changed or left out on the way, as sentences. */
	readonly notes: readonly string[];
}

/** What can't be imported, and why. */
export interface Refusal {
	readonly name: string;
	readonly reason: string;
}

/** What the collection calls it, with the line of its record. */
export function nameOf({ name, place }: Pick<Draft, 'name' | 'place'>): string {
	return place === undefined || name.includes(place) ? name : `${name} (${place})`;
}

export interface Reading {
	readonly drafts: readonly Draft[];
	readonly refusals: readonly Refusal[];
}

export interface ReadOptions {
	/** Folder with `<task id>.py` references for collections without; null for none. */
	readonly solutions: string | null;
	/** Licence to note where neither the collection nor its format says one; null: `unstated`. */
	readonly license: string | null;
}

export interface Importer {
	/** As the command line calls it. */
	readonly format: string;
	/** One line for the help. */
	readonly summary: string;
	/**
	 * Reads a collection from disk; runs nothing.
	 * @throws ImportError (rejects) when the path can't be read at all or holds nothing of this format
	 */
	read(path: string, options: ReadOptions): Promise<Reading>;
}

/** The collection as a whole can't be read; the message names the path and what was expected. */
export class ImportError extends Error {
	override readonly name = 'ImportError';
}
