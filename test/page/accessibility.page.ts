/** Every page in both themes and on wide and narrow screens: no serious finding of axe, nothing that sticks out, no complaint. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { RIGHT, WRONG } from './fixes.ts';
import { openStage, play, visit } from './support.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const stage = openStage();
let episode = '';
let ofPackage = '';
beforeAll(async () => {
	episode = await play(stage.url, { task_id: 'average-list', agent_id: 'ann' }, WRONG, RIGHT);
	await play(stage.url, { task_id: 'cart-total-cents', agent_id: 'bob' }, 'def total(:\n');
	ofPackage = await play(stage.url, { task_id: 'price-list-package' });
});

const PAGES: readonly (readonly [path: string, ready: string])[] = [
	['/', 'Repair broken Python'],
	['/?episode=EPISODE', 'Solved in 2 steps'],
	['/sandbox', 'Standard input'],
	['/runs?a=ann&b=bob', '0 shared'],
	['/episodes', 'cart-total-cents'],
	['/episodes/EPISODE', 'Change of step 2'],
	['/tasks', 'Average of a list'],
	['/?episode=PACKAGE', 'shop/rules.py'],
	['/tasks/average-list', 'Tests, hardest first'],
	['/tasks/price-list-package', 'shop/rules.py'],
	['/agents', 'It gets easy tasks'],
];

describe.each([
	['light', 1440],
	['dark', 1440],
	['light', 390],
	['dark', 360],
] as const)('in %s at %i pixels', (colorScheme, width) => {
	test.each(PAGES)('%s', async (path, ready) => {
		const viewport = { width, height: 900 };
		const { page, context, complaints } = await visit(stage.browser, { colorScheme, viewport, bypassCSP: true });
		await page.goto(stage.url + path.replace('EPISODE', episode).replace('PACKAGE', ofPackage));
		await page.getByText(ready).first().waitFor();
		await page.waitForLoadState('load');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		await page.evaluate(axe);
		const { violations } = await page.evaluate(() =>
			(window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
		);
		const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
		expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
		expect(complaints).toEqual([]);
		await context.close();
	});
});
