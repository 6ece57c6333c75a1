/** Tasks that are no single file of functions: programs that read and print, and packages. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrecheck } from '../../src/precheck/create-precheck.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { programTests } from '../../src/taskset/program-tests.js';
import type { Task } from '../../src/taskset/task.js';
import { complaints, gradeFix, pythonTask } from '../support/python-tasks.js';
import { startRealSandbox } from '../support/real-sandbox.js';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startRealSandbox();
});
afterAll(() => sandbox.close(0));

const SUM = 'print(sum(map(int, input().split())))\n';

function program(solution = SUM, checker: string | null = null, rule: 'lines' | 'tokens' | 'exact' = 'lines'): Task {
	const tests = programTests(
		[
			{ tier: 'Basic', stdin: '1 2\n', stdout: '3\n' },
			{ tier: 'Edge', name: 'negative', stdin: '-4 1\n', stdout: '-3\n' },
		],
		rule,
		checker,
	);
	// The class Basic is in it, so it is taken as it is.
	return { ...pythonTask({ solution, tests, entryPoints: [] }), kind: 'program' };
}

describe('a program', () => {
	it.each([
		['reads a line', SUM],
		['reads all of standard input', 'import sys\nprint(sum(map(int, sys.stdin.read().split())))\n'],
		['reads bytes of descriptor 0', 'print(sum(map(int, open(0, "rb").read().split())))\n'],
		[
			'has a main function',
			'def main():\n    print(eval(input().replace(" ", "+")))\nif __name__ == "__main__":\n    main()\n',
		],
		['prints without an end of line', 'import sys\nsys.stdout.write(str(sum(map(int, input().split()))))\n'],
		[
			'prints bytes and leaves',
			`${SUM.replace('print(', 'import sys, os\nx = str(').trim()}\nsys.stdout.buffer.write(x.encode())\nsys.exit()\n`,
		],
		[
			'works in a thread with a larger stack',
			`import threading\nthreading.stack_size(1 << 20)\nthreading.Thread(target=lambda: ${SUM.trim()}).start()\n`,
		],
	])('that %s passes', async (_, fix) => {
		expect(complaints(await gradeFix(sandbox, program(), fix))).toEqual([]);
	});

	it('that is wrong is told by what it printed', async () => {
		const report = await gradeFix(sandbox, program(), SUM.replace('sum', 'max'));
		expect(report.verdict).toBe('failed');
		expect(complaints(report)[0]).toContain(String.raw`run('1 2\n'): expected '3', got '2'`);
	});

	it.each([
		[
			'ends with an exception',
			'x = []\nprint(x[1])\n',
			'IndexError: list index out of range (solution.py line 2 in <module>)',
		],
		['ends with a code', 'import sys\nprint(3)\nsys.exit(1)\n', 'SystemExit: 1'],
		['wants more input than there is', 'input()\nprint(input())\n', 'EOFError'],
	])('that %s fails and says so', async (_, fix, says) => {
		const report = await gradeFix(sandbox, program(), fix);
		expect(report.findings).toEqual([]);
		expect(complaints(report).join('\n')).toContain(says);
	});

	it('that does not compile is a syntax error', async () => {
		const report = await gradeFix(sandbox, program(), 'return 5\n');
		expect(report).toMatchObject({ verdict: 'syntax-error', compiled: false });
	});

	it('sees nothing of the run before', async () => {
		const fix = `${SUM.trim()}\nif "seen" in globals(): print("again")\nseen = 1\n`;
		expect(complaints(await gradeFix(sandbox, program(), fix))).toEqual([]);
	});

	it('is compared by the rule that its task names', async () => {
		const spaced = 'print("", sum(map(int, input().split())), "\\n")\n';
		expect((await gradeFix(sandbox, program(SUM, null, 'tokens'), spaced)).verdict).toBe('passed');
		expect((await gradeFix(sandbox, program(SUM, null, 'lines'), spaced)).verdict).toBe('failed');
		expect(
			(await gradeFix(sandbox, program(SUM, null, 'exact'), SUM.replace('))))', '))), end=" \\n")'))).verdict,
		).toBe('failed');
	});

	it('may be judged by a checker, which runs beside the tests', async () => {
		const checker = 'def check(stdin, expected, printed):\n    return abs(float(printed) - float(expected)) < 0.1\n';
		const fix = 'print(sum(map(float, input().split())) + 0.01)\n';
		expect(complaints(await gradeFix(sandbox, program(SUM, checker), fix))).toEqual([]);
		const report = await gradeFix(sandbox, program(SUM, checker), 'print(100)\n');
		expect(complaints(report)[0]).toContain(String.raw`printed '100\n', which is not right`);
	});
});

const PACKAGE = {
	broken: 'shop/prices.py',
	entry: 'shop',
	files: {
		'shop/__init__.py': 'from .prices import total\nfrom .stock import Item\n',
		'shop/stock.py':
			'class Item:\n    def __init__(self, cents):\n        self.cents = cents\n    def __len__(self):\n        return self.cents\nFACTOR = 2\n',
	},
};

function packageTask(): Task {
	const solution =
		'from shop.stock import FACTOR\n\n\ndef total(items):\n    return sum(item.cents for item in items) * FACTOR\n';
	const tests = [
		'    def test_two(self):',
		'        self.assertEqual(total([Item(2), Item(3)]), 10)',
		'    def test_class(self):',
		'        self.assertIsInstance(Item(1), Item)',
		'        self.assertEqual(len(Item(4)), 4)',
	].join('\n');
	return { ...pythonTask({ solution, tests, entryPoints: ['total', 'Item'] }), kind: 'package', package: PACKAGE };
}

describe('a package', () => {
	it('is solved by its one broken file, however that imports the others', async () => {
		const task = packageTask();
		expect(complaints(await gradeFix(sandbox, task, task.solutionCode))).toEqual([]);
		const relative = 'from . import stock\ndef total(items):\n    return stock.FACTOR * sum(i.cents for i in items)\n';
		expect(complaints(await gradeFix(sandbox, task, relative))).toEqual([]);
	});

	it('is solved by a mapping of paths to texts', async () => {
		const task = packageTask();
		const mapping = {
			'shop/prices.py': 'from .more import twice\ndef total(items):\n    return twice(sum(i.cents for i in items))\n',
			'shop/more.py': 'def twice(x):\n    return 2 * x\n',
		};
		const { source, files, verdict } = createPrecheck().check(JSON.stringify(mapping), task);
		expect({ verdict, source }).toEqual({ verdict: 'ok', source: mapping['shop/prices.py'] });
		expect(complaints(await gradeFix(sandbox, task, source, { files: files ?? {} }))).toEqual([]);
		expect((await gradeFix(sandbox, task, source)).errorText).toContain('No module named');
	});

	it.each([
		[{ 'shop/stock.py': 'x = 1\n' }, 'the mapping has no "shop/prices.py", the file to repair'],
		[{ 'shop/prices.py': 'x = 1\n', '../etc/x.py': 'x = 1\n' }, '"../etc/x.py" is no path of a Python file'],
		[{ 'shop/prices.py': 'x = 1\n', 'shop/stock.py': 'def f(:\n' }, 'shop/stock.py: '],
	])('refuses the mapping %j', (mapping, says) => {
		const { verdict, refusals } = createPrecheck().check(JSON.stringify(mapping), packageTask());
		expect(verdict).toBe('rejected');
		expect(refusals[0]?.message).toContain(says);
	});
});
