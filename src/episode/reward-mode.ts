/**
 * What a step's reward means to the trainer. Whatever the mode, `best_reward`, the components and the gradings of `/evaluate`
 * speak of the rubric's own reward of one fix.
 *
 * - `dense`: the rubric's reward of this fix. For trainers that look at each turn or at the last one.
 * - `delta`: by how much this fix beats the best so far (the first one counts in full), so the rewards of an episode sum up to its
 *   best. For trainers that add rewards up; an attempt that is no better earns 0, so that exploring is free.
 * - `terminal`: 0 until the episode is done, then its best. Sum and last value are the same, as outcome-based trainers (GRPO with one
 *   scalar per rollout) expect.
 */

import { round6 } from '../numbers.js';
import type { RewardMode } from './arena.js';

export interface RewardHistory {
	/** The rubric's reward of this fix. */
	readonly reward: number;
	/** Best before this fix; null on the first. */
	readonly bestBefore: number | null;
	readonly done: boolean;
}

export function rewardFor(mode: RewardMode, { reward, bestBefore, done }: RewardHistory): number {
	const best = Math.max(reward, bestBefore ?? reward);
	switch (mode) {
		case 'dense':
			return reward;
		case 'delta':
			return round6(best - (bestBefore ?? 0));
		case 'terminal':
			return done ? best : 0;
		default:
			return mode satisfies never;
	}
}
