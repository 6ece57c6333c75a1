/** POST /mcp: JSON-RPC, always answered with HTTP 200; failures are JSON-RPC errors. */
import { answerRpcText, type RpcParts } from '../../mcp/rpc.js';
import { RpcFailure, rpcError } from '../../protocol/json-rpc.js';
import { STEP_CEILING_MS } from '../../protocol/names.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { disconnectSignal } from '../request-context.js';

export function mcpRoute(app: ZodApp, { lifecycle }: HttpParts, rpc: RpcParts): void {
	app.post(
		'/mcp',
		{
			config: { rawBody: true },
			schema: {
				tags: ['Environment Info'],
				summary: 'JSON-RPC',
				description: 'Methods `tools/list`, `tools/call`, `openenv/session/create` and `openenv/session/close`.',
			},
			errorHandler: async (error, _request, reply) =>
				reply.code(200).send(rpcError(null, new RpcFailure('invalidRequest', error.message))),
		},
		async ({ body }, reply) => {
			const options = { signal: disconnectSignal(reply), timeoutMs: STEP_CEILING_MS };
			return lifecycle.track(() => answerRpcText(typeof body === 'string' ? body : '', null, rpc, options));
		},
	);
}
