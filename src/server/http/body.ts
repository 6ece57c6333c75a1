/**
 * Reading request bodies the way FastAPI does: JSON only, malformed JSON is a 422 of type `json_invalid`, another content type is a 422
 * that says what would be right, and a compressed body is a 415. Without a content type, or with the form type that `curl -d` sends, a
 * body is JSON if it parses; on `/reset` an untyped one is `{}` otherwise, so that a bare `curl -X POST` works. A web page can send both
 * without asking, and always with an Origin header: from there JSON has to be called so.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ArenaError } from '../../errors.js';
import { parseExactJson } from '../../exact-json.js';
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
	refuseEncoded(request.headers['content-encoding']);
	if (rawBody) return text;
	const empty = text.trim() === '';
	if (empty) return bodyOptional ? {} : undefined;
	const contentType = request.headers['content-type'];
	if (contentType !== undefined && isJson(contentType)) return readJson(text);
	const isPage = request.headers.origin !== undefined;
	if (contentType === undefined && !isPage) return readUntyped(text, bodyOptional === true);
	if (contentType !== undefined && isForm(contentType) && !isPage) return readForm(text, contentType);
	throw wrongContentType(text, contentType ?? 'none');
}

function refuseEncoded(encoding: string | undefined): void {
	if (encoding === undefined || encoding.trim().toLowerCase() === 'identity') return;
	const message = `The body is encoded as ${encoding.slice(0, 50)}; send it as plain JSON, without content-encoding.`;
	throw new ArenaError('unsupported_media_type', message);
}

function isForm(contentType: string): boolean {
	return /^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i.test(contentType);
}

function readForm(text: string, contentType: string): unknown {
	if (/^\s*[{[]/.test(text)) return readJson(text);
	throw wrongContentType(text, contentType);
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
		return parseExactJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
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
