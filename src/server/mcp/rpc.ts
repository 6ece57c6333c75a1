/**
 * JSON-RPC over `POST /mcp`, over the `/mcp` WebSocket and inside /ws frames: `tools/list`, `tools/call`, and OpenEnv's
 * `openenv/session/create` and `openenv/session/close`, with which its MCP client opens a session over HTTP and attaches a
 * WebSocket to it afterwards. Never throws: every failure is a JSON-RPC error object.
 */

import type { StepOptions } from '../../episode/arena.js';
import { parseExactJson, writeExactJson } from '../../exact-json.js';
import { toArenaError, toErrorBody } from '../protocol/failure.js';
import {
	RpcFailure,
	type RpcRequest,
	type RpcResponse,
	rpcError,
	rpcRequest,
	rpcResult,
} from '../protocol/json-rpc.js';
import { InvalidRequest, safeParseWire } from '../protocol/parse-request.js';
import type { Session } from '../session/session.js';
import { CapacityReached } from '../session/session-registry.js';
import type { RpcParts } from './parts.js';
import { sharedEpisodes } from './shared-episodes.js';
import { callTool, findTool, listTools, type ToolTarget } from './tools.js';

/** Answers one message given as text. @param own the session of the connection that it came over, if it has one */
export async function answerRpcText(
	text: string,
	own: Session | null,
	parts: RpcParts,
	options: StepOptions,
): Promise<RpcResponse> {
	let message: unknown;
	try {
		message = parseExactJson(text);
	} catch {
		return rpcError(null, new RpcFailure('parse', 'Parse error'));
	}
	return answerRpc(message, own, parts, options);
}

/** Answers one parsed message. */
export async function answerRpc(
	message: unknown,
	own: Session | null,
	parts: RpcParts,
	options: StepOptions,
): Promise<RpcResponse> {
	if (typeof message !== 'object' || message === null || Array.isArray(message)) {
		return rpcError(null, new RpcFailure('parse', 'Parse error'));
	}
	const request = safeParseWire(rpcRequest, message, []);
	if (request instanceof InvalidRequest) {
		return rpcError(
			null,
			new RpcFailure('invalidRequest', request.message.replace(/^Invalid message/, 'Invalid request')),
		);
	}
	return dispatch(request as RpcRequest, own, parts, options);
}

async function dispatch(
	request: RpcRequest,
	own: Session | null,
	parts: RpcParts,
	options: StepOptions,
): Promise<RpcResponse> {
	const id = request.id ?? null;
	try {
		return rpcResult(id, await call(request, own, parts, options));
	} catch (thrown) {
		return rpcError(id, toRpcFailure(thrown, parts));
	}
}

async function call(request: RpcRequest, own: Session | null, parts: RpcParts, options: StepOptions): Promise<unknown> {
	switch (request.method) {
		case 'tools/list':
			return { tools: listTools(sessionOf(request.params, own, parts) === null) };
		case 'tools/call':
			return callNamedTool(request.params, own, parts, options);
		case 'openenv/session/create':
			return { session_id: (own ?? parts.createSession()).id };
		case 'openenv/session/close':
			return closeSession(request.params.session_id, own, parts);
		default:
			throw new RpcFailure('methodNotFound', `Method not found: ${request.method}`);
	}
}

async function callNamedTool(
	params: RpcRequest['params'],
	own: Session | null,
	parts: RpcParts,
	options: StepOptions,
): Promise<unknown> {
	const { name } = params;
	if (typeof name !== 'string' || name === '') throw new RpcFailure('invalidParams', "Missing 'name' in params");
	const session = sessionOf(params, own, parts);
	const tool = findTool(name, session === null);
	if (tool === null) throw new RpcFailure('invalidParams', `Tool not found: ${name}`);
	const target = session === null ? sharedEpisodes(null, parts) : sessionEpisode(session, options);
	const { data } = await callTool(
		tool,
		params.arguments,
		target,
		session === null ? parts.arena : parts.sessionArena,
		options,
	);
	return fastMcpResult(data);
}

/** The shape that FastMCP gives and OpenEnv's client unwraps: `data` for programs, `content` for models. */
export function fastMcpResult(data: object): object {
	return {
		content: [{ type: 'text', text: writeExactJson(data) }],
		structured_content: data,
		data,
		is_error: false,
	};
}

function sessionOf(params: RpcRequest['params'], own: Session | null, parts: RpcParts): Session | null {
	return own ?? namedSession(params.session_id, parts);
}

function namedSession(id: unknown, { sessions, namespace }: RpcParts): Session | null {
	if (id === undefined || id === null) return null;
	const session = typeof id === 'string' ? sessions.find(id, namespace) : null;
	if (session === null) throw new RpcFailure('invalidParams', `Unknown session_id: ${String(id)}`);
	return session;
}

/** The episode of an OpenEnv session, begun on first use. */
export function sessionEpisode(session: Session, options: StepOptions): ToolTarget {
	return {
		start: (request, startOptions) => session.reset(request, startOptions),
		episodeId: () => session.ensureEpisode(options),
		step: (_episodeId, fix, stepOptions) => session.step(fix, stepOptions),
	};
}

function closeSession(id: unknown, own: Session | null, { sessions, namespace }: RpcParts): object {
	if (typeof id !== 'string' || id === '') {
		throw new RpcFailure('invalidParams', "Invalid params - 'session_id' is required");
	}
	if (own?.id === id) {
		throw new RpcFailure('invalidRequest', 'Cannot close active WebSocket-managed session via MCP method');
	}
	switch (sessions.requestClose(id, own?.namespace ?? namespace)) {
		case 'unknown':
			throw new RpcFailure('invalidParams', `Unknown session_id: ${id}`);
		case 'closing':
			return { session_id: id, closed: false, closing: true };
		case 'closed':
			return { session_id: id, closed: true };
	}
}

function toRpcFailure(thrown: unknown, parts: RpcParts): RpcFailure {
	if (thrown instanceof RpcFailure) return thrown;
	if (thrown instanceof CapacityReached) {
		const { activeSessions, maxSessions } = thrown;
		return new RpcFailure('server', thrown.message, { active_sessions: activeSessions, max_sessions: maxSessions });
	}
	const error = toArenaError(thrown);
	if (error.code === 'internal_error') parts.onFault(error);
	const kind =
		error.code === 'internal_error' ? 'internal' : error.code === 'validation_error' ? 'invalidParams' : 'server';
	return new RpcFailure(kind, error.message, toErrorBody(error));
}
