/** Assembles the judge from settings; without an endpoint there is none, and the static analyser stands in. */
import { limitConcurrency } from '../../concurrency.js';
import { createChat } from './chat.js';
import type { Judge } from './judge.js';
import { createLlmJudge } from './llm-judge.js';
import { createRetryingChat, RETRY_DEFAULTS, type RetrySettings } from './retrying-chat.js';
import { keepVerdictsInMemory, type VerdictStore } from './verdict-store.js';

export interface JudgeSettings {
	/** `OPENAI_API_KEY`; null for endpoints without keys. */
	readonly apiKey: string | null;
	/** `OPENAI_BASE_URL`; null: OpenAI's own. */
	readonly baseUrl: string | null;
	/** `JUDGE_MODEL`; null: `gpt-4.1-mini` at OpenAI. */
	readonly model: string | null;
	/** Where verdicts are kept; default: in memory. */
	readonly verdicts?: VerdictStore;
	/** Removes comments and docstrings from Python source; never throws. */
	readonly stripComments: (source: string) => string;
	/** Longest time of one verdict in ms; default 10000. */
	readonly timeoutMs?: number;
	/** Questions under way at one time; default 8. */
	readonly concurrency?: number;
	/** Questions per verdict, of which the median counts; default 1. */
	readonly samples?: number;
	readonly retry?: Partial<RetrySettings>;
	/** Monotonic clock in ms. */
	readonly now?: () => number;
}

const DEFAULT_MODEL = 'gpt-4.1-mini';

/** Null unless there is a key, or an endpoint together with the name of a model. */
export function createJudge(settings: JudgeSettings): Judge | null {
	const { apiKey, baseUrl, now = () => performance.now() } = settings;
	if (apiKey === null && (baseUrl === null || settings.model === null)) return null;
	const model = settings.model ?? DEFAULT_MODEL;
	const chat = createChat({ apiKey: apiKey ?? 'none', baseUrl, model });
	return createLlmJudge({
		chat: createRetryingChat(chat, { ...RETRY_DEFAULTS, ...settings.retry }, now),
		store: settings.verdicts ?? keepVerdictsInMemory(),
		concurrencyLimit: limitConcurrency(settings.concurrency ?? 8),
		stripComments: settings.stripComments,
		identity: `${baseUrl ?? ''} ${model}`,
		timeoutMs: settings.timeoutMs ?? 10_000,
		samples: settings.samples ?? 1,
		now,
	});
}
