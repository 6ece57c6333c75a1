/**
 * How fast the page opens: starts the server, opens it in Chromium with a cold cache, and prints, as the median of several loads, when the first content was
 * painted, when the page could be used, for how long the main thread was blocked, and how much was transferred.
 */
import { launchBrowser, median, startServer } from './page-stage.mjs';

const LOADS = 5;
const PATHS = ['/', '/runs', '/episodes', '/tasks', '/agents'];
/** What a task may take of the main thread before the rest counts as blocking; Lighthouse's bound. */
const BLOCKING_MS = 50;
const SETTLE_MS = 1500;

const server = await startServer({ CODEARENA_STORE: 'memory' });
try {
	const browser = await launchBrowser();
	console.log('page        first paint   usable   blocked   transferred   requests');
	for (const path of PATHS) {
		const loads = [];
		for (let load = 0; load < LOADS; load += 1) loads.push(await measure(browser, server.url + path));
		const of = (name) => median(loads.map((figures) => figures[name]));
		console.log(
			[
				path.padEnd(10),
				`${of('paintMs').toFixed(0)} ms`.padStart(12),
				`${of('usableMs').toFixed(0)} ms`.padStart(9),
				`${of('blockedMs').toFixed(0)} ms`.padStart(9),
				`${(of('bytes') / 1000).toFixed(0)} kB`.padStart(13),
				String(of('requests')).padStart(10),
			].join(''),
		);
	}
	await browser.close();
} finally {
	await server.stop();
}

async function measure(browser, url) {
	const context = await browser.newContext();
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.enable');
	let bytes = 0;
	let requests = 0;
	devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
		requests += 1;
	});
	await page.addInitScript(() => {
		window.longTasks = [];
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) window.longTasks.push(duration);
		}).observe({ type: 'longtask', buffered: true });
	});
	await page.goto(url);
	await page.locator('main h2').first().waitFor();
	const usableMs = await page.evaluate(() => performance.now());
	// What a page does after it can be used counts as well.
	await page.waitForTimeout(SETTLE_MS);
	const { paintMs, tasks } = await page.evaluate(() => ({
		paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
		tasks: window.longTasks,
	}));
	await context.close();
	const blockedMs = tasks.reduce((sum, duration) => sum + Math.max(0, duration - BLOCKING_MS), 0);
	return { paintMs, usableMs, blockedMs, bytes, requests };
}
