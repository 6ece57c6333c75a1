/**
 * The store: everything that lasts, behind one interface.
 *
 * Theory of operation. Queries are written once and run on SQLite (one process, a file in the data folder) or on PostgreSQL (any number
 * of replicas). What an agent does is written before it is answered: writes that come in while a commit is under way go out together
 * with the next one (group-commit.ts), so durability costs one wait for the disk per batch. Nothing is locked while a fix is graded: the
 * key of a step is its episode and its number, so of two replicas that grade the same step one is refused when it records, and grades
 * again as the next step. Statistics are counted after the fact (rollup.ts), off the way of a step.
 *
 * Trouble (a full disk, a database that is away) is a 503 with its reason for whoever asks, is shown by `/health`, and
 * passes by itself: every request tries anew.
 */

import type { CurriculumRecords } from '../curriculum/curriculum.js';
import type { VerdictStore } from '../grading/judge/verdict-store.js';
import type { EpisodeRecords } from '../records/episodes.js';
import type { MemoryRecords } from '../records/memory/memory.js';
import type { StatisticsRecords, UnscoredRecords } from '../records/statistics/statistics.js';
import type { StoredJournal } from './journal-records.js';

export const STORE_KINDS = ['auto', 'memory', 'off'] as const;
/** `auto`: PostgreSQL where a URL is given, else SQLite in the data folder, else, where that cannot be written to, memory. `memory`: nothing lasts. `off`: nothing is recorded. */
export type StoreKind = (typeof STORE_KINDS)[number];

interface StoreHealth {
	readonly engine: 'sqlite' | 'postgres' | 'memory';
	/** What was wrong at the last use; null when it went well. */
	readonly trouble: string | null;
	/** Why the store is another one than was asked for; null when it is not. */
	readonly note: string | null;
	/** Writes that wait or are under way. */
	readonly pending: number;
}

export interface Store {
	readonly journal: StoredJournal;
	readonly curriculum: CurriculumRecords;
	readonly memory: MemoryRecords;
	readonly episodes: EpisodeRecords;
	readonly statistics: StatisticsRecords;
	readonly unscored: UnscoredRecords;
	readonly judgeCache: VerdictStore;
	health(): StoreHealth;
	/** Waits for what is being written, then lets go of the database. */
	close(): Promise<void>;
}
