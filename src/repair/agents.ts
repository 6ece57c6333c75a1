/**
 * Agents that play episodes: from what an episode shows to the next fix. `llm` asks the configured model, `search` repairs without one,
 * `auto` does the one and then the other.
 */
import type { Observation } from '../episode/arena.js';
import { SEED_LIMIT, type Seed, toSeed } from '../taskset/seed.js';
import type { Task } from '../taskset/task.js';
import type { Fixer, FixMethod, FixOutcome } from './fix.js';

interface AgentTurn {
	readonly observation: Pick<Observation, 'buggyCode' | 'errorLog' | 'previousAttempts' | 'stepCount' | 'recollection'>;
	/** The task of the episode, of which the visible part is used. */
	readonly task: Task;
	/** Of the last step; null before the first. */
	readonly reward: number | null;
	/** Wall time in ms for this fix, 1..45000. */
	readonly budgetMs: number;
	readonly seed: Seed;
	readonly sessionKey: string;
	readonly signal?: AbortSignal;
}

export interface RepairAgent {
	readonly name: FixMethod;
	/** The next fix. @throws ArenaError of the sandbox */
	next(turn: AgentTurn): Promise<FixOutcome>;
}

export interface AgentSettings {
	/** Null: the configured one. */
	readonly model: string | null;
	/** 0..2, default 0. */
	readonly temperature?: number;
}

export function createRepairAgent(
	fixer: Fixer,
	name: FixMethod,
	{ model, temperature = 0 }: AgentSettings,
): RepairAgent {
	return {
		name,
		next: ({ observation, ...turn }) => {
			const { buggyCode, errorLog, previousAttempts, stepCount, recollection } = observation;
			return fixer.fix({
				...turn,
				code: previousAttempts.at(-1) ?? buggyCode,
				errorLog,
				method: name,
				model,
				temperature,
				attempts: previousAttempts,
				memory: recollection?.fix ?? null,
				// Each step draws anew, so that a second try is another one.
				seed: toSeed((BigInt(turn.seed) + BigInt(stepCount)) & SEED_LIMIT),
			});
		},
	};
}
