/**
 * Which episode an HTTP request means: the id in body or query, else the header, else the newest episode that was reset without an
 * id. The last rule lets plain curl and scripts that never send ids work; episodes of /ws sessions never take part in it.
 */
import { ArenaError } from '../../errors.js';

export class EpisodeLocator {
	#newest: string | null = null;

	/** Notes a reset that named no episode. */
	startedAnonymously(episodeId: string): void {
		this.#newest = episodeId;
	}

	/**
	 * @param named ids by falling priority; empty ones count as absent
	 * @throws ArenaError `no_episode` when nothing was named and nothing was reset
	 */
	locate(...named: readonly (string | string[] | null | undefined)[]): string {
		for (const id of named) if (typeof id === 'string' && id !== '') return id;
		if (this.#newest === null) throw new ArenaError('no_episode', 'No episode yet: POST /reset first.');
		return this.#newest;
	}
}
