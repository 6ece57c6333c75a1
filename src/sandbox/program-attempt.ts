/** One try of a program on one worker. What the program does is a report; what fails of ours is tried once more, and then is an error. */
import { ArenaError } from '../errors.js';
import type { JobLife } from './job.js';
import { toProgramReport } from './messages.js';
import type { ProgramJob, ProgramReport } from './sandbox.js';
import type { Worker } from './worker.js';
import { WorkerCancelled } from './worker-errors.js';

const TRIES = 2;
const RETRY_AFTER_S = 2;
/** A program is not begun with less time than this before its deadline. */
const LEAST_TIME_MS = 250;
/** Kept free before the deadline for what follows. */
const MARGIN_MS = 500;
const WALL_FACTOR = 3;
const WALL_EXTRA_MS = 2_000;

/** @throws ArenaError why the job was stopped, or `timed_out`, `sandbox_unavailable` */
export async function attemptProgram(worker: Worker, job: ProgramJob, life: JobLife): Promise<ProgramReport | 'again'> {
	const leftMs = life.deadline - performance.now() - MARGIN_MS;
	const wallMs = Math.min(leftMs, job.cpuTimeMs * WALL_FACTOR + WALL_EXTRA_MS);
	if (wallMs < LEAST_TIME_MS)
		throw new ArenaError('timed_out', `no time is left to run it: it needs at least ${LEAST_TIME_MS} ms`, {
			retryAfterS: RETRY_AFTER_S,
		});
	try {
		return toProgramReport(await worker.execute(job, wallMs));
	} catch (error) {
		if (error instanceof WorkerCancelled) throw life.stopped ?? new ArenaError('cancelled', 'the client went away');
		if (life.count < TRIES) return 'again';
		throw new ArenaError('sandbox_unavailable', `the program could not be run, ${life.count} times; try again later`, {
			cause: error,
			retryAfterS: RETRY_AFTER_S,
		});
	}
}
