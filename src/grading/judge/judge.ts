/**
 * The judge: an opinion on a fix that compiles and passes at least one test. It can be late, broken or talked into something, so
 * whatever it says is bounded in time, checked strictly and never more than a part of the reward.
 */
import type { Task } from '../../taskset/task.js';

export const JUDGED_ASPECTS = ['correctness', 'security', 'quality'] as const;
type JudgedAspect = (typeof JUDGED_ASPECTS)[number];

export interface JudgeVerdict {
	/** 0..1 each; all null when unscored. */
	readonly scores: Readonly<Record<JudgedAspect, number | null>>;
	/** The judge's own words; empty when unscored. Never shown to an agent. */
	readonly feedback: string;
	/** One sentence; says why when unscored. */
	readonly reason: string;
}

export interface JudgeRequest {
	readonly task: Pick<Task, 'id' | 'description' | 'entryPoints'>;
	/** The fix as the pre-check read it. */
	readonly source: string;
	/** Milliseconds from now in which the verdict must be there. */
	readonly deadlineMs: number;
}

export interface Judge {
	/**
	 * Never rejects and never takes longer than the deadline or its own limit: late, refused and unbelievable are unscored.
	 * @param signal aborting it gives the verdict up
	 */
	assess(request: JudgeRequest, signal?: AbortSignal): Promise<JudgeVerdict>;
}

/** A verdict without scores. */
export function unscored(reason: string): JudgeVerdict {
	return { scores: { correctness: null, security: null, quality: null }, feedback: '', reason };
}
