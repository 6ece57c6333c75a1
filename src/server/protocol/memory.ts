/** An agent's memory on the wire. */
import { z } from 'zod';
import type { Memory, MemoryPlace } from '../../records/memory/memory.js';
import { allQuery } from './episodes.js';
import { ID_LIMIT_CHARS, isStorable } from './names.js';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageQuery, toCursor } from './paging.js';

export const memoryQuery = z.looseObject({
	all: allQuery,
	agent_id: z.string().min(1).max(ID_LIMIT_CHARS).refine(isStorable).describe('Whose; required.'),
	task_id: z.string().max(ID_LIMIT_CHARS).refine(isStorable).optional(),
	...pageQuery,
});

export const memorySchema = z
	.object({
		memories: z.array(
			z.object({
				agent_id: z.string(),
				task_id: z.string(),
				rubric: z.string(),
				content_hash: z.string().describe('Of the task that it solved.'),
				fix: z.string(),
				reward: z.number(),
				run_id: z.string().describe('For GET /episodes/:id.'),
				step: z.int(),
				updated_at: z.iso.datetime(),
			}),
		),
		next_cursor: nextCursor,
	})
	.meta({ title: 'Memory' });

const place = z.tuple([z.string(), z.string()]);

/** @throws InvalidRequest for a cursor that is none */
export function toMemoryOptions({ task_id, cursor, limit = DEFAULT_PAGE }: z.output<typeof memoryQuery>) {
	const [taskId = '', rubric = ''] = cursor === undefined ? [] : fromCursor(place, cursor);
	const after: MemoryPlace | undefined = cursor === undefined ? undefined : { taskId, rubric };
	return { limit, ...(task_id !== undefined && { taskId: task_id }), ...(after && { after }) };
}

/** @param limit entries of a full page */
export function toWireMemories(memories: readonly Memory[], limit: number): z.output<typeof memorySchema> {
	const last = memories.length < limit ? undefined : memories.at(-1);
	return {
		memories: memories.map(({ agentId, taskId, contentHash, runId, updatedAt, ...rest }) => ({
			agent_id: agentId,
			task_id: taskId,
			content_hash: contentHash,
			run_id: runId,
			updated_at: new Date(updatedAt).toISOString(),
			...rest,
		})),
		next_cursor: last === undefined ? null : toCursor([last.taskId, last.rubric]),
	};
}
