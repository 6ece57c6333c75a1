/**
 * `dpo`: a better and a worse fix of the same task under the same rubric. Fixes that are equal but for white space and comments count once,
 * at their best, so that a pair never differs in what happened around it only. The best go with the worst first.
 */
import type { EpisodeFilter, EpisodeRecords, GradedFixes } from '../episodes.js';
import { fixMessage, problemMessages } from './chat-messages.js';

export interface PairRules {
	/** Least difference of rewards. */
	readonly margin: number;
	/** Most pairs of one task and rubric. */
	readonly pairsPerTask: number;
}

export async function* dpoLines(
	records: EpisodeRecords,
	filter: EpisodeFilter,
	rules: PairRules,
): AsyncGenerator<string> {
	for (const group of await records.groups(filter)) {
		const graded = await records.fixes(filter, group);
		for (const line of pairLines(graded, rules)) yield JSON.stringify(line);
	}
}

function pairLines({ taskId, rubric, task, fixes }: GradedFixes, rules: PairRules): object[] {
	return choosePairs(distinct(fixes), rules).map(([better, worse]) => ({
		prompt: problemMessages(task),
		chosen: [fixMessage(better.fix)],
		rejected: [fixMessage(worse.fix)],
		chosen_score: better.score,
		rejected_score: worse.score,
		task_id: taskId,
		category: task.category,
		difficulty: task.difficulty,
		split: task.split,
		rubric,
	}));
}

type Fix = GradedFixes['fixes'][number];

/** Best first; each different program once. */
function distinct(fixes: readonly Fix[]): readonly Fix[] {
	const best = new Map<string, Fix>();
	for (const fix of fixes) {
		const known = best.get(fix.fingerprint);
		if (known === undefined || fix.score > known.score) best.set(fix.fingerprint, fix);
	}
	return [...best.values()].sort((a, b) => b.score - a.score || (a.fingerprint < b.fingerprint ? -1 : 1));
}

/** Walks from both ends inwards and starts over one further until there are enough, so that no fix is in most of the pairs. */
export function choosePairs<T extends { readonly score: number }>(
	ordered: readonly T[],
	{ margin, pairsPerTask }: PairRules,
): (readonly [better: T, worse: T])[] {
	const pairs: (readonly [T, T])[] = [];
	for (let shift = 0; shift < ordered.length; shift += 1) {
		for (let place = 0; place < ordered.length; place += 1) {
			const [better, worse] = [ordered[place], ordered[ordered.length - 1 - place - shift]];
			if (better === undefined || worse === undefined || better.score - worse.score < margin) break;
			if (pairs.length === pairsPerTask) return pairs;
			pairs.push([better, worse]);
		}
	}
	return pairs;
}
