import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../../support/test-server.js';

let server: TestServer;
beforeAll(async () => {
	server = await testServer();
});
afterAll(() => server.app.close());

async function post(payload: unknown, headers: Record<string, string> = {}) {
	const response = await server.app.inject({
		method: 'POST',
		url: '/mcp',
		headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
		payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
	});
	return { status: response.statusCode, headers: response.headers, text: response.body, body: () => response.json() };
}

const message = (method: string, params?: object, id: number | null = 1) => ({
	jsonrpc: '2.0',
	method,
	...(id !== null && { id }),
	...(params && { params }),
});

async function begin(): Promise<Record<string, string>> {
	const { headers } = await post(message('initialize', { protocolVersion: '2025-06-18', capabilities: {} }));
	return { 'mcp-session-id': String(headers['mcp-session-id']), 'mcp-protocol-version': '2025-06-18' };
}

async function callTool(session: Record<string, string>, name: string, args: object = {}) {
	return (await post(message('tools/call', { name, arguments: args }), session)).body();
}

describe('a client that shakes hands', () => {
	it.each([
		['2024-11-05', '2024-11-05'],
		['2025-03-26', '2025-03-26'],
		['2025-06-18', '2025-06-18'],
		['2025-11-25', '2025-11-25'],
		['1999-01-01', '2025-11-25'],
	])('that asks for %s gets %s and a session', async (asked, given) => {
		const { status, headers, body } = await post(message('initialize', { protocolVersion: asked, capabilities: {} }));
		expect([status, headers['mcp-session-id']]).toEqual([200, expect.any(String)]);
		expect(body().result).toMatchObject({
			protocolVersion: given,
			capabilities: { tools: {} },
			serverInfo: { name: 'code_arena', version: '1.0.0' },
		});
	});

	it('gets 202 without a body for a notification, and an empty result for a ping', async () => {
		const session = await begin();
		const notified = await post(message('notifications/initialized', undefined, null), session);
		expect([notified.status, notified.text]).toEqual([202, '']);
		expect((await post(message('ping'), session)).body()).toEqual({ jsonrpc: '2.0', id: 1, result: {} });
	});

	it('plays an episode without ever naming it', async () => {
		const session = await begin();
		const { result } = (await post(message('tools/list'), session)).body();
		expect(result.tools.map(({ name }: { name: string }) => name)).toEqual([
			'start_episode',
			'get_problem',
			'submit_fix',
		]);
		const begun = (await callTool(session, 'start_episode', { task_id: 'two-sum' })).result;
		expect(begun).toMatchObject({
			isError: false,
			structuredContent: { observation: { task_id: 'two-sum' }, reward: null },
		});
		expect(JSON.parse(begun.content[0].text)).toEqual(begun.structuredContent);
		await callTool(session, 'submit_fix', { proposed_fix: 'x' });
		const problem = (await callTool(session, 'get_problem')).result.structuredContent;
		expect(problem).toMatchObject({ task_id: 'two-sum', step_count: 1 });
	});

	it('goes on with a named episode in another session, and over HTTP', async () => {
		const { episode_id } = (await callTool(await begin(), 'start_episode', { task_id: 'two-sum' })).result
			.structuredContent;
		const { result } = await callTool(await begin(), 'submit_fix', { proposed_fix: 'x', episode_id });
		expect(result.structuredContent.observation.step_count).toBe(1);
		const state = await server.app.inject({ url: `/state?episode_id=${episode_id}` });
		expect(state.json().step_count).toBe(1);
	});

	it('is told in a result what its call lacks', async () => {
		const session = await begin();
		const { result } = await callTool(session, 'submit_fix', { proposed_fix: 'x' });
		expect(result).toMatchObject({ isError: true, structuredContent: { code: 'no_episode' } });
		expect(result.content[0].text).toContain('start_episode');
		await callTool(session, 'start_episode');
		expect((await callTool(session, 'submit_fix')).result.structuredContent.code).toBe('validation_error');
		const fault = (await callTool(session, 'submit_fix', { proposed_fix: '# fault' })).result;
		expect(fault.structuredContent.code).toBe('internal_error');
		expect(JSON.stringify(fault)).not.toContain('secret');
	});

	it('ends its session, after which it is unknown', async () => {
		const session = await begin();
		const end = () => server.app.inject({ method: 'DELETE', url: '/mcp', headers: session });
		expect((await end()).statusCode).toBe(204);
		expect((await end()).statusCode).toBe(404);
		expect((await server.app.inject({ method: 'DELETE', url: '/mcp' })).statusCode).toBe(400);
		const { status, body } = await post(message('tools/list'), session);
		expect([status, body().error.code]).toEqual([404, -32001]);
	});

	it('may send a batch, as 2025-03-26 allows', async () => {
		const session = await begin();
		const { body } = await post(
			[message('ping'), message('notifications/x', undefined, null), message('ping', {}, 2)],
			session,
		);
		expect(body().map(({ id }: { id: number }) => id)).toEqual([1, 2]);
		expect((await post([message('notifications/x', undefined, null)], session)).status).toBe(202);
		expect((await post([], session)).status).toBe(400);
	});

	it.each([
		['{', 400, -32700],
		[{ jsonrpc: '1.0', id: 1, method: 'ping' }, 400, -32600],
		[message('resources/list'), 200, -32601],
		[message('tools/call'), 200, -32602],
		[message('tools/call', { name: 'reset' }), 200, -32602],
	])('gets a JSON-RPC error for %j', async (payload, status, code) => {
		const answer = await post(payload, await begin());
		expect([answer.status, answer.body().error.code]).toEqual([status, code]);
	});

	it('gets 202 for an answer to a question that nobody asked', async () => {
		expect((await post({ jsonrpc: '2.0', id: 1, result: {} }, await begin())).status).toBe(202);
	});
});

