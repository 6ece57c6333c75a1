/** GET /episodes and GET /episodes/:id: what was played, in pages, and one episode with everything in it. */

import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ArenaError } from '../../../errors.js';
import { writeExactJson } from '../../../exact-json.js';
import {
	episodesQuery,
	episodesSchema,
	neighboursQuery,
	neighboursSchema,
	toEpisodeFilter,
	toTrajectoryLines,
	toWireEpisodes,
	toWireTrajectory,
	trajectoryParams,
	trajectoryQuery,
	trajectorySchema,
} from '../../protocol/episodes.js';
import { DEFAULT_PAGE, fromCursor } from '../../protocol/paging.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { recorded } from '../recorded.js';
import { failures } from '../replies.js';

const LINES = 'application/x-ndjson';

export function episodeRoutes(app: ZodApp, { store }: HttpParts): void {
	app.get(
		'/episodes',
		{
			schema: {
				tags: ['Records'],
				summary: 'Episodes, newest first',
				description: 'As JSONL one episode per line, and the cursor of the next page in `x-next-cursor`.',
				querystring: episodesQuery,
				response: { 200: episodesSchema, ...failures(422, 503) },
			},
		},
		async (request, reply) => {
			const { cursor, limit = DEFAULT_PAGE } = request.query;
			const page = { limit, ...(cursor !== undefined && { beforeSeq: fromCursor(z.int(), cursor) }) };
			const found = await recorded(store).episodes.list(toEpisodeFilter(request.query), page);
			const wire = toWireEpisodes(found, limit);
			if (!wantsLines(request, request.query.format)) return wire;
			if (wire.next_cursor !== null) void reply.header('x-next-cursor', wire.next_cursor);
			return sendLines(reply, wire.episodes);
		},
	);
	app.get(
		'/episodes/:id',
		{
			schema: {
				tags: ['Records'],
				summary: 'One episode with all its steps',
				description:
					'By `episode_id`, of which the newest run counts, or by `run_id`. As JSONL the reset and then one step per line.',
				params: trajectoryParams,
				querystring: trajectoryQuery,
				response: { 200: trajectorySchema, ...failures(404, 503) },
			},
		},
		async (request, reply) => {
			const trajectory = await recorded(store).episodes.trajectory(request.params.id);
			if (trajectory === null) throw unknownEpisode(request.params.id);
			const wire = toWireTrajectory(trajectory);
			return wantsLines(request, request.query.format) ? sendLines(reply, toTrajectoryLines(wire)) : wire;
		},
	);
	app.get(
		'/episodes/:id/neighbours',
		{
			schema: {
				tags: ['Records'],
				summary: 'What stands beside an episode',
				description: 'The next newer and the next older episode that the filters let through.',
				params: trajectoryParams,
				querystring: neighboursQuery,
				response: { 200: neighboursSchema, ...failures(404, 422, 503) },
			},
		},
		async ({ params, query }) => {
			const { episodes } = recorded(store);
			const place = await episodes.place(params.id);
			if (place === null) throw unknownEpisode(params.id);
			return episodes.neighbours(toEpisodeFilter(query), place);
		},
	);
}

function unknownEpisode(id: string): ArenaError {
	return new ArenaError('unknown_episode', `There is no episode "${id}".`);
}

function wantsLines({ headers }: FastifyRequest, format: 'json' | 'jsonl' | undefined): boolean {
	return format === undefined ? (headers.accept?.includes(LINES) ?? false) : format === 'jsonl';
}

function sendLines(reply: FastifyReply, values: readonly object[]): FastifyReply {
	return reply.type(`${LINES}; charset=utf-8`).send(values.map((value) => `${writeExactJson(value)}\n`).join(''));
}
