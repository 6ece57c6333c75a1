/** What grading needs from static analysis: scores where no judge gives them, and facts about the code for rubrics and feedback. */
import type { PrecheckReport } from '../precheck/precheck.js';
import type { Task } from '../taskset/task.js';
import type { Grading } from './grading.js';

export interface StaticReview {
	/** 0..1; null when the source cannot be analysed. */
	readonly security: number | null;
	readonly quality: number | null;
	/** Attempts to cheat; they inform, and cost only where a rubric says so. */
	readonly hacking: Grading['hacking'];
	/** One of them is a table of the visible tests' answers, and the task's reference holds no such table. */
	readonly memorises: boolean;
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
