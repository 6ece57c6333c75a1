/** Recorded episodes, read back. */

import { type Kysely, type Selectable, sql } from 'kysely';
import type {
	EpisodeFilter,
	EpisodeRecords,
	EpisodeSummary,
	FixGroup,
	GradedFixes,
	RecordedStep,
	TaskCounts,
	TaskFacts,
	Trajectory,
} from '../records/episodes.js';
import { toSeed } from '../taskset/seed.js';
import type { Engine } from './engine.js';
import { filtered } from './episode-filter.js';
import { asStoreWork } from './failure.js';
import { readGrading } from './grading-column.js';
import { readFix, readShown } from './rows.js';
import type { EpisodesTable, Schema, StepsTable } from './schema.js';

export function createEpisodeRecords({ reads }: Engine): EpisodeRecords {
	return {
		list: async (filter, page) => {
			const rows = await asStoreWork(listQuery(reads, filter, page).execute());
			return rows.map(toSummary);
		},
		countOpen: async (agentId, since) => {
			const row = await asStoreWork(
				reads
					.selectFrom('episodes')
					.select((all) => all.fn.countAll<number>().as('count'))
					.where('agent_id', '=', agentId)
					.where('status', '=', 'open')
					.where('updated_at', '>=', since)
					.executeTakeFirstOrThrow(),
			);
			return Number(row.count);
		},
		trajectories: (filter, page) => asStoreWork(readTrajectories(reads, filter, page)),
		groups: (filter) => asStoreWork(readGroups(reads, filter)),
		fixes: (filter, group) => asStoreWork(readFixes(reads, filter, group)),
		trajectory: (id) => asStoreWork(readTrajectory(reads, id)),
		place: async (id) => (await asStoreWork(findEpisode(reads, id)))?.seq ?? null,
		neighbours: (filter, seq) => asStoreWork(readNeighbours(reads, filter, seq)),
		taskCounts: (filter) => asStoreWork(readTaskCounts(reads, filter)),
	};
}

function listQuery(
	reads: Kysely<Schema>,
	filter: EpisodeFilter,
	{ beforeSeq, limit }: Parameters<EpisodeRecords['list']>[1],
) {
	const query = filtered(reads.selectFrom('episodes').selectAll('episodes'), filter);
	const page = beforeSeq === undefined ? query : query.where('seq', '<', beforeSeq);
	return page.orderBy('seq', 'desc').limit(limit);
}

async function readNeighbours(reads: Kysely<Schema>, filter: EpisodeFilter, seq: number) {
	const beside = filtered(reads.selectFrom('episodes').select('run_id'), filter).limit(1);
	const [newer, older] = await Promise.all([
		beside.where('seq', '>', seq).orderBy('seq').executeTakeFirst(),
		beside.where('seq', '<', seq).orderBy('seq', 'desc').executeTakeFirst(),
	]);
	return { newer: newer?.run_id ?? null, older: older?.run_id ?? null };
}

async function readTaskCounts(reads: Kysely<Schema>, filter: EpisodeFilter): Promise<TaskCounts[]> {
	const finished = sql<number>`sum(case when status = 'done' then 1 else 0 end)`;
	const rows = await filtered(reads.selectFrom('episodes'), filter)
		.select(['task_id', sql<number>`count(*)`.as('episodes'), finished.as('finished')])
		.select([sql<number>`sum(solved)`.as('solved'), sql<number | null>`avg(best_reward)`.as('best')])
		.select(sql<number | null>`avg(case when solved = 1 then step_count * 1.0 end)`.as('steps'))
		.where('step_count', '>', 0)
		.groupBy('task_id')
		.orderBy('task_id')
		.execute();
	return rows.map((row) => ({
		taskId: row.task_id,
		episodes: Number(row.episodes),
		finished: Number(row.finished),
		solved: Number(row.solved),
		meanBestReward: row.best === null ? null : Number(row.best),
		meanStepsToSolve: row.steps === null ? null : Number(row.steps),
	}));
}

async function readTrajectory(reads: Kysely<Schema>, id: string): Promise<Trajectory | null> {
	const row = await findEpisode(reads, id);
	if (row === undefined) return null;
	const [trajectory] = await withSteps(reads, [row]);
	return trajectory ?? null;
}

