/**
 * Finds connections whose peer has gone without a word. Every connection is pinged at the same interval; one that shows no life for
 * five minutes is dropped. That long because OpenEnv's client is often blocked in training code, which answers no ping
 * but means to come back.
 */
import type { WebSocket } from 'ws';

/** Tuning of the keep-alive; the defaults are the interface's promise. */
export interface KeepAliveOptions {
	/** Milliseconds between pings, default 25000. */
	readonly pingIntervalMs?: number;
	/** Milliseconds without pong and without data after which a peer is dropped, default 300000. */
	readonly silenceLimitMs?: number;
}

export class KeepAlive {
	readonly #lastLifeMs = new Map<WebSocket, number>();
	readonly #timer: NodeJS.Timeout;
	readonly #silenceLimitMs: number;

	constructor({ pingIntervalMs = 25_000, silenceLimitMs = 300_000 }: KeepAliveOptions = {}) {
		this.#silenceLimitMs = silenceLimitMs;
		this.#timer = setInterval(() => this.#round(), pingIntervalMs);
		this.#timer.unref();
	}

	watch(socket: WebSocket): void {
		this.recordSignOfLife(socket);
		for (const event of ['message', 'ping', 'pong'] as const) socket.on(event, () => this.recordSignOfLife(socket));
		socket.once('close', () => this.#lastLifeMs.delete(socket));
	}

	/** Also called when the peer took an answer: while we hold its frames back, that is the only sign. */
	recordSignOfLife(socket: WebSocket): void {
		this.#lastLifeMs.set(socket, performance.now());
	}

	stop(): void {
		clearInterval(this.#timer);
	}

	#round(): void {
		const oldestMs = performance.now() - this.#silenceLimitMs;
		for (const [socket, lastMs] of this.#lastLifeMs) {
			if (lastMs < oldestMs) socket.terminate();
			else if (socket.readyState === socket.OPEN) socket.ping();
		}
	}
}
