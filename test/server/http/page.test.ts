import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_PATHS } from '../../../src/server/http/page.js';
import { prefersHtml } from '../../../src/server/http/prefers-html.js';
import { type TestServer, testServer } from '../../support/test-server.js';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const KEY = 'correct horse';
let folder: string;
let server: TestServer;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'page-'));
	mkdirSync(join(folder, 'assets'));
	writeFileSync(join(folder, 'index.html'), '<html><head><base href="./" /></head><body>the page</body></html>');
	writeFileSync(join(folder, 'icon.svg'), '<svg/>');
	writeFileSync(join(folder, 'assets', 'main-1.js'), 'plain');
	writeFileSync(join(folder, 'assets', 'main-1.js.br'), 'packed');
	server = await testServer({ page: folder, apiKeys: [KEY] });
});
afterAll(async () => {
	await server.app.close();
	rmSync(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ method: 'GET', url, headers });
const baseOf = (text: string) => /<base href="([^"]*)"/.exec(text)?.[1];

describe('the page', () => {
	it.each(PAGE_PATHS)('opens at %s for browsers, without a key', async (path) => {
		const reply = await get(path.replace(':id', 'x'), { accept: BROWSER });
		expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
		expect(reply.body).toContain('the page');
		expect(reply.headers.vary).toContain('Accept');
		expect(reply.headers['cache-control']).toBe('no-cache');
	});

	it.each(PAGE_PATHS)('leaves %s to programs, who need the key and never get HTML', async (path) => {
		const url = path.replace(':id', 'x');
		for (const accept of ['*/*', 'application/json', 'application/json, text/html;q=0.5']) {
			expect((await get(url, { accept })).statusCode).toBe(401);
			const reply = await get(url, { accept, 'x-api-key': KEY });
			expect(reply.headers['content-type']).toContain('json');
			expect(reply.headers.vary).toContain('Accept');
		}
	});

	it('allows no inline script and no script of others', async () => {
		const policy = String((await get('/', { accept: BROWSER })).headers['content-security-policy']);
		expect(policy).toContain("default-src 'self'");
		expect(policy).not.toMatch(/script-src|default-src[^;]*unsafe/);
	});

	it('finds its files from every depth, and below the prefix that a proxy names', async () => {
		expect(baseOf((await get('/?task=a/b/c', { accept: BROWSER })).body)).toBe('./');
		const below = await get('/', { accept: BROWSER, 'x-forwarded-prefix': '/spaces/arena' });
		expect(baseOf(below.body)).toBe('/spaces/arena/');
	});

	it.each(['//evil.example', 'https://evil.example', '/a"><script>', '/a b'])(
		'does not believe the prefix %s',
		async (prefix) => {
			const reply = await get('/', { accept: BROWSER, 'x-forwarded-prefix': prefix });
			expect(baseOf(reply.body)).toBe('./');
		},
	);

	it('hands out its files for a year, packed for those who can unpack, without a key', async () => {
		const plain = await get('/assets/main-1.js');
		expect([plain.statusCode, plain.body]).toEqual([200, 'plain']);
		expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
		const packed = await get('/assets/main-1.js', { 'accept-encoding': 'br, gzip' });
		expect([packed.body, packed.headers['content-encoding']]).toEqual(['packed', 'br']);
		expect((await get('/assets/../index.html')).statusCode).toBe(401);
	});

	it.each([
		['/web', './'],
		['/web/', '../'],
	])('is where %s leads', async (url, location) => {
		const reply = await get(url);
		expect([reply.statusCode, reply.headers.location]).toEqual([307, location]);
	});
});

describe('a server without the page', () => {
	it('answers browsers with JSON', async () => {
		const bare = await testServer();
		const reply = await bare.app.inject({ method: 'GET', url: '/', headers: { accept: BROWSER } });
		await bare.app.close();
		expect(reply.json().routes).toHaveProperty('POST /step');
	});
});

it.each([
	[undefined, false],
	['*/*', false],
	['text/html', true],
	[BROWSER, true],
	['TEXT/html;q=0', false],
	['text/html;q=0.4, application/json', false],
	['application/json;q=0.3, text/html;q=0.4', true],
])('accept: %s means HTML: %s', (accept, html) => {
	expect(prefersHtml(accept)).toBe(html);
});
