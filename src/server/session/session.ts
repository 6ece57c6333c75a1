/**
 * One session holds at most one episode at a time. The arena keys episodes by id, but two sessions may both ask for the id
 * `episode-001` and must not meet; so the arena gets an id of the session's own making, and the client's id is put back into
 * what it sees. /ws connections and MCP sessions are both made of this.
 *
 * A name is no capability: nobody else can play a session's episode by naming it. An episode outlives its session where a journal keeps it,
 * and who has its token takes it up: the arena's id is a digest of the token, so that nothing which shows an id gives the token away.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Arena, ResetRequest, StepOptions, Turn } from '../../episode/arena.js';
import { ArenaError } from '../../errors.js';
import type { ApplyEdit } from '../../live/edit-steps.js';
import { NO_EPISODE_STATE, toWireState, type WireState } from '../protocol/state.js';
import { connectionEpisodeId } from './owner.js';

const TOKEN_BYTES = 24;

const TOKEN_ALIAS = 'resume:';

/** @returns what an episode's id, or the alias of one over HTTP, holds of its token */
function markOf(token: string): string {
	return createHash('sha256').update(`resume:${token}`).digest('hex').slice(0, 32);
}

/** A token that nobody can guess. */
export function newToken(): string {
	return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What an episode that was begun over HTTP is found by. */
export function resumeAlias(token: string): string {
	return `${TOKEN_ALIAS}${markOf(token)}`;
}

/** A client's name for its episode, by which records find it. Records show the aliases of tokens: one that a client says is none. */
function aliasOf(clientId: string | null): { alias?: string } {
	return clientId === null || clientId.startsWith(TOKEN_ALIAS) ? {} : { alias: clientId };
}

export class Session {
	/** Id in the arena; null before the first reset. */
	#arenaId: string | null = null;
	/** Id that the client chose, null when it left that to the server. */
	#clientId: string | null = null;
	/** Shown where the reset asked for it. */
	#token: string | null = null;
	/** An episode that `ensureEpisode` is starting. */
	#beginning: Promise<Turn> | null = null;
	#closed = false;

	/**
	 * @param holders the session that holds each episode, by the arena's id; shared by all sessions of a process
	 * @param namespace of the owner (owner.ts)
	 */
	constructor(
		readonly id: string,
		private readonly arena: Arena,
		private readonly holders: Map<string, Session> = new Map(),
		readonly namespace = '',
	) {}

	/**
	 * Starts a new episode and forgets the one before.
	 * @param resumable show the token in `state`
	 * @throws ArenaError as `Arena.reset`
	 */
	async reset(request: ResetRequest, options: StepOptions, resumable = false): Promise<Turn> {
		const clientId = request.episodeId ?? null;
		const token = newToken();
		const { namespace } = this;
		const turn = await this.arena.reset(
			{
				...request,
				episodeId: connectionEpisodeId(namespace, markOf(token)),
				...aliasOf(clientId),
				...(namespace !== '' && { agentId: `${namespace}${request.agentId ?? ''}` }),
				...(request.groupId !== undefined && { groupId: `${namespace}${request.groupId}` }),
			},
			options,
		);
		this.#forget();
		if (this.#closed) {
			this.arena.discard(turn.episodeId);
			throw new ArenaError('cancelled', 'The session was closed.');
		}
		this.#hold(turn.episodeId, clientId, resumable ? token : null);
		return { ...turn, episodeId: this.#shownId(turn.episodeId) };
	}

	/**
	 * Takes up the episode of a token, in place of the session's own; who held it before holds it no more.
	 * @throws ArenaError `unknown_episode`, `store_unavailable`
	 */
	async resume(token: string, options: StepOptions): Promise<Turn> {
		const id = await this.#find(token);
		const { state, observation } = await this.arena.state(id, options);
		if (this.#closed) throw new ArenaError('cancelled', 'The session was closed.');
		if (this.#arenaId !== id) this.#forget();
		this.#hold(id, null, token);
		return { episodeId: this.#shownId(id), observation, reward: null, done: state.done, grading: null };
	}

	async #find(token: string): Promise<string> {
		for (const name of [connectionEpisodeId(this.namespace, markOf(token)), resumeAlias(token)]) {
			const id = this.holders.has(name) ? name : await this.arena.find(name).catch(nullIfUnknown);
			// An alias may be of another owner's episode.
			if (id?.startsWith(this.namespace)) return id;
		}
		throw new ArenaError(
			'unknown_episode',
			'No episode has this resume_token; a reset with "resumable": true gives one.',
		);
	}

	/** @throws ArenaError `unknown_episode` where a session without an episode is asked for one by its name: a name is not enough */
	requireEpisode(name: string): void {
		if (this.#arenaId !== null) return;
		const message = `The episode "${name}" is not this connection's; its resume_token takes it up.`;
		throw new ArenaError('unknown_episode', message, { loc: ['episode_id'], input: name });
	}

	/** @throws ArenaError `no_episode` before the first reset, else as `Arena.step` */
	async step(proposedFix: string, options: StepOptions): Promise<Turn> {
		if (this.#arenaId === null) throw new ArenaError('no_episode', 'No episode yet: reset before step.');
		const turn = await this.arena.step(this.#arenaId, proposedFix, options).catch((error) => this.#retell(error));
		return { ...turn, episodeId: this.#shownId(turn.episodeId) };
	}

	/** The fix that an edit of the episode's program makes. @throws ArenaError `no_episode`, and what `applyEdit` throws */
	async edited(editId: string, applyEdit: ApplyEdit, signal: AbortSignal): Promise<string> {
		if (this.#arenaId === null) throw new ArenaError('no_episode', 'No episode yet: reset before step.');
		return applyEdit(this.arena, this.#arenaId, editId, signal).catch((error) => this.#retell(error));
	}

	/** State of the running episode; all null and 0 before the first reset, as OpenEnv's server answers. */
	async state(options: StepOptions = {}): Promise<WireState> {
		if (this.#arenaId === null) return NO_EPISODE_STATE;
		const { state: found } = await this.arena.state(this.#arenaId, options).catch((error) => this.#retell(error));
		const state = { ...toWireState(found), episode_id: this.#shownId(this.#arenaId) };
		return this.#token === null ? state : { ...state, resume_token: this.#token };
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

	/** What the client calls its episode, or else the arena's id without the owner's mark. */
	#shownId(arenaId: string): string {
		return this.#clientId ?? arenaId.slice(this.namespace.length);
	}

	/** A failure that names our id for the episode is no use to a client that gave it another one. */
	#retell(error: unknown): never {
		if (this.#arenaId === null || !(error instanceof ArenaError)) throw error;
		const message = error.message.replaceAll(this.#arenaId, this.#shownId(this.#arenaId));
		throw new ArenaError(error.code, message, error.details);
	}

	/** From now on this session's; one whose connection is half dead loses it, and cannot cancel its steps any more. */
	#hold(arenaId: string, clientId: string | null, token: string | null): void {
		const before = this.holders.get(arenaId);
		if (before !== undefined && before !== this) before.#arenaId = null;
		this.holders.set(arenaId, this);
		this.#arenaId = arenaId;
		this.#clientId = clientId ?? (before === undefined ? null : before.#clientId);
		this.#token = token;
	}

	#forget(): void {
		if (this.#arenaId === null) return;
		this.holders.delete(this.#arenaId);
		this.arena.discard(this.#arenaId);
		this.#arenaId = null;
	}
}

function nullIfUnknown(error: unknown): null {
	if (error instanceof ArenaError && error.code === 'unknown_episode') return null;
	throw error;
}
