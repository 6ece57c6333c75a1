/**
 * Forgets old episodes, where the operator asks for it: those not played for so many days, and the least recently played ones while all steps
 * together are larger than so much. Sums, curriculum and memory stay. A few at a time, so that steps need not wait long.
 */
import { sum } from '../numbers.js';
import type { Engine } from './engine.js';

export interface Retention {
	/** Null: for ever. */
	readonly maxAgeMs: number | null;
	/** Sum over the texts of all steps; null: no bound. */
	readonly maxBytes: number | null;
}

const PORTION = 100;

/**
 * @param now wall clock in ms
 * @returns how many episodes were forgotten
 */
export async function forgetOld(engine: Engine, { maxAgeMs, maxBytes }: Retention, now: () => number): Promise<number> {
	let forgotten = 0;
	if (maxAgeMs !== null) forgotten += await forgetUntil(engine, now() - maxAgeMs, Number.POSITIVE_INFINITY);
	if (maxBytes !== null) forgotten += await forgetUntil(engine, now(), (await bytesOf(engine)) - maxBytes);
	return forgotten;
}

/** Ends when `bytes` are freed or nothing before that moment is left. */
async function forgetUntil(engine: Engine, before: number, bytes: number): Promise<number> {
	let forgotten = 0;
	let toFree = bytes;
	while (toFree > 0) {
		const portion = await forgetPortion(engine, before, toFree);
		if (portion.length === 0) break;
		forgotten += portion.length;
		toFree -= sum(portion);
	}
	return forgotten;
}

/** Steps that are not counted yet keep their episode until they are. @returns the size of each forgotten episode */
function forgetPortion({ db }: Engine, before: number, toFree: number): Promise<number[]> {
	return db.transaction().execute(async (transaction) => {
		const old = await transaction
			.selectFrom('episodes')
			.select(['run_id', 'bytes'])
			.where('updated_at', '<', before)
			.where('run_id', 'not in', (query) => query.selectFrom('uncounted_steps').select('run_id'))
			.orderBy('updated_at')
			.limit(PORTION)
			.execute();
		const going = old.filter((_, n) => sum(old.slice(0, n).map(({ bytes }) => bytes)) < toFree);
		const runs = going.map(({ run_id }) => run_id);
		if (runs.length === 0) return [];
		await transaction.deleteFrom('steps').where('run_id', 'in', runs).execute();
		await transaction.deleteFrom('episodes').where('run_id', 'in', runs).execute();
		return going.map(({ bytes }) => bytes);
	});
}

async function bytesOf({ reads }: Engine): Promise<number> {
	const row = await reads
		.selectFrom('episodes')
		.select((all) => all.fn.sum<number>('bytes').as('bytes'))
		.executeTakeFirstOrThrow();
	return Number(row.bytes ?? 0);
}
