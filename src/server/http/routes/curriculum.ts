/** GET /curriculum: where an agent stands, and how it came there. */
import { curriculumQuery, curriculumSchema, toWireCurriculum } from '../../protocol/curriculum.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { recorded } from '../recorded.js';
import { scopeOf } from '../records-scope.js';
import { failures } from '../replies.js';

export function curriculumRoute(app: ZodApp, { curriculum, ownerOf }: HttpParts): void {
	app.get(
		'/curriculum',
		{
			schema: {
				tags: ['Records'],
				summary: 'Where an agent stands',
				description: 'What `task_id: auto` would choose from, with every change of tier.',
				querystring: curriculumQuery,
				response: { 200: curriculumSchema, ...failures(422, 503) },
			},
		},
		async (request) => {
			const { agent_id: agentId = '', policy } = request.query;
			const { stored, shown } = scopeOf(request, ownerOf);
			return shown(toWireCurriculum(await recorded(curriculum).progress(stored(agentId), policy)));
		},
	);
}
