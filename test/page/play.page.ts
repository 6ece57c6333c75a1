import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RIGHT, WRONG } from './fixes.ts';
import { openStage, typeFix, visit } from './support.ts';

const stage = openStage();
const TASKS = join(import.meta.dirname, '../../tasks');

test('the id in the address brings the episode back: after a reload with the draft, for others without', async () => {
	const { page, context, complaints } = await visit(stage.browser);
	await page.goto(`${stage.url}/?task=average-list`);
	await page.getByRole('button', { name: 'New episode' }).click();
	await typeFix(page, WRONG);
	await page.getByRole('button', { name: 'Run step' }).click();
	const attempts = page.getByRole('region', { name: 'Attempts' });
	await attempts.getByRole('button', { name: /Step 1/ }).waitFor();
	await typeFix(page, '# a draft');
	await page.reload();
	await attempts.getByRole('button', { name: /Step 1/ }).waitFor();
	const editor = page.getByRole('textbox', { name: 'Your fix' });
	await expect.poll(() => editor.innerText()).toContain('# a draft');
	const other = await visit(stage.browser);
	await other.page.goto(page.url());
	await other.page
		.getByRole('region', { name: 'Attempts' })
		.getByRole('button', { name: /Step 1/ })
		.waitFor();
	await expect.poll(() => other.page.getByRole('textbox', { name: 'Your fix' }).innerText()).toContain('red');
	expect([...complaints, ...other.complaints]).toEqual([]);
	await Promise.all([context.close(), other.context.close()]);
});

test('a whole episode is played with the keyboard alone', async () => {
	const { page, context, complaints } = await visit(stage.browser);
	await page.goto(`${stage.url}/?task=average-list`);
	await page.getByRole('button', { name: 'New episode' }).waitFor();
	const focusBy = async (name: string) => {
		for (let presses = 0; presses < 40; presses += 1) {
			await page.keyboard.press('Tab');
			const found = await page.evaluate(() => {
				const at = document.activeElement;
				return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
			});
			if (found.startsWith(name)) return;
		}
		throw new Error(`Tab does not lead to "${name}"`);
	};
	await focusBy('New episode');
	await page.keyboard.press('Enter');
	await page.getByRole('textbox', { name: 'Your fix' }).waitFor();
	await focusBy('Your fix');
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(RIGHT);
	// Tab indents; Escape lets it leave the editor.
	await page.keyboard.press('Escape');
	await focusBy('Run step');
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { name: 'Solved in 1 step' }).waitFor();
	expect(complaints).toEqual([]);
	await context.close();
});

test('an agent plays while the page watches, and its log says what it does', async () => {
	const { page, context, complaints } = await visit(stage.browser);
	await page.goto(`${stage.url}/?task=average-list`);
	await page.getByLabel('Method of AI fix and agent').selectOption('search');
	await page.getByRole('button', { name: 'Run agent' }).click();
	const log = page.getByRole('region', { name: 'Log' });
	await expect.poll(() => log.innerText(), { timeout: 60_000 }).toMatch(/agent solved: 1 step/);
	await page.getByRole('heading', { name: 'Solved in 1 step' }).waitFor();
	expect(new URL(page.url()).searchParams.get('episode')).not.toBeNull();
	expect(complaints).toEqual([]);
	await context.close();
});

test('an agent is stopped', async () => {
	const { page, context, complaints } = await visit(stage.browser);
	// Search has no rewrite for this one, so that it would use its whole time.
	await page.goto(`${stage.url}/?task=cron-matches`);
	await page.getByLabel('Method of AI fix and agent').selectOption('search');
	await page.getByRole('button', { name: 'Run agent' }).click();
	const stop = page.getByRole('button', { name: 'Stop agent' });
	await expect.poll(() => stop.isEnabled()).toBe(true);
	await page.getByText('looking for a fix').waitFor();
	await stop.click();
	await expect
		.poll(() => page.getByRole('region', { name: 'Log' }).innerText())
		.toMatch(/agent (stopped|solved|unsolved)/);
	await expect.poll(() => stop.isDisabled()).toBe(true);
	expect(complaints).toEqual([]);
	await context.close();
});

test('a package has a tab for each file, and its fix may change several', async () => {
	const { page, context, complaints } = await visit(stage.browser);
	const solution = readFileSync(join(TASKS, 'logic/price-list-package/solution.py'), 'utf8');
	await page.goto(`${stage.url}/?task=price-list-package`);
	await page.getByRole('button', { name: 'New episode' }).click();
	const files = page.getByRole('radiogroup', { name: 'Files of the package' });
	await files.getByRole('radio', { name: 'shop/rules.py' }).click();
	await typeFix(page, 'BULK = {"office": 0, "food": 0}\n', 'Your fix, shop/rules.py');
	await files.getByRole('radio', { name: /shop\/prices.py/ }).click();
	await typeFix(page, solution);
	await page.getByRole('button', { name: 'Run step' }).click();
	const attempts = page.getByRole('region', { name: 'Attempts' });
	// The changed rules are what it imports: without its other names it does not load.
	await attempts.getByRole('button', { name: /Step 1/ }).click();
	await attempts.getByText('# shop/rules.py').waitFor();
	await page.getByRole('region', { name: 'Log' }).getByText('ImportError').first().waitFor();
	await page.reload();
	await files.getByRole('radio', { name: 'shop/rules.py' }).click();
	const rules = page.getByRole('textbox', { name: 'Your fix, shop/rules.py' });
	await expect.poll(() => rules.innerText()).toContain('"office": 0');
	await typeFix(
		page,
		readFileSync(join(TASKS, 'logic/price-list-package/package/shop/rules.py'), 'utf8'),
		'Your fix, shop/rules.py',
	);
	await page.keyboard.press('ControlOrMeta+Enter');
	await page.getByRole('heading', { name: 'Solved in 2 steps' }).waitFor();
	expect(complaints).toEqual([]);
	await context.close();
});

