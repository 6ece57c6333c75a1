/**
 * The step request in all the forms that clients send: OpenEnv's `{"action": {"proposed_fix": …}}`, the bare action (which is what
 * /ws frames carry), `{"action": "<code>"}`, and `fixed_code` as another name of `proposed_fix`. They meet in one `StepCommand`.
 */
import { z } from 'zod';
import { echo } from './issues.js';
import { ID_LIMIT_CHARS, STEP_CEILING_MS, STEP_FLOOR_MS } from './names.js';
import { InvalidRequest, unknownKeys } from './parse-request.js';
import { givenText } from './required.js';

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

const editId = z.string().max(ID_LIMIT_CHARS).nullish().describe('An edit of /edits in place of `proposed_fix`.');

const actionFields = z.looseObject({
	proposed_fix: z.string().optional().describe('The whole replacement file.'),
	fixed_code: z.string().optional().describe('Another name of `proposed_fix`.'),
	edit_id: editId,
	metadata: metadata.nullish(),
});
/** One of the names must be there, which the OpenAPI text says and `toStepCommand` checks. */
const proposing = [givenText('proposed_fix'), givenText('fixed_code'), givenText('edit_id', 1)];

export const stepBody = z
	.looseObject({
		action: z
			.union([actionFields.meta({ anyOf: proposing }), z.string()])
			.optional()
			.describe('The action, or the code itself.'),
		proposed_fix: z.string().optional().describe('The action unwrapped.'),
		fixed_code: z.string().optional().describe('Another name of `proposed_fix`.'),
		edit_id: editId,
		metadata: metadata.nullish(),
		timeout_s: z
			.number()
			.min(STEP_FLOOR_MS / 1000)
			.nullish()
			.describe(
				'Upper bound for this step in seconds, 0.05 or more, queueing included; more than 45 is 45. A fix that had its time and did not end is `timed-out` and has used a step; where a busy server gave it less than a quarter of that time, the answer is 503 `timed_out` with `retry-after`, and no step is used. Most fixes need 0.02 to 0.1 on a quiet machine; give 0.5 or more where it is busy.',
			),
		request_id: z.string().max(ID_LIMIT_CHARS).nullish().describe('Shows up in the log.'),
		episode_id: z.string().max(ID_LIMIT_CHARS).nullish().describe('Which episode; else header, else the newest one.'),
	})
	.meta({
		title: 'StepRequest',
		anyOf: [{ required: ['action'] }, ...proposing],
		examples: [{ action: { proposed_fix: 'def f():\n    return 1\n' } }],
	});
export type StepBody = z.output<typeof stepBody>;

/** A step as the arena takes it, but for an edit, which first becomes a fix. */
export interface StepCommand {
	/** The fix, or the id of an edit of the episode's program. */
	readonly proposed: { readonly fix: string } | { readonly editId: string };
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
	const proposed = typeof action === 'string' ? { fix: action } : proposedBy(wrapped ?? body);
	if (proposed === undefined) throw missingFix(body, wrapped !== null, root);
	return {
		proposed,
		timeoutMs: body.timeout_s == null ? STEP_CEILING_MS : clampTimeout(body.timeout_s * 1000),
		episodeId: body.episode_id || null,
		ignored: [
			...unknownKeys(stepBody, body),
			...(wrapped === null ? [] : unknownKeys(actionFields, wrapped).map((key) => `action.${key}`)),
		],
	};
}

interface Proposing {
	readonly proposed_fix?: string | undefined;
	readonly fixed_code?: string | undefined;
	readonly edit_id?: string | null | undefined;
}

/** A whole fix counts before an edit. */
function proposedBy(holder: Proposing): StepCommand['proposed'] | undefined {
	const fix = holder.proposed_fix ?? holder.fixed_code;
	if (fix !== undefined) return { fix };
	return holder.edit_id ? { editId: holder.edit_id } : undefined;
}

function clampTimeout(timeoutMs: number): number {
	return Math.min(STEP_CEILING_MS, Math.round(timeoutMs));
}

const NO_FIX = 'Field required: the fix as proposed_fix, or an edit of /edits as edit_id';

function missingFix(body: StepBody, wrapped: boolean, root: readonly string[]): InvalidRequest {
	// Over HTTP the documented form has a wrapper, so its absence is what is missing; frames carry the action itself.
	const path = wrapped ? ['action', 'proposed_fix'] : root[0] === 'body' ? ['action'] : ['proposed_fix'];
	return new InvalidRequest([
		{ type: 'missing', loc: [...root, ...path], msg: NO_FIX, input: echo(wrapped ? body.action : body) },
	]);
}
