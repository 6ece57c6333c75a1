/**
 * An OpenAI-compatible endpoint (OpenAI, vLLM, TGI, Ollama, a router): the only place that knows how the `openai` package is set up and
 * what its errors mean. The package is loaded with the first question: most servers ask none, and it takes longer to load than all the rest.
 */
import type OpenAI from 'openai';

type Package = typeof import('openai');

export interface Endpoint {
	readonly client: OpenAI;
	/** What an error of the client means. The text that an endpoint sends in it goes no further: it may repeat the request. */
	explain(error: unknown): EndpointFailure;
}

export interface EndpointFailure {
	readonly reason: string;
	/** Another try may do better. */
	readonly passing: boolean;
	/** The endpoint's own wish in ms; null without one. */
	readonly retryAfterMs: number | null;
	/** It answers only as a stream. */
	readonly onlyStreams: boolean;
}

/**
 * Returns a function that loads the package once.
 * @param apiKey any text for endpoints without keys
 * @param baseUrl null: OpenAI's own
 */
export function openEndpoint(apiKey: string, baseUrl: string | null): () => Promise<Endpoint> {
	let loading: Promise<Endpoint> | null = null;
	return () => {
		loading ??= import('openai').then((openai) => ({
			client: connect(openai, apiKey, baseUrl),
			explain: (error) => explain(openai, error),
		}));
		return loading;
	};
}

/** The package's own retries are off: they know nothing of a step's time. */
function connect({ OpenAI: Client }: Package, apiKey: string, baseUrl: string | null): OpenAI {
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

function explain({ APIConnectionError, APIError, APIUserAbortError }: Package, error: unknown): EndpointFailure {
	const failure = (reason: string, passing: boolean, retryAfterMs: number | null = null) => {
		return { reason, passing, retryAfterMs, onlyStreams: false };
	};
	if (error instanceof APIUserAbortError) return failure('no answer in time', false);
	if (error instanceof APIConnectionError) return failure('the endpoint cannot be reached', true);
	if (error instanceof APIError && typeof error.status === 'number') {
		const passing = error.status === 408 || error.status === 429 || error.status >= 500;
		const onlyStreams = /^(?:400|405|422)$/.test(String(error.status)) && /\bstream/i.test(error.message);
		const failed = failure(
			`the endpoint answered ${error.status}`,
			passing,
			passing ? retryAfterMs(error.headers) : null,
		);
		return { ...failed, onlyStreams };
	}
	// A body that ends early or is no JSON: the transport's fault as far as anybody can tell.
	return failure('the endpoint gave an unreadable answer', true);
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
