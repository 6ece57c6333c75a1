import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { ListenError, listenOn } from '../../../src/server/http/listen.js';
import { testServer, WsClient } from '../../support/test-server.js';

it('serves requests and sockets on every port, with one count of sessions', async () => {
	const { app } = await testServer();
	const addresses = await listenOn(app, '127.0.0.1', [0, 0]);
	expect(new Set(addresses).size).toBe(2);
	const clients = await Promise.all(
		addresses.map((address) => WsClient.connect(`${address.replace('http', 'ws')}/ws`)),
	);
	for (const client of clients) expect((await client.ask({ type: 'reset' })).type).toBe('observation');
	for (const address of addresses) {
		const health = await (await fetch(`${address}/health`)).json();
		expect(health).toMatchObject({ status: 'healthy', sessions: { active: 2 } });
	}
	for (const client of clients) client.socket.terminate();
	await app.close();
	for (const address of addresses) await expect(fetch(`${address}/health`)).rejects.toThrow();
});

it('says which port is in use and leaves nothing open', async () => {
	const squatter = createServer();
	await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
	const { port } = squatter.address() as AddressInfo;
	const { app } = await testServer();
	const failure = await listenOn(app, '127.0.0.1', [0, port]).catch((error: unknown) => error);
	expect(failure).toBeInstanceOf(ListenError);
	expect(String(failure)).toContain(`Port ${port} on 127.0.0.1 is in use`);
	expect(app.server.listening).toBe(false);
	squatter.close();
});
