/**
 * Verdicts by content: the same fix of the same task never costs a second question. The database keeps them over restarts and for all
 * replicas; a server without one keeps the last ones in memory.
 */
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { JudgeVerdict } from './judge.js';

export interface VerdictStore {
	/** Never rejects. */
	get(key: string): Promise<JudgeVerdict | null>;
	/** Never rejects. */
	put(key: string, verdict: JudgeVerdict): Promise<void>;
}

const score = z.number().min(0).max(1);
const storedSchema = z.strictObject({
	scores: z.strictObject({ correctness: score, security: score, quality: score }),
	feedback: z.string(),
	reason: z.string(),
});

/** A verdict from its JSON; null for what is none, so that a damaged record costs a question and no more. */
export function readVerdict(json: string): JudgeVerdict | null {
	try {
		return storedSchema.parse(JSON.parse(json));
	} catch {
		return null;
	}
}

/** @param limit verdicts kept; those used longest ago go. Default 10,000, a few MB. */
export function keepVerdictsInMemory(limit = 10_000): VerdictStore {
	const verdicts = new LRUCache<string, JudgeVerdict>({ max: limit });
	return {
		get: async (key) => verdicts.get(key) ?? null,
		put: async (key, verdict) => {
			verdicts.set(key, verdict);
		},
	};
}
