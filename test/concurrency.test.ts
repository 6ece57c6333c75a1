import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createMutex, limitConcurrency, mapConcurrently } from '../src/concurrency.js';

/** Work that knows how many of its kind are under way. */
function countedWork() {
	let running = 0;
	const seen = { most: 0, started: [] as number[] };
	const work = async (value: number) => {
		seen.started.push(value);
		seen.most = Math.max(seen.most, ++running);
		await nextTurn();
		running -= 1;
		if (value < 0) throw new Error(`no ${value}`);
		return value * 10;
	};
	return { seen, work };
}

describe('a concurrency limit', () => {
	test('lets so many run at one time, in the order of asking, also after a failure', async () => {
		const { seen, work } = countedWork();
		const limit = limitConcurrency(2);
		const results = await Promise.allSettled([1, -2, 3, 4, 5].map((value) => limit(() => work(value))));
		expect(results.map(({ status }) => status)).toEqual([
			'fulfilled',
			'rejected',
			'fulfilled',
			'fulfilled',
			'fulfilled',
		]);
		expect(seen).toEqual({ most: 2, started: [1, -2, 3, 4, 5] });
	});
});

describe('a concurrent map', () => {
	test('gives results in the order of the items, whatever ends first', async () => {
		const { seen, work } = countedWork();
		expect(await mapConcurrently(new Set([3, 1, 2]), 2, work)).toEqual([30, 10, 20]);
		expect(seen.most).toBe(2);
	});

	test('starts nothing more after a failure', async () => {
		const { seen, work } = countedWork();
		await expect(mapConcurrently([1, -2, 3, 4, 5, 6], 2, work)).rejects.toThrow('no -2');
		await nextTurn();
		expect(seen.started.length).toBeLessThan(6);
	});
});

describe('a mutex', () => {
	test('belongs to one holder at a time, in the order of asking', async () => {
		const mutex = createMutex();
		const trail: string[] = [];
		const hold = async (name: string) => {
			const release = await mutex.acquire();
			trail.push(`${name} in`);
			await nextTurn();
			trail.push(`${name} out`);
			release();
		};
		await Promise.all([hold('a'), hold('b'), hold('c')]);
		expect(trail).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
	});
});
