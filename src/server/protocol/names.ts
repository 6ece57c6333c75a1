/**
 * What this server calls itself on the wire. OpenEnv's clients and `openenv validate` read these from `/metadata`, `/schema` and
 * `/openapi.json`; they are collected here so that all three agree.
 */
import { MEBIBYTE } from '../../units.js';

export const ENV_NAME = 'code_arena';
/** Version of the HTTP interface; OpenEnv's validator picks its profile by it. */
export const API_VERSION = '1.0.0';
export const AUTHOR = 'CodeArena contributors';
export const DESCRIPTION =
	'A gym for code repair: the agent gets a broken Python function, proposes a whole replacement and is paid for what the tests, ' +
	'run in a locked-down process, say about it.';

/** A step's answer is due this many milliseconds after its request came in, queueing included: OpenEnv's client gives up after 60 s. */
export const STEP_CEILING_MS = 45_000;
/** The shortest time that a step may be given: a process for the fix and its first answer take some ten milliseconds. */
export const STEP_FLOOR_MS = 50;
/** Largest request body and largest WebSocket frame, in bytes. */
export const BODY_LIMIT_BYTES = 4 * MEBIBYTE;
/** Longest client-chosen identifier (`episode_id`, `request_id`, `agent_id`), in characters; OpenEnv's own limit. */
export const ID_LIMIT_CHARS = 255;

/** NUL and halves of surrogate pairs are no text to a database. */
export function isStorable(id: string): boolean {
	return !/[\0\p{Cs}]/u.test(id);
}
