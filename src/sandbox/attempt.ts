/**
 * One try of a grading on one worker: the known fix first where the harness was lost before, then the fix, then the retry policy's
 * decision. What a fix does is a report; only what the machinery does throws.
 */
import { ArenaError, type ErrorCode } from '../errors.js';
import type { JobLife } from './job.js';
import { type GradeLimits, type RawReport, reportOfHarnessLoss, toReport } from './messages.js';
import { decide, type Outcome, type Tries } from './retry-policy.js';
import type { IsolationLevel, SandboxJob, SandboxReport } from './sandbox.js';
import type { TimedFix } from './timing/timed-fix.js';
import type { TimingCosts } from './timing/timing-costs.js';
import type { Worker } from './worker.js';
import { HarnessFault, WorkerCancelled, WorkerLost } from './worker-errors.js';

/** A grading is not begun with less time than this before its deadline, nor with less than half of what a client in a hurry allows. */
const LEAST_TIME_MS = 250;
const LEAST_PART = 0.5;
/** Kept free before the deadline for what follows the grading: this much, or that part of a short time. */
const MARGIN_MS = 500;
const MARGIN_PART = 0.1;
/** Wall time of a grading: this many times its CPU limit and a little more, so that a busy host does not fail an honest fix. */
const WALL_FACTOR = 3;
const WALL_EXTRA_MS = 4_000;
/** That wall time again, so many times at most, while the fix waits for a processor: what a loop gets is its CPU limit, on a busy host too. */
const PUT_OFF_FACTOR = 2;
const RETRY_AFTER_S: Readonly<Partial<Record<ErrorCode, number>>> = { timed_out: 5, sandbox_unavailable: 2 };

export interface AttemptParts {
	readonly job: SandboxJob;
	readonly isolation: IsolationLevel;
	readonly costs: TimingCosts;
	readonly onRetry: (message: string) => void;
}

interface Tried {
	readonly outcome: Outcome;
	/** What the harness said; null where it said nothing. */
	readonly raw: RawReport | null;
	/** What was timed of it; left out for nothing. */
	readonly timing?: TimedFix | null;
	/** For the log. */
	readonly message: string;
	readonly cause?: unknown;
}

/** The tries of one grading; `attempt` is called for each. */
export class GradingAttempts {
	private harnessLost = 0;
	private control = false;
	private isRepeated = false;

	constructor(private readonly parts: AttemptParts) {}

	/** @throws ArenaError what the retry policy makes of a failure of ours, or why the job was stopped */
	async attempt(worker: Worker, life: JobLife): Promise<SandboxReport | 'again'> {
		const { job, isolation, onRetry } = this.parts;
		const tried = await this.try(worker, life);
		if (tried.outcome.kind === 'harness-lost') {
			this.harnessLost++;
		}
		const decision = decide(tried.outcome, this.tries(life, tried.raw));
		switch (decision.kind) {
			case 'report':
				if (tried.raw === null) throw new Error('a report is decided where there is none');
				if (this.isWorthRepeating(tried, life)) {
					this.isRepeated = true;
					return 'again';
				}
				return toReport(tried.raw, isolation, tried.timing ?? null);
			case 'retry':
				this.control = decision.control;
				onRetry(tried.message);
				return 'again';
			case 'crashed':
			case 'timed-out': {
				const plan = worker.planOf(job.task).filter(({ group }) => job.scope === 'all' || group === 'visible');
				return reportOfHarnessLoss(decision.kind, plan, isolation);
			}
			case 'error':
				throw life.stopped ?? errorOf(decision.code, decision.message, tried.cause);
			default:
				return decision satisfies never;
		}
	}

	/** One busy moment of the machine looks like work outside of timed calls, or like growth between sizes that lie close together; two in a row don't. */
	private isWorthRepeating({ raw, timing }: Tried, life: JobLife): boolean {
		if (this.isRepeated || raw?.verdict !== 'passed' || !timing?.isDoubtful) return false;
		const leftMs = this.leftMs(life);
		return !this.isTooShort(leftMs) && leftMs > raw.wall_ms * 2;
	}

