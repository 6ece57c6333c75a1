/**
 * How much happens at one time: a limit, a mutex, and a map over a list. The only place that knows the library. Everything waits in the order
 * of asking.
 */
import pLimit from 'p-limit';

/** Runs `work` when fewer than the limit are under way. */
export type ConcurrencyLimit = <T>(work: () => Promise<T>) => Promise<T>;

/** @param limit works at one time, ≥ 1 */
export function limitConcurrency(limit: number): ConcurrencyLimit {
	return pLimit(limit);
}

/**
 * Works on the items, several at a time, started in their order. After a failure no further item is started.
 * @param limit items at one time, ≥ 1
 * @returns results in the order of the items
 * @throws the first failure of `work`
 */
export async function mapConcurrently<Item, Result>(
	items: Iterable<Item>,
	limit: number,
	work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
	const run = pLimit(limit);
	try {
		return await run.map(items, work);
	} catch (error) {
		run.clearQueue();
		throw error;
	}
}

export interface Mutex {
	/** Resolves when everybody who asked before has released, to the function that releases. */
	acquire(): Promise<() => void>;
}

export function createMutex(): Mutex {
	const one = pLimit(1);
	return {
		acquire: () =>
			new Promise((acquired) => {
				void one(() => new Promise<void>((release) => acquired(release)));
			}),
	};
}
