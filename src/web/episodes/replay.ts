/** Plays a recorded episode again, fix by fix, with the seed that it had, and says whether every reward comes out the same. */
import { ApiError, api } from '../api/client.ts';
import type { Result, Trajectory } from '../api/types.ts';
import type { ReplayedStep } from './replayed-step.ts';

/** Whose episodes the replays are in the records. */
const AGENT = 'replay';

/**
 * @param onStep called as each step is graded
 * @throws ApiError when the server refuses; a task that has changed since is such a case where it no longer exists
 */
export async function replay(
	trajectory: Trajectory,
	onStep: (step: ReplayedStep) => void,
	signal: AbortSignal,
): Promise<void> {
	const { task_id, seed, rubric, reward_mode, max_steps, steps } = trajectory;
	const reset = { task_id, seed, rubric, reward_mode, max_steps, agent_id: AGENT };
	const { info } = await api<Result>('reset', { body: reset, signal });
	for (const { step, action, reward } of steps) {
		const body = { action: { proposed_fix: action.proposed_fix }, episode_id: info.episode_id };
		const result = await api<Result>('step', { body, signal });
		if (result.reward === null) throw new ApiError(200, 'unscored', 'The step came back without a reward.');
		onStep({ step, before: reward, now: result.reward });
	}
}
