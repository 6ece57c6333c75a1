/** GET /runs, /agents and /sandbox for programs: in short, what the page of the same address shows to people. */
import type { FastifyRequest } from 'fastify';
import { toWireStatistics } from '../../protocol/stats.js';
import { agentListSchema, runsSchema, sandboxSchema, toWireSandbox } from '../../protocol/summaries.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { recorded } from '../recorded.js';
import { scopeOf } from '../records-scope.js';
import { failures } from '../replies.js';

export function summaryRoutes(app: ZodApp, { arena, store, ownerOf }: HttpParts): void {
	const tags = ['Records'];
	const ask = async (request: FastifyRequest) => {
		const { filter, shown } = scopeOf(request, ownerOf);
		return shown(toWireStatistics(await recorded(store).statistics.ask({ filter, interval: 'day', by: null })));
	};
	app.get(
		'/runs',
		{
			schema: {
				tags,
				summary: 'All runs in short',
				description: 'Sums over everything recorded, and by agent; `/stats` says more, `/events` what happens now.',
				response: { 200: runsSchema, ...failures(503) },
			},
		},
		async (request) => {
			const { total, by } = await ask(request);
			return { total, agents: by.agent };
		},
	);
	app.get(
		'/agents',
		{ schema: { tags, summary: 'Who has played', response: { 200: agentListSchema, ...failures(503) } } },
		async (request) => ({ agents: (await ask(request)).by.agent }),
	);
	app.get(
		'/sandbox',
		{
			schema: {
				tags: ['Environment Info'],
				summary: 'How fixes are isolated',
				response: { 200: sandboxSchema },
			},
		},
		async () => toWireSandbox(arena),
	);
}
