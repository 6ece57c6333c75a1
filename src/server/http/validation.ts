/**
 * zod as fastify's validator. Bodies and queries go through `safeParseWire`, so that HTTP and /ws report the same problems in the same words.
 * The server does not validate its replies: the compiler checks the mappers' return types, and the schemas only document.
 */
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { writeExactJson } from '../../exact-json.js';
import { InvalidRequest, safeParseWire } from '../protocol/parse-request.js';

const ROOTS: Readonly<Record<string, string>> = {
	body: 'body',
	querystring: 'query',
	params: 'path',
	headers: 'header',
};

export function registerValidation(app: FastifyInstance): void {
	app.setValidatorCompiler<z.ZodType>(({ schema, httpPart }) => {
		const root = [ROOTS[httpPart ?? 'body'] ?? 'body'];
		return (value: unknown) => {
			const result = safeParseWire(schema, value, root);
			return result instanceof InvalidRequest ? { error: result } : { value: result };
		};
	});
	app.setSerializerCompiler(() => (value) => writeExactJson(value));
}
