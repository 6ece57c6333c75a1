/** Statistics over everything recorded: what is counted of a step, and what can be asked. */
import type { NameRange } from '../name-range.js';
import type { ErrorKind } from './error-patterns.js';

/** A recorded step with what it is counted by. */
export interface CountableStep {
	readonly runId: string;
	readonly step: number;
	/** Empty for clients that named none. */
	readonly agentId: string;
	readonly taskId: string;
	readonly category: string;
	readonly difficulty: string;
	readonly language: string;
	readonly rubric: string;
	readonly at: number;
	/** The rubric's reward. */
	readonly score: number;
	readonly done: boolean;
	readonly solved: boolean;
	/** Best of its episode. */
	readonly bestReward: number;
	readonly verdict: string;
	readonly hackGap: number | null;
	readonly errorLog: string;
	readonly refusals: readonly { readonly rule: string }[];
	readonly findings: readonly { readonly rule: string }[];
	readonly complexity: { readonly measured: string | null; readonly reference: string | null } | null;
	/** Every test as `[group, name, status]`. */
	readonly outcomes: readonly (readonly [group: string, name: string, status: string])[];
}

export const DIMENSIONS = ['category', 'difficulty', 'language', 'agent', 'rubric'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const INTERVALS = ['hour', 'day'] as const;
/** Hours are counted by agent only. */
type Interval = (typeof INTERVALS)[number];

export interface StatisticsFilter {
	readonly agentId?: string;
	readonly agents?: NameRange;
	readonly category?: string;
	readonly difficulty?: string;
	readonly language?: string;
	readonly rubric?: string;
	readonly taskId?: string;
	/** Ms since 1970; cut to whole UTC days. */
	readonly since?: number;
	readonly until?: number;
}

export interface Aggregate {
	readonly steps: number;
	/** Mean of the rubric's rewards; null without steps. */
	readonly meanReward: number | null;
	readonly finished: number;
	readonly solved: number;
	/** Mean of the best rewards of finished episodes. */
	readonly meanBestReward: number | null;
	/** Visible pass ratio minus held-out pass ratio; null where it was never measured. */
	readonly meanHackGap: number | null;
	/** Steps with at least one finding. */
	readonly flagged: number;
}

export interface KeyedAggregate extends Aggregate {
	/** Null for those who named no agent. */
	readonly key: string | null;
}

export interface Point extends KeyedAggregate {
	/** Begin of the hour or day, in ms since 1970. */
	readonly from: number;
}

export interface StatisticsQuestion {
	readonly filter: StatisticsFilter;
	readonly interval: Interval;
	/** What the points are kept apart by; null: one line. */
	readonly by: Dimension | null;
}

export interface Statistics {
	/** Steps that were recorded and are not in it yet. */
	readonly uncounted: number;
	readonly total: Aggregate;
	readonly by: Readonly<Record<Dimension, readonly KeyedAggregate[]>>;
	/** Oldest first. */
	readonly overTime: readonly Point[];
	readonly verdicts: readonly { readonly verdict: string; readonly steps: number }[];
	readonly errors: readonly {
		readonly kind: ErrorKind;
		readonly pattern: string;
		readonly steps: number;
		readonly lastAt: number;
		readonly example: { readonly runId: string; readonly step: number };
	}[];
	readonly complexity: readonly {
		/** Growth class; null where it could not be told. */
		readonly measured: string | null;
		readonly reference: string | null;
		readonly steps: number;
		readonly meanReward: number;
	}[];
	/** Of one task all, else the hardest; held-out and fresh ones without their names. */
	readonly tests: readonly {
		readonly taskId: string;
		readonly group: string;
		readonly name: string | null;
		readonly seen: number;
		readonly passed: number;
	}[];
	/** Most first; of the filters, agents and days count. */
	readonly unscored: readonly UnscoredCount[];
}

/** Gradings that a failure of ours left without a reward. */
export interface UnscoredCount {
	/** Code of the error table. */
	readonly cause: string;
	readonly gradings: number;
}

export interface UnscoredRecords {
	/** Nobody waits for it, and it never fails. @param what `agentId` is empty for nobody in particular */
	count(what: UnscoredCount & { readonly agentId: string }): void;
}

export interface StatisticsRecords {
	/** @throws ArenaError `store_unavailable` */
	ask(question: StatisticsQuestion): Promise<Statistics>;
}
