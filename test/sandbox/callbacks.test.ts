/** What a test hands out and what it asks for: assertions in callbacks count, and plain data is not asked to judge itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { complaints, gradeFix, pythonTask } from '../support/python-tasks.js';
import { startRealSandbox } from '../support/real-sandbox.js';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startRealSandbox(1);
});
afterAll(() => sandbox.close(0));

const CALLBACKS = pythonTask({
	solution: 'def f(call, values):\n    return [call(v * v) for v in values]\n',
	tests: `    def test_checks(self):
        def check(value):
            self.assertIn(value, [4, 9], "wanted")
            return 0
        self.assertEqual(f(check, [2, 3]), [0, 0])
    def test_counts(self):
        want = iter([16, 25])
        def check(value):
            self.assertEqual(value, next(want))
            return value
        self.assertEqual(len(f(check, [4, 5])), 2)
    def test_raises(self):
        def refuse(value):
            raise ValueError("no " + str(value))
        with self.assertRaises(ValueError):
            f(refuse, [1])
`,
});

describe('an assertion in a callback', () => {
	it('is no hindrance for a right fix, and other exceptions are the fix’s to see', async () => {
		expect(complaints(await gradeFix(sandbox, CALLBACKS, CALLBACKS.solutionCode))).toEqual([]);
	});

	it('fails the test whatever the fix does with it, and its text does not reach the fix', async () => {
		const fix = `import re
def f(call, values):
    out = []
    for value in values:
        for attempt in (-7, value * value):
            try:
                out.append(call(attempt))
                break
            except AssertionError as error:
                print("SEEN", re.findall(r"\\d+", str(error) + repr(error.args)))
    return out
`;
		const { tests, stdout } = await gradeFix(sandbox, CALLBACKS, fix);
		expect(tests.map(({ status }) => status)).toEqual(['failed', 'failed', 'passed']);
		expect(new Set(stdout.trim().split('\n'))).toEqual(new Set(['SEEN []']));
	});
});

it('an assertion in a callback counts before the first test as well', async () => {
	const parts = {
		solution: 'def f(call, value):\n    return call(value * 2)\n',
		tests: `    @classmethod
    def setUpClass(cls):
        def check(value):
            assert value == 6
            return value
        cls.got = f(check, 3)
    def test_got(self):
        self.assertIsNotNone(self.got)
`,
	};
	const whileLoaded = `import unittest
from solution import f
def check(value):
    assert value == 6
f(check, 3)
class Basic(unittest.TestCase):
    def test_nothing(self):
        pass
`;
	for (const task of [pythonTask(parts), pythonTask({ ...parts, tests: whileLoaded })]) {
		const fix = `def f(call, value):
    try:
        return call(value)
    except AssertionError:
        return value
`;
		expect(complaints(await gradeFix(sandbox, task, task.solutionCode))).toEqual([]);
		expect((await gradeFix(sandbox, task, fix)).tests.map(({ status }) => status)).not.toContain('passed');
	}
});

describe('a mock', () => {
	const task = pythonTask({
		solution: `def f(log, values):
    for value in values:
        log.info(value * 2)
    log.total = len(values)
    log.close()
`,
		tests: `import unittest
from unittest import mock
from solution import f
class Basic(unittest.TestCase):
    def test_calls(self):
        log = mock.Mock()
        f(log, [1, 2])
        log.info.assert_has_calls([mock.call(2), mock.call(4)])
    def test_closed(self):
        log = mock.Mock(spec=["info", "close", "total"])
        f(log, [])
        log.close.assert_called_once_with()
    def test_list(self):
        log = mock.MagicMock()
        f(log, [5])
        self.assertEqual(log.mock_calls, [mock.call.info(10), mock.call.close()])
`,
	});

	it('is called and has its attributes set', async () => {
		expect(complaints(await gradeFix(sandbox, task, task.solutionCode))).toEqual([]);
	});

	it.each([
		['sets what says it', 'log.info.assert_has_calls = log.close.assert_called_once_with = said'],
		['configures it', 'log.configure_mock(**{"info.assert_has_calls": said, "close.assert_called_once_with": said})'],
		['takes its place', 'log.info = log.close = Said()'],
		['sets its counts', 'log.close.called, log.close.call_count, log.close.call_args = True, 1, ((), {})'],
		['sets its list', 'log.mock_calls = log.method_calls = Said()'],
	])('is not answered for by a fix that %s', async (_what, cheat) => {
		const fix = `def said(*args, **kwargs):
    return None
class Said(list):
    def __call__(self, *args, **kwargs):
        return None
    __getattr__ = lambda self, name: said
    __eq__ = lambda self, other: True
def f(log, values):
    try:
        ${cheat}
    except AttributeError:
        pass
`;
		expect((await gradeFix(sandbox, task, fix)).tests.map(({ status }) => status)).not.toContain('passed');
	});
});

describe('an object in place of plain data', () => {
	const task = pythonTask({
		solution: `class Page:
    def __init__(self, text):
        self.count = len(text)
    def words(self):
        return self.count

def f(text):
    return "<b>" + text + "</b>"

def page(text):
    return Page(text)
`,
		entryPoints: ['f', 'page', 'Page'],
		tests: `    def test_text(self):
        self.assertTrue(f("a").startswith("<b>a"))
    def test_index(self):
        self.assertEqual(f("bc").index("bc"), 3)
    def test_item(self):
        self.assertEqual(f("d")[3], "d")
    def test_stored(self):
        self.assertEqual(page("abc").count, 3)
    def test_method(self):
        self.assertEqual(page("abcd").words(), 4)
`,
	});

	it('is not asked, whatever its class is called', async () => {
		for (const name of ['Page', 'Other']) {
			const fix = `class ${name}:
    def startswith(self, text): return True
    def index(self, text): return 3
    def __getitem__(self, key): return "d"
    def __call__(self, *args): return self
f = page = lambda text: ${name}()
${name === 'Page' ? '' : 'class Page: pass'}
`;
			const report = await gradeFix(sandbox, task, fix);
			expect(report.tests.filter(({ status }) => status === 'passed')).toEqual([]);
		}
	});

	it.each([
		['its class', 'class Page:\n    startswith = lambda text: True\n    index = lambda text: 3\nf = lambda text: Page'],
		[
			'an exception class of its own',
			'class Page(Exception):\n    startswith = lambda self, text: True\n    index = lambda self, text: 3\nf = lambda text: Page()',
		],
		[
			'a namespace of functions',
			'from types import SimpleNamespace\nclass Page: pass\nf = lambda text: SimpleNamespace(startswith=lambda text: True, index=lambda text: 3)',
		],
		[
			'a record of functions',
			'from collections import namedtuple\nclass Page: pass\nRecord = namedtuple("Record", "startswith index x y")\nf = lambda text: Record(lambda text: True, lambda text: 3, 1, "d")',
		],
		[
			'a function with functions',
			'class Page: pass\ndef f(text):\n    return f\nf.startswith, f.index = lambda text: True, lambda text: 3',
		],
	])('is not asked where the fix returns %s', async (_what, source) => {
		const { tests } = await gradeFix(sandbox, task, `${source}\npage = lambda text: None\n`);
		const passed = tests.filter(({ status }) => status === 'passed').map(({ name }) => name);
		expect(passed.filter((name) => /text|index$/.test(name))).toEqual([]);
	});

	it('may be a namespace or record of functions where the reference has these too', async () => {
		const functions = pythonTask({
			solution: `from collections import namedtuple
from types import SimpleNamespace
Stack = namedtuple("Stack", "append pop")
def f():
    items = []
    return SimpleNamespace(get=lambda: items, pop=items.pop, update=items.extend)
def g():
    items = []
    return Stack(items.append, items.pop)
`,
			entryPoints: ['f', 'g'],
			tests: `    def test_namespace(self):
        made = f()
        made.update([1, 2])
        self.assertEqual([made.pop(), made.get()], [2, [1]])
    def test_record(self):
        made = g()
        made.append(3)
        self.assertEqual(made.pop(), 3)
`,
		});
		expect(complaints(await gradeFix(sandbox, functions, functions.solutionCode))).toEqual([]);
	});

	it('answers what the reference’s class has, stores or inherits', async () => {
		expect(complaints(await gradeFix(sandbox, task, task.solutionCode))).toEqual([]);
	});
});

it.each(['await asyncio.sleep(n)', 'time.sleep(n)'])(
	'an async callable that a fix keeps waiting is beside no later grading: %s',
	async (wait) => {
		const task = pythonTask({
			solution: 'async def f(call, n):\n    return await call(n)\n',
			tests: `    def test_alone(self):
        import asyncio, threading, time
        async def wait(n):
            ${wait}
            return n
        self.assertEqual(threading.active_count(), 1)
        self.assertEqual(asyncio.run(f(wait, 0)), 0)
        self.assertEqual(threading.active_count(), 1)
`,
		});
		const endless = task.solutionCode.replace('call(n)', 'call(10 ** 6)');
		// Who is in a hurry may also be told that there was no time.
		const report = await gradeFix(sandbox, task, endless, { deadlineMs: 1_000 }).catch(() => null);
		expect(report?.verdict ?? 'timed-out').toBe('timed-out');
		expect(complaints(await gradeFix(sandbox, task, task.solutionCode))).toEqual([]);
	},
);
