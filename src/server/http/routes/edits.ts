/** POST /edits: the likeliest edits of a program, as actions of a small policy. */
import { randomUUID } from 'node:crypto';
import type { RepairServices } from '../../../live/repair-services.js';
import { DEFAULT_EDITS, editsBody, editsReply, toWireEdits } from '../../protocol/edits.js';
import { ownedArena } from '../../session/owner.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { findProgram } from '../programs.js';
import { failures } from '../replies.js';
import { disconnectSignal } from '../request-context.js';

export function editsRoute(app: ZodApp, { arena, lifecycle, ownerOf }: HttpParts, { edits }: RepairServices): void {
	app.post(
		'/edits',
		{
			schema: {
				tags: ['Repair'],
				summary: 'Candidate edits',
				description:
					'From the generator that the search uses; the same program and task give the same list. Reference and held-out tests take no part.',
				body: editsBody,
				response: { 200: editsReply, ...failures(404, 422, 503) },
			},
		},
		async (request, reply) => {
			const { body } = request;
			const owner = ownerOf(request);
			const { code, task } = await findProgram(ownedArena(arena, owner), body, disconnectSignal(reply));
			const wanted = { code, task, sessionKey: `${owner.namespace}edits:${randomUUID()}` };
			const listed = await lifecycle.track(() => edits.list(wanted, body.limit ?? DEFAULT_EDITS));
			return toWireEdits(code, listed, body.with_code === true);
		},
	);
}
