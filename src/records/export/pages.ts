/** Everything that a filter lets through, oldest first, a page at a time. */
import type { EpisodeFilter, EpisodeRecords, Trajectory } from '../episodes.js';

/** Episodes in memory at one time; each may hold 50 fixes of 64 KiB. */
const PAGE = 50;

export async function* trajectoriesOf(records: EpisodeRecords, filter: EpisodeFilter): AsyncGenerator<Trajectory> {
	let afterSeq = 0;
	for (;;) {
		const page = await records.trajectories(filter, { afterSeq, limit: PAGE });
		yield* page;
		const last = page.at(-1);
		if (last === undefined || page.length < PAGE) return;
		afterSeq = last.episode.seq;
	}
}
