/** `sft`: chats that end with a fix that solved its task, in the form that trainers call conversational. */
import type { EpisodeFilter, EpisodeRecords, Trajectory } from '../episodes.js';
import { conversation, fixMessage, problemMessages } from './chat-messages.js';
import { trajectoriesOf } from './pages.js';

/** @param whole with the attempts before the last one; they are answers that should not be learnt, so trainers must mask them */
export async function* sftLines(
	records: EpisodeRecords,
	filter: EpisodeFilter,
	whole: boolean,
): AsyncGenerator<string> {
	for await (const trajectory of trajectoriesOf(records, { ...filter, solved: true })) {
		const solving = trajectory.steps.findIndex(({ solved }) => solved);
		if (solving !== -1) yield JSON.stringify(toLine(trajectory, solving, whole));
	}
}

function toLine({ episode, task, steps }: Trajectory, solving: number, whole: boolean) {
	const solution = steps[solving];
	return {
		messages: whole
			? conversation(task, steps.slice(0, solving + 1))
			: [...problemMessages(task), fixMessage(solution?.fix ?? '')],
		task_id: episode.taskId,
		category: episode.category,
		difficulty: episode.difficulty,
		split: episode.split,
		agent_id: episode.agentId ?? '',
		rubric: episode.rubric,
		reward: solution?.score ?? 0,
		steps: solving + 1,
		run_id: episode.runId,
	};
}
