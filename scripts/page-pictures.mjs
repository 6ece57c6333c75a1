/**
 * Pictures of every page in both themes, wide (1440 pixels) and narrow (390), four to a file, for docs/pictures/page: has agents play on a server of its own
 * with solutions, wrong and broken programs of the shipped tasks, and fails where the console complains.
 *   npm run page:pictures
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { post } from './page-load/steps.mjs';
import { launchBrowser, root, startServer } from './page-stage.mjs';

const target = join(root, 'docs', 'pictures', 'page');
const VIEWPORTS = [
	{ width: 1440, height: 900 },
	{ width: 390, height: 844 },
];
const THEMES = ['light', 'dark'];
/** Height of a picture in the file, in pixels. */
const SHOWN_PX = 420;
const PLAYED = [
	'algorithms/max-subarray',
	'algorithms/two-sum',
	'syntax/average-list',
	'logic/price-list-package',
	'logic/longest-run-program',
	'logic/drop-expired-in-place',
	'type_errors/cart-total-cents',
];

const server = await startServer({ CODEARENA_STORE: 'memory' });
try {
	const episode = await haveAgentsPlay();
	const browser = await launchBrowser();
	mkdirSync(target, { recursive: true });
	for (const [name, path, ready] of pagesOf(episode)) await picture(browser, name, path, ready);
	await browser.close();
} finally {
	await server.stop();
}

function pagesOf(episode) {
	return [
		['play', `/?episode=${episode}`, 'Solved in 2 steps'],
		['sandbox', '/sandbox', 'Standard input'],
		['runs', '/runs?a=first-tries&b=right-at-once', 'shared'],
		['episodes', '/episodes', 'price-list-package'],
		['trajectory', `/episodes/${episode}`, 'Change of step 2'],
		['tasks', '/tasks', 'Average of a list'],
		['task', '/tasks/price-list-package', 'hidden'],
		['agents', '/agents?agent=first-tries', 'max-subarray'],
	];
}

/** @returns id of an episode that began with the broken program and was solved in its second step */
async function haveAgentsPlay() {
	let shown = '';
	for (const [seed, path] of PLAYED.entries()) {
		const folder = join(root, 'tasks', path);
		const read = (...names) => readFileSync(join(folder, ...names), 'utf8');
		const wrong = readdirSync(join(folder, 'wrong'))
			.filter((name) => name.endsWith('.py'))
			.map((name) => read('wrong', name));
		const play = (agent_id, ...fixes) => playEpisode({ task_id: path.split('/')[1], agent_id, seed }, fixes);
		await play('right-at-once', read('solution.py'));
		await play('first-tries', read('buggy.py'), ...wrong.slice(0, 2), read('solution.py'));
		const two = await play('page', read('buggy.py'), read('solution.py'));
		if (seed === 0) shown = two;
	}
	return shown;
}

async function playEpisode(reset, fixes) {
	const { info } = await post(`${server.url}/reset`, reset);
	for (const proposed_fix of fixes) await post(`${server.url}/step`, { episode_id: info.episode_id, proposed_fix });
	return info.episode_id;
}

async function picture(browser, name, path, ready) {
	const shots = [];
	for (const viewport of VIEWPORTS) {
		for (const colorScheme of THEMES) shots.push(await shoot(browser, path, ready, { viewport, colorScheme }));
	}
	const page = await browser.newPage({ viewport: { width: 1800, height: SHOWN_PX } });
	const images = shots.map(
		(bytes) => `<img height="${SHOWN_PX}" src="data:image/png;base64,${bytes.toString('base64')}">`,
	);
	await page.setContent(`<body style="margin:0;display:inline-flex;gap:12px">${images.join('')}</body>`);
	await page.locator('body').screenshot({ path: join(target, `${name}.jpg`), type: 'jpeg', quality: 82 });
	await page.close();
	console.log(join(target, `${name}.jpg`));
}

async function shoot(browser, path, ready, options) {
	const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
	const page = await context.newPage();
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) throw new Error(`${path}: ${message.text()}`);
	});
	await page.goto(server.url + path);
	await page.getByText(ready).first().waitFor();
	// Charts and the editor are files of their own, which come later.
	await page.waitForLoadState('load');
	await page.waitForTimeout(1500);
	const shot = await page.screenshot();
	await context.close();
	return shot;
}
