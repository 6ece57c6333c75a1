/**
 * Failures on the wire. Whatever is thrown below a transport becomes an `ArenaError` here once (anything unknown is an
 * `internal_error` without details, since its message may hold secrets), and from there an HTTP body or a /ws error frame.
 */
import { z } from 'zod';
import { ArenaError, ERROR_TABLE, type ErrorCode, isRetryable } from '../../errors.js';
import { echo, type FieldError } from './issues.js';
import { InvalidRequest } from './parse-request.js';

export const errorSchema = z
	.object({
		detail: z.union([
			z.string(),
			z.array(
				z.object({
					type: z.string(),
					loc: z.array(z.union([z.string(), z.int()])),
					msg: z.string(),
					input: z.unknown(),
					ctx: z.object({ error: z.string() }).optional(),
				}),
			),
		]),
		code: z.string(),
	})
	.meta({ title: 'Error' });
export type ErrorBody = { detail: string | readonly FieldError[]; code: ErrorCode };

/** The failure behind anything thrown; what is not ours becomes `internal_error`. */
export function toArenaError(thrown: unknown): ArenaError {
	if (thrown instanceof ArenaError) return thrown;
	return new ArenaError('internal_error', 'Internal server error', { cause: thrown });
}

/** FastAPI's body: a list where a field is to blame, else one sentence. */
export function toErrorBody(error: ArenaError): ErrorBody {
	return { detail: fieldErrors(error) ?? error.message, code: error.code };
}

/** Seconds for the `retry-after` header of a 503; null for other failures. */
export function retryAfterS(error: ArenaError): number | null {
	if (error.details.retryAfterS !== undefined) return Math.max(1, Math.ceil(error.details.retryAfterS));
	const { status } = ERROR_TABLE[error.code];
	return status === 503 || status === 429 ? 1 : null;
}

/** Data of a /ws error frame. */
export function toFrameError(error: ArenaError): { message: string; code: string; [extra: string]: unknown } {
	const errors = fieldErrors(error);
	return {
		message: error.message,
		code: ERROR_TABLE[error.code].ws,
		reason: error.code,
		...(isRetryable(error.code) && { retryable: true }),
		...(errors !== null && { errors }),
	};
}

function fieldErrors(error: ArenaError): readonly FieldError[] | null {
	if (error instanceof InvalidRequest) return error.errors;
	const { loc, input } = error.details;
	// FastAPI lists fields for 422 only; a 404 is one sentence, wherever the unknown name stood.
	if (loc === undefined || ERROR_TABLE[error.code].status !== 422) return null;
	return [{ type: error.code, loc, msg: error.message, input: echo(input) }];
}
