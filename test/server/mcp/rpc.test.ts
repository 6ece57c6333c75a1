import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer, WsClient } from '../../support/test-server.js';

let server: TestServer;
beforeAll(async () => {
	server = await testServer({ maxSessions: 3 });
});
afterAll(() => server.app.close());

let nextId = 1;
async function post(payload: unknown) {
	const response = await server.app.inject({
		method: 'POST',
		url: '/mcp',
		headers: { 'content-type': 'application/json' },
		payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
	});
	expect(response.statusCode).toBe(200);
	return response.json();
}

function call(method: string, params: object = {}) {
	nextId += 1;
	return post({ jsonrpc: '2.0', id: nextId, method, params });
}

describe('POST /mcp', () => {
	it.each([
		['{}', -32600],
		['{"jsonrpc":"1.0","method":"tools/list"}', -32600],
		['{"jsonrpc":"2.0"}', -32600],
		['{"jsonrpc":"2.0","method":5}', -32600],
		['{"jsonrpc":"2.0","method":"tools/list","params":[]}', -32600],
		['{"jsonrpc":"2.0","method":"tools/list","extra":1}', -32600],
		['{"jsonrpc":"2.0","method":"tools/list","id":{}}', -32600],
		['{', -32700],
		['', -32700],
		['[]', -32700],
		['{"jsonrpc":"2.0","method":"resources/list"}', -32601],
		['{"jsonrpc":"2.0","method":"tools/call"}', -32602],
		['{"jsonrpc":"2.0","method":"tools/call","params":{"name":"reset"}}', -32602],
		['{"jsonrpc":"2.0","method":"openenv/session/close"}', -32602],
	])('answers %s with HTTP 200 and error %i', async (text, code) => {
		expect(await post(text)).toMatchObject({ jsonrpc: '2.0', id: null, error: { code, message: expect.any(String) } });
	});

	it('answers a body that is too large with HTTP 200 as well', async () => {
		expect(await post('x'.repeat(4 * 1024 * 1024 + 1))).toMatchObject({ jsonrpc: '2.0', error: { code: -32600 } });
	});

	it('gives the id back', async () => {
		expect(await post({ jsonrpc: '2.0', id: 'abc', method: 'nope' })).toMatchObject({ id: 'abc' });
	});

	it('lists its tools, and in a session only those that do not control the simulation', async () => {
		const names = (result: { tools: { name: string }[] }) => result.tools.map(({ name }) => name);
		const { result } = await call('tools/list');
		expect(names(result)).toEqual(['start_episode', 'get_problem', 'submit_fix']);
		expect(result.tools[2].inputSchema.required).toEqual(['proposed_fix']);
		const { session_id } = (await call('openenv/session/create')).result;
		expect(names((await call('tools/list', { session_id })).result)).toEqual(['get_problem', 'submit_fix']);
		const { error } = await call('tools/call', { name: 'start_episode', session_id });
		expect(error).toMatchObject({ code: -32602, message: 'Tool not found: start_episode' });
		await call('openenv/session/close', { session_id });
	});

	it('acts on the newest HTTP episode outside of a session', async () => {
		expect((await call('tools/call', { name: 'get_problem' })).error).toMatchObject({ code: -32000 });
		await server.app.inject({ method: 'POST', url: '/reset', payload: { task_id: 'two-sum' } });
		const problem = await call('tools/call', { name: 'get_problem' });
		expect(problem.result.data.task_id).toBe('two-sum');
		const submitted = await call('tools/call', { name: 'submit_fix', arguments: { proposed_fix: 'x' } });
		expect(submitted.result).toMatchObject({ is_error: false, data: { reward: 0.14, done: false } });
		expect(JSON.parse(submitted.result.content[0].text)).toEqual(submitted.result.data);
	});

	it('names a missing argument', async () => {
		const { error } = await call('tools/call', { name: 'submit_fix', arguments: {} });
		expect(error).toMatchObject({ code: -32602, message: expect.stringContaining('proposed_fix') });
	});

	it('hides the details of a failure of ours', async () => {
		const { error } = await call('tools/call', { name: 'submit_fix', arguments: { proposed_fix: '# fault' } });
		expect(error).toMatchObject({ code: -32603, message: 'Internal server error' });
		expect(JSON.stringify(error)).not.toContain('secret');
	});
});

