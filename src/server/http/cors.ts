/**
 * Which web pages may talk to this server. Without a list there are no CORS headers, so a page of another origin cannot read an answer. With
 * one, its origins can, and a WebSocket that a page of any other origin opens is refused, since browsers ask nobody before they open one.
 */
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { ArenaError } from '../../errors.js';
import { sendError } from './errors.js';

/** Headers of ours that a page may read. */
const EXPOSED = ['x-episode-id', 'x-request-id', 'x-next-cursor', 'retry-after'];
const PREFLIGHT_MAX_AGE_S = 600;

/** @param origins such as `https://example.org`, or `*` for all; empty for none */
export async function registerCors(app: FastifyInstance, origins: readonly string[]): Promise<void> {
	if (origins.length === 0) return;
	const all = origins.includes('*');
	await app.register(cors, {
		origin: all ? '*' : [...origins],
		exposedHeaders: EXPOSED,
		maxAge: PREFLIGHT_MAX_AGE_S,
		methods: ['GET', 'HEAD', 'POST'],
	});
	if (all) return;
	app.addHook('onRequest', async (request, reply) => {
		const { upgrade, origin, host } = request.headers;
		if (upgrade?.toLowerCase() !== 'websocket' || origin === undefined) return;
		const own = URL.canParse(origin) && new URL(origin).host === host;
		if (own || origins.includes(origin)) return;
		return sendError(
			new ArenaError('forbidden', `Pages of ${origin} may not connect here: CODEARENA_CORS_ORIGINS does not have it.`),
			request,
			reply,
		);
	});
}
