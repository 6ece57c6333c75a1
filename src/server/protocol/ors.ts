/** The Open Reward Standard (package `openreward`) on the wire: sessions by the header `x-session-id`, tools, prompts, results of calls. */
import { z } from 'zod';
import type { Turn } from '../../episode/arena.js';
import { SPLITS } from '../../taskset/task.js';
import { INTEGER } from './issues.js';
import { ENV_NAME } from './names.js';
import type { WireObservation } from './observation.js';
import { resetBody } from './reset.js';

export const orsSessionHeaders = z.looseObject({ 'x-session-id': z.string().min(1).max(255) });
export const orsEnvParams = z.object({ env: z.string().meta({ enum: [ENV_NAME] }) });

/** Either a task's row or its position in a split. */
export const orsCreateBody = z
	.looseObject({
		env_name: z.string().nullish(),
		task_spec: resetBody.nullish().describe('A row of `/{env}/tasks`, or what `reset` takes.'),
		split: z.enum(SPLITS).nullish(),
		index: z.int(INTEGER).min(0).nullish(),
	})
	.refine(
		({ task_spec, split, index }) => (task_spec == null) === (split != null && index != null),
		'Value error, give task_spec or both split and index',
	)
	.meta({
		anyOf: [
			{ required: ['task_spec'], properties: { task_spec: { type: 'object' }, index: { type: 'null' } } },
			{ required: ['task_spec'], properties: { task_spec: { type: 'object' }, split: { type: 'null' } } },
			{
				required: ['split', 'index'],
				properties: { split: { type: 'string' }, index: { type: 'integer' }, task_spec: { type: 'null' } },
			},
		],
	});

export const orsCallBody = z.looseObject({
	name: z.string(),
	input: z.record(z.string(), z.unknown()),
	task_id: z.string().nullish().describe('Of a call whose answer was not received: it is waited for, not repeated.'),
});
export type OrsCall = z.output<typeof orsCallBody>;

export const ORS_TOOL_NAME = 'submit_fix';
export const orsFixInput = z.looseObject({ proposed_fix: z.string().describe('The whole corrected file.') });

const toolSchema = z.object({
	name: z.string(),
	description: z.string(),
	input_schema: z.record(z.string(), z.unknown()),
});
export const orsToolsReply = z.object({
	tools: z.array(toolSchema),
	terminal_tool: z.null(),
	supports_score_group: z.literal(false),
});
export const orsPromptReply = z.array(z.object({ text: z.string(), detail: z.null(), type: z.literal('text') }));
export const orsSidReply = z.object({ sid: z.string() });
export const orsStatusReply = z.object({ status: z.literal('ok') });
export const orsVersionReply = z.object({ version: z.string(), build_sha: z.null() });

export const ORS_TOOLS: z.output<typeof orsToolsReply> = {
	tools: [
		{
			name: ORS_TOOL_NAME,
			description: 'Runs a fix, the whole corrected Python file, and says how it did.',
			input_schema: z.toJSONSchema(orsFixInput, { io: 'input' }),
		},
	],
	terminal_tool: null,
	supports_score_group: false,
};

/** What a model is shown when its episode begins. */
export function toPrompt(problem: WireObservation): z.output<typeof orsPromptReply> {
	const text = [
		'Repair this Python code. Hand in the whole corrected file with the tool submit_fix; it may be called again until the problem is solved.',
		problem.description,
		`\`\`\`python\n${problem.buggy_code}\`\`\``,
		`The visible tests say:\n${problem.error_log}`,
	].join('\n\n');
	return [textBlock(text)];
}

/** The result of a graded fix. */
export function toToolSuccess({ reward, done }: Turn, observation: WireObservation): object {
	const said = [observation.test_results, observation.error_log, observation.feedback].filter((part) => part !== '');
	const { task_id, solved, best_reward, attempts_left } = observation;
	return {
		ok: true,
		output: {
			blocks: [textBlock(said.join('\n\n'))],
			metadata: { env_name: ENV_NAME, task_id, solved, best_reward, attempts_left },
			reward,
			finished: done,
		},
	};
}

/** A call that was not graded by its caller's fault. */
export function toToolError(error: string, reason: 'not_found' | 'input_validation' | 'episode_finished'): object {
	return { ok: false, error, reason };
}

function textBlock(text: string): z.output<typeof orsPromptReply>[number] {
	return { text, detail: null, type: 'text' };
}
