/**
 * Whose an episode or a record is. With API keys set, each key has a name space of its own: what its clients call an episode or an agent is
 * stored with the key's mark before it, which no other key can write or ask for. Without keys everybody is one user, and names stay as they are.
 */
import { randomUUID } from 'node:crypto';
import type { Arena } from '../../episode/arena.js';
import { ArenaError } from '../../errors.js';

export interface Owner {
	/** Before every name of this owner, such as `key-3fa94c01b2d7/`; empty without keys. */
	readonly namespace: string;
	/** May see what is everybody's. */
	readonly isAdmin: boolean;
}

/** Who asks where there are no keys. */
export const EVERYBODY: Owner = { namespace: '', isAdmin: true };

/** Episodes of connections; only their own connection, or who has their token, may play them. */
const OF_CONNECTION = /^(?:key-[0-9a-f]{12}\/)?ws\./;

const MARK = /^key-[0-9a-f]{12}\//;

/** @param digest of a key, in hexadecimal digits */
export function namespaceOf(digest: string): string {
	return `key-${digest.slice(0, 12)}/`;
}

/** Whose a name is, by the mark before it; empty for one without. */
export function ownerOfSession(name: string): string {
	return MARK.exec(name)?.[0] ?? '';
}

/** An id of a connection's own making. */
export function connectionEpisodeId(namespace: string, mark: string): string {
	return `${namespace}ws.${mark}`;
}

/** An answer in the owner's own words: without the mark, and null for an agent that has no name. */
export function withoutNamespace<T>(value: T, namespace: string): T {
	return namespace === '' ? value : (stripped(value, namespace) as T);
}

function stripped(value: unknown, namespace: string): unknown {
	if (typeof value === 'string') {
		return value === namespace ? null : value.startsWith(namespace) ? value.slice(namespace.length) : value;
	}
	if (Array.isArray(value)) return value.map((item) => stripped(item, namespace));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, stripped(item, namespace)]));
}

/** The arena as one owner's clients see it over requests without a connection. Names go in and come out without the mark. */
export function ownedArena(arena: Arena, { namespace }: Owner): Arena {
	const inside = (id: string): string => {
		const full = `${namespace}${id}`;
		if (OF_CONNECTION.test(full)) throw unknown(id);
		return full;
	};
	const outside = <T extends { readonly episodeId: string | null }>(value: T): T =>
		namespace === '' ? value : { ...value, episodeId: value.episodeId?.slice(namespace.length) ?? null };
	const retold = <T>(work: Promise<T>): Promise<T> =>
		namespace === '' ? work : work.catch((error: unknown) => Promise.reject(retell(error, namespace)));
	return {
		...arena,
		reset: async (request, options) => {
			const { episodeId = randomUUID(), agentId = '', groupId } = request;
			const marked = {
				...request,
				episodeId: inside(episodeId),
				agentId: `${namespace}${agentId}`,
				...(groupId !== undefined && { groupId: `${namespace}${groupId}` }),
			};
			const asked = namespace === '' ? { ...request, episodeId: inside(episodeId) } : marked;
			return outside(await retold(arena.reset(asked, options)));
		},
		step: async (episodeId, fix, options) => outside(await retold(arena.step(inside(episodeId), fix, options))),
		evaluate: async (request, options) => arena.evaluate({ ...request, owner: namespace }, options),
		state: async (episodeId, options) => {
			const { state, observation } = await retold(arena.state(inside(episodeId), options));
			return { state: outside(state), observation };
		},
	};
}

/** A failure in the words of a client that has never seen the mark. */
function retell(error: unknown, namespace: string): unknown {
	if (!(error instanceof ArenaError) || !error.message.includes(namespace)) return error;
	return new ArenaError(error.code, error.message.replaceAll(namespace, ''), error.details);
}

function unknown(id: string): ArenaError {
	const message = `There is no episode "${id}"; that of a connection is played over its connection alone.`;
	return new ArenaError('unknown_episode', message, { loc: ['episode_id'], input: id });
}
