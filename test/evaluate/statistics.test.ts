import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/cli/target/seeded.js';
import {
	clusteredMean,
	clusteredRate,
	deviation,
	passAtK,
	quantile,
	signFlipP,
	toClusters,
} from '../../src/evaluate/statistics.js';

const chance = (seed = 1) => createRandom(seed).next;
const rate = (...rights: [right: number, of: number][]) => rights.map(([total, count]) => ({ total, count }));

describe('pass@k', () => {
	test.each([
		[1, 1, 1, 1],
		[4, 0, 1, 0],
		[4, 1, 1, 0.25],
		[4, 1, 2, 0.5],
		[4, 2, 2, 1 - 1 / 6],
		[10, 3, 5, 1 - 21 / 252],
		[4, 3, 2, 1],
	])('of %i samples with %i right, k = %i, is %f', (samples, right, k, expected) => {
		expect(passAtK(samples, right, k)).toBeCloseTo(expected, 12);
	});

	test('needs as many samples as it speaks of', () => {
		expect(() => passAtK(2, 1, 3)).toThrow('pass@3 needs 3 samples, there are 2');
	});
});

describe('an interval', () => {
	test('is as wide as the tasks differ, however many episodes each has', () => {
		const few = clusteredMean(rate([1, 1], [0, 1], [1, 1], [0, 1]), chance());
		const many = clusteredMean(rate([100, 100], [0, 100], [100, 100], [0, 100]), chance());
		expect(many).toMatchObject({ value: 0.5, low: few?.low, high: few?.high, clusters: 4, count: 400 });
		expect(few?.low).toBeLessThan(0.1);
	});

	test('is the same for the same seed', () => {
		const clusters = rate([1, 2], [2, 2], [0, 2], [1, 2], [2, 2]);
		expect(clusteredMean(clusters, chance(7))).toEqual(clusteredMean(clusters, chance(7)));
	});

	test('holds the truth about 95 times in 100', () => {
		const draw = createRandom(3);
		let held = 0;
		for (let trial = 0; trial < 300; trial++) {
			const clusters = Array.from({ length: 40 }, () => ({ total: draw.next() + draw.next(), count: 2 }));
			const { low, high } = clusteredMean(clusters, draw.next, 300) ?? { low: 1, high: 0 };
			if (low <= 0.5 && high >= 0.5) held += 1;
		}
		expect(held / 300).toBeGreaterThan(0.9);
		expect(held / 300).toBeLessThan(0.99);
	});

	test('of a rate without exceptions is the binomial bound of so many tasks', () => {
		expect(clusteredRate(rate([5, 5], [5, 5]), chance())).toMatchObject({ value: 1, high: 1 });
		expect(clusteredRate(rate([5, 5], [5, 5]), chance())?.low).toBeCloseTo(Math.sqrt(0.025), 12);
		expect(clusteredRate(rate([0, 1], [0, 1], [0, 1]), chance())?.high).toBeCloseTo(1 - 0.025 ** (1 / 3), 12);
	});

	test('of nothing is null', () => {
		expect(clusteredMean([], chance())).toBeNull();
		expect(clusteredRate([], chance())).toBeNull();
	});
});

describe('p', () => {
	test.each([
		[[], 1],
		[[0, 0], 1],
		[[1], 1],
		[[1, 1, 1], 2 / 8],
		[[1, 1, 1, 1, 1, 1], 2 / 64],
		[[1, -1], 1],
		[[3, 1, -1], 6 / 8],
	])('of %j counts the signs that reach as far', (totals, expected) => {
		expect(signFlipP(totals, chance())).toBeCloseTo(expected, 12);
	});

	test('of many tasks that all gain is small and never 0', () => {
		const p = signFlipP(Array(40).fill(0.3), chance());
		expect(p).toBeGreaterThan(0);
		expect(p).toBeLessThan(0.001);
	});

	test('falls below 5 % about 5 times in 100 where nothing differs', () => {
		const draw = createRandom(5);
		let significant = 0;
		for (let trial = 0; trial < 400; trial++) {
			const totals = Array.from({ length: 30 }, () => draw.next() - draw.next());
			if (signFlipP(totals, draw.next, 300) < 0.05) significant += 1;
		}
		expect(significant / 400).toBeLessThan(0.08);
		expect(significant / 400).toBeGreaterThan(0.02);
	});
});

test('clusters gather the values of one name', () => {
	const items = ['a1', 'b5', 'a2'];
	const clusters = toClusters(
		items,
		(item) => item.charAt(0),
		(item) => Number(item.slice(1)),
	);
	expect(clusters).toEqual([
		{ total: 3, count: 2 },
		{ total: 5, count: 1 },
	]);
});

test('quantile and deviation', () => {
	expect(quantile([0, 10], 0.25)).toBe(2.5);
	expect(quantile([4], 0.9)).toBe(4);
	expect(deviation([1, 3])).toBe(1);
	expect(deviation([7])).toBe(0);
});
