/** The memory table. */
import type { CompiledQuery, Insertable, Kysely, Selectable } from 'kysely';
import type { Memory, MemoryRecords } from '../records/memory/memory.js';
import type { Engine } from './engine.js';
import { asStoreWork } from './failure.js';
import type { MemoryTable, Schema } from './schema.js';

export function createMemoryRecords({ reads }: Engine): MemoryRecords {
	return {
		best: async (agentId, task, rubric) => {
			const rows = await asStoreWork(
				reads
					.selectFrom('memory')
					.selectAll()
					.where('agent_id', '=', agentId)
					.where('task_id', '=', task.id)
					.where('content_hash', '=', task.contentHash)
					.orderBy('updated_at', 'desc')
					.execute(),
			);
			const row = rows.find((candidate) => candidate.rubric === rubric) ?? rows[0];
			return row === undefined ? null : toMemory(row);
		},
		list: async (agentId, { taskId, after, limit }) => {
			let query = reads.selectFrom('memory').selectAll().where('agent_id', '=', agentId);
			if (taskId !== undefined) query = query.where('task_id', '=', taskId);
			if (after !== undefined) {
				query = query.where((row) =>
					row.or([
						row('task_id', '>', after.taskId),
						row.and([row('task_id', '=', after.taskId), row('rubric', '>', after.rubric)]),
					]),
				);
			}
			const rows = await asStoreWork(query.orderBy('task_id').orderBy('rubric').limit(limit).execute());
			return rows.map(toMemory);
		},
	};
}

/**
 * Keeps what is better than what is there, or what solves the task as it is now.
 * @param achieved of one batch; at most one of each agent, task and rubric is kept
 */
export function memoryQueries(db: Kysely<Schema>, achieved: readonly Insertable<MemoryTable>[]): CompiledQuery[] {
	const best = new Map<string, Insertable<MemoryTable>>();
	for (const row of achieved) {
		const key = JSON.stringify([row.agent_id, row.task_id, row.rubric]);
		if (row.reward > (best.get(key)?.reward ?? Number.NEGATIVE_INFINITY)) best.set(key, row);
	}
	if (best.size === 0) return [];
	const rows = [...best].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
	const query = db.insertInto('memory').values(rows);
	return [
		query
			.onConflict((conflict) =>
				conflict
					.columns(['agent_id', 'task_id', 'rubric'])
					.doUpdateSet((row) => ({
						content_hash: row.ref('excluded.content_hash'),
						reward: row.ref('excluded.reward'),
						run_id: row.ref('excluded.run_id'),
						step: row.ref('excluded.step'),
						updated_at: row.ref('excluded.updated_at'),
						fix: row.ref('excluded.fix'),
					}))
					.where((row) =>
						row.or([
							row('excluded.reward', '>', row.ref('memory.reward')),
							row('excluded.content_hash', '!=', row.ref('memory.content_hash')),
						]),
					),
			)
			.compile(),
	];
}

function toMemory(row: Selectable<MemoryTable>): Memory {
	return {
		agentId: row.agent_id,
		taskId: row.task_id,
		contentHash: row.content_hash,
		rubric: row.rubric,
		fix: JSON.parse(row.fix),
		reward: row.reward,
		runId: row.run_id,
		step: row.step,
		updatedAt: row.updated_at,
	};
}
