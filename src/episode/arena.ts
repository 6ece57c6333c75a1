/**
 * The arena: what every transport (HTTP, /ws, /mcp, command line) may ask for. Transport-free; a transport parses, calls one of
 * these and maps the answer. Errors are the classes of `errors.ts`.
 */
import type { ArenaError } from '../errors.js';
import type { Grading } from '../grading/grading.js';
import type { Rubric } from '../grading/rubric.js';
import type { IsolationReport, SandboxStats, TestOutcome } from '../sandbox/sandbox.js';
import type { TaskFilter } from '../taskset/pick.js';
import type { Seed } from '../taskset/seed.js';
import type { Category, Difficulty, Split, Task } from '../taskset/task.js';

export type { TaskFilter };

export const REWARD_MODES = ['dense', 'delta', 'terminal'] as const;
export type RewardMode = (typeof REWARD_MODES)[number];

export interface ResetRequest {
	/** Drawn by the server and recorded when absent. */
	readonly seed?: Seed;
	/** ≤ 255 characters. Resets of one group and seed, and of the same selection, begin alike; without a seed the group's name gives one. */
	readonly groupId?: string;
	/** ≤ 255 characters; made by the server when absent. Resetting an id again starts a new episode under that id. */
	readonly episodeId?: string;
	/** What the client calls the episode, where a transport gives it an id of its own making. */
	readonly alias?: string;
	/** Exact id, category, difficulty, split, `auto` or `random`. Default `random`. */
	readonly taskId?: string;
	readonly split?: Split;
	/** Position inside `split` (or inside the whole list without it), 0-based; needs no seed, and says nothing beside an exact id. */
	readonly index?: number;
	readonly agentId?: string;
	/** Name of the policy behind `auto`; the server's own when absent. */
	readonly curriculum?: string;
	readonly rubric?: string;
	/** The server's own when absent. */
	readonly rewardMode?: RewardMode;
	/** 1..50, default 5. */
	readonly maxSteps?: number;
	readonly useMemory?: boolean;
}

/** What an agent is reminded of: its own best fix of this task from an earlier episode. */
export interface Recollection {
	readonly fix: string;
	/** The rubric's reward. */
	readonly reward: number;
}

/** All that an agent may see. Holds nothing that differs between two runs with the same seed and actions. */
export interface Observation {
	readonly taskId: string;
	readonly category: Category;
	readonly difficulty: Difficulty;
	readonly language: 'python';
	readonly description: string;
	readonly entryPoints: readonly string[];
	readonly buggyCode: string;
	readonly errorLog: string;
	readonly testResults: string;
	readonly tests: readonly TestOutcome[];
	readonly testsPassed: number;
	readonly testsTotal: number;
	readonly previousAttempts: readonly string[];
	readonly stepCount: number;
	readonly attemptsLeft: number;
	readonly bestReward: number | null;
	readonly rewardComponents: Readonly<Record<string, number | null>>;
	readonly feedback: string;
	readonly solved: boolean;
	/** Null unless the reset asked for it and there is one. */
	readonly recollection: Recollection | null;
}

/** The answer to a reset or a step. `grading` is null on reset. */
export interface Turn {
	readonly episodeId: string;
	readonly observation: Observation;
	/** Null on reset. */
	readonly reward: number | null;
	readonly done: boolean;
	readonly grading: Grading | null;
}

export interface EpisodeState {
	readonly episodeId: string | null;
	readonly stepCount: number;
	readonly taskId: string;
	readonly category: Category;
	readonly difficulty: Difficulty;
	readonly maxSteps: number;
	readonly done: boolean;
	readonly solved: boolean;
	readonly bestReward: number | null;
	readonly testsPassed: number;
	readonly testsTotal: number;
	readonly seed: Seed;
}

export interface EvaluateRequest {
	readonly taskId: string;
	/** 1..256 fixes. */
	readonly fixes: readonly string[];
	/** Whose share of the workers it takes; default: nobody's in particular. */
	readonly owner?: string;
	readonly seed?: Seed;
	readonly rubric?: string;
}

/** One fix of a group: its grading, or the failure of ours that left it unscored. */
export type Evaluation =
	| { readonly scored: true; readonly grading: Grading }
	| { readonly scored: false; readonly error: ArenaError };

export interface StepOptions {
	/** Upper bound in ms for this step, queueing included; 1..45000, default 45000. */
	readonly timeoutMs?: number;
	/** Aborted when the client went away; ends the execution. */
	readonly signal?: AbortSignal;
}

export interface Arena {
	/**
	 * @throws ArenaError `unknown_task` when `taskId`, `split` and `index` select nothing, `unknown_rubric`, `store_unavailable`
	 */
	reset(request: ResetRequest, options?: StepOptions): Promise<Turn>;
	/**
	 * Grades one fix as the next step of an episode. Two steps of one episode run one after the other.
	 * A step that ends in an infrastructure error, or is cancelled, leaves the episode as it was. The answer comes when the step is recorded.
	 * @throws ArenaError `unknown_episode`, `episode_done`, `overloaded`, `sandbox_unavailable`, `timed_out`, `cancelled`,
	 *   `store_unavailable`
	 */
	step(episodeId: string, proposedFix: string, options?: StepOptions): Promise<Turn>;
	/** @throws ArenaError `unknown_episode`, `store_unavailable` */
	state(
		episodeId: string,
		options?: StepOptions,
	): Promise<{ readonly state: EpisodeState; readonly observation: Observation }>;
	/**
	 * The id of the newest episode of that id, or else of the newest one that a client calls so. Finds what outlived its connection
	 * or a restart. @throws ArenaError `unknown_episode`, `store_unavailable`
	 */
	find(name: string): Promise<string>;
	/**
	 * Stateless: each fix graded as the first step of its own episode, in parallel, same order back. A failure of ours leaves that fix
	 * unscored and no other.
	 */
	evaluate(request: EvaluateRequest, options?: StepOptions): Promise<readonly Evaluation[]>;
	/** Lets go of an episode and cancels its running step; what was recorded of it stays. Used when a WebSocket closes. */
	discard(episodeId: string): void;
	tasks(filter: TaskFilter): readonly Task[];
	/** Made ones included. @throws ArenaError `unknown_task`, and those of the sandbox where it has to be made */
	task(id: string): Promise<Task>;
	/** For work that will reset with this `taskId` later. @throws ArenaError `unknown_task` at once for a name of nothing */
	expectTask(name: string): void;
	/** Every rubric that a reset may name, by name, and the one of a reset that names none. */
	rubrics(): { readonly rubrics: readonly Rubric[]; readonly byDefault: string };
	health(): {
		readonly isolation: IsolationReport;
		readonly sandbox: SandboxStats;
		/** Why gradings are refused; null when healthy. */
		readonly degraded: string | null;
		readonly episodes: number;
		readonly tasks: number;
	};
}
