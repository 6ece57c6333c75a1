import { expect, it } from 'vitest';
import { type TestServer, testServer, WsClient } from '../../support/test-server.js';

const COUNT = 200;
const STEPS = 4;
const TASKS = ['average-list', 'two-sum', 'sql-order-lookup'];

/** The fixes that player `number` sends; the last one solves. */
function fixesOf(kind: string, number: number): string[] {
	return Array.from(
		{ length: STEPS },
		(_, step) => `${kind} ${number} step ${step}${step === STEPS - 1 ? ' return' : ''}`,
	);
}

async function playWs(url: string, number: number): Promise<unknown[]> {
	const client = await WsClient.connect(url);
	const task = TASKS[number % TASKS.length];
	// Half of them choose the same id, which must not make them meet.
	const data = { seed: number, task_id: task, ...(number % 2 === 0 && { episode_id: 'popular' }) };
	await client.ask({ type: 'reset', data });
	for (const proposed_fix of fixesOf('ws', number)) await client.ask({ type: 'step', data: { proposed_fix } });
	const state = await client.ask({ type: 'state' });
	const late = await client.ask({ type: 'step', data: { proposed_fix: 'too late' } });
	client.send({ type: 'close' });
	return [state.data.seed, state.data.task_id, state.data.step_count, late.data.code, await client.closed];
}

async function playHttp({ app }: TestServer, number: number): Promise<unknown[]> {
	const task = TASKS[number % TASKS.length];
	const reset = await app.inject({ method: 'POST', url: '/reset', payload: { seed: number, task_id: task } });
	const headers = { 'x-episode-id': String(reset.headers['x-episode-id']) };
	let attempts: string[] = [];
	for (const proposed_fix of fixesOf('http', number)) {
		const step = await app.inject({ method: 'POST', url: '/step', headers, payload: { action: { proposed_fix } } });
		attempts = step.json().observation.previous_attempts;
	}
	const state = await app.inject({ method: 'GET', url: '/state', headers });
	return [state.json().seed, state.json().task_id, attempts];
}

it('gives 200 WebSocket sessions and 200 HTTP episodes at the same time each their own answers', async () => {
	const server = await testServer();
	const url = `${await server.url()}/ws`;
	const numbers = Array.from({ length: COUNT }, (_, number) => number);
	const [overWs, overHttp] = await Promise.all([
		Promise.all(numbers.map((number) => playWs(url, number))),
		Promise.all(numbers.map((number) => playHttp(server, number))),
	]);
	for (const number of numbers) {
		const task = TASKS[number % TASKS.length];
		expect(overWs[number]).toEqual([number, task, STEPS, 'EXECUTION_ERROR', 1000]);
		expect(overHttp[number]).toEqual([number, task, fixesOf('http', number)]);
	}
	await server.app.close();
});
