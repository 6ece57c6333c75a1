import { describe, expect, it, onTestFinished } from 'vitest';
import type { AppParts } from '../../../src/server/app.js';
import { testServer, WsClient } from '../../support/test-server.js';

async function serverWith(parts: Partial<AppParts>) {
	const server = await testServer(parts);
	onTestFinished(() => server.app.close());
	return server;
}

describe('several keys', () => {
	it('let in whoever has one of them, and nobody with another', async () => {
		const { app } = await serverWith({ apiKeys: ['first', 'second'] });
		const statuses = await Promise.all(
			['first', 'second', 'first,second', 'third', ''].map((key) =>
				app.inject({ url: '/tasks', headers: { 'x-api-key': key } }).then(({ statusCode }) => statusCode),
			),
		);
		expect(statuses).toEqual([200, 200, 401, 401, 401]);
	});
});

describe('the rate limit', () => {
	const statuses = async (app: Awaited<ReturnType<typeof serverWith>>['app'], times: number, headers = {}) => {
		const seen: number[] = [];
		for (let n = 0; n < times; n += 1) seen.push((await app.inject({ url: '/tasks', headers })).statusCode);
		return seen;
	};

	it('refuses what is too much, says when to come back, and never stops /health', async () => {
		const { app } = await serverWith({ rateLimit: 3 });
		expect(await statuses(app, 5)).toEqual([200, 200, 200, 429, 429]);
		const refused = await app.inject({ url: '/tasks' });
		expect(refused.json()).toEqual({ code: 'rate_limited', detail: 'More than 3 requests within a minute.' });
		expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
		expect((await app.inject({ url: '/health' })).statusCode).toBe(200);
	});

	it('counts each key for itself, and wrong keys by their address', async () => {
		const { app } = await serverWith({ rateLimit: 2, apiKeys: ['first', 'second'] });
		expect(await statuses(app, 3, { 'x-api-key': 'first' })).toEqual([200, 200, 429]);
		expect(await statuses(app, 3, { authorization: 'Bearer second' })).toEqual([200, 200, 429]);
		expect(await statuses(app, 3, { 'x-api-key': 'guess' })).toEqual([401, 401, 429]);
	});

	it('counts each address for itself, as a trusted proxy tells it', async () => {
		const { app } = await serverWith({ rateLimit: 1, trustedProxies: ['127.0.0.1'] });
		expect(await statuses(app, 2, { 'x-forwarded-for': '10.0.0.1' })).toEqual([200, 429]);
		expect(await statuses(app, 1, { 'x-forwarded-for': '10.0.0.2' })).toEqual([200]);
	});

	it('believes no proxy that it was not told of', async () => {
		const { app } = await serverWith({ rateLimit: 1 });
		expect(await statuses(app, 1, { 'x-forwarded-for': '10.0.0.1' })).toEqual([200]);
		expect(await statuses(app, 1, { 'x-forwarded-for': '10.0.0.2' })).toEqual([429]);
	});

	it('counts frames like requests, and leaves the connection open', async () => {
		const server = await serverWith({ rateLimit: 3 });
		const client = await WsClient.connect(`${await server.url()}/ws`);
		const answers = [];
		for (let n = 0; n < 3; n += 1) answers.push(await client.ask({ type: 'state' }));
		expect(answers.map(({ type }) => type)).toEqual(['state', 'state', 'error']);
		expect(answers[2]?.data).toMatchObject({ code: 'EXECUTION_ERROR', reason: 'rate_limited' });
		const mcp = await server.app.inject({ method: 'POST', url: '/mcp', payload: '{}' });
		expect(mcp.statusCode).toBe(429);
	});
});

describe('pages of other origins', () => {
	const ORIGIN = 'https://good.example';

	it('get no CORS headers by default', async () => {
		const { app } = await serverWith({});
		const { headers } = await app.inject({ url: '/tasks', headers: { origin: ORIGIN } });
		expect(headers).not.toHaveProperty('access-control-allow-origin');
	});

	it('may read when they are on the list, also what stands in our headers', async () => {
		const { app } = await serverWith({ corsOrigins: [ORIGIN], apiKeys: ['key'] });
		const { headers } = await app.inject({ url: '/tasks', headers: { origin: ORIGIN, 'x-api-key': 'key' } });
		expect(headers['access-control-allow-origin']).toBe(ORIGIN);
		expect(headers['access-control-expose-headers']).toContain('x-episode-id');
		const other = await app.inject({ url: '/tasks', headers: { origin: 'https://bad.example', 'x-api-key': 'key' } });
		expect(other.headers).not.toHaveProperty('access-control-allow-origin');
	});

	it('may ask beforehand without a key', async () => {
		const { app } = await serverWith({ corsOrigins: [ORIGIN], apiKeys: ['key'] });
		const preflight = await app.inject({
			method: 'OPTIONS',
			url: '/step',
			headers: {
				origin: ORIGIN,
				'access-control-request-method': 'POST',
				'access-control-request-headers': 'x-api-key',
			},
		});
		expect(preflight.statusCode).toBe(204);
		expect(preflight.headers['access-control-allow-headers']).toBe('x-api-key');
	});

	it('still get 405 for a method that a path does not have', async () => {
		const { app } = await serverWith({ corsOrigins: [ORIGIN] });
		expect((await app.inject({ method: 'DELETE', url: '/step' })).statusCode).toBe(405);
	});

	it.each([
		['https://bad.example', false],
		[ORIGIN, true],
	])('that open a WebSocket from %s are let in: %s', async (origin, allowed) => {
		const server = await serverWith({ corsOrigins: [ORIGIN] });
		const url = `${await server.url()}/ws`;
		const connection = WsClient.connect(url, { origin });
		if (!allowed) await expect(connection).rejects.toThrow('403');
		else expect((await (await connection).ask({ type: 'state' })).type).toBe('state');
	});

	it('are all let in by *', async () => {
		const server = await serverWith({ corsOrigins: ['*'] });
		const { headers } = await server.app.inject({ url: '/tasks', headers: { origin: 'https://any.example' } });
		expect(headers['access-control-allow-origin']).toBe('*');
		const client = await WsClient.connect(`${await server.url()}/ws`, { origin: 'https://any.example' });
		expect((await client.ask({ type: 'state' })).type).toBe('state');
	});
});
