/**
 * One session holds at most one episode at a time. The arena keys episodes by id, but two sessions may both ask for the id
 * `episode-001` and must not meet; so the arena gets an id of the session's own making, and the client's id is put back into
 * what it sees. /ws connections and MCP sessions are both made of this. An episode outlives its session where a journal keeps it: a new
 * session takes it up by its name.
 */

import type { Arena, ResetRequest, StepOptions, Turn } from '../../episode/arena.js';
import { ArenaError } from '../../errors.js';
import type { ApplyEdit } from '../../live/edit-steps.js';
import { NO_EPISODE_STATE, toWireState, type WireState } from '../protocol/state.js';

export class Session {
	/** Id in the arena; null before the first reset. */
	#arenaId: string | null = null;
	/** Id that the client chose, null when it left that to the server. */
	#clientId: string | null = null;
	#resets = 0;
	/** An episode that `ensureEpisode` is starting. */
	#beginning: Promise<Turn> | null = null;
	#closed = false;

	/** @param holders the session that holds each episode, by the arena's id; shared by all sessions of a process */
	constructor(
		readonly id: string,
		private readonly arena: Arena,
		private readonly holders: Map<string, Session> = new Map(),
	) {}

	/** Starts a new episode and forgets the one before. @throws ArenaError as `Arena.reset` */
	async reset(request: ResetRequest, options: StepOptions): Promise<Turn> {
		this.#resets += 1;
		const clientId = request.episodeId ?? null;
		const turn = await this.arena.reset(
			clientId === null ? request : { ...request, episodeId: `${this.id}.${this.#resets}`, alias: clientId },
			options,
		);
		this.#forget();
		if (this.#closed) {
			this.arena.discard(turn.episodeId);
			throw new ArenaError('cancelled', 'The session was closed.');
		}
		this.#hold(turn.episodeId, clientId);
		return clientId === null ? turn : { ...turn, episodeId: clientId };
	}

	/**
	 * Takes up an episode that outlived its connection or a restart, unless this session has one.
	 * @param name the id that `state` showed, or the client's own name for it, of which the newest counts
	 * @throws ArenaError `unknown_episode`, `store_unavailable`
	 */
	async takeUp(name: string): Promise<void> {
		if (this.#arenaId !== null) return;
		const id = await this.arena.find(name);
		if (!this.#closed && this.#arenaId === null) this.#hold(id, id === name ? null : name);
	}

	/** @throws ArenaError `no_episode` before the first reset, else as `Arena.step` */
	async step(proposedFix: string, options: StepOptions): Promise<Turn> {
		if (this.#arenaId === null) throw new ArenaError('no_episode', 'No episode yet: reset before step.');
		const turn = await this.arena.step(this.#arenaId, proposedFix, options).catch((error) => this.#retell(error));
		return this.#clientId === null ? turn : { ...turn, episodeId: this.#clientId };
	}

	/** The fix that an edit of the episode's program makes. @throws ArenaError `no_episode`, and what `applyEdit` throws */
	async edited(editId: string, applyEdit: ApplyEdit, signal: AbortSignal): Promise<string> {
		if (this.#arenaId === null) throw new ArenaError('no_episode', 'No episode yet: reset before step.');
		return applyEdit(this.#arenaId, editId, signal).catch((error) => this.#retell(error));
	}

	/** State of the running episode; all null and 0 before the first reset, as OpenEnv's server answers. */
	async state(options: StepOptions = {}): Promise<WireState> {
		if (this.#arenaId === null) return NO_EPISODE_STATE;
		const { state: found } = await this.arena.state(this.#arenaId, options).catch((error) => this.#retell(error));
		const state = toWireState(found);
		return this.#clientId === null ? state : { ...state, episode_id: this.#clientId };
	}

	/** The arena's id of the running episode; begins one with the defaults when there is none. @throws ArenaError as `Arena.reset` */
	async ensureEpisode(options: StepOptions): Promise<string> {
		if (this.#arenaId !== null) return this.#arenaId;
		// Two calls at once must begin one episode, not two.
		this.#beginning ??= this.reset({}, options).finally(() => {
			this.#beginning = null;
		});
		await this.#beginning;
		return this.#arenaId ?? this.ensureEpisode(options);
	}

	/** Forgets the episode; an execution that is still running must be aborted by the caller. */
	close(): void {
		this.#closed = true;
		this.#forget();
	}

	/** A failure that names our id for the episode is no use to a client that gave it another one. */
	#retell(error: unknown): never {
		if (this.#arenaId === null || this.#clientId === null || !(error instanceof ArenaError)) throw error;
		const message = error.message.replaceAll(this.#arenaId, this.#clientId);
		throw new ArenaError(error.code, message, error.details);
	}

	/** From now on this session's; one whose connection is half dead loses it, and cannot cancel its steps any more. */
	#hold(arenaId: string, clientId: string | null): void {
		const before = this.holders.get(arenaId);
		if (before !== undefined && before !== this) before.#arenaId = null;
		this.holders.set(arenaId, this);
		this.#arenaId = arenaId;
		this.#clientId = clientId;
	}

	#forget(): void {
		if (this.#arenaId === null) return;
		this.holders.delete(this.#arenaId);
		this.arena.discard(this.#arenaId);
		this.#arenaId = null;
	}
}
