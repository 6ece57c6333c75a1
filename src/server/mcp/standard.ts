/**
 * Standard MCP over HTTP: `initialize`, notifications, `ping`, `tools/list`, `tools/call`, and `server/discover` of the age without
 * handshakes. What a tool's caller did wrong is a result with `isError`, which models read; what is wrong with a message is a JSON-RPC error.
 */
import type { StepOptions } from '../../episode/arena.js';
import { HOUR_MS } from '../../units.js';
import { toArenaError, toErrorBody } from '../protocol/failure.js';
import { RPC_ERRORS, type RpcErrorName, rpcResult } from '../protocol/json-rpc.js';
import {
	discoverResult,
	initializeResult,
	MCP_ERRORS,
	type McpMessage,
	mcpMessage,
	STATELESS_VERSIONS,
	statelessVersion,
	toolResult,
} from '../protocol/mcp.js';
import type { StandardParts } from './parts.js';
import { sharedEpisodes } from './shared-episodes.js';
import type { StandardSession } from './standard-sessions.js';
import { callTool, findTool, listTools } from './tools.js';

/** What the HTTP answer is made of. */
export interface StandardReply {
	readonly status: 200 | 202 | 400 | 404;
	/** Null for an answer without body. */
	readonly body: unknown;
	/** For `mcp-session-id`, where a session began. */
	readonly sessionId?: string;
}

/** Headers of a request that are about MCP, as far as they were sent. */
export interface McpHeaders {
	readonly sessionId: string | undefined;
	readonly protocolVersion: string | undefined;
}

/** Methods that only standard clients send. */
const STANDARD_METHODS = /^(?:initialize|ping|server\/discover|notifications\/.*)$/;

/** Whether a message belongs to standard MCP and not to OpenEnv's dialect, which has neither headers nor `_meta`. */
export function isStandard(message: unknown, { sessionId, protocolVersion }: McpHeaders): boolean {
	if (sessionId !== undefined || protocolVersion !== undefined) return true;
	const parsed = mcpMessage.safeParse(message);
	return parsed.success && (STANDARD_METHODS.test(parsed.data.method) || statelessVersion(parsed.data) !== null);
}

/** Answers one message, or a batch of them, as 2025-03-26 has it. */
export async function answerStandard(
	message: unknown,
	headers: McpHeaders,
	parts: StandardParts,
	options: StepOptions,
): Promise<StandardReply> {
	const session =
		headers.sessionId === undefined ? null : parts.standardSessions.find(parts.namespace, headers.sessionId);
	if (headers.sessionId !== undefined && session === null) {
		return refusal(404, MCP_ERRORS.sessionNotFound, 'Session not found; initialize again.');
	}
	if (!Array.isArray(message)) return answerOne(message, session, parts, options);
	if (message.length === 0) return refusal(400, RPC_ERRORS.invalidRequest, 'Empty batch');
	const replies: unknown[] = [];
	for (const one of message) replies.push((await answerOne(one, session, parts, options)).body);
	const bodies = replies.filter((body) => body !== null);
	return bodies.length === 0 ? ACCEPTED : { status: 200, body: bodies };
}

const ACCEPTED: StandardReply = { status: 202, body: null };

async function answerOne(
	message: unknown,
	session: StandardSession | null,
	parts: StandardParts,
	options: StepOptions,
): Promise<StandardReply> {
	const parsed = mcpMessage.safeParse(message);
	if (!parsed.success) {
		// An answer of the client's to a question that we never ask.
		if (isAnswer(message)) return ACCEPTED;
		return refusal(400, RPC_ERRORS.invalidRequest, 'Invalid request');
	}
	const { id } = parsed.data;
	if (id === undefined) return ACCEPTED;
	if (parsed.data.method === 'initialize') {
		const begun = parts.standardSessions.create(parts.namespace);
		return { status: 200, body: rpcResult(id, initializeResult(parsed.data)), sessionId: begun.id };
	}
	return answerRequest({ ...parsed.data, id }, session, parts, options);
}

async function answerRequest(
	message: McpMessage & { id: string | number },
	session: StandardSession | null,
	parts: StandardParts,
	options: StepOptions,
): Promise<StandardReply> {
	const { id, method } = message;
	const version = statelessVersion(message);
	if (version !== null && !STATELESS_VERSIONS.some((known) => known === version)) {
		const data = { supported: STATELESS_VERSIONS, requested: version };
		return refusal(400, MCP_ERRORS.unsupportedVersion, 'Unsupported protocol version', id, data);
	}
	const reply = (result: object): StandardReply => ({
		status: 200,
		body: rpcResult(id, version === null ? result : { ...result, resultType: 'complete' }),
	});
	switch (method) {
		case 'ping':
			return reply({});
		case 'server/discover':
			return reply({ ...discoverResult(), ...CACHEABLE });
		case 'tools/list':
			return reply({ tools: listTools(true), ...(version !== null && CACHEABLE) });
		case 'tools/call':
			return callStandardTool(message, session, parts, options, reply);
		default:
			return failure(id, 'methodNotFound', `Method not found: ${method}`);
	}
}

/** The tools are the same for everybody until the server is replaced. */
const CACHEABLE = { ttlMs: HOUR_MS, cacheScope: 'public' };

async function callStandardTool(
	{ id, params }: McpMessage & { id: string | number },
	session: StandardSession | null,
	parts: StandardParts,
	options: StepOptions,
	reply: (result: object) => StandardReply,
): Promise<StandardReply> {
	const name = params?.name;
	if (typeof name !== 'string' || name === '') return failure(id, 'invalidParams', "Missing 'name' in params");
	const tool = findTool(name, true);
	if (tool === null) return failure(id, 'invalidParams', `Tool not found: ${name}`);
	try {
		const { data } = await callTool(tool, params?.arguments, sharedEpisodes(session, parts), parts.arena, options);
		return reply(toolResult(data));
	} catch (thrown) {
		const error = toArenaError(thrown);
		if (error.code === 'internal_error') parts.onFault(error);
		return reply(toolResult({ message: error.message, ...toErrorBody(error) }, true));
	}
}

function failure(id: string | number, kind: RpcErrorName, message: string): StandardReply {
	return { status: 200, body: { jsonrpc: '2.0', id, error: { code: RPC_ERRORS[kind], message } } };
}

function refusal(
	status: 400 | 404,
	code: number,
	message: string,
	id: string | number | null = null,
	data?: object,
): StandardReply {
	return { status, body: { jsonrpc: '2.0', id, error: { code, message, ...(data && { data }) } } };
}

function isAnswer(message: unknown): boolean {
	return typeof message === 'object' && message !== null && ('result' in message || 'error' in message);
}
