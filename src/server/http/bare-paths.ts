/**
 * Clients of the Open Reward Standard leave the environment's name out of a path where a server has one environment. Their bare paths are read
 * as those with our name.
 */
import type { RawRequestDefaultExpression } from 'fastify';
import { ENV_NAME } from '../protocol/names.js';

const BARE = /^\/(?:splits|num_tasks|task|task_range|tools|task_tools|prompt|call)(?=$|\?)/;

/** The URL that is served. `GET /tasks` is a list of our own, `POST /tasks` one of theirs. */
export function readBarePath({ url = '/', method }: Pick<RawRequestDefaultExpression, 'url' | 'method'>): string {
	const bare = BARE.test(url) || (method === 'POST' && /^\/tasks(?=$|\?)/.test(url));
	return bare ? `/${ENV_NAME}${url}` : url;
}
