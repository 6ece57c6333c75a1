/** What MCP is put together from. */
import type { Arena } from '../../episode/arena.js';
import type { ArenaError } from '../../errors.js';
import type { ApplyEdit } from '../../live/edit-steps.js';
import type { Session } from '../session/session.js';
import type { SessionRegistry } from '../session/session-registry.js';
import type { StandardSessions } from './standard-sessions.js';

export interface RpcParts {
	/** As the caller's names mean it. */
	readonly arena: Arena;
	/** As sessions name their episodes. */
	readonly sessionArena: Arena;
	readonly sessions: SessionRegistry;
	/** Of the caller; a connection's session knows its own. */
	readonly namespace: string;
	/** For steps in frames of /ws. */
	readonly applyEdit: ApplyEdit;
	/** The newest HTTP episode, for calls outside of any session. @throws ArenaError `no_episode` */
	readonly newestEpisode: () => string;
	/** Notes an HTTP episode that was begun without an id of the client's. */
	readonly startedAnonymously: (episodeId: string) => void;
	/** A session that no connection is attached to. @throws CapacityReached */
	readonly createSession: () => Session;
	/** Told of a failure that is ours. */
	readonly onFault: (error: ArenaError) => void;
}

export interface StandardParts extends RpcParts {
	readonly standardSessions: StandardSessions;
	/** Notes an episode that was begun without an id of the client's. */
	readonly startedAnonymously: (episodeId: string) => void;
}
