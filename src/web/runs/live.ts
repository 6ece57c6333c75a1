/** What the stream of live events adds up to: the last minutes of steps and episodes, and the newest facts of the server. */
import type { StreamEvent } from '../api/event-stream.ts';

export interface LiveStep {
	/** When it was heard, in ms since 1970. */
	readonly at: number;
	readonly reward: number;
	readonly agent: string | null;
	readonly task: string;
	readonly solved: boolean;
}

export interface LiveCounts {
	readonly episodes: number;
	readonly steps: number;
	readonly finished: number;
	readonly solved: number;
	readonly solve_rate: number | null;
	readonly mean_reward: number | null;
}

export interface LiveHealth {
	readonly status: string;
	readonly reason: string | null;
	readonly isolation: string;
	readonly workers: { readonly total: number; readonly busy: number; readonly queued: number };
	readonly episodes: number;
	readonly tasks: number;
}

export interface Live {
	/** Oldest first. */
	readonly steps: readonly LiveStep[];
	/** When episodes ended, oldest first, of the last minute. */
	readonly ended: readonly number[];
	readonly counts: LiveCounts | null;
	readonly health: LiveHealth | null;
}

export const NO_LIVE: Live = { steps: [], ended: [], counts: null, health: null };

/** Steps that are kept. */
const STEPS_KEPT = 400;
const MINUTE_MS = 60_000;

/** Adds events that came in together. @param now in ms since 1970 */
export function withEvents(live: Live, events: readonly StreamEvent[], now: number): Live {
	const steps = [...live.steps];
	const ended = live.ended.filter((at) => at > now - MINUTE_MS);
	let { counts, health } = live;
	for (const { type, data } of events) {
		if (type === 'step') steps.push(toStep(data as WireStep, now));
		if (type === 'episode' && (data as { phase: string }).phase === 'ended') ended.push(now);
		if (type === 'stats') counts = data as LiveCounts;
		if (type === 'health') health = data as LiveHealth;
	}
	return { steps: steps.slice(-STEPS_KEPT), ended, counts, health };
}

/** Episodes that ended in the last minute. */
export function episodesPerMinute({ ended }: Live, now: number): number {
	return ended.filter((at) => at > now - MINUTE_MS).length;
}

interface WireStep {
	readonly reward: number;
	readonly agent_id: string | null;
	readonly task_id: string;
	readonly solved: boolean;
}

function toStep({ reward, agent_id, task_id, solved }: WireStep, at: number): LiveStep {
	return { at, reward, agent: agent_id, task: task_id, solved };
}
