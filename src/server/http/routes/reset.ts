/** POST /reset: starts an episode. */
import { toInfo } from '../../protocol/info.js';
import { STEP_CEILING_MS } from '../../protocol/names.js';
import { httpResultSchema, toResult } from '../../protocol/observation.js';
import { ignoredResetKeys, resetBody, toResetRequest } from '../../protocol/reset.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { failures, nameEpisode } from '../replies.js';
import { disconnectSignal } from '../request-context.js';

export function resetRoute(app: ZodApp, { arena, locator, lifecycle }: HttpParts): void {
	app.post(
		'/reset',
		{
			config: { bodyOptional: true },
			schema: {
				tags: ['Environment Control'],
				summary: 'Start an episode',
				description:
					'Returns the first observation. The id of the episode stands in `x-episode-id` and in `info.episode_id`.',
				body: resetBody,
				response: { 200: httpResultSchema, ...failures(404, 409, 422, 503) },
			},
		},
		async ({ body }, reply) => {
			const options = { signal: disconnectSignal(reply), timeoutMs: STEP_CEILING_MS };
			const turn = await lifecycle.track(() => arena.reset(toResetRequest(body), options));
			if (!body.episode_id) locator.startedAnonymously(turn.episodeId);
			void nameEpisode(reply, turn.episodeId);
			return { ...toResult(turn), info: toInfo(turn, arena.health().isolation.level, ignoredResetKeys(body)) };
		},
	);
}
