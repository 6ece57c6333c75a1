/**
 * The second half of `tasks validate`: duplicates, fixes that repair nothing, and a sample of each reference's mutants. The first half says that
 * right is right; this one says that nearly right is not.
 */

import { createProgramReader } from '../../authoring/mutate/program.js';
import { passingCheapFixes } from '../../authoring/strength/cheap-fixes.js';
import { findDuplicates } from '../../authoring/strength/find-duplicates.js';
import { measureStrength, type TaskStrength } from '../../authoring/strength/measure-strength.js';
import { mapConcurrently } from '../../concurrency.js';
import { sum } from '../../numbers.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import type { Task } from '../../taskset/task.js';
import type { Console } from '../console.js';
import { describeMutant } from './measure-mutants.js';
import { GRADING_TIMEOUT_MS } from './with-sandbox.js';

export interface StrengthCheckRequest {
	/** Tasks whose reference passes, ordered by id. */
	readonly tasks: readonly Task[];
	/** Mutants tried of each reference; 0 for none. */
	readonly mutantsPerTask: number;
	/** Tasks at one time, ≥ 1. */
	readonly atOnce: number;
	/** Gets progress. */
	readonly console: Console;
}

export interface StrengthCheck {
	/** One sentence each; none for sound tasks. */
	readonly problems: readonly string[];
	/** Of each task whose mutants were tried. */
	readonly mutants: ReadonlyMap<string, Pick<TaskStrength, 'killed' | 'total'>>;
	/** Ids of tasks that a problem is about. */
	readonly weak: ReadonlySet<string>;
	readonly killed: number;
	readonly total: number;
	/** What no test notices, in the form of `equivalent.txt` behind task and line. */
	readonly survivors: readonly string[];
}

/** Share of the mutants that the tests have to notice, over all tasks together. */
const LEAST_SHARE = 0.95;
const TOLD_EVERY = 25;

export async function checkStrength(sandbox: Sandbox, request: StrengthCheckRequest): Promise<StrengthCheck> {
	const parts = {
		sandbox,
		read: createProgramReader(),
		gradingTimeoutMs: GRADING_TIMEOUT_MS,
		atOnce: 1,
		atMost: request.mutantsPerTask,
	};
	const problems: Weakness[] = findDuplicates(request.tasks).map(({ task, of, reason }) => ({
		id: task.id,
		what: `repeats ${of.id}: ${reason}`,
	}));
	const strengths = new Map<Task, TaskStrength>();
	let done = 0;
	await mapConcurrently(request.tasks, request.atOnce, async (task) => {
		const cheap = await passingCheapFixes(parts, task);
		problems.push(...cheap.map(({ does }) => ({ id: task.id, what: `a fix that ${does} counts as solved` })));
		if (request.mutantsPerTask > 0) strengths.set(task, await measureStrength(parts, task));
		done++;
		if (done % TOLD_EVERY === 0) request.console.err(`${done}/${request.tasks.length} tasks tried with wrong fixes`);
	});
	return conclude(
		request.tasks.flatMap((task) => strengths.get(task) ?? []),
		problems,
	);
}

interface Weakness {
	readonly id: string;
	readonly what: string;
}

function conclude(strengths: readonly TaskStrength[], found: readonly Weakness[]): StrengthCheck {
	const total = sum(strengths.map((strength) => strength.total));
	const killed = sum(strengths.map((strength) => strength.killed));
	const survivors = strengths.flatMap(({ task, survivors }) =>
		survivors.map((mutant) => `${task.id} ${describeMutant(mutant)}`),
	);
	const weaknesses = [
		...found,
		...strengths.flatMap(({ task, problems }) => problems.map((what): Weakness => ({ id: task.id, what }))),
	];
	const problems = weaknesses.map(({ id, what }) => `${id}: ${what}`);
	if (killed < total * LEAST_SHARE) {
		problems.push(`the tests notice ${killed} of ${total} mutants, less than ${LEAST_SHARE * 100} %`);
	}
	const mutants = new Map(strengths.map((strength) => [strength.task.id, strength]));
	const weak = new Set(weaknesses.map(({ id }) => id));
	return { problems: problems.sort(), mutants, weak, killed, total, survivors };
}

/** The closing lines of a report for people. */
export function describeStrength({ problems, killed, total, survivors }: StrengthCheck): string[] {
	const share = total === 0 ? '' : ` (${((100 * killed) / total).toFixed(1)} %)`;
	const noticed = total === 0 ? [] : [`${killed} of ${total} mutants noticed${share}`];
	return [...survivors.map((line) => `survives: ${line}`), ...problems.map((line) => `problem: ${line}`), ...noticed];
}
