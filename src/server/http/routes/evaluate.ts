/** POST /evaluate: grades many fixes of one task at once, without an episode. */
import { evaluateBody, evaluateReply, toEvaluateReply, toEvaluateRequest } from '../../protocol/evaluate.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { failures } from '../replies.js';
import { disconnectSignal } from '../request-context.js';

export function evaluateRoute(app: ZodApp, { arena, lifecycle }: HttpParts): void {
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
		async ({ body }, reply) => {
			const options = { signal: disconnectSignal(reply) };
			const evaluations = await lifecycle.track(() => arena.evaluate(toEvaluateRequest(body), options));
			return toEvaluateReply(evaluations, arena.health().isolation.level);
		},
	);
}
