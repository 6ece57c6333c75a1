/**
 * Groups: trainers such as GRPO compare several rollouts of one problem, so all resets that name one group must begin alike, whatever
 * runs between them. A group without a seed gets one from its name, which needs no memory and is the same on every replica. What the seed alone
 * does not decide (the curriculum's choice, what an agent remembers) is decided by the group's first reset and kept here.
 */
import { createHash } from 'node:crypto';

/** Decisions kept; a group is over long before 65,536 newer ones have begun. */
const KEPT_DECISIONS = 65_536;
const SEED_BITS = 31;

type Word = string | number | bigint | undefined;

export interface Groups {
	/** What the group's first caller with these words decided; `decide` runs for the first alone, and again if it failed. */
	settle<T>(words: readonly Word[], decide: () => Promise<T>): Promise<T>;
}

/** @param kept decisions that are remembered, the latest used ones; default 65,536 */
export function createGroups(kept = KEPT_DECISIONS): Groups {
	const decisions = new Map<string, Promise<unknown>>();
	return {
		settle: <T>(words: readonly Word[], decide: () => Promise<T>): Promise<T> => {
			// A seed may be a bigint, which JSON has no word for.
			const key = JSON.stringify(words.map((word) => (word === undefined ? null : String(word))));
			const decision = (decisions.get(key) as Promise<T> | undefined) ?? decide();
			decisions.delete(key);
			decisions.set(key, decision);
			if (decisions.size > kept) decisions.delete(decisions.keys().next().value ?? '');
			decision.catch(() => {
				if (decisions.get(key) === decision) decisions.delete(key);
			});
			return decision;
		},
	};
}

/** The seed of a group that was given none: 0..2^31−1, a function of its name. */
export function groupSeed(groupId: string): number {
	const digest = createHash('sha256').update(`group:${groupId}`).digest();
	return digest.readUInt32BE(0) >>> (32 - SEED_BITS);
}
