/** `jsonl`: whole episodes, one a line. */
import { writeExactJson } from '../../exact-json.js';
import type { EpisodeFilter, EpisodeRecords, RecordedStep, Trajectory } from '../episodes.js';
import { trajectoriesOf } from './pages.js';

/** A grading as `info` of the wire shows it. */
export type InfoOf = (grading: RecordedStep['grading']) => object;

export async function* trajectoryLines(
	records: EpisodeRecords,
	filter: EpisodeFilter,
	infoOf: InfoOf,
): AsyncGenerator<string> {
	for await (const trajectory of trajectoriesOf(records, filter)) yield writeExactJson(toLine(trajectory, infoOf));
}

function toLine({ episode, task, steps }: Trajectory, infoOf: InfoOf) {
	return {
		episode_id: episode.episodeId,
		run_id: episode.runId,
		agent_id: episode.agentId ?? '',
		task_id: episode.taskId,
		content_hash: episode.contentHash,
		category: episode.category,
		difficulty: episode.difficulty,
		language: episode.language,
		split: episode.split,
		rubric: episode.rubric,
		reward_mode: episode.rewardMode,
		seed: episode.seed,
		max_steps: episode.maxSteps,
		status: episode.status,
		solved: episode.solved,
		best_reward: episode.bestReward,
		started_at: new Date(episode.startedAt).toISOString(),
		description: task.description,
		entry_points: task.entryPoints,
		buggy_code: task.buggyCode,
		error_log: task.errorLog,
		steps: steps.map((step) => toStep(step, infoOf)),
	};
}

function toStep(recorded: RecordedStep, infoOf: InfoOf) {
	const { step, fix, reward, score, verdict, solved, done, shown, grading, cpuMs, gradedMs, at } = recorded;
	return {
		step,
		fix,
		reward,
		score,
		verdict,
		solved,
		done,
		tests_passed: shown.tests.filter(({ status }) => status === 'passed').length,
		tests_total: shown.tests.length,
		error_log: shown.errorLog,
		feedback: shown.feedback,
		reward_components: Object.entries(shown.rewardComponents).map(([name, value]) => ({ name, value })),
		info: JSON.stringify(infoOf(grading)),
		cpu_ms: cpuMs,
		graded_ms: gradedMs,
		at: new Date(at).toISOString(),
	};
}
