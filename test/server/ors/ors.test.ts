import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../../support/test-server.js';

let server: TestServer;
beforeAll(async () => {
	server = await testServer({ maxSessions: 2 });
});
afterAll(() => server.app.close());

async function send(method: 'GET' | 'POST', url: string, sid?: string, payload?: object) {
	const response = await server.app.inject({
		method,
		url,
		headers: sid === undefined ? {} : { 'x-session-id': sid },
		...(payload && { payload }),
	});
	return { status: response.statusCode, text: response.body, body: () => response.json() };
}

/** Name and data of each event. */
function events(text: string): [string, string][] {
	return [...text.matchAll(/event: (.*)\ndata: (.*)\n\n/g)].map(([, name = '', data = '']) => [name, data]);
}

async function begin(body: object = { split: 'train', index: 0 }): Promise<string> {
	const [[, sid] = ['', '']] = events((await send('POST', '/create_session')).text);
	expect((await send('POST', '/create', sid, body)).body()).toEqual({ sid });
	return sid;
}

async function call(sid: string, body: object) {
	const all = events((await send('POST', '/code_arena/call', sid, body)).text);
	const parts = all.filter(([name]) => name === 'chunk' || name === 'end').map(([, data]) => data);
	return { id: all[0]?.[1], all, result: parts.length === 0 ? null : JSON.parse(parts.join('')) };
}

const submit = (proposed_fix: string) => ({ name: 'submit_fix', input: { proposed_fix } });

describe('a session', () => {
	it('is played from its id to its end', async () => {
		const sid = await begin();
		expect((await send('GET', '/code_arena/task_tools', sid)).body().tools[0]).toMatchObject({
			name: 'submit_fix',
			input_schema: { required: ['proposed_fix'] },
		});
		const [block] = (await send('GET', '/code_arena/prompt', sid)).body();
		expect(block).toMatchObject({ type: 'text', text: expect.stringContaining('```python') });
		const { all, result } = await call(sid, submit('x'));
		expect(all[0]?.[0]).toBe('task_id');
		expect(result).toMatchObject({ ok: true, output: { reward: 0.14, finished: false, blocks: [{ type: 'text' }] } });
		expect((await send('POST', '/ping', sid)).body()).toEqual({ status: 'ok' });
		expect((await send('POST', '/delete', sid)).body()).toEqual({ sid });
		expect((await send('POST', '/delete_session', sid)).status).toBe(200);
		expect((await send('POST', '/ping', sid)).status).toBe(404);
	});

	it('is begun by a row of the Task API as well', async () => {
		const { tasks } = (await send('POST', '/code_arena/tasks', undefined, { split: 'train' })).body();
		const sid = await begin({ task_spec: tasks[0], env_name: 'code_arena' });
		expect((await send('GET', '/prompt', sid)).text).toContain(JSON.stringify(tasks[0].description).slice(1, 20));
		await send('POST', '/delete', sid);
	});

	it('gives an answer that was lost once more and grades nothing twice', async () => {
		const sid = await begin();
		const first = await call(sid, submit('x'));
		const again = await call(sid, { ...submit('x'), task_id: first.id });
		expect(again.result).toEqual(first.result);
		expect((await call(sid, submit('y'))).result.output.metadata.attempts_left).toBe(3);
		expect((await send('POST', '/call', sid, { ...submit('x'), task_id: 'nope' })).status).toBe(404);
		await send('POST', '/delete', sid);
	});

	it('says what is wrong with a call, and hides what is wrong with us', async () => {
		const sid = await begin();
		expect((await call(sid, { name: 'reset', input: {} })).result).toMatchObject({ ok: false, reason: 'not_found' });
		expect((await call(sid, { name: 'submit_fix', input: {} })).result).toMatchObject({ reason: 'input_validation' });
		expect((await call(sid, submit('# fault'))).all[1]).toEqual(['error', 'internal_error: Internal server error']);
		await send('POST', '/delete', sid);
	});

	it('is refused when there are too many, twice under one id, and without what it needs', async () => {
		const [first, second] = [await begin(), await begin()];
		expect((await send('POST', '/create', first, { split: 'train', index: 0 })).status).toBe(400);
		expect((await send('POST', '/create', 'third', { split: 'train', index: 0 })).status).toBe(503);
		await send('POST', '/delete', first);
		await send('POST', '/delete', second);
		expect((await send('POST', '/create', 'x', {})).status).toBe(422);
		expect((await send('POST', '/create', undefined, { split: 'train', index: 0 })).status).toBe(422);
		expect((await send('POST', '/create', 'x', { split: 'train', index: 0, env_name: 'other' })).status).toBe(404);
		expect((await send('POST', '/create', 'x', { split: 'train', index: 999 })).status).toBe(404);
		expect((await send('GET', '/prompt', 'x')).status).toBe(404);
	});
});

it('reads paths without a name as those of its one environment', async () => {
	expect((await send('GET', '/splits')).body()).toHaveLength(3);
	expect((await send('GET', '/tools')).body().tools).toHaveLength(1);
	expect((await send('POST', '/num_tasks', undefined, { split: 'train' })).body().num_tasks).toBeGreaterThan(0);
	expect((await send('POST', '/tasks', undefined, { split: 'train' })).body()).toHaveProperty('env_name');
	expect((await send('GET', '/tasks')).body()).toHaveProperty('total');
	expect((await send('GET', '/other/tools')).status).toBe(404);
	expect((await send('GET', '/version')).body()).toEqual({ version: '1.0.0', build_sha: null });
});
