import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { RIGHT, WRONG } from './fixes.ts';
import { openStage, play, visit } from './support.ts';

/** JavaScript's numbers cannot hold it. */
const SEED = '18446744073709551615';

const stage = openStage();
beforeAll(async () => {
	await play(stage.url, { task_id: 'average-list', agent_id: 'ann', seed: SEED }, WRONG, RIGHT);
	await play(stage.url, { task_id: 'cart-total-cents', agent_id: 'bob' }, 'def total():\n    return 1\n');
	await play(stage.url, { task_id: 'average-list', agent_id: 'bob' }, RIGHT);
});

const rowsOf = (page: Awaited<ReturnType<typeof visit>>['page']) =>
	page.getByRole('list', { name: 'Episodes' }).getByRole('listitem');

test('the list is narrowed by its filters, which stand in the address', async () => {
	const { page, context, complaints } = await visit(stage.browser);
	await page.goto(`${stage.url}/episodes`);
	await expect.poll(() => rowsOf(page).count()).toBe(3);
	await page.getByLabel('Agent').fill('bob');
	await expect.poll(() => rowsOf(page).count()).toBe(2);
	await page.getByRole('combobox', { name: 'Solved' }).selectOption('Solved');
	await expect.poll(() => rowsOf(page).count()).toBe(1);
	expect(page.url()).toContain('agent_id=bob');
	await page.reload();
	await expect.poll(() => rowsOf(page).count()).toBe(1);
	await page.getByRole('button', { name: 'Clear' }).click();
	await page.getByRole('searchbox', { name: 'Text in a fix' }).fill('def total(');
	await expect.poll(() => rowsOf(page).count()).toBe(1);
	await page.getByRole('searchbox', { name: 'Text in a fix' }).fill('nobody wrote this');
	await page.getByText('No episode fits').waitFor();
	expect(complaints).toEqual([]);
	await context.close();
});

test('a trajectory shows each step, leads to its neighbours, and replays to the same reward', async () => {
	const { page, context, complaints } = await visit(stage.browser);
	await page.goto(`${stage.url}/episodes?agent_id=ann`);
	await page.getByRole('link', { name: 'average-list' }).click();
	const change = page.getByRole('region', { name: 'Change of step 2' });
	await change.waitFor();
	await page
		.getByRole('region', { name: 'Steps' })
		.getByRole('button', { name: /Step 1/ })
		.click();
	const output = page.getByRole('region', { name: 'Output' });
	await output.getByText('red', { exact: true }).first().waitFor();
	expect(await output.locator('.ansi-red').first().innerText()).toBe('red');
	await page.getByRole('button', { name: 'Re-grade now' }).click();
	await page.getByText('Every reward replays.').waitFor();
	await page.getByText(SEED, { exact: true }).waitFor();
	await page.goto(`${stage.url}/episodes?agent_id=bob`);
	await page.getByRole('link', { name: 'cart-total-cents' }).click();
	await page.getByRole('link', { name: '← Newer' }).click();
	await page.getByRole('region', { name: 'Change of step 1' }).waitFor();
	expect(await page.getByRole('link', { name: '← Newer' }).count()).toBe(0);
	expect(complaints).toEqual([]);
	await context.close();
});

test('a trajectory is taken out as JSON, as one HTML file, and as commands that play it again', async () => {
	const { page, context, complaints } = await visit(stage.browser, {
		permissions: ['clipboard-read', 'clipboard-write'],
	});
	await page.goto(`${stage.url}/episodes?agent_id=ann`);
	await page.getByRole('link', { name: 'average-list' }).click();
	const exported = async (name: string) => {
		const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
		return readFileSync(await download.path(), 'utf8');
	};
	const json = await exported('Export JSON');
	expect(json).toContain(`"seed": ${SEED},`);
	expect(JSON.parse(json)).toMatchObject({ task_id: 'average-list', steps: [{}, {}] });
	const html = await exported('Export HTML');
	const alone = await visit(stage.browser, { offline: true });
	await alone.page.setContent(html);
	expect(await alone.page.getByRole('heading', { name: /Step 2/ }).count()).toBe(1);
	await page.getByRole('button', { name: 'Copy as curl' }).click();
	await page.getByText('Copied.').waitFor();
	const commands = await page.evaluate(() => navigator.clipboard.readText());
	expect(commands).toContain(`"seed":${SEED},`);
	expect(commands.match(/curl -sS -X POST/g)).toHaveLength(3);
	expect([...complaints, ...alone.complaints]).toEqual([]);
	await Promise.all([context.close(), alone.context.close()]);
});

test('a task shows what became of it, and the runs what agents did, live', async () => {
	const { page, context, complaints } = await visit(stage.browser);
	await page.goto(`${stage.url}/tasks?q=average`);
	await page.getByRole('link', { name: 'Average of a list' }).click();
	await page.getByRole('region', { name: 'Tests, hardest first' }).getByText('visible').first().waitFor();
	await page.getByRole('link', { name: 'Play this task' }).click();
	await page.getByRole('button', { name: 'Task: average-list' }).waitFor();
	await page.getByRole('link', { name: 'Runs' }).click();
	await page.getByText('Live', { exact: true }).waitFor();
	await play(stage.url, { task_id: 'average-list', agent_id: 'cleo' }, RIGHT);
	await page.getByRole('region', { name: 'Rewards as they come' }).getByText('average-list: 0.99').waitFor();
	await page.goto(`${stage.url}/runs?a=ann&b=bob`);
	await page.getByRole('region', { name: 'Compare two agents' }).getByText('1 shared').waitFor();
	await page.getByRole('link', { name: 'Agents' }).click();
	await page.getByRole('button', { name: /^cleo/ }).click();
	await page.getByRole('region', { name: 'Memory' }).getByText('average-list').waitFor();
	expect(complaints).toEqual([]);
	await context.close();
});
