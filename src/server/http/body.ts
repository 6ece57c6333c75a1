/**
 * Reading request bodies the way FastAPI does: JSON only, malformed JSON is a 422 of type `json_invalid`, another content type is a 422
 * that says what would be right. A body without a content type is JSON if it parses; on `/reset` it is `{}` otherwise, so that a bare
 * `curl -X POST` works.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { echo } from '../protocol/issues.js';
import { InvalidRequest } from '../protocol/parse-request.js';

declare module 'fastify' {
	interface FastifyContextConfig {
		/** An absent or unreadable body without content type counts as `{}`. */
		bodyOptional?: boolean;
		/** The route gets the body as text and reads it itself. */
		rawBody?: boolean;
	}
}

export function registerBodyParser(app: FastifyInstance): void {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, async (request: FastifyRequest, text: string) =>
		readBody(request, text),
	);
	// Fastify skips the parsers when nothing was sent; an optional body is `{}` all the same.
	app.addHook('preValidation', async (request) => {
		if (request.body === undefined && request.routeOptions.config.bodyOptional) request.body = {};
	});
}

function readBody(request: FastifyRequest, text: string): unknown {
	const { bodyOptional, rawBody } = request.routeOptions.config;
	if (rawBody) return text;
	const empty = text.trim() === '';
	if (empty) return bodyOptional ? {} : undefined;
	const contentType = request.headers['content-type'];
	if (contentType === undefined) return readUntyped(text, bodyOptional === true);
	if (!isJson(contentType)) throw wrongContentType(text, contentType);
	return readJson(text);
}

function isJson(contentType: string): boolean {
	return /^\s*application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType);
}

function readUntyped(text: string, bodyOptional: boolean): unknown {
	try {
		return readJson(text);
	} catch (error) {
		if (bodyOptional) return {};
		throw error;
	}
}

function readJson(text: string): unknown {
	try {
		return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
	} catch (error) {
		const message = error instanceof Error ? error.message : 'not JSON';
		const position = /position (\d+)/.exec(message)?.[1];
		const at = position === undefined ? text.length : Number(position);
		throw new InvalidRequest([
			{ type: 'json_invalid', loc: ['body', at], msg: 'JSON decode error', input: {}, ctx: { error: message } },
		]);
	}
}

function wrongContentType(text: string, contentType: string): InvalidRequest {
	const msg = `Input should be a valid dictionary or object: send content-type application/json, not ${contentType}`;
	return new InvalidRequest([{ type: 'model_attributes_type', loc: ['body'], msg, input: echo(text) }]);
}
