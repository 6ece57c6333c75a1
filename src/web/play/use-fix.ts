/** Asks the server for a repair of what stands in the editor. The answer is looked at before it is taken. */
import { useRef, useState } from 'react';
import { api } from '../api/client.ts';
import type { Fix } from '../api/types.ts';
import type { Game } from './game.ts';

export const FIX_METHODS = ['auto', 'llm', 'search'] as const;
export type FixMethod = (typeof FIX_METHODS)[number];

export interface Proposal {
	readonly fix: Fix;
	/** What it was asked to repair. */
	readonly before: string;
	/** Whether its tests are the visitor's own checks. */
	readonly own: boolean;
}

export interface FixQuestion {
	readonly code: string;
	readonly method: FixMethod;
	/** The episode that it is for; left out: a program of its own. */
	readonly game?: Game;
	/** Runs after the visitor's own code, and has to pass. */
	readonly checks?: string;
}

export interface FixAsking {
	readonly proposal: Proposal | null;
	readonly asking: boolean;
	readonly error: unknown;
	ask(question: FixQuestion): Promise<void>;
	/** Ends the question, or lets go of the answer. */
	drop(): void;
}

export function useFix(): FixAsking {
	const [proposal, setProposal] = useState<Proposal | null>(null);
	const [asking, setAsking] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const controller = useRef<AbortController | null>(null);
	const ask = async ({ code, method, game, checks }: FixQuestion) => {
		controller.current?.abort();
		const own = new AbortController();
		controller.current = own;
		setAsking(true);
		setError(null);
		try {
			const episode = game && { episode_id: game.episodeId, reward: game.attempts.at(-1)?.reward ?? null };
			const body = { code, method, ...episode, ...(checks?.trim() && { tests: checks }) };
			setProposal({ fix: await api<Fix>('fix', { body, signal: own.signal }), before: code, own: game === undefined });
		} catch (failure) {
			if (!own.signal.aborted) setError(failure);
		} finally {
			if (controller.current === own) setAsking(false);
		}
	};
	const drop = () => {
		controller.current?.abort();
		setProposal(null);
		setAsking(false);
	};
	return { proposal, asking, error, ask, drop };
}
