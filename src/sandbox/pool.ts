/**
 * The worker pool behind the `Sandbox` interface. A job waits in a fair queue for a free worker, is tried again on a fresh one when the
 * machinery fails, and is ended when its client goes away. What a fix does is a report; only what we do wrong throws.
 */
import { ArenaError } from '../errors.js';
import type { Task } from '../taskset/task.js';
import { createFairQueue } from './fair-queue.js';
import { findInterpreter } from './interpreter.js';
import { type PlannedTests, type RawReport, reportOfHarnessLoss, toReport } from './messages.js';
import type {
	IsolationReport,
	ReferenceCoverage,
	Sandbox,
	SandboxJob,
	SandboxReport,
	SandboxStats,
} from './sandbox.js';
import type { SlotFactory } from './slot.js';
import { startIsolated } from './start-isolated.js';
import { GradingFault, type Worker, WorkerCancelled, WorkerLost } from './worker.js';

/** A worker is replaced after so many gradings, so that nothing can pile up in it. */
const GRADINGS_PER_WORKER = 5_000;
/** A grading is not begun with less time than this before its deadline. */
const LEAST_TIME_MS = 250;
/** Kept free before the deadline for what follows the grading. */
const MARGIN_MS = 500;
const TRIES = 2;
/** Wall time of a grading: this many times its CPU limit and a little more, so that a busy host does not fail an honest fix. */
const WALL_FACTOR = 3;
const WALL_EXTRA_MS = 4_000;
const RESTART_PAUSE_MS = 200;

export interface SandboxOptions {
	/** Executions at one time, 1..256. */
	readonly workers: number;
	/** Jobs that may wait for a worker; more are refused as `overloaded`. Default 1024. */
	readonly queueLimit?: number;
	/** Interpreter to use; null looks for `python3` and others on `searchPath`. */
	readonly python?: string | null;
	/** PATH to look on. */
	readonly searchPath?: string | undefined;
	/** Layers to put on where the kernel has them; default all. Fewer are for tests and for comparing. */
	readonly layers?: readonly string[];
	/** Keep root rights' user switch off even as root; for tests. Default: switch users when root. */
	readonly dropUser?: boolean;
	/** Told of workers that were lost and replaced. */
	readonly onEvent?: (event: SandboxEvent) => void;
}

export interface SandboxEvent {
	readonly kind: 'clean-up-failed' | 'worker-lost' | 'worker-recycled' | 'worker-start-failed' | 'job-retried';
	readonly message: string;
}

interface Pending {
	readonly job: SandboxJob;
	readonly deadline: number;
	readonly work: (worker: Worker) => Promise<void>;
	readonly fail: (error: Error) => void;
}

/**
 * Starts the workers, tests the isolation by trying forbidden operations, and answers the sandbox.
 * @throws Error when no usable Python is found or no worker comes up, with the reason
 */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
	const interpreter = await findInterpreter(options.python ?? null, options.searchPath);
	const started = await startIsolated(interpreter, options);
	return new Pool(options, started.isolation, started.slots, started.startWorker, started.first);
}

class Pool implements Sandbox {
	private readonly queue = createFairQueue<Pending>();
	private readonly workers = new Set<Worker>();
	private readonly idle: Worker[] = [];
	/** Workers that are coming up. */
	private readonly starting = new Set<Promise<Worker>>();
	private closed = false;

	constructor(
		private readonly options: SandboxOptions,
		readonly isolation: IsolationReport,
		private readonly slots: SlotFactory,
		private readonly startWorker: () => Promise<Worker>,
		first: Worker,
	) {
		this.adopt(first);
		for (let count = 1; count < options.workers; count++) void this.addWorker();
	}

	stats(): SandboxStats {
		return { workers: this.options.workers, busy: this.workers.size - this.idle.length, queued: this.queue.size };
	}

	run(job: SandboxJob, signal?: AbortSignal): Promise<SandboxReport> {
		return this.enqueue(job, signal, (worker, tries) => this.attempt(worker, job, tries));
	}

	coverage(task: Task): Promise<ReferenceCoverage> {
		const deadlineMs = 60_000;
		const job = { task, source: '', seed: 0, step: 1, scope: 'all', measureEfficiency: false } as const;
		return this.enqueue({ ...job, sessionKey: `coverage:${task.id}`, deadlineMs }, undefined, (worker) =>
			worker.coverage(task),
		);
	}

