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

describe('an episode that outlived its connection', () => {
	it('goes on when a step names the id that state showed', async () => {
		const { connectBefore, connectAfter } = await servers();
		const first = await connectBefore();
		await first.ask({ type: 'reset', data: { seed: 1 } });
		await first.ask(step('half'));
		const { episode_id: id } = (await first.ask({ type: 'state' })).data;
		first.socket.terminate();
		const second = await connectAfter();
		const answer = await second.ask(step('right', String(id)));
		expect(answer).toMatchObject({ type: 'observation', data: { done: true, observation: { step_count: 2 } } });
		expect((await second.ask({ type: 'state' })).data).toMatchObject({ episode_id: id, step_count: 2, solved: true });
	});

	it('goes on under the name that the client gave it', async () => {
		const { connectBefore, connectAfter } = await servers();
		const first = await connectBefore();
		await first.ask({ type: 'reset', data: { seed: 1, episode_id: 'mine' } });
		await first.ask(step('half'));
		first.socket.terminate();
		const second = await connectAfter();
		const state = await second.ask({ type: 'state', data: { episode_id: 'mine' } });
		expect(state.data).toMatchObject({ episode_id: 'mine', step_count: 1, done: false });
		expect((await second.ask(step('none'))).data.observation).toMatchObject({ step_count: 2 });
	});

	it('belongs to the newest connection, and the end of the old one does not touch it', async () => {
		const { connectBefore } = await servers();
		const [first, second] = [await connectBefore(), await connectBefore()];
		await first.ask({ type: 'reset', data: { episode_id: 'mine' } });
		await second.ask({ type: 'state', data: { episode_id: 'mine' } });
		expect(await first.ask(step('half'))).toMatchObject({ type: 'error', data: { code: 'EXECUTION_ERROR' } });
		const answer = second.ask(step('half'));
		first.socket.terminate();
		await first.closed;
		expect((await answer).data.observation).toMatchObject({ step_count: 1 });
	});

	it('is not looked for once the connection has an episode of its own', async () => {
		const { connectBefore } = await servers();
		const [first, second] = [await connectBefore(), await connectBefore()];
		await first.ask({ type: 'reset', data: { episode_id: 'one' } });
		await second.ask({ type: 'reset', data: { episode_id: 'two' } });
		await second.ask(step('half', 'one'));
		expect((await first.ask({ type: 'state' })).data.step_count).toBe(0);
	});

	it('that nobody ever began is an error, and the connection stays', async () => {
		const { connectBefore } = await servers();
		const client = await connectBefore();
		expect(await client.ask(step('half', 'absent'))).toMatchObject({
			type: 'error',
			data: { code: 'EXECUTION_ERROR', reason: 'unknown_episode' },
		});
		expect((await client.ask({ type: 'state' })).data.episode_id).toBeNull();
	});
});
