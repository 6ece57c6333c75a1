/** A request for a repair, and what came of it. */
import { z } from 'zod';
import { SOURCE_LIMIT_BYTES } from '../../python-source/limits.js';
import { FIX_METHODS, type FixOutcome } from '../../repair/fix.js';
import { ID_LIMIT_CHARS, STEP_CEILING_MS } from './names.js';
import { seedField } from './seed-field.js';

export const DEFAULT_BUDGET_MS = 10_000;

export const budgetField = z
	.int()
	.min(1)
	.max(STEP_CEILING_MS)
	.nullish()
	.describe(`Wall time in ms, 1..${STEP_CEILING_MS}, default ${DEFAULT_BUDGET_MS}.`);
export const methodField = z
	.enum(FIX_METHODS)
	.nullish()
	.describe('`auto`, the default: the configured model, then search; `llm`: the model only; `search`: no model.');
export const modelField = z
	.string()
	.min(1)
	.max(ID_LIMIT_CHARS)
	.nullish()
	.describe('Another model of the same endpoint.');

export const fixBody = z
	.looseObject({
		code: z
			.string()
			.max(SOURCE_LIMIT_BYTES)
			.nullish()
			.describe(
				'The program, or of a package its broken file or a mapping of paths to texts; left out: the last fix of the episode, or the task’s broken code.',
			),
		tests: z
			.string()
			.max(SOURCE_LIMIT_BYTES)
			.nullish()
			.describe(
				'Python that runs after `code` where no task is named, in the same jail. Each assert statement or test function is one test.',
			),
		task_id: z.string().max(ID_LIMIT_CHARS).nullish().describe('Exact id of the task whose visible tests decide.'),
		episode_id: z
			.string()
			.max(ID_LIMIT_CHARS)
			.nullish()
			.describe('Takes task, code, error log, earlier attempts and memory from an episode.'),
		error_log: z
			.string()
			.max(64 * 1024)
			.nullish()
			.describe('How it fails; left out: found out by running it.'),
		reward: z.number().nullish().describe('Of the last attempt; the question to a model adapts to it.'),
		method: methodField,
		model: modelField,
		budget_ms: budgetField,
		seed: seedField('Decides ties.'),
	})
	.meta({ title: 'FixRequest', examples: [{ task_id: 'average-list', method: 'search' }] });
export type FixBody = z.output<typeof fixBody>;

const change = z.object({
	line: z.int().describe('1-based, in the program before.'),
	before: z.string().describe('Lines that are gone; empty where lines were added.'),
	after: z.string(),
});

const fixFields = {
	fixed_code: z.string().describe('In the form of the program: a mapping where that was one.'),
	method: z.enum(['llm', 'search', 'none']).describe('What the answer comes from; `none`: nothing better was found.'),
	model: z.string().nullable().describe('The model that was asked; null when none was.'),
	success: z
		.boolean()
		.describe('All visible tests pass; without a task, that the code loads and its `tests` run to their end.'),
	tests_passed: z.int(),
	tests_total: z.int().describe('Visible tests of the task, or tests that came with the code; 0 without any.'),
	candidates_tried: z.int(),
	explanation: z.string(),
	changes: z.array(change),
	algorithm: z.object({
		family: z.string().nullable(),
		estimated: z.string().nullable().describe('Growth class.'),
		hint: z.string(),
	}),
	elapsed_ms: z.int(),
	trace: z.array(z.object({ method: z.enum(['llm', 'search']), outcome: z.string() })),
};

export const fixReply = z.object(fixFields).meta({ title: 'FixReply' });
export type WireFix = z.output<typeof fixReply>;

export function toWireFix(fix: FixOutcome): WireFix {
	return {
		fixed_code: fix.fixedCode,
		method: fix.method,
		model: fix.model,
		success: fix.success,
		tests_passed: fix.testsPassed,
		tests_total: fix.testsTotal,
		candidates_tried: fix.candidatesTried,
		explanation: fix.explanation,
		changes: fix.changes.map(({ line, before, after }) => ({ line, before, after })),
		algorithm: { ...fix.algorithm },
		elapsed_ms: Math.round(fix.elapsedMs),
		trace: fix.trace.map((each) => ({ ...each })),
	};
}
