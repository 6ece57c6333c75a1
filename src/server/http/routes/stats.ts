/** GET /stats: how agents do, by what, and over time. */
import { statsQuery, statsSchema, toStatisticsQuestion, toWireStatistics } from '../../protocol/stats.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { recorded } from '../recorded.js';
import { failures } from '../replies.js';

export function statsRoute(app: ZodApp, { store }: HttpParts): void {
	app.get(
		'/stats',
		{
			schema: {
				tags: ['Records'],
				summary: 'Statistics',
				description:
					'Everything recorded, by category, difficulty, language, agent and rubric. The filters narrow the tallies; of the lists below them `agent_id` alone does.',
				querystring: statsQuery,
				response: { 200: statsSchema, ...failures(422, 503) },
			},
		},
		async ({ query }) => toWireStatistics(await recorded(store).statistics.ask(toStatisticsQuestion(query))),
	);
}
