/**
 * One connection's frames, strictly in order: the next frame is looked at when the answer to the last one has been handed to the
 * network. What waits is bounded; beyond the bound the socket is not read any more, so TCP slows the sender down. When the
 * connection ends, the signal of the running request fires and the waiting frames are dropped.
 */

import type { RawData, WebSocket } from 'ws';
import { writeExactJson } from '../../exact-json.js';
import { MEBIBYTE } from '../../units.js';
import type { Lifecycle } from '../session/lifecycle.js';
import type { KeepAlive } from './keep-alive.js';

/** Waiting frames beyond which a connection is not read, by number and by size. */
const MAX_WAITING_FRAMES = 32;
const MAX_WAITING_BYTES = 8 * MEBIBYTE;

export const CLOSE_NORMAL = 1000;
export const CLOSE_GOING_AWAY = 1001;
export const CLOSE_SERVER_ERROR = 1011;
export const CLOSE_TRY_LATER = 1013;

export interface Frame {
	readonly text: string;
	readonly binary: boolean;
	/** Monotonic clock in milliseconds. */
	readonly receivedAtMs: number;
}

/** What to do after a frame: what to send, if anything, and whether to end the connection with a close code. */
export interface FrameOutcome {
	readonly reply?: object;
	readonly close?: { readonly code: number; readonly reason: string };
}

export interface FrameQueueParts {
	readonly lifecycle: Lifecycle;
	readonly keepAlive: KeepAlive;
	/** Sends the reply to a frame; never rejects. */
	readonly answer: (frame: Frame, signal: AbortSignal) => Promise<FrameOutcome>;
	readonly onClose: () => void;
}

/** Serves a connection until it closes. */
export function serveFrames(socket: WebSocket, parts: FrameQueueParts): void {
	const waiting: Frame[] = [];
	const gone = new AbortController();
	let waitingBytes = 0;
	let busy = false;

	socket.on('message', (data, binary) => {
		const text = binary ? '' : textOf(data);
		waiting.push({ text, binary, receivedAtMs: performance.now() });
		waitingBytes += text.length;
		if (waiting.length > MAX_WAITING_FRAMES || waitingBytes > MAX_WAITING_BYTES) socket.pause();
		void serveWaiting();
	});
	const stopListening = parts.lifecycle.onDrain(() => {
		if (!busy) socket.close(CLOSE_GOING_AWAY, 'server is shutting down');
	});
	socket.once('close', () => {
		gone.abort();
		waiting.length = 0;
		stopListening();
		parts.onClose();
	});
	parts.keepAlive.watch(socket);

	async function serveWaiting(): Promise<void> {
		if (busy) return;
		busy = true;
		for (let frame = waiting.shift(); frame !== undefined; frame = waiting.shift()) {
			waitingBytes -= frame.text.length;
			const outcome = await parts.answer(frame, gone.signal);
			if (outcome.reply !== undefined) await send(socket, outcome.reply);
			parts.keepAlive.recordSignOfLife(socket);
			const end = outcome.close ?? (parts.lifecycle.draining ? GOING_AWAY : undefined);
			if (end !== undefined) {
				socket.close(end.code, end.reason);
				waiting.length = 0;
			}
			if (socket.isPaused) socket.resume();
		}
		busy = false;
	}
}

const GOING_AWAY = { code: CLOSE_GOING_AWAY, reason: 'server is shutting down' };

/** Hands a message to the network; settles when it is on its way or the connection is gone. */
export function send(socket: WebSocket, message: object): Promise<void> {
	return new Promise((resolve) => {
		if (socket.readyState !== socket.OPEN) resolve();
		else socket.send(writeExactJson(message), () => resolve());
	});
}

function textOf(data: RawData): string {
	if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
	return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8');
}
