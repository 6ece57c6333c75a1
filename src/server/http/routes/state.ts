/** GET /state: where an episode stands, with its last observation. */
import { toWireObservation } from '../../protocol/observation.js';
import { httpStateSchema, stateQuery, toWireState } from '../../protocol/state.js';
import { ownedArena } from '../../session/owner.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { failures, nameEpisode } from '../replies.js';

export function stateRoute(app: ZodApp, { arena, locator, ownerOf }: HttpParts): void {
	app.get(
		'/state',
		{
			schema: {
				tags: ['State Management'],
				summary: 'State of an episode',
				querystring: stateQuery,
				response: { 200: httpStateSchema, ...failures(404, 409, 503) },
			},
		},
		async (request, reply) => {
			const { query, headers } = request;
			const owner = ownerOf(request);
			const episodeId = locator.locate(owner, query.episode_id, headers['x-episode-id']);
			const { state, observation } = await ownedArena(arena, owner).state(episodeId);
			void nameEpisode(reply, episodeId);
			return { ...toWireState(state), observation: toWireObservation(observation) };
		},
	);
}
