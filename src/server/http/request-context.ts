/** What every request gets: an id that is echoed, one log line at its end, and a signal that fires when its client goes away. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { maskUrl } from '../../telemetry/logger.js';

/** The client's `x-request-id` when it is printable and short, else a new one. */
export function requestIdOf(headers: Readonly<Record<string, string | string[] | undefined>>): string {
	const sent = headers['x-request-id'];
	return typeof sent === 'string' && /^[\w.:/+=-]{1,128}$/.test(sent) ? sent : randomUUID();
}

export function registerRequestContext(app: FastifyInstance): void {
	// Of its four fields none can hold a secret once the URL is masked, and looking for some costs more than the line.
	const log = app.log.child({}, { redact: [] });
	app.addHook('onRequest', async (request, reply) => {
		void reply.header('x-request-id', request.id);
	});
	app.addHook('onResponse', async (request, reply) => {
		const level = request.routeOptions.url === '/health' ? 'debug' : 'info';
		log[level](
			{
				reqId: request.id,
				method: request.method,
				url: maskUrl(request.url),
				status: reply.statusCode,
				ms: Math.round(reply.elapsedTime),
			},
			'request',
		);
	});
}

/** Aborted when the connection closes before the answer was written. */
export function disconnectSignal(reply: FastifyReply): AbortSignal {
	const controller = new AbortController();
	reply.raw.once('close', () => {
		if (!reply.raw.writableFinished) controller.abort();
	});
	return controller.signal;
}
