/** SQLite behind a thread as a Kysely dialect: one connection, handed to one user at a time. */
import {
	type CompiledQuery,
	type DatabaseConnection,
	type Dialect,
	type Driver,
	type QueryResult,
	SqliteAdapter,
	SqliteIntrospector,
	SqliteQueryCompiler,
} from 'kysely';
import { createMutex, type Mutex } from '../../concurrency.js';
import type { SqliteConnection } from './connection.js';

/** SQLite can roll back changes of tables, and two processes may start on one file: migrations run in one transaction. */
class TransactionalAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

/** @param mutex shared with whoever else uses the connection */
export function sqliteDialect(connection: SqliteConnection, mutex: Mutex = createMutex()): Dialect {
	return {
		createAdapter: () => new TransactionalAdapter(),
		createDriver: () => createDriver(connection, mutex),
		createIntrospector: (db) => new SqliteIntrospector(db),
		createQueryCompiler: () => new SqliteQueryCompiler(),
	};
}

function createDriver(connection: SqliteConnection, mutex: Mutex): Driver {
	const only: DatabaseConnection = {
		executeQuery: (query) => execute(connection, query),
		streamQuery: () => {
			throw new Error('Streaming is not used.');
		},
	};
	const command = async (sql: string) => {
		await connection.run([{ sql, parameters: [] }], false);
	};
	let release = () => {};
	return {
		init: async () => {},
		acquireConnection: async () => {
			release = await mutex.acquire();
			return only;
		},
		releaseConnection: async () => release(),
		// A transaction that reads first and writes then must have the write lock from the start, or it may fail in the middle.
		beginTransaction: () => command('begin immediate'),
		commitTransaction: () => command('commit'),
		rollbackTransaction: () => command('rollback'),
		destroy: () => connection.close(),
	};
}

async function execute<R>(connection: SqliteConnection, query: CompiledQuery): Promise<QueryResult<R>> {
	const [result] = await connection.run([{ sql: query.sql, parameters: query.parameters }], false);
	const { rows = [], changes, insertId } = result ?? {};
	return {
		rows: rows as R[],
		...(changes !== undefined && { numAffectedRows: BigInt(changes) }),
		...(insertId !== undefined && { insertId: BigInt(insertId) }),
	};
}
