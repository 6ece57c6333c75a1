/**
 * Server-Sent Events: a reply that goes on. A line of comment every few seconds shows proxies that it lives; a client that does not read is
 * let go, since what it has not read would pile up here.
 */
import type { FastifyReply } from 'fastify';
import type { HubEvent } from '../../live/event-hub.js';
import { MEBIBYTE } from '../../units.js';

const HEARTBEAT_MS = 15_000;
/** Bytes that may wait for a slow client. */
const BACKLOG_LIMIT_BYTES = MEBIBYTE;
/** After which a browser comes back, in ms. */
const RETRY_MS = 2_000;

export interface EventStream {
	send(event: Pick<HubEvent, 'id' | 'type' | 'data'>): void;
	/** Ends the reply. */
	end(): void;
}

/** @param onClose runs once when the client is gone or the stream has ended */
export function openEventStream(reply: FastifyReply, onClose: () => void): EventStream {
	const { raw } = reply;
	reply.hijack();
	raw.writeHead(200, {
		...(reply.getHeaders() as Record<string, string>),
		'content-type': 'text/event-stream; charset=utf-8',
		'cache-control': 'no-store',
		// A buffering proxy would hold events back.
		'x-accel-buffering': 'no',
	});
	const write = (text: string): void => {
		if (raw.writableLength > BACKLOG_LIMIT_BYTES) raw.destroy();
		else raw.write(text);
	};
	const heartbeat = setInterval(() => write(': alive\n\n'), HEARTBEAT_MS);
	heartbeat.unref();
	raw.once('close', () => {
		clearInterval(heartbeat);
		onClose();
	});
	write(`retry: ${RETRY_MS}\n\n`);
	return {
		send: ({ id, type, data }) => write(`id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`),
		end: () => raw.end(),
	};
}

/** The last event that a client has, from its `Last-Event-ID`; null when it names none. */
export function lastEventId(header: string | string[] | undefined): number | null {
	return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : null;
}
