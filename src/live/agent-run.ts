/** One run of an agent on the server: fix → test → fix, told as events. */
import type { Arena, Turn } from '../episode/arena.js';
import type { RepairAgent } from '../repair/agents.js';
import type { FixOutcome } from '../repair/fix.js';
import type { Seed } from '../taskset/seed.js';

export interface AgentRunRequest {
	/** As a reset takes it. */
	readonly taskId: string;
	readonly seed: Seed;
	/** 1..50. */
	readonly maxSteps: number;
	/** Wall time of each fix in ms. */
	readonly budgetMs: number;
	/** Null for nobody. */
	readonly agentId: string | null;
}

export const RUN_EVENTS = ['run', 'reset', 'thinking', 'fix', 'step', 'end'] as const;
export type RunEvent = (typeof RUN_EVENTS)[number];

export interface RunNews {
	started(turn: Turn): void;
	thinking(step: number): void;
	fixed(step: number, fix: FixOutcome): void;
	stepped(step: number, turn: Turn): void;
}

export interface RunEnd {
	readonly status: 'solved' | 'unsolved' | 'stopped';
	readonly steps: number;
	readonly bestReward: number | null;
}

/** @throws ArenaError of the arena or of the sandbox */
export async function runAgent(
	arena: Arena,
	agent: RepairAgent,
	request: AgentRunRequest,
	news: RunNews,
	signal: AbortSignal,
): Promise<RunEnd> {
	const { taskId, seed, maxSteps, budgetMs, agentId } = request;
	let turn = await arena.reset(
		{ taskId, seed, maxSteps, ...(agentId !== null && { agentId, useMemory: true }) },
		{ signal },
	);
	const task = await arena.task(turn.observation.taskId);
	news.started(turn);
	while (!turn.done && !signal.aborted) {
		const step = turn.observation.stepCount + 1;
		news.thinking(step);
		const { observation, reward, episodeId } = turn;
		const fix = await agent.next({ observation, task, reward, budgetMs, seed, sessionKey: episodeId, signal });
		if (signal.aborted) break;
		news.fixed(step, fix);
		turn = await arena.step(episodeId, fix.fixedCode, { signal });
		news.stepped(step, turn);
	}
	const { solved, stepCount, bestReward } = turn.observation;
	return { status: turn.done ? (solved ? 'solved' : 'unsolved') : 'stopped', steps: stepCount, bestReward };
}
