/**
 * The optional keys. When any is configured, every route but `/health` and the page's own files wants one as bearer token, `x-api-key` or `?api_key=` (browsers
 * cannot set headers on a WebSocket). Digests are compared, all of them each time, so neither length nor content nor which key it is shows in
 * the time it takes. Several keys let one be taken back without touching the others.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ArenaError } from '../../errors.js';
import { namespaceOf, type Owner } from '../session/owner.js';
import { sendError } from './errors.js';

/** A digest of the right key that a request carries, by which clients are told apart; null when it carries none. */
export type Identify = (request: FastifyRequest) => string | null;

/** @param apiKeys every key that is right, that of the owner included */
export function createIdentify(apiKeys: readonly string[]): Identify {
	const wanted = apiKeys.map(digest);
	return (request) => {
		const right = sentKeys(request)
			.map(digest)
			.filter((sent) => isAmong(sent, wanted));
		return right[0]?.toString('hex') ?? null;
	};
}

/**
 * Whose a request is. Without API keys everybody is one user, who may see everything unless there is an admin key.
 * @param adminKey null where nobody has one
 */
export function createOwnerOf(apiKeys: readonly string[], adminKey: string | null): (request: FastifyRequest) => Owner {
	const identify = createIdentify([...apiKeys, ...(adminKey === null ? [] : [adminKey])]);
	const admin = adminKey === null ? null : digest(adminKey).toString('hex');
	return (request) => {
		const key = identify(request);
		const isAdmin = admin === null ? apiKeys.length === 0 : key === admin;
		return { namespace: apiKeys.length === 0 || key === null ? '' : namespaceOf(key), isAdmin };
	};
}

/** From here on requests without a right key are refused. */
export function registerAuth(app: FastifyInstance, identify: Identify): void {
	app.addHook('onRequest', async (request, reply) => {
		const { url, config } = request.routeOptions;
		if (url === '/health' || config.open || identify(request) !== null) return;
		const message =
			sentKeys(request).length === 0
				? 'An API key is required: send it as bearer token in authorization, or in x-api-key.'
				: 'This server does not know the API key; its owner sets them in CODEARENA_API_KEY.';
		return sendError(new ArenaError('unauthorized', message), request, reply);
	});
}

function isAmong(sent: Buffer, wanted: readonly Buffer[]): boolean {
	return wanted.map((one) => timingSafeEqual(sent, one)).includes(true);
}

function sentKeys(request: FastifyRequest): string[] {
	const { authorization } = request.headers;
	const bearer = /^Bearer\s+(.+)$/i.exec(authorization ?? '')?.[1]?.trim();
	const query = (request.query as { api_key?: unknown }).api_key;
	return [bearer, request.headers['x-api-key'], query].filter((key) => typeof key === 'string');
}

function digest(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}
