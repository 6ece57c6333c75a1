import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { memoryArena } from '../support/arenas.js';
import { Load } from '../support/load.js';
import { FIX } from '../support/memory-sandbox.js';
import { newDatabase, PostgresServer } from '../support/postgres-server.js';
import { buildProgram, ServerProcess } from '../support/server-process.js';
import { STORE_DEFAULTS } from '../support/stores.js';

beforeAll(buildProgram);

function startReplica(databaseUrl: string): ServerProcess {
	const replica = new ServerProcess({ CODEARENA_STORE: 'auto', DATABASE_URL: databaseUrl });
	onTestFinished(async () => {
		replica.signal('SIGKILL');
		await replica.exit;
	});
	return replica;
}

describe('two replicas over one database', () => {
	it('serve any step of any episode, and lose none when one of them is killed under load', async () => {
		const databaseUrl = await newDatabase(inject('postgresUrl'));
		const replicas = [startReplica(databaseUrl), startReplica(databaseUrl)];
		const addresses = await Promise.all(replicas.map((replica) => replica.address()));
		let turn = 0;
		const balanced = new Load(() => {
			turn += 1;
			return addresses[turn % addresses.length] ?? '';
		});
		balanced.start(8);
		await balanced.more(60);
		replicas[0]?.signal('SIGKILL');
		await replicas[0]?.exit;
		addresses.shift();
		await balanced.more(40);
		await balanced.stop();
		expect(await balanced.losses()).toEqual([]);

		const third = startReplica(databaseUrl);
		addresses.splice(0, 1, await third.address());
		expect(await balanced.losses()).toEqual([]);
	});
});

describe('a database that goes away', () => {
	it('is a 503 with the reason while it is gone, and no step is lost or counted twice', async () => {
		const server = await PostgresServer.start();
		onTestFinished(() => server.remove());
		const store = await openStore({ ...STORE_DEFAULTS, databaseUrl: await newDatabase(server.url) });
		onTestFinished(() => store.close());
		const arena = memoryArena({ journal: store.journal });
		await arena.reset({ episodeId: 'a' });
		await arena.step('a', FIX('none'));

		await server.crash();
		const refused = {
			code: 'store_unavailable',
			message: 'The store is not available: the database cannot be reached.',
		};
		await expect(arena.step('a', FIX('half'))).rejects.toMatchObject(refused);
		await expect(arena.reset({ episodeId: 'b' })).rejects.toMatchObject(refused);
		expect(store.health().trouble).toBe('the database cannot be reached.');

		await server.resume();
		expect((await arena.step('a', FIX('half'))).observation.stepCount).toBe(2);
		expect(store.health().trouble).toBeNull();
	});

	it('between two steps is not even noticed when it is back in time', async () => {
		const server = await PostgresServer.start();
		onTestFinished(() => server.remove());
		const store = await openStore({ ...STORE_DEFAULTS, databaseUrl: await newDatabase(server.url) });
		onTestFinished(() => store.close());
		const arena = memoryArena({ journal: store.journal });
		await arena.reset({ episodeId: 'a' });
		await server.crash();
		await server.resume();
		expect((await arena.step('a', FIX('half'))).observation.stepCount).toBe(1);
	});

	it('at the start is told in one line', async () => {
		const replica = startReplica('postgres://nobody:secret@127.0.0.1:9/none');
		expect(await replica.exit).toBe(1);
		expect(replica.stderr).toContain('The store at DATABASE_URL does not open');
		expect(replica.stderr).not.toContain('secret');
	});
});
