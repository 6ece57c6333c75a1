/** POST /fix: repairs a program, by a model, by search, or by the one and then the other. */
import { randomUUID } from 'node:crypto';
import type { Arena } from '../../../episode/arena.js';
import type { RepairServices } from '../../../live/repair-services.js';
import type { FixRequest } from '../../../repair/fix.js';
import { DEFAULT_BUDGET_MS, type FixBody, fixBody, fixReply, toWireFix } from '../../protocol/fix.js';
import { ownedArena } from '../../session/owner.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { findProgram } from '../programs.js';
import { failures } from '../replies.js';
import { disconnectSignal } from '../request-context.js';

export function fixRoute(app: ZodApp, { arena, lifecycle, ownerOf }: HttpParts, { fixer }: RepairServices): void {
	app.post(
		'/fix',
		{
			schema: {
				tags: ['Repair'],
				summary: 'Repair a program',
				description: 'Visible tests decide; reference, held-out tests and fresh inputs take no part.',
				body: fixBody,
				response: { 200: fixReply, ...failures(404, 422, 503) },
			},
		},
		async (request, reply) => {
			const owner = ownerOf(request);
			const signal = disconnectSignal(reply);
			const wanted = await toFixRequest(ownedArena(arena, owner), request.body, owner.namespace, signal);
			return toWireFix(await lifecycle.track(() => fixer.fix(wanted)));
		},
	);
}

/** @param arena as the caller's names mean it @throws InvalidRequest when there is nothing to repair; ArenaError of the arena */
async function toFixRequest(arena: Arena, body: FixBody, namespace: string, signal: AbortSignal): Promise<FixRequest> {
	const { code, task, observation } = await findProgram(arena, body, signal);
	return {
		code,
		task,
		...(task === null && body.tests && { checks: body.tests }),
		errorLog: body.error_log ?? (body.code == null ? observation?.errorLog : undefined) ?? '',
		reward: body.reward ?? null,
		method: body.method ?? 'auto',
		model: body.model ?? null,
		budgetMs: body.budget_ms ?? DEFAULT_BUDGET_MS,
		seed: body.seed ?? 0,
		attempts: observation?.previousAttempts ?? [],
		memory: observation?.recollection?.fix ?? null,
		sessionKey: `${namespace}fix:${randomUUID()}`,
		signal,
	};
}
