/** One episode over the wire: reset, then fix and step until it is done. What happened comes back as a record, also when a fault ended it. */
import type { Agent } from './agent.js';
import { type ArenaClient, FaultError, type Turn } from './arena-client.js';
import type { EpisodeKey, EpisodeRecord, Fault, StepRecord } from './record.js';

export interface PlayParts {
	readonly client: ArenaClient;
	readonly agent: Agent;
	/** 1..50. */
	readonly maxSteps: number;
	readonly budgetMs: number;
	/** Null: the server's default. */
	readonly rubric: string | null;
	/** Whose memory it is; null for nobody's. */
	readonly agentId: string | null;
}

interface Progress {
	reset: Turn | null;
	readonly steps: StepRecord[];
	readonly faults: Fault[];
}

/** @throws AbortError when the run ends; RefusedError, which no further episode would mend */
export async function playEpisode(parts: PlayParts, key: EpisodeKey): Promise<EpisodeRecord> {
	const startedAt = Date.now();
	const started = performance.now();
	const progress: Progress = { reset: null, steps: [], faults: [] };
	let error: string | null = null;
	try {
		await play(parts, key, progress);
	} catch (thrown) {
		if (!(thrown instanceof FaultError)) throw thrown;
		error = thrown.message;
	}
	const { reset, steps, faults } = progress;
	const rewards = steps.map(({ reward }) => reward);
	return {
		...key,
		task_id: reset?.observation.task_id ?? '',
		category: reset?.observation.category ?? '',
		difficulty: reset?.observation.difficulty ?? '',
		status: error === null ? 'done' : 'failed',
		error,
		solved: steps.at(-1)?.observation.solved ?? false,
		best_reward: rewards.length === 0 ? null : Math.max(...rewards),
		started_at: startedAt,
		elapsed_ms: Math.round(performance.now() - started),
		reset: reset?.observation ?? null,
		steps,
		faults,
	};
}

async function play(parts: PlayParts, key: EpisodeKey, progress: Progress): Promise<void> {
	const { client, agent, maxSteps, budgetMs, rubric, agentId } = parts;
	const note = (fault: Fault) => void progress.faults.push(fault);
	const reset = {
		task_id: key.task,
		seed: key.seed,
		max_steps: maxSteps,
		// A trainer's rewards may be gains; an evaluation compares scores.
		reward_mode: 'dense',
		...(rubric !== null && { rubric }),
		...(agentId !== null && { agent_id: agentId, use_memory: true }),
	};
	let turn = await client.post<Turn>('/reset', reset, note);
	progress.reset = turn;
	const { episode_id } = turn.info;
	for (let step = 1; !turn.done; step++) {
		const asked = performance.now();
		const proposal = await agent.propose({ turn, step, seed: key.seed, budgetMs, note });
		const proposed = performance.now();
		turn = await client.post<Turn>('/step', { action: proposal.action, episode_id }, note);
		progress.steps.push({
			step,
			...proposal,
			observation: turn.observation,
			info: turn.info,
			reward: turn.reward ?? 0,
			done: turn.done,
			thinking_ms: Math.round(proposed - asked),
			grading_ms: Math.round(performance.now() - proposed),
		});
	}
}
