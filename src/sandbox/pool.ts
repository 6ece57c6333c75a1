/**
 * The worker pool behind the `Sandbox` interface: a fair queue of jobs and the workers that take them. The life of a job is in job.ts, what
 * becomes of a try in attempt.ts and retry-policy.ts, the workers' in workers.ts.
 */
import { ArenaError } from '../errors.js';
import { sum } from '../numbers.js';
import type { Task } from '../taskset/task.js';
import { DEFAULT_QUEUE_LIMITS, type QueueLimits, type QueueState, refusal } from './admission.js';
import { GradingAttempts } from './attempt.js';
import { createFairQueue, type FairQueue } from './fair-queue.js';
import { findInterpreter } from './interpreter.js';
import { Job, type JobLife, type JobQueue, type JobSettings } from './job.js';
import { attemptProgram } from './program-attempt.js';
import type {
	IsolationReport,
	ProgramJob,
	ProgramReport,
	ReferenceCoverage,
	Sandbox,
	SandboxJob,
	SandboxReport,
	SandboxStats,
	ScreenJob,
	ScreenReport,
} from './sandbox.js';
import { attemptScreen } from './screen-attempt.js';
import { ServiceTime } from './service-time.js';
import type { SlotFactory } from './slot.js';
import { type IsolationOptions, startIsolated } from './start-isolated.js';
import { TaskFaults } from './task-faults.js';
import { TimingCosts } from './timing/timing-costs.js';
import type { Worker } from './worker.js';
import { type SandboxEvent, Workers } from './workers.js';

export type { SandboxEvent };

const COVERAGE_DEADLINE_MS = 60_000;
const CLOSE_POLL_MS = 20;

export interface SandboxOptions extends IsolationOptions {
	/** Executions at one time, 1..256. */
	readonly workers: number;
	/** Beyond them jobs are refused as `overloaded`; default: 256 MiB of programs, and no limit by count. */
	readonly queueLimits?: QueueLimits;
	/** Whose a session is: workers are shared out between owners first. Default: all are one owner's. */
	readonly ownerOf?: (sessionKey: string) => string;
	/** Interpreter to use; null looks for `python3` and others on `searchPath`. */
	readonly python?: string | null;
	/** PATH to look on. */
	readonly searchPath?: string | undefined;
	/** Told of workers that were lost and replaced. */
	readonly onEvent?: (event: SandboxEvent) => void;
}

/**
 * Starts the workers, tests the isolation by trying forbidden operations, and returns the sandbox.
 * @throws Error when no usable Python is found or no worker comes up, with the reason
 */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
	const interpreter = await findInterpreter(options.python ?? null, options.searchPath);
	const started = await startIsolated(interpreter, options);
	return new Pool(options, started.isolation, started.slots, started.startWorker, started.first);
}

class Pool implements Sandbox {
	private readonly waiting: FairQueue<Job<unknown>>;
	/** Of programs that wait. */
	private waitingBytes = 0;
	private readonly service = new ServiceTime();
	private readonly workers: Workers;
	private readonly costs = new TimingCosts();
	private readonly faults = new TaskFaults();
	private closed = false;
	private readonly queue: JobQueue = {
		push: (job) => {
			this.waitingBytes += job.bytes;
			this.waiting.push(job.sessionKey, job);
			this.dispatch();
		},
		pushFirst: (job) => {
			this.waitingBytes += job.bytes;
			this.waiting.pushFirst(job.sessionKey, job);
		},
		remove: (job) => {
			const found = this.waiting.remove(job.sessionKey, job);
			if (found) this.waitingBytes -= job.bytes;
			return found;
		},
		closedBy: () => (this.closed ? shuttingDown() : null),
	};

	constructor(
		private readonly options: SandboxOptions,
		readonly isolation: IsolationReport,
		slots: SlotFactory,
		startWorker: () => Promise<Worker>,
		first: Worker,
	) {
		this.waiting = createFairQueue(options.ownerOf);
		this.workers = new Workers({
			slots,
			startWorker,
			onFree: () => this.dispatch(),
			onNone: () => this.failWaiting(),
			onEvent: (kind, message) => this.tell(kind, message),
		});
		this.workers.start(first, options.workers);
	}

