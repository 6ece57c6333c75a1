/** GET /episodes and GET /episodes/:id: what was played, in pages, and one episode with everything in it. */

import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ArenaError } from '../../../errors.js';
import { writeExactJson } from '../../../exact-json.js';
import type { EpisodeFilter } from '../../../records/episodes.js';
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
import { COMPRESSED } from '../compression.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { recorded } from '../recorded.js';
import { type RecordsScope, scopeOf, withStoredAgent } from '../records-scope.js';
import { failures } from '../replies.js';

const LINES = 'application/x-ndjson';

export function episodeRoutes(app: ZodApp, { store, ownerOf }: HttpParts): void {
	app.get(
		'/episodes',
		{
			...COMPRESSED,
			schema: {
				tags: ['Records'],
				summary: 'Episodes, newest first',
				description: 'As JSONL one episode per line, and the cursor of the next page in `x-next-cursor`.',
				querystring: episodesQuery,
				response: { 200: orLines(episodesSchema), ...failures(422, 503) },
			},
		},
		async (request, reply) => {
			const { cursor, limit = DEFAULT_PAGE } = request.query;
			const page = { limit, ...(cursor !== undefined && { beforeSeq: fromCursor(z.int(), cursor) }) };
			const scope = scopeOf(request, ownerOf);
			const filter = { ...filterOf(request.query, scope), ...scope.filter };
			const found = await recorded(store).episodes.list(filter, page);
			const wire = scope.shown(toWireEpisodes(found, limit));
			if (!wantsLines(request, request.query.format)) return wire;
			if (wire.next_cursor !== null) void reply.header('x-next-cursor', wire.next_cursor);
			return sendLines(reply, wire.episodes);
		},
	);
	app.get(
		'/episodes/:id',
		{
			...COMPRESSED,
			schema: {
				tags: ['Records'],
				summary: 'One episode with all its steps',
				description:
					'By `episode_id`, of which the newest run counts, or by `run_id`. As JSONL the reset and then one step per line.',
				params: trajectoryParams,
				querystring: trajectoryQuery,
				response: { 200: orLines(trajectorySchema), ...failures(404, 422, 503) },
			},
		},
		async (request, reply) => {
			const { id } = request.params;
			const { stored, shown, sees } = scopeOf(request, ownerOf);
			const { episodes } = recorded(store);
			const trajectory = (await episodes.trajectory(stored(id))) ?? (await episodes.trajectory(id));
			if (trajectory === null || !sees(trajectory.episode.agentId)) throw unknownEpisode(id);
			const wire = shown(toWireTrajectory(trajectory));
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
		async (request) => {
			const { params, query } = request;
			const scope = scopeOf(request, ownerOf);
			const { episodes } = recorded(store);
			const trajectory = (await episodes.trajectory(scope.stored(params.id))) ?? (await episodes.trajectory(params.id));
			if (trajectory === null || !scope.sees(trajectory.episode.agentId)) throw unknownEpisode(params.id);
			const found = await episodes.neighbours({ ...filterOf(query, scope), ...scope.filter }, trajectory.episode.seq);
			return scope.shown(found);
		},
	);
}

function filterOf(query: Parameters<typeof toEpisodeFilter>[0], { stored }: RecordsScope): EpisodeFilter {
	const { episode_id: id } = query;
	return toEpisodeFilter({ ...withStoredAgent(query, stored), ...(id !== undefined && { episode_id: stored(id) }) });
}

function unknownEpisode(id: string): ArenaError {
	return new ArenaError('unknown_episode', `There is no episode "${id}".`);
}

function wantsLines({ headers }: FastifyRequest, format: 'json' | 'jsonl' | undefined): boolean {
	return format === undefined ? (headers.accept?.includes(LINES) ?? false) : format === 'jsonl';
}

/** An answer that is JSON, or lines of it. */
const orLines = <Schema extends z.ZodType>(schema: Schema) => ({
	description: 'JSON, or lines of it.',
	content: { 'application/json': { schema }, [LINES]: { schema: z.string() } },
});

function sendLines(reply: FastifyReply, values: readonly object[]): FastifyReply {
	return reply.type(`${LINES}; charset=utf-8`).send(values.map((value) => `${writeExactJson(value)}\n`).join(''));
}
