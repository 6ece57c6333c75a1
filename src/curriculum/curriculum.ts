/**
 * The curriculum: what `task_id: auto` gives an agent. Three policies, chosen by name:
 *
 * - `easy-to-hard` (default): one tier at a time, from easy. The rolling mean of the agent's results in its tier lifts it above 0.80 and
 *   lowers it below 0.35. After Bengio et al., "Curriculum Learning" (ICML 2009).
 * - `hard-first`: the same rule, from hard, so that only an agent that needs them gets easier tasks. After Cho et al., "Hard Tasks First:
 *   Multi-Task Reinforcement Learning Through Task Scheduling" (ICML 2024).
 * - `capability`: the tier and category where the agent's pass rate is nearest to one half, since that is where an outcome tells most.
 *   After Florensa et al., "Automatic Goal Generation for Reinforcement Learning Agents" (ICML 2018) and Tzannetos et al.,
 *   "Proximal Curriculum for Reinforcement Learning Agents" (TMLR 2023).
 *
 * Everything is derived from recorded episodes when it is asked for; only the tier and the moments of its changes are kept.
 */
import type { Seed } from '../taskset/seed.js';
import type { Category, Difficulty, Task } from '../taskset/task.js';

export const POLICIES = ['easy-to-hard', 'hard-first', 'capability'] as const;
export type Policy = (typeof POLICIES)[number];

export const UP_ABOVE = 0.8;
export const DOWN_BELOW = 0.35;

/** One finished episode of an agent. */
export interface EpisodeResult {
	readonly seq: number;
	readonly category: Category;
	readonly difficulty: Difficulty;
	readonly solved: boolean;
	/** The rubric's best, as it was; clamped to 0..1 where a mean is taken. */
	readonly bestReward: number;
}

/** Where an agent stands under a policy that has tiers. */
export interface Standing {
	readonly level: Difficulty;
	/** Only episodes after this one count for the next change. */
	readonly sinceSeq: number;
}

interface Change {
	/** Milliseconds since 1970. */
	readonly at: number;
	readonly policy: Policy;
	readonly from: Difficulty;
	readonly to: Difficulty;
	readonly mean: number;
	/** Episodes behind the mean. */
	readonly episodes: number;
}

export interface CurriculumRecords {
	/** An agent's finished episodes with at least one step, newest first. @param agentId empty for clients that name none */
	results(
		agentId: string,
		limit: number,
		only?: { readonly difficulty: Difficulty; readonly afterSeq: number },
	): Promise<readonly EpisodeResult[]>;
	/** Null before the first change. */
	standing(agentId: string, policy: Policy): Promise<Standing | null>;
	/** Records a change, unless somebody else has moved the agent since `before` was read. */
	move(agentId: string, before: Standing | null, change: Change): Promise<void>;
	/** Newest first. */
	changes(agentId: string, limit: number): Promise<readonly Change[]>;
}

/** Results of an agent in one tier of one category. */
export interface Cell {
	readonly category: Category;
	readonly difficulty: Difficulty;
	readonly episodes: number;
	readonly solved: number;
	/** With one success and one failure assumed, so that what was never tried stands at one half. */
	readonly passRate: number;
}

export interface Progress {
	readonly agentId: string;
	readonly policy: Policy;
	/** Null for `capability`, which has no tiers of its own. */
	readonly level: Difficulty | null;
	/** Rolling mean in the tier; null while there is nothing to count. */
	readonly mean: number | null;
	/** Episodes behind the mean. */
	readonly episodes: number;
	readonly window: number;
	readonly cells: readonly Cell[];
	readonly history: readonly Change[];
}

export interface Curriculum {
	/** @param candidates never empty @param seed decides between equals */
	choose(candidates: readonly Task[], agentId: string, policy: Policy | undefined, seed: Seed): Promise<Task>;
	progress(agentId: string, policy?: Policy): Promise<Progress>;
}
