/** Recorded episodes on the wire: pages of summaries, and whole trajectories, as JSON or as lines of it. */

import { z } from 'zod';
import {
	EPISODE_STATUSES,
	type EpisodeFilter,
	type EpisodeSummary,
	type RecordedStep,
	type Shown,
	type Trajectory,
} from '../../records/episodes.js';
import { CATEGORIES, DIFFICULTIES, SPLITS } from '../../taskset/task.js';
import { toWireGrading } from './info.js';
import { ID_LIMIT_CHARS, isStorable } from './names.js';
import { nextCursor, pageQuery, toCursor } from './paging.js';
import { shownSeed } from './seed-field.js';

const name = z
	.string()
	.max(ID_LIMIT_CHARS)
	.refine(isStorable, 'Value error, not storable: NUL or half a character')
	.optional()
	.meta({ pattern: '^[^\\x00]*$' });
const moment = z.iso.datetime({ offset: true, error: 'Input should be a moment such as 2026-01-31T12:00:00Z' });
const decimal = z
	.string()
	.regex(/^-?\d{1,9}(\.\d{1,9})?$/, 'Input should be a valid number')
	.transform(Number);
const format = z.enum(['json', 'jsonl']).optional().describe('`jsonl` as the header `accept: application/x-ndjson`.');

/** Where records of one key are shown. */
export const allQuery = z.enum(['true', 'false']).optional().describe('Those of every key; for the owner alone.');

export const filterQuery = {
	all: allQuery,
	agent_id: name.describe('Empty: those who named none.'),
	task_id: name,
	category: z.enum(CATEGORIES).optional(),
	difficulty: z.enum(DIFFICULTIES).optional(),
	language: name,
	rubric: name,
	since: moment.optional().describe('Begun at or after.'),
	until: moment.optional().describe('Begun before.'),
};

const stepFilter = {
	finding: name.describe('Rule of a finding that one of its steps has.'),
	fix: name.describe('Text that stands in one of its fixes; case does not matter.'),
};

export const episodesQuery = z.looseObject({
	...filterQuery,
	episode_id: name,
	split: z.enum(SPLITS).optional(),
	status: z.enum(EPISODE_STATUSES).optional(),
	solved: z.enum(['true', 'false']).optional(),
	min_reward: decimal.optional().describe('Of the best reward.'),
	max_reward: decimal.optional(),
	...stepFilter,
	...pageQuery,
	format,
});

/** As the list, without its pages. */
export const neighboursQuery = episodesQuery.omit({ limit: true, cursor: true, format: true });
export const neighboursSchema = z
	.object({
		newer: z.string().nullable().describe('run_id; null for the newest.'),
		older: z.string().nullable().describe('run_id; null for the oldest.'),
	})
	.meta({ title: 'Neighbours' });

export const trajectoryParams = z.object({ id: z.string() });
export const trajectoryQuery = z.looseObject({ all: allQuery, format });

const summaryFields = {
	episode_id: z.string(),
	run_id: z.string().describe('Unique; an episode_id that was reset again names several.'),
	alias: z.string().nullable().describe('What a /ws client called it.'),
	agent_id: z.string().nullable(),
	task_id: z.string(),
	content_hash: z.string(),
	category: z.string(),
	difficulty: z.string(),
	language: z.string(),
	split: z.string(),
	rubric: z.string(),
	reward_mode: z.string(),
	seed: shownSeed,
	max_steps: z.int(),
	status: z.enum(EPISODE_STATUSES),
	step_count: z.int(),
	solved: z.boolean(),
	best_reward: z.number().nullable(),
	started_at: z.iso.datetime(),
	updated_at: z.iso.datetime(),
};
const summarySchema = z.object(summaryFields);
export type WireSummary = z.output<typeof summarySchema>;

export const episodesSchema = z
	.object({ episodes: z.array(summarySchema), next_cursor: nextCursor })
	.meta({ title: 'Episodes' });

const seen = z.object({
	error_log: z.string(),
	tests: z.array(z.object({ name: z.string(), tier: z.string(), status: z.string(), message: z.string() })),
	tests_passed: z.int(),
	tests_total: z.int(),
	feedback: z.string(),
	reward_components: z.record(z.string(), z.number().nullable()),
});

export const trajectorySchema = z
	.object({
		...summaryFields,
		task: z.object({
			title: z.string(),
			description: z.string(),
			entry_points: z.array(z.string()),
			buggy_code: z.string(),
		}),
		initial: seen.describe('What the reset showed, beside the task.'),
		steps: z.array(
			z.object({
				step: z.int(),
				action: z.object({ proposed_fix: z.string() }),
				observation: seen.describe('What was new in it; the rest stands in `task` and in the earlier steps.'),
				reward: z.number(),
				score: z.number().describe('The rubric’s reward, whatever the reward mode.'),
				solved: z.boolean(),
				done: z.boolean(),
				info: z.record(z.string(), z.unknown()),
				timings: z.object({ cpu_ms: z.number().nullable(), graded_ms: z.number() }),
				at: z.iso.datetime(),
			}),
		),
	})
	.meta({ title: 'Trajectory' });
