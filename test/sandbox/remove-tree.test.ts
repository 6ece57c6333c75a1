/** What a killed worker leaves can be removed, however deep its folders are and whatever rights they have. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeTree } from '../../src/sandbox/remove-tree.js';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'remove-tree-'));
	chmodSync(folder, 0o777);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('removes a chain of folders whose path is longer than any that a call takes', async () => {
	const top = join(folder, 'top');
	mkdirSync(top);
	const code =
		'import os\nfor _ in range(600):\n    os.mkdir("d" * 20)\n    os.chdir("d" * 20)\nopen("file", "w").close()\n';
	execFileSync('python3', ['-c', code], { cwd: top });
	await removeTree(top);
	expect(existsSync(top)).toBe(false);
});

it('removes folders that nobody may list, and follows no link', async () => {
	const [top, kept] = [join(folder, 'top'), join(folder, 'kept')];
	for (const path of [kept, top, join(top, 'closed')]) mkdirSync(path);
	for (const path of [join(kept, 'file'), join(top, 'closed', 'file')]) writeFileSync(path, '');
	symlinkSync(kept, join(top, 'closed', 'link'));
	chmodSync(join(top, 'closed'), 0);
	await removeTree(top);
	expect([existsSync(top), existsSync(join(kept, 'file'))]).toEqual([false, true]);
});
