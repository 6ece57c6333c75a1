/** Steps that name an edit: the fix is the episode's program with the edit made. */
import { randomUUID } from 'node:crypto';
import type { Arena } from '../episode/arena.js';
import { ArenaError } from '../errors.js';
import type { EditService } from '../repair/edits.js';

/**
 * The fix that an edit of an episode's program makes.
 * @param arena as the caller's names mean it
 * @throws ArenaError `unknown_edit`, `unknown_episode`
 */
export type ApplyEdit = (arena: Arena, episodeId: string, editId: string, signal: AbortSignal) => Promise<string>;

/** @param edits null on a server that repairs nothing */
export function createApplyEdit(edits: EditService | null): ApplyEdit {
	return async (arena, episodeId, editId, signal) => {
		const { observation } = await arena.state(episodeId, { signal });
		if (edits === null)
			throw new ArenaError('unknown_edit', 'This server repairs nothing, so it lists no edits; hand in a fix.', {
				input: editId,
			});
		const task = await arena.task(observation.taskId);
		const code = observation.previousAttempts.at(-1) ?? observation.buggyCode;
		return edits.apply({ code, task, sessionKey: `edits:${randomUUID()}` }, editId);
	};
}
