/** One sentence about running time for the feedback of a slow fix. */
import type { Detection } from './detect.js';
import { GROWTH_CLASSES, rankOf } from './growth.js';

/**
 * Says how a fix seems to grow compared with what the task allows, and where the time goes.
 * @param taskComplexity growth of the task's reference, such as `O(n log n)`; null where growth makes no sense
 * @returns an empty string if there is nothing useful to say
 */
export function complexityHint(detection: Detection, taskComplexity: string | null): string {
	const allowed = taskComplexity === null ? null : rankOf(taskComplexity);
	const estimated = detection.estimatedClass === null ? null : GROWTH_CLASSES.indexOf(detection.estimatedClass);
	if (allowed === null || estimated === null || estimated <= allowed) return '';
	const comparison = `This looks like ${detection.estimatedClass}; ${GROWTH_CLASSES[allowed]} is possible.`;
	const [hidden] = detection.hiddenLoops;
	if (hidden !== undefined) return `${comparison} In line ${hidden.line}, ${hidden.message}.`;
	const loops = detection.nesting > 1 ? ` ${detection.nesting} loops run inside each other.` : '';
	const advice = detection.family === null ? undefined : ADVICE[detection.family];
	return `${comparison}${loops}${advice === undefined ? '' : ` ${advice}`}`;
}

/** What usually makes a solution of a family fast. */
const ADVICE: Readonly<Record<string, string>> = {
	'maximum-subarray': 'One pass is enough that knows the best sum ending at each place.',
	'two-sum': 'A dictionary of what was seen finds the partner of a number at once.',
	'binary-search': 'In sorted data each look at the middle halves what is left.',
	'sliding-window': 'Both ends of the window need to move forward only.',
	'prefix-sums': 'Sums of all beginnings, computed once, give every stretch by one subtraction.',
	'graph-search': 'Each node needs to be visited once only.',
	'dynamic-programming': 'Each subproblem needs to be solved once only.',
	duplicates: 'A set of what was seen tells at once whether something is new.',
	intervals: 'After sorting by start, each interval meets only its neighbour.',
	heap: 'A heap gives the smallest item without sorting everything again.',
	stack: 'Each item needs to go onto the stack and off it once only.',
	sorting: 'Sorting once, before the loop, is enough.',
	recursion: 'Results of calls that come again can be remembered.',
	'number-theory': 'Results of calls that come again can be remembered.',
};
