/** The stateless request: many fixes for one task, each graded as a first step; and its answer. */
import { z } from 'zod';
import type { EvaluateRequest } from '../../episode/arena.js';
import type { Grading } from '../../grading/grading.js';
import { gradingInfo, gradingInfoSchema, rewardComponents } from './info.js';
import { INTEGER } from './issues.js';
import { ID_LIMIT_CHARS } from './names.js';

export const evaluateBody = z
	.looseObject({
		task_id: z.string().max(ID_LIMIT_CHARS).describe('Exact id of the task.'),
		fixes: z.array(z.string()).min(1).max(256).describe('1..256 fixes; the results keep their order.'),
		seed: z.int(INTEGER).min(0).nullish().describe('Decides the fresh inputs; the same for every fix.'),
		rubric: z.string().max(ID_LIMIT_CHARS).nullish(),
	})
	.meta({ title: 'EvaluateRequest' });
export type EvaluateBody = z.output<typeof evaluateBody>;

export const evaluateReply = z
	.object({
		results: z.array(
			z.object({
				reward: z.number(),
				solved: z.boolean(),
				reward_components: z.record(z.string(), z.number().nullable()),
				info: gradingInfoSchema,
			}),
		),
	})
	.meta({ title: 'EvaluateReply' });

export function toEvaluateRequest(body: EvaluateBody): EvaluateRequest {
	return {
		taskId: body.task_id,
		fixes: body.fixes,
		...(body.seed != null && { seed: body.seed }),
		...(body.rubric != null && { rubric: body.rubric }),
	};
}

export function toEvaluateReply(gradings: readonly Grading[], isolation: string): z.output<typeof evaluateReply> {
	return {
		results: gradings.map((grading) => ({
			reward: grading.reward,
			solved: grading.solved,
			reward_components: rewardComponents(grading.scores),
			info: gradingInfo(grading, isolation),
		})),
	};
}
