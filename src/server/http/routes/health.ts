/** GET /health: for load balancers and container managers; open even when a key is set. */
import { healthSchema, toWireHealth } from '../../protocol/service.js';
import type { HttpParts, ZodApp } from '../parts.js';

export function healthRoute(app: ZodApp, { arena, store, sessions, lifecycle }: HttpParts): void {
	app.get(
		'/health',
		{
			schema: {
				tags: ['Environment Info'],
				summary: 'Health',
				description:
					'503 while the server shuts down; `degraded` when it cannot isolate fixes as configured or cannot record them.',
				response: { 200: healthSchema, 503: healthSchema },
			},
		},
		async (_request, reply) => {
			const health = toWireHealth(arena, sessions, lifecycle.draining, store?.health() ?? null);
			if (!lifecycle.draining) return health;
			return reply.code(503).header('retry-after', '5').send(health);
		},
	);
}
