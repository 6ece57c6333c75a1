/**
 * /mcp over HTTP: OpenEnv's dialect of JSON-RPC, always answered with HTTP 200, and standard MCP, told apart by method, headers and `_meta`.
 * Replies are plain JSON. Nothing is streamed, so GET is 405 unless it opens a WebSocket.
 */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ArenaError } from '../../../errors.js';
import { parseExactJson } from '../../../exact-json.js';
import type { RpcParts, StandardParts } from '../../mcp/parts.js';
import { answerRpc } from '../../mcp/rpc.js';
import { answerStandard, isStandard, type McpHeaders } from '../../mcp/standard.js';
import { StandardSessions } from '../../mcp/standard-sessions.js';
import { RPC_ERRORS, RpcFailure, rpcError } from '../../protocol/json-rpc.js';
import { STEP_CEILING_MS } from '../../protocol/names.js';
import { ownedArena } from '../../session/owner.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { failures } from '../replies.js';
import { disconnectSignal } from '../request-context.js';

export function mcpRoute(app: ZodApp, { lifecycle, locator, ownerOf }: HttpParts, rpc: RpcParts): void {
	const standardSessions = new StandardSessions();
	/** As the clients of the request's key see things. */
	const partsFor = (request: FastifyRequest): StandardParts => {
		const owner = ownerOf(request);
		return {
			...rpc,
			standardSessions,
			namespace: owner.namespace,
			arena: ownedArena(rpc.arena, owner),
			newestEpisode: () => locator.locate(owner),
			startedAnonymously: (episodeId) => locator.startedAnonymously(owner, episodeId),
			createSession: () => rpc.sessions.create(false, owner.namespace),
		};
	};
	app.post(
		'/mcp',
		{
			config: { rawBody: true },
			schema: {
				tags: ['Environment Info'],
				summary: 'MCP and JSON-RPC',
				description:
					'Standard MCP (`initialize`, `ping`, `tools/list`, `tools/call`, `server/discover`), and OpenEnv’s `tools/list`, `tools/call`, `openenv/session/create` and `openenv/session/close`.',
			},
			errorHandler: async (error, _request, reply) =>
				reply.code(200).send(rpcError(null, new RpcFailure('invalidRequest', error.message))),
		},
		async (request, reply) => {
			const options = { signal: disconnectSignal(reply), timeoutMs: STEP_CEILING_MS };
			const headers = mcpHeaders(request);
			const message = readMessage(request.body);
			const parts = partsFor(request);
			return lifecycle.track(async () => {
				if (!isStandard(message, headers)) {
					return message === UNREADABLE ? parseError() : answerRpc(message, null, parts, options);
				}
				if (message === UNREADABLE) return reply.code(400).send(parseError());
				const { status, body, sessionId } = await answerStandard(message, headers, parts, options);
				if (sessionId !== undefined) void reply.header('mcp-session-id', sessionId);
				return reply.code(status).send(body ?? undefined);
			});
		},
	);
	app.delete('/mcp', { schema: ENDING }, async (request, reply) => {
		const { sessionId } = mcpHeaders(request);
		if (sessionId === undefined) {
			throw new ArenaError('missing_session', 'the header mcp-session-id names no session to end');
		}
		if (!standardSessions.end(ownerOf(request).namespace, sessionId)) {
			throw new ArenaError('unknown_session', `there is no session ${sessionId.slice(0, SHOWN_ID)} of standard MCP`);
		}
		return reply.code(204).send(null);
	});
}

/** Characters of an id that an error repeats. */
const SHOWN_ID = 64;

const ENDING = {
	tags: ['Environment Info'],
	summary: 'End a session of standard MCP',
	description: 'The one that the header `mcp-session-id` names.',
	response: {
		204: z.null().describe('Ended.'),
		...failures(400, 404),
	},
};

/** What a body is that is no JSON. */
const UNREADABLE = Symbol('unreadable');

function readMessage(body: unknown): unknown {
	try {
		return parseExactJson(typeof body === 'string' ? body : '');
	} catch {
		return UNREADABLE;
	}
}

function parseError(): object {
	return { jsonrpc: '2.0', id: null, error: { code: RPC_ERRORS.parse, message: 'Parse error', data: null } };
}

function mcpHeaders({ headers }: FastifyRequest): McpHeaders {
	const one = (name: string) => {
		const value = headers[name];
		return typeof value === 'string' && value !== '' ? value : undefined;
	};
	return { sessionId: one('mcp-session-id'), protocolVersion: one('mcp-protocol-version') };
}