async function findEpisode(reads: Kysely<Schema>, id: string): Promise<Selectable<EpisodesTable> | undefined> {
	const episodes = reads.selectFrom('episodes').selectAll();
	const newest = await episodes.where('episode_id', '=', id).orderBy('seq', 'desc').limit(1).executeTakeFirst();
	return newest ?? episodes.where('run_id', '=', id).executeTakeFirst();
}

async function readTrajectories(
	reads: Kysely<Schema>,
	filter: EpisodeFilter,
	{ afterSeq, limit }: Parameters<EpisodeRecords['trajectories']>[1],
): Promise<Trajectory[]> {
	const query = filtered(reads.selectFrom('episodes').selectAll('episodes'), filter);
	const rows = await query.where('seq', '>', afterSeq).orderBy('seq').limit(limit).execute();
	return withSteps(reads, rows);
}

async function withSteps(reads: Kysely<Schema>, rows: readonly Selectable<EpisodesTable>[]): Promise<Trajectory[]> {
	if (rows.length === 0) return [];
	const runs = rows.map(({ run_id }) => run_id);
	const hashes = [...new Set(rows.map(({ content_hash }) => content_hash))];
	const [steps, versions] = await Promise.all([
		reads.selectFrom('steps').selectAll().where('run_id', 'in', runs).orderBy('run_id').orderBy('step').execute(),
		reads.selectFrom('task_versions').select(['content_hash', 'facts']).where('content_hash', 'in', hashes).execute(),
	]);
	const tasks = new Map(versions.map(({ content_hash, facts }) => [content_hash, readFacts(facts)]));
	return rows.flatMap((row) => {
		const task = tasks.get(row.content_hash);
		const own = steps.filter(({ run_id }) => run_id === row.run_id).map(toStep);
		return task === undefined ? [] : [{ episode: toSummary(row), task, steps: own }];
	});
}

async function readGroups(reads: Kysely<Schema>, filter: EpisodeFilter): Promise<FixGroup[]> {
	return filtered(reads.selectFrom('episodes').select(['content_hash as contentHash', 'rubric']), filter)
		.where('step_count', '>', 0)
		.groupBy(['task_id', 'content_hash', 'rubric'])
		.orderBy('task_id')
		.orderBy('content_hash')
		.orderBy('rubric')
		.execute();
}

async function readFixes(
	reads: Kysely<Schema>,
	filter: EpisodeFilter,
	{ contentHash, rubric }: FixGroup,
): Promise<GradedFixes> {
	const version = await reads
		.selectFrom('task_versions')
		.select(['task_id', 'facts'])
		.where('content_hash', '=', contentHash)
		.executeTakeFirstOrThrow();
	const runs = filtered(reads.selectFrom('episodes').select('run_id'), { ...filter, rubric });
	const rows = await reads
		.selectFrom('steps')
		.select(['fix', 'fingerprint', 'score', 'solved'])
		.where('run_id', 'in', runs.where('content_hash', '=', contentHash))
		.orderBy('created_at')
		.orderBy('run_id')
		.execute();
	return {
		taskId: version.task_id,
		rubric,
		task: readFacts(version.facts),
		fixes: rows.map((row) => ({ ...row, fix: readFix(row), solved: row.solved === 1 })),
	};
}

function readFacts(facts: string): TaskFacts {
	return JSON.parse(facts);
}

function toSummary(row: Selectable<EpisodesTable>): EpisodeSummary {
	return {
		seq: row.seq,
		runId: row.run_id,
		episodeId: row.episode_id,
		alias: row.alias,
		agentId: row.agent_id === '' ? null : row.agent_id,
		taskId: row.task_id,
		contentHash: row.content_hash,
		category: row.category,
		difficulty: row.difficulty,
		language: row.language,
		split: row.split,
		rubric: row.rubric,
		rewardMode: row.reward_mode,
		seed: toSeed(BigInt(row.seed)),
		maxSteps: row.max_steps,
		status: row.status as EpisodeSummary['status'],
		stepCount: row.step_count,
		solved: row.solved === 1,
		bestReward: row.best_reward,
		startedAt: row.started_at,
		updatedAt: row.updated_at,
	};
}

function toStep(row: Selectable<StepsTable>): RecordedStep {
	return {
		step: row.step,
		fix: readFix(row),
		reward: row.reward,
		score: row.score,
		verdict: row.verdict,
		solved: row.solved === 1,
		done: row.done === 1,
		shown: readShown(row),
		grading: readGrading(row.info),
		cpuMs: row.cpu_ms,
		gradedMs: row.graded_ms,
		at: row.created_at,
	};
}
