/**
 * The page for people. It shares its addresses with the JSON routes: whoever prefers HTML gets the page, everybody else the data, by a constraint
 * of the router, so that the JSON routes know nothing of it. The page's files are open to everybody, since they hold no data; what the page
 * shows it asks for with the visitor's key. All addresses in it are relative to `<base>`, which follows the depth of the request's path: so
 * the page works behind any path that a proxy puts before it.
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { prefersHtml } from './prefers-html.js';

declare module 'fastify' {
	interface FastifyContextConfig {
		/** Needs no key. */
		open?: boolean;
	}
}

/** Addresses at which the page opens. */
export const PAGE_PATHS = [
	'/',
	'/sandbox',
	'/runs',
	'/agents',
	'/episodes',
	'/episodes/:id',
	'/tasks',
	'/tasks/:id',
] as const;

const YEAR_MS = 31_536_000_000;
/** Styles of the editor are made while the page runs; nothing else may be inline. Frames are allowed, since Spaces show the page in one. */
const POLICY = [
	"default-src 'self'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data:",
	"object-src 'none'",
	"base-uri 'self'",
	"form-action 'none'",
].join('; ');

/**
 * Call it before the JSON routes are registered.
 * @param folder where the built page is
 */
export async function registerPage(app: FastifyInstance, folder: string): Promise<void> {
	const html = readFileSync(join(folder, 'index.html'), 'utf8');
	addAcceptConstraint(app);
	varyByAccept(app);
	await app.register(async (scope) => {
		scope.addHook('onRoute', (route) => {
			route.config = { ...route.config, open: true };
			route.schema = { ...route.schema, hide: true };
		});
		await scope.register(files, {
			root: join(folder, 'assets'),
			prefix: '/assets/',
			preCompressed: true,
			immutable: true,
			maxAge: YEAR_MS,
			decorateReply: false,
		});
		const icon = readFileSync(join(folder, 'icon.svg'));
		scope.get('/icon.svg', async (_request, reply) =>
			reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon),
		);
		for (const url of PAGE_PATHS) {
			scope.get(url, { constraints: { accepts: 'html' } }, async (request, reply) => sendPage(html, request, reply));
		}
		scope.get('/web', async (_request, reply) => reply.redirect('./', 307));
		scope.get('/web/', async (_request, reply) => reply.redirect('../', 307));
	});
}

function addAcceptConstraint(app: FastifyInstance): void {
	app.addConstraintStrategy({
		name: 'accepts',
		storage: () => {
			const handlers = new Map();
			return { get: (value) => handlers.get(value) ?? null, set: (value, handler) => handlers.set(value, handler) };
		},
		deriveConstraint: (request: IncomingMessage) => (prefersHtml(request.headers.accept) ? 'html' : undefined),
		validate: () => undefined,
	});
}

/** Caches must keep the two forms of an address apart. */
function varyByAccept(app: FastifyInstance): void {
	const shared: ReadonlySet<string> = new Set(PAGE_PATHS);
	app.addHook('onSend', async (request, reply) => {
		if (!shared.has(request.routeOptions.url ?? '')) return;
		const vary = reply.getHeader('vary');
		void reply.header('vary', vary === undefined ? 'Accept' : `${vary}, Accept`);
	});
}

function sendPage(html: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
	return reply
		.headers({
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-cache',
			'content-security-policy': POLICY,
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'same-origin',
		})
		.send(html.replace('<base href="./" />', `<base href="${baseOf(request)}" />`));
}

/** What leads from the request's address to the root of the page: the prefix that a proxy names, else as many steps up as the path is deep. */
function baseOf({ url, headers }: FastifyRequest): string {
	const prefix = headers['x-forwarded-prefix'];
	if (typeof prefix === 'string' && /^(?:\/[\w.~-]+)+\/?$/.test(prefix)) return `${prefix.replace(/\/$/, '')}/`;
	const depth = (url.split('?')[0] ?? '/').split('/').length - 2;
	return depth === 0 ? './' : '../'.repeat(depth);
}
