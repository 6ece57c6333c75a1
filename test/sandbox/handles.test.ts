/** Objects that stay with the fix, functions that stay with the test, and what goes between them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox, SandboxReport } from '../../src/sandbox/sandbox.js';
import { complaints, gradeFix, pythonTask } from '../support/python-tasks.js';
import { startRealSandbox } from '../support/real-sandbox.js';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startRealSandbox();
});
afterAll(() => sandbox.close(0));

const BOX = [
	'class Box:',
	'    limit = 9',
	'    def __init__(self, *items):',
	'        self.items = list(items)',
	'    @classmethod',
	'    def of(cls, text):',
	'        return cls(*text)',
	'    @property',
	'    def first(self):',
	'        return self.items[0]',
	'    def add(self, item):',
	'        self.items.append(item)',
	'        return self',
	'    def twin(self):',
	'        return Box(*self.items)',
	'    def __len__(self):',
	'        return len(self.items)',
	'    def __contains__(self, item):',
	'        return item in self.items',
	'    def __iter__(self):',
	'        return iter(self.items)',
	'    def __getitem__(self, index):',
	'        return self.items[index]',
	'    def __setitem__(self, index, item):',
	'        self.items[index] = item',
	'    def __eq__(self, other):',
	'        return isinstance(other, Box) and self.items == other.items',
	'    def __hash__(self):',
	'        return hash(tuple(self.items))',
	'    def __lt__(self, other):',
	'        return self.items < other.items',
	'    def __add__(self, other):',
	'        return Box(*self.items, *other.items)',
	'    def __repr__(self):',
	'        return f"Box{tuple(self.items)}"',
	'    def __enter__(self):',
	'        return self',
	'    def __exit__(self, *error):',
	'        self.items.clear()',
	'        return False',
	'',
].join('\n');

function grade(solution: string, entryPoints: readonly string[], lines: readonly string[], fix = solution) {
	const tests = ['    def test(self):', ...lines.map((line) => `        ${line}`)].join('\n');
	return gradeFix(sandbox, pythonTask({ solution, tests, entryPoints }), fix);
}

async function expectSolved(report: Promise<SandboxReport>): Promise<void> {
	const { errorText, ...rest } = await report;
	expect([...complaints({ errorText, ...rest }), errorText]).toEqual(['']);
}

describe('an object of the fix', () => {
	it('answers attributes, methods, class methods and properties', async () => {
		await expectSolved(
			grade(
				BOX,
				['Box'],
				[
					'box = Box(1, 2)',
					'self.assertEqual((box.items, box.first, box.limit, Box.limit), ([1, 2], 1, 9, 9))',
					'self.assertIs(box.add(3), box)',
					'self.assertEqual(box.twin().items, [1, 2, 3])',
					'self.assertEqual(Box.of("ab").items, ["a", "b"])',
					'self.assertIsInstance(box, Box)',
					'box.items = [7]',
					'self.assertEqual(box.first, 7)',
					'with self.assertRaises(AttributeError): box.nothing',
				],
			),
		);
	});

	it('takes part in operators, loops, indexing and with', async () => {
		await expectSolved(
			grade(
				BOX,
				['Box'],
				[
					'box = Box(3, 4)',
					'self.assertEqual((len(box), 3 in box, 5 in box, list(box), box[1], box[-1]), (2, True, False, [3, 4], 4, 4))',
					'box[0] = 5',
					'self.assertEqual(sum(box), 9)',
					'self.assertTrue(Box(1) < Box(2))',
					'self.assertEqual((Box(1) + Box(2)).items, [1, 2])',
					'with self.assertRaises(IndexError): box[7]',
					'with box as same: self.assertEqual(len(same), 2)',
					'self.assertEqual(len(box), 0)',
				],
			),
		);
	});

	it('is compared by the fix only with another object of the fix', async () => {
		await expectSolved(
			grade(
				BOX,
				['Box'],
				[
					'self.assertEqual(Box(1), Box(1))',
					'self.assertNotEqual(Box(1), Box(2))',
					'self.assertNotEqual(Box(1), [1])',
					'self.assertEqual(len({Box(1), Box(1), Box(2)}), 2)',
				],
			),
		);
	});

	it('never gets to see an expected value, nor is it believed about one', async () => {
		const fix = BOX.replace(
			'    def __eq__(self, other):',
			'    def __eq__(self, other):\n        print("SEEN", other)\n        return True',
		);
		const report = await grade(BOX, ['Box'], ['self.assertEqual(Box(1), 12345)'], fix);
		expect(complaints(report)).toHaveLength(1);
		expect(report.stdout).not.toContain('12345');
	});

	it('cannot swallow an assertion of the test in its __exit__', async () => {
		const fix = BOX.replace('        return False', '        return True');
		const report = await grade(BOX, ['Box'], ['with Box(1) as box: self.assertEqual(len(box), 2)'], fix);
		expect(report.verdict).toBe('failed');
	});

	it('may swallow its own exception in its __exit__', async () => {
		const fix = BOX.replace('        return False', '        return True');
		await expectSolved(grade(fix, ['Box'], ['with Box() as box: box[3]', 'self.assertEqual(len(box), 0)']));
	});

	it('comes inside containers, twice the same object as the same', async () => {
		const solution = `${BOX}def make():\n    box = Box(1)\n    return [{box, Box(2)}, {"a": box}, 5, box]\n`;
		await expectSolved(
			grade(
				solution,
				['Box', 'make'],
				[
					'boxes, named, number, box = make()',
					'self.assertEqual(number, 5)',
					'self.assertIs(named["a"], box)',
					'self.assertEqual(sorted(b.first for b in boxes), [1, 2])',
				],
			),
		);
	});

	it('goes back to the fix as itself', async () => {
		const solution = `${BOX}known = []\ndef same(box):\n    known.append(box)\n    return known[0] is box and isinstance(box, Box)\n`;
		await expectSolved(grade(solution, ['Box', 'same'], ['box = Box()', 'self.assertTrue(same(box) and same(box))']));
	});

	it('shows itself in messages without being asked what it says', async () => {
		const fix = BOX.replace('        return f"Box{tuple(self.items)}"', '        raise SystemExit(0)');
		const report = await grade(BOX, ['Box'], ['self.assertEqual(Box(1), 3)'], fix);
		expect(report.verdict).toBe('failed');
		expect(complaints(report)).toHaveLength(1);
	});
});

describe('a generator of the fix', () => {
	it('is asked for one value at a time', async () => {
		const solution = 'def count():\n    n = 0\n    while True:\n        yield n\n        n += 1\n';
		await expectSolved(
			grade(
				solution,
				['count'],
				[
					'import itertools',
					'self.assertEqual(list(itertools.islice(count(), 3)), [0, 1, 2])',
					'numbers = count()',
					'self.assertEqual([next(numbers), next(numbers)], [0, 1])',
				],
			),
		);
	});

	it('ends, raises and is closed', async () => {
		const solution =
			'log = []\ndef f(n):\n    try:\n        yield n\n        raise ValueError("late")\n    finally:\n        log.append(n)\ndef seen():\n    return log\n';
		await expectSolved(
			grade(
				solution,
				['f', 'seen'],
				[
					'values = f(1)',
					'self.assertEqual(next(values), 1)',
					'with self.assertRaisesRegex(ValueError, "late"): next(values)',
					'with self.assertRaises(StopIteration): next(values)',
					'other = f(2)',
					'next(other)',
					'other.close()',
					'self.assertEqual(seen(), [1, 2])',
				],
			),
		);
	});
});

describe('a function of the test', () => {
	const apply = 'def apply(g, *args, **more):\n    return g(*args, **more)\n';

	it('is called with values and answers them', async () => {
		await expectSolved(
			grade(
				apply,
				['apply'],
				[
					'calls = []',
					'self.assertEqual(apply(lambda *a, **k: calls.append((a, k)) or [1], 2, key={3}), [1])',
					'self.assertEqual(calls, [((2,), {"key": {3}})])',
					'self.assertEqual(apply(len, "abc"), 3)',
					'self.assertEqual(apply(str.upper, "abc"), "ABC")',
				],
			),
		);
	});

	it('raises through the fix, and the fix may catch it', async () => {
		const solution =
			'def retry(g):\n    for n in range(3):\n        try:\n            return g(n)\n        except KeyError:\n            pass\n    raise TimeoutError("gave up")\n';
		await expectSolved(
			grade(
				solution,
				['retry'],
				[
					'def flaky(n):',
					'    if n < 2: raise KeyError(n)',
					'    return n',
					'self.assertEqual(retry(flaky), 2)',
					'def broken(n): raise KeyError(n)',
					'with self.assertRaises(TimeoutError): retry(broken)',
					'def odd(n): raise ZeroDivisionError("odd")',
					'with self.assertRaisesRegex(ZeroDivisionError, "odd"): retry(odd)',
				],
			),
		);
	});

	it('may call the fix in its turn, as a recursive decorated function does', async () => {
		const solution =
			'def memoize(g):\n    known = {}\n    def inner(*args):\n        if args not in known:\n            known[args] = g(*args)\n        return known[args]\n    return inner\n';
		await expectSolved(
			grade(
				solution,
				['memoize'],
				[
					'calls = []',
					'@memoize',
					'def fib(n):',
					'    calls.append(n)',
					'    return n if n < 2 else fib(n - 1) + fib(n - 2)',
					'self.assertEqual(fib(15), 610)',
					'self.assertEqual(len(calls), 16)',
				],
			),
		);
	});

	it('keeps its name, and is another one in the next test', async () => {
		const solution = 'seen = {}\ndef f(g):\n    seen[g] = seen.get(g, 0) + 1\n    return g.__name__, seen[g]\n';
		const tests = [
			'    def test_one(self):',
			'        def one(): pass',
			'        self.assertEqual([f(one), f(one)], [("one", 1), ("one", 2)])',
			'    def test_two(self):',
			'        def two(): pass',
			'        self.assertEqual(f(two), ("two", 1))',
		].join('\n');
		const report = await gradeFix(sandbox, pythonTask({ solution, tests }), solution);
		expect(complaints(report)).toEqual([]);
	});

	it('may be a mock', async () => {
		await expectSolved(
			grade(
				apply,
				['apply'],
				[
					'import unittest.mock',
					'mock = unittest.mock.Mock(return_value=9)',
					'self.assertEqual(apply(mock, 1), 9)',
					'mock.assert_called_once_with(1)',
				],
			),
		);
	});

	it('may be a coroutine function', async () => {
		const solution =
			'import asyncio\nimport inspect\nasync def f(g, x):\n    found = g(x)\n    return await found if inspect.isawaitable(found) else found\n';
		await expectSolved(
			grade(
				solution,
				['f'],
				[
					'import asyncio',
					'def plain(x): return x + 1',
					'async def later(x): return x + 2',
					'self.assertEqual([asyncio.run(f(g, 1)) for g in (plain, later)], [2, 3])',
				],
			),
		);
	});

	it('cannot be one that reads attributes by name: it would open the process that tests', async () => {
		const fix = 'class Box:\n    pass\ndef apply(g, *args):\n    print(g("{0._remote_session.reference}", Box()))\n';
		const report = await grade(`${BOX}${apply}`, ['Box', 'apply'], ['apply(str.format, "x")'], fix);
		expect(report.verdict).toBe('failed');
		expect(report.stdout).toBe('');
	});

	it('stops a fix that calls it without end', async () => {
		const solution = 'def f(g):\n    return g()\n';
		const report = await grade(solution, ['f'], ['f(lambda: None)'], 'def f(g):\n    while True:\n        g()\n');
		expect(['failed', 'timed-out']).toContain(report.verdict);
		expect(report.findings).toEqual([]);
	});
});
