/**
 * How long a job keeps a worker, as the last jobs did: by it the queue knows its rate of service. A mean over jobs that ended; since workers
 * are shared out by time, a session with slow fixes has few of them in it.
 */
const REMEMBERED_JOBS = 64;
/** Fewer say too little to refuse anybody. */
const ENOUGH_JOBS = 16;

export class ServiceTime {
	private jobs = 0;
	private mean = 0;

	record(tookMs: number): void {
		this.jobs++;
		this.mean += (tookMs - this.mean) / Math.min(this.jobs, REMEMBERED_JOBS);
	}

	/** Milliseconds; null while too little is known. */
	get meanMs(): number | null {
		return this.jobs < ENOUGH_JOBS ? null : this.mean;
	}
}
