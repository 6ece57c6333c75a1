/** POST /step: grades one fix as the next step of an episode. */
import { toInfo } from '../../protocol/info.js';
import { httpResultSchema, toResult } from '../../protocol/observation.js';
import { stateQuery } from '../../protocol/state.js';
import { stepBody, toStepCommand } from '../../protocol/step.js';
import { ownedArena } from '../../session/owner.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { failures, nameEpisode } from '../replies.js';
import { disconnectSignal } from '../request-context.js';

export function stepRoute(app: ZodApp, { arena, applyEdit, locator, lifecycle, ownerOf }: HttpParts): void {
	app.post(
		'/step',
		{
			schema: {
				tags: ['Environment Control'],
				summary: 'Propose a fix',
				description: 'A bad fix is a normal result with a low reward, never an error.',
				querystring: stateQuery,
				body: stepBody,
				response: { 200: httpResultSchema, ...failures(404, 409, 422, 503) },
			},
		},
		async (request, reply) => {
			const { body, query, headers } = request;
			const owner = ownerOf(request);
			const command = toStepCommand(body, ['body']);
			const episodeId = locator.locate(owner, command.episodeId, query.episode_id, headers['x-episode-id']);
			const options = { signal: disconnectSignal(reply), timeoutMs: command.timeoutMs };
			const { proposed } = command;
			const owned = ownedArena(arena, owner);
			const turn = await lifecycle.track(async () => {
				const fix =
					'fix' in proposed ? proposed.fix : await applyEdit(owned, episodeId, proposed.editId, options.signal);
				return owned.step(episodeId, fix, options);
			});
			void nameEpisode(reply, turn.episodeId);
			return { ...toResult(turn), info: toInfo(turn, arena.health().isolation.level, command.ignored) };
		},
	);
}
