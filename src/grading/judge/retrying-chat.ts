/**
 * Asks an endpoint with bounded retries: growing pauses, the endpoint's own `retry-after` honoured, no try begun that cannot end in time. A
 * circuit breaker stops asking for a while after a row of failures.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Chat, ChatReply } from './chat.js';
import type { Question } from './prompt.js';

export interface RetrySettings {
	/** Tries in all, ≥ 1; default 3. */
	readonly tries: number;
	/** Pause before the second try in ms, doubled for each further one; default 250. */
	readonly firstPauseMs: number;
	/** Failures in a row after which the endpoint is left alone; default 5. */
	readonly failuresToOpen: number;
	/** For how long it is left alone in ms; then one question tries it; default 30000. */
	readonly openMs: number;
}

export const RETRY_DEFAULTS: RetrySettings = {
	tries: 3,
	firstPauseMs: 250,
	failuresToOpen: 5,
	openMs: 30_000,
};

export interface RetryingChat {
	/**
	 * Never rejects.
	 * @param limitMs all tries and pauses together
	 */
	ask(question: Question, limitMs: number): Promise<ChatReply>;
}

export function createRetryingChat(chat: Chat, settings: RetrySettings, now: () => number): RetryingChat {
	const breaker = createCircuitBreaker(settings, now);
	return {
		ask: async (question, limitMs) => {
			// Time that was spent waiting for a turn says nothing of the endpoint.
			if (limitMs <= 0) return failure('no answer in time');
			if (!breaker.mayAsk()) return failure('the judge failed repeatedly and is left alone for a while');
			const end = now() + limitMs;
			let reply = await askOnce(chat, question, end - now());
			for (let tries = 1; reply.kind === 'failed' && reply.retryable && tries < settings.tries; tries += 1) {
				const pauseMs = Math.max(reply.retryAfterMs ?? 0, settings.firstPauseMs * 2 ** (tries - 1));
				if (now() + pauseMs >= end) break;
				await delay(pauseMs);
				reply = await askOnce(chat, question, end - now());
			}
			// A reply that is no verdict is the fix's influence or the model's; the endpoint works.
			breaker.note(reply.kind !== 'failed');
			return reply;
		},
	};
}

function askOnce(chat: Chat, question: Question, limitMs: number): Promise<ChatReply> {
	return chat.ask(question, AbortSignal.timeout(Math.max(1, Math.ceil(limitMs))));
}

function failure(reason: string): ChatReply {
	return { kind: 'failed', reason, retryable: false, retryAfterMs: null };
}

/** Closed: asks. Open: doesn't, until the time is up; then one question at a time may try. */
function createCircuitBreaker({ failuresToOpen, openMs }: RetrySettings, now: () => number) {
	let failures = 0;
	let closedUntilTriedAt = Number.NEGATIVE_INFINITY;
	return {
		mayAsk: () => {
			if (failures < failuresToOpen) return true;
			if (now() < closedUntilTriedAt) return false;
			// The next question waits for the verdict on this one, or for as long again.
			closedUntilTriedAt = now() + openMs;
			return true;
		},
		note: (works: boolean) => {
			failures = works ? 0 : failures + 1;
			if (failures >= failuresToOpen) closedUntilTriedAt = now() + openMs;
		},
	};
}
