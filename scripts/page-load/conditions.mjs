/**
 * What may stand beside the load: nothing, three pages in a browser, or only the requests of those pages, sent again without a browser. A browser on
 * the server's machine takes its cores; the third condition shows what the pages cost where the browser runs elsewhere.
 */
import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const TICK_MS = 10;

export const nothing = async () => ({ cpuMs: () => 0, close: async () => {} });

/**
 * @param record is filled with what the pages ask for, and when
 * @param processes reads the browser's process ids
 */
export function threePages(browser, addresses, record, processes) {
	return async () => {
		record.requests = [];
		const begun = performance.now();
		const pages = await Promise.all(
			addresses.map(async (address) => {
				const page = await (await browser.newContext()).newPage();
				page.on('request', (request) => record.requests.push({ atMs: performance.now() - begun, ...partsOf(request) }));
				await page.goto(address);
				await page.locator('main h2').first().waitFor();
				return page;
			}),
		);
		record.openedMs = performance.now() - begun;
		return {
			cpuMs: () => processes().reduce((sum, pid) => sum + cpuOf(pid), 0),
			close: () => Promise.all(pages.map((page) => page.context().close())),
		};
	};
}

/** Sends what the pages asked for, at the same moments since their opening. */
export function theirRequests(record) {
	return async () => {
		const over = new AbortController();
		const { signal } = over;
		setMaxListeners(0, signal);
		const sent = record.requests.map(async ({ atMs, url, ...request }) => {
			await setTimeout(atMs, undefined, { signal });
			const response = await fetch(url, { ...request, signal });
			for await (const _ of response.body) signal.throwIfAborted();
		});
		const all = Promise.allSettled(sent);
		await setTimeout(record.openedMs);
		return {
			cpuMs: () => 0,
			close: async () => {
				over.abort();
				await all;
			},
		};
	};
}

function partsOf(request) {
	const { accept = '*/*' } = request.headers();
	return { url: request.url(), method: request.method(), body: request.postData(), headers: { accept } };
}

function cpuOf(pid) {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
	} catch {
		// Ended since it was listed.
		return 0;
	}
}
