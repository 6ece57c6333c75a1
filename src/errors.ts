/**
 * The one table of our own failures. What a fix does wrong is data (a verdict); what is wrong with a request or with us is one of
 * these. Clients branch on `code`, never on the text.
 */

export const ERROR_TABLE = {
	validation_error: { status: 422, ws: 'VALIDATION_ERROR' },
	unknown_task: { status: 404, ws: 'VALIDATION_ERROR' },
	unknown_edit: { status: 422, ws: 'VALIDATION_ERROR' },
	unknown_rubric: { status: 422, ws: 'VALIDATION_ERROR' },
	unknown_episode: { status: 404, ws: 'EXECUTION_ERROR' },
	no_episode: { status: 409, ws: 'EXECUTION_ERROR' },
	episode_done: { status: 409, ws: 'EXECUTION_ERROR' },
	unsupported_media_type: { status: 415, ws: 'VALIDATION_ERROR' },
	payload_too_large: { status: 413, ws: 'VALIDATION_ERROR' },
	not_found: { status: 404, ws: 'VALIDATION_ERROR' },
	method_not_allowed: { status: 405, ws: 'VALIDATION_ERROR' },
	unknown_environment: { status: 404, ws: 'VALIDATION_ERROR' },
	unknown_session: { status: 404, ws: 'SESSION_ERROR' },
	missing_session: { status: 400, ws: 'SESSION_ERROR' },
	unknown_call: { status: 404, ws: 'VALIDATION_ERROR' },
	session_exists: { status: 400, ws: 'SESSION_ERROR' },
	invalid_task_index: { status: 400, ws: 'VALIDATION_ERROR' },
	upgrade_required: { status: 426, ws: 'VALIDATION_ERROR' },
	forbidden: { status: 403, ws: 'SESSION_ERROR' },
	unauthorized: { status: 401, ws: 'SESSION_ERROR' },
	rate_limited: { status: 429, ws: 'EXECUTION_ERROR' },
	overloaded: { status: 503, ws: 'EXECUTION_ERROR' },
	draining: { status: 503, ws: 'SESSION_ERROR' },
	isolation_unavailable: { status: 503, ws: 'EXECUTION_ERROR' },
	sandbox_unavailable: { status: 503, ws: 'EXECUTION_ERROR' },
	store_unavailable: { status: 503, ws: 'EXECUTION_ERROR' },
	timed_out: { status: 503, ws: 'EXECUTION_ERROR' },
	cancelled: { status: 409, ws: 'EXECUTION_ERROR' },
	internal_error: { status: 500, ws: 'EXECUTION_ERROR' },
} as const;
export type ErrorCode = keyof typeof ERROR_TABLE;

/** Whether the same request may succeed a little later: the failure is ours and will pass. */
export function isRetryable(code: ErrorCode): boolean {
	return ERROR_TABLE[code].status === 503;
}

/** Whether a grading that failed so stays unscored: the server failed, not the fix and not the request. */
export function isOurs(code: ErrorCode): boolean {
	return code === 'internal_error' || isRetryable(code);
}

/** A failure with a stable code. `message` may be shown to clients. */
export class ArenaError extends Error {
	override readonly name: string = 'ArenaError';

	constructor(
		readonly code: ErrorCode,
		message: string,
		readonly details: {
			/** Path of the offending field, such as `['body', 'task_id']`. */
			readonly loc?: readonly (string | number)[];
			readonly input?: unknown;
			/** Seconds after which a retry makes sense. */
			readonly retryAfterS?: number;
			readonly cause?: unknown;
		} = {},
	) {
		super(message, details.cause === undefined ? undefined : { cause: details.cause });
	}
}

/** What lies behind a failure, in words that may hold paths and sources: for a log or a command line, not for clients. */
export function causeText(error: ArenaError): string {
	const { cause } = error.details;
	return cause instanceof Error ? cause.message : error.message;
}

/** Convenience for tests of the code: `isArenaError(e, 'unknown_task')`. */
export function isArenaError(error: unknown, code?: ErrorCode): error is ArenaError {
	return error instanceof ArenaError && (code === undefined || error.code === code);
}
