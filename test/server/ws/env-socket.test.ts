import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer, WsClient } from '../../support/test-server.js';

let server: TestServer;
const clients: WsClient[] = [];
beforeAll(async () => {
	server = await testServer();
});
afterEach(async () => {
	for (const client of clients.splice(0)) {
		client.socket.terminate();
		await client.closed;
	}
});
afterAll(() => server.app.close());

async function connect(path = '/ws'): Promise<WsClient> {
	const client = await WsClient.connect(`${await server.url()}${path}`);
	clients.push(client);
	return client;
}

const reset = (data: object = {}) => ({ type: 'reset', data });
const step = (proposed_fix: string) => ({ type: 'step', data: { proposed_fix } });

describe('a session on /ws', () => {
	it('plays an episode from reset to done', async () => {
		const client = await connect();
		const first = await client.ask(reset({ seed: 3, episode_id: 'ep-1', task_id: 'two-sum' }));
		expect(first).toMatchObject({ type: 'observation', data: { reward: null, done: false } });
		expect(first.data).not.toHaveProperty('info');
		expect(await client.ask({ type: 'state' })).toMatchObject({
			type: 'state',
			data: { episode_id: 'ep-1', step_count: 0, task_id: 'two-sum', seed: 3 },
		});
		expect((await client.ask(step('x'))).data).toMatchObject({ reward: 0.14, done: false });
		expect((await client.ask(step('return 1'))).data).toMatchObject({ reward: 0.99, done: true });
		expect((await client.ask({ type: 'state' })).data).toMatchObject({ step_count: 2, done: true, solved: true });
	});

	it('can be reset without data, with null data and in the middle of an episode', async () => {
		const client = await connect();
		expect((await client.ask({ type: 'reset' })).type).toBe('observation');
		expect((await client.ask({ type: 'reset', data: null })).type).toBe('observation');
		await client.ask(step('x'));
		await client.ask(reset({ task_id: 'sql-order-lookup' }));
		expect((await client.ask({ type: 'state' })).data).toMatchObject({ step_count: 0, task_id: 'sql-order-lookup' });
	});

	it('answers state before any reset with an empty state', async () => {
		const client = await connect();
		expect((await client.ask({ type: 'state' })).data).toMatchObject({ episode_id: null, step_count: 0, done: false });
	});

	it('answers frames that were sent at once in their order', async () => {
		const client = await connect();
		client.send(reset());
		client.send(step('first'));
		client.send('{');
		client.send(step('second'));
		client.send({ type: 'state' });
		const answers = [];
		for (let count = 0; count < 5; count += 1) answers.push(await client.next());
		expect(answers.map(({ type }) => type)).toEqual(['observation', 'observation', 'error', 'observation', 'state']);
		expect(answers[3]?.data.observation?.previous_attempts).toEqual(['first', 'second']);
		expect(answers[4]?.data.step_count).toBe(2);
	});

	it('keeps order and loses nothing when more is sent than may wait', async () => {
		const client = await connect();
		await client.ask(reset({ max_steps: 50 }));
		server.arena.onWait = () => undefined;
		client.send(step('# wait'));
		for (let number = 0; number < 49; number += 1) client.send(step(`fix ${number}`));
		await waitUntilRunning(1);
		server.arena.letGo();
		let last = await client.next();
		for (let count = 0; count < 49; count += 1) last = await client.next();
		expect(last.data.observation?.previous_attempts).toEqual([
			'# wait',
			...Array.from({ length: 49 }, (_, number) => `fix ${number}`),
		]);
		expect(last.data.done).toBe(true);
	});

	it('is closed with 1000 and without an answer by a close frame', async () => {
		const client = await connect();
		await client.ask(reset());
		client.send({ type: 'close' });
		expect(await client.closed).toBe(1000);
		expect(client.unread).toBe(0);
	});

	it('does not share episodes with another session that chose the same id', async () => {
		const [one, two] = [await connect(), await connect()];
		await one.ask(reset({ episode_id: 'same', task_id: 'average-list' }));
		await two.ask(reset({ episode_id: 'same', task_id: 'two-sum' }));
		await one.ask(step('mine'));
		expect((await two.ask({ type: 'state' })).data).toMatchObject({
			episode_id: 'same',
			task_id: 'two-sum',
			step_count: 0,
		});
		expect((await one.ask({ type: 'state' })).data).toMatchObject({ task_id: 'average-list', step_count: 1 });
	});

	it('is not what an HTTP request without an id finds', async () => {
		const fresh = await testServer();
		const client = await WsClient.connect(`${await fresh.url()}/ws`);
		await client.ask(reset());
		const state = await fresh.app.inject({ method: 'GET', url: '/state' });
		expect(state.json().code).toBe('no_episode');
		client.socket.terminate();
		await fresh.app.close();
	});
});

