import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../../../src/cli/program.js';
import { loadTasks } from '../../../src/taskset/load-tasks.js';
import { type TemporaryTasks, temporaryTasks } from '../../support/task-folders.js';

let folder: TemporaryTasks;
let out: TemporaryTasks;
beforeEach(() => {
	folder = temporaryTasks();
	out = temporaryTasks();
});
afterEach(() => {
	folder.remove();
	out.remove();
});

async function run(...args: string[]) {
	const lines = { out: [] as string[], err: [] as string[] };
	const code = await runProgram(['tasks', ...args], {
		env: { PATH: process.env.PATH, CODEARENA_MIN_ISOLATION: 'rlimits', CODEARENA_WORKERS: '2' },
		out: (text) => lines.out.push(text),
		// Progress is told now and then, so a slow machine sees it.
		err: (text) => /^\d+\/\d+ bugs proven and written$/.test(text) || lines.err.push(text),
	});
	return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

const COUNT = {
	'solution.py':
		'def count(items, wanted):\n    total = 0\n    for item in items:\n        if item == wanted:\n            total += 1\n    return total\n',
	'buggy.py': 'def count(items, wanted):\n    return 0\n',
	'tests.py': test('count([1, 2, 1], 1), 2', 'count([], 1), 0'),
	'heldout.py': test('count("banana", "a"), 3', 'count([5], 4), 0'),
};

function test(...cases: string[]): string {
	const methods = cases.map((text, index) => `    def test_${index}(self):\n        self.assertEqual(${text})\n`);
	return `import unittest\nfrom solution import count\n\n\nclass Basic(unittest.TestCase):\n${methods.join('\n')}`;
}

describe('generate', () => {
	it('writes folders that the server loads, tells how many of which kind, and does the same again', async () => {
		folder.task('count', { entry_points: ['count'], license: 'CC0-1.0' }, COUNT);
		const first = await run('generate', folder.dir, '-n', '12', '-o', out.dir, '--seed', '7');
		expect(first).toMatchObject({ code: 0, err: '' });
		expect(first.out).toMatch(/^kind +easy +medium +hard +all\ncomparison-swap /);
		expect(first.out).toMatch(/\nall +\d+ +\d+ +\d+ +12\n\d+ bugs proven, \d+\.\d % of them unique; 12 written to /);
		const { tasks, problems } = await loadTasks([out.dir]);
		expect(problems).toEqual([]);
		expect(tasks.length).toBe(12);
		expect(new Set(tasks.map(({ buggyCode }) => buggyCode)).size).toBe(12);
		for (const task of tasks) {
			expect(task).toMatchObject({ license: 'CC0-1.0', solutionCode: COUNT['solution.py'] });
			expect(task.id).toMatch(/^generated-count-\d+$/);
			const manifest = readFileSync(join(task.folder ?? '', 'task.yaml'), 'utf8');
			expect(manifest).toMatch(/"?origin"?: "?generated from count with seed \d+: /);
		}
		const again = temporaryTasks();
		await run('generate', folder.dir, '-n', '12', '-o', again.dir, '--seed', '7');
		expect((await loadTasks([again.dir])).tasks.map(({ contentHash }) => contentHash)).toEqual(
			tasks.map(({ contentHash }) => contentHash),
		);
		again.remove();
	});

	it('makes tasks that validate passes', async () => {
		folder.task('count', { entry_points: ['count'] }, COUNT);
		await run('generate', folder.dir, '-n', '5', '-o', out.dir);
		expect(await run('validate', out.dir, '-r', '2', '--mutants', '0')).toMatchObject({ code: 0, err: '' });
	});

	it('names a reference that fails its own tests, and says when there are no more bugs', async () => {
		folder.task('count', { entry_points: ['count'] }, { ...COUNT, 'solution.py': COUNT['buggy.py'] });
		folder.task('sum');
		const { code, err } = await run('generate', folder.dir, '-n', '90', '-o', out.dir);
		expect(err).toContain('left out: count: the reference ends as failed');
		expect(err).toContain('Wanted 90: the tasks have no more different bugs');
		expect(code).toBe(1);
		expect(readdirSync(out.dir)).not.toEqual([]);
	});

	it('is called rightly or says how', async () => {
		expect((await run('generate', '-n', '3')).err).toContain("required option '-o, --out <dir>'");
		expect((await run('generate', '-o', out.dir, '-n', 'many')).err).toContain('whole number 1..1000000');
		expect((await run('generate', '-o', out.dir, '-n', '1', '--seed', '-1')).err).toContain('whole number from 0');
	});
});

describe('mutants', () => {
	it('lists the share of each task and the changes that nothing notices', async () => {
		folder.task('count', { entry_points: ['count'] }, COUNT);
		const { code, out: text } = await run('mutants', folder.dir, '--least', '50');
		expect(text).toMatch(/^id +mutants +killed +equivalent +share\ncount +\d+ +\d+ +0 +\d+\.\d %/);
		expect(text).toMatch(/\d+ of \d+ mutants killed: \d+\.\d %, at least 50 % wanted$/);
		expect(code).toBe(0);
		const json = JSON.parse((await run('mutants', folder.dir, '--json', '--least', '0')).out);
		expect(json.total - json.killed).toBe(json.tasks[0].survivors.length);
	});

	it('fails below the share that is asked for', async () => {
		folder.task('sum', {}, { 'solution.py': 'def add(a, b):\n    return a + b if a < 90 else b + a\n' });
		expect((await run('mutants', folder.dir, '--least', '100')).code).toBe(1);
	});
});
