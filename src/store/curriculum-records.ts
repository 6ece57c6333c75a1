/** What the curriculum asks of recorded episodes, and its own two tables. */

import type { Kysely } from 'kysely';
import type { CurriculumRecords, EpisodeResult, Standing } from '../curriculum/curriculum.js';
import { MINUTE_MS } from '../units.js';
import type { Engine } from './engine.js';
import { asStoreWork, isConflict } from './failure.js';
import type { Schema } from './schema.js';

/** An open episode that nobody has stepped for so long counts as finished: its agent has gone on without saying so. */
const ABANDONED_AFTER_MS = MINUTE_MS;

/** @param now wall clock in ms */
export function createCurriculumRecords(engine: Engine, now: () => number): CurriculumRecords {
	const { db, reads } = engine;
	return {
		results: (agentId, limit, only) =>
			asStoreWork(readResults(reads, agentId, limit, only, now() - ABANDONED_AFTER_MS)),
		standing: (agentId, policy) =>
			asStoreWork(
				reads
					.selectFrom('curriculum')
					.select(['level', 'since_seq as sinceSeq'])
					.where('agent_id', '=', agentId)
					.where('policy', '=', policy)
					.executeTakeFirst()
					.then((row) => (row === undefined ? null : (row as Standing))),
			),
		move: (agentId, before, change) => asStoreWork(move(db, agentId, before, change)),
		changes: (agentId, limit) =>
			asStoreWork(
				reads
					.selectFrom('curriculum_changes')
					.select(['at', 'policy', 'from_level as from', 'to_level as to', 'mean', 'episodes'])
					.where('agent_id', '=', agentId)
					.orderBy('id', 'desc')
					.limit(limit)
					.execute() as ReturnType<CurriculumRecords['changes']>,
			),
	};
}

async function readResults(
	reads: Kysely<Schema>,
	agentId: string,
	limit: number,
	only: Parameters<CurriculumRecords['results']>[2],
	untouchedSince: number,
): Promise<EpisodeResult[]> {
	let query = reads
		.selectFrom('episodes')
		.select(['seq', 'category', 'difficulty', 'solved', 'best_reward'])
		.where('agent_id', '=', agentId)
		.where('step_count', '>', 0)
		.where((row) => row.or([row('status', '!=', 'open'), row('updated_at', '<', untouchedSince)]))
		.orderBy('seq', 'desc')
		.limit(limit);
	if (only !== undefined) {
		query = query.where('difficulty', '=', only.difficulty).where('seq', '>', only.afterSeq);
	}
	const rows = await query.execute();
	return rows.map(({ seq, category, difficulty, solved, best_reward }) => ({
		seq,
		category: category as EpisodeResult['category'],
		difficulty: difficulty as EpisodeResult['difficulty'],
		solved: solved === 1,
		bestReward: best_reward ?? 0,
	}));
}

/** Of two replicas that see the same evidence one moves the agent, and one finds it moved. */
async function move(
	db: Kysely<Schema>,
	agentId: string,
	before: Standing | null,
	{ at, policy, from, to, mean, episodes }: Parameters<CurriculumRecords['move']>[2],
): Promise<void> {
	await db
		.transaction()
		.execute(async (transaction) => {
			const newest = await transaction
				.selectFrom('episodes')
				.select((row) => row.fn.max('seq').as('seq'))
				.where('agent_id', '=', agentId)
				.executeTakeFirst();
			const since_seq = newest?.seq ?? 0;
			if (before === null) {
				await transaction
					.insertInto('curriculum')
					.values({ agent_id: agentId, policy, level: to, since_seq })
					.execute();
			} else {
				const { numUpdatedRows } = await transaction
					.updateTable('curriculum')
					.set({ level: to, since_seq })
					.where('agent_id', '=', agentId)
					.where('policy', '=', policy)
					.where('since_seq', '=', before.sinceSeq)
					.executeTakeFirst();
				if (numUpdatedRows === 0n) return;
			}
			await transaction
				.insertInto('curriculum_changes')
				.values({ agent_id: agentId, policy, at, from_level: from, to_level: to, mean, episodes })
				.execute();
		})
		.catch((error) => {
			if (!isConflict(error)) throw error;
		});
}
