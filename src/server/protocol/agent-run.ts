/** Runs of agents on the wire: how one is started, how it stands, and what its events hold. */
import { z } from 'zod';
import { RUN_EVENTS } from '../../live/agent-run.js';
import { type AgentRun, RUN_STATUSES, type RunShow, type StartRun } from '../../live/agent-runs.js';
import { FIX_METHODS } from '../../repair/fix.js';
import type { Seed } from '../../taskset/seed.js';
import { budgetField, DEFAULT_BUDGET_MS, fixBody, methodField, modelField, toWireFix } from './fix.js';
import { ID_LIMIT_CHARS } from './names.js';
import { toResult } from './observation.js';
import { seedField, shownSeed } from './seed-field.js';

const DEFAULT_MAX_STEPS = 5;

export const agentRunBody = z
	.looseObject({
		task_id: z.string().max(ID_LIMIT_CHARS).nullish().describe('As for a reset; default `random`.'),
		code: fixBody.shape.code.describe('Code of your own in place of a task; `task_id` must then be left out.'),
		tests: fixBody.shape.tests.describe('Python that runs after `code`, such as assert statements.'),
		method: methodField,
		model: modelField,
		max_steps: z.int().min(1).max(50).nullish().describe(`Steps of the episode, 1..50, default ${DEFAULT_MAX_STEPS}.`),
		budget_ms: budgetField.describe(`Wall time of each fix in ms; default ${DEFAULT_BUDGET_MS}.`),
		agent_id: z
			.string()
			.max(ID_LIMIT_CHARS)
			.nullish()
			.describe('Under whose name the episode is played, with its memory.'),
		seed: seedField('Decides task, inputs and ties; drawn when absent.'),
	})
	.refine(({ code, task_id: task }) => !code || !task, {
		message: 'Name a task or send code, not both.',
		path: ['code'],
	})
	.meta({
		title: 'AgentRunRequest',
		anyOf: ['code', 'task_id'].map((name) => ({ properties: { [name]: { type: ['string', 'null'], maxLength: 0 } } })),
		examples: [{ task_id: 'average-list', method: 'search' }],
	});
export type AgentRunBody = z.output<typeof agentRunBody>;

export const agentRunSchema = z
	.object({
		run_id: z.string(),
		status: z.enum(RUN_STATUSES),
		task_id: z.string().nullable().describe('As it was asked for; null for code of one’s own.'),
		method: z.enum(FIX_METHODS),
		model: z.string().nullable(),
		max_steps: z.int(),
		budget_ms: z.int(),
		seed: shownSeed,
		events: z.string().describe('Where its events are streamed.'),
	})
	.meta({ title: 'AgentRun' });

export const agentRunList = z.object({ runs: z.array(agentRunSchema).describe('Newest first.') });
export const runPath = z.object({ id: z.string().max(ID_LIMIT_CHARS) });

/** What the stream says, by the name of the event. */
export const RUN_EVENT_TEXT = `Events ${RUN_EVENTS.map((name) => `\`${name}\``).join(', ')}, each with JSON as data: \`run\` {run_id, method, model, task_id, seed, max_steps}; \`reset\` {episode_id, observation, reward, done}; \`thinking\` {step, method}; \`fix\` {step} with the fields of a FixReply; \`step\` {step, episode_id, observation, reward, done}; \`end\` {status, steps, best_reward, elapsed_ms}, with code and error when it failed. A run of code of one’s own has neither \`reset\` nor \`step\`. The stream starts with the first event, or after \`Last-Event-ID\`, and closes after \`end\`.`;

/** @param drawn a seed for a request that names none */
export function toStartRun(body: AgentRunBody, drawn: Seed): StartRun {
	return {
		taskId: body.task_id || 'random',
		method: body.method ?? 'auto',
		model: body.model ?? null,
		maxSteps: body.max_steps ?? DEFAULT_MAX_STEPS,
		budgetMs: body.budget_ms ?? DEFAULT_BUDGET_MS,
		agentId: body.agent_id || null,
		seed: body.seed ?? drawn,
		own: body.code ? { code: body.code, checks: body.tests ?? '' } : null,
	};
}

export function toWireRun(
	{ id, status, request }: AgentRun,
	configuredModel: string | null,
): z.output<typeof agentRunSchema> {
	return {
		run_id: id,
		status,
		task_id: request.own === null ? request.taskId : null,
		method: request.method,
		model: request.model ?? configuredModel,
		max_steps: request.maxSteps,
		budget_ms: request.budgetMs,
		seed: request.seed,
		events: `/agent/runs/${id}/events`,
	};
}

export const RUN_SHOW: RunShow = {
	started: (turn) => ({ episode_id: turn.episodeId, ...toResult(turn) }),
	fixed: (step, fix) => ({ step, ...toWireFix(fix) }),
	stepped: (step, turn) => ({ step, episode_id: turn.episodeId, ...toResult(turn) }),
};
