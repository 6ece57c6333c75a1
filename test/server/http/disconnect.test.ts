import { request } from 'node:http';
import { expect, it } from 'vitest';
import { testServer } from '../../support/test-server.js';

it('aborts a step whose client hangs up, and the episode stays as it was', async () => {
	const { app, arena, url } = await testServer();
	await app.inject({ method: 'POST', url: '/reset' });
	const waiting = new Promise<void>((resolve) => {
		arena.onWait = resolve;
	});
	const target = `${(await url()).replace('ws:', 'http:')}/step`;
	const call = request(target, { method: 'POST', headers: { 'content-type': 'application/json' } });
	call.on('error', () => undefined);
	call.end(JSON.stringify({ proposed_fix: '# wait' }));
	await waiting;
	call.destroy();
	while (arena.running > 0) await new Promise((resolve) => setImmediate(resolve));
	expect(arena.aborted).toBe(1);
	expect((await app.inject({ method: 'GET', url: '/state' })).json().step_count).toBe(0);
	await app.close();
});

it('does not take a finished request for a lost one', async () => {
	const { app, arena, url } = await testServer();
	const base = (await url()).replace('ws:', 'http:');
	await fetch(`${base}/reset`, { method: 'POST' });
	for (let count = 0; count < 5; count += 1) {
		const answer = await fetch(`${base}/step`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', connection: 'close' },
			body: JSON.stringify({ proposed_fix: `fix ${count}` }),
		});
		expect(answer.status).toBe(200);
		await answer.json();
	}
	expect(arena.aborted).toBe(0);
	await app.close();
});
