/** How many open episodes an agent may have, so that one that resets without end does not take the place of the others. */
import { ArenaError } from '../errors.js';

export interface AdmissionParts {
	/** Open episodes per agent. */
	readonly limit: number;
	/** Open episodes of an agent that were played lately, in this process or another. */
	readonly countOpen: (agentId: string) => Promise<number>;
}

/**
 * Runs `begin` when the agent has room for one more; those that are just beginning count as well.
 * @throws ArenaError `rate_limited`, and what `begin` throws
 */
export type Admit = <T>(agentId: string | null, begin: () => Promise<T>) => Promise<T>;

/** Lets everybody in. */
export const ADMIT_ALL: Admit = (_agentId, begin) => begin();

/** Seconds; an agent's own steps make room, so soon. */
const RETRY_AFTER_S = 5;

/** Clients that name no agent cannot be told apart and are bounded by sessions and rate alone. */
export function createAdmission({ limit, countOpen }: AdmissionParts): Admit {
	const beginning = new Map<string, number>();
	const add = (agentId: string, change: number) => {
		const count = (beginning.get(agentId) ?? 0) + change;
		if (count === 0) beginning.delete(agentId);
		else beginning.set(agentId, count);
	};
	return async (agentId, begin) => {
		if (agentId === null) return begin();
		add(agentId, 1);
		try {
			const open = (await countOpen(agentId)) + (beginning.get(agentId) ?? 1) - 1;
			if (open >= limit) throw tooMany(agentId, open, limit);
			return await begin();
		} finally {
			add(agentId, -1);
		}
	};
}

function tooMany(agentId: string, open: number, limit: number): ArenaError {
	const message = `The agent "${agentId}" has ${open} open episodes of ${limit}; finish or close some.`;
	return new ArenaError('rate_limited', message, { retryAfterS: RETRY_AFTER_S });
}

/** The agent's name; null for clients of a key or of nobody's that gave none. */
export function namedAgent(agentId: string | undefined): string | null {
	return agentId === undefined || agentId === '' || /^key-[0-9a-f]{12}\/$/.test(agentId) ? null : agentId;
}
