/**
 * How often a client may ask: so many requests a minute for each key, or for each address where there are no keys. A frame on a WebSocket
 * counts like a request, since it costs as much. Counted in this process: behind a load balancer the limit is that of each replica.
 */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ArenaError } from '../../errors.js';
import type { Identify } from './auth.js';
import { sendError } from './errors.js';

/** Counts one request of a client. @throws ArenaError `rate_limited` */
export type CountRequest = (request: FastifyRequest) => Promise<void>;

/** Clients that are counted at one time; those that were silent longest are forgotten first. */
const CLIENTS_KEPT = 10_000;

/** @param perMinute 0 for no limit */
export async function registerRateLimit(
	app: FastifyInstance,
	perMinute: number,
	identify: Identify,
): Promise<CountRequest> {
	if (perMinute === 0) return async () => {};
	await app.register(rateLimit, { global: false, cache: CLIENTS_KEPT });
	const limit = app.createRateLimit({
		max: perMinute,
		timeWindow: '1 minute',
		keyGenerator: (request) => identify(request) ?? request.ip,
	});
	const count: CountRequest = async (request) => {
		const outcome = await limit(request);
		if (outcome.isAllowed || !outcome.isExceeded) return;
		const message = `More than ${perMinute} requests within a minute.`;
		throw new ArenaError('rate_limited', message, { retryAfterS: outcome.ttlInSeconds });
	};
	app.addHook('onRequest', async (request, reply) => {
		if (request.routeOptions.url === '/health') return;
		try {
			await count(request);
		} catch (error) {
			if (!(error instanceof ArenaError)) throw error;
			return sendError(error, request, reply);
		}
	});
	return count;
}
