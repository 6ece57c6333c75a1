export interface Statement {
	readonly sql: string;
	readonly parameters: readonly unknown[];
}

export interface StatementResult {
	readonly rows: unknown[];
	/** Rows written; absent for queries. */
	readonly changes?: number;
	readonly insertId?: number;
}

export interface DatabaseSettings {
	/** File, or `:memory:`. */
	readonly path: string;
	/** Default: false. */
	readonly readOnly?: boolean;
	/** How long to wait for another connection's lock. */
	readonly busyTimeoutMs: number;
	/**
	 * FULL, the default, waits for the disk at each commit, so that what is acknowledged survives the loss of power and not only that of
	 * the process. With NORMAL a commit is in the log, but whoever acknowledges it has to see to that wait.
	 */
	readonly synchronous?: 'FULL' | 'NORMAL';
	/** Whether a commit that finds the log long carries it over into the database, which takes its time. Default: true. */
	readonly checkpoints?: boolean;
}

export interface SqliteDatabase {
	/** Whether there is a write-ahead log: some file systems cannot have one. */
	readonly hasLog: boolean;
	/**
	 * Runs statements in order; in one transaction when `atomic`, else each for itself.
	 * @throws SQLite's error of the first that fails, with its code such as `SQLITE_FULL`
	 */
	run(queries: readonly Statement[], atomic: boolean): StatementResult[];
	close(): void;
}

/** @throws SQLite's error when the file cannot be opened */
export function openDatabase(settings: DatabaseSettings): SqliteDatabase;
