/**
 * One worker: a harness process and the conversation with it. One request at a time; every request has a time limit here, beyond
 * which the whole process group is ended. A worker that failed once is never used again.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Task } from '../taskset/task.js';
import {
	type GradeLimits,
	gradeMessage,
	isLive,
	isTiming,
	type PlannedTests,
	type ProbeReport,
	programMessage,
	type RawProgramReport,
	type RawReport,
	type RawScreenReport,
	type ReadyMessage,
	type Reply,
	type Request,
	screenMessage,
	taskMessage,
} from './messages.js';
import type { Lid, ProgramJob, ReferenceCoverage, SandboxJob, ScreenJob } from './sandbox.js';
import type { Slot } from './slot.js';
import { type HarnessProcess, killGroup, startHarness } from './spawn.js';
import type { TimedFix } from './timing/timed-fix.js';
import { HarnessFault, TaskFault, WorkerCancelled, WorkerLost } from './worker-errors.js';

const SCRIPT = fileURLToPath(new URL('./python/harness/__main__.py', import.meta.url));
const START_TIMEOUT_MS = 60_000;
/** Beyond the task's CPU limit; the harness has a shorter limit, which does not count what it waits for a processor. */
const LOAD_TIMEOUT_MS = 20_000;
const COVERAGE_TIMEOUT_MS = 30_000;
const PROBE_TIMEOUT_MS = 30_000;
/** Time beyond a grading's own wall limit that the harness may take before it counts as hanging. */
const GRACE_MS = 4_000;
/** With it the harness says that its zygote is gone: somebody else ended that, no fix can. */
const ZYGOTE_GONE = 75;
/** By it the kernel ends a harness that a fix's values kept busy for too long within one step; see harness/own_time.py. */
const OVERRUN_SIGNAL = 'SIGPROF';
const SCREEN_WALL_FACTOR = 6;
const SCREEN_WALL_EXTRA_MS = 1_000;
const STDERR_KEPT = 4_000;
const TASKS_KEPT = 200;

class Endless extends Error {}

export interface WorkerSettings {
	readonly python: string;
	readonly stdlibFile: string;
	/** Layers to put on where the kernel has them. */
	readonly layers: readonly string[];
	/** See `IsolationOptions`. */
	readonly lidsOff: readonly Lid[];
}

export class Worker {
	readonly pid: number;
	/** Gradings done; a worker is replaced after a number of them. */
	gradings = 0;
	private readonly child: HarnessProcess;
	private readonly plans = new Map<string, PlannedTests>();
	private input: Buffer[] = [];
	private inputBytes = 0;
	private onOutput: ProgramJob['onOutput'] = undefined;
	/** Decides what is timed of the fix that is being graded. */
	private timing: TimedFix | null = null;
	private waiting: { resolve: (message: unknown) => void; reject: (error: Error) => void } | null = null;
	private lost: WorkerLost | null = null;
	private hung = false;
	/** Something unforeseen happened in it: it is replaced rather than used again. */
	private isDoubtful = false;
	private ending = false;
	private cancelled = false;
	private stderr = '';

	private constructor(
		readonly slot: Slot,
		settings: WorkerSettings,
	) {
		if (!existsSync(SCRIPT)) throw new WorkerLost('start', `the sandbox's Python part is missing: ${SCRIPT}`);
		this.child = startHarness(settings.python, SCRIPT, slot.empty);
		this.pid = this.child.pid ?? -1;
		this.child.stdin.on('error', () => undefined);
		this.child.stdout.on('data', (chunk: Buffer) => this.receive(chunk));
		this.child.stderr.on('data', (chunk: Buffer) => {
			this.stderr = (this.stderr + chunk.toString('utf8')).slice(-STDERR_KEPT);
		});
		void this.child.then((result) => this.lose(result));
	}

