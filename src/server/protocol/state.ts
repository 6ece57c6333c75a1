/** The state of an episode on the wire. Before a session's first reset there is no episode; then the names are null and the counts 0. */

import { z } from 'zod';
import type { EpisodeState } from '../../episode/arena.js';
import { CATEGORIES, DIFFICULTIES } from '../../taskset/task.js';
import { wireObservation } from './observation.js';
import { shownSeed } from './seed-field.js';

export const stateSchema = z
	.object({
		episode_id: z.string().nullable(),
		step_count: z.int().min(0),
		task_id: z.string().nullable(),
		category: z.enum(CATEGORIES).nullable(),
		difficulty: z.enum(DIFFICULTIES).nullable(),
		max_steps: z.int().min(0),
		done: z.boolean(),
		solved: z.boolean(),
		best_reward: z.number().nullable(),
		tests_passed: z.int().min(0),
		tests_total: z.int().min(0),
		seed: shownSeed.nullable(),
		resume_token: z.string().optional().describe('On /ws, where the reset asked for it with `resumable`.'),
	})
	.meta({ title: 'CodeArenaState' });
export type WireState = z.output<typeof stateSchema>;

/** `GET /state` shows the observation as well. */
export const httpStateSchema = stateSchema.extend({ observation: wireObservation }).meta({ title: 'HttpState' });

export const stateQuery = z.looseObject({ episode_id: z.string().optional() });
/** Of a /ws frame: with a token the connection takes up an episode that outlived another one. */
export const stateData = stateQuery.extend({ resume_token: z.string().optional() });

export function toWireState(state: EpisodeState): WireState {
	return {
		episode_id: state.episodeId,
		step_count: state.stepCount,
		task_id: state.taskId,
		category: state.category,
		difficulty: state.difficulty,
		max_steps: state.maxSteps,
		done: state.done,
		solved: state.solved,
		best_reward: state.bestReward,
		tests_passed: state.testsPassed,
		tests_total: state.testsTotal,
		seed: state.seed,
	};
}

/** What a session says that was not reset yet; OpenEnv's server answers there as well. */
export const NO_EPISODE_STATE: WireState = {
	episode_id: null,
	step_count: 0,
	task_id: null,
	category: null,
	difficulty: null,
	max_steps: 0,
	done: false,
	solved: false,
	best_reward: null,
	tests_passed: 0,
	tests_total: 0,
	seed: null,
};
