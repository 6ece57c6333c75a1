/** GET /events: everything that happens on this server, as it happens. */
import type { RepairServices } from '../../../live/repair-services.js';
import { eventStreamSchema, eventsQuery, LIVE_EVENT_TEXT } from '../../protocol/live-events.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { failures } from '../replies.js';
import { lastEventId, openEventStream } from '../sse.js';

export function eventsRoute(app: ZodApp, { lifecycle }: HttpParts, { events, snapshot }: RepairServices): void {
	app.get(
		'/events',
		{
			schema: {
				tags: ['Records'],
				summary: 'Live events',
				description: LIVE_EVENT_TEXT,
				querystring: eventsQuery,
				response: { 200: eventStreamSchema('Server-Sent Events.'), ...failures(422) },
			},
		},
		({ query, headers }, reply) => {
			const { agent_id: agentId, types } = query;
			let leave = (): void => {};
			const stream = openEventStream(reply, () => leave());
			const after = lastEventId(headers['last-event-id']);
			for (const [type, data] of Object.entries(snapshot()))
				if (types.some((name) => name === type)) stream.send({ id: after ?? 0, type, data });
			const unsubscribe = events.subscribe((event) => {
				const about = event.type === 'step' || event.type === 'episode';
				const wanted = !about || agentId === undefined || event.agentId === agentId;
				if (wanted && types.includes(event.type)) stream.send(event);
			}, after);
			const stay = lifecycle.onDrain(() => stream.end());
			leave = () => {
				unsubscribe();
				stay();
			};
		},
	);
}
