/** One thread that reads fixes. Its parser and what it keeps of tasks are its own. */
import { isLookedAtFar } from '../grading/efficiency.js';
import { createAnalyser } from '../grading/static-analyser.js';
import { createPrecheck } from '../precheck/create-precheck.js';
import type { ReadFix, ReadTask } from './reader.js';

/** Fixes with the tasks that they are for; each task once. */
export interface ReadingRequest {
	readonly tasks: readonly ReadTask[];
	/** `task` is a place in `tasks`. */
	readonly fixes: readonly { readonly fix: string; readonly task: number }[];
}

const precheck = createPrecheck();
const analyser = createAnalyser();

export default function readAll({ tasks, fixes }: ReadingRequest): ReadFix[] {
	return fixes.map(({ fix, task: place }) => {
		const task = tasks[place];
		if (task === undefined) throw new Error(`no task ${place} of ${tasks.length}`);
		const read = precheck.check(fix, task);
		const review = read.verdict === 'ok' ? analyser.review(read, task) : null;
		return { precheck: { ...read, program: null, isLookedAtFar: isLookedAtFar(read.program, read.files) }, review };
	});
}
