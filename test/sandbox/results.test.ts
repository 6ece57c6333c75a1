/** What a fix returns and raises, as the tests see it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { complaints, gradeFix, pythonTask } from '../support/python-tasks.js';
import { startRealSandbox } from '../support/real-sandbox.js';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startRealSandbox();
});
afterAll(() => sandbox.close(0));

/** Grades a fix of `f` against statements of one test method. */
async function run(fix: string, ...statements: string[]): Promise<string[]> {
	const tests = [
		'import datetime, json, math, unittest, uuid, zoneinfo',
		'from collections import Counter, OrderedDict, defaultdict, deque, namedtuple',
		'from decimal import Decimal, InvalidOperation',
		'from fractions import Fraction',
		'from solution import f',
		'',
		'class Basic(unittest.TestCase):',
		'    def test(self):',
		...statements.map((line) => `        ${line}`),
	].join('\n');
	const report = await gradeFix(sandbox, pythonTask({ solution: 'def f(*args):\n    return args\n', tests }), fix);
	return complaints(report);
}

const PLAIN = [
	'None',
	'True',
	'0',
	'-(2**63)',
	'2**63',
	'-(10**300)',
	'0.1',
	'float("inf")',
	'1 + 2j',
	'""',
	'"naïve ☃ 𝄞 \\x00 \\n"',
	'"\\ud800"',
	'b"\\x00\\xff"',
	'bytearray(b"ab")',
	'[1, [2, [3, []]]]',
	'(1, (2,), ())',
	'{1, "a", (2, 3)}',
	'frozenset({1, 2})',
	'{"a": {"b": [1, None]}, 2: (3,), None: 4, (5, 6): 7}',
	'[True, False] * 100',
	'list(range(1000))',
	'[0.5] * 1000',
	'["x" * n for n in range(100)]',
	'[2**63, -1]',
	'range(3, 30, 4)',
	'slice(1, None, 2)',
	'Decimal("1.10")',
	'Decimal("-Infinity")',
	'Fraction(-3, 7)',
	'datetime.date(2024, 2, 29)',
	'datetime.time(23, 59, 59, 999999)',
	'datetime.datetime(2024, 2, 29, 12, 30, tzinfo=datetime.timezone.utc)',
	'datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=5.5)))',
	'datetime.timedelta(days=-1, microseconds=7)',
	'datetime.timezone.utc',
	'deque([1, 2], maxlen=5)',
	'memoryview(b"ab")[1:]',
	'Counter("abca")',
	'OrderedDict([("b", 1), ("a", 2)])',
	'uuid.UUID(int=7)',
	'int',
	'ValueError',
	'...',
];

const IMPORTS =
	'import datetime, uuid\nfrom collections import *\nfrom decimal import Decimal\nfrom fractions import Fraction\n';

describe('plain values', () => {
	it.each(PLAIN)('%s goes there and back', async (expression) => {
		const fix = `${IMPORTS}def f(x):\n    return x if x == (${expression}) and type(x) is type(${expression}) else "not the same there"\n`;
		expect(
			await run(
				fix,
				`x = ${expression}`,
				'self.assertEqual(f(x), x)',
				'self.assertIs(type(f(x)), type(x))',
				'self.assertEqual(f([x, x]), "not the same there")',
			),
		).toEqual([]);
	});

	it.each([
		['a bool of an IntEnum', 'import enum\nclass E(enum.IntEnum):\n    A = 4\ndef f(): return E.A', 'int', '4'],
		['a subclass of list', 'class L(list): pass\ndef f(): return L([1])', 'list', '[1]'],
		['a subclass of dict', 'class D(dict): pass\ndef f(): return D(a=1)', 'dict', '{"a": 1}'],
	])('%s arrives as what it derives from', async (_, fix, type, value) => {
		expect(await run(`${fix}\n`, `self.assertIs(type(f()), ${type})`, `self.assertEqual(f(), ${value})`)).toEqual([]);
	});

	it('keeps the default of a defaultdict and the rules of a Counter', async () => {
		const fix =
			'from collections import Counter, defaultdict\ndef f(x):\n    return defaultdict(list, a=[1]) if x else Counter("aab")\n';
		expect(
			await run(
				fix,
				'self.assertEqual(f(1)["missing"], [])',
				'self.assertEqual(f(0)["missing"], 0)',
				'self.assertEqual(f(0).most_common(1), [("a", 2)])',
			),
		).toEqual([]);
	});

	it('holds a text of almost a megabyte and refuses more', async () => {
		const fix = 'def f(n):\n    return "x" * n\n';
		expect(await run(fix, 'self.assertEqual(len(f(1_000_000)), 1_000_000)')).toEqual([]);
		expect((await run(fix, 'f(1_100_000)')).join()).toContain('limit');
	});

	it('does not take True for 1, nor a float that is no number for itself', async () => {
		expect((await run('def f(): return True\n', 'self.assertEqual(f(), 1)')).join()).toContain('expected 1, got True');
		expect((await run('def f(): return float("nan")\n', 'self.assertEqual(f(), float("nan"))')).join()).toContain(
			'expected nan, got nan',
		);
	});
});

