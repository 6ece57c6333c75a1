/** Statistics on the wire. */
import { z } from 'zod';
import { round6 } from '../../numbers.js';
import type { TaskCounts } from '../../records/episodes.js';
import { ERROR_KINDS } from '../../records/statistics/error-patterns.js';
import {
	type Aggregate,
	DIMENSIONS,
	INTERVALS,
	type KeyedAggregate,
	type Statistics,
	type StatisticsQuestion,
} from '../../records/statistics/statistics.js';
import { filterQuery, toCommonFilter } from './episodes.js';

export const statsQuery = z.looseObject({
	...filterQuery,
	since: filterQuery.since.describe('Whole UTC days.'),
	until: filterQuery.until.describe('Whole UTC days.'),
	task_id: filterQuery.task_id.describe('Whose tests `tests` lists; left out: the hardest visible ones.'),
	interval: z.enum(INTERVALS).optional().describe('Of `over_time`; default `day`. Hours are counted by agent only.'),
	by: z.enum(DIMENSIONS).optional().describe('What `over_time` keeps apart; left out: one line.'),
});

const aggregate = {
	steps: z.int(),
	mean_reward: z.number().nullable().describe('Of the rubric’s rewards of all steps.'),
	finished: z.int().describe('Episodes that are done.'),
	solved: z.int(),
	solve_rate: z.number().nullable().describe('Of finished episodes.'),
	mean_best_reward: z.number().nullable().describe('Of finished episodes.'),
	mean_hack_gap: z.number().nullable().describe('Visible pass ratio minus held-out pass ratio, mean over steps.'),
	flagged: z.int().describe('Steps in which something was noticed that an honest fix does not do.'),
};
const keyed = z.object({ key: z.string().nullable(), ...aggregate });

export const statsSchema = z
	.object({
		uncounted: z.int().describe('Steps that were recorded and are not counted yet; usually below a second’s worth.'),
		total: z.object(aggregate),
		by: z
			.record(z.enum(DIMENSIONS), z.array(keyed))
			.describe('Most steps first, at most 100 each. A null agent stands for all that named none.'),
		over_time: z.array(z.object({ from: z.iso.datetime(), key: z.string().nullable(), ...aggregate })),
		verdicts: z.array(z.object({ verdict: z.string(), steps: z.int() })),
		errors: z.array(
			z.object({
				kind: z.enum(ERROR_KINDS),
				pattern: z.string(),
				steps: z.int(),
				last_at: z.iso.datetime(),
				example: z.object({ run_id: z.string(), step: z.int() }),
			}),
		),
		complexity: z.array(
			z.object({
				measured: z.string().nullable(),
				reference: z.string().nullable(),
				steps: z.int(),
				mean_reward: z.number(),
			}),
		),
		tests: z.array(
			z.object({
				task_id: z.string(),
				group: z.string(),
				name: z.string().nullable().describe('Null for held-out tests and fresh inputs.'),
				seen: z.int(),
				passed: z.int(),
				pass_rate: z.number(),
			}),
		),
		unscored: z
			.array(z.object({ cause: z.string().describe('Code of the error.'), gradings: z.int() }))
			.describe(
				'Gradings in which the server failed and not the fix: an error of /step, `scored: false` in /evaluate. No other figure holds them. `agent_id`, `since` and `until` narrow it.',
			),
	})
	.meta({ title: 'Statistics' });

export function toStatisticsQuestion(query: z.output<typeof statsQuery>): StatisticsQuestion {
	return { filter: toCommonFilter(query), interval: query.interval ?? 'day', by: query.by ?? null };
}

export function toWireStatistics(statistics: Statistics): z.output<typeof statsSchema> {
	const { by, overTime, errors, complexity, tests } = statistics;
	return {
		uncounted: statistics.uncounted,
		total: toWireAggregate(statistics.total),
		by: {
			category: by.category.map(toWireKeyed),
			difficulty: by.difficulty.map(toWireKeyed),
			language: by.language.map(toWireKeyed),
			agent: by.agent.map(toWireKeyed),
			rubric: by.rubric.map(toWireKeyed),
		},
		over_time: overTime.map((point) => ({ from: toMoment(point.from), ...toWireKeyed(point) })),
		verdicts: statistics.verdicts.map(({ verdict, steps }) => ({ verdict, steps })),
		errors: errors.map(({ kind, pattern, steps, lastAt, example }) => ({
			kind,
			pattern,
			steps,
			last_at: toMoment(lastAt),
			example: { run_id: example.runId, step: example.step },
		})),
		complexity: complexity.map(({ meanReward, ...rest }) => ({ ...rest, mean_reward: meanReward })),
		tests: tests.map(({ taskId, ...rest }) => ({ task_id: taskId, ...rest, pass_rate: rest.passed / rest.seen })),
		unscored: statistics.unscored.map(({ cause, gradings }) => ({ cause, gradings })),
	};
}

function toWireKeyed(keyed: KeyedAggregate) {
	return { key: keyed.key, ...toWireAggregate(keyed) };
}

function toWireAggregate({ steps, meanReward, finished, solved, meanBestReward, meanHackGap, flagged }: Aggregate) {
	return {
		steps,
		mean_reward: meanReward,
		finished,
		solved,
		solve_rate: finished === 0 ? null : round6(solved / finished),
		mean_best_reward: meanBestReward,
		mean_hack_gap: meanHackGap,
		flagged,
	};
}

function toMoment(ms: number): string {
	return new Date(ms).toISOString();
}

export const taskCountsQuery = z.looseObject(filterQuery);
export const taskCountsSchema = z
	.object({
		tasks: z.array(
			z.object({
				task_id: z.string(),
				episodes: z.int().describe('With at least one step.'),
				finished: z.int(),
				solved: z.int(),
				mean_best_reward: z.number().nullable(),
				mean_steps_to_solve: z.number().nullable(),
			}),
		),
	})
	.meta({ title: 'AllTaskCounts' });

export function toWireTaskCounts(allCounts: readonly TaskCounts[]): z.output<typeof taskCountsSchema> {
	return {
		tasks: allCounts.map(({ taskId, meanBestReward, meanStepsToSolve, ...counts }) => ({
			task_id: taskId,
			...counts,
			mean_best_reward: meanBestReward,
			mean_steps_to_solve: meanStepsToSolve,
		})),
	};
}
