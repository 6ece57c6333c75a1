/** Which tasks a server keeps, with a sandbox that opens files and with one that opens none. */
import { afterEach, describe, expect, it } from 'vitest';
import { findSolvable } from '../../src/episode/solvable-tasks.js';
import { createSandbox } from '../../src/sandbox/pool.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { ECHO, pythonTask } from '../support/python-tasks.js';

const READS_FILES = pythonTask({
	solution: 'def f(x):\n    with open(x) as file:\n        return file.read()\n',
	tests: [
		'    def test_reads(self):',
		'        import os, tempfile',
		'        with tempfile.NamedTemporaryFile("w", delete=False) as file:',
		'            file.write("text")',
		'        os.chmod(file.name, 0o644)',
		'        self.assertEqual(f(file.name), "text")',
	].join('\n'),
});

let sandbox: Sandbox | null = null;
afterEach(async () => {
	await sandbox?.close(0);
	sandbox = null;
});

async function solvable(layers?: readonly string[]) {
	sandbox = await createSandbox({ workers: 2, searchPath: process.env.PATH, ...(layers && { layers }) });
	const { tasks, leftOut } = await findSolvable(sandbox, [READS_FILES, ECHO], 300_000);
	return { tasks: tasks.map(({ id }) => id), leftOut };
}

describe('solvable tasks', () => {
	it('are all where files can be opened', async () => {
		expect(await solvable()).toEqual({ tasks: [READS_FILES.id, ECHO.id], leftOut: [] });
	});

	it('are those without files in a sealed sandbox', async () => {
		expect(await solvable(['seccomp'])).toEqual({ tasks: [ECHO.id], leftOut: [READS_FILES.id] });
	});

	it('keep one whose grading ended in an infrastructure error', async () => {
		sandbox = await createSandbox({ workers: 1, searchPath: process.env.PATH, layers: ['seccomp'] });
		await sandbox.close(0);
		expect((await findSolvable(sandbox, [READS_FILES], 300_000)).leftOut).toEqual([]);
	});
});
