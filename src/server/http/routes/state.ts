/** GET /state: where an episode stands, with its last observation. */
import { toWireObservation } from '../../protocol/observation.js';
import { httpStateSchema, stateQuery, toWireState } from '../../protocol/state.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { failures, nameEpisode } from '../replies.js';

export function stateRoute(app: ZodApp, { arena, locator }: HttpParts): void {
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
		async ({ query, headers }, reply) => {
			const episodeId = locator.locate(query.episode_id, headers['x-episode-id']);
			const { state, observation } = await arena.state(episodeId);
			void nameEpisode(reply, episodeId);
			return { ...toWireState(state), observation: toWireObservation(observation) };
		},
	);
}
