/** Which records a request may see: those of its own key, or everybody's for the owner who asks for `all`. */
import type { FastifyRequest } from 'fastify';
import { ArenaError } from '../../errors.js';
import type { NameRange } from '../../records/name-range.js';
import { type Owner, withoutNamespace } from '../session/owner.js';

export interface RecordsScope {
	/** For filters; empty where everything is seen. */
	readonly filter: { readonly agents?: NameRange };
	/** A name as it is stored. */
	readonly stored: (name: string) => string;
	/** An answer in the client's own words. */
	readonly shown: <T>(answer: T) => T;
	/** Whether a stored agent's records are seen. */
	readonly sees: (agentId: string | null) => boolean;
}

/** @throws ArenaError `forbidden` when somebody else than the owner asks for `all` */
export function scopeOf(request: FastifyRequest, ownerOf: (request: FastifyRequest) => Owner): RecordsScope {
	const { namespace, isAdmin } = ownerOf(request);
	const all = (request.query as { all?: unknown }).all === 'true';
	if (all && !isAdmin)
		throw new ArenaError('forbidden', 'Only the key of CODEARENA_ADMIN_KEY sees everybody’s records.');
	if (all || namespace === '') {
		return { filter: {}, stored: (name) => name, shown: (answer) => answer, sees: () => true };
	}
	return {
		filter: { agents: { from: namespace, to: `${namespace.slice(0, -1)}0` } },
		stored: (name) => `${namespace}${name}`,
		shown: (answer) => withoutNamespace(answer, namespace),
		sees: (agentId) => agentId?.startsWith(namespace) ?? false,
	};
}

/** A query whose agent is named as it is stored. */
export function withStoredAgent<Query extends { readonly agent_id?: string | undefined }>(
	query: Query,
	stored: RecordsScope['stored'],
): Query {
	return query.agent_id === undefined ? query : { ...query, agent_id: stored(query.agent_id) };
}
