/** Behind a proxy that puts a path before it, in a frame of another page, and with keys. */
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RIGHT } from './fixes.ts';
import { openStage, play, visit } from './support.ts';

const KEY = 'a key for this test';
const PREFIX = '/spaces/arena';
const stage = openStage(async () => ({ CODEARENA_API_KEY: KEY }));
let proxy: Server;
let outside: string;
/** Of the page, what the server no longer has. */
let gone: RegExp | null = null;
const asked: string[] = [];

beforeAll(async () => {
	proxy = createServer((incoming, outgoing) => {
		const { method, headers, url = '' } = incoming;
		if (url === '/frame') {
			outgoing.setHeader('content-type', 'text/html');
			outgoing.end(`<iframe src="${PREFIX}/" width="1000" height="800" title="arena"></iframe>`);
			return;
		}
		if (!url.startsWith(PREFIX)) {
			outgoing.writeHead(204).end();
			return;
		}
		asked.push(url);
		if (gone?.test(url)) {
			outgoing.writeHead(404).end();
			return;
		}
		const inside = request(stage.url + url.slice(PREFIX.length), { method, headers }, (reply) => {
			outgoing.writeHead(reply.statusCode ?? 500, reply.headers);
			reply.pipe(outgoing);
		});
		incoming.pipe(inside);
	});
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	outside = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
afterAll(() => {
	proxy.closeAllConnections();
	proxy.close();
});

test('asks for the key, keeps it for the tab, and works below a path at every depth', async () => {
	const { page, context } = await visit(stage.browser);
	await page.goto(`${outside}${PREFIX}/web`);
	expect(new URL(page.url()).pathname).toBe(`${PREFIX}/`);
	await page.getByRole('button', { name: 'New episode' }).click();
	const dialog = page.getByRole('dialog', { name: 'API key' });
	await dialog.getByLabel('Key').fill('wrong');
	await dialog.getByRole('button', { name: 'Use key' }).click();
	await page.getByRole('button', { name: 'New episode' }).click();
	await dialog.getByText('does not know that key').waitFor();
	await dialog.getByLabel('Key').fill(KEY);
	await dialog.getByRole('button', { name: 'Use key' }).click();
	await page.getByRole('button', { name: 'New episode' }).click();
	await page.getByRole('textbox', { name: 'Your fix' }).waitFor();
	await page.getByRole('link', { name: 'Episodes' }).click();
	await page.getByRole('list', { name: 'Episodes' }).getByRole('link').first().click();
	await page.getByText('No step was made.').waitFor();
	const deep = new URL(page.url());
	expect(deep.pathname.startsWith(`${PREFIX}/episodes/`)).toBe(true);
	await page.reload();
	await page.getByText('No step was made.').waitFor();
	await page.getByRole('link', { name: 'Runs' }).click();
	await page.getByText('Live', { exact: true }).waitFor();
	await context.close();
});

test('is loaded anew, once, where it is older than the server and asks for parts that are gone', async () => {
	const { page, context } = await visit(stage.browser);
	await page.goto(`${outside}${PREFIX}/`);
	gone = /codemirror-.*js$/;
	await page.getByRole('link', { name: 'Sandbox' }).click();
	await page.getByRole('heading', { name: 'This page failed' }).waitFor();
	// The browser may ask for a part twice, ahead of need and when it is needed; the page is asked for once.
	const parts = asked.filter((url) => url === `${PREFIX}/sandbox` || gone?.test(url));
	const changes = parts.filter((url, index) => url !== parts[index - 1]);
	expect(changes).toEqual([expect.stringMatching(gone), `${PREFIX}/sandbox`, expect.stringMatching(gone)]);
	gone = null;
	await context.close();
});

test('works in a frame', async () => {
	const { page, context, complaints } = await visit(stage.browser);
	await page.goto(`${outside}/frame`);
	const frame = page.frameLocator('iframe');
	await frame.getByRole('heading', { name: 'CodeArena' }).waitFor();
	expect(complaints).toEqual([]);
	await context.close();
});

test('shows nothing recorded to those without a key', async () => {
	await expect(play(stage.url, {}, RIGHT)).rejects.toThrow('401');
	const { page, context } = await visit(stage.browser);
	await page.goto(`${stage.url}/episodes`);
	await page.getByRole('dialog', { name: 'API key' }).waitFor();
	expect(await page.getByRole('list', { name: 'Episodes' }).getByRole('listitem').count()).toBe(0);
	await context.close();
});
