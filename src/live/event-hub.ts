/** Hands events to whoever listens, and keeps the latest for those who come back. One process only: what other replicas do is not heard here. */

export interface HubEvent<Type extends string = string> {
	/** Rises by one from event to event of a hub. */
	readonly id: number;
	readonly type: Type;
	/** Plain data, as it goes over the wire. */
	readonly data: Readonly<Record<string, unknown>>;
	/** Whom it is about; null for everybody. */
	readonly agentId: string | null;
}

type Listener<Type extends string> = (event: HubEvent<Type>) => void;

export interface EventHub<Type extends string = string> {
	publish(type: Type, data: HubEvent['data'], agentId?: string | null): void;
	/**
	 * Hears everything from now on, and first what was kept after `afterId`.
	 * @param afterId null: nothing of the past
	 * @returns a function that ends it
	 */
	subscribe(listener: Listener<Type>, afterId: number | null): () => void;
	readonly listeners: number;
}

/** @param kept latest events that are kept for those who come back, ≥ 0 */
export function createEventHub<Type extends string>(kept: number): EventHub<Type> {
	const listeners = new Set<Listener<Type>>();
	const past: HubEvent<Type>[] = [];
	let last = 0;
	return {
		publish: (type, data, agentId = null) => {
			const event = { id: ++last, type, data, agentId };
			past.push(event);
			if (past.length > kept) past.shift();
			for (const listener of listeners) listener(event);
		},
		subscribe: (listener, afterId) => {
			if (afterId !== null) for (const event of past) if (event.id > afterId) listener(event);
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		get listeners() {
			return listeners.size;
		},
	};
}