describe('an MCP session', () => {
	it('is opened over HTTP, shared with a WebSocket and closed over HTTP', async () => {
		const { session_id } = (await call('openenv/session/create')).result;
		const client = await WsClient.connect(`${await server.url()}/ws?session_id=${session_id}`);
		await client.ask({ type: 'reset', data: { task_id: 'sql-order-lookup' } });
		const problem = await call('tools/call', { name: 'get_problem', session_id });
		expect(problem.result.data.task_id).toBe('sql-order-lookup');
		await call('tools/call', { name: 'submit_fix', arguments: { proposed_fix: 'x' }, session_id });
		expect((await client.ask({ type: 'state' })).data.step_count).toBe(1);

		const second = await WsClient.connect(`${await server.url()}/ws?session_id=${session_id}`);
		expect((await second.next()).data.code).toBe('SESSION_ERROR');
		await second.closed;

		expect((await call('openenv/session/close', { session_id })).result).toMatchObject({
			closed: false,
			closing: true,
		});
		client.send({ type: 'close' });
		await client.closed;
		expect((await call('openenv/session/close', { session_id })).error.code).toBe(-32602);
	});

	it('begins an episode by itself when nobody reset', async () => {
		const { session_id } = (await call('openenv/session/create')).result;
		const problem = await call('tools/call', { name: 'get_problem', session_id });
		expect(problem.result.data.step_count).toBe(0);
		expect((await call('openenv/session/close', { session_id })).result).toEqual({ session_id, closed: true });
	});

	it('begins one episode when two calls come at once', async () => {
		const { session_id } = (await call('openenv/session/create')).result;
		const { episodes } = server.arena.health();
		await Promise.all([1, 2].map(() => call('tools/call', { name: 'get_problem', session_id })));
		expect(server.arena.health().episodes).toBe(episodes + 1);
		await call('openenv/session/close', { session_id });
	});

	it('counts against the limit', async () => {
		const ids: string[] = [];
		for (let count = 0; count < 3; count += 1) ids.push((await call('openenv/session/create')).result.session_id);
		expect((await call('openenv/session/create')).error).toMatchObject({
			code: -32000,
			data: { active_sessions: 3, max_sessions: 3 },
		});
		for (const session_id of ids) await call('openenv/session/close', { session_id });
	});

	it('is unknown under an id that was never given', async () => {
		const { error } = await call('tools/call', { name: 'get_problem', session_id: 'nope' });
		expect(error).toMatchObject({ code: -32602, message: 'Unknown session_id: nope' });
	});
});

describe('JSON-RPC on a WebSocket', () => {
	it('works in /ws frames on the session’s own episode', async () => {
		const client = await WsClient.connect(`${await server.url()}/ws`);
		await client.ask({ type: 'reset', data: { task_id: 'two-sum' } });
		const data = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'get_problem' } };
		const answer = await client.ask({ type: 'mcp', data });
		expect(answer).toMatchObject({ type: 'mcp', data: { id: 1, result: { data: { task_id: 'two-sum' } } } });
		expect(await client.ask({ type: 'mcp', data: {} })).toMatchObject({
			type: 'mcp',
			data: { error: { code: -32600 } },
		});
		client.send({ type: 'close' });
		await client.closed;
	});

	it('works bare on /mcp', async () => {
		const client = await WsClient.connect(`${await server.url()}/mcp`);
		expect(await client.ask({ jsonrpc: '2.0', id: 9, method: 'tools/list' })).toMatchObject({ jsonrpc: '2.0', id: 9 });
		expect(await client.ask('{')).toMatchObject({ error: { code: -32700 } });
		client.socket.close();
		await client.closed;
	});
});
