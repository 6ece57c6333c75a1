/**
 * The door through which every request body, query and frame comes in: one zod schema says what is allowed, and what is not becomes
 * an `InvalidRequest` that carries FastAPI's list of field errors. HTTP answers it with 422, /ws with a `VALIDATION_ERROR` frame.
 */
import type { z } from 'zod';
import { ArenaError } from '../../errors.js';
import { describeFieldError, type FieldError, toFieldErrors } from './issues.js';

/** A request that does not fit its schema. */
export class InvalidRequest extends ArenaError {
	override readonly name: string = 'InvalidRequest';

	constructor(readonly errors: readonly FieldError[]) {
		super('validation_error', `Invalid message: ${errors.map(describeFieldError).join('; ')}`);
	}
}

/**
 * Parses a value that came over the wire.
 * @param root where it stood, for the errors: `['body']`, `['query']`, `['data']`
 * @throws InvalidRequest naming every offending field
 */
export function parseWire<Schema extends z.ZodType>(
	schema: Schema,
	value: unknown,
	root: readonly string[],
): z.output<Schema> {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	throw new InvalidRequest(toFieldErrors(result.error.issues, root, value));
}

/** As `parseWire`, for callers that want the failure as a value. */
export function safeParseWire(schema: z.ZodType, value: unknown, root: readonly string[]): unknown {
	const result = schema.safeParse(value);
	return result.success ? result.data : new InvalidRequest(toFieldErrors(result.error.issues, root, value));
}

/** Keys of an object that its schema does not know; they are ignored, and `info.ignored` says so. */
export function unknownKeys(schema: z.ZodObject, value: object): string[] {
	return Object.keys(value).filter((key) => !Object.hasOwn(schema.shape, key));
}
