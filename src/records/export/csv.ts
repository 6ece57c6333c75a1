/** `csv` after RFC 4180: a row for each step, for tables and plots; the texts of long observations stay out. */
import type { EpisodeFilter, EpisodeRecords, RecordedStep, Trajectory } from '../episodes.js';
import { trajectoriesOf } from './pages.js';

type Cell = string | number | bigint | boolean | null;

const COLUMNS: Readonly<Record<string, (trajectory: Trajectory, step: RecordedStep) => Cell>> = {
	episode_id: ({ episode }) => episode.episodeId,
	run_id: ({ episode }) => episode.runId,
	agent_id: ({ episode }) => episode.agentId,
	task_id: ({ episode }) => episode.taskId,
	category: ({ episode }) => episode.category,
	difficulty: ({ episode }) => episode.difficulty,
	language: ({ episode }) => episode.language,
	split: ({ episode }) => episode.split,
	rubric: ({ episode }) => episode.rubric,
	seed: ({ episode }) => episode.seed,
	step: (_, { step }) => step,
	reward: (_, { reward }) => reward,
	score: (_, { score }) => score,
	verdict: (_, { verdict }) => verdict,
	solved: (_, { solved }) => solved,
	done: (_, { done }) => done,
	tests_passed: (_, { shown }) => shown.tests.filter(({ status }) => status === 'passed').length,
	tests_total: (_, { shown }) => shown.tests.length,
	hack_gap: (_, { grading }) => grading.hackGap,
	cpu_ms: (_, { cpuMs }) => cpuMs,
	graded_ms: (_, { gradedMs }) => gradedMs,
	at: (_, { at }) => new Date(at).toISOString(),
	fix: (_, { fix }) => fix,
};

export async function* csvLines(records: EpisodeRecords, filter: EpisodeFilter): AsyncGenerator<string> {
	const cells = Object.values(COLUMNS);
	yield Object.keys(COLUMNS).join(',');
	for await (const trajectory of trajectoriesOf(records, filter)) {
		for (const step of trajectory.steps) yield cells.map((cell) => quote(cell(trajectory, step))).join(',');
	}
}

function quote(cell: Cell): string {
	const text = cell === null ? '' : String(cell);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
