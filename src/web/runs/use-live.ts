/** Listens to the server's events for as long as the page is shown. What comes in a moment is drawn at once, not one by one. */
import { useEffect, useState } from 'react';
import { queryOf } from '../api/client.ts';
import { readEvents, type StreamEvent } from '../api/event-stream.ts';
import { useKey } from '../api/key.ts';
import { type Live, NO_LIVE, withEvents } from './live.ts';

/** Events are gathered for so long before they are drawn. */
const GATHER_MS = 500;
const RETRY_MS = 3000;

export type Connection = 'connecting' | 'live' | 'lost';

/** @param agent whose steps are heard; empty for everybody's */
export function useLive(agent: string): { readonly live: Live; readonly connection: Connection } {
	const { key } = useKey();
	const [live, setLive] = useState<Live>(NO_LIVE);
	const [connection, setConnection] = useState<Connection>('connecting');
	// biome-ignore lint/correctness/useExhaustiveDependencies: another key hears other events
	useEffect(() => {
		const controller = new AbortController();
		let gathered: StreamEvent[] = [];
		const draw = () => {
			const events = gathered;
			gathered = [];
			// Without events it still has to forget what is older than a minute.
			setLive((before) => withEvents(before, events, Date.now()));
		};
		const timer = setInterval(draw, GATHER_MS);
		setLive(NO_LIVE);
		void listen(agent, controller.signal, setConnection, (event) => gathered.push(event));
		return () => {
			clearInterval(timer);
			controller.abort();
		};
	}, [agent, key]);
	return { live, connection };
}

async function listen(
	agent: string,
	signal: AbortSignal,
	say: (connection: Connection) => void,
	onEvent: (event: StreamEvent) => void,
): Promise<void> {
	while (!signal.aborted) {
		try {
			await readEvents(`events${queryOf({ agent_id: agent })}`, { signal }, (event) => {
				say('live');
				onEvent(event);
			});
		} catch {
			// Refused or broken: said below, and tried again.
		}
		if (signal.aborted) return;
		say('lost');
		await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
	}
}