	/** @throws WorkerLost `start` with what the harness said, when it does not come up */
	static async start(slot: Slot, settings: WorkerSettings): Promise<Worker> {
		const worker = new Worker(slot, settings);
		const { stdlibFile: library, layers, lidsOff } = settings;
		try {
			const { files, empty, root, uid, group } = slot;
			const config = {
				files,
				reference_folder: slot.reference,
				empty_dir: empty,
				root,
				uid,
				reference_uid: slot.referenceUid,
				library,
				layers,
				lids_off: lidsOff,
				cgroups: group.folders,
			};
			(await worker.exchange(config, START_TIMEOUT_MS)) as ReadyMessage;
			return worker;
		} catch (error) {
			worker.kill();
			throw new WorkerLost('start', error instanceof Error ? error.message : String(error));
		}
	}

	/** It may be given work: neither lost, nor being ended, nor doubtful. */
	get isUsable(): boolean {
		return this.lost === null && !this.ending && !this.isDoubtful;
	}

	/** `listener` is called once when the harness is gone, whatever the cause. */
	onLost(listener: () => void): void {
		void this.child.then(listener);
	}

	async probe(): Promise<ProbeReport> {
		return (await this.ask({ op: 'probe' }, PROBE_TIMEOUT_MS)) as ProbeReport;
	}

	/** Names of all tests of a task, as the harness planned them; empty when it was never loaded here. */
	planOf(task: Task): PlannedTests {
		return this.plans.get(task.contentHash) ?? [];
	}

	/**
	 * Grades one fix.
	 * @throws WorkerLost, WorkerCancelled, TaskFault
	 */
	async grade(job: SandboxJob, limits: GradeLimits, timing: TimedFix | null = null): Promise<RawReport> {
		this.cancelled = false;
		await this.load(job.task).catch((error: unknown) => {
			// The fix was not even sent: whatever happened to the harness, it is not the fix's doing.
			throw error instanceof WorkerLost ? new WorkerLost('start', error.message) : error;
		});
		if (this.cancelled) throw new WorkerCancelled('cancelled');
		this.gradings++;
		this.timing = timing;
		try {
			const mostMs = limits.wallMs + limits.putOffMs + GRACE_MS;
			return (await this.ask(gradeMessage(job, limits, timing?.begin() ?? null), mostMs)) as RawReport;
		} catch (error) {
			if (error instanceof WorkerLost || error instanceof WorkerCancelled) throw error;
			this.isDoubtful = true;
			throw new HarnessFault((error as Error).message, { cause: error });
		} finally {
			this.timing = null;
		}
	}

	/**
	 * Runs many programs against the visible tests of their task.
	 * @throws WorkerLost, WorkerCancelled, TaskFault
	 */
	async screen(job: ScreenJob): Promise<RawScreenReport[]> {
		this.cancelled = false;
		await this.load(job.task);
		if (this.cancelled) throw new WorkerCancelled('cancelled');
		this.gradings++;
		// Each may take its wall time twice; see harness/screening.py.
		const mostMs = job.sources.length * 2 * (job.cpuTimeMs * SCREEN_WALL_FACTOR + SCREEN_WALL_EXTRA_MS);
		return (await this.ask(screenMessage(job), mostMs + GRACE_MS)) as RawScreenReport[];
	}

	/**
	 * Runs a program.
	 * @param wallMs wall time that it may take
	 * @throws WorkerLost, WorkerCancelled
	 */
	async execute(job: ProgramJob, wallMs: number): Promise<RawProgramReport> {
		this.cancelled = false;
		await this.slot.group.allow(job.memoryLimitBytes);
		if (this.cancelled) throw new WorkerCancelled('cancelled');
		this.gradings++;
		this.onOutput = job.onOutput;
		try {
			return (await this.ask(programMessage(job, wallMs), wallMs + GRACE_MS)) as RawProgramReport;
		} finally {
			this.onOutput = undefined;
		}
	}

	async coverage(task: Task): Promise<ReferenceCoverage> {
		await this.load(task);
		const request = { op: 'coverage', key: task.contentHash } as const;
		return (await this.ofTask(this.ask(request, COVERAGE_TIMEOUT_MS))) as ReferenceCoverage;
	}

	/** Tells the harness that the running grading is no longer wanted; its request then rejects with WorkerCancelled. */
	cancel(): void {
		this.cancelled = true;
		if (this.waiting !== null) this.write({ op: 'cancel' });
	}

