/** What grading needs from static analysis: scores where no judge gives them, and facts about the code for rubrics and feedback. */
import type { PrecheckReport } from '../precheck/precheck.js';
import type { Task } from '../taskset/task.js';
import type { Grading } from './grading.js';

export interface StaticReview {
	/** 0..1; null when the source cannot be analysed. */
	readonly security: number | null;
	readonly quality: number | null;
	/** Attempts to cheat; they inform and cost nothing. */
	readonly hacking: Grading['hacking'];
	/** Dotted names of the modules that the fix imports. */
	readonly imports: readonly string[];
}

/** Of a task, what a review looks at. */
export type ReviewedTask = Pick<Task, 'contentHash' | 'testsCode' | 'solutionCode'>;

/** Pure functions of a fix as the pre-check read it; none of them throws. */
export interface Analyser {
	review(fix: PrecheckReport, task: ReviewedTask): StaticReview;
	/** Dotted names of the modules that the task's reference imports. */
	importedByReference(task: Task): readonly string[];
	/** A sentence on how the running time seems to grow and why; empty where nothing can be told. */
	complexityHint(fix: PrecheckReport, task: Task): string;
}