describe('an error frame', () => {
	it.each([
		['{"type": ', 'INVALID_JSON', 'Invalid JSON'],
		['', 'INVALID_JSON', 'Invalid JSON'],
		['[]', 'VALIDATION_ERROR', 'dictionary'],
		['null', 'VALIDATION_ERROR', 'dictionary'],
		['{"type": "jump"}', 'UNKNOWN_TYPE', 'Unknown message type: jump'],
		['{"data": {}}', 'UNKNOWN_TYPE', 'Unknown message type'],
		['{"type": 5}', 'UNKNOWN_TYPE', 'Unknown message type: 5'],
		['{"type": "step"}', 'VALIDATION_ERROR', 'data: Field required'],
		['{"type": "step", "data": {}}', 'VALIDATION_ERROR', 'data.proposed_fix: Field required'],
		['{"type": "step", "data": {"proposed_fix": 5}}', 'VALIDATION_ERROR', 'data.proposed_fix'],
		['{"type": "reset", "data": {"seed": -1}}', 'VALIDATION_ERROR', 'data.seed'],
		['{"type": "reset", "data": {"task_id": "nope"}}', 'VALIDATION_ERROR', 'nope'],
		['{"type": "reset", "data": "x"}', 'VALIDATION_ERROR', 'data'],
		['{"type": "mcp"}', 'VALIDATION_ERROR', 'data: Field required'],
		['{"type": "step", "data": {"proposed_fix": "x"}}', 'EXECUTION_ERROR', 'reset before step'],
	])('answers %s with code %s and leaves the socket open', async (text, code, message) => {
		const client = await connect();
		const answer = await client.ask(text);
		expect(answer.type).toBe('error');
		expect(answer.data.code).toBe(code);
		expect(answer.data.message).toContain(message);
		expect((await client.ask(reset())).type).toBe('observation');
	});

	it('lists the fields of a validation error', async () => {
		const client = await connect();
		const { data } = await client.ask(reset({ seed: -1, max_steps: 'many' }));
		expect(data.errors).toMatchObject([
			{ loc: ['data', 'seed'], type: 'greater_than_equal' },
			{ loc: ['data', 'max_steps'], type: 'int_type' },
		]);
	});

	it('answers a binary frame and leaves the socket open', async () => {
		const client = await connect();
		const answer = client.next();
		client.socket.send(Buffer.from('{"type":"state"}'));
		expect((await answer).data.code).toBe('INVALID_JSON');
		expect((await client.ask({ type: 'state' })).type).toBe('state');
	});

	it('answers a step after the end with EXECUTION_ERROR, and a reset goes on', async () => {
		const client = await connect();
		await client.ask(reset());
		await client.ask(step('return 1'));
		expect((await client.ask(step('again'))).data).toMatchObject({ code: 'EXECUTION_ERROR', reason: 'episode_done' });
		expect((await client.ask(reset())).type).toBe('observation');
	});

	it('speaks of the episode by the id that the client chose', async () => {
		const client = await connect();
		await client.ask(reset({ episode_id: 'mine' }));
		const state = await client.ask({ type: 'state' });
		expect(state.data.episode_id).toBe('mine');
		await client.ask(step('return 1'));
		const { data } = await client.ask(step('again'));
		expect(data.message).toContain('mine');
		expect(data.message).not.toContain('session-');
	});

	it('says of a failure of the server that the step may be sent again as it was', async () => {
		const client = await connect();
		await client.ask(reset());
		const { type, data } = await client.ask(step('# overloaded'));
		expect(type).toBe('error');
		expect(data).toMatchObject({ code: 'EXECUTION_ERROR', reason: 'overloaded', retryable: true });
		expect((await client.ask(step('return 1'))).data).toMatchObject({ done: true });
		expect((await client.ask(step('return 1'))).data).not.toHaveProperty('retryable');
	});

	it('hides the details of a failure of ours', async () => {
		const client = await connect();
		await client.ask(reset());
		const { data } = await client.ask(step('# fault'));
		expect(data).toEqual({ message: 'Internal server error', code: 'EXECUTION_ERROR', reason: 'internal_error' });
		expect((await client.ask({ type: 'state' })).data.step_count).toBe(0);
	});

	it('gives a step no more than 45 seconds, waiting behind other frames included', async () => {
		const client = await connect();
		await client.ask(reset());
		const { data } = await client.ask({ type: 'step', data: { proposed_fix: '# timeout', timeout_s: 100 } });
		const limitMs = Number(/within (\d+) ms/.exec(data.message ?? '')?.[1]);
		expect(limitMs).toBeGreaterThan(0);
		expect(limitMs).toBeLessThanOrEqual(45_000);
	});

	it('is a close frame 1009 for a frame over 4 MiB', async () => {
		const client = await connect();
		client.send(step('x'.repeat(4 * 1024 * 1024)));
		expect(await client.closed).toBe(1009);
	});
});

