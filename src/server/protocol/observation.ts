/**
 * What the agent sees, and the envelope it comes in. `done` and `reward` stand in the envelope, as OpenEnv's serializer puts them, but
 * they belong to the published schema, because OpenEnv's validator puts the two together before it checks them.
 */
import { z } from 'zod';
import type { Observation, Recollection, Turn } from '../../episode/arena.js';
import { TEST_STATUSES, TIERS } from '../../sandbox/sandbox.js';
import { CATEGORIES, DIFFICULTIES } from '../../taskset/task.js';
import { infoSchema } from './info.js';

const components = z.record(z.string(), z.number().nullable());

const observationFields = {
	task_id: z.string(),
	category: z.enum(CATEGORIES),
	difficulty: z.enum(DIFFICULTIES),
	language: z.string(),
	description: z.string().describe('What the code must do.'),
	entry_points: z.array(z.string()).describe('Names that the tests call.'),
	buggy_code: z.string().describe('The source to repair.'),
	error_log: z
		.string()
		.describe('What goes wrong with the visible tests: of the buggy code on reset, of the last fix afterwards.'),
	test_results: z.string().describe('`3/5 tests passed.`, visible tests only.'),
	tests: z.array(
		z.object({ name: z.string(), tier: z.enum(TIERS), status: z.enum(TEST_STATUSES), message: z.string() }),
	),
	tests_passed: z.int(),
	tests_total: z.int(),
	previous_attempts: z.array(z.string()).describe('The fixes of this episode, oldest first.'),
	step_count: z.int(),
	attempts_left: z.int(),
	best_reward: z.number().nullable(),
	reward_components: components.describe('Named parts of the last reward, each 0..1; null where it was not scored.'),
	feedback: z.string().describe('One hint for the next attempt.'),
	solved: z.boolean(),
	metadata: z
		.record(z.string(), z.unknown())
		.describe('`memory`: {best_fix, best_reward} of this agent, when the reset asked for it and there is one.'),
};

const reward = z.number().nullable().describe('Null on reset, a finite number on every step.');
const noReward = z.null().describe('A reset pays nothing.');
const done = z.boolean();

/** The observation as it stands on the wire. */
export const wireObservation = z.object(observationFields).meta({ title: 'Observation' });
export type WireObservation = z.output<typeof wireObservation>;

/** The observation as `/schema` publishes it, with the fields of OpenEnv's base class. */
export const observationSchema = z
	.object({ ...observationFields, reward, done })
	.meta({ title: 'CodeArenaObservation' });

/** What `/schema` says of the observation that a reset answers with. */
export const resetObservationSchema = z
	.object({ ...observationFields, reward: noReward, done: z.literal(false) })
	.meta({ title: 'CodeArenaResetObservation' });

const resultSchema = z
	.object({
		observation: wireObservation,
		reward,
		done,
		metadata: z.record(z.string(), z.unknown()).optional().describe('As in the observation, when it is not empty.'),
	})
	.meta({ title: 'Result' });
export type Result = z.output<typeof resultSchema>;

/** Result over HTTP. */
export const httpResultSchema = resultSchema.extend({ info: infoSchema }).meta({ title: 'HttpResult' });

/** The answer to a reset or step, as every transport sends it. */
export function toResult(turn: Turn): Result {
	const observation = toWireObservation(turn.observation);
	const { metadata } = observation;
	const there = Object.keys(metadata).length > 0;
	return { observation, reward: turn.reward, done: turn.done, ...(there && { metadata }) };
}

export function toWireObservation(observation: Observation): WireObservation {
	return {
		task_id: observation.taskId,
		category: observation.category,
		difficulty: observation.difficulty,
		language: observation.language,
		description: observation.description,
		entry_points: [...observation.entryPoints],
		buggy_code: observation.buggyCode,
		error_log: observation.errorLog,
		test_results: observation.testResults,
		tests: observation.tests.map(({ name, tier, status, message }) => ({ name, tier, status, message })),
		tests_passed: observation.testsPassed,
		tests_total: observation.testsTotal,
		previous_attempts: [...observation.previousAttempts],
		step_count: observation.stepCount,
		attempts_left: observation.attemptsLeft,
		best_reward: observation.bestReward,
		reward_components: { ...observation.rewardComponents },
		feedback: observation.feedback,
		solved: observation.solved,
		metadata: observation.recollection === null ? {} : { memory: toWireMemory(observation.recollection) },
	};
}

function toWireMemory({ fix, reward: bestReward }: Recollection): object {
	return { best_fix: fix, best_reward: bestReward };
}
