import { describe, expect, it } from 'vitest';
import type { MemoryArena } from '../../support/memory-arena.js';
import { testServer, WsClient } from '../../support/test-server.js';

function waitBegins(arena: MemoryArena): Promise<void> {
	return new Promise((resolve) => {
		arena.onWait = resolve;
	});
}

describe('draining', () => {
	it('lets running steps finish, refuses new work with 503, and /health says so', async () => {
		const { app, arena, lifecycle } = await testServer();
		await app.inject({ method: 'POST', url: '/reset' });
		const waiting = waitBegins(arena);
		const running = app.inject({ method: 'POST', url: '/step', payload: { proposed_fix: '# wait' } }).then();
		await waiting;
		const drained = lifecycle.drain(10_000);
		for (const url of ['/reset', '/step', '/evaluate']) {
			const payload = { proposed_fix: 'x', task_id: 'two-sum', fixes: ['x'] };
			const refused = await app.inject({ method: 'POST', url, payload });
			expect([refused.statusCode, refused.json().code]).toEqual([503, 'draining']);
			expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
		}
		const health = await app.inject({ method: 'GET', url: '/health' });
		expect([health.statusCode, health.json().status, health.json().code]).toEqual([503, 'unhealthy', 'draining']);
		arena.letGo();
		expect((await running)?.statusCode).toBe(200);
		expect(await drained).toBe(true);
		await app.close();
	});

	it('gives up on work that does not finish in time', async () => {
		const { app, arena, lifecycle } = await testServer();
		await app.inject({ method: 'POST', url: '/reset' });
		const waiting = waitBegins(arena);
		const running = app.inject({ method: 'POST', url: '/step', payload: { proposed_fix: '# wait' } }).then();
		await waiting;
		expect(await lifecycle.drain(1)).toBe(false);
		arena.letGo();
		await running;
		await app.close();
	});

	it('closes idle sessions with 1001 at once and busy ones after their answer', async () => {
		const { app, arena, lifecycle, url } = await testServer();
		const idle = await WsClient.connect(`${await url()}/ws`);
		const busy = await WsClient.connect(`${await url()}/ws`);
		await idle.ask({ type: 'reset' });
		await busy.ask({ type: 'reset' });
		const waiting = waitBegins(arena);
		const answer = busy.ask({ type: 'step', data: { proposed_fix: '# wait' } });
		await waiting;
		const drained = lifecycle.drain(10_000);
		expect(await idle.closed).toBe(1001);
		arena.letGo();
		expect((await answer).type).toBe('observation');
		expect(await busy.closed).toBe(1001);
		expect(await drained).toBe(true);
		await app.close();
	});

	it('turns a new connection away', async () => {
		const { app, lifecycle, url } = await testServer();
		const address = `${await url()}/ws`;
		await lifecycle.drain(0);
		const client = await WsClient.connect(address);
		expect((await client.next()).data.code).toBe('SESSION_ERROR');
		expect(await client.closed).toBe(1011);
		await app.close();
	});
});
