/** GET /tasks and GET /tasks/:id: the public side of the task set. */
import { taskListSchema, taskParams, taskQuery, taskSchema, toTaskFilter, toWireTask } from '../../protocol/tasks.js';
import { COMPRESSED } from '../compression.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { failures } from '../replies.js';

export function taskRoutes(app: ZodApp, { arena }: HttpParts): void {
	app.get(
		'/tasks',
		{
			...COMPRESSED,
			schema: {
				tags: ['Environment Info'],
				summary: 'List tasks',
				querystring: taskQuery,
				response: { 200: taskListSchema, ...failures(422) },
			},
		},
		async ({ query }) => {
			const tasks = arena.tasks(toTaskFilter(query)).map(toWireTask);
			return { tasks, total: tasks.length };
		},
	);
	app.get(
		'/tasks/:id',
		{
			schema: {
				tags: ['Environment Info'],
				summary: 'One task',
				params: taskParams,
				response: { 200: taskSchema, ...failures(404, 422) },
			},
		},
		async ({ params }) => toWireTask(await arena.task(params.id)),
	);
}
