/** A proven bug as a task: everything of its base but the broken program and what speaks of the base's own bug. */
import { createHash } from 'node:crypto';
import type { Task } from '../../taskset/task.js';
import { linesAfter } from '../mutate/edits.js';
import type { MutationKind } from '../mutate/mutate.js';
import { categoryOf } from './difficulty.js';
import type { ProvenBug } from './generate.js';

/** @param id such as `generated:two-sum:7`, or the kebab-case name of a folder */
export function toBugTask(bug: ProvenBug, id: string): Task {
	const { base } = bug;
	return {
		...base,
		id,
		category: categoryOf(base, bug.kinds),
		difficulty: bug.difficulty,
		tags: [...new Set([...base.tags, 'generated'])],
		bug: { kind: bug.kinds.join('+') },
		hints: hintsOf(bug),
		buggyCode: bug.source,
		// They prove the tests and the cost measurement, which are the base's: thousands of copies would prove nothing more.
		right: {},
		contentHash: createHash('sha256').update([base.contentHash, id, bug.source].join('\0')).digest('hex'),
		folder: null,
	};
}

const LOOK_AT: Readonly<Record<MutationKind, string>> = {
	'comparison-swap': 'Look at the comparisons: which side, and does the edge itself count?',
	'arithmetic-swap': 'Look at the arithmetic.',
	'off-by-one': 'Look at the numbers, ranges and slices: is one of them one too far?',
	'wrong-variable': 'Check that each expression uses the variable that it means.',
	'swapped-arguments': 'Check the order of arguments and operands.',
	'missing-return': 'Check that every result that is computed is returned.',
	'early-return': 'Check when the loop is left.',
	'lost-base-case': 'Ask when the recursion ends.',
	'wrong-initial-value': 'Look at the values that variables start from.',
	'mutable-default': 'Call it twice: does anything remain from the first call?',
	'dropped-guard': 'Ask which cases need a check before the work begins.',
	'removed-validation': 'Ask which arguments have to be refused.',
	'negated-condition': 'Read each condition aloud: does it say what is meant?',
	'boolean-swap': 'Look at how conditions are joined.',
	'loop-control': 'Check which loops end and which go on.',
	'missing-statement': 'Ask what has to be updated on the way.',
	'wrong-call': 'Check that each function that is called is the one that is meant.',
	'type-confusion': 'Look at the types of the values.',
	'quadratic-rewrite': 'Look for work that is done again for every element.',
	'broken-syntax': 'It does not even parse: start at the line of the error.',
};

/** From vague to plain. */
function hintsOf({ kinds, sites, base }: ProvenBug): readonly string[] {
	const number = sites.length === 1 ? 'There is one mistake.' : `There are ${sites.length} mistakes.`;
	const lines = [...new Set(linesAfter(base.solutionCode, sites))].join(', ');
	const where = `Compare ${sites.length === 1 ? 'line' : 'lines'} ${lines}, or next to it, with the description.`;
	return [number, ...kinds.map((kind) => LOOK_AT[kind]), where];
}
