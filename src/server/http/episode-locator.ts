/**
 * Which episode an HTTP request means: the id in body or query, else the header, else the newest episode that was reset without an
 * id, of those of the same key. The last rule lets plain curl and scripts that never send ids work; episodes of /ws sessions never take part in
 * it.
 */
import { ArenaError } from '../../errors.js';
import type { Owner } from '../session/owner.js';

export class EpisodeLocator {
	/** By name space, of which there are as many as keys. */
	readonly #newest = new Map<string, string>();

	/** Notes a reset that named no episode. */
	startedAnonymously({ namespace }: Owner, episodeId: string): void {
		this.#newest.set(namespace, episodeId);
	}

	/**
	 * @param named ids by falling priority; empty ones count as absent
	 * @throws ArenaError `no_episode` when nothing was named and nothing was reset
	 */
	locate({ namespace }: Owner, ...named: readonly (string | string[] | null | undefined)[]): string {
		for (const id of named) if (typeof id === 'string' && id !== '') return id;
		const newest = this.#newest.get(namespace);
		if (newest === undefined) throw new ArenaError('no_episode', 'No episode yet: POST /reset first.');
		return newest;
	}
}
