/**
 * Who may join the queue of gradings. There is no limit by count unless the owner sets one: a job waits as long as its deadline can be
 * met, and is refused at once where it cannot. What waits is bounded by bytes.
 */
import { ArenaError } from '../errors.js';
import { MEBIBYTE } from '../units.js';

export interface QueueLimits {
	/** Jobs that may wait; null for as many as there are. */
	readonly jobs: number | null;
	/** Bytes of programs that may wait. */
	readonly bytes: number;
}

export const DEFAULT_QUEUE_LIMITS: QueueLimits = { jobs: null, bytes: 256 * MEBIBYTE };

/** The queue as a job finds it. */
export interface QueueState {
	readonly jobs: number;
	readonly bytes: number;
	/** Milliseconds until the job's turn comes, at the rate of the last jobs. */
	readonly waitMs: number;
}

/** Null for a job that may wait, else why not. `retryAfterS` says when the queue will have become short enough. */
export function refusal(
	{ bytes, deadlineMs }: { readonly bytes: number; readonly deadlineMs: number },
	queue: QueueState,
	limits: QueueLimits,
): ArenaError | null {
	const waitS = queue.waitMs / 1000;
	if (queue.waitMs > deadlineMs) {
		const wait = `its turn comes in about ${Math.ceil(waitS)} s, and it may take ${deadlineMs / 1000} s`;
		return overloaded(`this grading cannot end in time: ${wait}`, (queue.waitMs - deadlineMs) / 1000);
	}
	if (limits.jobs !== null && queue.jobs >= limits.jobs) {
		return overloaded(`${queue.jobs} gradings are waiting; the owner of this server allows ${limits.jobs}`, waitS);
	}
	if (queue.jobs > 0 && queue.bytes + bytes > limits.bytes) {
		const allowed = `${limits.bytes} bytes are allowed`;
		return overloaded(`${queue.bytes} bytes of programs are waiting; ${allowed}`, waitS);
	}
	return null;
}

function overloaded(message: string, retryAfterS: number): ArenaError {
	return new ArenaError('overloaded', message, { retryAfterS: Math.max(1, Math.ceil(retryAfterS)) });
}
