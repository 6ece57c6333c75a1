import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadTasks } from '../../src/taskset/load-tasks.js';
import { describeTaskProblem } from '../../src/taskset/problem.js';
import { type TemporaryTasks, temporaryTasks } from '../support/task-folders.js';

let folder: TemporaryTasks;
beforeEach(() => {
	folder = temporaryTasks();
});
afterEach(() => folder.remove());

/** Problems of the temporary folder as `severity file: field: message`. */
async function problemsOf(...dirs: string[]) {
	const { problems } = await loadTasks(dirs.length > 0 ? dirs : [folder.dir]);
	return problems.map(({ severity, file, field, message }) => `${severity} ${file}: ${field}: ${message}`);
}

describe('a good task folder', () => {
	it('becomes a task with milliseconds and bytes', async () => {
		folder.task('logic/sum', {
			limits: { cpu_s: 1.5, memory_mb: 64 },
			arguments: 'in-place',
			compare: 'loose',
			static: { forbid_calls: ['eval'], forbid_keywords: { shell: true }, require_imports: ['json'] },
			complexity: { time: 'O(1)', n: 'a' },
			bug: { kind: 'wrong-operator', also: 'x' },
			split: 'test',
		});
		folder.write('logic/sum/wrong/one.py', 'def add(a, b):\r\n    return 3\r\n');
		folder.write('logic/sum/right/other.py', 'def add(a, b):\r\n    return b + a\r\n');
		folder.write('logic/sum/right/notes.txt', 'no program');
		folder.write('logic/sum/inputs.py', 'def fresh(rng):\n    return (1, 2)\n');
		const { tasks, problems } = await loadTasks([folder.dir]);
		expect(problems).toEqual([]);
		expect(tasks[0]).toMatchObject({
			id: 'sum',
			split: 'test',
			language: 'python',
			entryPoints: ['add'],
			limits: { cpuTimeMs: 1500, memoryLimitBytes: 64 * 1024 * 1024 },
			arguments: 'in-place',
			compare: 'loose',
			staticRules: { forbidCalls: ['eval'], forbidKeywords: { shell: true }, requireImports: ['json'] },
			complexity: { time: 'O(1)', n: 'a' },
			bug: { kind: 'wrong-operator' },
			wrong: { one: 'def add(a, b):\n    return 3\n' },
			right: { other: 'def add(a, b):\n    return b + a\n' },
			inputsCode: 'def fresh(rng):\n    return (1, 2)\n',
			folder: join(folder.dir, 'logic/sum'),
		});
	});

	it('needs only the facts that cannot be guessed', async () => {
		folder.task('sum', { title: undefined });
		const { tasks, problems } = await loadTasks([folder.dir]);
		expect(problems).toEqual([]);
		expect(tasks[0]).toMatchObject({
			title: 'sum',
			split: 'train',
			complexity: null,
			tags: [],
			hints: [],
			limits: { cpuTimeMs: 2000, memoryLimitBytes: 256 * 1024 * 1024 },
			arguments: 'unchanged',
			compare: 'strict',
			staticRules: { forbidCalls: [], forbidKeywords: {}, requireImports: [] },
			inputsCode: null,
			wrong: {},
			right: {},
		});
	});

	it('is found as the argument itself, in a flat list, by category and through a symbolic link', async () => {
		folder.task('single');
		folder.task('flat/two');
		folder.task('deep/logic/three');
		symlinkSync(join(folder.dir, 'single'), join(folder.dir, 'flat', 'linked'));
		const dirs = ['single', 'flat', 'deep'].map((name) => join(folder.dir, name));
		const { tasks } = await loadTasks(dirs);
		expect(tasks.map((task) => task.id)).toEqual(['single', 'three', 'two']);
	});

	it('comes in the order of ids, whatever the order of folders', async () => {
		for (const id of ['b', 'a', 'c10', 'c1']) folder.task(`logic/${id}`);
		const { tasks } = await loadTasks([folder.dir]);
		expect(tasks.map((task) => task.id)).toEqual(['a', 'b', 'c1', 'c10']);
	});
});

describe('the content hash', () => {
	const hashOf = async () => (await loadTasks([folder.dir])).tasks[0]?.contentHash;

	it('stays when only words for the agent change', async () => {
		folder.task('sum');
		const before = await hashOf();
		folder.task('sum', { hints: ['another'], title: 'T', description: 'D', tags: ['x'] });
		expect(before).toMatch(/^[0-9a-f]{64}$/);
		expect(await hashOf()).toBe(before);
	});

	it('stays with another right program, which decides no grading, and changes with a wrong one, which weighs the tests', async () => {
		folder.task('sum');
		const before = await hashOf();
		folder.write('sum/right/other.py', 'def add(a, b):\n    return b + a\n');
		expect(await hashOf()).toBe(before);
		folder.write('sum/wrong/one.py', 'def add(a, b):\n    return 3\n');
		expect(await hashOf()).not.toBe(before);
	});

	it.each([
		['the limits', { limits: { cpu_s: 3 } }, {}],
		['the held-out tests', {}, { 'heldout.py': 'import unittest\n' }],
		['the reference', {}, { 'solution.py': 'def add(a, b):\n    return b + a\n' }],
		['the entry points', { entry_points: ['add', 'sub'] }, {}],
	])('changes with %s', async (_what, facts, files) => {
		folder.task('sum');
		const before = await hashOf();
		folder.task('sum', facts, files);
		expect(await hashOf()).not.toBe(before);
	});
});

