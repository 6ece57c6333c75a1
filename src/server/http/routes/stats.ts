/** GET /stats: how agents do, by what, and over time; GET /stats/tasks: how it goes with each task. */
import { toCommonFilter } from '../../protocol/episodes.js';
import {
	statsQuery,
	statsSchema,
	taskCountsQuery,
	taskCountsSchema,
	toStatisticsQuestion,
	toWireStatistics,
	toWireTaskCounts,
} from '../../protocol/stats.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { recorded } from '../recorded.js';
import { scopeOf, withStoredAgent } from '../records-scope.js';
import { failures } from '../replies.js';

export function statsRoute(app: ZodApp, { store, ownerOf }: HttpParts): void {
	app.get(
		'/stats',
		{
			schema: {
				tags: ['Records'],
				summary: 'Statistics',
				description:
					'Everything recorded, by category, difficulty, language, agent and rubric. The filters narrow the counts; of the lists below them `agent_id` alone does, but where they say more.',
				querystring: statsQuery,
				response: { 200: statsSchema, ...failures(422, 503) },
			},
		},
		async (request) => {
			const scope = scopeOf(request, ownerOf);
			const question = toStatisticsQuestion(withStoredAgent(request.query, scope.stored));
			const filter = { ...question.filter, ...scope.filter };
			return scope.shown(toWireStatistics(await recorded(store).statistics.ask({ ...question, filter })));
		},
	);
	app.get(
		'/stats/tasks',
		{
			schema: {
				tags: ['Records'],
				summary: 'Statistics by task',
				description: 'What became of the episodes of every task that was played.',
				querystring: taskCountsQuery,
				response: { 200: taskCountsSchema, ...failures(422, 503) },
			},
		},
		async (request) => {
			const scope = scopeOf(request, ownerOf);
			const filter = { ...toCommonFilter(withStoredAgent(request.query, scope.stored)), ...scope.filter };
			return scope.shown(toWireTaskCounts(await recorded(store).episodes.taskCounts(filter)));
		},
	);
}
