/**
 * What a repair task is, once loaded. The folder format is described in docs/writing-tasks.md; `load.ts` turns a folder into
 * a `Task`, `pick.ts` chooses one. Times are milliseconds and sizes bytes from here on: the YAML's units end in the loader.
 */

export const CATEGORIES = ['syntax', 'logic', 'algorithms', 'type_errors', 'security_bugs'] as const;
export type Category = (typeof CATEGORIES)[number];

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export const SPLITS = ['train', 'validation', 'test'] as const;
export type Split = (typeof SPLITS)[number];

/**
 * What a fix may do with the arguments of a call: leave them as they are (a change fails the test), change its own copy, or change the
 * caller's (changes are copied back to the test).
 */
export const ARGUMENT_USES = ['unchanged', 'may-change', 'in-place'] as const;
type ArgumentUse = (typeof ARGUMENT_USES)[number];

/**
 * What a fix is: a file whose functions and classes the tests call, a program that reads standard input and prints, or one file (or
 * several) of a package.
 */
export const TASK_KINDS = ['function', 'program', 'package'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** The other files of a package. */
export interface TaskPackage {
	/** Texts by path, such as `shop/stock.py`; without the broken file. */
	readonly files: Readonly<Record<string, string>>;
	/** Path of the broken file: `buggyCode`, `solutionCode` and fixes stand there. */
	readonly broken: string;
	/** Dotted name of the module that the tests see as `solution`. */
	readonly entry: string;
}

export const COMPARISONS = ['strict', 'loose'] as const;
type Comparison = (typeof COMPARISONS)[number];

/** Static demands of a task on a fix; checked on the syntax tree as a second witness beside the tests. */
export interface StaticRules {
	/** Names whose call is refused: `eval`, `os.system`. */
	readonly forbidCalls: readonly string[];
	/** Keyword arguments whose literal value is refused: `{ shell: true }`. */
	readonly forbidKeywords: Readonly<Record<string, unknown>>;
	/** Modules that the fix must import. */
	readonly requireImports: readonly string[];
}

interface TaskLimits {
	/** CPU time of one grading in milliseconds; default 2000. */
	readonly cpuTimeMs: number;
	/** Address space that the fix may add to a bare interpreter, in bytes; default 256 MiB. */
	readonly memoryLimitBytes: number;
}

interface TaskComplexity {
	readonly time: string;
	/** What n is. */
	readonly n: string;
	/** Times the reference's cost that a fix of the same growth may need; undefined: the usual factor of grading/efficiency.ts. */
	readonly factor?: number | undefined;
}

/** What validation saw of a task that proved itself; its names are those of `soundness.json`. */
export interface TaskCertificate {
	/** SHA-256 (hex) of what decides a grading: `Task.contentHash`. */
	readonly content_hash: string;
	/** Gradings of the reference and of each program, ≥ 1; all of one program earned the same. */
	readonly gradings: number;
	/** Programs of `right/`, each accepted in every grading. */
	readonly right: number;
	/** Programs of `wrong/`, each refused in every grading. */
	readonly wrong: number;
	/** Small changes of the reference that were tried, and how many of them a test noticed. */
	readonly mutants: number;
	readonly mutants_noticed: number;
}

export interface Task {
	/** Unique, kebab case. */
	readonly id: string;
	readonly title: string;
	readonly category: Category;
	readonly difficulty: Difficulty;
	readonly split: Split;
	readonly language: 'python';
	readonly kind: TaskKind;
	/** Null unless the task is a package. */
	readonly package: TaskPackage | null;
	readonly description: string;
	/** Names that the tests call; none for a program. */
	readonly entryPoints: readonly string[];
	/** Growth of the reference, such as `{ time: 'O(n)', n: 'len(numbers)' }`; null where growth makes no sense. */
	readonly complexity: TaskComplexity | null;
	readonly tags: readonly string[];
	/** For maintainers and statistics only; never shown to an agent. */
	readonly bug: { readonly kind: string };
	/** From vague to plain. */
	readonly hints: readonly string[];
	readonly limits: TaskLimits;
	/** What a fix may do with its arguments. */
	readonly arguments: ArgumentUse;
	/** How fresh inputs are compared: by the types of the reference's value, or by equality alone. */
	readonly compare: Comparison;
	readonly staticRules: StaticRules;
	readonly author: string;
	readonly license: string;
	readonly buggyCode: string;
	/** The reference repair. Never leaves the server. */
	readonly solutionCode: string;
	/** Visible tests (unittest source). */
	readonly testsCode: string;
	/** Held-out tests; null where the task relies on fresh inputs. Never leaves the server. */
	readonly heldoutCode: string | null;
	/** `fresh(rng)` and `scale(n, rng)`; null where the task has held-out tests only. Never leaves the server. */
	readonly inputsCode: string | null;
	/** Fixes that must not count as solved, by file name without `.py`. */
	readonly wrong: Readonly<Record<string, string>>;
	/** Other honest repairs, which must be solved at full efficiency, by file name without `.py`. Never leave the server. */
	readonly right: Readonly<Record<string, string>>;
	/** SHA-256 (hex) over everything that decides a grading; the cache key of workers and verdicts. */
	readonly contentHash: string;
	/** What validation saw of the task as it stands; left out where it was not validated since its files changed. */
	readonly certificate?: TaskCertificate;
	/** The folder it came from, or null for a generated task. */
	readonly folder: string | null;
}

/** Whether an id names a generated bug, such as `generated:two-sum:7`. */
export function isGeneratedId(id: string): boolean {
	return id.startsWith('generated:');
}
