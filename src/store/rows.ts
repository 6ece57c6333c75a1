/** Episodes and steps as rows, and back. Texts that come from clients may hold anything, NUL included, so they are kept as JSON. */
import type { Insertable, Selectable } from 'kysely';
import type { Episode } from '../episode/episode.js';
import type { EpisodeRecord, StepRecord } from '../episode/journal.js';
import { toGradingRecord } from '../grading/grading-record.js';
import type { TaskFacts } from '../records/episodes.js';
import { toSeed } from '../taskset/seed.js';
import { writeGrading } from './grading-column.js';
import type { EpisodesTable, MemoryTable, StepsTable, TaskVersionsTable } from './schema.js';

/** Every test of a step, as `[group, name, status]`. */
export type Outcome = readonly [group: string, name: string, status: string];

type Shown = Omit<Episode['shown'], 'rewardComponents'>;

export function toEpisodeRow(episode: Episode, nowMs: number): Insertable<EpisodesTable> {
	const { task } = episode;
	return {
		run_id: episode.runId,
		episode_id: episode.id,
		alias: episode.alias,
		agent_id: episode.agentId ?? '',
		task_id: task.id,
		content_hash: task.contentHash,
		category: task.category,
		difficulty: task.difficulty,
		language: task.language,
		split: task.split,
		rubric: episode.rubric.name,
		reward_mode: episode.rewardMode,
		seed: String(episode.seed),
		max_steps: episode.maxSteps,
		recollection: episode.recollection && JSON.stringify(episode.recollection),
		started_at: nowMs,
		status: 'open',
		step_count: 0,
		solved: 0,
		best_reward: null,
		bytes: 0,
		updated_at: nowMs,
	};
}

export function toTaskVersionRow({ task, plannedTests, shown }: Episode, nowMs: number): Insertable<TaskVersionsTable> {
	const facts: TaskFacts = {
		title: task.title,
		category: task.category,
		difficulty: task.difficulty,
		language: task.language,
		split: task.split,
		description: task.description,
		entryPoints: task.entryPoints,
		buggyCode: task.buggyCode,
		tests: plannedTests,
		errorLog: shown.errorLog,
		feedback: shown.feedback,
	};
	return { content_hash: task.contentHash, task_id: task.id, facts: JSON.stringify(facts), created_at: nowMs };
}

/**
 * @param recordId unique to this write
 * @param isolation level of the sandbox
 */
export function toStepRow(
	{ after, reward, grading, gradedMs }: StepRecord,
	recordId: string,
	isolation: string,
	nowMs: number,
): Insertable<StepsTable> {
	const { rewardComponents, ...shown } = after.shown;
	const attempt = after.attempts.at(-1);
	const outcomes = (grading.execution?.tests ?? []).map(({ group, name, status }): Outcome => [group, name, status]);
	return {
		run_id: after.runId,
		step: after.attempts.length,
		record_id: recordId,
		fix: JSON.stringify(attempt?.source ?? ''),
		fingerprint: attempt?.fingerprint ?? '',
		reward,
		score: grading.reward,
		verdict: grading.verdict,
		solved: Number(grading.solved),
		done: Number(after.done),
		components: JSON.stringify(rewardComponents),
		shown: JSON.stringify(shown),
		info: writeGrading(toGradingRecord(grading, isolation)),
		outcomes: JSON.stringify(outcomes),
		cpu_ms: grading.execution?.cpuTimeMs ?? null,
		graded_ms: gradedMs,
		created_at: nowMs,
	};
}

/** What an agent has achieved with a step; null when it is not solved, or nobody's. */
export function toMemoryRow(
	{ after, grading }: StepRecord,
	step: Insertable<StepsTable>,
): Insertable<MemoryTable> | null {
	if (!grading.solved || after.agentId === null) return null;
	return {
		agent_id: after.agentId,
		task_id: after.task.id,
		rubric: after.rubric.name,
		content_hash: after.task.contentHash,
		reward: grading.reward,
		run_id: step.run_id,
		step: step.step,
		updated_at: step.created_at,
		fix: step.fix,
	};
}

/** Characters of a step's texts, near enough to the bytes that it takes. */
export function sizeOfStep({ fix, shown, info, outcomes, components }: Insertable<StepsTable>): number {
	return fix.length + shown.length + info.length + outcomes.length + components.length;
}

export function readFix(step: Pick<Selectable<StepsTable>, 'fix'>): string {
	return JSON.parse(step.fix);
}

export function readShown(step: Pick<Selectable<StepsTable>, 'shown' | 'components'>): Episode['shown'] {
	const shown: Shown = JSON.parse(step.shown);
	return { ...shown, rewardComponents: JSON.parse(step.components) };
}

type StepOfRecord = Pick<
	Selectable<StepsTable>,
	'fix' | 'fingerprint' | 'shown' | 'components' | 'solved' | 'done' | 'score'
>;

/** @param steps all of them, oldest first */
export function toEpisodeRecord(row: Selectable<EpisodesTable>, steps: readonly StepOfRecord[]): EpisodeRecord {
	const last = steps.at(-1);
	return {
		runId: row.run_id,
		id: row.episode_id,
		alias: row.alias,
		agentId: row.agent_id === '' ? null : row.agent_id,
		taskId: row.task_id,
		contentHash: row.content_hash,
		rubric: row.rubric,
		seed: toSeed(BigInt(row.seed)),
		rewardMode: row.reward_mode as EpisodeRecord['rewardMode'],
		maxSteps: row.max_steps,
		recollection: row.recollection === null ? null : JSON.parse(row.recollection),
		attempts: steps.map((step) => ({ source: readFix(step), fingerprint: step.fingerprint })),
		bestReward: last === undefined ? null : Math.max(...steps.map(({ score }) => score)),
		solved: last?.solved === 1,
		done: last?.done === 1,
		shown: last === undefined ? null : readShown(last),
	};
}
