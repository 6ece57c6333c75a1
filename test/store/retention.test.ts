import { describe, expect, it, onTestFinished } from 'vitest';
import { createJournal } from '../../src/store/journal-records.js';
import { migrate } from '../../src/store/migrate.js';
import { forgetOld, type Retention } from '../../src/store/retention.js';
import { createRollup } from '../../src/store/rollup.js';
import { IN_MEMORY, sqliteEngine } from '../../src/store/sqlite/engine.js';
import { memoryArena } from '../support/arenas.js';
import { FIX } from '../support/memory-sandbox.js';

const DAY_MS = 86_400_000;

/** Ten episodes, one a day, the first ten days ago. */
async function tenDays() {
	const engine = sqliteEngine(IN_MEMORY);
	onTestFinished(() => engine.close());
	await migrate(engine);
	let now = Date.parse('2026-01-01T00:00:00Z');
	const journal = createJournal({ engine, isolation: 'seccomp', now: () => now, onBatch: () => {}, onUse: () => {} });
	const arena = memoryArena({ journal });
	for (let day = 0; day < 10; day += 1) {
		await arena.reset({ episodeId: `day-${day}`, agentId: 'ann' });
		await arena.step(`day-${day}`, FIX('right'));
		now += DAY_MS;
	}
	const keep = (retention: Retention) => forgetOld(engine, retention, () => now);
	const kept = async () => {
		const rows = await engine.db.selectFrom('episodes').select(['episode_id', 'bytes']).orderBy('seq').execute();
		const steps = await engine.db.selectFrom('steps').select('run_id').execute();
		expect(steps).toHaveLength(rows.length);
		return rows;
	};
	return { engine, keep, kept, count: () => createRollup(engine).run() };
}

describe('retention', () => {
	it('keeps everything by default', async () => {
		const { keep, kept, count } = await tenDays();
		await count();
		expect(await keep({ maxAgeMs: null, maxBytes: null })).toBe(0);
		expect(await kept()).toHaveLength(10);
	});

	it('forgets what was not played for so long', async () => {
		const { keep, kept, count } = await tenDays();
		await count();
		expect(await keep({ maxAgeMs: 3.5 * DAY_MS, maxBytes: null })).toBe(7);
		expect((await kept()).map(({ episode_id }) => episode_id)).toEqual(['day-7', 'day-8', 'day-9']);
	});

	it('forgets the oldest while all together are too large, and no more than that', async () => {
		const { keep, kept, count } = await tenDays();
		await count();
		const sizes = (await kept()).map(({ bytes }) => bytes);
		const four = sizes.slice(-4).reduce((sum, bytes) => sum + bytes, 0);
		expect(await keep({ maxAgeMs: null, maxBytes: four + 1 })).toBe(6);
		expect(await kept()).toHaveLength(4);
	});

	it('spares what the statistics have not counted, and what memory holds', async () => {
		const { engine, keep, kept, count } = await tenDays();
		expect(await keep({ maxAgeMs: 0, maxBytes: null })).toBe(0);
		await count();
		expect(await keep({ maxAgeMs: 0, maxBytes: null })).toBe(10);
		expect(await kept()).toEqual([]);
		expect(await engine.db.selectFrom('day_totals').select('steps').execute()).toHaveLength(10);
		expect(await engine.db.selectFrom('memory').select('agent_id').execute()).toEqual([{ agent_id: 'ann' }]);
	});
});
