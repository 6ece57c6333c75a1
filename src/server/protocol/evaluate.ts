/** The stateless request: many fixes for one task, each graded as a first step; and its answer. */

import { z } from 'zod';
import type { EvaluateRequest, Evaluation } from '../../episode/arena.js';
import { isRetryable } from '../../errors.js';
import { gradingInfo, gradingInfoSchema, rewardComponents } from './info.js';
import { ID_LIMIT_CHARS } from './names.js';
import { seedField } from './seed-field.js';

export const evaluateBody = z
	.looseObject({
		task_id: z.string().max(ID_LIMIT_CHARS).describe('Exact id of the task.'),
		fixes: z.array(z.string()).min(1).max(256).describe('1..256 fixes; the results keep their order.'),
		seed: seedField('Decides the fresh inputs; the same for every fix.'),
		rubric: z.string().max(ID_LIMIT_CHARS).nullish(),
	})
	.meta({ title: 'EvaluateRequest' });
export type EvaluateBody = z.output<typeof evaluateBody>;

const unscoredInfo = z.object({ verdict: z.null(), isolation: z.string() });

export const evaluateReply = z
	.object({
		results: z.array(
			z.object({
				reward: z.number().nullable(),
				solved: z.boolean(),
				scored: z.boolean().describe('False: the server failed, not the fix; `reward` is null and `error` says why.'),
				reward_components: z.record(z.string(), z.number().nullable()),
				info: z.union([gradingInfoSchema, unscoredInfo]),
				error: z
					.object({
						code: z.string(),
						message: z.string(),
						retryable: z.boolean().describe('The same fix may be sent again as it was.'),
					})
					.optional(),
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

export function toEvaluateReply(evaluations: readonly Evaluation[], isolation: string): z.output<typeof evaluateReply> {
	return { results: evaluations.map((evaluation) => toResult(evaluation, isolation)) };
}

function toResult(evaluation: Evaluation, isolation: string): z.output<typeof evaluateReply>['results'][number] {
	if (!evaluation.scored) {
		const { code, message } = evaluation.error;
		return {
			reward: null,
			solved: false,
			scored: false,
			reward_components: {},
			info: { verdict: null, isolation },
			error: { code, message, retryable: isRetryable(code) },
		};
	}
	const { grading } = evaluation;
	return {
		reward: grading.reward,
		solved: grading.solved,
		scored: true,
		reward_components: rewardComponents(grading.scores),
		info: gradingInfo(grading, isolation),
	};
}
