/**
 * The one way out for failures: every route throws, and here it becomes FastAPI's `{"detail", "code"}`. Our own faults are logged with
 * their cause and answered without details; a client's are logged at debug, since they are its business.
 */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ArenaError, ERROR_TABLE } from '../../errors.js';
import { retryAfterS, toArenaError, toErrorBody } from '../protocol/failure.js';
import { BODY_LIMIT_BYTES } from '../protocol/names.js';

export function registerErrorHandling(app: FastifyInstance): void {
	app.setErrorHandler((thrown, request, reply) => sendError(fromFastify(thrown), request, reply));
	app.setNotFoundHandler((request, reply) => sendError(new ArenaError('not_found', 'Not Found'), request, reply));
}

/** For what the router finds wrong before there is a route, such as a path that does not decode. */
export function answerRouterError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
	void sendError(fromFastify(thrown), request, reply);
}

/** Answers a failure; used by hooks that end a request before its route. */
export function sendError(error: ArenaError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
	const { status } = ERROR_TABLE[error.code];
	if (status >= 500) request.log.error({ err: error.details.cause ?? error, code: error.code }, error.message);
	else request.log.debug({ code: error.code }, error.message);
	const retryS = retryAfterS(error);
	if (retryS !== null) void reply.header('retry-after', String(retryS));
	if (error.code === 'unauthorized') void reply.header('www-authenticate', 'Bearer');
	return reply.code(status).type('application/json; charset=utf-8').send(toErrorBody(error));
}

/**
 * Answers 405 for the methods that a path does not have, which fastify would call 404. Call it after all routes are there.
 * @param routes methods by path, as collected by an `onRoute` hook
 */
export function registerMethodGuards(app: FastifyInstance, routes: ReadonlyMap<string, ReadonlySet<string>>): void {
	for (const [url, methods] of [...routes]) {
		const others = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter(
			(method) => !methods.has(method),
		);
		if (url.includes('*') || others.length === 0) continue;
		const allow = [...methods].sort().join(', ');
		app.route({
			method: others,
			url,
			schema: { hide: true },
			// Before the body is read: a wrong method must not be answered with what is wrong in its body.
			onRequest: async (request, reply) =>
				sendError(new ArenaError('method_not_allowed', 'Method Not Allowed'), request, reply.header('allow', allow)),
			handler: async () => undefined,
		});
	}
}

function fromFastify(thrown: unknown): ArenaError {
	const { code, statusCode, message } = thrown as Partial<FastifyError>;
	if (thrown instanceof ArenaError) return thrown;
	if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || statusCode === 413) {
		return new ArenaError('payload_too_large', `Request body is larger than ${BODY_LIMIT_BYTES} bytes.`);
	}
	// What fastify itself finds wrong with a request (a length that does not match, a URL that does not decode).
	if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
		return new ArenaError('validation_error', message ?? 'Bad request');
	}
	return toArenaError(thrown);
}
