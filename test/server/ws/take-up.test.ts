import { describe, expect, it, onTestFinished } from 'vitest';
import { memoryArena } from '../../support/arenas.js';
import { FIX } from '../../support/memory-sandbox.js';
import { memoryStore } from '../../support/stores.js';
import { testServer, WsClient } from '../../support/test-server.js';

const step = (behaviour: string, episodeId?: string) => ({
	type: 'step',
	data: { proposed_fix: FIX(behaviour), ...(episodeId && { episode_id: episodeId }) },
});

/** Two servers over one store: the second is the one after a restart. */
async function servers() {
	const store = await memoryStore();
	const started = await Promise.all(
		[1, 2].map(() => testServer({ arena: memoryArena({ journal: store.journal }), store })),
	);
	onTestFinished(async () => {
		await Promise.all(started.map(({ app }) => app.close()));
		await store.close();
	});
	const [before, after] = await Promise.all(started.map((server) => server.url()));
	const connect = (url = '') => WsClient.connect(`${url}/ws`);
	return { connectBefore: () => connect(before), connectAfter: () => connect(after) };
}

const reset = (data: object = {}) => ({ type: 'reset', data: { seed: 1, resumable: true, ...data } });
const withToken = (type: string, token: unknown) => ({ type, data: { resume_token: token } });
const unknown = { type: 'error', data: { code: 'EXECUTION_ERROR', reason: 'unknown_episode' } };

async function tokenOf(client: WsClient): Promise<unknown> {
	return (await client.ask({ type: 'state' })).data.resume_token;
}

describe('an episode that outlived its connection', () => {
	it('goes on on a new connection that has its token, under the name that the client gave it', async () => {
		const { connectBefore, connectAfter } = await servers();
		const first = await connectBefore();
		await first.ask(reset());
		await first.ask(step('half'));
		const token = await tokenOf(first);
		first.socket.terminate();
		const second = await connectAfter();
		expect(await second.ask(withToken('state', token))).toMatchObject({ type: 'state', data: { step_count: 1 } });
		const answer = await second.ask(step('right'));
		expect(answer).toMatchObject({ type: 'observation', data: { done: true, observation: { step_count: 2 } } });
		expect(await tokenOf(second)).toBe(token);
	});

	it('may be taken up by a reset, which then begins nothing', async () => {
		const { connectBefore, connectAfter } = await servers();
		const first = await connectBefore();
		await first.ask(reset());
		await first.ask(step('half'));
		const token = await tokenOf(first);
		first.socket.terminate();
		const second = await connectAfter();
		const { data } = await second.ask(withToken('reset', token));
		expect(data).toMatchObject({ reward: null, done: false, observation: { step_count: 1 } });
	});

	it('is nobody’s who names it or guesses', async () => {
		const { connectBefore, connectAfter } = await servers();
		const first = await connectBefore();
		await first.ask(reset({ episode_id: 'mine' }));
		const { episode_id: id } = (await first.ask({ type: 'state' })).data;
		for (const connect of [connectBefore, connectAfter]) {
			const second = await connect();
			for (const name of ['mine', id, 'absent']) {
				expect(await second.ask(step('right', String(name)))).toMatchObject(unknown);
				expect(await second.ask({ type: 'state', data: { episode_id: name } })).toMatchObject(unknown);
				expect(await second.ask(withToken('state', name))).toMatchObject(unknown);
			}
			expect((await second.ask({ type: 'state' })).data.episode_id).toBeNull();
		}
		expect((await first.ask(step('half'))).data.observation).toMatchObject({ step_count: 1 });
	});

	it('belongs to the connection that showed the token last, and the end of the old one does not touch it', async () => {
		const { connectBefore } = await servers();
		const [first, second] = [await connectBefore(), await connectBefore()];
		await first.ask(reset({ episode_id: 'mine' }));
		await second.ask(withToken('state', await tokenOf(first)));
		expect(await first.ask(step('half'))).toMatchObject({ type: 'error', data: { code: 'EXECUTION_ERROR' } });
		const answer = second.ask(step('half'));
		first.socket.terminate();
		await first.closed;
		expect((await answer).data.observation).toMatchObject({ step_count: 1 });
		expect((await second.ask({ type: 'state' })).data.episode_id).toBe('mine');
	});

	it('shows a token to those who ask for one and to nobody else', async () => {
		const { connectBefore } = await servers();
		const client = await connectBefore();
		await client.ask(reset({ resumable: false }));
		expect((await client.ask({ type: 'state' })).data).not.toHaveProperty('resume_token');
		await client.ask(reset());
		expect(await tokenOf(client)).toMatch(/^[\w-]{32}$/);
	});
});

describe('an episode of a connection', () => {
	it('cannot be stepped, read or replaced over HTTP, whatever it is called', async () => {
		const server = await testServer({ arena: memoryArena() });
		onTestFinished(() => server.app.close());
		const client = await WsClient.connect(`${await server.url()}/ws`);
		await client.ask(reset({ episode_id: 'mine' }));
		const other = await WsClient.connect(`${await server.url()}/ws`);
		await other.ask(reset());
		const { episode_id: id } = (await other.ask({ type: 'state' })).data;
		for (const episode_id of ['mine', id]) {
			const stepped = await server.app.inject({
				method: 'POST',
				url: '/step',
				payload: { episode_id, proposed_fix: 'x' },
			});
			const read = await server.app.inject({ method: 'GET', url: `/state?episode_id=${episode_id}` });
			expect([stepped.statusCode, read.statusCode]).toEqual([404, 404]);
		}
		const replaced = await server.app.inject({ method: 'POST', url: '/reset', payload: { episode_id: id } });
		expect(replaced.statusCode).toBe(404);
		await server.app.inject({ method: 'POST', url: '/reset', payload: { episode_id: 'mine' } });
		expect((await client.ask(step('half'))).data.observation).toMatchObject({ step_count: 1 });
		expect((await other.ask(step('half'))).data.observation).toMatchObject({ step_count: 1 });
	});

	it('is not mistaken for one that somebody else calls by what records show of the token', async () => {
		const store = await memoryStore();
		const server = await testServer({ arena: memoryArena({ journal: store.journal }), store });
		onTestFinished(async () => {
			await server.app.close();
			await store.close();
		});
		const payload = { seed: 1, episode_id: 'mine', resumable: true };
		const begun = await server.app.inject({ method: 'POST', url: '/reset', payload });
		const listed = await server.app.inject({ method: 'GET', url: '/episodes' });
		const [{ alias }] = listed.json().episodes;
		const other = await WsClient.connect(`${await server.url()}/ws`);
		await other.ask(reset({ episode_id: alias, seed: 2 }));
		expect((await other.ask({ type: 'state' })).data.episode_id).toBe(alias);
		const client = await WsClient.connect(`${await server.url()}/ws`);
		const found = await client.ask(withToken('state', begun.json().info.resume_token));
		expect(found.data).toMatchObject({ episode_id: 'mine', seed: 1 });
	});

	it('may have begun over HTTP, which shows the token in info', async () => {
		const store = await memoryStore();
		const server = await testServer({ arena: memoryArena({ journal: store.journal }), store });
		onTestFinished(async () => {
			await server.app.close();
			await store.close();
		});
		const begun = await server.app.inject({ method: 'POST', url: '/reset', payload: { seed: 1, resumable: true } });
		const client = await WsClient.connect(`${await server.url()}/ws`);
		const { data } = await client.ask(withToken('reset', begun.json().info.resume_token));
		expect(data.observation).toEqual(begun.json().observation);
		expect((await client.ask(step('right'))).data).toMatchObject({ done: true });
	});
});
