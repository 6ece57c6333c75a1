/** Server-Sent Events over fetch, since a browser's own reader can send no key. */
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { parseExactJson } from '../../exact-json.js';
import { type Ask, send } from './client.ts';

export interface StreamEvent {
	readonly id: string;
	readonly type: string;
	/** Parsed. */
	readonly data: unknown;
}

/**
 * Reads a stream to its end.
 * @param path below the root
 * @param ask with a signal to stop it
 * @param onEvent called for each event in order
 * @throws ApiError when it is refused; whatever the network throws when it breaks
 */
export async function readEvents(path: string, ask: Ask, onEvent: (event: StreamEvent) => void): Promise<void> {
	const response = await send(path, ask, 'text/event-stream');
	if (response.body === null) return;
	const reader = response.body
		.pipeThrough(new TextDecoderStream())
		.pipeThrough(new EventSourceParserStream())
		.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return;
		onEvent({ id: value.id ?? '', type: value.event ?? 'message', data: parseExactJson(value.data) });
	}
}