	/** Ends the harness, its zygote and any fix, at once. */
	kill(): void {
		this.ending = true;
		if (this.pid > 0) killGroup(this.pid);
	}

	private async load(task: Task): Promise<void> {
		if (this.plans.has(task.contentHash)) return;
		const request = { op: 'load', key: task.contentHash, task: taskMessage(task) } as const;
		await this.slot.group.allow(task.limits.memoryLimitBytes);
		const plan = (await this.ofTask(this.ask(request, LOAD_TIMEOUT_MS + task.limits.cpuTimeMs))) as PlannedTests;
		if (this.plans.size >= TASKS_KEPT) {
			const [oldest] = this.plans.keys();
			if (oldest !== undefined) this.plans.delete(oldest);
		}
		this.plans.set(task.contentHash, plan);
	}

	/** What goes wrong where no fix takes part is the task's doing, but for the loss of the worker. */
	private async ofTask(answer: Promise<unknown>): Promise<unknown> {
		try {
			return await answer;
		} catch (error) {
			if (error instanceof WorkerLost && error.cause === 'overrun') throw new TaskFault(error.message, true);
			if (error instanceof WorkerLost || error instanceof WorkerCancelled) throw error;
			throw new TaskFault((error as Error).message, error instanceof Endless);
		}
	}

	private async ask(request: Request, timeoutMs: number): Promise<unknown> {
		const reply = (await this.exchange(request, timeoutMs)) as Reply;
		this.isDoubtful ||= reply.spent === true;
		if (reply.ok) return reply.value;
		if (reply.kind === 'cancelled') throw new WorkerCancelled('cancelled');
		if (reply.kind === 'infrastructure') {
			this.kill();
			throw new WorkerLost('killed', reply.error);
		}
		throw reply.kind === 'endless' ? new Endless(reply.error) : new Error(reply.error);
	}

	private async exchange(message: unknown, timeoutMs: number): Promise<unknown> {
		if (this.lost !== null) throw this.lost;
		const timer = setTimeout(() => {
			this.hung = true;
			this.kill();
		}, timeoutMs);
		try {
			return await new Promise<unknown>((resolve, reject) => {
				this.waiting = { resolve, reject };
				this.write(message);
			});
		} finally {
			clearTimeout(timer);
			this.waiting = null;
		}
	}

	private write(message: unknown): void {
		const body = Buffer.from(JSON.stringify(message), 'utf8');
		const head = Buffer.alloc(4);
		head.writeUInt32LE(body.length);
		this.child.stdin.write(Buffer.concat([head, body]));
	}

	private receive(chunk: Buffer): void {
		this.input.push(chunk);
		this.inputBytes += chunk.length;
		if (this.inputBytes < 4) return;
		let all = Buffer.concat(this.input);
		while (all.length >= 4 && all.length >= 4 + all.readUInt32LE(0)) {
			const end = 4 + all.readUInt32LE(0);
			const message: unknown = JSON.parse(all.toString('utf8', 4, end));
			all = all.subarray(end);
			if (isLive(message)) this.onOutput?.(message.output);
			else if (isTiming(message)) this.write(this.timing?.answer(message.timing));
			else this.waiting?.resolve(message);
		}
		this.input = all.length > 0 ? [all] : [];
		this.inputBytes = all.length;
	}

	private lose(result: { readonly signal?: string | undefined; readonly exitCode?: number | undefined }): void {
		const isOthersDoing = result.signal === 'SIGKILL' || result.exitCode === ZYGOTE_GONE;
		const ownDoing = result.signal === OVERRUN_SIGNAL ? 'overrun' : 'died';
		const cause = this.hung ? 'hung' : isOthersDoing ? 'killed' : ownDoing;
		const how = result.signal === undefined ? `exit code ${result.exitCode}` : result.signal;
		const said = this.stderr.trim().split('\n').slice(-3).join(' | ');
		this.lost = new WorkerLost(cause, `the harness ended (${how})${said === '' ? '' : `: ${said}`}`);
		this.waiting?.reject(this.lost);
	}
}
