/** `grpo`: one prompt for each task, with how agents did so far; the reward comes from the server, by `/evaluate` or by episodes. */
import type { EpisodeFilter, EpisodeRecords } from '../episodes.js';
import { problemMessages } from './chat-messages.js';

export async function* grpoLines(records: EpisodeRecords, filter: EpisodeFilter): AsyncGenerator<string> {
	for (const group of await records.groups(filter)) {
		const { taskId, rubric, task, fixes } = await records.fixes(filter, group);
		const solved = fixes.filter((fix) => fix.solved).length;
		yield JSON.stringify({
			prompt: problemMessages(task),
			task_id: taskId,
			category: task.category,
			difficulty: task.difficulty,
			split: task.split,
			rubric,
			attempts: fixes.length,
			solve_rate: solved / Math.max(1, fixes.length),
		});
	}
}
