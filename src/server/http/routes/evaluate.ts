/** POST /evaluate: grades many fixes of one task at once, without an episode. */
import { evaluateBody, evaluateReply, toEvaluateReply, toEvaluateRequest } from '../../protocol/evaluate.js';
import { ownedArena } from '../../session/owner.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { failures } from '../replies.js';
import { disconnectSignal } from '../request-context.js';

export function evaluateRoute(app: ZodApp, { arena, lifecycle, ownerOf }: HttpParts): void {
	app.post(
		'/evaluate',
		{
			schema: {
				tags: ['Environment Control'],
				summary: 'Grade fixes without an episode',
				description:
					'Each fix is graded as a first step, in parallel; the results keep the order of the fixes. A failure of the server leaves its fix unscored, and no other.',
				body: evaluateBody,
				response: { 200: evaluateReply, ...failures(404, 409, 422, 503) },
			},
		},
		async (request, reply) => {
			const owned = ownedArena(arena, ownerOf(request));
			const options = { signal: disconnectSignal(reply) };
			const evaluations = await lifecycle.track(() => owned.evaluate(toEvaluateRequest(request.body), options));
			return toEvaluateReply(evaluations, arena.health().isolation.level);
		},
	);
}
