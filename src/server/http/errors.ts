/**
 * The one way out for failures: every route throws, and here it becomes FastAPI's `{"detail", "code"}`. Our own faults are logged with
 * their cause and answered without details; a client's are logged at debug, since they are its business.
 */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ArenaError, ERROR_TABLE } from '../../errors.js';
import { retryAfterS, toArenaError, toErrorBody } from '../protocol/failure.js';
import { BODY_LIMIT_BYTES } from '../protocol/names.js';
import { readBarePath } from './bare-paths.js';

export function registerErrorHandling(app: FastifyInstance): void {
	app.setErrorHandler((thrown, request, reply) => sendError(fromFastify(thrown), request, reply));
	app.setNotFoundHandler((request, reply) => sendError(new ArenaError('not_found', 'Not Found'), request, reply));
}

/** For what the router finds wrong before there is a route, such as a path that does not decode. */
export function answerRouterError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
	void sendError(fromFastify(thrown), request, reply);
}

/** Sends an error; for hooks that end a request before its route. */
export function sendError(error: ArenaError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
	const { status } = ERROR_TABLE[error.code];
	if (status >= 500) request.log.error({ err: error.details.cause ?? error, code: error.code }, error.message);
	else request.log.debug({ code: error.code }, error.message);
	const retryS = retryAfterS(error);
	if (retryS !== null) void reply.header('retry-after', String(retryS));
	if (error.code === 'unauthorized') void reply.header('www-authenticate', 'Bearer');
	return reply.code(status).type('application/json; charset=utf-8').send(toErrorBody(error));
}

/** Methods by path pattern, as an `onRoute` hook collects them. */
export type RouteMethods = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Answers 405 for a method that a path does not have, which fastify would call 404. That happens before the body is read: a wrong method
 * must not be answered with what is wrong in its body.
 * @param routes may grow after this call
 */
export function registerMethodGuards(app: FastifyInstance, routes: RouteMethods): void {
	app.addHook('onRequest', async (request, reply) => {
		if (!request.is404 && !isAnothersPath(routes, request)) return;
		const allowed = methodsOf(routes, request.url);
		if (allowed.length === 0) return;
		const error = new ArenaError('method_not_allowed', 'Method Not Allowed');
		return sendError(error, request, reply.header('allow', allowed.join(', ')));
	});
}

/** Whether a pattern took a request whose path is a route of its own, of other methods: `POST /stats/tasks` is no task list of `stats`. */
function isAnothersPath(routes: RouteMethods, { url, method, routeOptions }: FastifyRequest): boolean {
	const path = url.split('?', 1)[0] ?? '';
	return routeOptions.url !== path && routes.get(path)?.has(method) === false;
}

function methodsOf(routes: RouteMethods, url: string): string[] {
	const path = url.split('?', 1)[0] ?? '';
	const own = routes.get(path);
	// A pattern for every path there is belongs to no path (preflights of the CORS plugin).
	const patterns = [...routes].filter(([pattern]) => !/^\/?\*$/.test(pattern) && patternOf(pattern).test(path));
	const methods = own === undefined ? patterns.flatMap(([, names]) => [...names]) : [...own];
	if (readBarePath({ url: path, method: 'POST' }) !== path) methods.push('POST');
	return [...new Set(methods)].sort();
}

function patternOf(route: string): RegExp {
	const parts = route.split(/(:\w+|\*)/).map((part) => {
		if (part === '*') return '.*';
		return part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
	});
	return new RegExp(`^${parts.join('')}$`);
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
