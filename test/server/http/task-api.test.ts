import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestServer, testServer } from '../../support/test-server.js';

let server: TestServer;
beforeAll(async () => {
	server = await testServer();
});
afterAll(() => server.app.close());

async function ask(method: 'GET' | 'POST', url: string, payload?: object) {
	const response = await server.app.inject({ method, url, ...(payload && { payload }) });
	return { status: response.statusCode, body: response.json() };
}

it('names the environment and its splits', async () => {
	expect((await ask('GET', '/list_environments')).body).toEqual(['code_arena']);
	expect((await ask('GET', '/code_arena/splits')).body).toEqual([
		{ name: 'train', type: 'train' },
		{ name: 'validation', type: 'validation' },
		{ name: 'test', type: 'test' },
	]);
});

it('counts, lists and slices a split, and reset takes the same positions', async () => {
	expect((await ask('POST', '/code_arena/num_tasks', { split: 'train' })).body).toEqual({ num_tasks: 2 });
	const { body } = await ask('POST', '/Code_Arena/tasks', { split: 'train' });
	expect(body.env_name).toBe('code_arena');
	expect(body.tasks.map(({ id, index }: { id: string; index: number }) => [id, index])).toEqual([
		['average-list', 0],
		['two-sum', 1],
	]);
	const range = await ask('POST', '/code_arena/task_range', { split: 'train', start: 1 });
	expect(range.body.tasks).toMatchObject([{ id: 'two-sum', index: 1 }]);
	const one = await ask('POST', '/code_arena/task', { split: 'train', index: 1 });
	const reset = await ask('POST', '/reset', { split: 'train', index: 1 });
	expect(reset.body.observation.task_id).toBe(one.body.task.id);
});

it('shows nothing secret', async () => {
	expect(JSON.stringify((await ask('POST', '/code_arena/tasks', { split: 'test' })).body)).not.toContain('secret');
});

it.each([
	['POST', '/code_arena/task', { split: 'train', index: 2 }, 400, 'invalid_task_index'],
	['POST', '/code_arena/task', { split: 'train', index: -1 }, 400, 'invalid_task_index'],
	['POST', '/code_arena/task', { split: 'train' }, 422, 'validation_error'],
	['POST', '/code_arena/num_tasks', { split: 'dev' }, 422, 'validation_error'],
	['GET', '/other_env/splits', undefined, 404, 'unknown_environment'],
	['POST', '/other_env/num_tasks', { split: 'train' }, 404, 'unknown_environment'],
] as const)('answers %s %s %j with %i %s', async (method, url, payload, status, code) => {
	const answer = await ask(method, url, payload);
	expect([answer.status, answer.body.code]).toEqual([status, code]);
});
