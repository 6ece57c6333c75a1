/** GET /metrics: for Prometheus; and the hook that counts requests. */
import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../../../telemetry/metrics.js';
import type { HttpParts, ZodApp } from '../parts.js';

/** Counts every request under the route that it was for; what is no route has one name, so that nobody can invent series. */
export function countRequests(app: FastifyInstance, metrics: Metrics): void {
	app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
		metrics.recordRequest(method, routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime);
	});
}

export function metricsRoute(app: ZodApp, parts: HttpParts): void {
	const { metrics } = parts;
	metrics.watch(() => levelsOf(parts));
	app.get(
		'/metrics',
		{ schema: { tags: ['Environment Info'], summary: 'Metrics', description: 'In Prometheus’ text format.' } },
		async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()),
	);
}

function levelsOf({ arena, store, sessions, lifecycle }: HttpParts): ReturnType<Parameters<Metrics['watch']>[0]> {
	const { isolation, sandbox, degraded, episodes, tasks } = arena.health();
	return {
		workers: sandbox.workers,
		busy: sandbox.busy,
		queued: sandbox.queued,
		sessions: sessions.active,
		maxSessions: sessions.max,
		episodes,
		tasks,
		degraded: degraded !== null,
		draining: lifecycle.draining,
		isolation: isolation.level,
		pythonVersion: isolation.pythonVersion,
		store: store?.health() ?? null,
	};
}
