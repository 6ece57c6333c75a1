/**
 * Grading, as a story: count the tests, ask the judge where it can matter, name the signals, apply the rubric, say what went wrong.
 * It sees results and never a live sandbox. Everything but the judge is a pure function of its input.
 */

import { round6 } from '../numbers.js';
import type { PrecheckReport } from '../precheck/precheck.js';
import type { SandboxReport, TestOutcome, Verdict } from '../sandbox/sandbox.js';
import type { Task } from '../taskset/task.js';
import type { Analyser, StaticReview } from './analyser.js';
import { applyRubric } from './apply-rubric.js';
import { countTests, type TestCounts } from './count-tests.js';
import { failsLarge, judgeEfficiency } from './efficiency.js';
import { composeErrorLog } from './error-log.js';
import { composeFeedback } from './feedback.js';
import type { Grading, JudgeReport } from './grading.js';
import { type Judge, type JudgeVerdict, unscored } from './judge/judge.js';
import type { TestWeights } from './rarity.js';
import { type Rubric, usesSignal } from './rubric.js';
import { computeSignals, isSolved } from './signals.js';

export interface GradeParts {
	/** Null where no judge is configured. */
	readonly judge: Judge | null;
	/** Null where fixes are not analysed. */
	readonly analyser: Analyser | null;
}

export interface GradeInput {
	readonly task: Task;
	readonly rubric: Rubric;
	readonly precheck: PrecheckReport;
	/** Null when the pre-check refused the fix. */
	readonly execution: SandboxReport | null;
	/** What static analysis says of the fix; null without an analyser, or when the pre-check refused the fix. */
	readonly review: StaticReview | null;
	/** The visible tests as planned; they stand in for results when the fix was refused. */
	readonly plannedTests: readonly TestOutcome[];
	/** Null unless the rubric weighs tests by rarity. */
	readonly testWeights: TestWeights | null;
	/** 1 for the first step. */
	readonly step: number;
	/** The fix equals an earlier one of the episode. */
	readonly repeated: boolean;
	/** Milliseconds from now which the judge may take. */
	readonly deadlineMs: number;
}

/** Never rejects: a judge that fails leaves its parts unscored. */
export async function gradeFix(parts: GradeParts, input: GradeInput, signal?: AbortSignal): Promise<Grading> {
	const { task, rubric, precheck, execution, step, repeated } = input;
	const tests = execution?.tests ?? input.plannedTests.map(notRun);
	const measurement = execution?.efficiency ?? null;
	const efficiency = measurement && judgeEfficiency(task, measurement);
	const review = execution?.compiled ? input.review : null;
	const outcome = { verdict: execution?.verdict ?? null, failsLarge: failsLarge(measurement) };
	const memorises = rubric.discounts_memorised && (review?.memorises ?? false);
	const testCounts = countTests(tests, outcome, memorises);
	const judge = await askJudge(parts.judge, input, testCounts, signal);
	const forbiddenImport = execution?.compiled ? findForbiddenImport(parts.analyser, input) : undefined;
	const { testWeights } = input;
	const facts = { precheck, execution, efficiency, testCounts, testWeights, judge, review, forbiddenImport };
	const result = applyRubric(rubric, {
		signals: computeSignals(facts),
		judgeConfigured: parts.judge !== null,
		step,
		repeated,
	});
	const visibleTests = tests.filter(({ group }) => group === 'visible');
	const verdict: Verdict = execution?.verdict ?? (precheck.verdict === 'syntax-error' ? 'syntax-error' : 'rejected');
	const solved = isSolved(facts);
	const told = { task, step, verdict, refusals: precheck.refusals, execution, efficiency, visibleTests, solved };
	const isSlow = testCounts.allPassed && !solved;
	const growth = isSlow ? (parts.analyser?.complexityHint(precheck, task) ?? '') : '';
	return {
		...result,
		verdict,
		solved,
		visibleTests,
		counts: testCounts.counts,
		hackGap: testCounts.hackGap === null ? null : round6(testCounts.hackGap),
		errorLog: composeErrorLog(told),
		feedback: composeFeedback({ ...told, allPassed: testCounts.allPassed, growth }),
		hacking: [...(review?.hacking ?? []), ...seenWhileRunning(execution)],
		judge: judgeReport(parts.judge, judge, review),
		extracted: precheck.extracted,
		refusals: precheck.refusals,
		execution,
		efficiency,
	};
}

function notRun(test: TestOutcome): TestOutcome {
	return { ...test, status: 'error', message: 'not run' };
}

/** The judge costs money and time, so it is asked only where its scores can be more than zero. */
async function askJudge(
	judge: Judge | null,
	{ rubric, task, precheck, execution, deadlineMs }: GradeInput,
	testCounts: TestCounts,
	signal: AbortSignal | undefined,
): Promise<JudgeVerdict | null> {
	const wanted = (['judge_correctness', 'judge_security', 'judge_quality'] as const).some((name) =>
		usesSignal(rubric, name),
	);
	if (judge === null || !wanted) return null;
	if (!execution?.imported || testCounts.passRatio === 0) return unscored('not asked: no test passed');
	return judge.assess({ task, source: precheck.source, deadlineMs }, signal);
}

/** What the reference itself needs is never held against a fix. Undefined where nobody asks or can tell. */
function findForbiddenImport(
	analyser: Analyser | null,
	{ rubric, task, review }: GradeInput,
): string | null | undefined {
	if (analyser === null || review === null || !usesSignal(rubric, 'imports_allowed')) return undefined;
	const topLevel = (modules: readonly string[]) => modules.map((name) => name.split('.')[0] ?? name);
	const needed = topLevel(analyser.importedByReference(task));
	const isForbidden = (name: string) => rubric.forbidden_imports.includes(name) && !needed.includes(name);
	return topLevel(review.imports).find(isForbidden) ?? null;
}

function seenWhileRunning(execution: SandboxReport | null): Grading['hacking'] {
	return (execution?.findings ?? []).map((finding) => ({ ...finding, category: 'runtime', line: 0, column: 0 }));
}

function judgeReport(judge: Judge | null, verdict: JudgeVerdict | null, review: StaticReview | null): JudgeReport {
	if (judge !== null) {
		const { scores, feedback, reason } = verdict ?? unscored('this rubric has no use for a judge');
		return { source: 'llm', scores, feedback: feedback || reason };
	}
	if (review === null) return { source: 'none', scores: {}, feedback: '' };
	return { source: 'static', scores: { security: review.security, quality: review.quality }, feedback: '' };
}
