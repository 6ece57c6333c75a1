/** POST /reset: starts an episode. */
import { toInfo } from '../../protocol/info.js';
import { STEP_CEILING_MS } from '../../protocol/names.js';
import { httpResultSchema, toResult } from '../../protocol/observation.js';
import { ignoredResetKeys, resetBody, toResetRequest } from '../../protocol/reset.js';
import { ownedArena } from '../../session/owner.js';
import { newToken, resumeAlias } from '../../session/session.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { failures, nameEpisode } from '../replies.js';
import { disconnectSignal } from '../request-context.js';

export function resetRoute(app: ZodApp, { arena, locator, lifecycle, ownerOf }: HttpParts): void {
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
		async (request, reply) => {
			const { body } = request;
			const owner = ownerOf(request);
			const token = body.resumable ? newToken() : null;
			const asked = { ...toResetRequest(body), ...(token !== null && { alias: resumeAlias(token) }) };
			const options = { signal: disconnectSignal(reply), timeoutMs: STEP_CEILING_MS };
			const turn = await lifecycle.track(() => ownedArena(arena, owner).reset(asked, options));
			if (!body.episode_id) locator.startedAnonymously(owner, turn.episodeId);
			void nameEpisode(reply, turn.episodeId);
			const info = toInfo(turn, arena.health().isolation.level, ignoredResetKeys(body));
			return { ...toResult(turn), info: token === null ? info : { ...info, resume_token: token } };
		},
	);
}