describe('a broken task folder', () => {
	it.each([
		[{ difficulty: 'heavy' }, 'difficulty: expected one of easy, medium, hard; got "heavy"'],
		[{ category: undefined }, 'category: is missing; expected one of syntax, logic'],
		[{ limits: { cpu_s: 90 } }, 'limits.cpu_s: expected at most 20; got 90'],
		[{ limits: { cpu: 1 } }, 'limits.cpu: unknown field'],
		[{ entry_points: [] }, 'entry_points: expected at least 1 entries; got []'],
		[{ entry_points: ['a-b'] }, 'entry_points.0: expected a Python name; got "a-b"'],
		[{ entry_points: 'add' }, 'entry_points: expected a list; got "add"'],
		[{ id: 'Sum_1' }, 'id: expected a kebab-case id such as average-list; got "Sum_1"'],
		[{ arguments: 'changed' }, 'arguments: expected one of unchanged, may-change, in-place; got "changed"'],
		[{ in_place: true }, 'in_place: expected `arguments: in-place` instead of this field; got true'],
		[{ id: 'easy' }, 'id: expected an id that is no category, difficulty, `auto`, `random` or `generated`; got "easy"'],
	])('is left out and reported with field, value and limit: %j', async (facts, expected) => {
		folder.task('good');
		folder.task('sum', facts);
		const { tasks } = await loadTasks([folder.dir]);
		expect(tasks.map((task) => task.id)).toEqual(['good']);
		expect((await problemsOf())[0]).toContain(`error task.yaml: ${expected}`);
	});

	it('names the file that is missing or cannot be read as text', async () => {
		folder.task('sum', {}, { 'solution.py': null });
		folder.write('sum/tests.py', new Uint8Array([0x64, 0xff, 0xfe]));
		folder.write('sum/buggy.py', 'x'.repeat(1024 * 1024 + 1));
		expect(await problemsOf()).toEqual([
			'error buggy.py: : has 1048577 bytes, more than the limit of 1048576',
			'error solution.py: : is missing',
			'error tests.py: : is not valid UTF-8',
		]);
	});

	it.each([
		['a list', '- a\n- b\n', 'expected a mapping; got ["a","b"]'],
		['nothing', '', 'expected a mapping; got null'],
		['no YAML', 'id: [1\n', 'is not valid YAML'],
		['a key twice', 'id: a\nid: b\n', 'is not valid YAML: Map keys must be unique'],
	])('may hold %s as task.yaml', async (_what, text, expected) => {
		folder.task('sum');
		folder.write('sum/task.yaml', text);
		expect((await problemsOf()).join('\n')).toContain(expected);
	});

	it.each([
		['an empty file', '', 'a class that extends unittest.TestCase'],
		[
			'functions alone',
			'from solution import add\n\n\ndef test_add():\n    assert add(1, 2) == 3\n',
			'a class that extends',
		],
		[
			'a class of its own',
			'class Basic:\n    def test_add(self):\n        pass\n',
			'a class that extends unittest.TestCase',
		],
		[
			'helpers',
			'import unittest\n\n\nclass Basic(unittest.TestCase):\n    def helper(self):\n        return 2\n',
			'called test…',
		],
		[
			'a test that is commented out',
			'import unittest\n\n\nclass Basic(unittest.TestCase):\n    # def test_add(self):\n    pass\n',
			'called test…',
		],
	])('without a test is left out: %s', async (_what, tests, expected) => {
		folder.task('sum', {}, { 'tests.py': tests });
		expect((await loadTasks([folder.dir])).tasks).toEqual([]);
		expect((await problemsOf()).join('\n')).toContain('error tests.py: : holds no test');
		expect((await problemsOf()).join('\n')).toContain(expected);
	});

	it.each([
		[
			'in a class that others share',
			'class Cases:\n    def test_a(self):\n        pass\n\n\nclass Basic(Cases, TestCase):\n    pass\n',
		],
		['that waits', 'class Basic(IsolatedAsyncioTestCase):\n    async def test_a(self):\n        pass\n'],
		['made at run time', "class Basic(TestCase):\n    pass\n\n\nsetattr(Basic, 'test_a', lambda self: None)\n"],
	])('but not with a test %s', async (_what, tests) => {
		folder.task('sum', {}, { 'tests.py': tests });
		expect(await problemsOf()).toEqual([]);
	});

	it('that repeats an id loses against the earlier folder', async () => {
		folder.task('a/sum');
		folder.task('b/sum');
		const { tasks, problems } = await loadTasks([join(folder.dir, 'b'), join(folder.dir, 'a')]);
		expect(tasks.map((task) => task.folder)).toEqual([join(folder.dir, 'b/sum')]);
		expect(problems.map(describeTaskProblem)).toEqual([
			expect.stringContaining(`a/sum/task.yaml: id: "sum" is already the id of ${join(folder.dir, 'b/sum')}`),
		]);
	});

	it('and a search folder that is none are both problems, not exceptions', async () => {
		expect(await problemsOf(join(folder.dir, 'absent'))).toEqual(['error : : is not a folder']);
	});
});

it('warns of unknown fields, a foreign folder name and a task that can be memorised, but takes the task', async () => {
	folder.task('other-name', { id: 'sum', dificulty: 'easy' }, { 'heldout.py': null });
	const { tasks, problems } = await loadTasks([folder.dir]);
	expect(tasks.map((task) => task.id)).toEqual(['sum']);
	expect(problems.map(({ severity, field }) => [severity, field])).toEqual([
		['warning', 'dificulty'],
		['warning', 'id'],
		['warning', ''],
	]);
});
