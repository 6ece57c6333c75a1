/**
 * How the page holds with 10,000 stored episodes while fixes are graded: starts the server on a made-up database and prints
 *  - how many steps a second are graded beside nothing, beside three open pages, and beside the requests of these pages alone, in turns, so that a change
 *    of the machine's pace falls on all; with the CPU time that the server takes for a step, and the browser in a second;
 *  - for each interaction with a page, how long it takes until it is painted, and until what it asked for is there.
 *   npm run page:load [-- --rounds 6] [-- --seconds 5] [-- --rate 50 (steps per second; 0: as many as go)] [-- --steps 50000 (stored ones)]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nothing, theirRequests, threePages } from './page-load/conditions.mjs';
import { timeInteractions } from './page-load/interactions.mjs';
import { playFor, post } from './page-load/steps.mjs';
import { launchBrowser, median, root, startServer } from './page-stage.mjs';

const { values: options } = parseArgs({
	options: {
		rounds: { type: 'string', default: '6' },
		seconds: { type: 'string', default: '5' },
		/** Five of them are an episode. */
		steps: { type: 'string', default: '50000' },
		rate: { type: 'string', default: '50' },
	},
});
const rounds = wholeNumber('rounds');
const roundMs = wholeNumber('seconds') * 1000;
const rate = wholeNumber('rate', 0);

const { fillDatabase } = await import(join(root, 'dist/src/cli/bench/store-fill.js'));
const { readUsage } = await import(join(root, 'dist/src/cli/bench/scale/usage.js'));
const { descendants } = await import(join(root, 'dist/src/cli/target/process-tree.js'));

const dataDir = mkdtempSync(join(tmpdir(), 'codearena-page-load-'));
console.error('filling a database');
await fillDatabase(dataDir, wholeNumber('steps'));
const server = await startServer({ CODEARENA_DATA_DIR: dataDir });
try {
	const browser = await launchBrowser();
	await playFor(server.url, roundMs, rate);
	await compareRates(browser);
	await measureInteractions(browser);
	await browser.close();
} finally {
	await server.stop();
	rmSync(dataDir, { recursive: true, force: true });
}

async function compareRates(browser) {
	const { info } = await post(`${server.url}/reset`, { task_id: 'average-list', agent_id: 'page' });
	const addresses = [`/?episode=${info.episode_id}`, '/runs', '/episodes'].map((path) => server.url + path);
	const record = { requests: [], openedMs: 0 };
	const conditions = {
		'no page': nothing,
		'three pages': threePages(browser, addresses, record, browserProcesses),
		'their requests alone': theirRequests(record),
	};
	const measured = Object.fromEntries(Object.keys(conditions).map((name) => [name, []]));
	for (let round = 0; round < rounds; round += 1) {
		const names = Object.keys(conditions);
		const order = round % 2 === 0 ? names : [names[1], names[2], names[0]];
		for (const name of order) measured[name].push(await measure(conditions[name]));
	}
	printRates(measured, record.requests.length);
}

async function measure(condition) {
	const beside = await condition();
	const [serverBefore, besideBefore] = [serverCpuMs(), beside.cpuMs()];
	const { graded, ms } = await playFor(server.url, roundMs, rate);
	const [serverMs, besideMs] = [serverCpuMs() - serverBefore, beside.cpuMs() - besideBefore];
	await beside.close();
	return { perSecond: (graded * 1000) / ms, cpuPerStepMs: serverMs / graded, besideShare: besideMs / ms };
}

function printRates(measured, requests) {
	const load = loadavg()[0].toFixed(1);
	console.log(
		`${rate === 0 ? 'as many steps as go' : `${rate} steps a second sent`}, ${rounds} rounds of ${roundMs / 1000} s, load ${load}`,
	);
	console.log('beside                  steps/s   of no page (least to most)      server CPU a step   browser cores');
	for (const [name, all] of Object.entries(measured)) {
		const shares = all.map(({ perSecond }, round) => perSecond / measured['no page'][round].perSecond);
		const percent = (value) => `${(value * 100).toFixed(1)} %`;
		const of = (field) => median(all.map((one) => one[field]));
		console.log(
			[
				name.padEnd(22),
				of('perSecond').toFixed(1).padStart(9),
				`${percent(median(shares))} (${percent(Math.min(...shares))} to ${percent(Math.max(...shares))})`.padStart(34),
				`${of('cpuPerStepMs').toFixed(2)} ms`.padStart(17),
				of('besideShare').toFixed(2).padStart(14),
			].join(''),
		);
	}
	console.log(`three pages sent ${requests} requests in the last round, their opening included`);
}

async function measureInteractions(browser) {
	const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
	await page.goto(`${server.url}/episodes`);
	await page.locator('main ul li a').first().waitFor();
	let loading = true;
	const load = (async () => {
		while (loading) await playFor(server.url, 500, rate);
	})();
	const times = await timeInteractions(page, rounds);
	loading = false;
	await load;
	const ms = (value) => `${value.toFixed(0)} ms`.padStart(10);
	console.log('interaction          painted     worst    stands there     worst   CPU of its main thread');
	for (const { name, frameMs, worstFrameMs, shownMs, worstShownMs, cpuMs } of times) {
		console.log(
			`${name.padEnd(18)}${ms(frameMs)}${ms(worstFrameMs)}${ms(shownMs).padStart(16)}${ms(worstShownMs)}${ms(cpuMs).padStart(25)}`,
		);
	}
	await page.context().close();
}

function serverCpuMs() {
	return Object.values(readUsage(server.pid)).reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}

/** What this script started, but for the server and what is below it. */
function browserProcesses() {
	const servers = new Set([server.pid, ...descendants(server.pid).map(({ pid }) => pid)]);
	return descendants(process.pid).flatMap(({ pid }) => (servers.has(pid) ? [] : [pid]));
}

function wholeNumber(name, least = 1) {
	const value = Number(options[name]);
	if (Number.isInteger(value) && value >= least) return value;
	console.error(`--${name}: expected a whole number of at least ${least}, got "${options[name]}"`);
	process.exit(2);
}
