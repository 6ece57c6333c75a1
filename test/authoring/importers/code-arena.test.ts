import { expect, it } from 'vitest';
import { importFiles, VALIDATE } from './support.js';

const DOUBLE = {
	task_id: 'easy-1',
	difficulty: 'easy',
	description: 'Double every number of a list.',
	buggy_code: 'def double_all(numbers)\n    return [number * 2 for number in numbers]',
	test_code: `
import unittest
class TestEasy(unittest.TestCase):
    def test_some(self):
        self.assertEqual(double_all([1, 5]), [2, 10])
    def test_none(self):
        self.assertEqual(double_all([]), [])
    def test_negative(self):
        self.assertEqual(double_all([-3, 0]), [-6, 0])

if __name__ == "__main__":
    unittest.main()
`,
	optimal_time_seconds: 0.05,
};

const TOTAL = {
	...DOUBLE,
	task_id: 'type_errors-1',
	difficulty: 'type_errors',
	description: 'Sum numbers that may be texts.',
	buggy_code:
		'def total(items):\n    result = 0\n    for item in items:\n        result = result + item\n    return result',
	test_code: `
import unittest
class TestTotal(unittest.TestCase):
    def test_numbers(self):
        self.assertEqual(total([1, 2]), 3)
    def test_texts(self):
        self.assertEqual(total(["4", "5"]), 9)
    def test_mixed(self):
        self.assertEqual(total([1, "2"]), 3)
`,
};

const LOADS = {
	...DOUBLE,
	task_id: 'security_bugs-1',
	difficulty: 'security_bugs',
	description: 'Read a list of numbers from a text without running it.',
	buggy_code: 'def read_numbers(text):\n    return eval(text)[:-1]',
	test_code: `
import inspect
import time
import unittest
class TestLoads(unittest.TestCase):
    def test_reads(self):
        start = time.time()
        self.assertEqual(read_numbers("[1, 2]"), [1, 2])
        elapsed = time.time() - start
        self.assertLess(elapsed, 0.05, "too slow")
    def test_reads_more(self):
        self.assertEqual(read_numbers("[3]"), [3])
    def test_source(self):
        source = inspect.getsource(read_numbers)
        self.assertNotIn("eval(", source)
        self.assertIn("[", source)
`,
};

it('imports tasks, finds references by small repairs, and says so', async () => {
	const { code, out, tasks, problems, manifests, validated } = await importFiles(
		'codearena',
		{
			'easy/one.json': JSON.stringify(DOUBLE),
			'type_errors/one.json': JSON.stringify(TOTAL),
		},
		VALIDATE,
	);
	expect(code).toBe(0);
	expect(problems).toEqual([]);
	expect(tasks).toMatchObject([
		{ id: 'codearena-easy-1', category: 'syntax', difficulty: 'easy', entryPoints: ['double_all'] },
		{ id: 'codearena-type-errors-1', category: 'type_errors', buggyCode: `${TOTAL.buggy_code}\n` },
	]);
	expect(tasks[0]?.solutionCode).toBe('def double_all(numbers):\n    return [number * 2 for number in numbers]\n');
	expect(tasks[1]?.solutionCode).toContain('int(item)');
	expect(out).toContain('solution.py was found by trying small repairs');
	expect(out).toContain('optimal_time_seconds was left out');
	expect(out).toMatch(/2 tasks written to <out>, 0 not imported$/);
	expect(manifests['codearena-easy-1']).toContain('origin: easy-1 of the first CodeArena (one.json:1)');
	expect(validated).toContain('2 of 2 tasks are sound');
});

