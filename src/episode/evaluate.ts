/**
 * Grades a group of fixes for one task, each as the first step of its own episode. Trainers send groups of samples, many of them
 * equal to the byte, and a grading is a pure function of its fix here: equal ones are graded once.
 */
import { mapConcurrently } from '../concurrency.js';
import type { Grading } from '../grading/grading.js';
import type { Deadline } from './deadline.js';
import type { Episode } from './episode.js';
import { type StepParts, stepEpisode } from './step-episode.js';

/** Enough in flight to keep every worker busy, few enough that the queue stays open to others. */
const JOBS_PER_WORKER = 2;

/**
 * @param first the episode that each fix is graded against, without a step
 * @param deadlineOf the time of one fix, counted from its own start
 * @returns one grading per fix, same order
 * @throws ArenaError the first one that any grading throws; the rest is cancelled
 */
export async function evaluateFixes(
	parts: StepParts,
	first: Episode,
	fixes: readonly string[],
	deadlineOf: (signal: AbortSignal) => Deadline,
): Promise<readonly Grading[]> {
	const failure = new AbortController();
	const gradings = new Map<string, Grading>();
	const atOnce = Math.max(1, parts.sandbox.stats().workers) * JOBS_PER_WORKER;
	try {
		await mapConcurrently(new Set(fixes), atOnce, async (fix) => {
			const deadline = deadlineOf(failure.signal);
			const { grading } = await stepEpisode(parts, first, fix, first.id, deadline);
			gradings.set(fix, grading);
		});
	} catch (error) {
		failure.abort();
		throw error;
	}
	return fixes.flatMap((fix) => gradings.get(fix) ?? []);
}
