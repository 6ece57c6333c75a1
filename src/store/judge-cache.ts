/** Verdicts of the judge in the database. What cannot be read or written is a miss: it costs a question, not correctness. */
import { readVerdict, type VerdictStore } from '../grading/judge/verdict-store.js';
import type { Engine } from './engine.js';

/** Verdicts kept; the oldest go first. */
const KEPT = 200_000;
const WRITES_PER_TIDYING = 1000;

/** @param now wall clock in ms */
export function createJudgeCache({ db, reads }: Engine, now: () => number): VerdictStore {
	let writes = 0;
	return {
		get: async (key) => {
			try {
				const row = await reads.selectFrom('judge_cache').select('verdict').where('key', '=', key).executeTakeFirst();
				return row === undefined ? null : readVerdict(row.verdict);
			} catch {
				return null;
			}
		},
		put: async (key, verdict) => {
			try {
				await db
					.insertInto('judge_cache')
					.values({ key, verdict: JSON.stringify(verdict), created_at: now() })
					.onConflict((conflict) => conflict.column('key').doUpdateSet({ verdict: JSON.stringify(verdict) }))
					.execute();
				writes += 1;
				if (writes % WRITES_PER_TIDYING === 0) await tidy(db);
			} catch {
				// The next asker asks again.
			}
		},
	};
}

async function tidy(db: Engine['db']): Promise<void> {
	const youngest = await db
		.selectFrom('judge_cache')
		.select('created_at')
		.orderBy('created_at', 'desc')
		.offset(KEPT)
		.limit(1)
		.executeTakeFirst();
	if (youngest !== undefined)
		await db.deleteFrom('judge_cache').where('created_at', '<=', youngest.created_at).execute();
}
