/**
 * The way of a step: pre-check → sandbox → grade → reward → new episode. Nothing is stored here, so a step that ends in an infrastructure error
 * or is cancelled leaves the episode as it was.
 */
import { efficiencyBorders, isLookedAtFar } from '../grading/efficiency.js';
import { type GradeInput, type GradeParts, gradeFix } from '../grading/grade.js';
import type { Grading } from '../grading/grading.js';
import { usesSignal } from '../grading/rubric.js';
import type { PrecheckReport } from '../precheck/precheck.js';
import type { Sandbox, SandboxReport } from '../sandbox/sandbox.js';
import type { Deadline } from './deadline.js';
import { type Episode, isRepeat, recordAttempt } from './episode.js';
import type { Examination, Examine } from './examine.js';
import type { TaskRuns } from './task-runs.js';

export interface StepParts {
	readonly examine: Examine;
	readonly sandbox: Sandbox;
	readonly grade: GradeParts;
	readonly taskRuns: TaskRuns;
}

export interface StepResult {
	readonly episode: Episode;
	/** In the episode's reward mode. */
	readonly reward: number;
	readonly grading: Grading;
}

/**
 * Grades a fix as the next step of an episode that is not done.
 * @param sessionKey whose turn it is when executions are shared out
 * @param examining the reading of the fix where that has begun already
 * @throws ArenaError of the sandbox or of the deadline
 */
export async function stepEpisode(
	parts: StepParts,
	episode: Episode,
	proposedFix: string,
	sessionKey: string,
	deadline: Deadline,
	examining: Promise<Examination> = parts.examine(proposedFix, episode.task),
): Promise<StepResult> {
	const examination = await examining;
	const { precheck } = examination;
	const running = execute(parts.sandbox, episode, precheck, sessionKey, deadline);
	const [execution, review] = await Promise.all([running, examination.review()]);
	const grading = await grade(parts, episode, { precheck, execution, review }, deadline);
	deadline.checkWanted();
	return { ...recordAttempt(episode, precheck, grading), grading };
}

/** Null when the pre-check refused the fix: that never costs a process. */
async function execute(
	sandbox: Sandbox,
	episode: Episode,
	precheck: PrecheckReport,
	sessionKey: string,
	deadline: Deadline,
): Promise<SandboxReport | null> {
	if (precheck.verdict !== 'ok') return null;
	deadline.check();
	const job = {
		task: episode.task,
		source: precheck.source,
		...(precheck.files !== undefined && { files: precheck.files }),
		seed: episode.seed,
		step: episode.attempts.length + 1,
		scope: 'all',
		measureEfficiency: efficiencyBorders(
			episode.task,
			precheck.program,
			precheck.isLookedAtFar ?? isLookedAtFar(precheck.program, precheck.files),
		),
		sessionKey,
		deadlineMs: deadline.remainingMs(),
	} as const;
	return sandbox.run(job, deadline.signal);
}

async function grade(
	parts: StepParts,
	episode: Episode,
	{ precheck, execution, review }: Pick<GradeInput, 'precheck' | 'execution' | 'review'>,
	deadline: Deadline,
): Promise<Grading> {
	const { task, rubric, plannedTests } = episode;
	const weighs = usesSignal(rubric, 'rare_tests');
	const input = {
		task,
		rubric,
		precheck,
		execution,
		review,
		plannedTests,
		testWeights: weighs ? await parts.taskRuns.testWeights(task, deadline) : null,
		step: episode.attempts.length + 1,
		repeated: isRepeat(episode, precheck),
		deadlineMs: deadline.remainingMs(),
	};
	return gradeFix(parts.grade, input, deadline.signal);
}
