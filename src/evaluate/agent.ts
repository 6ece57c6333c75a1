/**
 * Agents as the runner drives them: from what an episode shows to the next submission. None of them sees more than the wire shows, but for
 * `reference`, which is handed the references by an embedded server.
 */
import { drawIndex } from '../taskset/draw.js';
import type { ArenaClient, Turn } from './arena-client.js';
import type { Fault, Proposal } from './record.js';

export const AGENTS = ['llm', 'search', 'memory', 'reference', 'buggy', 'random'] as const;
export type AgentName = (typeof AGENTS)[number];

export interface Situation {
	readonly turn: Turn;
	/** Number of the step that comes, from 1. */
	readonly step: number;
	/** Of the episode. */
	readonly seed: number;
	/** Wall time for this fix in ms. */
	readonly budgetMs: number;
	readonly note: (fault: Fault) => void;
}

export interface Agent {
	/** @throws FaultError when a server or endpoint fails for good */
	propose(situation: Situation): Promise<Proposal>;
}

const EDITS_SHOWN = 64;
/** A remembered fix that paid less is not worth a step. */
const WORTH_REMEMBERING = 0.3;

/** The program as the last step left it. */
export function currentProgram({ observation }: Pick<Turn, 'observation'>): string {
	return observation.previous_attempts.at(-1) ?? observation.buggy_code;
}

/** Submits a text that is there already. */
function submit(fix: string, method: string): Proposal {
	return { action: { proposed_fix: fix }, method, model: null, prompt: null, reply: null, tokens: null };
}

interface FixReply {
	readonly fixed_code: string;
	readonly method: string;
	readonly model: string | null;
}

/** Asks the server's own fixer. @param model null: the server's */
export function fixAgent(client: ArenaClient, method: 'search' | 'llm', model: string | null): Agent {
	return {
		propose: async ({ turn, step, seed, budgetMs, note }) => {
			const prompt = {
				episode_id: turn.info.episode_id,
				method,
				...(model !== null && method === 'llm' && { model }),
				budget_ms: budgetMs,
				seed: seed + step - 1,
				reward: turn.reward,
			};
			const reply = await client.post<FixReply>('/fix', prompt, note);
			const action = { proposed_fix: reply.fixed_code };
			return { action, method: reply.method, model: reply.model, prompt, reply, tokens: null };
		},
	};
}

/** Submits what its own memory holds first, and hands on to another agent after that. */
export function memoryAgent(further: Agent): Agent {
	return {
		propose: async (situation) => {
			const memory = situation.turn.observation.metadata?.memory;
			if (situation.step > 1 || !memory || memory.best_reward < WORTH_REMEMBERING) return further.propose(situation);
			return submit(memory.best_fix, 'memory');
		},
	};
}

/** The baseline: changes nothing. */
export const buggyAgent: Agent = {
	propose: async ({ turn }) => submit(turn.observation.buggy_code, 'buggy'),
};

/** One of the likeliest edits, drawn by seed and step. */
export function randomAgent(client: ArenaClient): Agent {
	return {
		propose: async ({ turn, step, seed, note }) => {
			const prompt = { episode_id: turn.info.episode_id, limit: EDITS_SHOWN };
			const reply = await client.post<{ edits: readonly { id: string }[] }>('/edits', prompt, note);
			const edit = reply.edits[drawIndex(seed, `edit:${step}`, Math.max(1, reply.edits.length))];
			if (edit === undefined) return submit(currentProgram(turn), 'none');
			return { action: { edit_id: edit.id }, method: 'edit', model: null, prompt, reply: edit, tokens: null };
		},
	};
}

/** @param referenceOf the right program of a task; undefined where there is none */
export function referenceAgent(referenceOf: (taskId: string) => string | undefined): Agent {
	return {
		propose: async ({ turn }) => {
			const { task_id: id } = turn.observation;
			const source = referenceOf(id);
			if (source === undefined) throw new Error(`the task ${id} is not among the embedded server's tasks`);
			return submit(source, 'reference');
		},
	};
}
