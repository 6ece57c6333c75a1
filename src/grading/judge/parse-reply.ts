/**
 * Parses what a judge replied: one JSON object with exactly the known keys, each once, all scores numbers in 0..1. A fix may have talked the
 * model into anything else, so nothing else is repaired, and nothing is picked out of it.
 */

import { z } from 'zod';
import { KIBIBYTE } from '../../units.js';
import { clipEnd } from '../clip.js';
import { JUDGED_ASPECTS, type JudgeVerdict } from './judge.js';

const score = z.number().min(0).max(1);
const replySchema = z.strictObject({
	correctness: score,
	security: score,
	quality: score,
	feedback: z.string().default(''),
});

/** What is asked of the endpoint; strict mode wants every key required and no others. */
export const REPLY_JSON_SCHEMA = {
	type: 'object',
	properties: {
		correctness: { type: 'number', minimum: 0, maximum: 1 },
		security: { type: 'number', minimum: 0, maximum: 1 },
		quality: { type: 'number', minimum: 0, maximum: 1 },
		feedback: { type: 'string' },
	},
	required: ['correctness', 'security', 'quality', 'feedback'],
	additionalProperties: false,
} as const;

const REPLY_LIMIT_CHARACTERS = 16 * KIBIBYTE;
const FEEDBACK_LIMIT_BYTES = 1000;

/** A verdict, or the reason why the reply is rejected. */
export function parseReply(reply: string): JudgeVerdict | { readonly rejected: string } {
	if (reply.length > REPLY_LIMIT_CHARACTERS)
		return { rejected: `the reply has ${reply.length} characters; the limit is ${REPLY_LIMIT_CHARACTERS}` };
	let value: unknown;
	try {
		value = JSON.parse(reply);
	} catch {
		return { rejected: 'the reply is not one JSON object' };
	}
	// JSON.parse keeps the last of two equal keys; two scores for one aspect are two verdicts.
	const twice = JUDGED_ASPECTS.find((aspect) => reply.split(new RegExp(`"${aspect}"\\s*:`)).length > 2);
	if (twice) return { rejected: `the reply scores ${twice} more than once` };
	const parsed = replySchema.safeParse(value);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		return { rejected: `the reply breaks the schema: ${issue?.path.join('.') || 'reply'}: ${issue?.message}` };
	}
	const { feedback, ...scores } = parsed.data;
	return { scores, feedback: clipEnd(withoutControls(feedback), FEEDBACK_LIMIT_BYTES), reason: 'judged by the model' };
}

function withoutControls(text: string): string {
	return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