it('turns what tests say of the source into rules, and leaves the clock out', async () => {
	const record = {
		...LOADS,
		solution: 'import json\n\ndef read_numbers(text):\n    return json.loads(text)\n',
		license: 'MIT',
	};
	const { out, tasks } = await importFiles('codearena', { 'tasks.json': JSON.stringify([record]) });
	expect(tasks).toMatchObject([
		{
			category: 'security_bugs',
			license: 'MIT',
			staticRules: { forbidCalls: ['eval'] },
			solutionCode: record.solution,
		},
	]);
	const tests = `${tasks[0]?.testsCode}${tasks[0]?.heldoutCode}`;
	expect(tests).not.toMatch(/getsource|inspect|assertLess/);
	expect(tests).toContain('from solution import read_numbers');
	expect(out).toContain('test_source: "self.assertNotIn("eval(", source)" became forbid_calls: eval');
	expect(out).toContain('test_source: left out "self.assertIn("[", source)": tests never see the source of the fix');
	expect(out).toContain(
		'test_reads: left out "self.assertLess(elapsed, 0.05, "too slow")": times differ from run to run',
	);
});

it('takes references from a folder', async () => {
	const solution = 'def read_numbers(text):\n    return [int(part) for part in text.strip("[]").split(",")]\n';
	const { tasks, code } = await importFiles(
		'codearena',
		{ 'tasks/one.json': JSON.stringify(LOADS), 'answers/security_bugs-1.py': solution },
		'--solutions',
		'$SOURCE/answers',
		'--license',
		'CC0-1.0',
	);
	expect(code).toBe(0);
	expect(tasks).toMatchObject([{ solutionCode: solution, license: 'CC0-1.0' }]);
});

it('lists what cannot be imported, with the reason', async () => {
	const { code, out } = await importFiles('codearena', {
		'missing.json': JSON.stringify({ ...DOUBLE, test_code: undefined }),
		'hopeless.json': JSON.stringify({
			...TOTAL,
			task_id: 'hopeless',
			buggy_code: 'def total(items):\n    raise OSError',
		}),
		'right.json': JSON.stringify({ ...DOUBLE, task_id: 'right', buggy_code: DOUBLE.buggy_code.replace(')\n', '):\n') }),
		'untested.json': JSON.stringify({ ...DOUBLE, task_id: 'untested', test_code: 'x = 1' }),
		'broken-tests.json': JSON.stringify({ ...DOUBLE, task_id: 'broken-tests', test_code: 'class (:' }),
		'wrong.json': JSON.stringify({ ...TOTAL, task_id: 'wrong', solution: 'def total(items):\n    return 0\n' }),
		'text.json': 'not JSON at all',
	});
	expect(code).toBe(1);
	const refused = out.split('\n').filter((line) => line.startsWith('not imported'));
	expect(refused.sort()).toEqual([
		'not imported: broken-tests (broken-tests.json:1): its test_code cannot be parsed',
		expect.stringMatching(/^not imported: hopeless \(hopeless.json:1\): it has no reference, and none was found/),
		'not imported: missing.json:1: test_code: is missing; expected a string',
		expect.stringMatching(/^not imported: right \(right.json:1\): /),
		expect.stringMatching(/^not imported: text.json: is not JSON: /),
		'not imported: untested (untested.json:1): no test is left that can be imported',
		expect.stringMatching(/^not imported: wrong \(wrong.json:1\): its reference fails: failed, /),
	]);
});

it.each([
	['', 'holds no records'],
	['[]', 'holds no records'],
	['{"a": 1', 'holds no records: is not JSON'],
])('refuses a file with %j as a whole', async (text, message) => {
	const { code, err } = await importFiles('codearena', { 'tasks.json': text });
	expect(err).toContain(`<source>/tasks.json ${message}`);
	expect(code).toBe(1);
});

it('refuses a path that is not there, and one without JSON', async () => {
	const { run } = await import('./support.js');
	const absent = await run('import', 'codearena', '/absent/tasks.json', '-o', '/tmp/never-made');
	expect(absent).toMatchObject({ code: 1, err: expect.stringContaining('/absent/tasks.json cannot be read') });
	const { err } = await importFiles('codearena', { 'a.txt': 'x', 'b.txt': 'y' });
	expect(err).toContain('<source> holds no .json, .jsonl or .parquet file.');
	expect((await run('import', 'poems', '.', '-o', '/tmp/never-made')).code).toBe(2);
});
