import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../../../src/cli/program.js';
import { readCertificates } from '../../../src/taskset/certificate.js';
import { type TemporaryTasks, temporaryTasks } from '../../support/task-folders.js';

let folder: TemporaryTasks;
beforeEach(() => {
	folder = temporaryTasks();
});
afterEach(() => folder.remove());

const run = (...args: string[]) => runIn({}, ...args);

async function runIn(env: Record<string, string>, ...args: string[]) {
	const lines = { out: [] as string[], err: [] as string[] };
	const code = await runProgram(['tasks', ...args], {
		env: { PATH: process.env.PATH, CODEARENA_TASKS_DIRS: folder.dir, CODEARENA_MIN_ISOLATION: 'rlimits', ...env },
		out: (text) => lines.out.push(text),
		err: (text) => lines.err.push(text),
	});
	return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

describe('list and show', () => {
	it('list the tasks that a server would load, with filters', async () => {
		folder.task('zz-mine', { difficulty: 'hard', split: 'test', tags: ['needle-in-hay'] });
		const listed = await run('list', '-q', 'needle-in-hay', '-d', 'hard');
		expect(listed).toMatchObject({ code: 0, err: '' });
		expect(listed.out).toMatch(/^id {7}category .*\nzz-mine {2}logic .* hard .* test .* Sum\n1 tasks$/s);
		expect((await run('list', '-q', 'needle-in-hay', '-d', 'easy')).out).toMatch(/0 tasks$/);
	});

	it('show a task as an agent may see it', async () => {
		folder.task('zz-mine');
		const shown = await run('show', 'zz-mine');
		expect(shown.code).toBe(0);
		expect(shown.out).toContain('`add(a, b)` returns the sum');
		expect(shown.out).toContain('return a - b');
		expect(shown.out).not.toContain('return a + b');
		expect(JSON.parse((await run('show', 'zz-mine', '--json')).out)).toMatchObject({
			id: 'zz-mine',
			entry_points: ['add'],
		});
		expect(await run('show', 'absent')).toMatchObject({
			code: 1,
			err: 'There is no task "absent"; tasks list shows those that there are.',
		});
	});

	it('are called rightly or say how', async () => {
		expect((await run('list', '-c', 'poems')).code).toBe(2);
		expect((await run('list', '-c', 'poems')).err).toContain('Allowed choices are syntax, logic');
		expect(await run('frobnicate')).toMatchObject({ code: 2 });
		expect((await run('--help')).out).toContain('validate [options] [folder...]');
		expect((await run('validate', '--repeat', '0')).err).toContain('whole number 1..1000');
	});
});

describe('validate', () => {
	const TURNED = 'def add(a, b):\n    return b + a\n';
	const HALF = 'def add(a, b):\n    return 3\n';
	const TWICE_THREE =
		'import unittest\nfrom solution import add\n\n\nclass Basic(unittest.TestCase):\n    def test_other(self):\n        self.assertEqual(add(2, 1), 3)\n';
	const validate = (...args: string[]) => run('validate', folder.dir, '-r', '2', ...args);

	it('writes certificates of sound tasks, and takes them from those that no longer are', async () => {
		folder.task('sum', {}, { 'inputs.py': 'def fresh(rng):\n    return (rng.random(), 1)\n' });
		expect((await validate('--certify', '--mutants', '0')).err).toContain('1 certificates in');
		const certificates = () => readCertificates(folder.dir, (problem) => expect.unreachable(problem.message));
		expect(certificates()).toMatchObject({ sum: { gradings: 2, right: 0, wrong: 0, mutants: 0 } });

		folder.write('sum/wrong/turned.py', TURNED);
		expect((await validate('--certify', '--mutants', '0')).code).toBe(1);
		expect(certificates()).toEqual({});
		const onTask = await run('validate', join(folder.dir, 'sum'), '-r', '1', '--mutants', '0', '--certify');
		expect(onTask.err).toContain('is a task: certificates are kept in the folder that holds tasks');
	});

	it('tells the line of a test that asks what no test can have', async () => {
		const looking =
			'import inspect\nimport unittest\nfrom solution import add\n\n\nclass Basic(unittest.TestCase):\n    def test_sum(self):\n        self.assertIn("a", inspect.signature(add).parameters)\n        self.assertEqual(add(1, 2), 3)\n';
		folder.task('sum', {}, { 'tests.py': looking });
		const { out, code } = await validate('--mutants', '0');
		expect(out).toMatch(/note: .*sum\/tests\.py:8: inspect\.signature looks into functions and frames/);
		expect(out).toMatch(/solution\.py: ends as failed: visible Basic\.test_sum \(tests\.py line 7\) failed/);
		expect(code).toBe(1);
	});

	it('passes a sound task and says so', async () => {
		folder.task(
			'sum',
			{},
			{
				'right/turned.py': TURNED,
				'wrong/constant.py': HALF,
				'inputs.py': 'def fresh(rng):\n    return (rng.random(), 1)\n',
			},
		);
		const { code, out } = await validate();
		expect(out).toMatch(
			/sum +logic +easy +0\.99 +1\/1 +1\/1 +\d+\.\d s +ok\n5 of 5 mutants noticed \(100\.0 %\)\ntried: sum: 6 wrong programs, 1 of its own and 5 mutants\n6 wrong programs tried, 6 to 6 a task\nfalse refusals: 0 of 1 right programs, 1 a task\n/,
		);
		expect(out).toMatch(
			/\nfalse acceptances: 0 of 1 wrong programs, 1 a task\nfewer than 2 right programs \(3 where growth is declared\): sum\n1 of 1 tasks are sound$/,
		);
		expect(code).toBe(0);
	});

	it.each<[string, Record<string, string | null>, string]>([
		['a broken program that is right', { 'buggy.py': 'def add(a, b):\n    return a + b\n' }, 'buggy.py: passes all 1'],
		[
			'a reference that is wrong',
			{ 'solution.py': HALF },
			'solution.py: ends as failed: heldout Basic.test_other (heldout.py line 6) failed',
		],
		[
			'a reference that does not parse',
			{ 'solution.py': 'def add(a, b)\n' },
			'cannot be graded:\n  File "reference.py", line 1',
		],
		[
			'a wrong fix that is right',
			{ 'wrong/right.py': 'def add(a, b):\n    return b + a\n' },
			'wrong/right.py: counts as solved',
		],
		[
			'a line that no test reaches',
			{ 'solution.py': 'def add(a, b):\n    if a > 100:\n        return b + a\n    return a + b\n' },
			'solution.py: no test reaches line 3',
		],
		[
			'held-out tests that use visible inputs',
			{
				'heldout.py':
					'import unittest\nfrom solution import add\n\n\nclass Basic(unittest.TestCase):\n    def test_same(self):\n        self.assertEqual(add(1, 2), 3)\n',
			},
			'heldout.py: uses inputs of tests.py: add(1, 2)',
		],
		[
			'tests that do not load',
			{
				'tests.py':
					'import unittest\nfrom solution import absent\n\n\nclass Basic(unittest.TestCase):\n    def test_it(self):\n        self.assertEqual(absent(), 3)\n',
			},
			'absent',
		],
		['no hidden tests', { 'heldout.py': null }, 'has neither heldout.py nor inputs.py'],
	])('finds %s, with its file', async (_what, files, expected) => {
		folder.task('sum', {}, files);
		const { code, out, err } = await validate();
		expect(out + err).toContain(expected);
		expect(code).toBe(1);
	});

	it('counts a right fix that is refused and a wrong one that is accepted', async () => {
		folder.task('sum', {}, { 'right/half.py': HALF, 'right/turned.py': TURNED, 'wrong/right.py': TURNED });
		const { code, out } = await validate();
		expect(out).toMatch(/sum +logic +easy +0\.99 +1\/2 +0\/1 +\d+\.\d s +FAIL/);
		expect(out).toContain('right/half.py: is refused: ends as failed: heldout Basic.test_other failed');
		expect(out).toContain('false refusals: 1 of 2 right programs, 2 a task\nfalse acceptances: 1 of 1 wrong programs');
		expect(code).toBe(1);
	});

	it('refuses a task that is there twice, and fixes that repair nothing', async () => {
		folder.task('one');
		folder.task('two', {}, { 'heldout.py': TWICE_THREE });
		const { code, out } = await validate();
		expect(out).toContain('problem: two: repeats one: the reference has the same tokens');
		expect(out).toContain('problem: two: a fix that always returns 3 counts as solved');
		expect(out).not.toContain('problem: one');
		expect(code).toBe(1);
	});

	it('lists changes of the reference that no test notices, and fails when there are too many', async () => {
		const solution = 'def add(a, b):\n    if a > 50:\n        return b + a\n    return a + b\n';
		const heldout = TWICE_THREE.replace('add(2, 1), 3', 'add(60, 2), 62');
		folder.task('sum', {}, { 'solution.py': solution, 'heldout.py': heldout });
		const { code, out } = await validate();
		expect(out).toContain('survives: sum line 2: comparison-swap | if a > 50: | if a >= 50:');
		expect(out).toMatch(/problem: the tests notice \d+ of \d+ mutants, less than 95 %/);
		expect(code).toBe(1);
		expect((await validate('--mutants', '0')).code).toBe(0);
	});

	it('reports a folder that cannot be loaded beside the tasks that can', async () => {
		folder.task('sum');
		folder.task('broken', { difficulty: 'heavy' });
		const { code, out, err } = await validate();
		expect(err).toContain('broken/task.yaml: difficulty: expected one of easy, medium, hard; got "heavy"');
		expect(out).toContain('1 of 1 tasks are sound');
		expect(code).toBe(1);
	});

	it('prints proofs as JSON, ordered by id, whatever the order of work', async () => {
		const sums = { b: 'a + b', c: 'b + a', a: 'sum((a, b))' };
		for (const [id, sum] of Object.entries(sums)) {
			const description = `Variant ${id} of the sum of two numbers.`;
			const solution = `def add(a, b):\n    return ${sum}\n`;
			folder.task(id, { description }, { 'solution.py': solution, 'wrong/constant.py': HALF });
		}
		const { code, out } = await validate('--json', '--jobs', '3');
		const { proofs, problems } = JSON.parse(out);
		expect(code).toBe(0);
		expect(problems).toEqual([]);
		expect(proofs.map((proof: { task: { id: string } }) => proof.task.id)).toEqual(['a', 'b', 'c']);
		expect(proofs[0]).toMatchObject({
			reference: { rewards: [0.99], verdict: 'passed', solved: true },
			right: [],
			wrong: [{ file: 'wrong/constant.py', verdict: 'failed', solved: false }],
			problems: [],
		});
	});

	it('says why when no sandbox comes up', async () => {
		folder.task('sum');
		const { code, err } = await runIn({ CODEARENA_PYTHON: '/absent/python3' }, 'validate', folder.dir);
		expect(err).toMatch(/^The sandbox does not start: .*\/absent\/python3/s);
		expect(code).toBe(1);
	});

	it('refuses an empty choice', async () => {
		expect(await validate()).toMatchObject({ code: 1, err: 'There is no task to validate.' });
	});
});
