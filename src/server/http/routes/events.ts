/** GET /events: everything that happens on this server, as it happens. */
import type { RepairServices } from '../../../live/repair-services.js';
import { eventStreamSchema, eventsQuery, LIVE_EVENT_TEXT } from '../../protocol/live-events.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { scopeOf } from '../records-scope.js';
import { failures } from '../replies.js';
import { lastEventId, openEventStream } from '../sse.js';

export function eventsRoute(
	app: ZodApp,
	{ lifecycle, ownerOf }: HttpParts,
	{ events, snapshot }: RepairServices,
): void {
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
		(request, reply) => {
			const { headers } = request;
			const { types } = request.query;
			const { stored, shown, sees, filter } = scopeOf(request, ownerOf);
			const agentId = request.query.agent_id === undefined ? undefined : stored(request.query.agent_id);
			// The sums are everybody's.
			const mayCount = filter.agents === undefined;
			let leave = (): void => {};
			const stream = openEventStream(reply, () => leave());
			const after = lastEventId(headers['last-event-id']);
			for (const [type, data] of Object.entries(snapshot()))
				if (types.some((name) => name === type) && (type !== 'stats' || mayCount))
					stream.send({ id: after ?? 0, type, data });
			const unsubscribe = events.subscribe((event) => {
				const about = event.type === 'step' || event.type === 'episode';
				const wanted = about
					? sees(event.agentId) && (agentId === undefined || event.agentId === agentId)
					: event.type !== 'stats' || mayCount;
				if (wanted && types.includes(event.type)) stream.send(shown(event));
			}, after);
			const stay = lifecycle.onDrain(() => stream.end());
			leave = () => {
				unsubscribe();
				stay();
			};
		},
	);
}
