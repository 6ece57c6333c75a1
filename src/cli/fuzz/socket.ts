/** Frames for /ws made from the bodies of the HTTP routes. Each frame has to get one answer, or the connection an orderly end. */
import { once } from 'node:events';
import { type RawData, WebSocket } from 'ws';
import type { Random } from '../target/seeded.js';
import { broken } from './openapi.js';

const TYPES = ['reset', 'step', 'state', 'mcp', 'close', 'observation', '__proto__', ''];
const BROKEN_SHARE = 0.1;
const BINARY_SHARE = 0.03;
const FAULT = 'Internal server error';

/** @param bodyOf makes a body for the route of that path */
export function randomFrame(random: Random, bodyOf: (path: string) => unknown): string | Buffer {
	const type = random.pick(TYPES);
	const text = JSON.stringify({ type, data: bodyOf(`/${type}`) });
	const frame = random.chance(BROKEN_SHARE) ? broken(random, text) : text;
	return random.chance(BINARY_SHARE) ? Buffer.from(frame) : frame;
}

/**
 * Sends frames one after another on as many connections as it takes.
 * @returns what was wrong, one sentence each
 * @throws Error when no connection can be made any more
 */
export async function fuzzSocket(url: string, frames: Iterable<string | Buffer>): Promise<string[]> {
	const complaints: string[] = [];
	let socket: WebSocket | null = null;
	for (const frame of frames) {
		if (socket === null || socket.readyState !== WebSocket.OPEN) socket = await connect(url);
		const reply = await ask(socket, frame);
		if (reply?.includes(FAULT)) complaints.push(`${reply} for ${String(frame).slice(0, 300)}`);
	}
	socket?.terminate();
	return complaints;
}

async function connect(url: string): Promise<WebSocket> {
	const socket = new WebSocket(url);
	await once(socket, 'open');
	// An end in the middle of a frame is seen as a close.
	socket.on('error', () => undefined);
	return socket;
}

/** The answer's text; null when the server ended the connection instead. */
function ask(socket: WebSocket, frame: string | Buffer): Promise<string | null> {
	return new Promise((resolve) => {
		const onMessage = (data: RawData) => settle(String(data));
		const onClose = () => settle(null);
		const settle = (reply: string | null) => {
			socket.off('message', onMessage);
			socket.off('close', onClose);
			resolve(reply);
		};
		socket.on('message', onMessage);
		socket.on('close', onClose);
		socket.send(frame);
	});
}
