/**
 * What a fix claims of containers, iterators and exceptions that a test has, when it writes the frames itself: nothing of the test's own
 * changes, and no claim keeps the harness busy without an end.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox, SandboxReport } from '../../src/sandbox/sandbox.js';
import { gradeFix, pythonTask } from '../support/python-tasks.js';
import { startRealSandbox } from '../support/real-sandbox.js';

/** `frame` sends one more frame for the request that is served; `answer` one in the place of its reply. */
const RAW_FRAMES = `
import os, sys
runtime = sys._getframe(1).f_locals["self"]
frames = type(runtime).load.__globals__["frames"]
send, calls = runtime.connection.send, []
def frame(kind, value):
    os.write(3, frames.pack(kind, runtime.coding.encode(value), runtime.connection.nonce))
def answer(kind, value):
    frame(kind, value)
    def keep_quiet(kind, payload):
        runtime.connection.send = send
    runtime.connection.send = keep_quiet
def count():
    calls.append(runtime.connection.nonce)
    return len(calls)
`;
const TASK = pythonTask({
	solution: [
		'def f(data):\n    return sorted(data)',
		'def each(data):\n    yield from data',
		'def apply(function, x):\n    return function(x)',
		'def same(x):\n    return x\n',
	].join('\n'),
	entryPoints: ['f', 'each', 'apply', 'same'],
	tests: `
import unittest
from solution import f, each, apply, same
DATA = [3, 1, 2]
class Basic(unittest.TestCase):
    def test_a_begin(self):
        f(DATA), f([1])
    def test_b_module(self):
        self.assertEqual(f(DATA), sorted(DATA))
    def test_c_twice(self):
        data = [5, 4]
        f(data)
        self.assertEqual(f(data), sorted(data))
    def test_d_all(self):
        self.assertTrue(all(map(lambda x: f([x, 0]) == [0, x], [1, 2])))
    def test_e_steps(self):
        data = [3, 1, 2]
        self.assertEqual(sum(1 for _ in each(data)), len(data))
    def test_f_function(self):
        def check(x):
            if x == 1:
                return same(x)
            self.assertEqual(x, 7)
            return x
        self.assertEqual(apply(check, 7), 7)
`,
});
const REST = TASK.solutionCode.slice(TASK.solutionCode.indexOf('def each'));
let sandbox: Sandbox;
const events: string[] = [];
beforeAll(async () => {
	sandbox = await startRealSandbox(1, ({ kind, message }) => events.push(`${kind}: ${message}`));
});
afterAll(() => sandbox.close(0));

function failed({ tests }: SandboxReport): string[] {
	return tests.filter(({ status }) => status !== 'passed').map(({ name }) => name.slice('Basic.test_'.length));
}

describe('claims about what a test has', () => {
	it('is solved by its own reference, with raw frames beside it', async () => {
		expect(failed(await gradeFix(sandbox, TASK, RAW_FRAMES + TASK.solutionCode))).toEqual([]);
	});

	it.each([
		['an argument, as a result that it gave before', 'answer(b"l", ([], [((), calls[-2], -1, ())]))'],
		[
			'an argument, by news of that result',
			'frame(b"b", (calls[0], -1, []))\n        frame(b"b", (calls[-2], -1, []))\n        return []',
		],
	])('change no argument: %s', async (_what, second) => {
		const source = `def f(data):
    if count() % 2:
        answer(b"l", (data, [((), calls[-1], 0, ())]))
    else:
        ${second}
`;
		const report = await gradeFix(sandbox, TASK, RAW_FRAMES + source + REST);
		expect(failed(report)).toEqual(expect.arrayContaining(['b_module', 'c_twice']));
	});

	it('change no argument: one that an iterator hands out', async () => {
		const source = `class Steps:
    def __next__(self):
        if count() == 1:
            answer(b"l", ((False, self.data), [((1,), self.nonce, 0, ())]))
        else:
            answer(b"s", [])
def each(data):
    steps = Steps()
    steps.data, steps.nonce = data, runtime.connection.nonce
    return steps
`;
		const report = await gradeFix(sandbox, TASK, RAW_FRAMES + TASK.solutionCode + source);
		expect(report.verdict).toBe('protocol-violation');
		expect(failed(report)).toEqual(['e_steps', 'f_function']);
	});
});

