/**
 * What an agent has achieved: its best solved fix of each task, kept for that agent alone. Written in the same transaction as the step that
 * achieved it, so it is as durable as the step; a task whose content has changed starts anew. Rewards of different rubrics cannot be
 * compared, so each rubric has its own best.
 */

export interface Memory {
	readonly agentId: string;
	readonly taskId: string;
	/** Of the task that it solved; another hash means that the task has changed since. */
	readonly contentHash: string;
	readonly rubric: string;
	readonly fix: string;
	/** The rubric's reward. */
	readonly reward: number;
	readonly runId: string;
	readonly step: number;
	/** Milliseconds since 1970. */
	readonly updatedAt: number;
}

/** Position behind which the next page begins. */
export interface MemoryPlace {
	readonly taskId: string;
	readonly rubric: string;
}

export interface MemoryRecords {
	/**
	 * An agent's best fix of a task as it is now: under that rubric, or else the newest under another; null when there is none.
	 * @throws ArenaError `store_unavailable`
	 */
	best(
		agentId: string,
		task: { readonly id: string; readonly contentHash: string },
		rubric: string,
	): Promise<Memory | null>;
	/** An agent's memory ordered by task and rubric. @param limit at most so many @throws ArenaError `store_unavailable` */
	list(
		agentId: string,
		options: { readonly taskId?: string; readonly after?: MemoryPlace; readonly limit: number },
	): Promise<readonly Memory[]>;
}
