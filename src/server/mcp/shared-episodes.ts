/** Episodes for tools that are called from outside of any OpenEnv session: those of HTTP, named by an id, or the newest of the caller. */
import { ArenaError } from '../../errors.js';
import type { StandardParts } from './parts.js';
import type { StandardSession } from './standard-sessions.js';
import type { ToolTarget } from './tools.js';

/** @param session remembers the episode that is begun; null for none, where the newest anonymous HTTP episode is meant */
export function sharedEpisodes(
	session: StandardSession | null,
	{ arena, newestEpisode, startedAnonymously }: Pick<StandardParts, 'arena' | 'newestEpisode' | 'startedAnonymously'>,
): ToolTarget {
	return {
		start: async (request, options) => {
			const turn = await arena.reset(request, options);
			if (session !== null) session.episodeId = turn.episodeId;
			else if (request.episodeId === undefined) startedAnonymously(turn.episodeId);
			return turn;
		},
		episodeId: async (named) => {
			if (named) return named;
			if (session === null) return newestEpisode();
			if (session.episodeId !== null) return session.episodeId;
			throw new ArenaError('no_episode', 'No episode yet: call start_episode first.');
		},
		step: (episodeId, fix, options) => arena.step(episodeId, fix, options),
	};
}
