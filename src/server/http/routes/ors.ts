/**
 * The Open Reward Standard beside the Task API: `openreward`'s SDK and TRL's OpenRewardSpec play episodes by these routes. Whatever runs a fix is
 * answered as Server-Sent Events: an id by which a lost answer is asked for again, then the result.
 */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { ArenaError } from '../../../errors.js';
import { OrsSessions, type RunningCall } from '../../ors/ors-sessions.js';
import { toArenaError } from '../../protocol/failure.js';
import { eventStreamSchema } from '../../protocol/live-events.js';
import { API_VERSION, ENV_NAME, STEP_CEILING_MS } from '../../protocol/names.js';
import {
	ORS_TOOLS,
	orsCallBody,
	orsCreateBody,
	orsEnvParams,
	orsPromptReply,
	orsSessionHeaders,
	orsSidReply,
	orsStatusReply,
	orsToolsReply,
	orsVersionReply,
} from '../../protocol/ors.js';
import { toResetRequest } from '../../protocol/reset.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { failures } from '../replies.js';
import { disconnectSignal } from '../request-context.js';
import { requireOurName } from './task-api.js';

const tags = ['Open Reward Standard'];
const headers = orsSessionHeaders;
const params = orsEnvParams;
/** Text of one event; the client joins the data of `chunk`s and `end`. */
const event = (name: string, data: string) => `event: ${name}\ndata: ${data}\n\n`;

export function orsRoutes(app: ZodApp, { sessions, lifecycle, ownerOf }: HttpParts): void {
	const ors = new OrsSessions(sessions);
	const preHandler = async (request: { params: unknown }) => requireOurName((request.params as { env: string }).env);

	app.post('/create_session', { schema: { tags, summary: 'An id for a session' } }, async (_request, reply) =>
		sendEvents(reply, Readable.from([event('task_id', randomUUID()), event('end', '')])),
	);
	app.post(
		'/create',
		{
			schema: {
				tags,
				summary: 'Begin the episode of a session',
				headers,
				body: orsCreateBody,
				response: { 200: orsSidReply, ...failures(400, 404, 409, 422, 503) },
			},
		},
		async (request, reply) => {
			const { body, headers } = request;
			requireOurName(body.env_name ?? ENV_NAME);
			const { split, index } = body;
			const wanted = body.task_spec ?? { split, index };
			const options = { signal: disconnectSignal(reply), timeoutMs: STEP_CEILING_MS };
			const { namespace } = ownerOf(request);
			const sid = headers['x-session-id'];
			await lifecycle.track(() => ors.create(namespace, sid, toResetRequest(wanted), options));
			return { sid };
		},
	);
	app.get(
		'/:env/tools',
		{ preHandler, schema: { tags, params, response: { 200: orsToolsReply, ...failures(404, 422) } } },
		async () => ORS_TOOLS,
	);
	app.get(
		'/:env/task_tools',
		{ preHandler, schema: { tags, params, headers, response: { 200: orsToolsReply, ...failures(404, 422) } } },
		async (request) => {
			ors.touch(ownerOf(request).namespace, request.headers['x-session-id']);
			return ORS_TOOLS;
		},
	);
	app.get(
		'/:env/prompt',
		{ preHandler, schema: { tags, params, headers, response: { 200: orsPromptReply, ...failures(404, 422) } } },
		async (request) => ors.prompt(ownerOf(request).namespace, request.headers['x-session-id']),
	);
	app.post(
		'/:env/call',
		{
			preHandler,
			schema: {
				tags,
				summary: 'Call a tool',
				params,
				headers,
				body: orsCallBody,
				response: { 200: eventStreamSchema('Server-Sent Events.'), ...failures(400, 404, 422) },
			},
		},
		async (request, reply) => {
			const { namespace } = ownerOf(request);
			const call = ors.call(namespace, request.headers['x-session-id'], request.body, { timeoutMs: STEP_CEILING_MS });
			void lifecycle.track(() => call.result).catch(() => undefined);
			return sendEvents(reply, Readable.from(eventsOf(call)));
		},
	);
	app.post(
		'/ping',
		{ schema: { tags, headers, response: { 200: orsStatusReply, ...failures(404, 422) } } },
		async (request) => {
			ors.touch(ownerOf(request).namespace, request.headers['x-session-id']);
			return { status: 'ok' as const };
		},
	);
	for (const url of ['/delete', '/delete_session']) {
		app.post(url, { schema: { tags, headers, response: { 200: orsSidReply, ...failures(422) } } }, async (request) => {
			const sid = request.headers['x-session-id'];
			ors.delete(ownerOf(request).namespace, sid);
			return { sid };
		});
	}
	app.get('/version', { schema: { tags, response: { 200: orsVersionReply } } }, async () => ({
		version: API_VERSION,
		build_sha: null,
	}));
}

function sendEvents(reply: FastifyReply, events: Readable): FastifyReply {
	return reply
		.type('text/event-stream; charset=utf-8')
		.header('cache-control', 'no-cache')
		.header('x-accel-buffering', 'no')
		.send(events);
}

/** Characters of one event's data. */
const CHUNK_CHARS = 2048;

async function* eventsOf({ id, result }: RunningCall): AsyncGenerator<string> {
	yield event('task_id', id);
	try {
		const text = JSON.stringify(await result);
		for (let at = 0; at < text.length; at += CHUNK_CHARS) {
			yield event(at + CHUNK_CHARS >= text.length ? 'end' : 'chunk', text.slice(at, at + CHUNK_CHARS));
		}
	} catch (thrown) {
		const error: ArenaError = toArenaError(thrown);
		yield event('error', `${error.code}: ${error.message}`.replaceAll('\n', ' '));
	}
}
