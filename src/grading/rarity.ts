/**
 * How seldom a test passes, for rubrics that pay more for hard tests. Counting the fixes that agents happened to send would make a
 * reward depend on what was graded before it, and no episode would replay. So the population is fixed: the broken program and the
 * wrong fixes that come with the task. A test that all of them pass says little; one that none of them pass weighs most.
 */
import { sum } from '../numbers.js';
import type { TestOutcome } from '../sandbox/sandbox.js';

/** Weight in (0, 1] by test; fresh inputs differ from step to step and share one weight. */
export type TestWeights = ReadonlyMap<string, number>;

/**
 * weight = (programs that don't pass it + 1) / (programs + 1).
 * @param runs outcomes of each known bad program, all groups
 */
export function testWeightsOf(runs: readonly (readonly TestOutcome[])[]): TestWeights {
	const failed = new Map<string, { missed: number; seen: number }>();
	for (const test of runs.flat()) {
		const count = failed.get(keyOf(test)) ?? { missed: 0, seen: 0 };
		failed.set(keyOf(test), { missed: count.missed + (test.status === 'passed' ? 0 : 1), seen: count.seen + 1 });
	}
	return new Map([...failed].map(([key, { missed, seen }]) => [key, (missed + 1) / (seen + 1)]));
}

/**
 * Weight of the passed tests over the weight of all; a test without a known weight, and all of them without weights, weigh 1.
 * 0 when there are no tests.
 */
export function weightedPassRatio(tests: readonly TestOutcome[], weights: TestWeights | null): number {
	const weightOf = (test: TestOutcome) => weights?.get(keyOf(test)) ?? 1;
	const all = sum(tests.map(weightOf));
	return all === 0 ? 0 : sum(tests.filter(({ status }) => status === 'passed').map(weightOf)) / all;
}

function keyOf({ group, name }: TestOutcome): string {
	return group === 'fresh' ? 'fresh' : `${group}/${name}`;
}
