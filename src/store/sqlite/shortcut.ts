/**
 * The short way to SQLite, for what every step needs: its record and one look by key take some tens of microseconds, and a thread's
 * question and answer several times as much. So both happen where requests are served, as long as nothing has to be waited for: a commit
 * goes into the log without a wait for the disk, which comes afterwards, outside the event loop; a database that somebody else is
 * writing to is left to the thread, which can wait; and so is carrying the log over into the database.
 */
import { close, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { type DatabaseSettings, openDatabase, type SqliteDatabase, type Statement } from './database.mjs';

/** Statements after which the log is worth carrying over: some 3 MB. */
const STATEMENTS_PER_CHECKPOINT = 384;

export interface Shortcut {
	/**
	 * Writes in one transaction; durable when it resolves.
	 * @returns false when it cannot be done without waiting; nothing is written then
	 * @throws SQLite's error
	 */
	write(queries: readonly Statement[]): Promise<boolean>;
	/**
	 * A query that is answered from an index.
	 * @returns null when it cannot be answered without waiting
	 */
	look(query: Statement): unknown[] | null;
	close(): Promise<void>;
}

export interface ShortcutParts extends Pick<DatabaseSettings, 'path'> {
	/** Carries the log over into the database, in its own time. */
	readonly checkpoint: () => Promise<unknown>;
}

interface Opened {
	readonly database: SqliteDatabase;
	/** Descriptor of the log. */
	readonly log: number;
}

const sync = promisify(fdatasync);

/** Opens the database, which must be there with its schema, at the first use. */
export function createShortcut({ path, checkpoint }: ShortcutParts): Shortcut {
	let opened: Opened | null = null;
	let usable = true;
	let statements = 0;
	let carrying: Promise<unknown> | null = null;
	/** Null: not now, or never. */
	const withDatabase = <T>(use: (opened: Opened) => T): T | null => {
		if (!usable) return null;
		try {
			opened ??= open(path);
			usable = opened !== null;
			return opened && use(opened);
		} catch (error) {
			if (isLocked(error)) return null;
			throw error;
		}
	};
	const carryOver = () => {
		if (statements < STATEMENTS_PER_CHECKPOINT || carrying !== null) return;
		statements = 0;
		carrying = checkpoint()
			.catch(() => undefined) // a long log is no harm, and the next one comes
			.finally(() => {
				carrying = null;
			});
	};
	return {
		write: async (queries) => {
			const log = withDatabase(({ database, log }) => {
				database.run(queries, true);
				return log;
			});
			if (log === null) return false;
			await sync(log).catch((error) => {
				throw Object.assign(new Error(error.message, { cause: error }), { code: 'SQLITE_IOERR_FSYNC' });
			});
			statements += queries.length;
			carryOver();
			return true;
		},
		look: (query) => withDatabase(({ database }) => database.run([query], false)[0]?.rows ?? []),
		close: async () => {
			usable = false;
			await carrying;
			opened?.database.close();
			if (opened !== null) await promisify(close)(opened.log);
			opened = null;
		},
	};
}

/** Null where the file system cannot have a write-ahead log. */
function open(path: string): Opened | null {
	const database = openDatabase({ path, busyTimeoutMs: 0, synchronous: 'NORMAL', checkpoints: false });
	try {
		if (database.hasLog) return { database, log: openSync(`${path}-wal`, 'r') };
	} catch (error) {
		database.close();
		throw error;
	}
	database.close();
	return null;
}

function isLocked(error: unknown): boolean {
	const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
	return typeof code === 'string' && /^SQLITE_(?:BUSY|LOCKED)/.test(code);
}