export type WireTrajectory = z.output<typeof trajectorySchema>;

type FilterQuery = Pick<z.output<typeof episodesQuery>, keyof typeof filterQuery>;

/** The part of a filter that all lists share. */
export function toCommonFilter(query: FilterQuery): EpisodeFilter {
	const { agent_id, task_id, category, difficulty, language, rubric, since, until } = query;
	return {
		...(agent_id !== undefined && { agentId: agent_id }),
		...(task_id !== undefined && { taskId: task_id }),
		...(category !== undefined && { category }),
		...(difficulty !== undefined && { difficulty }),
		...(language !== undefined && { language }),
		...(rubric !== undefined && { rubric }),
		...(since !== undefined && { since: Date.parse(since) }),
		...(until !== undefined && { until: Date.parse(until) }),
	};
}

export function toEpisodeFilter(query: z.output<typeof neighboursQuery>): EpisodeFilter {
	const { episode_id, split, status, solved, min_reward, max_reward, finding, fix } = query;
	return {
		...toCommonFilter(query),
		...(episode_id !== undefined && { episodeId: episode_id }),
		...(split !== undefined && { split }),
		...(status !== undefined && { status }),
		...(solved !== undefined && { solved: solved === 'true' }),
		...(min_reward !== undefined && { minReward: min_reward }),
		...(max_reward !== undefined && { maxReward: max_reward }),
		...(finding !== undefined && { finding }),
		...(fix !== undefined && { fixText: fix }),
	};
}

/** @param limit entries of a full page */
export function toWireEpisodes(episodes: readonly EpisodeSummary[], limit: number): z.output<typeof episodesSchema> {
	const last = episodes.length < limit ? undefined : episodes.at(-1);
	return { episodes: episodes.map(toWireSummary), next_cursor: last === undefined ? null : toCursor(last.seq) };
}

function toWireSummary(episode: EpisodeSummary): WireSummary {
	return {
		episode_id: episode.episodeId,
		run_id: episode.runId,
		alias: episode.alias,
		agent_id: episode.agentId,
		task_id: episode.taskId,
		content_hash: episode.contentHash,
		category: episode.category,
		difficulty: episode.difficulty,
		language: episode.language,
		split: episode.split,
		rubric: episode.rubric,
		reward_mode: episode.rewardMode,
		seed: episode.seed,
		max_steps: episode.maxSteps,
		status: episode.status,
		step_count: episode.stepCount,
		solved: episode.solved,
		best_reward: episode.bestReward,
		started_at: new Date(episode.startedAt).toISOString(),
		updated_at: new Date(episode.updatedAt).toISOString(),
	};
}

export function toWireTrajectory({ episode, task, steps }: Trajectory): WireTrajectory {
	const { title, description, entryPoints, buggyCode, tests, errorLog, feedback } = task;
	return {
		...toWireSummary(episode),
		task: { title, description, entry_points: [...entryPoints], buggy_code: buggyCode },
		initial: toSeen({ tests, errorLog, feedback, rewardComponents: {} }),
		steps: steps.map(toWireStep),
	};
}

/** The trajectory as objects for one line each: the reset with task and summary, then every step. */
export function toTrajectoryLines({ steps, ...reset }: WireTrajectory): object[] {
	const { episode_id, run_id } = reset;
	return [{ type: 'reset', ...reset }, ...steps.map((step) => ({ type: 'step', episode_id, run_id, ...step }))];
}

function toWireStep(recorded: RecordedStep): WireTrajectory['steps'][number] {
	const { step, fix, reward, score, solved, done, shown, grading, cpuMs, gradedMs, at } = recorded;
	return {
		step,
		action: { proposed_fix: fix },
		observation: toSeen(shown),
		reward,
		score,
		solved,
		done,
		info: toWireGrading(grading),
		timings: { cpu_ms: cpuMs, graded_ms: Math.round(gradedMs * 1000) / 1000 },
		at: new Date(at).toISOString(),
	};
}

function toSeen({ tests, errorLog, feedback, rewardComponents }: Shown): z.output<typeof seen> {
	return {
		error_log: errorLog,
		tests: tests.map(({ name: test, tier, status, message }) => ({ name: test, tier, status, message })),
		tests_passed: tests.filter(({ status }) => status === 'passed').length,
		tests_total: tests.length,
		feedback,
		reward_components: { ...rewardComponents },
	};
}
