/**
 * A model that the runner asks itself, so that every message and reply stands in the run. What a reply holds is data: without a program in
 * it the text itself is submitted and graded as what it is. An endpoint that fails for good is a fault, and nobody's score.
 */
import type { ChatOutcome, FixerChat } from '../repair/llm/chat.js';
import { programsIn } from '../repair/llm/extract.js';
import { composePrompt } from '../repair/llm/prompt.js';
import { type Agent, currentProgram, type Situation } from './agent.js';
import { FaultError, pause } from './arena-client.js';
import type { Proposal } from './record.js';

export interface LlmSettings {
	/** 0..2. */
	readonly temperature: number;
	/** Rounds of questions, ≥ 1; in each the chat itself tries a few times. */
	readonly tries: number;
	readonly firstPauseMs: number;
	readonly signal: AbortSignal;
}

export function llmAgent(chat: FixerChat, settings: LlmSettings): Agent {
	return {
		propose: async (situation) => {
			const messages = composePrompt(promptInput(situation));
			const outcome = await ask(chat, settings, messages, situation);
			const reply = outcome.kind === 'text' ? outcome.text : '';
			const [program] = programsIn(reply, situation.turn.observation.entry_points);
			return {
				action: { proposed_fix: program ?? (reply.trim() === '' ? currentProgram(situation.turn) : reply) },
				method: 'llm',
				model: chat.model,
				prompt: messages,
				reply: outcome.kind === 'text' ? reply : { refused: true },
				tokens: outcome.kind === 'text' ? outcome.tokens : null,
			} satisfies Proposal;
		},
	};
}

function promptInput({ turn }: Situation): Parameters<typeof composePrompt>[0] {
	const { observation, reward } = turn;
	return {
		description: observation.description,
		entryPoints: observation.entry_points,
		code: currentProgram(turn),
		errorLog: observation.error_log,
		reward,
		attempts: observation.previous_attempts,
		memory: observation.metadata?.memory?.best_fix ?? null,
	};
}

async function ask(
	chat: FixerChat,
	{ temperature, tries, firstPauseMs, signal }: LlmSettings,
	messages: ReturnType<typeof composePrompt>,
	{ budgetMs, note }: Situation,
): Promise<Exclude<ChatOutcome, { kind: 'failed' }>> {
	for (let round = 1; ; round++) {
		const outcome = await chat.ask(messages, { temperature, limitMs: budgetMs, signal });
		signal.throwIfAborted();
		if (outcome.kind !== 'failed') return outcome;
		note({ at: Date.now(), where: 'model', what: outcome.reason });
		if (round >= tries) throw new FaultError(`model: ${outcome.reason}, ${round} ${round === 1 ? 'round' : 'rounds'}`);
		await pause(round, 0, { firstPauseMs, signal });
	}
}
