/** A built app over a memory arena, and a WebSocket client that asks and waits. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { WebSocket } from 'ws';
import { type AppParts, buildApp } from '../../src/server/app.js';
import { Lifecycle } from '../../src/server/session/lifecycle.js';
import { createLogger } from '../../src/telemetry/logger.js';
import { MemoryArena } from './memory-arena.js';

export interface TestServer {
	readonly app: FastifyInstance;
	readonly arena: MemoryArena;
	readonly lifecycle: Lifecycle;
	/** `ws://127.0.0.1:<port>`; listens on first use. */
	url(): Promise<string>;
}

export async function testServer(parts: Partial<AppParts> = {}): Promise<TestServer> {
	const arena = new MemoryArena();
	const lifecycle = new Lifecycle();
	const app = await buildApp({ arena, lifecycle, logger: createLogger('silent'), ...parts });
	const url = async () => {
		if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' });
		return `ws://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
	};
	return { app, arena, lifecycle, url };
}

/** A frame as a test reads it. */
export interface Frame {
	readonly type: string;
	readonly data: {
		readonly [key: string]: unknown;
		readonly code?: string;
		readonly message?: string;
		readonly observation?: { readonly [key: string]: unknown };
	};
}

/** A client that keeps every frame until it is asked for. */
export class WsClient {
	readonly #frames: string[] = [];
	readonly #waiters: ((frame: string) => void)[] = [];
	readonly closed: Promise<number>;

	private constructor(readonly socket: WebSocket) {
		socket.on('message', (data) => {
			const waiter = this.#waiters.shift();
			if (waiter === undefined) this.#frames.push(String(data));
			else waiter(String(data));
		});
		socket.on('error', () => undefined);
		this.closed = new Promise((resolve) => socket.once('close', resolve));
	}

	static async connect(url: string, headers: Record<string, string> = {}): Promise<WsClient> {
		const socket = new WebSocket(url, { headers });
		const client = new WsClient(socket);
		await once(socket, 'open');
		return client;
	}

	send(message: unknown): void {
		this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
	}

	next(): Promise<Frame> {
		const ready = this.#frames.shift();
		if (ready !== undefined) return Promise.resolve(JSON.parse(ready));
		return new Promise((resolve) => this.#waiters.push((frame) => resolve(JSON.parse(frame))));
	}

	ask(message: unknown): Promise<Frame> {
		const answer = this.next();
		this.send(message);
		return answer;
	}

	/** Frames that came and were not asked for. */
	get unread(): number {
		return this.#frames.length;
	}
}