describe('a client of the age without handshakes', () => {
	const meta = (version: string) => ({ _meta: { 'io.modelcontextprotocol/protocolVersion': version } });

	it('discovers the server and its versions', async () => {
		const { body, headers } = await post(message('server/discover', meta('2026-07-28')));
		expect(headers).not.toHaveProperty('mcp-session-id');
		expect(body().result).toMatchObject({
			resultType: 'complete',
			supportedVersions: expect.arrayContaining(['2025-11-25', '2026-07-28']),
			ttlMs: expect.any(Number),
			_meta: { 'io.modelcontextprotocol/serverInfo': { name: 'code_arena' } },
		});
	});

	it('plays an episode by its id', async () => {
		const call = async (name: string, args: object) =>
			(await post(message('tools/call', { name, arguments: args, ...meta('2026-07-28') }))).body().result;
		const { episode_id } = (await call('start_episode', { task_id: 'two-sum' })).structuredContent;
		await call('start_episode', {});
		const result = await call('submit_fix', { proposed_fix: 'x', episode_id });
		expect(result).toMatchObject({
			resultType: 'complete',
			structuredContent: { observation: { task_id: 'two-sum' } },
		});
		expect((await post(message('tools/list', meta('2026-07-28')))).body().result).toMatchObject({
			cacheScope: 'public',
		});
	});

	it('learns which versions there are when it asks for another', async () => {
		const { status, body } = await post(message('tools/list', meta('2031-01-01')));
		expect(status).toBe(400);
		expect(body().error).toMatchObject({ code: -32022, data: { supported: ['2026-07-28'], requested: '2031-01-01' } });
	});
});

it('has nothing to stream: GET is a 405', async () => {
	const { statusCode, headers } = await server.app.inject({ url: '/mcp', headers: { accept: 'text/event-stream' } });
	expect([statusCode, headers.allow]).toEqual([405, 'DELETE, POST']);
});
