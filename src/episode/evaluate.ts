/**
 * Grades a group of fixes for one task, each as the first step of its own episode. Trainers send groups of samples, many of them
 * equal to the byte, and a grading is a pure function of its fix here: equal ones are graded once.
 */
import { mapConcurrently } from '../concurrency.js';
import { ArenaError, isOurs } from '../errors.js';
import type { Evaluation } from './arena.js';
import type { Deadline } from './deadline.js';
import type { Episode } from './episode.js';
import type { Examination } from './examine.js';
import { type StepParts, stepEpisode } from './step-episode.js';

/** Enough in flight to keep every worker busy, few enough that the queue stays open to others. */
const JOBS_PER_WORKER = 2;

/** What is graded. */
export interface FixGroup {
	/** The episode that each fix is graded against, without a step. */
	readonly first: Episode;
	readonly fixes: readonly string[];
	/** Whose turn it is when executions are shared out. */
	readonly sessionKey: string;
}

/**
 * @param deadlineOf the time of one fix, counted from its own start
 * @returns one evaluation per fix, same order; a failure of ours is that fix's alone
 * @throws ArenaError `cancelled` when nobody waits any more; what is under way is then cancelled too
 */
export async function evaluateFixes(
	parts: StepParts,
	group: FixGroup,
	deadlineOf: (signal: AbortSignal) => Deadline,
): Promise<readonly Evaluation[]> {
	const failure = new AbortController();
	const evaluations = new Map<string, Evaluation>();
	const distinct = new Set(group.fixes);
	const examined = new Map([...distinct].map((fix) => [fix, beginExamining(parts, group, fix)]));
	const atOnce = Math.max(1, parts.sandbox.stats().workers) * JOBS_PER_WORKER;
	try {
		await mapConcurrently(distinct, atOnce, async (fix) => {
			evaluations.set(fix, await evaluateFix(parts, group, fix, deadlineOf(failure.signal), examined.get(fix)));
		});
	} catch (error) {
		failure.abort();
		throw error;
	}
	return group.fixes.flatMap((fix) => evaluations.get(fix) ?? []);
}

/** All fixes of a group are read at once, in few messages to other threads. */
function beginExamining(parts: StepParts, { first, fixes }: FixGroup, fix: string): Promise<Examination> {
	const examining = parts.examine(fix, first.task, fixes.length > 1);
	examining.catch(() => undefined); // whoever awaits it is told
	return examining;
}

async function evaluateFix(
	parts: StepParts,
	{ first, sessionKey }: FixGroup,
	fix: string,
	deadline: Deadline,
	examining: Promise<Examination> | undefined,
): Promise<Evaluation> {
	try {
		const { grading } = await stepEpisode(parts, first, fix, sessionKey, deadline, examining);
		return { scored: true, grading };
	} catch (error) {
		const known = error instanceof ArenaError ? error : internalError(error);
		if (isOurs(known.code)) return { scored: false, error: known };
		throw known;
	}
}

/** Without details: what was thrown may hold secrets. */
function internalError(cause: unknown): ArenaError {
	return new ArenaError('internal_error', 'Internal server error', { cause });
}
