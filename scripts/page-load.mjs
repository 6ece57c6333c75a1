/**
 * How the page holds with 10,000 stored episodes while fixes are graded: starts the server on a made-up database, has steps graded at a steady rate, and prints
 *  - steps per second with three pages open, beside those without any page, in turns, so that a change of the machine's pace falls on both;
 *  - for each interaction, the time until the next frame after it was painted (median and worst).
 *   npm run page:load [-- --rounds 4] [-- --seconds 5] [-- --rate 50 (steps per second; 0: as many as go)]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values: options } = parseArgs({
	options: {
		rounds: { type: 'string', default: '4' },
		seconds: { type: 'string', default: '5' },
		steps: { type: 'string', default: '50000' },
		rate: { type: 'string', default: '50' },
	},
});
const ROUNDS = wholeNumber('rounds');
const ROUND_MS = wholeNumber('seconds') * 1000;
/** Five of them are an episode. */
const STEPS = wholeNumber('steps');
const RATE = wholeNumber('rate', 0);
const SESSIONS = 8;
const PATHS = ['/', '/runs', '/episodes'];
const FIX = (n) => `def average_list(numbers):\n    return sum(numbers) / len(numbers) + ${n}\n`;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { fillDatabase } = await import(join(root, 'dist/src/cli/bench/store-fill.js'));
const dataDir = mkdtempSync(join(tmpdir(), 'codearena-page-load-'));
console.error(`filling a database with ${STEPS} steps`);
await fillDatabase(dataDir, STEPS);
const server = spawn(process.execPath, [join(root, 'dist/src/main.js')], {
	cwd: root,
	env: { PATH: process.env.PATH, PORT: '0', CODEARENA_DATA_DIR: dataDir },
	stdio: ['ignore', 'pipe', 'inherit'],
});
try {
	const url = await addressOf(server);
	const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
	await grade(url, ROUND_MS);
	await compareRates(url, browser);
	await timeInteractions(url, browser);
	await browser.close();
} finally {
	server.kill('SIGTERM');
	await once(server, 'exit');
	rmSync(dataDir, { recursive: true, force: true });
}

async function compareRates(url, browser) {
	const without = [];
	const beside = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		without.push(await grade(url, ROUND_MS));
		const pages = await Promise.all(PATHS.map((path) => open(browser, url + path)));
		beside.push(await grade(url, ROUND_MS));
		await Promise.all(pages.map((page) => page.context().close()));
	}
	const share = median(beside.map((rate, round) => rate / without[round]));
	console.log(`steps per second   no page ${median(without).toFixed(1)}   three pages ${median(beside).toFixed(1)}`);
	console.log(`share with three pages open, median of ${ROUNDS} rounds: ${(share * 100).toFixed(1)} %`);
}

/** Steps episodes, each step at its turn. Returns steps per second. */
async function grade(url, ms) {
	const end = performance.now() + ms;
	let steps = 0;
	let turns = 0;
	const start = performance.now();
	const turn = async () => {
		turns += 1;
		const wait = RATE === 0 ? 0 : start + (turns * 1000) / RATE - performance.now();
		if (wait > 0) await setTimeout(wait);
	};
	const play = async (session) => {
		while (performance.now() < end) {
			const { info } = await post(url, 'reset', { task_id: 'average-list', agent_id: `load-${session}` });
			for (let step = 0; step < 4 && performance.now() < end; step += 1) {
				await turn();
				await post(url, 'step', { action: { proposed_fix: FIX(step) }, episode_id: info.episode_id });
				steps += 1;
			}
		}
	};
	await Promise.all(Array.from({ length: SESSIONS }, (_, session) => play(session)));
	return (steps * 1000) / (performance.now() - start);
}

async function timeInteractions(url, browser) {
	const page = await open(browser, `${url}/episodes`);
	await page.getByRole('link', { name: 'Episodes' }).first().waitFor();
	let loading = true;
	const load = (async () => {
		while (loading) await grade(url, 500);
	})();
	const list = page.locator('[role="grid"], [role="table"], .rows, main').last();
	const interactions = {
		'open Runs': () => page.getByRole('link', { name: 'Runs' }).first().click(),
		'open Tasks': () => page.getByRole('link', { name: 'Tasks' }).first().click(),
		'open Play': () => page.getByRole('link', { name: 'Play' }).first().click(),
		'open Episodes': () => page.getByRole('link', { name: 'Episodes' }).first().click(),
		'scroll the list': async () => {
			await list.hover();
			await page.mouse.wheel(0, 4000);
		},
	};
	const times = Object.fromEntries(Object.keys(interactions).map((name) => [name, []]));
	for (let round = 0; round < ROUNDS; round += 1) {
		for (const [name, act] of Object.entries(interactions)) {
			await page.evaluate(() => {
				window.interaction = new Promise((resolve) => {
					const noted = (event) => {
						for (const type of ['click', 'wheel']) removeEventListener(type, noted, true);
						// The frame after the one in which the handlers ran.
						requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - event.timeStamp)));
					};
					for (const type of ['click', 'wheel']) addEventListener(type, noted, { capture: true, passive: true });
				});
			});
			await act();
			times[name].push(await page.evaluate(() => window.interaction));
			await page.waitForTimeout(300);
		}
	}
	loading = false;
	await load;
	console.log('interaction            median     worst');
	for (const [name, all] of Object.entries(times)) {
		console.log(
			`${name.padEnd(18)}${`${median(all).toFixed(0)} ms`.padStart(11)}${`${Math.max(...all).toFixed(0)} ms`.padStart(10)}`,
		);
	}
	await page.context().close();
}

async function open(browser, address) {
	const page = await (await browser.newContext()).newPage();
	await page.goto(address);
	await page.locator('main h2').first().waitFor();
	return page;
}

async function post(url, path, body) {
	const response = await fetch(`${url}/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	if (!response.ok) throw new Error(`POST /${path} gave ${response.status}: ${await response.text()}`);
	return response.json();
}

/** The address in the server's own log. */
async function addressOf({ stdout }) {
	for await (const line of createInterface({ input: stdout })) {
		const found = /"addresses":\["([^"]+)"/.exec(line)?.[1];
		if (found !== undefined) {
			stdout.resume();
			return found;
		}
	}
	throw new Error('the server ended before it listened');
}

function wholeNumber(name, least = 1) {
	const value = Number(options[name]);
	if (Number.isInteger(value) && value >= least) return value;
	console.error(`--${name}: expected a whole number of at least ${least}, got "${options[name]}"`);
	process.exit(2);
}

function median(values) {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
