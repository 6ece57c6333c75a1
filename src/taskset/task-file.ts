/**
 * The schema of `task.yaml` and its mapping to a `Task`'s fields: snake case to camel case, seconds to milliseconds, megabytes to
 * bytes. Nothing behind this file knows the YAML's units.
 */

import { z } from 'zod';
import { MEBIBYTE } from '../units.js';
import { OUTPUT_RULES, type OutputRule } from './program-tests.js';
import type { Task } from './task.js';
import { ARGUMENT_USES, CATEGORIES, COMPARISONS, DIFFICULTIES, SPLITS, TASK_KINDS } from './task.js';

/** Words that `task_id` understands beside ids; an id of that name could never be told from the group. */
const RESERVED_IDS: readonly string[] = [...CATEGORIES, ...DIFFICULTIES, 'auto', 'random', 'generated'];

const id = z
	.string()
	.max(100)
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a kebab-case id such as average-list')
	.refine(
		(value) => !RESERVED_IDS.includes(value),
		'an id that is no category, difficulty, `auto`, `random` or `generated`',
	);

const identifier = z.string().regex(/^[\p{L}_][\p{L}\p{N}_]*$/u, 'a Python name');
const dottedName = z.string().regex(/^[\p{L}_][\p{L}\p{N}_.]*$/u, 'a Python name, dotted or not');
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const PYTHON_PATH = /^[a-z_][a-z0-9_]*(?:\/[a-z_][a-z0-9_]*)+\.py$/i;

const limits = z.strictObject({
	cpu_s: z.number().min(0.1).max(20).default(2),
	memory_mb: z.number().min(16).max(2048).default(256),
});

const staticRules = z.strictObject({
	forbid_calls: z.array(dottedName).default([]),
	forbid_keywords: z.record(identifier, scalar).default({}),
	require_imports: z.array(dottedName).default([]),
});

/** `task.yaml` as it stands in the file. Only what cannot be guessed is required. */
export const taskFileSchema = z.object({
	id,
	title: z.string().min(1).max(200).optional(),
	category: z.enum(CATEGORIES),
	difficulty: z.enum(DIFFICULTIES),
	split: z.enum(SPLITS).default('train'),
	language: z.literal('python').default('python'),
	description: z.string().trim().min(1).max(20_000),
	kind: z.enum(TASK_KINDS).default('function'),
	package: z
		.strictObject({ broken: z.string().regex(PYTHON_PATH, 'a path such as shop/prices.py'), entry: dottedName })
		.optional(),
	output: z.enum(OUTPUT_RULES).default('lines'),
	entry_points: z.array(identifier).max(50).default([]),
	complexity: z
		.strictObject({
			time: z.string().regex(/^O\(.+\)$/, 'a growth class such as O(n)'),
			n: z.string().min(1),
			factor: z.number().min(3).max(1000).optional(),
		})
		.nullish(),
	tags: z.array(z.string()).default([]),
	bug: z.looseObject({ kind: z.string().min(1) }).default({ kind: 'unstated' }),
	hints: z.array(z.string().trim().min(1)).default([]),
	limits: limits.prefault({}),
	arguments: z.enum(ARGUMENT_USES).default('unchanged'),
	compare: z.enum(COMPARISONS).default('strict'),
	in_place: z
		.unknown()
		.optional()
		.refine((value) => value === undefined, '`arguments: in-place` instead of this field'),
	static: staticRules.prefault({}),
	author: z.string().default('unstated'),
	license: z.string().default('unstated'),
	origin: z.string().optional().describe('Where an imported or generated task comes from; for maintainers.'),
});
export type TaskFile = z.output<typeof taskFileSchema>;

/** What the fields say together: what is wrong, by field. */
export function contradictions({
	kind,
	package: parts,
	entry_points,
}: TaskFile): readonly (readonly [string, string])[] {
	if (kind === 'program') {
		return entry_points.length === 0 ? [] : [['entry_points', 'a program has none: it runs as a whole']];
	}
	const unnamed = entry_points.length === 0 ? ([['entry_points', 'expected at least 1 entries; got []']] as const) : [];
	const lone = (kind === 'package') === (parts !== undefined);
	return lone ? unnamed : [...unnamed, ['package', '`kind: package` and `package: {broken, entry}` belong together']];
}

/** The fields of a `Task` that `task.yaml` decides. */
export type TaskFacts = Omit<
	Task,
	| 'buggyCode'
	| 'solutionCode'
	| 'testsCode'
	| 'heldoutCode'
	| 'inputsCode'
	| 'wrong'
	| 'right'
	| 'contentHash'
	| 'folder'
	| 'package'
> & {
	/** As `Task.package`, but for the files. */
	readonly package: { readonly broken: string; readonly entry: string } | null;
	/** How the output of a program is compared with what `tests.yaml` expects. */
	readonly output: OutputRule;
};

export function toTaskFacts(file: TaskFile): TaskFacts {
	return {
		id: file.id,
		title: file.title ?? file.id,
		category: file.category,
		difficulty: file.difficulty,
		split: file.split,
		language: file.language,
		kind: file.kind,
		package: file.package ?? null,
		output: file.output,
		description: file.description,
		entryPoints: file.entry_points,
		complexity: file.complexity ?? null,
		tags: file.tags,
		bug: { kind: file.bug.kind },
		hints: file.hints,
		limits: {
			cpuTimeMs: Math.round(file.limits.cpu_s * 1000),
			memoryLimitBytes: Math.round(file.limits.memory_mb * MEBIBYTE),
		},
		arguments: file.arguments,
		compare: file.compare,
		staticRules: {
			forbidCalls: file.static.forbid_calls,
			forbidKeywords: file.static.forbid_keywords,
			requireImports: file.static.require_imports,
		},
		author: file.author,
		license: file.license,
	};
}

/** Top-level keys of a `task.yaml` that no reader knows, in file order. */
export function unknownKeys(raw: unknown): readonly string[] {
	if (typeof raw !== 'object' || raw === null) return [];
	return Object.keys(raw).filter((key) => !Object.hasOwn(taskFileSchema.shape, key));
}
