/** Calls of single-call tests are sent before their test asks. None of this may be seen in a result. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/pool.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { gradeFix, pythonTask } from '../support/python-tasks.js';

/** Tells the calls that it got so far, so that an order that differs from the tests' order shows. */
const DIARY = 'calls = []\ndef f(x):\n    calls.append(x)\n    return list(calls)\n';
const method = (name: string, ...lines: string[]) =>
	[`    def test_${name}(self):`, ...lines.map((line) => `        ${line}`)].join('\n');
const suite = (...methods: string[]) => methods.join('\n');

describe('calls that are sent ahead', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await createSandbox({ workers: 1 });
	});
	afterAll(() => sandbox.close(0));
	const statuses = async (tests: string, fix: string, solution = DIARY) =>
		(await gradeFix(sandbox, pythonTask({ solution, tests }), fix)).tests.map(({ status }) => status);

	it('reach the fix in the order of the tests', async () => {
		const tests = suite(
			...['a', 'b', 'c', 'd'].map((name, index) =>
				method(name, `self.assertEqual(f(${index}), ${JSON.stringify([0, 1, 2, 3].slice(0, index + 1))})`),
			),
		);
		expect(await statuses(tests, DIARY)).toEqual(['passed', 'passed', 'passed', 'passed']);
	});

	it('wait for tests with several calls, also where an assertion ends them early', async () => {
		const tests = suite(
			method('a', 'self.assertEqual(f(0), [0])'),
			method('b', 'self.assertEqual(f(1)[-1], 1)', 'self.assertEqual(f(2)[-1], 2)'),
			method('c', 'self.assertEqual(f(3)[:2], [0, 1])'),
		);
		expect(await statuses(tests, DIARY)).toEqual(['passed', 'passed', 'passed']);
		const impatient = DIARY.replace('return list(calls)', 'return list(calls) if x != 1 else [0]');
		expect(await statuses(tests, impatient)).toEqual(['passed', 'failed', 'passed']);
	});

	it('leave objects of the fix usable while later calls are under way', async () => {
		const solution = 'def f(x):\n    return [x, x + 1]\n';
		const lazy = 'def f(x):\n    yield x\n    yield x + 1\n';
		const tests = suite(...[1, 2, 3].map((n) => method(`n${n}`, `self.assertEqual(list(f(${n})), [${n}, ${n + 1}])`)));
		expect(await statuses(tests, lazy, solution)).toEqual(['passed', 'passed', 'passed']);
	});

	it('are not made where a test prepares more than arguments', async () => {
		const solution = 'import os\ndef f(name):\n    return os.environ.get(name, "")\n';
		const tests = `import os, unittest\nfrom solution import f\n\n\nclass Basic(unittest.TestCase):\n${suite(
			method('a', 'os.environ["WHO"] = "a"', 'self.assertEqual(f("WHO"), "a")'),
			method('b', 'os.environ["WHO"] = "b"', 'self.assertEqual(f("WHO"), "b")'),
		)}\n`;
		expect(await statuses(tests, solution, solution)).toEqual(['passed', 'passed']);
	});

	it('end with the fix: the call that hangs is the one that is named', async () => {
		const solution = 'def f(x):\n    return x\n';
		const stuck = 'def f(x):\n    while x == 2: pass\n    return x\n';
		const tests = suite(...[1, 2, 3].map((n) => method(`n${n}`, `self.assertEqual(f(${n}), ${n})`)));
		const { tests: results } = await gradeFix(sandbox, pythonTask({ solution, tests }), stuck);
		expect(results.map(({ status }) => status)).toEqual(['passed', 'timeout', 'error']);
		expect(results[1]?.message).toContain('f(2)');
	});

	it('that no test asks for are taken in before the next suite begins', async () => {
		const solution = 'def f(x):\n    return x\n';
		const tests = suite(
			// Only beside the reference, where calls are learned, is the name no stand-in.
			method('a', 'if getattr(f, "_remote_function", None) is None: f(0)'),
			method('b', 'self.assertEqual(f(2), 2)'),
		);
		const heldout = suite(method('c', 'self.assertEqual(f(3), 3)'));
		const report = await gradeFix(sandbox, pythonTask({ solution, tests, heldout }), solution);
		expect(report.tests.map(({ status }) => status)).toEqual(['passed', 'passed', 'passed']);
	});
});
