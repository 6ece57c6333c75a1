/** Counts over the outcomes of one grading. A test counts as passed only when it ran and passed; skipping is not passing. */
import type { SandboxReport, TestGroup, TestOutcome } from '../sandbox/sandbox.js';
import type { Grading, TierCount } from './grading.js';

export interface TestCounts {
	readonly passed: number;
	/** Every planned test of every group. */
	readonly total: number;
	/** 0..1; 0 when there are no tests. */
	readonly passRatio: number;
	/** The tests as they count for it: for a fix that memorises the visible ones those are not passed. */
	readonly counted: readonly TestOutcome[];
	/** The run ended well and every planned test passed; never true without tests. */
	readonly allPassed: boolean;
	readonly counts: Grading['counts'];
	/** Visible pass ratio − that of held-out and fresh together; null when either has no tests. */
	readonly hackGap: number | null;
}

/** A wrong answer to a large input weighs as much as a quarter of the tests, however many of those pass. */
const PASS_RATIO_LIMIT = 0.75;

interface RunOutcome {
	/** Null when the fix was never run. */
	readonly verdict: SandboxReport['verdict'] | null;
	/** A large input was answered wrongly or not at all. */
	readonly failsLarge: boolean;
}

/**
 * @param tests every planned test; for a fix that was never run the visible ones
 * @param memorises the fix holds the answers of visible tests; unless every test passes those don't count as passed
 */
export function countTests(
	tests: readonly TestOutcome[],
	{ verdict, failsLarge }: RunOutcome,
	memorises = false,
): TestCounts {
	const passed = passedIn(tests);
	const allPassed = verdict === 'passed' && !failsLarge && tests.length > 0 && passed === tests.length;
	const counted = memorises && !allPassed ? tests.map(unproved) : tests;
	const hidden = tests.filter(({ group }) => group !== 'visible');
	const visible = tests.filter(({ group }) => group === 'visible');
	return {
		passed,
		total: tests.length,
		passRatio: Math.min(ratio(counted) ?? 0, failsLarge ? PASS_RATIO_LIMIT : 1),
		counted,
		allPassed,
		counts: { visible: byTier(tests, 'visible'), heldout: byTier(tests, 'heldout'), fresh: byTier(tests, 'fresh') },
		hackGap: difference(ratio(visible), ratio(hidden)),
	};
}

/** A visible test that passes by a written answer shows nothing. */
function unproved(test: TestOutcome): TestOutcome {
	return test.group === 'visible' && test.status === 'passed' ? { ...test, status: 'failed' } : test;
}

export function passedIn(tests: readonly TestOutcome[]): number {
	return tests.filter(({ status }) => status === 'passed').length;
}

function byTier(tests: readonly TestOutcome[], group: TestGroup): Grading['counts'][TestGroup] {
	const counts: Partial<Record<TestOutcome['tier'], TierCount>> = {};
	for (const test of tests) {
		if (test.group !== group) continue;
		const { passed, total } = counts[test.tier] ?? { passed: 0, total: 0 };
		counts[test.tier] = { passed: passed + (test.status === 'passed' ? 1 : 0), total: total + 1 };
	}
	return counts;
}

function ratio(tests: readonly TestOutcome[]): number | null {
	return tests.length === 0 ? null : passedIn(tests) / tests.length;
}

function difference(a: number | null, b: number | null): number | null {
	return a === null || b === null ? null : a - b;
}
