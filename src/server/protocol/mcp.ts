/**
 * Standard MCP (Model Context Protocol) over HTTP: versions, messages and results, beside OpenEnv's dialect of JSON-RPC on the same path. Two ages
 * of it are spoken: until 2025-11-25 a client shakes hands with `initialize`, from 2026-07-28 on every request says its version in `_meta`.
 */
import { z } from 'zod';
import { API_VERSION, DESCRIPTION, ENV_NAME } from './names.js';

/** Versions with a handshake, oldest first. */
const HANDSHAKE_VERSIONS = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'] as const;
/** Versions without one. */
export const STATELESS_VERSIONS = ['2026-07-28'] as const;
const VERSION_KEY = 'io.modelcontextprotocol/protocolVersion';
const SERVER_KEY = 'io.modelcontextprotocol/serverInfo';

/** Errors that MCP adds to those of JSON-RPC. */
export const MCP_ERRORS = { sessionNotFound: -32001, unsupportedVersion: -32022 } as const;

const SERVER_INFO = { name: ENV_NAME, title: 'CodeArena', version: API_VERSION };
const INSTRUCTIONS = `${DESCRIPTION} Call start_episode, read the problem, and hand in whole replacement files with submit_fix until it is solved.`;
const CAPABILITIES = { tools: { listChanged: false } };

/** A message of either age. One without `id` is a notification. */
export const mcpMessage = z.looseObject({
	jsonrpc: z.literal('2.0'),
	method: z.string(),
	params: z.looseObject({ _meta: z.record(z.string(), z.unknown()).optional() }).optional(),
	id: z.union([z.string(), z.int()]).optional(),
});
export type McpMessage = z.output<typeof mcpMessage>;

/** The version that a message says in `_meta`; null with a handshake. */
export function statelessVersion(message: McpMessage): string | null {
	const version = message.params?._meta?.[VERSION_KEY];
	return typeof version === 'string' ? version : null;
}

/** The client's version where it is known, else the newest with a handshake. */
export function initializeResult(message: McpMessage): object {
	const asked = message.params?.protocolVersion;
	const protocolVersion = HANDSHAKE_VERSIONS.find((version) => version === asked) ?? HANDSHAKE_VERSIONS.at(-1);
	return { protocolVersion, capabilities: CAPABILITIES, serverInfo: SERVER_INFO, instructions: INSTRUCTIONS };
}

export function discoverResult(): object {
	return {
		supportedVersions: [...HANDSHAKE_VERSIONS, ...STATELESS_VERSIONS],
		capabilities: CAPABILITIES,
		instructions: INSTRUCTIONS,
		_meta: { [SERVER_KEY]: SERVER_INFO },
	};
}

/** What a tool gave, for programs and for models. */
export function toolResult(data: object, isError = false): object {
	return { content: [{ type: 'text', text: JSON.stringify(data) }], structuredContent: data, isError };
}