describe('exceptions', () => {
	it('end no loop of a test, whatever else they extend', async () => {
		const source = 'class Both(ValueError, StopIteration):\n    pass\ndef f(data):\n    raise Both()\n';
		expect(failed(await gradeFix(sandbox, TASK, source + REST))).toContain('d_all');
	});

	it.each([
		['its own one comes first', '(1, 3)', 'raise AssertionError("mine")'],
		['it is raised again in another function of the test', '(3, 1)', 'raise seen[0]'],
	])('hide no failed assertion of a test: %s', async (_what, values, same) => {
		const source = `seen = []
def same(x):
    ${same}
def apply(function, x):
    for value in ${values}:
        try:
            function(value)
        except AssertionError as error:
            seen.append(error)
    return x
`;
		expect(failed(await gradeFix(sandbox, TASK, TASK.solutionCode + source))).toEqual(['f_function']);
	});
});

describe('an exception at a place that its text does not have', () => {
	// To say which byte is there, Python reads memory: that of the harness, where it is made again.
	const FAR = '-(1 << 46)';
	it.each([
		[
			'with words of its own',
			`class Far(UnicodeDecodeError):
    def __str__(self):
        return "far"
def f(data):
    raise Far("utf-8", b"x", ${FAR}, ${FAR} + 1, "r")
`,
		],
		[
			'by its attributes',
			`def f(data):
    raise_far = ["UnicodeDecodeError", "ValueError"], ["utf-8", b"x", 0, 1, "r"], "far"
    answer(b"x", (*raise_far, {"start": ${FAR}, "end": ${FAR} + 1, "object": 5}, [], {}))
`,
		],
	])('is told without a look: %s', async (_what, source) => {
		const tests = [
			'    def test_text(self):',
			'        with self.assertRaises(ValueError) as caught:',
			'            f([])',
			'        self.assertEqual(str(caught.exception), "no data")',
		].join('\n');
		const task = pythonTask({ solution: 'def f(data):\n    raise ValueError("no data")\n', tests });
		const { verdict, tests: outcomes } = await gradeFix(sandbox, task, RAW_FRAMES + source);
		expect([verdict, outcomes.map(({ status }) => status)]).toEqual(['failed', ['failed']]);
	});
});

it.each([
	[
		'hold themselves',
		`    if k == 1:
        answer(b"l", ([0] * 8, []))
    elif k == 2:
        answer(b"l", ([[0] * 8] * 8, [((i,), calls[0], -1, ()) for i in range(8)]))
    else:
        answer(b"l", ([[[[0] * 8] * 8] * 8], [*(((0, i), calls[1], -1, ()) for i in range(8)), ((0,), calls[0], -1, ())]))
`,
	],
	[
		'hold themselves, and are to be compared with others',
		`    if k == 1:
        answer(b"l", ([0] * 8, []))
    elif k == 2:
        answer(b"l", ([[0] * 8] * 8, [((i,), calls[0], -1, ()) for i in range(8)]))
    else:
        into_itself = [*(((0, i), calls[1], -1, ()) for i in range(8)), ((0,), calls[0], -1, ())]
        answer(b"l", ([[[[0] * 8] * 8] * 8, [0]], [*into_itself, ((1,), calls[-1], -1, (0,))]))
`,
	],
	[
		'stand in very many places',
		`    if k == 1:
        return [0]
    if k == 4:
        frame(b"b", (calls[0], -1, [1] * 90_000))
        return []
    value = [[0]] * 60 if k == 2 else [[[0]] * 60] * 60
    answer(b"l", (value, [((i,), calls[-2], -1, ()) for i in range(60)]))
`,
	],
])('ends a fix whose containers %s', async (_what, body) => {
	const tests = '    def test(self):\n        for _ in range(5):\n            f([])';
	const task = pythonTask({ solution: 'def f(data):\n    return []\n', tests });
	const report = await gradeFix(sandbox, task, `${RAW_FRAMES}def f(data):\n    k = count()\n${body}`);
	expect(report.verdict).toBe('protocol-violation');
	expect(report.errorText).toContain('containers inside each other');
});

it('lost no worker to any of them', () => {
	expect(events.filter((event) => !event.startsWith('job-retried'))).toEqual([]);
});
