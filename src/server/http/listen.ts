/**
 * Listening on more than one port: OpenEnv's docker provider maps 8000 while Spaces expect 7860. The further ports are plain servers that
 * hand every request and upgrade to the app's own, so that there is one set of routes and one count of sessions.
 */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Connections that may wait to be taken: a trainer opens all of its sessions at once. The kernel may allow fewer. */
const BACKLOG = 4096;

/** A port cannot be had. The message says which and what to do. */
export class ListenError extends Error {
	override readonly name = 'ListenError';
}

/**
 * Listens on `ports`, the first one on the app's own server.
 * @returns the addresses, as `http://host:port`
 * @throws ListenError when a port is in use or not allowed; nothing stays open then
 */
export async function listenOn(app: FastifyInstance, host: string, ports: readonly number[]): Promise<string[]> {
	const [first = 0, ...further] = ports;
	const extra = further.map(() => doorTo(app));
	app.addHook('onClose', async () => {
		for (const server of extra) close(server);
	});
	try {
		await app.listen({ host, port: first, backlog: BACKLOG });
		for (const [position, server] of extra.entries()) await open(server, host, further[position] ?? 0);
	} catch (error) {
		await app.close();
		throw new ListenError(explain(error, host), { cause: error });
	}
	return [app.server, ...extra].map((server) => {
		const { address, family, port } = server.address() as AddressInfo;
		return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
	});
}

function doorTo(app: FastifyInstance): Server {
	const server = createServer((request, response) => app.server.emit('request', request, response));
	server.on('upgrade', (request, socket, head) => app.server.emit('upgrade', request, socket, head));
	server.requestTimeout = app.server.requestTimeout;
	server.keepAliveTimeout = app.server.keepAliveTimeout;
	return server;
}

async function open(server: Server, host: string, port: number): Promise<void> {
	server.listen(port, host, BACKLOG);
	// `once` rejects when the server emits `error` first.
	await once(server, 'listening');
}

function close(server: Server): void {
	server.close();
	server.closeAllConnections();
}

function explain(error: unknown, host: string): string {
	const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
	switch (code) {
		case 'EADDRINUSE':
			return `Port ${port} on ${host} is in use. Stop the other process or set PORT to a free port.`;
		case 'EACCES':
			return `Port ${port} may not be used by this user. Set PORT to one above 1023.`;
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
			return `HOST ${host} is no address of this machine.`;
		default:
			return message;
	}
}
