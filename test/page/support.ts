/** The real server and a real Chromium, with everything noted that a page must not do: errors, refused scripts, failed requests. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { ServerProcess } from '../support/server-process.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function launchChromium(): Promise<Browser> {
	const executablePath = PLACES.find((path) => existsSync(path));
	if (executablePath === undefined)
		throw new Error(`There is no Chromium at ${PLACES.join(', ')}: apt-get install chromium`);
	// Chromium's own sandbox does not run as root, as which tests in containers run.
	return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

export interface Stage {
	/** Address of the server, without a slash at the end. */
	readonly url: string;
	readonly browser: Browser;
}

/** A server and a browser for the tests of a file. @param env variables of the server, asked for when it starts */
export function openStage(env: () => Promise<Record<string, string>> = async () => ({})): Stage {
	let server: ServerProcess;
	const stage = { url: '', browser: null as unknown as Browser };
	beforeAll(async () => {
		server = new ServerProcess({ CODEARENA_WORKERS: '2', ...(await env()) });
		[stage.url, stage.browser] = await Promise.all([server.address(), launchChromium()]);
	});
	afterAll(async () => {
		await stage.browser?.close();
		server.signal('SIGKILL');
		await server.exit;
	});
	return stage;
}

export interface Visit {
	readonly page: Page;
	readonly context: BrowserContext;
	/** What the console and the page complained of. */
	readonly complaints: string[];
}

export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		reducedMotion: 'reduce',
		...options,
	});
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(String(error)));
	page.on('dialog', (dialog) => {
		complaints.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	return { page, context, complaints };
}

export async function post<T = { info: { episode_id: string } }>(url: string, body: object): Promise<T> {
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
	return response.json() as Promise<T>;
}

/** Plays an episode over HTTP. @returns its id */
export async function play(url: string, reset: object, ...fixes: readonly string[]): Promise<string> {
	const { info } = await post(`${url}/reset`, reset);
	for (const proposed_fix of fixes) await post(`${url}/step`, { episode_id: info.episode_id, proposed_fix });
	return info.episode_id;
}

/** Replaces what stands in the editor, as typing over a selection does. */
export async function typeFix(page: Page, code: string, name = 'Your fix'): Promise<void> {
	await page.getByRole('textbox', { name, exact: true }).click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(code);
}
