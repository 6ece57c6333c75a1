/**
 * Times what a visitor does: from the event to the second frame after its handlers ran (the first one that surely shows their work), and to
 * the moment when what was asked for stands in the page; with the CPU time of the page's main thread until then, which a busy machine does not stretch.
 */
import { median } from '../page-stage.mjs';

const REST_MS = 300;

const link = (page, name) => page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name });
const field = (page, name) => page.getByRole('search').getByLabel(name);

/** Each with how it is done and a selector and text that the page then has. Each begins where the one before ended. */
const INTERACTIONS = [
	{ name: 'open Runs', act: (page) => link(page, 'Runs').click(), shows: ['main h2', 'Runs'] },
	{ name: 'open Tasks', act: (page) => link(page, 'Tasks').click(), shows: ['main h2', 'Tasks'] },
	{ name: 'search tasks', act: (page) => field(page, 'Search').press('v'), shows: ['main [role=status]', ' of '] },
	{ name: 'open Play', act: (page) => link(page, 'Play').click(), shows: ['main h2', 'Repair broken Python'] },
	{
		name: 'choose a task',
		act: (page) => page.getByRole('button', { name: /^Task/ }).click(),
		shows: ['[role=dialog] h2', 'task'],
	},
	{ name: 'close the dialog', act: (page) => page.keyboard.press('Escape'), shows: ['main h2', 'Repair'] },
	{ name: 'open Episodes', act: (page) => link(page, 'Episodes').click(), shows: ['main ul li a', '-'] },
	{ name: 'scroll the list', act: (page) => page.mouse.wheel(0, 4000), shows: ['main ul li a', '-'] },
	{
		name: 'filter the list',
		act: (page) => field(page, 'Solved').selectOption('Solved'),
		shows: ['main ul li [aria-label=solved]', ''],
	},
	{
		name: 'open an episode',
		act: (page) => page.locator('main ul li a').first().click(),
		shows: ['main section h3', 'Change'],
	},
	{
		name: 'choose a step',
		act: (page) => page.getByRole('button', { name: /^Step 1/ }).click(),
		shows: ['main section h3', 'Change of step 1'],
	},
	{
		name: 'switch the theme',
		act: (page) => page.getByRole('button', { name: /^Theme/ }).click(),
		shows: ['main h2', ''],
	},
];

/** @returns for each interaction its times in ms: to the next frame, to what it shows, and of CPU */
export async function timeInteractions(page, rounds) {
	const times = new Map(INTERACTIONS.map(({ name }) => [name, { frame: [], shown: [], cpu: [] }]));
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Performance.enable');
	const cpuMs = async () => {
		const { metrics } = await devtools.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
	};
	for (let round = 0; round < rounds; round += 1) {
		for (const { name, act, shows } of INTERACTIONS) {
			await page.evaluate(watch, shows);
			const before = await cpuMs();
			await act(page);
			const { frameMs, shownMs } = await page.evaluate(() => window.interaction);
			times.get(name).frame.push(frameMs);
			times.get(name).shown.push(shownMs);
			times.get(name).cpu.push((await cpuMs()) - before);
			await page.waitForTimeout(REST_MS);
		}
	}
	return [...times].map(([name, { frame, shown, cpu }]) => ({
		name,
		frameMs: median(frame),
		worstFrameMs: Math.max(...frame),
		shownMs: median(shown),
		worstShownMs: Math.max(...shown),
		cpuMs: median(cpu),
	}));
}

/** Runs in the page: notes the next event of a visitor and waits for its frame and its effect. */
function watch([selector, text]) {
	const types = ['click', 'wheel', 'keydown', 'input'];
	window.interaction = new Promise((resolve) => {
		const noted = (event) => {
			for (const type of types) removeEventListener(type, noted, true);
			const since = () => performance.now() - event.timeStamp;
			const shown = () =>
				[...document.querySelectorAll(selector)].some(({ textContent }) => textContent.includes(text));
			let frameMs = null;
			const look = () => {
				frameMs ??= since();
				if (shown()) resolve({ frameMs, shownMs: since() });
				else requestAnimationFrame(look);
			};
			requestAnimationFrame(() => requestAnimationFrame(look));
		};
		for (const type of types) addEventListener(type, noted, { capture: true, passive: true });
	});
}
