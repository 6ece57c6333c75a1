/** From a configuration to what lasts: the store, and what an arena needs of it. Without a store all of it is left out. */

import type { Config } from './config.js';
import { createCurriculum } from './curriculum/create-curriculum.js';
import { type Curriculum, POLICIES } from './curriculum/curriculum.js';
import { createAdmission } from './episode/admission.js';
import type { ArenaParts } from './episode/create-arena.js';
import type { Sandbox } from './sandbox/sandbox.js';
import { openStore } from './store/open-store.js';
import type { Store } from './store/store.js';
import type { Logger } from './telemetry/logger.js';
import type { Metrics } from './telemetry/metrics.js';
import { DAY_MS, HOUR_MS, MEGABYTE } from './units.js';

/** An open episode that was not played for so long does not count against its agent: a client that was killed never closes any. */
const OPEN_FOR_MS = HOUR_MS;

/** @throws Error that says where the store should be and why it does not open */
export async function startStore(
	config: Config,
	logger: Logger,
	sandbox: Sandbox,
	metrics: Metrics,
): Promise<Store | null> {
	const { store: kind, databaseUrl, dataDir, retentionDays, retentionMb } = config;
	if (kind === 'off') return null;
	try {
		return await openStore({
			kind,
			databaseUrl,
			dataDir,
			isolation: sandbox.isolation.level,
			retention: {
				maxAgeMs: retentionDays === 0 ? null : retentionDays * DAY_MS,
				maxBytes: retentionMb === 0 ? null : retentionMb * MEGABYTE,
			},
			log: (message) => logger.warn(message),
			onBatch: metrics.recordBatch,
		});
	} catch (error) {
		const where = databaseUrl === null ? `in CODEARENA_DATA_DIR "${dataDir}"` : 'at DATABASE_URL';
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`The store ${where} does not open: ${reason}`, { cause: error });
	}
}

export function curriculumOf({ curriculum, curriculumWindow }: Config, { curriculum: records }: Store): Curriculum {
	return createCurriculum({ records, defaultPolicy: curriculum, window: curriculumWindow, now: Date.now });
}

/** What an arena gets from the store. */
export function recordingParts({ maxOpenEpisodes }: Config, store: Store, curriculum: Curriculum): Partial<ArenaParts> {
	const { journal, memory, episodes } = store;
	const countOpen = (agentId: string) => episodes.countOpen(agentId, Date.now() - OPEN_FOR_MS);
	return {
		journal,
		recollect: async (agentId, task, rubric) => {
			const best = await memory.best(agentId, task, rubric);
			return best && { fix: best.fix, reward: best.reward };
		},
		chooseAuto: (candidates, { agentId = '', curriculum: name, seed }) => {
			const policy = POLICIES.find((known) => known === name);
			return curriculum.choose(candidates, agentId, policy, seed);
		},
		...(maxOpenEpisodes > 0 && { admit: createAdmission({ limit: maxOpenEpisodes, countOpen }) }),
	};
}
