/**
 * Reading a fix: the pre-check, and then what static analysis says of it. It takes as long as Node's whole rest of a grading, so a server
 * with much to do has it done in other threads (threads.ts), all of what one turn of the event loop asks for in one message.
 */
import type { StaticReview } from '../grading/analyser.js';
import type { PrecheckReport } from '../precheck/precheck.js';
import type { Task } from '../taskset/task.js';

/** What is read of a task. */
export type ReadTask = Pick<
	Task,
	'contentHash' | 'kind' | 'package' | 'entryPoints' | 'staticRules' | 'testsCode' | 'solutionCode' | 'complexity'
>;

export interface ReadFix {
	/** Without `program`, which stays where it was made. */
	readonly precheck: PrecheckReport;
	/** Null when the pre-check refused the fix. */
	readonly review: StaticReview | null;
}

export interface Reader {
	/** @throws Error when the threads are gone or fail, which no fix can bring about */
	read(fix: string, task: ReadTask): Promise<ReadFix>;
}
