/** From settings to a store that is ready: engine, schema, journal. */
import { join } from 'node:path';
import { startBackgroundJobs } from './background-jobs.js';
import { createCurriculumRecords } from './curriculum-records.js';
import { refusalToWrite } from './data-folder.js';
import type { Engine } from './engine.js';
import { createEpisodeRecords } from './episode-records.js';
import { isTrouble, reasonOf } from './failure.js';
import { createJournal } from './journal-records.js';
import { createJudgeCache } from './judge-cache.js';
import { createMemoryRecords } from './memory-records.js';
import { migrate } from './migrate.js';
import type { Retention } from './retention.js';
import { createRollup } from './rollup.js';
import { IN_MEMORY, sqliteEngine } from './sqlite/engine.js';
import { createStatisticsRecords } from './statistics-records.js';
import type { Store, StoreKind } from './store.js';
import { createUnscoredRecords } from './unscored-records.js';

export interface StoreSettings {
	readonly kind: Exclude<StoreKind, 'off'>;
	/** `postgres://…`; null: SQLite. */
	readonly databaseUrl: string | null;
	/** Folder of the SQLite file. */
	readonly dataDir: string;
	/** Isolation level of the sandbox, for gradings in which nothing ran. */
	readonly isolation: string;
	/** What is forgotten and when; null, the default: nothing. */
	readonly retention?: Retention | null;
	readonly log: (message: string) => void;
	/** Told of every batch of writes: its size, how long it took in ms. */
	readonly onBatch?: (size: number, tookMs: number) => void;
}

/** Name of the file in the data folder. */
const DATABASE_FILE = 'codearena.db';

/**
 * `auto` without a database, in a folder that cannot be written to, is a store in memory: a server in a read-only container grades as any
 * other, and says in its log and in `/health` that its records end with it.
 *
 * @throws MigrationError when the schema cannot be brought up to date
 * @throws the engine's error when the database cannot be opened or reached
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
	const note = noteOf(settings);
	if (note !== null) settings.log(`store: ${note}`);
	const engine = await openEngine(note === null ? settings : { ...settings, kind: 'memory' });
	try {
		await migrate(engine);
	} catch (error) {
		await engine.close();
		throw error;
	}
	return assembleStore(engine, note, settings);
}

function noteOf({ kind, databaseUrl, dataDir }: StoreSettings): string | null {
	const refusal = kind === 'auto' && databaseUrl === null ? refusalToWrite(dataDir) : null;
	return (
		refusal &&
		`CODEARENA_DATA_DIR "${dataDir}" cannot be written to (${refusal}); records are in memory and end with the server`
	);
}

async function openEngine({ kind, databaseUrl, dataDir, log }: StoreSettings): Promise<Engine> {
	if (kind === 'memory') return sqliteEngine(IN_MEMORY);
	if (databaseUrl === null) return sqliteEngine(join(dataDir, DATABASE_FILE));
	// Its client takes some megabytes, which a server with a database of its own can do without.
	const { postgresEngine } = await import('./postgres/engine.js');
	return postgresEngine(databaseUrl, (error) => log(`database: a connection was lost: ${error.message}`));
}

function assembleStore(
	engine: Engine,
	note: string | null,
	{ isolation, log, retention = null, onBatch = () => {} }: StoreSettings,
): Store {
	// Apart, because a full disk can still be read.
	const trouble: Record<'read' | 'write', string | null> = { read: null, write: null };
	const onUse = (use: 'read' | 'write', failure: unknown) => {
		const reason = failure !== null && isTrouble(failure) ? reasonOf(failure) : null;
		if (reason !== trouble[use]) log(reason === null ? `store: ${use}s again` : `store: no ${use}: ${reason}`);
		trouble[use] = reason;
	};
	const rollup = createRollup(engine);
	const jobs = startBackgroundJobs(engine, rollup, retention, log);
	const journal = createJournal({ engine, isolation, now: Date.now, onBatch, onUse });
	const unscored = createUnscoredRecords(engine, Date.now);
	return {
		journal,
		curriculum: createCurriculumRecords(engine, Date.now),
		memory: createMemoryRecords(engine),
		episodes: createEpisodeRecords(engine),
		statistics: createStatisticsRecords(engine, rollup, unscored),
		unscored,
		judgeCache: createJudgeCache(engine, Date.now),
		health: () => ({ engine: engine.name, trouble: trouble.write ?? trouble.read, note, pending: journal.pending }),
		close: async () => {
			await Promise.all([journal.settled(), unscored.settled()]);
			await jobs.stop();
			await engine.close();
		},
	};
}
