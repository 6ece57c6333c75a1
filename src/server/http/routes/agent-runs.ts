/** POST /agent/run starts an agent on this server; its events are streamed, and it can be stopped. */
import { randomInt } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { RepairServices } from '../../../live/repair-services.js';
import {
	agentRunBody,
	agentRunList,
	agentRunSchema,
	RUN_EVENT_TEXT,
	runPath,
	toStartRun,
	toWireRun,
} from '../../protocol/agent-run.js';
import { eventStreamSchema } from '../../protocol/live-events.js';
import { ownedArena } from '../../session/owner.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { failures } from '../replies.js';
import { lastEventId, openEventStream } from '../sse.js';

const tags = ['Repair'];
/** Seeds that the server draws. */
const SEEDS = 2 ** 31;

export function agentRunRoutes(app: ZodApp, http: HttpParts, { runs, fixer }: RepairServices): void {
	const { arena, identify, lifecycle } = http;
	// Without keys, everybody is the same client.
	const ownerOf = (request: FastifyRequest): string => identify(request) ?? '';
	const description =
		'At most 2 at one time for each key. A run is forgotten when the server ends, the episodes that it plays are recorded like others.';
	app.post(
		'/agent/run',
		{
			schema: {
				tags,
				summary: 'Start an agent',
				description,
				body: agentRunBody,
				response: { 202: agentRunSchema, ...failures(404, 422, 429, 503) },
			},
		},
		async (request, reply) => {
			const owned = ownedArena(arena, http.ownerOf(request));
			if (request.body.task_id) owned.expectTask(request.body.task_id);
			const run = await lifecycle.track(async () =>
				runs.start(ownerOf(request), toStartRun(request.body, randomInt(SEEDS)), owned),
			);
			return reply.code(202).send(toWireRun(run, fixer.model));
		},
	);
	app.get(
		'/agent/runs',
		{ schema: { tags, summary: 'Runs of agents', response: { 200: agentRunList } } },
		async (request) => ({
			runs: runs.list(ownerOf(request)).map((run) => toWireRun(run, fixer.model)),
		}),
	);
	app.get(
		'/agent/runs/:id',
		{
			schema: {
				tags,
				summary: 'How a run stands',
				params: runPath,
				response: { 200: agentRunSchema, ...failures(404, 422) },
			},
		},
		async (request) => toWireRun(runs.find(ownerOf(request), request.params.id), fixer.model),
	);
	app.post(
		'/agent/runs/:id/stop',
		{
			schema: {
				tags,
				summary: 'Stop a run',
				params: runPath,
				response: { 200: agentRunSchema, ...failures(404, 422) },
			},
		},
		async (request) => toWireRun(runs.stop(ownerOf(request), request.params.id), fixer.model),
	);
	app.get(
		'/agent/runs/:id/events',
		{
			schema: {
				tags,
				summary: 'Events of a run',
				description: RUN_EVENT_TEXT,
				params: runPath,
				response: { 200: eventStreamSchema('Server-Sent Events.'), ...failures(404, 422) },
			},
		},
		(request, reply) => {
			const { events } = runs.find(ownerOf(request), request.params.id);
			let leave = (): void => {};
			const stream = openEventStream(reply, () => leave());
			leave = events.subscribe((event) => {
				stream.send(event);
				if (event.type === 'end') stream.end();
			}, lastEventId(request.headers['last-event-id']) ?? 0);
		},
	);
}