describe('a lost connection', () => {
	it('ends the running execution, discards the episode and frees the slot', async () => {
		const client = await connect();
		await client.ask(reset());
		const { episodes } = server.arena.health();
		const aborted = server.arena.aborted;
		const waiting = new Promise<void>((resolve) => {
			server.arena.onWait = resolve;
		});
		client.send(step('# wait'));
		client.send(step('never looked at'));
		await waiting;
		client.socket.terminate();
		await untilHealth((health) => health.sessions.active === 0 && health.workers.busy === 0);
		expect(server.arena.aborted).toBe(aborted + 1);
		expect(server.arena.health().episodes).toBe(episodes - 1);
	});
});

describe('at capacity', () => {
	it('tells a new connection the numbers and closes it, and takes one again when a slot is free', async () => {
		const small = await testServer({ maxSessions: 1 });
		const url = `${await small.url()}/ws`;
		const first = await WsClient.connect(url);
		await first.ask(reset());
		const refused = await WsClient.connect(url);
		expect((await refused.next()).data).toEqual({
			message: 'Server at capacity: 1/1 sessions active. Cannot accept new connections.',
			code: 'CAPACITY_REACHED',
			active_sessions: 1,
			max_sessions: 1,
		});
		expect(await refused.closed).toBe(1013);
		first.send({ type: 'close' });
		await first.closed;
		const third = await WsClient.connect(url);
		expect((await third.ask(reset())).type).toBe('observation');
		third.socket.terminate();
		await small.app.close();
	});
});

describe('keep-alive', () => {
	it('pings, and drops a peer that is silent for too long but not one that answers', async () => {
		const quick = await testServer({ keepAlive: { pingIntervalMs: 20, silenceLimitMs: 1000 } });
		const url = `${await quick.url()}/ws`;
		const lively = await WsClient.connect(url);
		const silent = await WsClient.connect(url);
		await once(lively.socket, 'ping');
		// A peer that reads nothing answers no ping.
		silent.socket.pause();
		await untilHealth((health) => health.sessions.active === 1, quick);
		expect((await lively.ask({ type: 'state' })).type).toBe('state');
		lively.socket.terminate();
		silent.socket.terminate();
		await quick.app.close();
	});
});

interface Health {
	readonly sessions: { readonly active: number };
	readonly workers: { readonly busy: number };
}

/** Asks /health until it shows what the test waits for; the test's own time limit ends it. */
async function untilHealth(shows: (health: Health) => boolean, { app }: TestServer = server): Promise<void> {
	for (;;) {
		const health: Health = (await app.inject({ method: 'GET', url: '/health' })).json();
		if (shows(health)) return;
		await new Promise((resolve) => setImmediate(resolve));
	}
}

async function waitUntilRunning(count: number): Promise<void> {
	await untilHealth((health) => health.workers.busy === count);
}
