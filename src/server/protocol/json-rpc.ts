/**
 * JSON-RPC 2.0 in OpenEnv's dialect: the version is required, unknown members are refused, every answer carries `id` (null where
 * none was sent), and what is no JSON object at all is a parse error.
 */
import { z } from 'zod';

export const RPC_ERRORS = {
	parse: -32700,
	invalidRequest: -32600,
	methodNotFound: -32601,
	invalidParams: -32602,
	internal: -32603,
	server: -32000,
} as const;
export type RpcErrorName = keyof typeof RPC_ERRORS;

export const rpcRequest = z.strictObject({
	jsonrpc: z.literal('2.0'),
	method: z.string(),
	params: z.record(z.string(), z.unknown()).default({}),
	id: z.union([z.string(), z.int()]).nullish(),
});
export type RpcRequest = z.output<typeof rpcRequest>;

type RpcId = string | number | null;
export type RpcResponse =
	| { readonly jsonrpc: '2.0'; readonly id: RpcId; readonly result: unknown }
	| { readonly jsonrpc: '2.0'; readonly id: RpcId; readonly error: { code: number; message: string; data: unknown } };

/** A failure that becomes a JSON-RPC error object. */
export class RpcFailure extends Error {
	override readonly name = 'RpcFailure';

	constructor(
		readonly kind: RpcErrorName,
		message: string,
		readonly data: unknown = null,
	) {
		super(message);
	}
}

export function rpcResult(id: RpcId, result: unknown): RpcResponse {
	return { jsonrpc: '2.0', id, result };
}

export function rpcError(id: RpcId, failure: RpcFailure): RpcResponse {
	return {
		jsonrpc: '2.0',
		id,
		error: { code: RPC_ERRORS[failure.kind], message: failure.message, data: failure.data },
	};
}
