/** The episodes' journal over a database: every write goes through the group commit, every question to the reading side. */
import { randomUUID } from 'node:crypto';
import { type CompiledQuery, sql } from 'kysely';
import type { EpisodeJournal, EpisodeRecord, Known } from '../episode/journal.js';
import type { Engine } from './engine.js';
import { isConflict, isTrouble, toStoreError } from './failure.js';
import { createGroupCommit, type Outcome } from './group-commit.js';
import { keptQuery } from './kept-query.js';
import { toEpisodeRecord, toEpisodeRow, toMemoryRow, toStepRow, toTaskVersionRow } from './rows.js';
import { createBatchWriter, type Write } from './write-batch.js';

export interface JournalParts {
	readonly engine: Engine;
	/** Isolation level of the sandbox, for gradings in which nothing ran. */
	readonly isolation: string;
	/** Wall clock in ms. */
	readonly now: () => number;
	/** Told of every batch: its size, how long it took in ms. */
	readonly onBatch: (size: number, tookMs: number) => void;
	/** Told how each use of the database ended: null for well, else why not. */
	readonly onUse: (use: 'read' | 'write', failure: unknown) => void;
}

export interface StoredJournal extends EpisodeJournal {
	/** Writes that wait or are under way. */
	readonly pending: number;
	/** Resolves when everything that was to be written is. */
	settled(): Promise<void>;
}

export function createJournal(parts: JournalParts): StoredJournal {
	const { engine, isolation, now, onUse } = parts;
	const toQueries = createBatchWriter(engine.db);
	const stillThere = stillThereQuery(engine);
	/** Content of tasks that this process has written. */
	const versions = new Set<string>();
	const commits = createGroupCommit<Write>({
		store: (writes) => storeAll(engine, toQueries(writes)),
		judge: (write, refusal) => judge(engine, write, refusal),
		onBatch: parts.onBatch,
	});
	const told = async <T>(use: 'read' | 'write', work: Promise<T>): Promise<T> => {
		try {
			const value = await work;
			onUse(use, null);
			return value;
		} catch (error) {
			onUse(use, error);
			throw toStoreError(error);
		}
	};
	return {
		begin: async (episode) => {
			const at = now();
			const { contentHash } = episode.task;
			const version = versions.has(contentHash) ? null : toTaskVersionRow(episode, at);
			await told('write', commits.write({ kind: 'begin', episode: toEpisodeRow(episode, at), version }));
			versions.add(contentHash);
		},
		record: async (record) => {
			const step = toStepRow(record, randomUUID(), isolation, now());
			const achieved = toMemoryRow(record, step);
			const { bestReward } = record.after;
			const outcome = await told('write', commits.write({ kind: 'step', step, bestReward, achieved }));
			return outcome === 'stored' ? 'recorded' : 'taken';
		},
		recall: (id, known) => told('read', recall(engine, stillThere, id, known)),
		find: (name) => told('read', find(engine, name)),
		leave: async ({ runId }) => {
			// A mark for statistics and quotas; what is not marked counts as open for a while longer.
			await told('write', commits.write({ kind: 'leave', runId })).catch(() => undefined);
		},
		get pending() {
			return commits.pending;
		},
		settled: () => commits.settled(),
	};
}

/** Tried twice where the trouble may be a connection that broke while it was idle, or a deadlock. */
async function storeAll(engine: Engine, queries: readonly CompiledQuery[]): Promise<void> {
	try {
		await engine.atomically(queries);
	} catch (error) {
		if (engine.name !== 'postgres' || !isTrouble(error)) throw error;
		await engine.atomically(queries);
	}
}

/**
 * A row of that key is there. It may be our own: a commit whose acknowledgement was lost, tried again. The record's id tells.
 */
async function judge(engine: Engine, write: Write, refusal: unknown): Promise<Outcome> {
	if (!isConflict(refusal)) throw refusal;
	if (write.kind !== 'step') return 'stored';
	const { run_id, step, record_id } = write.step;
	const there = await engine.db
		.selectFrom('steps')
		.select('record_id')
		.where('run_id', '=', run_id)
		.where('step', '=', step)
		.executeTakeFirst();
	return there?.record_id === record_id ? 'stored' : 'conflict';
}

type StillThere = (place: { readonly id: string }) => CompiledQuery<{ run_id: string; step_count: number }>;

/** Asked before every step. */
function stillThereQuery({ reads }: Engine): StillThere {
	const place = keptQuery(['id'], ({ id }) =>
		reads
			.selectFrom('episodes')
			.select(['run_id', 'step_count'])
			.where('episode_id', '=', id)
			.orderBy('seq', 'desc')
			.limit(sql.lit(1)),
	);
	return (values) => place(values) as ReturnType<StillThere>;
}

async function recall(
	engine: Engine,
	stillThere: StillThere,
	id: string,
	known: Known | null,
): Promise<EpisodeRecord | 'unchanged' | null> {
	if (known !== null) {
		const [now] = await engine.look(stillThere({ id }));
		if (now?.run_id === known.runId && now.step_count === known.steps) return 'unchanged';
	}
	const newest = await engine.reads
		.selectFrom('episodes')
		.selectAll()
		.where('episode_id', '=', id)
		.orderBy('seq', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (newest === undefined) return null;
	const steps = await engine.reads
		.selectFrom('steps')
		.select(['fix', 'fingerprint', 'shown', 'components', 'solved', 'done', 'score'])
		.where('run_id', '=', newest.run_id)
		.orderBy('step')
		.execute();
	return toEpisodeRecord(newest, steps);
}

async function find(engine: Engine, name: string): Promise<string | null> {
	for (const column of ['episode_id', 'alias'] as const) {
		const found = await engine.reads
			.selectFrom('episodes')
			.select('episode_id')
			.where(column, '=', name)
			.orderBy('seq', 'desc')
			.limit(1)
			.executeTakeFirst();
		if (found !== undefined) return found.episode_id;
	}
	return null;
}