	async close(graceMs: number): Promise<void> {
		this.closed = true;
		for (const { fail } of this.queue.drain()) fail(shuttingDown());
		const end = performance.now() + graceMs;
		while (this.workers.size > this.idle.length && performance.now() < end) {
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		for (const worker of this.workers) worker.kill();
		// One that comes up now makes folders that have to go too.
		await Promise.allSettled(this.starting);
		await this.slots.removeAll().catch((error: unknown) => this.tell('clean-up-failed', String(error)));
	}

	/** Puts work into the queue and answers its result; retried, bounded by the job's deadline, ended by `signal`. */
	private enqueue<Result>(
		job: SandboxJob,
		signal: AbortSignal | undefined,
		attempt: (worker: Worker, tries: Tries) => Promise<Result | 'again'>,
	): Promise<Result> {
		if (this.closed) return Promise.reject(shuttingDown());
		if (signal?.aborted) return Promise.reject(new ArenaError('cancelled', 'the client went away'));
		const limit = this.options.queueLimit ?? 1024;
		if (this.queue.size >= limit) {
			const message = `${limit} gradings are waiting already`;
			return Promise.reject(new ArenaError('overloaded', message, { retryAfterS: 1 }));
		}
		return new Promise<Result>((resolve, reject) => {
			const tries: Tries = {
				count: 0,
				deadline: performance.now() + job.deadlineMs,
				harnessLost: 0,
				plan: [],
				stopped: null,
			};
			let current: Worker | null = null;
			const settle = (finish: () => void): void => {
				clearTimeout(timer);
				signal?.removeEventListener('abort', abort);
				finish();
			};
			const fail = (error: Error): void => settle(() => reject(error));
			const entry: Pending = {
				job,
				deadline: tries.deadline,
				fail,
				work: async (worker) => {
					current = worker;
					tries.count++;
					try {
						const result = await attempt(worker, tries);
						if (result === 'again' && this.closed) fail(shuttingDown());
						else if (result === 'again') this.queue.pushFirst(job.sessionKey, entry);
						else settle(() => resolve(result));
					} catch (error) {
						fail(error instanceof Error ? error : new Error(String(error)));
					} finally {
						current = null;
					}
				},
			};
			const stop = (error: ArenaError): void => {
				tries.stopped = error;
				if (this.queue.remove(entry)) fail(error);
				else current?.cancel();
			};
			const abort = (): void => stop(new ArenaError('cancelled', 'the client went away'));
			const timer = setTimeout(() => {
				stop(new ArenaError('timed_out', `not graded within ${job.deadlineMs} ms`, { retryAfterS: 5 }));
			}, job.deadlineMs);
			signal?.addEventListener('abort', abort, { once: true });
			this.queue.push(job.sessionKey, entry);
			this.dispatch();
		});
	}

	private async attempt(worker: Worker, job: SandboxJob, tries: Tries): Promise<SandboxReport | 'again'> {
		const leftMs = tries.deadline - performance.now() - MARGIN_MS;
		const wallMs = Math.min(leftMs, job.task.limits.cpuTimeMs * WALL_FACTOR + WALL_EXTRA_MS);
		if (wallMs < LEAST_TIME_MS) {
			if (tries.harnessLost > 0) return this.failedByHarnessLoss(tries, job);
			throw new ArenaError('timed_out', `no time left of ${job.deadlineMs} ms`, { retryAfterS: 5 });
		}
		try {
			const raw = await worker.grade(job, wallMs, leftMs === wallMs);
			if (raw.retry === 'deadline') {
				throw new ArenaError('timed_out', `not graded within ${job.deadlineMs} ms`, { retryAfterS: 5 });
			}
			if (raw.retry !== null && tries.count < TRIES && this.hasTime(tries, raw)) {
				this.tell('job-retried', `${raw.retry}: ${raw.error_text}`);
				return 'again';
			}
			if (raw.retry === 'killed') {
				// A fix cannot send itself SIGKILL: somebody else ended it, twice.
				throw new ArenaError('sandbox_unavailable', 'the process of the fix was killed repeatedly', { retryAfterS: 2 });
			}
			return toReport(raw, this.isolation.level);
		} catch (error) {
			if (error instanceof ArenaError) throw error;
			if (error instanceof WorkerCancelled) {
				throw tries.stopped ?? new ArenaError('cancelled', 'the client went away');
			}
			if (error instanceof GradingFault) return this.afterLoss(worker, job, tries, error);
			if (!(error instanceof WorkerLost)) {
				const message = `task ${job.task.id} cannot be graded: ${(error as Error).message}`;
				throw new ArenaError('internal_error', message, { cause: error });
			}
			return this.afterLoss(worker, job, tries, error);
		}
	}

	/** The harness is gone. If the fix may have done it and has done it twice, it failed; else it is our fault. */
	private afterLoss(
		worker: Worker,
		job: SandboxJob,
		tries: Tries,
		error: WorkerLost | GradingFault,
	): SandboxReport | 'again' {
		if (error instanceof GradingFault || error.cause === 'hung' || error.cause === 'died') {
			tries.harnessLost++;
			tries.plan = worker.planOf(job.task);
		}
		if (tries.harnessLost >= TRIES) return this.failedByHarnessLoss(tries, job);
		if (tries.count <= TRIES) {
			this.tell('job-retried', error.message);
			return 'again';
		}
		throw new ArenaError('sandbox_unavailable', 'the sandbox failed repeatedly', { cause: error, retryAfterS: 2 });
	}

	private failedByHarnessLoss(tries: Tries, job: SandboxJob): SandboxReport {
		const plan = tries.plan.filter((test) => job.scope === 'all' || test.group === 'visible');
		return reportOfHarnessLoss(plan, this.isolation.level);
	}

	private hasTime(tries: Tries, raw: RawReport): boolean {
		return tries.deadline - performance.now() > raw.wall_ms / 2 + MARGIN_MS;
	}

	// --- workers

	private dispatch(): void {
		while (this.idle.length > 0 && this.queue.size > 0) {
			// The worker that rested longest has had the time to make its next process ready.
			const worker = this.idle.shift();
			const turn = this.queue.shift();
			if (worker === undefined || turn === undefined) return;
			const startMs = performance.now();
			void turn.entry.work(worker).then(() => {
				turn.end(performance.now() - startMs);
				this.release(worker);
			});
		}
	}

	private release(worker: Worker): void {
		if (this.closed) {
			worker.kill();
			this.workers.delete(worker);
		} else if (worker.isLost || worker.isDoubtful) {
			this.tell('worker-lost', `worker ${worker.pid} was lost`);
			this.retire(worker);
		} else if (worker.gradings >= GRADINGS_PER_WORKER) {
			this.tell('worker-recycled', `worker ${worker.pid} did ${worker.gradings} gradings`);
			this.retire(worker);
		} else {
			this.idle.push(worker);
			this.dispatch();
		}
	}

	private retire(worker: Worker): void {
		worker.kill();
		this.workers.delete(worker);
		const index = this.idle.indexOf(worker);
		if (index !== -1) this.idle.splice(index, 1);
		void this.slots.remove(worker.slot).catch(() => undefined);
		void this.addWorker();
	}

	private adopt(worker: Worker): void {
		this.workers.add(worker);
		worker.onLost(() => {
			// A worker that dies while it rests is replaced at once; one at work is replaced when its job notices.
			if (!this.closed && this.idle.includes(worker)) {
				this.tell('worker-lost', `worker ${worker.pid} was lost while idle`);
				this.retire(worker);
			}
		});
		this.idle.push(worker);
		this.dispatch();
	}

	private async addWorker(): Promise<void> {
		let pauseMs = RESTART_PAUSE_MS;
		while (!this.closed) {
			const starting = this.startWorker();
			this.starting.add(starting);
			try {
				const worker = await starting;
				if (this.closed) worker.kill();
				else this.adopt(worker);
				return;
			} catch (error) {
				this.tell('worker-start-failed', error instanceof Error ? error.message : String(error));
				if (this.workers.size === 0) this.failWaiting();
				await new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
				pauseMs = Math.min(pauseMs * 2, 5_000);
			} finally {
				this.starting.delete(starting);
			}
		}
	}

	/** No worker is left and none comes up: those who wait are told now rather than at their deadline. */
	private failWaiting(): void {
		for (const { fail } of this.queue.drain()) {
			fail(new ArenaError('sandbox_unavailable', 'no worker can be started', { retryAfterS: 5 }));
		}
	}

	private tell(kind: SandboxEvent['kind'], message: string): void {
		this.options.onEvent?.({ kind, message });
	}
}

function shuttingDown(): ArenaError {
	return new ArenaError('draining', 'the server is shutting down');
}

interface Tries {
	count: number;
	readonly deadline: number;
	harnessLost: number;
	/** All tests of the task, as the harness that was lost last had planned them. */
	plan: PlannedTests;
	/** Why the job was ended from outside; null while it is wanted. */
	stopped: ArenaError | null;
}
