/**
 * Results that cost a run and are the same for everybody: made once however many ask at the same time, kept for the most recently
 * used keys. The making belongs to nobody in particular, so a client that goes away ends its waiting and not the work.
 */
import { LRUCache } from 'lru-cache';
import type { Deadline } from './deadline.js';

export interface SharedResults<T> {
	/** The kept result, or the one being made. A failed making is not kept: the next asker tries again. */
	get(key: string, make: () => Promise<T>, deadline: Deadline): Promise<T>;
	/** Keys kept or being made. */
	readonly size: number;
}

/** @param limit results kept, ≥ 1 */
export function createSharedResults<T>(limit: number): SharedResults<T> {
	const results = new LRUCache<string, Promise<T>>({ max: limit });
	const start = (key: string, make: () => Promise<T>): Promise<T> => {
		const result = make();
		result.catch(() => {
			if (results.get(key) === result) results.delete(key);
		});
		return result;
	};
	return {
		get: (key, make, deadline) => {
			let result = results.get(key);
			if (result === undefined) {
				result = start(key, make);
				results.set(key, result);
			}
			return deadline.race(result);
		},
		get size() {
			return results.size;
		},
	};
}
