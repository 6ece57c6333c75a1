/** The task that docs/writing-tasks.md writes is written from it here, and proven. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../authoring/importers/support.js';

const page = readFileSync(fileURLToPath(new URL('../../docs/writing-tasks.md', import.meta.url)), 'utf8');

test('the task of docs/writing-tasks.md is sound, and validate says what the page shows', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'writing-tasks-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const files = [...page.matchAll(/^`(my-tasks\/.+)`:\n\n```\w+\n((?:(?!```).*\n)*)```/gm)];
	expect(files.map(([, path = '']) => path.slice('my-tasks/logic/second-largest/'.length))).toEqual([
		'task.yaml',
		'buggy.py',
		'solution.py',
		'tests.py',
		'heldout.py',
		'inputs.py',
		'right/reduced.py',
		'right/two_passes.py',
		'right/without_largest.py',
		'wrong/half_repaired.py',
		'wrong/slow_search.py',
	]);
	for (const [, path = '', text = ''] of files) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	const { code, out } = await run('validate', join(folder, 'my-tasks'));
	const shown = /```\n(id +category[\s\S]*?)```/.exec(page)?.[1] ?? '';
	const comparable = (text: string) =>
		text
			.trim()
			.replace(/ +/g, ' ')
			.replace(/\d+\.\d s/, '… s');
	expect(comparable(out)).toBe(comparable(shown));
	expect(code).toBe(0);
});
