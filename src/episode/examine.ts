/**
 * Who reads a fix before and while it runs: this thread where little is under way, which answers soonest, and other threads where many fixes
 * come at once, so that this one is free to answer everybody else.
 */
import type { Analyser, StaticReview } from '../grading/analyser.js';
import type { Precheck, PrecheckReport } from '../precheck/precheck.js';
import type { Reader } from '../reading/reader.js';
import type { Task } from '../taskset/task.js';
import { createLoopBudget } from './loop-budget.js';

export interface Examination {
	readonly precheck: PrecheckReport;
	/** What static analysis says; null without an analyser, or when the pre-check refused the fix. */
	review(): Promise<StaticReview | null>;
}

/** @param many more fixes come with this one */
export type Examine = (fix: string, task: Task, many?: boolean) => Promise<Examination>;

export interface ExaminerParts {
	readonly precheck: Precheck;
	/** Null where fixes are not analysed. */
	readonly analyser: Analyser | null;
	/** Null where there are no other threads. */
	readonly reader: Reader | null;
	/** Other work is under way. */
	readonly isBusy: () => boolean;
}

export function createExamine({ precheck, analyser, reader, isBusy }: ExaminerParts): Examine {
	const withinBudget = createLoopBudget();
	const here: Examine = async (fix, task) => {
		const read = await withinBudget(() => precheck.check(fix, task));
		return {
			precheck: read,
			// Static analysis takes about as long as running the fix, so it is done while the fix runs in its own process.
			review: async () =>
				read.verdict !== 'ok' || analyser === null ? null : withinBudget(() => analyser.review(read, task)),
		};
	};
	if (reader === null || analyser === null) return here;
	return async (fix, task, many = false) => {
		if (!many && !isBusy()) return here(fix, task);
		const { precheck: read, review } = await reader.read(fix, task);
		return { precheck: read, review: async () => review };
	};
}
