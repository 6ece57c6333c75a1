/**
 * One connection to SQLite with its prepared statements. Plain JavaScript, because a thread starts from a file that Node can run as it
 * is, in a checkout as well as in dist.
 */
import Database from 'better-sqlite3';

/** Prepared statements kept; their texts differ by the number of rows. */
const KEPT_STATEMENTS = 256;

export function openDatabase({ path, readOnly = false, busyTimeoutMs, synchronous = 'FULL', checkpoints = true }) {
	const db = new Database(path, { timeout: busyTimeoutMs });
	// The write-ahead log lets readers go on beside the writer.
	const journal = db.pragma('journal_mode = WAL', { simple: true });
	db.pragma(`synchronous = ${synchronous}`);
	db.pragma('foreign_keys = ON');
	db.pragma('temp_store = MEMORY');
	if (readOnly) db.pragma('query_only = ON');
	if (!checkpoints) db.pragma('wal_autocheckpoint = 0');
	const statements = new Map();
	const prepare = (sql) => {
		const known = statements.get(sql);
		if (known !== undefined) return known;
		const statement = db.prepare(sql);
		statements.set(sql, statement);
		if (statements.size > KEPT_STATEMENTS) statements.delete(statements.keys().next().value);
		return statement;
	};
	const runOne = ({ sql, parameters }) => {
		const statement = prepare(sql);
		if (statement.reader) return { rows: statement.all(parameters) };
		const { changes, lastInsertRowid } = statement.run(parameters);
		return { rows: [], changes, insertId: Number(lastInsertRowid) };
	};
	const runAll = (queries) => queries.map(runOne);
	const inTransaction = db.transaction(runAll);
	return {
		hasLog: journal === 'wal',
		run: (queries, atomic) => (atomic ? inTransaction.immediate(queries) : runAll(queries)),
		close: () => db.close(),
	};
}
