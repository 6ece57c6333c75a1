/**
 * The server as the runner asks it. Overload, drain and lost connections are tried again with growing pauses; every fault is noted, whether a
 * retry helps or not. What is left after the last try is a `FaultError`: nobody is scored for it.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault, WireObservation } from './record.js';

export interface Turn {
	readonly observation: WireObservation;
	/** Null on reset. */
	readonly reward: number | null;
	readonly done: boolean;
	readonly info: Readonly<Record<string, unknown>> & { readonly episode_id: string };
}

export interface ClientSettings {
	/** Such as `http://127.0.0.1:7860`. */
	readonly url: string;
	readonly apiKey: string | null;
	/** Tries of one request, ≥ 1. */
	readonly tries: number;
	/** Before the second try, in ms; doubles from try to try, up to 30 s. */
	readonly firstPauseMs: number;
	readonly signal: AbortSignal;
}

export interface ArenaClient {
	/**
	 * A step whose answer is lost may have been graded, so it is never sent again; only a refusal to take it up is.
	 * @throws FaultError, RefusedError
	 */
	post<Answer>(path: string, body: unknown, note: (fault: Fault) => void): Promise<Answer>;
	get<Answer>(path: string): Promise<Answer>;
}

export class FaultError extends Error {
	override readonly name = 'FaultError';
}

/** The server will not do it however often it is asked: a wrong key, an unknown task or rubric. */
export class RefusedError extends Error {
	override readonly name = 'RefusedError';
}

const ANSWER_LIMIT_MS = 120_000;
const LONGEST_PAUSE_MS = 30_000;

type Answered =
	| { readonly kind: 'ok'; readonly body: unknown }
	/** `taken`: the server may have done it all the same. */
	| { readonly kind: 'again'; readonly what: string; readonly afterMs: number; readonly taken: boolean };

export function createArenaClient(settings: ClientSettings): ArenaClient {
	const request = async <Answer>(path: string, body: unknown, note: (fault: Fault) => void): Promise<Answer> => {
		for (let tries = 1; ; tries++) {
			const answer = await ask(settings, path, body);
			if (answer.kind === 'ok') return answer.body as Answer;
			note({ at: Date.now(), where: path.slice(1), what: answer.what });
			if (tries >= settings.tries || (answer.taken && path === '/step'))
				throw new FaultError(`${path}: ${answer.what}, ${tries} ${tries === 1 ? 'try' : 'tries'}`);
			await pause(tries, answer.afterMs, settings);
		}
	};
	return {
		post: request,
		get: (path) => request(path, undefined, () => undefined),
	};
}

/** Grows from try to try, with up to a half more by chance so that many clients don't come back together. */
export async function pause(
	tries: number,
	leastMs: number,
	{ firstPauseMs, signal }: Pick<ClientSettings, 'firstPauseMs' | 'signal'>,
): Promise<void> {
	const grown = Math.min(LONGEST_PAUSE_MS, firstPauseMs * 2 ** (tries - 1));
	await delay(Math.max(leastMs, grown * (1 + Math.random() / 2)), undefined, { signal });
}

async function ask({ url, apiKey, signal }: ClientSettings, path: string, body: unknown): Promise<Answered> {
	const headers = { 'content-type': 'application/json', ...(apiKey !== null && { authorization: `Bearer ${apiKey}` }) };
	let response: Response;
	let text: string;
	try {
		response = await fetch(new URL(path, url), {
			method: body === undefined ? 'GET' : 'POST',
			headers,
			...(body !== undefined && { body: JSON.stringify(body) }),
			signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_LIMIT_MS)]),
		});
		text = await response.text();
	} catch (error) {
		signal.throwIfAborted();
		return { kind: 'again', what: connectionFault(error), afterMs: 0, taken: true };
	}
	if (response.ok) return readJson(text);
	const what = `${response.status} ${codeOf(text)}`;
	if (response.status === 429 || response.status >= 500) {
		const afterMs = Number(response.headers.get('retry-after') ?? 0) * 1000 || 0;
		return { kind: 'again', what, afterMs, taken: response.status !== 429 && response.status !== 503 };
	}
	// An episode that a restarted server has forgotten is its fault, and no reason to end the run.
	if (path !== '/reset' && (response.status === 404 || response.status === 409))
		throw new FaultError(`${path}: ${what}`);
	throw new RefusedError(`${path} answered ${response.status}: ${text.slice(0, 500)}`);
}

function readJson(text: string): Answered {
	try {
		return { kind: 'ok', body: JSON.parse(text) };
	} catch {
		return { kind: 'again', what: 'an answer that is not JSON', afterMs: 0, taken: true };
	}
}

function codeOf(text: string): string {
	try {
		return String((JSON.parse(text) as { code?: unknown }).code ?? '').slice(0, 80);
	} catch {
		return '';
	}
}

function connectionFault(error: unknown): string {
	const { cause, name } = error as { cause?: { code?: string }; name?: string };
	if (name === 'TimeoutError') return `no answer within ${ANSWER_LIMIT_MS / 1000} s`;
	return cause?.code ?? 'connection lost';
}
