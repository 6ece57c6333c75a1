/**
 * Tasks that cannot be graded, whatever the fix. To find out that one never ends takes a worker some seconds, so that it is not tried again
 * for a while: whoever asks for it holds no workers.
 */
import { ArenaError } from '../errors.js';
import type { Task } from '../taskset/task.js';
import type { JobLife } from './job.js';
import type { Worker } from './worker.js';
import { TaskFault } from './worker-errors.js';

const REMEMBERED_MS = 60_000;
const KEPT = 1_000;

export type Attempt<Result> = (worker: Worker, life: JobLife) => Promise<Result | 'again'>;

export class TaskFaults {
	/** By content hash, oldest first: until when, and what is said. */
	private readonly endless = new Map<string, { readonly until: number; readonly error: ArenaError }>();

	/** The attempt with a fault of the task told as an `ArenaError` `internal_error`. */
	guarded<Result>(task: Task, attempt: Attempt<Result>): Attempt<Result> {
		return async (worker, life) => {
			const known = this.endless.get(task.contentHash);
			if (known !== undefined && performance.now() < known.until) throw known.error;
			try {
				return await attempt(worker, life);
			} catch (error) {
				throw error instanceof TaskFault ? this.noted(task, error) : error;
			}
		};
	}

	private noted(task: Task, fault: TaskFault): ArenaError {
		const what = fault.isEndless ? 'do not end' : 'do not load';
		// The harness's own words hold paths of this machine: they are the cause, for the log.
		const message = `The task ${task.id} cannot be graded: its own tests, inputs or reference ${what}. The server's log says where; tasks validate shows it too.`;
		const error = new ArenaError('internal_error', message, { cause: fault });
		if (fault.isEndless) {
			this.endless.delete(task.contentHash);
			this.endless.set(task.contentHash, { until: performance.now() + REMEMBERED_MS, error });
			const [oldest] = this.endless.keys();
			if (this.endless.size > KEPT && oldest !== undefined) this.endless.delete(oldest);
		}
		return error;
	}
}
