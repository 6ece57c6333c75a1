/** What several routes answer alike: the documented failures, and the header that names the episode. */
import type { FastifyReply } from 'fastify';
import { errorSchema } from '../protocol/failure.js';

/** Failures of a route for the OpenAPI text, by status. */
export function failures<const Status extends number>(
	...statuses: readonly Status[]
): Record<Status, typeof errorSchema> {
	const entries = statuses.map((status) => [status, errorSchema]);
	return Object.fromEntries(entries) as Record<Status, typeof errorSchema>;
}

/** Names the episode in `x-episode-id`, unless the client chose an id that no header can hold. */
export function nameEpisode(reply: FastifyReply, episodeId: string): FastifyReply {
	return /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(episodeId) ? reply.header('x-episode-id', episodeId) : reply;
}