test('a program says what it reads and prints, and is solved', async () => {
	const { page, context, complaints } = await visit(stage.browser);
	await page.goto(`${stage.url}/?task=longest-run-program`);
	await page.getByRole('button', { name: 'New episode' }).click();
	await page.getByText('a program: reads standard input and prints').waitFor();
	await typeFix(page, readFileSync(join(TASKS, 'logic/longest-run-program/solution.py'), 'utf8'));
	await page.keyboard.press('ControlOrMeta+Enter');
	await page.getByRole('heading', { name: 'Solved in 1 step' }).waitFor();
	expect(complaints).toEqual([]);
	await context.close();
});

test('what the server refuses is said, and the page goes on', async () => {
	const { page, context } = await visit(stage.browser);
	await page.goto(`${stage.url}/?episode=nobody-played-this`);
	await page.getByRole('alert').waitFor();
	expect(await page.getByRole('alert').innerText()).toContain('nobody-played-this');
	await page.getByRole('button', { name: 'New episode' }).click();
	await page.getByRole('textbox', { name: 'Your fix' }).waitFor();
	expect(await page.getByRole('alert').count()).toBe(0);
	await context.close();
});

test('own code is run with its own checks, repaired, and earns no reward', async () => {
	const { page, context, complaints } = await visit(stage.browser);
	await page.goto(stage.url);
	await page.getByRole('button', { name: /^Task:/ }).click();
	await page.getByRole('button', { name: 'My own code' }).click();
	await page.getByRole('button', { name: 'New episode' }).click();
	await page.getByRole('button', { name: 'Run step' }).click();
	const tests = page.getByRole('region', { name: 'Tests' });
	await tests.getByText('AssertionError').waitFor();
	await page.getByRole('button', { name: 'AI fix' }).click();
	await page.getByRole('dialog', { name: 'Proposed fix' }).getByText('2 of 2 of your checks').waitFor();
	await page.getByRole('button', { name: 'Use this fix' }).click();
	await page.getByRole('button', { name: 'Run step' }).click();
	await tests.getByText('1 of 1 passed').waitFor();
	expect(await page.getByRole('region', { name: 'Reward' }).innerText()).toContain('Own code earns none');
	await page.getByRole('button', { name: 'Start over' }).click();
	await page.getByRole('button', { name: 'Run agent' }).click();
	await page.getByRole('region', { name: 'Log' }).getByText('agent solved').waitFor();
	await page.getByRole('button', { name: 'Run step' }).click();
	await page.getByRole('region', { name: 'Attempts' }).getByText('3 so far').waitFor();
	await tests.getByText('1 of 1 passed').waitFor();
	// A reload loses neither the code nor the checks.
	await page.getByLabel('Checks that run after it').fill('assert middle([9, 8]) == 9\n');
	await page.reload();
	await page.getByRole('button', { name: 'New episode' }).click();
	expect(await page.getByLabel('Checks that run after it').inputValue()).toContain('middle([9, 8])');
	expect(complaints).toEqual([]);
	await context.close();
});

test('a program of its own runs with its input, and what it may not do is refused', async () => {
	const { page, context, complaints } = await visit(stage.browser);
	await page.goto(stage.url);
	await page.getByRole('link', { name: 'Sandbox' }).click();
	await page.getByLabel('Standard input').fill('a b a');
	await page.getByRole('button', { name: 'Run program' }).click();
	const output = page.getByRole('region', { name: 'Output' });
	await output.getByText('3 words, 2 of them different').waitFor();
	await output.getByText('exit 0').waitFor();
	await page.getByRole('textbox', { name: 'Program' }).click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText('import socket\nsocket.socket()\n');
	await page.keyboard.press('ControlOrMeta+Enter');
	await output.getByText('exit 1').waitFor();
	expect(await output.innerText()).toContain('PermissionError');
	// Lines come while it runs: it is stopped long before its end, which alone would bring a reply.
	await page.getByRole('textbox', { name: 'Program' }).click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText('import time\nprint("on its way")\ntime.sleep(15)\n');
	await page.keyboard.press('ControlOrMeta+Enter');
	await output.getByText('on its way').waitFor();
	await page.getByRole('button', { name: 'Stop', exact: true }).click();
	expect(complaints).toEqual([]);
	await context.close();
});
