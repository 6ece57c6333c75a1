/** Pages by cursor: where the next page begins, in a form that clients hand back and do not read. */
import { z } from 'zod';
import { InvalidRequest } from './parse-request.js';

/** A query's whole number, which comes as text; readers of the OpenAPI text are told of the number. */
const numberText = (minimum: number, maximum: number) =>
	z
		.string()
		.regex(/^\d{1,16}$/, 'Input should be a valid integer')
		.transform(Number)
		.pipe(z.int().min(minimum).max(maximum))
		.optional()
		.meta({ type: 'integer', pattern: undefined, minimum, maximum });

export const pageQuery = {
	limit: numberText(1, 500).describe('Entries of a page; default 50.'),
	cursor: z.string().max(2048).optional().describe('`next_cursor` of the page before.'),
};

export const nextCursor = z.string().nullable().describe('For the next page; null on the last one.');

export const DEFAULT_PAGE = 50;

export function toCursor(place: unknown): string {
	return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws InvalidRequest when it is none of ours */
export function fromCursor<Schema extends z.ZodType>(schema: Schema, cursor: string): z.output<Schema> {
	try {
		return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
	} catch {
		throw new InvalidRequest([
			{ type: 'value_error', loc: ['query', 'cursor'], msg: 'Value error, not a cursor of this list', input: cursor },
		]);
	}
}
