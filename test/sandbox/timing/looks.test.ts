/** Growth that is read from costs alone: made-up programs, so that no clock has a say. */
import { describe, expect, it } from 'vitest';
import { Looks } from '../../../src/sandbox/timing/looks.js';

const SIZES: readonly (readonly [step: number, n: number])[] = [
	[-2, 800],
	[0, 13_000],
	[1, 52_000],
	[2, 210_000],
];

/** Of one part: n log n, and what no longer fits into the caches. */
const sortingNs = (n: number) => 15 * Math.log2(n) * (1 + Math.log2(n / 800) / 4);

type Cost = (n: number) => number;

function looksAt(program: Cost, partNs: Cost = sortingNs): Looks {
	const looks = new Looks();
	for (const [step, n] of SIZES) {
		const carryNs = 20 * n;
		const costs = { neededNs: 25 * n, carryNs, paceNs: 20 * n, partNs: partNs(n) };
		looks.add(step, { n, times: 1, spentNs: program(n) + carryNs, slope: 1, ...costs });
	}
	return looks;
}

describe('growth', () => {
	it.each<[string, Cost, number, number]>([
		['the reference', (n) => 25 * n, -0.4, 0],
		['sorting all parts, which falls out of the caches', (n) => sortingNs(n) * n, -0.05, 0.05],
		['a loop of quadratic work', (n) => 25 * n * n, 0.7, 1],
		['quadratic work that C does fast', (n) => 40 * n + (n * n) / 40, 0.6, 1],
		['cubic work', (n) => n ** 3, 1.7, 2],
	])('of %s', (_what, program, low, high) => {
		const growth = looksAt(program).growth() ?? Number.NaN;
		expect(growth).toBeGreaterThan(low);
		expect(growth).toBeLessThanOrEqual(high);
	});

	it('takes nothing off for sorting where there are no parts to sort', () => {
		expect(
			looksAt(
				(n) => 40 * n + (n * n) / 40,
				() => 200,
			).growth(),
		).toBeCloseTo(0.96, 1);
	});

	it('hides behind no glance: a small call alone counts as the reference costs at most', () => {
		const spent = (n: number) => 2 * 45 * n;
		const [glance, whole] = [new Looks(), new Looks()];
		for (const [step, n] of SIZES.slice(0, 2)) {
			const dear = step < 0 ? 4 : 1;
			const look = { n, times: 1, spentNs: spent(n) * dear, neededNs: 25 * n, carryNs: 20 * n };
			const more = { paceNs: 20 * n, slope: 1, partNs: 200 };
			glance.add(step, { ...look, ...more, isGlance: step < 0 });
			whole.add(step, { ...look, ...more });
		}
		expect(whole.growth()).toBeLessThan(-0.5);
		expect(glance.growth()).toBeGreaterThan(0.2);
	});
});

it('counts what calls cost beyond the least of their size in calls of the reference', () => {
	const looks = new Looks();
	const look = { n: 1000, times: 1, neededNs: 1e6, carryNs: 0, paceNs: 1e6, slope: 1, partNs: 200 };
	looks.add(0, { ...look, spentNs: 1e6 });
	expect(looks.unconfirmed(500_000)).toBe(0);
	looks.add(0, { ...look, spentNs: 42e6 });
	expect(looks.unconfirmed(500_000)).toBeCloseTo(40);
});
