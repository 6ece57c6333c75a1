/**
 * Brings a database to the newest schema, forwards only. Several replicas may start at once: PostgreSQL's advisory lock or SQLite's
 * write lock lets one of them work while the others wait and then find it done. All of it happens in one transaction, so
 * that an upgrade that fails leaves the old schema with its data.
 */
import { type Kysely, type Migration, Migrator } from 'kysely';
import type { Engine, EngineName } from './engine.js';
import { createEpisodes } from './migrations/0001-episodes.js';
import { createCurriculumTables } from './migrations/0002-curriculum.js';
import { createMemory } from './migrations/0003-memory.js';
import { createStatistics } from './migrations/0004-statistics.js';
import { indexOpenEpisodes } from './migrations/0005-open-episodes.js';
import { createJudgeCache } from './migrations/0006-judge-cache.js';
import { widenSeeds } from './migrations/0007-wide-seeds.js';
import { createUnscored } from './migrations/0008-unscored.js';

type Step = (db: Kysely<unknown>, engine: EngineName) => Promise<void>;

/** Never change one that was released: add another. Ordered by name. */
const MIGRATIONS: Readonly<Record<string, Step>> = {
	'0001-episodes': createEpisodes,
	'0002-curriculum': createCurriculumTables,
	'0003-memory': createMemory,
	'0004-statistics': createStatistics,
	'0005-open-episodes': indexOpenEpisodes,
	'0006-judge-cache': createJudgeCache,
	'0007-wide-seeds': widenSeeds,
	'0008-unscored': createUnscored,
};

/** The database cannot be used by this version of the program; the message says what to do. */
class MigrationError extends Error {
	override readonly name = 'MigrationError';
}

/**
 * @param upTo name of the last migration to run; default: all
 * @throws MigrationError when the schema is newer than this program or an upgrade fails
 */
export async function migrate(engine: Engine, upTo?: string): Promise<void> {
	const migrator = new Migrator({
		db: engine.db,
		provider: { getMigrations: async () => migrationsFor(engine.name) },
	});
	const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
	if (error !== undefined) throw explain(error);
}

function migrationsFor(engine: EngineName): Record<string, Migration> {
	const entries = Object.entries(MIGRATIONS);
	return Object.fromEntries(entries.map(([name, step]) => [name, { up: (db: Kysely<unknown>) => step(db, engine) }]));
}

function explain(error: unknown): Error {
	const message = error instanceof Error ? error.message : String(error);
	const newer = /previously executed migration (\S+) is missing/.exec(message)?.[1];
	if (newer !== undefined) {
		const advice = 'Start the newer version again, or give this one a database of its own.';
		return new MigrationError(`The database was upgraded by a newer CodeArena (${newer}). ${advice}`, { cause: error });
	}
	return new MigrationError(`The database could not be brought up to date: ${message}`, { cause: error });
}
