/**
 * SQLite as the store's engine: one connection that writes and one that reads, each in its own thread, and a short way for what every
 * step needs. A database in memory exists in its connection only, so there all are one.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import { createMutex } from '../../concurrency.js';
import type { Engine } from '../engine.js';
import type { Schema } from '../schema.js';
import { SqliteConnection } from './connection.js';
import { sqliteDialect } from './dialect.js';
import { createShortcut } from './shortcut.js';

const BUSY_TIMEOUT_MS = 5000;
export const IN_MEMORY = ':memory:';
const CHECKPOINT = { sql: 'pragma wal_checkpoint(passive)', parameters: [] };

/**
 * @param path file, made with its folder when absent, or `:memory:`
 * @throws the file system's error when the folder cannot be made
 */
export function sqliteEngine(path: string): Engine {
	const inMemory = path === IN_MEMORY;
	if (!inMemory) mkdirSync(dirname(path), { recursive: true });
	const writing = new SqliteConnection({ path, readOnly: false, busyTimeoutMs: BUSY_TIMEOUT_MS });
	const mutex = createMutex();
	const db = new Kysely<Schema>({ dialect: sqliteDialect(writing, mutex) });
	const reading = new SqliteConnection({ path, readOnly: true, busyTimeoutMs: BUSY_TIMEOUT_MS });
	const reads = inMemory ? db : new Kysely<Schema>({ dialect: sqliteDialect(reading) });
	const shortcut = inMemory ? null : createShortcut({ path, checkpoint: () => writing.run([CHECKPOINT], false) });
	return {
		name: inMemory ? 'memory' : 'sqlite',
		db,
		reads,
		look: async (query) => {
			const rows = shortcut?.look(query) ?? (await reads.executeQuery(query)).rows;
			return rows as never;
		},
		atomically: async (queries) => {
			if (await shortcut?.write(queries)) return;
			const release = await mutex.acquire();
			try {
				await writing.run(
					queries.map(({ sql, parameters }) => ({ sql, parameters })),
					true,
				);
			} finally {
				release();
			}
		},
		close: async () => {
			await shortcut?.close();
			// Kysely ends only what it has used.
			await Promise.all([writing.close(), reading.close()]);
			await Promise.all([db.destroy(), reads.destroy()]);
		},
	};
}
