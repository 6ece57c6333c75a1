/**
 * Sessions of standard MCP: each remembers the episode that was begun in it, so that a model need not repeat an id. The episodes are those
 * of HTTP, which a client that opens a new session for every call names by their ids. A session costs a few bytes and holds nothing else, so
 * the oldest are simply forgotten.
 */
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const KEPT_SESSIONS = 65_536;

export interface StandardSession {
	readonly id: string;
	/** Null until an episode is begun. */
	episodeId: string | null;
}

export class StandardSessions {
	/** By the owner's name space and the id. */
	readonly #sessions: LRUCache<string, StandardSession>;

	/** @param kept most sessions that are remembered, default 65,536 */
	constructor(kept = KEPT_SESSIONS) {
		this.#sessions = new LRUCache({ max: kept });
	}

	/** @param namespace of the owner, here and below (owner.ts) */
	create(namespace: string): StandardSession {
		const session = { id: randomUUID(), episodeId: null };
		this.#sessions.set(`${namespace}${session.id}`, session);
		return session;
	}

	/** Null when it is unknown, ended, forgotten or somebody else's. */
	find(namespace: string, id: string): StandardSession | null {
		return this.#sessions.get(`${namespace}${id}`) ?? null;
	}

	/** @returns whether there was one */
	end(namespace: string, id: string): boolean {
		return this.#sessions.delete(`${namespace}${id}`);
	}
}
