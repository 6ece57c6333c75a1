/**
 * Questions of the fixer to an OpenAI-compatible endpoint: text in, text out. Failures come back as data, after further tries where those may
 * help.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { type Endpoint, openEndpoint } from '../../openai-endpoint.js';
import { gatherReply, joinPieces } from './streamed-reply.js';

export type ChatOutcome =
	/** `cut`: the model ran into its limit of tokens. */
	| { readonly kind: 'text'; readonly text: string; readonly cut: boolean; readonly tokens: Tokens }
	| { readonly kind: 'refused' }
	| { readonly kind: 'failed'; readonly reason: string };

interface Tokens {
	readonly prompt: number;
	readonly completion: number;
}

export interface Message {
	readonly role: 'system' | 'user' | 'assistant';
	readonly content: string;
}

interface AskOptions {
	/** Default: the settings' own. */
	readonly model?: string;
	/** 0..2, default 0. */
	readonly temperature?: number;
	/** All tries and pauses together. */
	readonly limitMs: number;
	readonly signal?: AbortSignal;
}

export interface FixerChat {
	/** The model of questions that name none. */
	readonly model: string;
	/** Never rejects. */
	ask(messages: readonly Message[], options: AskOptions): Promise<ChatOutcome>;
}

export interface FixerChatSettings {
	/** Null for endpoints without keys. */
	readonly apiKey: string | null;
	/** Null: OpenAI's own. */
	readonly baseUrl: string | null;
	/** Null: `gpt-4.1-mini`. */
	readonly model: string | null;
}

const DEFAULT_MODEL = 'gpt-4.1-mini';
const REPLY_LIMIT_TOKENS = 4_096;
const TRIES = 3;
const FIRST_PAUSE_MS = 250;
/** Shortest time in which another question is worth asking. */
const LEAST_TIME_MS = 50;

/** Null unless there is a key, or an endpoint together with the name of a model. */
export function createFixerChat(settings: FixerChatSettings): FixerChat | null {
	const { apiKey, baseUrl } = settings;
	if (apiKey === null && (baseUrl === null || settings.model === null)) return null;
	const model = settings.model ?? DEFAULT_MODEL;
	const open = openEndpoint(apiKey ?? 'none', baseUrl);
	return {
		model,
		ask: async (messages, options) => {
			const endpoint = await open();
			const end = performance.now() + options.limitMs;
			for (let tries = 1; ; tries++) {
				const reply = await askOnce(endpoint, { ...options, model: options.model ?? model }, messages, end);
				if (reply.kind !== 'again') return reply;
				const pauseMs = Math.max(reply.retryAfterMs, FIRST_PAUSE_MS * 2 ** (tries - 1));
				if (tries >= TRIES || performance.now() + pauseMs + LEAST_TIME_MS >= end || options.signal?.aborted) {
					return { kind: 'failed', reason: reply.reason };
				}
				await delay(pauseMs);
			}
		},
	};
}

type Try = ChatOutcome | { readonly kind: 'again'; readonly reason: string; readonly retryAfterMs: number };

async function askOnce(
	{ client, explain }: Endpoint,
	{ model, temperature = 0, signal }: AskOptions & { readonly model: string },
	messages: readonly Message[],
	end: number,
): Promise<Try> {
	const timeout = AbortSignal.timeout(Math.max(1, Math.ceil(end - performance.now())));
	const options = { signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]) };
	const question = { model, temperature, max_tokens: REPLY_LIMIT_TOKENS, messages: [...messages] };
	const failed = (error: unknown): Try & { readonly onlyStreams?: boolean } => {
		// Time may also run out in the middle of an answer.
		if (timeout.aborted) return { kind: 'failed', reason: 'no answer in time' };
		const { reason, passing, retryAfterMs, onlyStreams } = explain(error);
		if (passing) return { kind: 'again', reason, retryAfterMs: retryAfterMs ?? 0 };
		return { kind: 'failed', reason, onlyStreams };
	};
	try {
		return readCompletion(gatherReply(await client.chat.completions.create(question, options)));
	} catch (error) {
		const failure = failed(error);
		if (!failure.onlyStreams) return failure;
	}
	try {
		const pieces: unknown[] = [];
		for await (const piece of await client.chat.completions.create({ ...question, stream: true }, options))
			pieces.push(piece);
		return readCompletion(joinPieces(pieces));
	} catch (error) {
		return failed(error);
	}
}

/** An endpoint may answer with anything, so nothing of the declared type is taken for granted. */
function readCompletion(completion: unknown): ChatOutcome {
	const { choices, usage } = (completion ?? {}) as { choices?: unknown; usage?: Record<string, unknown> };
	const [choice] = Array.isArray(choices) ? choices : [];
	const { message, finish_reason: finish } = (choice ?? {}) as {
		message?: { content?: unknown; refusal?: unknown };
		finish_reason?: unknown;
	};
	if (message?.refusal || finish === 'content_filter') return { kind: 'refused' };
	if (typeof message?.content !== 'string') return { kind: 'failed', reason: 'the reply holds no text' };
	const count = (name: string): number => (typeof usage?.[name] === 'number' ? (usage[name] as number) : 0);
	const tokens = { prompt: count('prompt_tokens'), completion: count('completion_tokens') };
	return { kind: 'text', text: message.content, cut: finish === 'length', tokens };
}
