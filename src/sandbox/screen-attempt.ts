/** One try of a screening on one worker. It is no grading: what fails of ours is tried once more, and then is an error. */
import { ArenaError } from '../errors.js';
import type { JobLife } from './job.js';
import { toScreenReport } from './messages.js';
import type { ScreenJob, ScreenReport } from './sandbox.js';
import type { Worker } from './worker.js';
import { TaskFault, WorkerCancelled } from './worker-errors.js';

const TRIES = 2;
const RETRY_AFTER_S = 2;

/** @throws ArenaError why the job was stopped, or `sandbox_unavailable`; TaskFault */
export async function attemptScreen(
	worker: Worker,
	job: ScreenJob,
	life: JobLife,
): Promise<readonly ScreenReport[] | 'again'> {
	try {
		return (await worker.screen(job)).map((raw) => toScreenReport(raw, job));
	} catch (error) {
		if (error instanceof WorkerCancelled) throw life.stopped ?? new ArenaError('cancelled', 'the client went away');
		if (error instanceof TaskFault) throw error;
		if (life.count < TRIES) return 'again';
		throw new ArenaError(
			'sandbox_unavailable',
			`programs could not be screened, ${life.count} times; try again later`,
			{
				cause: error,
				retryAfterS: RETRY_AFTER_S,
			},
		);
	}
}
