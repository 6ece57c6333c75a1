/** The policy alone: figures in, level and sentence out. */
import { describe, expect, it } from 'vitest';
import { efficiencyBorders, failsLarge, isLookedAtFar, judgeEfficiency } from '../../src/grading/efficiency.js';
import { readTree } from '../../src/python-source/tree/read-tree.js';
import type { EfficiencyMeasurement } from '../../src/sandbox/sandbox.js';
import { makeTask } from '../support/task-folders.js';

const linear = { complexity: { time: 'O(n)', n: 'len(numbers)' } };
const tight = { complexity: { time: 'O(n)', n: 'len(numbers)', factor: 4 } };
const plain = { complexity: null };

function figures(ratio: number | null, excessGrowth: number | null, outcome = 'measured'): EfficiencyMeasurement {
	return {
		outcome,
		detail: 'it crashed',
		ratio,
		excessGrowth,
		prepared: 0,
		reached: true,
		looks: [],
	} as EfficiencyMeasurement;
}

describe('the level of a measured cost', () => {
	it.each([
		['the same work', linear, 1, 0, 1, 'O(n)'],
		['less work', linear, 0.2, -0.4, 1, 'O(n)'],
		['a loop where the reference calls a built-in', linear, 17, 0.1, 1, 'O(n)'],
		['exactly the factor, a tie', linear, 25, 0.1, 1, 'O(n)'],
		['n log n where n is possible', linear, 3, 0.12, 1, 'O(n)'],
		['a tie between classes', linear, 6, 0.42, 1, 'O(n)'],
		['a tie between classes where it is dear', linear, 12, 0.2, 1, 'O(n)'],
		['as much growth halfway to dear', linear, 9, 0.3, 1, 'O(n)'],
		['n log n that falls out of the caches', linear, 4.7, 0.33, 1, 'O(n)'],
		['growth that comes to no more than twice the work', linear, 2, 0.9, 1, 'O(n)'],
		['the same growth beyond the factor', linear, 26, 0.1, 0.7, 'O(n)'],
		['a task that is about the constant', tight, 5, 0, 0.7, 'O(n)'],
		['one class worse', linear, 200, 1.02, 0.4, 'O(n^2)'],
		['one class worse with a small constant, as in C', linear, 4, 0.65, 0.4, 'O(n^1.5)'],
		['a large constant that grows as well', linear, 12, 0.21, 0.4, 'O(n^1.5)'],
		['a constant halfway to large that grows more', linear, 9, 0.32, 0.4, 'O(n^1.5)'],
		['a tie between one class and two', linear, 900, 1.7, 0.4, 'O(n^3)'],
		['two classes worse', linear, 4000, 2.1, 0.1, 'O(n^3)'],
		['a task without growth', plain, 12, null, 1, null],
		['a task without growth, much slower', plain, 300, null, 0.7, null],
	])('is for %s', (_what, task, ratio, growth, level, measured) => {
		expect(judgeEfficiency(task, figures(ratio, growth))).toMatchObject({ level, measured });
	});

	it.each([
		['out-of-time', 0.1, 'a large input took more time than there is'],
		['wrong-value', 0, 'a wrong value for an input that is not shown'],
		['exception', 0, 'an exception, or none where one is due, for an input that is not shown'],
		['ended', 0, 'it ended on an input that is not shown: it crashed'],
	])('is for %s %s', (outcome, level, reason) => {
		expect(judgeEfficiency(linear, figures(null, null, outcome))).toEqual({
			measured: null,
			reference: 'O(n)',
			ratio: null,
			level,
			reason,
		});
		expect(failsLarge(figures(null, null, outcome))).toBe(level === 0);
	});

	it('is a class worse where much was burned at import and in the tests, however fast the calls are', () => {
		const prepared = (times: number) => judgeEfficiency(linear, { ...figures(1, 0), prepared: times });
		expect(prepared(8)).toMatchObject({ level: 1, reason: '' });
		expect(prepared(9)).toMatchObject({
			level: 0.4,
			reason: "9 times the reference's cost outside of the timed calls, such as at import and in the tests",
		});
	});

	it('is a class worse for what is too slow to be called at an ordinary size, whatever its growth seems to be', () => {
		expect(judgeEfficiency(linear, { ...figures(2000, -0.9), reached: false })).toMatchObject({
			level: 0.4,
			reason: "2000 times the reference's cost, too much for a call at an ordinary size",
		});
	});

	it('comes with a reason where it is below 1, and without one where it is not', () => {
		expect(judgeEfficiency(linear, figures(30.4321, 0)).reason).toBe(
			"30 times the reference's cost, where 25 times is allowed",
		);
		expect(judgeEfficiency(linear, figures(208.4, 1)).reason).toBe(
			"210 times the reference's cost at the largest size, and growing faster",
		);
		expect(judgeEfficiency(linear, figures(1.23456, 0))).toEqual({
			measured: 'O(n)',
			reference: 'O(n)',
			ratio: 1.235,
			level: 1,
			reason: '',
		});
	});
});

it('tells the sandbox where a task looks closer', () => {
	const { growth, ...borders } = efficiencyBorders(makeTask(), null);
	expect(borders).toEqual({ sameWork: 2, ratio: 25, prepared: 8, far: true });
	expect([growth(1), growth(6), growth(12), growth(1000)]).toEqual([
		[0.42, 1.7],
		[0.42, 1.7],
		[expect.closeTo(0.2), 1.7],
		[expect.closeTo(0.2), 1.7],
	]);
	expect(efficiencyBorders(makeTask(), readTree('def f(x):\n    return sum(x)\n')).far).toBe(false);
	expect(efficiencyBorders(makeTask(), readTree('def f(x):\n    while x: x.pop(0)\n')).far).toBe(true);
	expect(efficiencyBorders(tight, null).ratio).toBe(4);
});

it('looks further at a package where any of the files that a fix replaces may work in C', () => {
	const [plain, popping] = ['def f(x):\n    return sum(x)\n', 'def g(x):\n    while x: x.pop(0)\n'];
	expect(isLookedAtFar(readTree(plain))).toBe(false);
	expect(isLookedAtFar(readTree(plain), { 'package/sums.py': plain })).toBe(false);
	expect(isLookedAtFar(readTree(plain), { 'package/sums.py': popping })).toBe(true);
});
