/** GET /rubrics: the rubrics that a reset may choose, as the data that they are. */
import { rubricListSchema } from '../../protocol/rubrics.js';
import type { HttpParts, ZodApp } from '../parts.js';

export function rubricRoutes(app: ZodApp, { arena }: HttpParts): void {
	app.get(
		'/rubrics',
		{
			schema: {
				tags: ['Environment Info'],
				summary: 'List rubrics',
				description: 'Weights, bonuses, penalties and range of every rubric, in the form of the rubric files.',
				response: { 200: rubricListSchema },
			},
		},
		async () => {
			const { rubrics, byDefault } = arena.rubrics();
			return { rubrics: [...rubrics], default: byDefault };
		},
	);
}
