/**
 * The step request in all the forms that clients send: OpenEnv's `{"action": {"proposed_fix": …}}`, the bare action (which is what
 * /ws frames carry), `{"action": "<code>"}`, and `fixed_code` as another name of `proposed_fix`. They meet in one `StepCommand`.
 */
import { z } from 'zod';
import { echo } from './issues.js';
import { ID_LIMIT_CHARS, STEP_CEILING_MS } from './names.js';
import { InvalidRequest, unknownKeys } from './parse-request.js';

const metadata = z.record(z.string(), z.unknown());

/** The action as published by `/schema`. */
export const actionSchema = z
	.object({
		proposed_fix: z
			.string()
			.describe('The whole replacement file, at most 64 KiB of UTF-8; one surrounding Markdown code fence is removed.'),
		metadata: metadata.optional().describe('Notes of the client; not read by the server.'),
	})
	.meta({ title: 'CodeArenaAction' });

const actionFields = z.looseObject({
	proposed_fix: z.string().optional().describe('The whole replacement file.'),
	fixed_code: z.string().optional().describe('Another name of `proposed_fix`.'),
	metadata: metadata.nullish(),
});

export const stepBody = z
	.looseObject({
		action: z.union([actionFields, z.string()]).optional().describe('The action, or the code itself.'),
		proposed_fix: z.string().optional().describe('The action unwrapped.'),
		fixed_code: z.string().optional().describe('Another name of `proposed_fix`.'),
		metadata: metadata.nullish(),
		timeout_s: z
			.number()
			.gt(0)
			.nullish()
			.describe('Upper bound for this step in seconds, at most 45, queueing included.'),
		request_id: z.string().max(ID_LIMIT_CHARS).nullish().describe('Shows up in the log.'),
		episode_id: z.string().max(ID_LIMIT_CHARS).nullish().describe('Which episode; else header, else the newest one.'),
	})
	.meta({ title: 'StepRequest', examples: [{ action: { proposed_fix: 'def f():\n    return 1\n' } }] });
export type StepBody = z.output<typeof stepBody>;

/** A step as the arena takes it. */
export interface StepCommand {
	readonly proposedFix: string;
	/** Milliseconds, 1..45000. */
	readonly timeoutMs: number;
	/** Null when the body named none. */
	readonly episodeId: string | null;
	/** Keys that were sent and not used; those inside the action with the prefix `action.`. */
	readonly ignored: readonly string[];
}

/**
 * Finds the fix in a parsed step body and converts the units.
 * @param root for the error, `['body']` over HTTP and `['data']` over /ws
 * @throws InvalidRequest when no form of the action is there
 */
export function toStepCommand(body: StepBody, root: readonly string[]): StepCommand {
	const { action } = body;
	const wrapped = typeof action === 'object' ? action : null;
	const proposedFix = typeof action === 'string' ? action : fixOf(wrapped ?? body);
	if (proposedFix === undefined) throw missingFix(body, wrapped !== null, root);
	return {
		proposedFix,
		timeoutMs: body.timeout_s == null ? STEP_CEILING_MS : clampTimeout(body.timeout_s * 1000),
		episodeId: body.episode_id || null,
		ignored: [
			...unknownKeys(stepBody, body),
			...(wrapped === null ? [] : unknownKeys(actionFields, wrapped).map((key) => `action.${key}`)),
		],
	};
}

function fixOf(holder: { proposed_fix?: string | undefined; fixed_code?: string | undefined }): string | undefined {
	return holder.proposed_fix ?? holder.fixed_code;
}

function clampTimeout(timeoutMs: number): number {
	return Math.max(1, Math.min(STEP_CEILING_MS, Math.round(timeoutMs)));
}

function missingFix(body: StepBody, wrapped: boolean, root: readonly string[]): InvalidRequest {
	// Over HTTP the documented form has a wrapper, so its absence is what is missing; frames carry the action itself.
	const path = wrapped ? ['action', 'proposed_fix'] : root[0] === 'body' ? ['action'] : ['proposed_fix'];
	return new InvalidRequest([
		{ type: 'missing', loc: [...root, ...path], msg: 'Field required', input: echo(wrapped ? body.action : body) },
	]);
}
