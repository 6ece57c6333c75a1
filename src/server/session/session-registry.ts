/**
 * All sessions of this process and their limit. A /ws connection opens one for itself; OpenEnv's MCP client opens one over
 * `POST /mcp` and attaches a /ws connection to it afterwards, so a session may outlive a connection. One that nobody is attached to and
 * nobody uses is given up after an hour, since its client may have gone without saying so.
 */
import { randomUUID } from 'node:crypto';
import type { Arena } from '../../episode/arena.js';
import { Session } from './session.js';

/** Unattached and unused for this long, a session is closed. */
const IDLE_LIMIT_MS = 60 * 60 * 1000;

interface Entry {
	readonly session: Session;
	attached: boolean;
	/** Close as soon as the attached connection ends. */
	closing: boolean;
	lastUsedMs: number;
}

/** The server is full; carries the numbers that the client is told. */
export class CapacityReached extends Error {
	override readonly name = 'CapacityReached';

	constructor(
		readonly activeSessions: number,
		readonly maxSessions: number,
	) {
		super(`Server at capacity: ${activeSessions}/${maxSessions} sessions active. Cannot accept new connections.`);
	}
}

export class SessionRegistry {
	readonly #entries = new Map<string, Entry>();
	readonly #holders = new Map<string, Session>();

	/**
	 * @param max most sessions at one time
	 * @param now clock in milliseconds
	 */
	constructor(
		private readonly arena: Arena,
		readonly max: number,
		private readonly now: () => number = Date.now,
	) {}

	get active(): number {
		return this.#entries.size;
	}

	/** @param namespace of the owner (owner.ts) @throws CapacityReached */
	create(attached: boolean, namespace = ''): Session {
		this.#closeIdle();
		if (this.#entries.size >= this.max) throw new CapacityReached(this.#entries.size, this.max);
		const session = new Session(`session-${randomUUID()}`, this.arena, this.#holders, namespace);
		this.#entries.set(session.id, { session, attached, closing: false, lastUsedMs: this.now() });
		return session;
	}

	/** Whether there is a session of that id; does not mark it as used. */
	has(id: string): boolean {
		return this.#entries.has(id);
	}

	/** The session of that id, marked as used; null when the owner has none. @param namespace of the owner, here and below */
	find(id: string, namespace: string): Session | null {
		const entry = this.#entryOf(id, namespace);
		if (entry === undefined) return null;
		entry.lastUsedMs = this.now();
		return entry.session;
	}

	/** Takes an existing session for a connection; null when it is unknown or already taken. */
	attach(id: string, namespace: string): Session | null {
		const entry = this.#entryOf(id, namespace);
		if (entry === undefined || entry.attached) return null;
		entry.attached = true;
		return entry.session;
	}

	/** The connection has gone; the session stays for MCP unless its end was asked for meanwhile. */
	detach(id: string): void {
		const entry = this.#entries.get(id);
		if (entry === undefined) return;
		entry.attached = false;
		entry.lastUsedMs = this.now();
		if (entry.closing) this.close(id);
	}

	/** Closes a session at once, or as soon as its connection ends. */
	requestClose(id: string, namespace: string): 'closed' | 'closing' | 'unknown' {
		const entry = this.#entryOf(id, namespace);
		if (entry === undefined) return 'unknown';
		if (entry.attached) {
			entry.closing = true;
			return 'closing';
		}
		this.close(id);
		return 'closed';
	}

	close(id: string): void {
		this.#entries.get(id)?.session.close();
		this.#entries.delete(id);
	}

	/** Nobody's session is had by its id alone. */
	#entryOf(id: string, namespace: string): Entry | undefined {
		const entry = this.#entries.get(id);
		return entry?.session.namespace === namespace ? entry : undefined;
	}

	#closeIdle(): void {
		const oldestMs = this.now() - IDLE_LIMIT_MS;
		for (const [id, entry] of this.#entries) if (!entry.attached && entry.lastUsedMs < oldestMs) this.close(id);
	}
}
