import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer, WsClient } from '../../support/test-server.js';

const KEY = 'correct horse';
let server: TestServer;
beforeAll(async () => {
	server = await testServer({ apiKeys: [KEY] });
});
afterAll(() => server.app.close());

function statusOf(url: string, headers: Record<string, string> = {}, method: 'GET' | 'POST' = 'GET') {
	return server.app.inject({ method, url, headers }).then((response) => response.statusCode);
}

describe('with a key configured', () => {
	it.each([
		['a bearer token', { authorization: `Bearer ${KEY}` }, ''],
		['x-api-key', { 'x-api-key': KEY }, ''],
		['?api_key=', {}, `?api_key=${encodeURIComponent(KEY)}`],
	] as const)('lets in a request with %s', async (_name, headers, query) => {
		expect(await statusOf(`/tasks${query}`, headers)).toBe(200);
	});

	it.each(['/', '/tasks', '/metadata', '/schema', '/state', '/openapi.json', '/docs', '/no-such-route'])(
		'answers 401 to GET %s without it',
		async (url) => {
			const response = await server.app.inject({ method: 'GET', url });
			expect(response.statusCode).toBe(401);
			expect(response.json().code).toBe('unauthorized');
			expect(response.headers['www-authenticate']).toBe('Bearer');
		},
	);

	it.each(['/reset', '/step', '/evaluate', '/mcp'])('answers 401 to POST %s without it', async (url) => {
		expect(await statusOf(url, {}, 'POST')).toBe(401);
	});

	it.each([{ authorization: 'Bearer wrong' }, { 'x-api-key': `${KEY}x` }, { authorization: KEY }])(
		'answers 401 to a wrong key %j',
		async (headers) => {
			expect(await statusOf('/tasks', headers)).toBe(401);
		},
	);

	it('leaves /health open', async () => {
		expect(await statusOf('/health')).toBe(200);
	});

	it('refuses a WebSocket without it and takes one with it, by header or query', async () => {
		const url = await server.url();
		await expect(WsClient.connect(`${url}/ws`)).rejects.toThrow('401');
		const byHeader = await WsClient.connect(`${url}/ws`, { authorization: `Bearer ${KEY}` });
		const byQuery = await WsClient.connect(`${url}/ws?api_key=${encodeURIComponent(KEY)}`);
		for (const client of [byHeader, byQuery]) {
			expect((await client.ask({ type: 'state' })).type).toBe('state');
			client.send({ type: 'close' });
			expect(await client.closed).toBe(1000);
		}
	});
});
