/** Seeds have 64 bits without a sign, which no integer column of either engine holds: they are kept as decimal text. */
import { type Kysely, sql } from 'kysely';

export async function widenSeeds(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('episodes')
		.addColumn('seed_text', 'text', (column) => column.notNull().defaultTo('0'))
		.execute();
	await sql`update episodes set seed_text = cast(seed as text)`.execute(db);
	await db.schema.alterTable('episodes').dropColumn('seed').execute();
	await db.schema.alterTable('episodes').renameColumn('seed_text', 'seed').execute();
}
