/**
 * The life of a job: it waits in the queue, is tried on a worker, perhaps tried again, and ends exactly once, with a result or an error.
 * A job ends early when its client goes away or its deadline passes, wherever it is by then.
 */
import { ArenaError } from '../errors.js';
import type { Worker } from './worker.js';

/** From the deadline of a running try until it is ended from outside. */
const GRACE_MS = 500;

export interface JobSettings<Result> {
	/** Whose turn it is when workers are shared out. */
	readonly sessionKey: string;
	/** What its programs take while it waits. */
	readonly bytes: number;
	/** Milliseconds from now. */
	readonly deadlineMs: number;
	/** Aborted when the client went away. */
	readonly signal: AbortSignal | undefined;
	/** One try; `again` puts the job back to the front of the queue. Whatever it throws ends the job. */
	readonly attempt: (worker: Worker, life: JobLife) => Promise<Result | 'again'>;
}

/** What a try may know of its job. */
export interface JobLife {
	/** Tries begun, this one included. */
	readonly count: number;
	/** On the clock of `performance.now()`. */
	readonly deadline: number;
	/** Why the job was ended from outside; null while it is wanted. */
	readonly stopped: ArenaError | null;
}

/** Where jobs wait. */
export interface JobQueue {
	push(job: Job<unknown>): void;
	pushFirst(job: Job<unknown>): void;
	/** False when the job is not waiting (any more). */
	remove(job: Job<unknown>): boolean;
	/** Why nothing may begin any more; null while the doors are open. */
	closedBy(): ArenaError | null;
}

export class Job<Result> implements JobLife {
	readonly result: Promise<Result>;
	readonly deadline: number;
	count = 0;
	stopped: ArenaError | null = null;
	private worker: Worker | null = null;
	private settle!: { resolve: (result: Result) => void; reject: (error: Error) => void };
	private timer: NodeJS.Timeout;
	private readonly abort = () => this.stop(new ArenaError('cancelled', 'the client went away'));

	constructor(
		private readonly settings: JobSettings<Result>,
		private readonly queue: JobQueue,
	) {
		const { deadlineMs, signal } = settings;
		this.deadline = performance.now() + deadlineMs;
		this.result = new Promise((resolve, reject) => {
			this.settle = { resolve, reject };
		});
		this.timer = setTimeout(() => this.late(), deadlineMs);
		signal?.addEventListener('abort', this.abort, { once: true });
		queue.push(this as Job<unknown>);
	}

	get sessionKey(): string {
		return this.settings.sessionKey;
	}

	get bytes(): number {
		return this.settings.bytes;
	}

	/** One try on a worker that is this job's alone meanwhile. Never rejects. */
	async run(worker: Worker): Promise<void> {
		this.worker = worker;
		this.count++;
		try {
			const result = await this.settings.attempt(worker, this);
			if (result !== 'again') return this.end(() => this.settle.resolve(result));
			const closed = this.stopped ?? this.queue.closedBy();
			if (closed === null) this.queue.pushFirst(this as Job<unknown>);
			else this.fail(closed);
		} catch (error) {
			this.fail(error instanceof Error ? error : new Error(String(error)));
		} finally {
			this.worker = null;
		}
	}

	/** Ends the job with an error. */
	fail(error: Error): void {
		this.end(() => this.settle.reject(error));
	}

	/** The harness ends a try at its deadline by itself and says why, so one that runs gets a moment more. */
	private late(): void {
		const deadlineMs = Math.round(this.settings.deadlineMs);
		const error = new ArenaError(
			'timed_out',
			`not graded within ${deadlineMs} ms: the server was too busy; send it again, or give it more time with timeout_s`,
			{ retryAfterS: 5 },
		);
		if (this.worker === null) this.stop(error);
		else this.timer = setTimeout(() => this.stop(error), GRACE_MS);
	}

	private stop(error: ArenaError): void {
		this.stopped = error;
		if (this.queue.remove(this as Job<unknown>)) this.fail(error);
		else this.worker?.cancel();
	}

	private end(finish: () => void): void {
		clearTimeout(this.timer);
		this.settings.signal?.removeEventListener('abort', this.abort);
		finish();
	}
}
