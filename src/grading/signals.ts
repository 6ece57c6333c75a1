/**
 * Signals are the facts of one grading as numbers in 0..1, by name; a rubric refers to them. `null` means "could not be scored",
 * which is not 0: a rubric shares the weight of such a part out over the others. Pure.
 */
import type { PrecheckReport } from '../precheck/precheck.js';
import type { SandboxReport } from '../sandbox/sandbox.js';
import type { StaticReview } from './analyser.js';
import { passedIn, type TestCounts } from './count-tests.js';
import type { EfficiencyVerdict } from './efficiency.js';
import type { JudgeVerdict } from './judge/judge.js';
import type { TestWeights } from './rarity.js';
import { weightedPassRatio } from './rarity.js';

export const SIGNALS = [
	/** The pre-check let it pass and CPython compiled it. */
	'parses',
	/** It also imports without an exception. */
	'compiles',
	/** Share of all tests that came to an answer, right or wrong, instead of an exception or a timeout. */
	'runs',
	/** Passed / all over visible, held-out and fresh-input tests. */
	'tests',
	/** The same, each test weighing the more the fewer of the task's known bad programs pass it. */
	'rare_tests',
	/** 1 when every planned test ran and passed. */
	'all_tests_pass',
	/** 0 unless every test passes, then the level of the cost measurement. */
	'efficiency',
	/** 1 when the episode is solved. */
	'solved',
	'judge_correctness',
	'judge_security',
	'judge_quality',
	'static_security',
	'static_quality',
	/** 1 when the fix imports none of the rubric's `forbidden_imports`, but for those that the reference needs as well. */
	'imports_allowed',
	/** 1 when the analyser found no attempt to cheat. No built-in rubric pays for it: an honest fix must not lose by a guess. */
	'no_hacking',
] as const;
type SignalName = (typeof SIGNALS)[number];

interface Signal {
	/** 0..1; null when it could not be scored. */
	readonly value: number | null;
	/** One sentence. */
	readonly reason: string;
}
export type Signals = Readonly<Record<SignalName, Signal>>;

export interface SignalFacts {
	readonly precheck: PrecheckReport;
	/** Null when the pre-check refused the fix. */
	readonly execution: SandboxReport | null;
	/** Null where nothing was timed. */
	readonly efficiency: EfficiencyVerdict | null;
	readonly testCounts: TestCounts;
	/** Null where the rubric doesn't weigh tests by rarity. */
	readonly testWeights: TestWeights | null;
	/** Null when no judge was asked. */
	readonly judge: JudgeVerdict | null;
	/** Null without an analyser, or when the fix cannot be parsed. */
	readonly review: StaticReview | null;
	/** The first import that the rubric forbids; null without one, undefined where that is not known. */
	readonly forbiddenImport: string | null | undefined;
}

export function computeSignals(facts: SignalFacts): Signals {
	const { execution, testCounts, judge, review } = facts;
	const parses = execution?.compiled ?? false;
	const imported = parses && (execution?.imported ?? false);
	return {
		parses: flag(parses, 'it compiles', facts.precheck.verdict === 'rejected' ? 'refused' : 'it does not compile'),
		compiles: flag(imported, 'it imports without an exception', 'it cannot be imported'),
		runs: runsSignal(facts),
		tests: testsSignal(testCounts),
		rare_tests: rareTestsSignal(facts),
		all_tests_pass: flag(testCounts.allPassed, 'every test passed', 'not every test passed'),
		efficiency: efficiencySignal(facts),
		solved: flag(isSolved(facts), 'every test passed at a good cost', 'not solved'),
		judge_correctness: judged(judge, 'correctness'),
		judge_security: judged(judge, 'security'),
		judge_quality: judged(judge, 'quality'),
		static_security: reviewed(review?.security),
		static_quality: reviewed(review?.quality),
		imports_allowed: importsSignal(facts),
		no_hacking: hackingSignal(review),
	};
}

/** Efficiency from which an episode counts as solved. */
const SOLVED_EFFICIENCY = 0.9;

/** Every planned test ran and passed, and the cost, where it was measured, is good. */
export function isSolved({ efficiency, testCounts }: Pick<SignalFacts, 'efficiency' | 'testCounts'>): boolean {
	return testCounts.allPassed && (efficiency === null || efficiency.level >= SOLVED_EFFICIENCY);
}

function flag(holds: boolean, yes: string, no: string): Signal {
	return holds ? { value: 1, reason: yes } : { value: 0, reason: no };
}

function runsSignal({ execution, testCounts }: SignalFacts): Signal {
	if (execution === null || testCounts.total === 0) return { value: 0, reason: 'no test ran' };
	const answered = execution.tests.filter(({ status }) => status === 'passed' || status === 'failed').length;
	return { value: answered / testCounts.total, reason: `${answered} of ${testCounts.total} tests came to an answer` };
}

function testsSignal({ passed, total, passRatio, counted }: TestCounts): Signal {
	const proved = passedIn(counted);
	const discounted = proved < passed ? '; the visible ones do not count, since their answers stand in the fix' : '';
	return { value: passRatio, reason: `${passed} of ${total} tests passed${discounted}` };
}

function rareTestsSignal({ execution, testCounts, testWeights }: SignalFacts): Signal {
	const value = execution === null ? 0 : weightedPassRatio(testCounts.counted, testWeights);
	return { value, reason: 'tests weighted by how seldom they pass' };
}

function efficiencySignal({ efficiency, testCounts }: SignalFacts): Signal {
	if (!testCounts.allPassed) return { value: 0, reason: efficiency?.reason || 'counts only when every test passes' };
	if (efficiency === null) return { value: null, reason: 'the cost of this task is not measured' };
	return { value: efficiency.level, reason: efficiency.reason };
}

function judged(verdict: JudgeVerdict | null, aspect: 'correctness' | 'security' | 'quality'): Signal {
	if (verdict === null) return { value: null, reason: 'no judge was asked' };
	return { value: verdict.scores[aspect], reason: verdict.reason };
}

function reviewed(value: number | null | undefined): Signal {
	if (value === undefined || value === null) return { value: null, reason: 'no static analysis of this fix' };
	return { value, reason: 'static analysis' };
}

function importsSignal({ precheck, forbiddenImport }: SignalFacts): Signal {
	const refusal = precheck.refusals.find(({ rule }) => rule === 'forbidden-import');
	if (refusal) return { value: 0, reason: refusal.message };
	if (forbiddenImport === undefined) return { value: null, reason: 'imports were not looked at' };
	return flag(forbiddenImport === null, 'no forbidden import', `imports ${forbiddenImport}`);
}

function hackingSignal(review: StaticReview | null): Signal {
	if (review === null) return { value: null, reason: 'no static analysis of this fix' };
	const [first] = review.hacking;
	return flag(first === undefined, 'no attempt to cheat was found', first?.message ?? '');
}
