import { expect, test } from 'vitest';
import { RIGHT, WRONG } from './fixes.ts';
import { openStage, typeFix, visit } from './support.ts';

const stage = openStage();

test('a stranger solves a task, has another one repaired, and finds both among the episodes', async () => {
	const { page, context, complaints } = await visit(stage.browser);
	await page.goto(`${stage.url}/?task=average-list`);
	await page.getByRole('heading', { name: 'CodeArena' }).waitFor();
	await page.getByRole('button', { name: 'New episode' }).click();
	const reward = page.getByRole('region', { name: 'Reward' });
	const tests = page.getByRole('region', { name: 'Tests' });

	await typeFix(page, WRONG);
	await page.getByRole('button', { name: 'Run step' }).click();
	await page
		.getByRole('region', { name: 'Attempts' })
		.getByRole('button', { name: /Step 1/ })
		.waitFor();
	const first = Number(await reward.locator('.reward-figure').innerText());

	await typeFix(page, RIGHT);
	await page.keyboard.press('ControlOrMeta+Enter');
	await reward.getByText('Solved', { exact: false }).first().waitFor();
	const second = Number(await reward.locator('.reward-figure').innerText());
	expect(second).toBeGreaterThan(first);
	expect(await tests.getByText('7 of 7 passed', { exact: true }).count()).toBe(1);
	await page.getByRole('heading', { name: 'Solved in 2 steps' }).waitFor();
	expect(await page.getByRole('region', { name: 'Log' }).innerText()).toContain('episode solved in 2 steps');
	const solved = new URL(page.url()).searchParams.get('episode');

	await page.getByRole('button', { name: 'Task: average-list' }).click();
	await page.getByRole('searchbox', { name: 'Search' }).fill('moving average of a stream');
	await page.getByRole('button', { name: /Moving average of a stream/ }).click();
	await page.getByRole('button', { name: 'New episode' }).click();
	await page.getByRole('heading', { name: /Moving average of a stream/ }).waitFor();
	await page.getByLabel('Method of AI fix and agent').selectOption('search');
	await page.getByRole('button', { name: 'AI fix' }).click();
	const proposal = page.getByRole('dialog', { name: 'Proposed fix' });
	await proposal.waitFor();
	expect(await proposal.innerText()).toMatch(/visible tests/);
	await proposal.getByRole('button', { name: 'Use this fix' }).click();
	await page.getByRole('button', { name: 'Run step' }).click();
	await page
		.getByRole('region', { name: 'Attempts' })
		.getByRole('button', { name: /Step 1/ })
		.waitFor();

	await page.getByRole('link', { name: 'Episodes' }).click();
	const rows = page.getByRole('list', { name: 'Episodes' }).getByRole('listitem');
	await expect.poll(() => rows.count()).toBe(2);
	await page.getByRole('link', { name: 'average-list' }).click();
	await page.getByRole('region', { name: 'Change of step 2' }).waitFor();
	expect(await page.getByText(solved ?? 'no id').count()).toBe(1);
	expect(complaints).toEqual([]);
	await context.close();
});
