/**
 * The reset request. Every field may be left out or null (Python clients send None for what they don't set), and keys that the
 * schema does not know are ignored rather than refused, because OpenEnv's own request model allows extras.
 */

import { z } from 'zod';
import { POLICIES } from '../../curriculum/curriculum.js';
import { REWARD_MODES, type ResetRequest } from '../../episode/arena.js';
import { SPLITS } from '../../taskset/task.js';
import { INTEGER } from './issues.js';
import { ID_LIMIT_CHARS, isStorable } from './names.js';
import { unknownKeys } from './parse-request.js';
import { seedField } from './seed-field.js';

const chosenId = z
	.string()
	.max(ID_LIMIT_CHARS)
	.refine(isStorable, 'Value error, not storable: NUL or half a character');

export const resetBody = z
	.looseObject({
		seed: seedField('Decides the choice of task and the fresh inputs; drawn and recorded when left out.'),
		episode_id: chosenId.nullish().describe('Name for the new episode; made by the server when left out.'),
		task_id: z
			.string()
			.max(ID_LIMIT_CHARS)
			.nullish()
			.describe(
				'Exact id, category, difficulty, split, `auto` (the agent’s curriculum), `random` (the default), `generated` or `generated:<task>:<n>` (a bug made from a seed).',
			),
		split: z.enum(SPLITS).nullish().describe('Choose from this split only.'),
		index: z
			.int(INTEGER)
			.min(0)
			.nullish()
			.describe('Position inside the split, or inside all tasks, counted from 0; says nothing beside an exact id.'),
		group_id: chosenId
			.nullish()
			.describe(
				'Resets of one group and seed begin alike: task, tests, inputs, observation. Without a seed the name gives one.',
			),
		agent_id: chosenId.nullish().describe('Whose curriculum and memory this episode belongs to.'),
		curriculum: z.enum(POLICIES).nullish().describe('Policy of `auto`; default: the server’s.'),
		rubric: z.string().max(ID_LIMIT_CHARS).nullish().describe('How scores become a reward; default `codearena`.'),
		reward_mode: z
			.enum(REWARD_MODES)
			.nullish()
			.describe(
				'Reward of a step: its own score (`dense`), its gain (`delta`), or the last one’s only (`terminal`); default: the server’s.',
			),
		max_steps: z.int(INTEGER).min(1).max(50).nullish().describe('Steps until the episode ends; default 5.'),
		use_memory: z
			.boolean()
			.nullish()
			.describe('Show this agent its best earlier fix of the task, in `metadata.memory`; needs `agent_id`.'),
		resumable: z
			.boolean()
			.nullish()
			.describe(
				'Give out a `resume_token` (in `info`; on /ws in the state) with which a new connection takes the episode up.',
			),
		resume_token: z
			.string()
			.max(ID_LIMIT_CHARS)
			.nullish()
			.describe('On /ws: take up the episode of this token instead of beginning one.'),
	})
	.meta({ title: 'ResetRequest', examples: [{ seed: 42, task_id: 'easy' }, {}] });
export type ResetBody = z.output<typeof resetBody>;

/** The request in the arena's terms. An empty `episode_id` counts as none. */
export function toResetRequest(body: ResetBody): ResetRequest {
	return {
		...(body.seed != null && { seed: body.seed }),
		...(body.episode_id && { episodeId: body.episode_id }),
		...(body.task_id != null && { taskId: body.task_id }),
		...(body.split != null && { split: body.split }),
		...(body.index != null && { index: body.index }),
		...(body.group_id && { groupId: body.group_id }),
		...(body.agent_id != null && { agentId: body.agent_id }),
		...(body.curriculum != null && { curriculum: body.curriculum }),
		...(body.rubric != null && { rubric: body.rubric }),
		...(body.reward_mode != null && { rewardMode: body.reward_mode }),
		...(body.max_steps != null && { maxSteps: body.max_steps }),
		...(body.use_memory != null && { useMemory: body.use_memory }),
	};
}

/** Names that the request carried and this server does not know. */
export function ignoredResetKeys(body: ResetBody): string[] {
	return unknownKeys(resetBody, body);
}
