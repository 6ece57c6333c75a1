/**
 * How much time a request has left. One is made where a request arrives and handed down, so that waiting for a turn, for a
 * worker and for the judge all draw on the same account, and a client that went away is noticed in each of them.
 */
import { ArenaError } from '../errors.js';
import { race } from '../race.js';

export interface Deadline {
	/** Milliseconds left, never below 0. */
	remainingMs(): number;
	/** @throws ArenaError `cancelled` when nobody waits any more, `timed_out` when nothing is left */
	check(): void;
	/** Like `check`, but an answer that is there is not thrown away for being a little late. */
	checkWanted(): void;
	/** The value of `work`, unless the client goes away or the time ends first; the work itself goes on. */
	race<T>(work: Promise<T>): Promise<T>;
	/** Aborted when nobody waits for the answer any more; undefined when that cannot be known. */
	readonly signal: AbortSignal | undefined;
	/** The same time, and one more reason to give up. */
	orAborted(signal: AbortSignal): Deadline;
}

/**
 * @param timeoutMs from now
 * @param now monotonic clock in milliseconds
 */
export function createDeadline(timeoutMs: number, signal: AbortSignal | undefined, now: () => number): Deadline {
	return deadlineAt(now() + timeoutMs, timeoutMs, signal, now);
}

function deadlineAt(end: number, timeoutMs: number, signal: AbortSignal | undefined, now: () => number): Deadline {
	const remainingMs = () => Math.max(0, end - now());
	const checkWanted = () => {
		if (signal?.aborted) throw cancelled();
	};
	return {
		remainingMs,
		check: () => {
			checkWanted();
			if (remainingMs() === 0) throw timedOut(timeoutMs);
		},
		checkWanted,
		race: (work) =>
			race(work, {
				limitMs: remainingMs(),
				signal,
				onTimeout: () => {
					throw timedOut(timeoutMs);
				},
				onAbort: () => {
					throw cancelled();
				},
			}),
		signal,
		orAborted: (other) => deadlineAt(end, timeoutMs, signal ? AbortSignal.any([signal, other]) : other, now),
	};
}

function cancelled(): ArenaError {
	return new ArenaError('cancelled', 'Nobody waits for this answer any more.');
}

function timedOut(timeoutMs: number): ArenaError {
	return new ArenaError('timed_out', `No answer within ${timeoutMs} ms.`, { retryAfterS: 1 });
}