describe('arguments', () => {
	it('are copies: a fix cannot change what the test holds', async () => {
		const solution = 'def f(x):\n    x.clear()\n    return 0\n';
		const tests = '    def test(self):\n        x = [1, 2]\n        f(x)\n        self.assertEqual(x, [1, 2])';
		const free = pythonTask({ solution, tests, arguments: 'may-change' });
		expect(complaints(await gradeFix(sandbox, free, solution))).toEqual([]);
	});

	it('stay as they are, or the test fails and says which one changed', async () => {
		const [message] = await run('def f(x):\n    x.clear()\n    return 0\n', 'f([1, 2])');
		expect(message).toContain('f([1, 2]): it changed argument 1 to []; the task promises that arguments stay');
	});

	it('stay as they are while a generator runs, which changes them only when it is stepped', async () => {
		const late = 'def f(x):\n    x.sort()\n    yield from x\n';
		const [message] = await run(late, 'self.assertEqual(list(f([2, 1])), [1, 2])');
		expect(message).toContain('it changed argument 1 to [1, 2]; the task promises that arguments stay');
		expect(await run(late, 'self.assertEqual(list(f([1, 2])), [1, 2])')).toEqual([]);
	});

	it('are changed in place only where the task says so', async () => {
		const tests = [
			'    def test_list(self):',
			'        x = [3, 1, 2]',
			'        inner = [[1], [2]]',
			'        self.assertIsNone(f(x, inner))',
			'        self.assertEqual(x, [1, 2, 3])',
			'        self.assertEqual(inner, [[1, 9], [2, 9]])',
			'    def test_others(self):',
			'        d, s, b = {"a": 1}, {1}, bytearray(b"ba")',
			'        f(b, [d, s])',
			'        self.assertEqual(b, bytearray(b"ab"))',
		].join('\n');
		const solution = [
			'def f(x, more):',
			'    x[:] = sorted(x)',
			'    for part in more:',
			'        if isinstance(part, list):',
			'            part.append(9)',
			'',
		].join('\n');
		const inPlace = pythonTask({ solution, tests, arguments: 'in-place' });
		expect(complaints(await gradeFix(sandbox, inPlace, solution))).toEqual([]);
		const copied = pythonTask({ solution, tests });
		expect(complaints(await gradeFix(sandbox, copied, solution))).toHaveLength(2);
	});

	it('may be keywords, starred and default', async () => {
		const fix = 'def f(a, /, b=2, *rest, c, **more):\n    return [a, b, rest, c, more]\n';
		expect(await run(fix, 'self.assertEqual(f(1, c=3, d=4), [1, 2, (), 3, {"d": 4}])')).toEqual([]);
	});
});

describe('exceptions', () => {
	it.each([
		['ValueError("bad", 7)', 'ValueError', '("bad", 7)'],
		['KeyError("k")', 'KeyError', '("k",)'],
		['ZeroDivisionError()', 'ArithmeticError', '()'],
		['FileNotFoundError(2, "gone", "x.txt")', 'OSError', '(2, "gone")'],
		['UnicodeDecodeError("utf-8", b"a", 0, 1, "why")', 'UnicodeError', '("utf-8", b"a", 0, 1, "why")'],
		['AssertionError("mine")', 'AssertionError', '("mine",)'],
		['RecursionError("deep")', 'RuntimeError', '("deep",)'],
	])('%s is caught as %s with its arguments', async (raised, caught, args) => {
		expect(
			await run(
				`def f(): raise ${raised}\n`,
				`with self.assertRaises(${caught}) as caught: f()`,
				`self.assertEqual(caught.exception.args, ${args})`,
			),
		).toEqual([]);
	});

	it('of the standard library keep their class and attributes', async () => {
		const fix =
			'import json, decimal\ndef f(x):\n    return json.loads(x) if x else decimal.Decimal(1) / decimal.Decimal("x")\n';
		expect(
			await run(
				fix,
				'with self.assertRaises(json.JSONDecodeError) as caught: f("[1,")',
				'self.assertEqual((caught.exception.pos, caught.exception.lineno), (3, 1))',
				'with self.assertRaises(InvalidOperation): f("")',
			),
		).toEqual([]);
	});

	it('of a class of the fix are caught as the built-in class that they derive from', async () => {
		const fix = 'class Bad(LookupError, ValueError): pass\ndef f(): raise Bad("x")\n';
		expect(await run(fix, 'with self.assertRaisesRegex(LookupError, "^x$"): f()')).toEqual([]);
	});

	it('that are entry points are caught by their own class, with their attributes', async () => {
		const solution = [
			'class Base(Exception):',
			'    pass',
			'class Refused(Base):',
			'    def __init__(self, code, why):',
			'        super().__init__(f"{code}: {why}")',
			'        self.code = code',
			'def f(x):',
			'    raise Refused(x, "no")',
			'',
		].join('\n');
		const tests = [
			'    def test(self):',
			'        with self.assertRaises(Refused) as caught: f(7)',
			'        self.assertEqual(caught.exception.code, 7)',
			'        self.assertEqual(str(caught.exception), "7: no")',
			'        with self.assertRaises(Base): f(8)',
		].join('\n');
		const task = pythonTask({ solution, tests, entryPoints: ['f', 'Base', 'Refused'] });
		expect(complaints(await gradeFix(sandbox, task, solution))).toEqual([]);
	});

	it.each(['SystemExit(0)', 'KeyboardInterrupt()', 'GeneratorExit()', 'StopIteration()'])(
		'%s can be expected, but neither ends a loop of the test nor the harness',
		async (raised) => {
			const fix = `def f(*args): raise ${raised}\n`;
			const [name] = raised.split('(');
			expect(await run(fix, `with self.assertRaises(${name}): f()`)).toEqual([]);
			expect(await run(fix, 'with self.assertRaises(ValueError): f()')).not.toEqual([]);
			expect(await run(fix, 'for _ in map(f, [1, 2]): self.fail()')).not.toEqual([]);
		},
	);

	it('names the line of the fix in a visible message', async () => {
		const [message] = await run('def f():\n    x = 1\n    return x / 0\n', 'f()');
		expect(message).toContain('raised ZeroDivisionError: division by zero');
		expect(message).toContain('line 3');
	});
});
