/**
 * One question to an OpenAI-compatible endpoint, and the only place that knows the `openai` package. Failures come back as data with what
 * a caller needs to decide about another try; the package's own retries are off, because they know nothing of a step's time. It is
 * loaded with the first question, since most servers have no judge and it takes longer to load than all the rest.
 */
import type OpenAI from 'openai';
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

type Package = typeof import('openai');

export function createChat(settings: ChatSettings): Chat {
	let loading: Promise<Package> | null = null;
	let client: OpenAI | null = null;
	return {
		ask: async ({ system, user }, signal) => {
			loading ??= import('openai');
			const openai = await loading;
			client ??= connect(openai, settings);
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
				return describeFailure(openai, error);
			}
		},
	};
}

function connect({ OpenAI: Client }: Package, { apiKey, baseUrl }: ChatSettings): OpenAI {
	return new Client({
		apiKey,
		// Said outright, so that the package never falls back on environment variables of its own.
		baseURL: baseUrl ?? 'https://api.openai.com/v1',
		organization: null,
		project: null,
		maxRetries: 0,
		logLevel: 'off',
	});
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

function describeFailure({ APIConnectionError, APIError, APIUserAbortError }: Package, error: unknown): ChatReply {
	const failed = (reason: string, retryable: boolean, retryAfterMs: number | null = null): ChatReply => {
		return { kind: 'failed', reason, retryable, retryAfterMs };
	};
	if (error instanceof APIUserAbortError) return failed('no answer in time', false);
	if (error instanceof APIConnectionError) return failed('the endpoint cannot be reached', true);
	if (error instanceof APIError && typeof error.status === 'number') {
		const retryable = error.status === 408 || error.status === 429 || error.status >= 500;
		return failed(`the endpoint answered ${error.status}`, retryable, retryAfterMs(error.headers));
	}
	// A body that ends early or is no JSON: the transport's fault as far as anybody can tell.
	return failed('the endpoint gave an unreadable answer', true);
}

/** `retry-after` in seconds or as a date, `retry-after-ms` before both. */
function retryAfterMs(headers: Headers | undefined): number | null {
	const exact = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
	if (exact >= 0) return exact;
	const text = headers?.get('retry-after') ?? '';
	const seconds = Number.parseFloat(text);
	if (seconds >= 0) return seconds * 1000;
	const date = Date.parse(text);
	return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}
