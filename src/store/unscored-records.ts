/**
 * Counts gradings that stayed unscored. Nobody waits for the count: what comes while a write is under way goes out with the next one, so
 * that a server that fails much does not write much. A count that cannot be written is tried again with the next.
 */
import { sql } from 'kysely';
import type { StatisticsFilter, UnscoredCount, UnscoredRecords } from '../records/statistics/statistics.js';
import { DAY_MS } from '../units.js';
import type { Engine } from './engine.js';

/** Sums kept in memory while the database is away; of more, the newest are dropped. */
const KEPT = 10_000;

export interface StoredUnscored extends UnscoredRecords {
	/** @throws the engine's error */
	counts(filter: StatisticsFilter): Promise<UnscoredCount[]>;
	/** Resolves when what was counted is written, or could not be. */
	settled(): Promise<void>;
}

type Row = { readonly day: number; readonly agent_id: string; readonly cause: string; gradings: number };

/** @param now wall clock in ms */
export function createUnscoredRecords({ db, reads }: Engine, now: () => number): StoredUnscored {
	const waiting = new Map<string, Row>();
	let writing: Promise<void> | null = null;
	const add = (row: Row) => {
		const key = JSON.stringify([row.day, row.agent_id, row.cause]);
		const known = waiting.get(key);
		if (known !== undefined) known.gradings += row.gradings;
		else if (waiting.size < KEPT) waiting.set(key, { ...row });
	};
	const writeAll = async () => {
		try {
			while (waiting.size > 0) await writeWaiting();
		} catch {
			// What was not written waits for the next time.
		}
		writing = null;
	};
	const writeWaiting = async () => {
		const rows = [...waiting.values()];
		waiting.clear();
		try {
			await write(db, rows);
		} catch (error) {
			rows.forEach(add);
			throw error;
		}
	};
	const flush = (): Promise<void> => {
		if (waiting.size > 0) writing ??= writeAll();
		return writing ?? Promise.resolve();
	};
	return {
		count: ({ agentId, cause, gradings }) => {
			add({ day: Math.floor(now() / DAY_MS), agent_id: agentId, cause, gradings });
			void flush();
		},
		settled: flush,
		counts: (filter) => countsOf(reads, filter),
	};
}

/** In one order, so that two replicas' writes do not block each other. */
async function write(db: Engine['db'], rows: readonly Row[]): Promise<void> {
	const ordered = [...rows].sort((a, b) => (`${a.agent_id} ${a.cause}` < `${b.agent_id} ${b.cause}` ? -1 : 1));
	await db
		.insertInto('unscored_totals')
		.values(ordered)
		.onConflict((conflict) =>
			conflict
				.columns(['day', 'agent_id', 'cause'])
				.doUpdateSet({ gradings: sql`unscored_totals.gradings + excluded.gradings` }),
		)
		.execute();
}

async function countsOf(
	reads: Engine['reads'],
	{ agentId, agents, since, until }: StatisticsFilter,
): Promise<UnscoredCount[]> {
	let query = reads.selectFrom('unscored_totals').select(['cause', sql<number>`sum(gradings)`.as('gradings')]);
	if (agentId !== undefined) query = query.where('agent_id', '=', agentId);
	if (agents !== undefined) query = query.where('agent_id', '>=', agents.from).where('agent_id', '<', agents.to);
	if (since !== undefined) query = query.where('day', '>=', Math.floor(since / DAY_MS));
	if (until !== undefined) query = query.where('day', '<', Math.ceil(until / DAY_MS));
	const rows = await query.groupBy('cause').orderBy('gradings', 'desc').orderBy('cause').execute();
	return rows.map(({ cause, gradings }) => ({ cause, gradings: Number(gradings) }));
}
