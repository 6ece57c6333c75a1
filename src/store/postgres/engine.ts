/** PostgreSQL as the store's engine: one pool for everything, since its connections do not get in each other's way. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Engine } from '../engine.js';
import type { Schema } from '../schema.js';

/** Enough for a batch, a few readers and the background; replicas share the server's connections. */
const POOL_SIZE = 8;
const CONNECT_TIMEOUT_MS = 5000;
const IDLE_TIMEOUT_MS = 30_000;
/** No query of ours takes that long; one that does is stuck behind something. */
const STATEMENT_TIMEOUT_MS = 30_000;

const INT8 = 20;

/**
 * @param url `postgres://…`
 * @param onLost told when an idle connection breaks; the pool replaces it
 */
export function postgresEngine(url: string, onLost: (error: Error) => void): Engine {
	const pool = new pg.Pool({
		connectionString: url,
		max: POOL_SIZE,
		connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
		idleTimeoutMillis: IDLE_TIMEOUT_MS,
		statement_timeout: STATEMENT_TIMEOUT_MS,
		application_name: 'codearena',
		// Whole numbers of 64 bits come as texts otherwise; ours are moments and counts below 2^53.
		types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) },
	});
	pool.on('error', onLost);
	const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
	return {
		name: 'postgres',
		db,
		reads: db,
		look: async (query) => (await db.executeQuery(query)).rows,
		atomically: (queries) =>
			db.transaction().execute(async (transaction) => {
				for (const query of queries) await transaction.executeQuery(query);
			}),
		close: () => db.destroy(),
	};
}
