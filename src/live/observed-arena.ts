/** An arena that tells what happens in it, whichever transport asks: `episode` when one begins or ends, `step` for each graded fix. */
import type { Arena, EpisodeState, Observation, Turn } from '../episode/arena.js';
import type { EventHub } from './event-hub.js';

export const LIVE_EVENTS = ['step', 'episode', 'stats', 'health'] as const;
export type LiveEvent = (typeof LIVE_EVENTS)[number];

/** Agents of running episodes that are remembered; of more, the oldest are told of without a name. */
const EPISODES_KNOWN = 10_000;

/** Counts of everything since this process began. */
export interface LiveCounts {
	episodes: number;
	steps: number;
	finished: number;
	solved: number;
	rewards: number;
}

/** @param counts is kept up to date */
export function observeArena<A extends Arena>(arena: A, hub: EventHub<LiveEvent>, counts: LiveCounts): A {
	const agents = new Map<string, string>();
	const remember = (episodeId: string, agentId: string | undefined): void => {
		agents.delete(episodeId);
		if (agentId) agents.set(episodeId, agentId);
		if (agents.size > EPISODES_KNOWN) agents.delete(agents.keys().next().value ?? '');
	};
	return {
		...arena,
		reset: async (request, options) => {
			const turn = await arena.reset(request, options);
			remember(turn.episodeId, request.agentId);
			counts.episodes++;
			hub.publish('episode', { ...common(turn, request.agentId ?? null), phase: 'started' }, request.agentId ?? null);
			return turn;
		},
		step: async (episodeId, proposedFix, options) => {
			const turn = await arena.step(episodeId, proposedFix, options);
			const agentId = agents.get(episodeId) ?? null;
			counts.steps++;
			counts.rewards += turn.reward ?? 0;
			hub.publish('step', stepData(turn, agentId), agentId);
			if (turn.done) {
				counts.finished++;
				counts.solved += turn.observation.solved ? 1 : 0;
				hub.publish('episode', { ...common(turn, agentId), phase: 'ended' }, agentId);
				agents.delete(episodeId);
			}
			return turn;
		},
	};
}

function common({ episodeId, observation, done }: Turn, agentId: string | null): Record<string, unknown> {
	return {
		episode_id: episodeId,
		agent_id: agentId,
		task_id: observation.taskId,
		category: observation.category,
		difficulty: observation.difficulty,
		step_count: observation.stepCount,
		attempts_left: observation.attemptsLeft,
		best_reward: observation.bestReward,
		solved: observation.solved,
		done,
	} satisfies Partial<Record<keyof EpisodeState | string, unknown>>;
}

function stepData(turn: Turn, agentId: string | null): Record<string, unknown> {
	const { testsPassed, testsTotal, feedback }: Observation = turn.observation;
	return {
		...common(turn, agentId),
		reward: turn.reward,
		verdict: turn.grading?.verdict ?? null,
		tests_passed: testsPassed,
		tests_total: testsTotal,
		feedback,
	};
}
