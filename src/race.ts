/** One race for all who wait: the work against a time limit and against a signal that nobody waits any more. The work itself goes on. */

export interface RaceLimits<Outcome> {
	/** Milliseconds from now; values above 2^31−1 count as that. */
	readonly limitMs: number;
	/** Without one the work only races the time. */
	readonly signal?: AbortSignal | undefined;
	/** What it comes to when the time is up first. What it throws is what the race rejects with. */
	readonly onTimeout: () => Outcome;
	/** What it comes to when the signal is aborted first. What it throws is what the race rejects with. */
	readonly onAbort: () => Outcome;
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** @throws what `work` rejects with, when that comes first */
export function race<Outcome>(work: Promise<Outcome>, limits: RaceLimits<Outcome>): Promise<Outcome> {
	const { limitMs, signal, onTimeout, onAbort } = limits;
	return new Promise((resolve, reject) => {
		const settle = (outcome: () => Outcome) => {
			clearTimeout(timer);
			signal?.removeEventListener('abort', abort);
			try {
				resolve(outcome());
			} catch (error) {
				reject(error);
			}
		};
		const abort = () => settle(onAbort);
		const timer = setTimeout(() => settle(onTimeout), Math.min(limitMs, LONGEST_TIMER_MS));
		signal?.addEventListener('abort', abort, { once: true });
		if (signal?.aborted) abort();
		work.then(
			(value) => settle(() => value),
			(error: unknown) =>
				settle(() => {
					throw error;
				}),
		);
	});
}
