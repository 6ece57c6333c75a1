/** GET /memory: an agent's best solved fixes. */
import { memoryQuery, memorySchema, toMemoryOptions, toWireMemories } from '../../protocol/memory.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { recorded } from '../recorded.js';
import { scopeOf } from '../records-scope.js';
import { failures } from '../replies.js';

export function memoryRoute(app: ZodApp, { store, ownerOf }: HttpParts): void {
	app.get(
		'/memory',
		{
			schema: {
				tags: ['Records'],
				summary: 'Best fixes of an agent',
				description: 'The best solved fix of each task and rubric, ordered by them; of one agent only.',
				querystring: memoryQuery,
				response: { 200: memorySchema, ...failures(422, 503) },
			},
		},
		async (request) => {
			const { query } = request;
			const { stored, shown } = scopeOf(request, ownerOf);
			const options = toMemoryOptions(query);
			const memories = await recorded(store).memory.list(stored(query.agent_id), options);
			return shown(toWireMemories(memories, options.limit));
		},
	);
}
