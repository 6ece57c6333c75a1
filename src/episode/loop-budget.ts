/**
 * Long pieces of synchronous work, few in each turn of the event loop. Reading and analysing a submission takes up to some tens of
 * milliseconds; with many submissions at once everybody else's request would wait for all of them. In between, the loop answers others.
 */

/** Does a piece of work: at once while this turn of the loop has time left, else in a later turn, first come first served. */
export type WithinBudget = <T>(work: () => T) => Promise<T>;

/** Work that begins within this many milliseconds of a turn's work is done in it. */
const BUDGET_MS = 4;

/** @param now monotonic clock in ms */
export function createLoopBudget(now: () => number = () => performance.now()): WithinBudget {
	const waiting: (() => void)[] = [];
	let spentMs = 0;
	let renewing = false;
	const goOn = () => {
		if (spentMs < BUDGET_MS) waiting.shift()?.();
		if (renewing) return;
		renewing = true;
		setImmediate(() => {
			renewing = false;
			spentMs = 0;
			if (waiting.length > 0) goOn();
		});
	};
	return async (work) => {
		if (waiting.length > 0 || spentMs >= BUDGET_MS) {
			await new Promise<void>((resolve) => {
				waiting.push(resolve);
			});
		}
		const startMs = now();
		try {
			return work();
		} finally {
			spentMs += now() - startMs;
			goOn();
		}
	};
}
