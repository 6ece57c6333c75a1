/** Gradings that failures of ours left unscored, by day, agent and cause. */
import type { Kysely } from 'kysely';

export async function createUnscored(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('unscored_totals')
		.addColumn('day', 'integer', (column) => column.notNull())
		.addColumn('agent_id', 'text', (column) => column.notNull())
		.addColumn('cause', 'text', (column) => column.notNull())
		.addColumn('gradings', 'bigint', (column) => column.notNull())
		.addPrimaryKeyConstraint('unscored_totals_key', ['day', 'agent_id', 'cause'])
		.execute();
}
