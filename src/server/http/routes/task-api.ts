/**
 * OpenEnv's Task API, which lets a trainer walk through a split: `/list_environments` and `/{environment}/…`. Metadata only; an episode
 * on a task starts with `reset`'s `split` and `index`.
 */
import { z } from 'zod';
import { ArenaError } from '../../../errors.js';
import { ENV_NAME } from '../../protocol/names.js';
import {
	ALL_SPLITS,
	envParams,
	numTasksReply,
	splitBody,
	splitsReply,
	splitTasksReply,
	taskAtBody,
	taskAtReply,
	taskRangeBody,
	taskRangeReply,
	withPositions,
} from '../../protocol/task-api.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { failures } from '../replies.js';

export function taskApiRoutes(app: ZodApp, { arena }: HttpParts): void {
	const tags = ['Task API'];
	const params = envParams;
	const preHandler = async (request: { params: unknown }) => requireOurName((request.params as { env: string }).env);

	app.get('/list_environments', { schema: { tags, response: { 200: z.array(z.string()) } } }, async () => [ENV_NAME]);
	app.get(
		'/:env/splits',
		{ preHandler, schema: { tags, params, response: { 200: splitsReply, ...failures(404, 422) } } },
		async () => ALL_SPLITS,
	);
	app.post(
		'/:env/tasks',
		{
			preHandler,
			schema: { tags, params, body: splitBody, response: { 200: splitTasksReply, ...failures(404, 422) } },
		},
		async ({ body }) => ({ tasks: withPositions(arena.tasks({ split: body.split })), env_name: ENV_NAME }),
	);
	app.post(
		'/:env/num_tasks',
		{ preHandler, schema: { tags, params, body: splitBody, response: { 200: numTasksReply, ...failures(404, 422) } } },
		async ({ body }) => ({ num_tasks: arena.tasks({ split: body.split }).length }),
	);
	app.post(
		'/:env/task',
		{
			preHandler,
			schema: { tags, params, body: taskAtBody, response: { 200: taskAtReply, ...failures(400, 404, 422) } },
		},
		async ({ body }) => {
			const tasks = withPositions(arena.tasks({ split: body.split }));
			const task = tasks[body.index];
			if (task === undefined) {
				const message = `Invalid task index ${body.index}: there are ${tasks.length} tasks, counted from 0`;
				throw new ArenaError('invalid_task_index', message);
			}
			return { task, env_name: ENV_NAME };
		},
	);
	app.post(
		'/:env/task_range',
		{
			preHandler,
			schema: { tags, params, body: taskRangeBody, response: { 200: taskRangeReply, ...failures(404, 422) } },
		},
		async ({ body }) => {
			const tasks = withPositions(arena.tasks({ split: body.split }));
			return { tasks: tasks.slice(body.start ?? 0, body.stop ?? tasks.length), env_name: ENV_NAME };
		},
	);
}

/** @throws ArenaError `unknown_environment` */
export function requireOurName(name: string): void {
	if (name.toLowerCase() !== ENV_NAME) throw new ArenaError('unknown_environment', `unknown environment '${name}'`);
}
