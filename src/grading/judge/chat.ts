/**
 * One question of the judge to an OpenAI-compatible endpoint. Failures come back as data with what a caller needs to decide about another
 * try.
 */
import { openEndpoint } from '../../openai-endpoint.js';
import { REPLY_JSON_SCHEMA } from './parse-reply.js';
import type { Question } from './prompt.js';

export type ChatReply =
	| { readonly kind: 'text'; readonly text: string }
	/** The model answered, but not with a verdict. */
	| { readonly kind: 'useless'; readonly reason: string }
	/** The endpoint failed; `retryAfterMs` is its own wish, null without one. */
	| {
			readonly kind: 'failed';
			readonly reason: string;
			readonly retryable: boolean;
			readonly retryAfterMs: number | null;
	  };

export interface Chat {
	/** Never rejects. */
	ask(question: Question, signal: AbortSignal): Promise<ChatReply>;
}

export interface ChatSettings {
	/** Any text for endpoints without keys. */
	readonly apiKey: string;
	/** Null: OpenAI's own. */
	readonly baseUrl: string | null;
	readonly model: string;
}

const REPLY_LIMIT_TOKENS = 500;

export function createChat(settings: ChatSettings): Chat {
	const open = openEndpoint(settings.apiKey, settings.baseUrl);
	return {
		ask: async ({ system, user }, signal) => {
			const { client, explain } = await open();
			try {
				const completion = await client.chat.completions.create(
					{
						model: settings.model,
						temperature: 0,
						max_tokens: REPLY_LIMIT_TOKENS,
						messages: [
							{ role: 'system', content: system },
							{ role: 'user', content: user },
						],
						response_format: {
							type: 'json_schema',
							json_schema: { name: 'verdict', strict: true, schema: REPLY_JSON_SCHEMA },
						},
					},
					{ signal },
				);
				return readCompletion(completion);
			} catch (error) {
				const { reason, passing, retryAfterMs } = explain(error);
				return { kind: 'failed', reason, retryable: passing, retryAfterMs };
			}
		},
	};
}

/** An endpoint may answer with anything, so nothing of the declared type is taken for granted. */
function readCompletion(completion: unknown): ChatReply {
	const choices = (completion as { choices?: unknown } | null)?.choices;
	if (!Array.isArray(choices) || choices.length !== 1) {
		return { kind: 'useless', reason: 'the reply does not hold exactly one choice' };
	}
	const { message, finish_reason: finish } = (choices[0] ?? {}) as {
		message?: { content?: unknown; refusal?: unknown };
		finish_reason?: unknown;
	};
	if (message?.refusal) return { kind: 'useless', reason: 'the model refused to judge' };
	if (finish === 'length') return { kind: 'useless', reason: 'the reply was cut off' };
	if (typeof message?.content !== 'string') return { kind: 'useless', reason: 'the reply holds no text' };
	return { kind: 'text', text: message.content };
}
