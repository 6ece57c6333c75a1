/** Recorded episodes as they are read: lists by filter in pages, and one with everything that happened in it. */

import type { GradingRecord } from '../grading/grading-record.js';
import type { TestOutcome } from '../sandbox/sandbox.js';
import type { Seed } from '../taskset/seed.js';
import type { NameRange } from './name-range.js';

export const EPISODE_STATUSES = ['open', 'done', 'replaced', 'left'] as const;
/** `replaced`: its id was reset again; `left`: its connection closed before it was done. */
type EpisodeStatus = (typeof EPISODE_STATUSES)[number];

export interface EpisodeFilter {
	readonly episodeId?: string;
	readonly agentId?: string;
	readonly agents?: NameRange;
	readonly taskId?: string;
	readonly category?: string;
	readonly difficulty?: string;
	readonly language?: string;
	readonly split?: string;
	readonly rubric?: string;
	readonly status?: EpisodeStatus;
	readonly solved?: boolean;
	/** Begun at or after, in ms since 1970. */
	readonly since?: number;
	/** Begun before, in ms since 1970. */
	readonly until?: number;
	readonly minReward?: number;
	readonly maxReward?: number;
	/** Rule of a finding that one of its steps has. */
	readonly finding?: string;
	/** Text that stands in one of its fixes; case does not matter. */
	readonly fixText?: string;
}

export interface EpisodeSummary {
	/** Order of beginning; where the next page begins. */
	readonly seq: number;
	readonly runId: string;
	readonly episodeId: string;
	readonly alias: string | null;
	readonly agentId: string | null;
	readonly taskId: string;
	readonly contentHash: string;
	readonly category: string;
	readonly difficulty: string;
	readonly language: string;
	readonly split: string;
	readonly rubric: string;
	readonly rewardMode: string;
	readonly seed: Seed;
	readonly maxSteps: number;
	readonly status: EpisodeStatus;
	readonly stepCount: number;
	readonly solved: boolean;
	readonly bestReward: number | null;
	/** Milliseconds since 1970. */
	readonly startedAt: number;
	readonly updatedAt: number;
}

/** What is kept of a task for reading old episodes and making training data of them. Nothing that is secret from agents. */
export interface TaskFacts {
	readonly title: string;
	readonly category: string;
	readonly difficulty: string;
	readonly language: string;
	readonly split: string;
	readonly description: string;
	readonly entryPoints: readonly string[];
	readonly buggyCode: string;
	/** What a reset shows. */
	readonly tests: readonly TestOutcome[];
	readonly errorLog: string;
	readonly feedback: string;
}

/** What the agent saw after a step. */
export interface Shown {
	readonly tests: readonly TestOutcome[];
	readonly errorLog: string;
	readonly feedback: string;
	readonly rewardComponents: Readonly<Record<string, number | null>>;
}

export interface RecordedStep {
	readonly step: number;
	readonly fix: string;
	/** In the episode's reward mode. */
	readonly reward: number;
	/** The rubric's. */
	readonly score: number;
	readonly verdict: string;
	readonly solved: boolean;
	readonly done: boolean;
	readonly shown: Shown;
	readonly grading: GradingRecord;
	/** Null when no process was started. */
	readonly cpuMs: number | null;
	readonly gradedMs: number;
	readonly at: number;
}

export interface Trajectory {
	readonly episode: EpisodeSummary;
	readonly task: TaskFacts;
	/** Oldest first. */
	readonly steps: readonly RecordedStep[];
}

/** What became of one task's episodes. */
export interface TaskCounts {
	readonly taskId: string;
	/** Those with at least one step. */
	readonly episodes: number;
	readonly finished: number;
	readonly solved: number;
	/** Mean of the best rewards, whatever the rubric. */
	readonly meanBestReward: number | null;
	/** Mean number of steps of the solved ones; null without any. */
	readonly meanStepsToSolve: number | null;
}

/** A task as it was, under one rubric. */
export interface FixGroup {
	readonly contentHash: string;
	readonly rubric: string;
}

/** Every fix that was graded of it. */
export interface GradedFixes {
	readonly taskId: string;
	readonly rubric: string;
	readonly task: TaskFacts;
	readonly fixes: readonly {
		readonly fix: string;
		/** Equal for fixes that differ in white space and comments only. */
		readonly fingerprint: string;
		/** The rubric's reward. */
		readonly score: number;
		readonly solved: boolean;
	}[];
}

export interface EpisodeRecords {
	/** Newest first. @throws ArenaError `store_unavailable` */
	list(
		filter: EpisodeFilter,
		page: { readonly beforeSeq?: number; readonly limit: number },
	): Promise<readonly EpisodeSummary[]>;
	/** Order of an episode among all, by its id or run id; null when there is none. @throws ArenaError `store_unavailable` */
	place(id: string): Promise<number | null>;
	/** Run ids of the episodes that stand beside one in such a list; null at its ends. @throws ArenaError `store_unavailable` */
	neighbours(
		filter: EpisodeFilter,
		seq: number,
	): Promise<{ readonly newer: string | null; readonly older: string | null }>;
	/** Counts of every task that was played, ordered by id. @throws ArenaError `store_unavailable` */
	taskCounts(filter: EpisodeFilter): Promise<readonly TaskCounts[]>;
	/**
	 * By episode id, of which the newest run counts, or by run id; null when there is none.
	 * @throws ArenaError `store_unavailable`
	 */
	trajectory(id: string): Promise<Trajectory | null>;
	/** Whole episodes, oldest first. @throws ArenaError `store_unavailable` */
	trajectories(
		filter: EpisodeFilter,
		page: { readonly afterSeq: number; readonly limit: number },
	): Promise<readonly Trajectory[]>;
	/** Tasks and rubrics of episodes with at least one step, ordered by task. @throws ArenaError `store_unavailable` */
	groups(filter: EpisodeFilter): Promise<readonly FixGroup[]>;
	/** @throws ArenaError `store_unavailable` */
	fixes(filter: EpisodeFilter, group: FixGroup): Promise<GradedFixes>;
	/** Open episodes of an agent that were played since that moment, in ms since 1970. @throws ArenaError `store_unavailable` */
	countOpen(agentId: string, since: number): Promise<number>;
}
