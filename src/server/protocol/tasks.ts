/** A task's public face: what may be known before an episode starts. Tests, reference and bug stay in the server. */

import { z } from 'zod';
import type { TaskFilter } from '../../episode/arena.js';
import { CATEGORIES, DIFFICULTIES, isGeneratedId, SPLITS, TASK_KINDS, type Task } from '../../taskset/task.js';
import { MEBIBYTE } from '../../units.js';

const soundnessSchema = z
	.object({
		gradings: z.int().describe('Of the reference and of each program; all of one program earned the same.'),
		right_accepted: z.int().describe('Other honest repairs, all of them accepted.'),
		wrong_refused: z.int().describe('Plausible wrong fixes, all of them refused.'),
		mutants_tried: z.int().describe('Small changes of the reference.'),
		mutants_noticed: z.int().describe('How many of them a test noticed.'),
	})
	.meta({ title: 'Soundness' });

const packageSchema = z
	.object({
		broken: z.string().describe('Path of the file to repair, whose text is `buggy_code`.'),
		files: z
			.record(z.string(), z.string())
			.describe('Texts of the others by path, which the description shows as well.'),
	})
	.meta({ title: 'Package' });

export const taskSchema = z
	.object({
		id: z.string(),
		task_id: z.string().describe('The id again, under the name that `reset` takes: a row can be given to it as it is.'),
		title: z.string(),
		category: z.enum(CATEGORIES),
		difficulty: z.enum(DIFFICULTIES),
		split: z.enum(SPLITS),
		language: z.string(),
		kind: z
			.enum(TASK_KINDS)
			.describe(
				'What a fix is: functions that tests call, a program that reads standard input, or files of a package.',
			),
		description: z.string(),
		entry_points: z.array(z.string()),
		buggy_code: z.string().nullable().describe('Null for a generated bug, which only an episode shows.'),
		package: packageSchema.nullable().describe('Null unless the task is a package.'),
		tags: z.array(z.string()),
		limits: z.object({ cpu_s: z.number(), memory_mb: z.number() }),
		author: z.string(),
		license: z.string(),
		soundness: soundnessSchema
			.nullable()
			.describe('What validation saw of the task; null where it was not validated since its files changed.'),
	})
	.meta({ title: 'Task' });
export type WireTask = z.output<typeof taskSchema>;

export const taskListSchema = z.object({ tasks: z.array(taskSchema), total: z.int() }).meta({ title: 'TaskList' });

export const taskQuery = z.looseObject({
	category: z.enum(CATEGORIES).optional(),
	difficulty: z.enum(DIFFICULTIES).optional(),
	split: z.enum(SPLITS).optional(),
	q: z.string().optional().describe('Text in id, title, description or tags; case does not matter.'),
});

export const taskParams = z.object({ id: z.string() });

export function toTaskFilter(query: z.output<typeof taskQuery>): TaskFilter {
	return {
		...(query.category !== undefined && { category: query.category }),
		...(query.difficulty !== undefined && { difficulty: query.difficulty }),
		...(query.split !== undefined && { split: query.split }),
		...(query.q !== undefined && { q: query.q }),
	};
}

export function toWireTask(task: Task): WireTask {
	return {
		id: task.id,
		task_id: task.id,
		title: task.title,
		category: task.category,
		difficulty: task.difficulty,
		split: task.split,
		language: task.language,
		kind: task.kind,
		description: task.description,
		entry_points: [...task.entryPoints],
		// Several bugs of one task, laid side by side, show its reference.
		buggy_code: isGeneratedId(task.id) ? null : task.buggyCode,
		package: task.package && { broken: task.package.broken, files: { ...task.package.files } },
		tags: [...task.tags],
		limits: {
			cpu_s: task.limits.cpuTimeMs / 1000,
			memory_mb: Math.round(task.limits.memoryLimitBytes / MEBIBYTE),
		},
		author: task.author,
		license: task.license,
		soundness: toSoundness(task.certificate),
	};
}

function toSoundness(certificate: Task['certificate']): WireTask['soundness'] {
	if (certificate === undefined) return null;
	const { gradings, right, wrong, mutants, mutants_noticed } = certificate;
	return { gradings, right_accepted: right, wrong_refused: wrong, mutants_tried: mutants, mutants_noticed };
}
