import { describe, expect, it, onTestFinished } from 'vitest';
import { createJournal } from '../../src/store/journal-records.js';
import { migrate } from '../../src/store/migrate.js';
import { openStore } from '../../src/store/open-store.js';
import { sqliteEngine } from '../../src/store/sqlite/engine.js';
import { memoryArena } from '../support/arenas.js';
import { FIX } from '../support/memory-sandbox.js';
import { STORE_DEFAULTS, temporaryFolder } from '../support/stores.js';
import { fillFirstSchema } from './first-schema.js';

describe('a database of the first schema', () => {
	it('is upgraded with its data: open episodes go on, and everything is counted, remembered and listed', async () => {
		const dataDir = temporaryFolder(onTestFinished);
		const old = sqliteEngine(`${dataDir}/codearena.db`);
		await migrate(old, '0001-episodes');
		await fillFirstSchema(old);
		await old.close();

		const store = await openStore({ ...STORE_DEFAULTS, dataDir });
		onTestFinished(() => store.close());
		const arena = memoryArena({ journal: store.journal });
		expect((await arena.state('open')).state).toMatchObject({
			stepCount: 1,
			bestReward: 0.3,
			done: false,
			seed: 7,
		});
		expect((await arena.step('open', FIX('half'))).observation.stepCount).toBe(2);
		expect(await store.memory.list('ann', { limit: 10 })).toMatchObject([
			{ taskId: 'sum', fix: 'better', reward: 0.95 },
		]);
		expect(await store.episodes.list({ agentId: 'ann' }, { limit: 10 })).toHaveLength(3);
		const question = { filter: { agentId: 'ann' }, interval: 'day', by: null } as const;
		let statistics = await store.statistics.ask(question);
		while (statistics.uncounted > 0) statistics = await store.statistics.ask(question);
		expect(statistics.total).toMatchObject({ steps: 4, finished: 2, solved: 2 });
	});
});

describe('a database of a newer schema', () => {
	it('is left alone, and the message says what to do', async () => {
		const dataDir = temporaryFolder(onTestFinished);
		const engine = sqliteEngine(`${dataDir}/codearena.db`);
		onTestFinished(() => engine.close());
		await migrate(engine);
		const newer = { name: '9999-future', timestamp: '2030-01-01T00:00:00Z' };
		await engine.db
			.withTables<{ kysely_migration: typeof newer }>()
			.insertInto('kysely_migration')
			.values(newer)
			.execute();
		await expect(openStore({ ...STORE_DEFAULTS, dataDir })).rejects.toThrow(
			'The database was upgraded by a newer CodeArena (9999-future).',
		);
	});
});

describe('an upgrade that fails', () => {
	it('leaves the schema and its data as they were', async () => {
		const dataDir = temporaryFolder(onTestFinished);
		const engine = sqliteEngine(`${dataDir}/codearena.db`);
		onTestFinished(() => engine.close());
		await migrate(engine, '0001-episodes');
		// Takes the place of a table that a later migration wants to make.
		await engine.db.schema.createTable('memory').addColumn('x', 'text').execute();
		await expect(migrate(engine)).rejects.toThrow('could not be brought up to date');
		await engine.db.schema.dropTable('memory').execute();
		const journal = createJournal({ engine, isolation: 'seccomp', now: Date.now, onBatch: () => {}, onUse: () => {} });
		await memoryArena({ journal }).reset({ episodeId: 'a' });
		await migrate(engine);
		expect(await journal.recall('a', null)).toMatchObject({ id: 'a', attempts: [] });
	});
});

describe('stores that are opened at once on one file', () => {
	it('all come up', async () => {
		const dataDir = temporaryFolder(onTestFinished);
		const stores = await Promise.all(Array.from({ length: 5 }, () => openStore({ ...STORE_DEFAULTS, dataDir })));
		await Promise.all(stores.map((store) => store.close()));
		expect(stores).toHaveLength(5);
	});
});