	stats(): SandboxStats {
		return { workers: this.options.workers, busy: this.workers.busy, queued: this.waiting.size };
	}

	run(job: SandboxJob, signal?: AbortSignal): Promise<SandboxReport> {
		const onRetry = (message: string) => this.tell('job-retried', message);
		const attempts = new GradingAttempts({ job, isolation: this.isolation.level, costs: this.costs, onRetry });
		const { sessionKey, deadlineMs } = job;
		const attempt = this.faults.guarded(job.task, (worker, life) => attempts.attempt(worker, life));
		return this.enqueue({ sessionKey, bytes: job.source.length, deadlineMs, signal, attempt });
	}

	screen(job: ScreenJob, signal?: AbortSignal): Promise<readonly ScreenReport[]> {
		const { sessionKey, deadlineMs } = job;
		const attempt = this.faults.guarded(job.task, (worker, life) => attemptScreen(worker, job, life));
		const bytes = sum(job.sources.map((source) => source.length));
		return this.enqueue<readonly ScreenReport[]>({ sessionKey, bytes, deadlineMs, signal, attempt });
	}

	execute(job: ProgramJob, signal?: AbortSignal): Promise<ProgramReport> {
		const { sessionKey, deadlineMs } = job;
		const attempt = (worker: Worker, life: JobLife) => attemptProgram(worker, job, life);
		const bytes = sum([job.source, job.stdin, ...Object.values(job.files)].map(({ length }) => length));
		return this.enqueue<ProgramReport>({ sessionKey, bytes, deadlineMs, signal, attempt });
	}

	coverage(task: Task): Promise<ReferenceCoverage> {
		const sessionKey = `coverage:${task.id}`;
		const attempt = (worker: Worker) => worker.coverage(task);
		return this.enqueue({ sessionKey, bytes: 0, deadlineMs: COVERAGE_DEADLINE_MS, signal: undefined, attempt });
	}

	async close(graceMs: number): Promise<void> {
		this.closed = true;
		this.workers.close();
		this.failAllWaiting(shuttingDown());
		const end = performance.now() + graceMs;
		while (this.workers.busy > 0 && performance.now() < end) {
			await new Promise((resolve) => setTimeout(resolve, CLOSE_POLL_MS));
		}
		await this.workers.end();
	}

	private enqueue<Result>(settings: JobSettings<Result>): Promise<Result> {
		if (this.closed) return Promise.reject(shuttingDown());
		if (settings.signal?.aborted) return Promise.reject(new ArenaError('cancelled', 'the client went away'));
		const refused = refusal(
			settings,
			this.queueState(settings.sessionKey),
			this.options.queueLimits ?? DEFAULT_QUEUE_LIMITS,
		);
		return refused === null ? new Job(settings, this.queue).result : Promise.reject(refused);
	}

	private queueState(sessionKey: string): QueueState {
		const turnMs = (this.service.meanMs ?? 0) / this.options.workers;
		return { jobs: this.waiting.size, bytes: this.waitingBytes, waitMs: this.waiting.positionOf(sessionKey) * turnMs };
	}

	private dispatch(): void {
		while (this.waiting.size > 0) {
			const worker = this.workers.take();
			if (worker === undefined) return;
			const turn = this.waiting.shift();
			if (turn === undefined) {
				this.workers.release(worker);
				return;
			}
			this.waitingBytes -= turn.entry.bytes;
			const startMs = performance.now();
			void turn.entry.run(worker).then(() => {
				const tookMs = performance.now() - startMs;
				turn.end(tookMs);
				this.service.record(tookMs);
				this.workers.release(worker);
				this.dispatch();
			});
		}
	}

	/** Those who wait are told now rather than at their deadline. */
	private failWaiting(): void {
		this.failAllWaiting(
			new ArenaError(
				'sandbox_unavailable',
				'no worker of the sandbox can be started; `codearena doctor` on the server says why',
				{ retryAfterS: 5 },
			),
		);
	}

	private failAllWaiting(error: ArenaError): void {
		this.waitingBytes = 0;
		for (const job of this.waiting.drain()) job.fail(error);
	}

	private tell(kind: SandboxEvent['kind'], message: string): void {
		this.options.onEvent?.({ kind, message });
	}
}

function shuttingDown(): ArenaError {
	return new ArenaError('draining', 'the server is shutting down');
}