	/** Milliseconds that a grading which begins now may take. */
	private leftMs(life: JobLife): number {
		const margin = Math.min(MARGIN_MS, this.parts.job.deadlineMs * MARGIN_PART);
		return life.deadline - performance.now() - margin;
	}

	/** Whether that is too little to say anything of the fix. */
	private isTooShort(leftMs: number): boolean {
		return leftMs < Math.min(LEAST_TIME_MS, this.parts.job.deadlineMs * LEAST_PART);
	}

	private tries(life: JobLife, raw: RawReport | null): Tries {
		const leftMs = this.leftMs(life);
		return { count: life.count, harnessLost: this.harnessLost, hasTime: raw === null || leftMs > raw.wall_ms / 2 };
	}

	private async try(worker: Worker, life: JobLife): Promise<Tried> {
		const { job } = this.parts;
		if (this.control) {
			const failure = await this.knownFixFails(worker, life);
			if (failure !== null) return failure;
		}
		const leftMs = this.leftMs(life);
		if (this.isTooShort(leftMs)) return { outcome: { kind: 'no-time' }, raw: null, message: 'no time left' };
		try {
			const timing = this.parts.costs.timedFix(job);
			const raw = await worker.grade(job, limitsOf(job, leftMs, life), timing);
			return { outcome: { kind: 'report', retry: raw.retry }, raw, timing, message: `${raw.retry}: ${raw.error_text}` };
		} catch (error) {
			return { outcome: outcomeOf(error), raw: null, message: (error as Error).message, cause: error };
		}
	}

	/** Null when the task's own reference passes the visible tests on this worker. */
	private async knownFixFails(worker: Worker, life: JobLife): Promise<Tried | null> {
		const { job } = this.parts;
		const known = { ...job, source: job.task.solutionCode, scope: 'visible', measureEfficiency: false } as const;
		const leftMs = this.leftMs(life);
		const failed = (message: string): Tried => ({ outcome: { kind: 'control-failed' }, raw: null, message });
		if (this.isTooShort(leftMs)) return { outcome: { kind: 'no-time' }, raw: null, message: 'no time left' };
		try {
			const { verdict } = await worker.grade(known, { ...limitsOf(job, leftMs, life), wallIsDeadline: false });
			return verdict === 'passed' ? null : failed(`the known fix of ${job.task.id} ends as ${verdict}`);
		} catch (error) {
			if (error instanceof WorkerCancelled) return { outcome: { kind: 'stopped' }, raw: null, message: 'stopped' };
			return { ...failed((error as Error).message), cause: error };
		}
	}
}

function limitsOf({ task }: SandboxJob, leftMs: number, life: JobLife): GradeLimits {
	const wallMs = Math.min(leftMs, task.limits.cpuTimeMs * WALL_FACTOR + WALL_EXTRA_MS);
	const putOffMs = Math.min(leftMs - wallMs, wallMs * PUT_OFF_FACTOR);
	return { wallMs, putOffMs, wallIsDeadline: leftMs === wallMs, triesBefore: life.count - 1 };
}

function outcomeOf(error: unknown): Outcome {
	if (error instanceof WorkerCancelled) return { kind: 'stopped' };
	if (error instanceof HarnessFault) return { kind: 'harness-lost' };
	if (error instanceof WorkerLost) {
		if (error.cause === 'overrun') return { kind: 'overrun' };
		return { kind: error.cause === 'hung' || error.cause === 'died' ? 'harness-lost' : 'infrastructure' };
	}
	throw error;
}

function errorOf(code: ErrorCode, message: string, cause: unknown): ArenaError {
	const retryAfterS = RETRY_AFTER_S[code];
	return new ArenaError(code, message, { cause, ...(retryAfterS !== undefined && { retryAfterS }) });
}
