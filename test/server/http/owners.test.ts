/** With API keys set, what one key's clients began, called and did is no other key's business. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.js';
import { memoryArena } from '../../support/arenas.js';
import { FIX } from '../../support/memory-sandbox.js';
import { memoryStore } from '../../support/stores.js';
import { type TestServer, testServer } from '../../support/test-server.js';

let server: TestServer;
let store: Store;
beforeAll(async () => {
	store = await memoryStore();
	const arena = memoryArena({ journal: store.journal });
	server = await testServer({ arena, store, apiKeys: ['ada', 'bob'], adminKey: 'owner' });
	for (const key of ['ada', 'bob']) {
		await ask(key, 'POST', '/reset', { episode_id: 'one', agent_id: 'agent', seed: 1 });
		await ask(key, 'POST', '/step', { episode_id: 'one', proposed_fix: FIX(key === 'ada' ? 'right' : 'none') });
	}
	await ask('ada', 'POST', '/reset', { seed: 2 });
});
afterAll(async () => {
	await server.app.close();
	await store.close();
});

async function ask(key: string, method: 'GET' | 'POST', url: string, payload?: object) {
	const headers = { 'x-api-key': key };
	const response = await server.app.inject({ method, url, headers, ...(payload && { payload }) });
	return { status: response.statusCode, body: response.json() };
}

describe('two keys', () => {
	it('have an episode of one name each, and see no mark of it', async () => {
		const [ada, bob] = [
			await ask('ada', 'GET', '/state?episode_id=one'),
			await ask('bob', 'GET', '/state?episode_id=one'),
		];
		expect([ada.body.solved, bob.body.solved]).toEqual([true, false]);
		expect(ada.body.episode_id).toBe('one');
		expect((await ask('ada', 'POST', '/reset', { episode_id: 'two' })).body.info.episode_id).toBe('two');
		expect((await ask('bob', 'GET', '/state?episode_id=two')).status).toBe(404);
	});

	it('have a newest episode each', async () => {
		expect((await ask('ada', 'GET', '/state')).body).toMatchObject({ seed: 2, step_count: 0 });
		expect((await ask('bob', 'GET', '/state')).status).toBe(409);
	});

	it('see their own records alone', async () => {
		const { body } = await ask('bob', 'GET', '/episodes');
		expect(body.episodes).toMatchObject([{ episode_id: 'one', agent_id: 'agent', solved: false }]);
		const [{ run_id: run }] = (await ask('ada', 'GET', '/episodes?solved=true')).body.episodes;
		expect((await ask('bob', 'GET', `/episodes/${run}`)).status).toBe(404);
		expect((await ask('ada', 'GET', `/episodes/${run}`)).body).toMatchObject({ episode_id: 'one', solved: true });
		expect((await ask('bob', 'GET', '/episodes/one')).body).toMatchObject({ solved: false });
		expect((await ask('bob', 'GET', '/memory?agent_id=agent')).body.memories).toEqual([]);
		expect((await ask('ada', 'GET', '/memory?agent_id=agent')).body.memories).toMatchObject([{ agent_id: 'agent' }]);
		const stats = (await ask('bob', 'GET', '/stats')).body;
		expect([stats.total.steps, stats.total.solved, stats.by.agent.length]).toEqual([1, 0, 1]);
		expect((await ask('bob', 'GET', '/agents')).body.agents).toMatchObject([{ key: 'agent' }]);
	});

	it('name an agent that has no name null', async () => {
		const { body } = await ask('ada', 'GET', '/episodes');
		expect(body.episodes.map((episode: { agent_id: string | null }) => episode.agent_id)).toContain(null);
	});
});

describe('everybody’s records', () => {
	it('are the owner’s to see', async () => {
		const { body } = await ask('owner', 'GET', '/episodes?all=true');
		expect(body.episodes.length).toBeGreaterThanOrEqual(3);
		expect((await ask('owner', 'GET', '/stats?all=true')).body.total.steps).toBe(2);
		expect((await ask('owner', 'GET', '/episodes')).body.episodes).toEqual([]);
	});

	it('are refused to every other key', async () => {
		for (const url of ['/episodes?all=true', '/stats?all=true', '/memory?agent_id=agent&all=true']) {
			expect((await ask('ada', 'GET', url)).status).toBe(403);
		}
	});
});

describe('episodes of other protocols', () => {
	async function raw(key: string, url: string, payload: object, headers: Record<string, string> = {}) {
		return server.app.inject({ method: 'POST', url, headers: { 'x-api-key': key, ...headers }, payload });
	}

	it('begun over ORS belong to the key, and two keys may have a session of one name', async () => {
		const sid = { 'x-session-id': 'same' };
		const row = { task_spec: { task_id: 'sum', agent_id: 'over-ors' } };
		for (const key of ['ada', 'bob']) expect((await raw(key, '/create', row, sid)).json()).toEqual({ sid: 'same' });
		const step = { name: 'submit_fix', input: { proposed_fix: FIX('right') } };
		expect((await raw('ada', '/code_arena/call', step, sid)).body).toContain('"finished":true');
		await raw('ada', '/delete', {}, sid);
		expect((await raw('ada', '/ping', {}, sid)).statusCode).toBe(404);
		expect((await raw('bob', '/ping', {}, sid)).statusCode).toBe(200);
		const seen = async (key: string) =>
			(await ask(key, 'GET', '/episodes?agent_id=over-ors')).body.episodes.map(
				({ solved }: { solved: boolean }) => solved,
			);
		expect([await seen('ada'), await seen('bob')]).toEqual([[true], [false]]);
	});

	it('begun over MCP belong to the key', async () => {
		const tool = (name: string, args: object) => ({
			jsonrpc: '2.0',
			id: 1,
			method: 'tools/call',
			params: { name, arguments: args, _meta: { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' } },
		});
		const begun = await raw('ada', '/mcp', tool('start_episode', { task_id: 'sum' }));
		const { episode_id: id } = begun.json().result.structuredContent;
		const problem = tool('get_problem', { episode_id: id });
		expect((await raw('ada', '/mcp', problem)).json().result.structuredContent.task_id).toBe('sum');
		expect((await raw('bob', '/mcp', problem)).json().result).toMatchObject({ isError: true });
	});

	it('in a session of standard MCP are no other key’s, even by its id', async () => {
		const rpc = (method: string, params: object) => ({ jsonrpc: '2.0', id: 1, method, params });
		const hello = rpc('initialize', { protocolVersion: '2025-06-18', capabilities: {} });
		const session = { 'mcp-session-id': String((await raw('ada', '/mcp', hello)).headers['mcp-session-id']) };
		expect((await raw('bob', '/mcp', rpc('ping', {}), session)).statusCode).toBe(404);
		const end = { method: 'DELETE', url: '/mcp', headers: { 'x-api-key': 'bob', ...session } } as const;
		expect((await server.app.inject(end)).statusCode).toBe(404);
		expect((await raw('ada', '/mcp', rpc('ping', {}), session)).statusCode).toBe(200);
	});

	it('in a session of OpenEnv’s MCP are no other key’s, even by its id', async () => {
		const call = async (key: string, method: string, params: object) =>
			(await raw(key, '/mcp', { jsonrpc: '2.0', id: 1, method, params })).json();
		const { session_id: id } = (await call('ada', 'openenv/session/create', {})).result;
		const tool = { name: 'get_problem', arguments: {}, session_id: id };
		for (const [method, params] of [
			['tools/call', tool],
			['openenv/session/close', { session_id: id }],
		] as const)
			expect((await call('bob', method, params)).error.message).toContain('Unknown session_id');
		expect((await call('ada', 'tools/call', tool)).result.data.task_id).toEqual(expect.any(String));
		expect((await call('ada', 'openenv/session/close', { session_id: id })).result.closed).toBe(true);
	});
});
