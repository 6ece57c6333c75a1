/**
 * The episodes that are kept, each with its own queue: two steps of one episode run one after the other, steps of different episodes
 * know nothing of each other. Memory is bounded by number and by bytes; done episodes go first, oldest first, then idle ones,
 * least recently used first. One with a step under way is never dropped.
 */
import { createMutex, type Mutex } from '../concurrency.js';
import { ArenaError } from '../errors.js';
import type { Deadline } from './deadline.js';
import type { Episode } from './episode.js';

export interface RegistryLimits {
	readonly maxEpisodes: number;
	/** Sum over the fixes and texts that the episodes hold. */
	readonly maxEpisodeBytes: number;
}

export interface EpisodeRegistry {
	/** Keeps a new episode; one with the same id is dropped and its running step cancelled. */
	put(episode: Episode): void;
	/** Keeps an episode that came from elsewhere, unless one with its id is there. */
	adopt(episode: Episode): void;
	/** Null when it is not kept. */
	get(id: string): Episode | null;
	/**
	 * Runs `work` when every earlier work on this episode has ended, and keeps the episode that it returns. When it throws, the
	 * episode stays as it was.
	 * @param work gets the episode as it is then, and a signal that is aborted when the episode is dropped
	 * @throws ArenaError `unknown_episode`, `cancelled`, `timed_out`, and what `work` throws
	 */
	update<R extends { readonly episode: Episode }>(
		id: string,
		deadline: Deadline,
		work: (episode: Episode, dropped: AbortSignal) => Promise<R>,
	): Promise<R>;
	/** Forgets an episode and cancels its running step. */
	discard(id: string): void;
	readonly size: number;
}

interface Slot {
	episode: Episode;
	bytes: number;
	/** Works under way or waiting. */
	pending: number;
	readonly mutex: Mutex;
	readonly dropped: AbortController;
}

export function createRegistry(limits: RegistryLimits): EpisodeRegistry {
	const slots = new SlotTable(limits);
	return {
		put: (episode) => {
			slots.remove(episode.id);
			slots.keep(newSlot(episode), episode);
		},
		adopt: (episode) => {
			if (slots.find(episode.id) === null) slots.keep(newSlot(episode), episode);
		},
		get: (id) => slots.find(id)?.episode ?? null,
		update: async (id, deadline, work) => {
			const slot = slots.find(id);
			if (slot === null) throw unknownEpisode(id);
			return exclusively(slot, deadline, async () => {
				const result = await work(slot.episode, slot.dropped.signal);
				if (slot.dropped.signal.aborted) throw droppedEpisode(id);
				slots.keep(slot, result.episode);
				return result;
			});
		},
		discard: (id) => slots.remove(id),
		get size() {
			return slots.size;
		},
	};
}

function newSlot(episode: Episode): Slot {
	return { episode, bytes: 0, pending: 0, mutex: createMutex(), dropped: new AbortController() };
}

/** Works that were asked for earlier go first, also when this one gives up waiting. */
async function exclusively<R>(slot: Slot, deadline: Deadline, work: () => Promise<R>): Promise<R> {
	const acquired = slot.mutex.acquire();
	slot.pending += 1;
	try {
		await deadline.race(acquired);
		if (slot.dropped.signal.aborted) throw droppedEpisode(slot.episode.id);
		return await work();
	} finally {
		slot.pending -= 1;
		void acquired.then((release) => release());
	}
}

/** Slots by id in the order of their last use; done ones apart, since they go first. */
class SlotTable {
	readonly #active = new Map<string, Slot>();
	readonly #done = new Map<string, Slot>();
	#bytes = 0;

	constructor(private readonly limits: RegistryLimits) {}

	get size(): number {
		return this.#active.size + this.#done.size;
	}

	find(id: string): Slot | null {
		return this.#active.get(id) ?? this.#done.get(id) ?? null;
	}

	/** Puts a slot with this episode at the young end, then makes room. */
	keep(slot: Slot, episode: Episode): void {
		this.#active.delete(episode.id);
		this.#done.delete(episode.id);
		this.#bytes += sizeOf(episode) - slot.bytes;
		slot.bytes = sizeOf(episode);
		slot.episode = episode;
		(episode.done ? this.#done : this.#active).set(episode.id, slot);
		this.#makeRoom(slot);
	}

	remove(id: string): void {
		const slot = this.find(id);
		if (slot === null) return;
		this.#active.delete(id);
		this.#done.delete(id);
		this.#bytes -= slot.bytes;
		slot.dropped.abort();
	}

	#makeRoom(spared: Slot): void {
		for (const slots of [this.#done, this.#active]) {
			for (const [id, slot] of slots) {
				if (this.size <= this.limits.maxEpisodes && this.#bytes <= this.limits.maxEpisodeBytes) return;
				if (slot.pending === 0 && slot !== spared) this.remove(id);
			}
		}
	}
}

/** Nothing is known under that id. */
export function unknownEpisode(id: string): ArenaError {
	const message = `There is no episode "${id}"; it may have been dropped to make room. Reset to start one.`;
	return new ArenaError('unknown_episode', message, { loc: ['episode_id'], input: id });
}

function droppedEpisode(id: string): ArenaError {
	return new ArenaError('cancelled', `The episode "${id}" was discarded or reset while a step was under way.`);
}

/** Texts that belong to this episode alone, in UTF-16 units, which is near enough to bytes for a bound. */
function sizeOf({ attempts, shown }: Episode): number {
	const fixes = attempts.reduce((total, { source }) => total + source.length, 0);
	const messages = shown.tests.reduce((total, { message }) => total + message.length, 0);
	return fixes + messages + shown.errorLog.length + shown.feedback.length;
}
