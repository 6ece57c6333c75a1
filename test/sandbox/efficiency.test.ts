/** What is measured of a fix's cost. Only conclusions that hold on a busy machine: the same work, or hundreds of times as much. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { efficiencyBorders, judgeEfficiency } from '../../src/grading/efficiency.js';
import { readTree } from '../../src/python-source/tree/read-tree.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import type { Task } from '../../src/taskset/task.js';
import { gradeFix, type PythonTask, pythonTask } from '../support/python-tasks.js';
import { startRealSandbox } from '../support/real-sandbox.js';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startRealSandbox(1);
});
afterAll(() => sandbox.close(0));

const SUM = 'def f(x):\n    return sum(x)\n';
const SCALE = 'def scale(n, rng):\n    return ([rng.randint(0, 9) for _ in range(n)],)\n';
const TESTS = '    def test(self): self.assertEqual(f([1, 2]), 3)';

/** Adding up a list, with growing inputs. */
const ADD = pythonTask({ solution: SUM, tests: TESTS, inputs: SCALE });

async function measure(task: Task, fix: string) {
	const { verdict, efficiency } = await gradeFix(sandbox, task, fix, {
		measureEfficiency: efficiencyBorders(task, readTree(fix)),
	});
	return { verdict, ...efficiency, level: efficiency && judgeEfficiency(task, efficiency).level };
}

describe('a measured cost', () => {
	it('is fine for the same work, written otherwise', async () => {
		expect(await measure(ADD, SUM)).toMatchObject({ verdict: 'passed', outcome: 'measured', level: 1 });
		expect(await measure(ADD, 'import math\ndef f(x):\n    return int(math.fsum(x))\n')).toMatchObject({ level: 1 });
		const loop = 'def f(x):\n    total = 0\n    for value in x:\n        total += value\n    return total\n';
		expect(await measure(ADD, loop)).toMatchObject({ level: 1 });
	});

	it('is of another class for work that grows with the square, in Python or in C', async () => {
		const copies = 'def f(x):\n    return sum(list(x)[i] for i in range(len(x)))\n';
		expect((await measure(ADD, copies)).level).toBeLessThanOrEqual(0.4);
		const pops = 'def f(x):\n    x, total = list(x), 0\n    while x: total += x.pop(0)\n    return total\n';
		expect((await measure(ADD, pops)).level).toBeLessThanOrEqual(0.4);
	});

	it('takes inputs that no other fix gets, of other sizes', async () => {
		const sizes = async () => (await measure(ADD, SUM)).looks?.map(({ n }) => n) ?? [];
		const [first, second] = [await sizes(), await sizes()];
		expect(first.length).toBeGreaterThanOrEqual(2);
		expect(first.filter((n) => second.includes(n)).length).toBeLessThan(first.length);
	});

	it('counts calls that no other of their size confirms', async () => {
		const moody = [
			'calls = 0',
			'def f(x):',
			'    global calls',
			'    calls += 1',
			'    if len(x) > 500 and calls % 2: sum(list(x)[i] for i in range(len(x)))',
			'    return sum(x)',
			'',
		].join('\n');
		expect((await measure(ADD, moody)).level).toBeLessThanOrEqual(0.4);
	});

	it('is of the dear calls where the first of each size is cheap', async () => {
		const moody = [
			'seen = []',
			'def f(x):',
			'    if len(x) // 2000 not in seen:',
			'        seen.append(len(x) // 2000)',
			'        return sum(x)',
			'    return sum(list(x)[i] for i in range(len(x)))',
			'',
		].join('\n');
		expect((await measure(ADD, moody)).verdict).toBe('passed');
	});

	it('is a class worse for a lazy caller of C that copies all the rest each time', async () => {
		const cut = 'def f(x):\n    total = 0\n    while x: total, x = total + x[0], x[1:]\n    return total\n';
		expect((await measure(ADD, cut)).level).toBeLessThanOrEqual(0.4);
	});

	it('counts work at import', async () => {
		const table = 'TABLE = [str(i) for i in range(1500000)]\n';
		expect((await measure(ADD, table + SUM)).level).toBeLessThanOrEqual(0.4);
	});

	it('counts what a thread works between the calls', async () => {
		const thread = [
			'import threading',
			'def work():',
			'    while True: pass',
			'threading.Thread(target=work, daemon=True).start()',
			SUM,
		].join('\n');
		expect(await measure(ADD, thread)).toMatchObject({ verdict: 'passed', level: 0.4 });
	});

	it('is none for a wrong value or an exception on a large input, which is a failed test', async () => {
		const wrong = await measure(ADD, 'def f(x):\n    return sum(x) if len(x) < 100 else 0\n');
		expect(wrong).toMatchObject({ verdict: 'failed', outcome: 'wrong-value', level: 0 });
		const raises = await measure(ADD, 'def f(x):\n    assert len(x) < 100\n    return sum(x)\n');
		expect(raises).toMatchObject({ verdict: 'failed', outcome: 'exception', level: 0 });
		const leaves = await measure(ADD, 'import os\ndef f(x):\n    if len(x) > 100: os._exit(0)\n    return sum(x)\n');
		expect(leaves).toMatchObject({ verdict: 'crashed', outcome: 'ended', level: 0 });
	});

	it('is none, and an error of ours, where the reference raises on every large input', async () => {
		const picky = 'def f(x):\n    assert len(x) < 4\n    return sum(x)\n';
		const scaled = pythonTask({ solution: picky, tests: TESTS, inputs: SCALE });
		await expect(measure(scaled, picky)).rejects.toThrow(/sandbox/i);
	});

	it('stays below the size where the reference raises', async () => {
		const picky = 'def f(x):\n    assert len(x) < 400\n    return sum(x)\n';
		const scaled = pythonTask({ solution: picky, tests: TESTS, inputs: SCALE });
		expect(await measure(scaled, picky)).toMatchObject({ verdict: 'passed', level: 1 });
	});

	it('is out of time for what never ends on a large input', async () => {
		const endless = await measure(ADD, 'def f(x):\n    while len(x) > 100: pass\n    return sum(x)\n');
		expect(endless).toMatchObject({ verdict: 'passed', outcome: 'out-of-time', level: 0.1 });
	});

	it('takes a private subclass of an exception for the exception that it is', async () => {
		const solution = 'def f(x):\n    if x < 0: raise ValueError("negative")\n    return x\n';
		const own = `class Negative(ValueError): pass\n${solution.replace('ValueError(', 'Negative(')}`;
		const inputs = 'def fresh(rng):\n    return (rng.randint(-9, 9),)\n';
		const tests = '    def test(self): self.assertEqual(f(1), 1)';
		const task = pythonTask({ solution, tests, inputs });
		expect(await measure(task, own)).toMatchObject({ verdict: 'passed', outcome: 'measured', level: 1 });
	});

	it('looks at changed arguments where the task is about them', async () => {
		const parts: PythonTask = {
			solution: 'def f(x):\n    x.sort()\n',
			tests: '    def test(self):\n        x = [2, 1]\n        f(x)\n        self.assertEqual(x, [1, 2])',
			inputs: SCALE,
			arguments: 'in-place',
		};
		expect(await measure(pythonTask(parts), parts.solution)).toMatchObject({ verdict: 'passed', level: 1 });
		const lazy = 'def f(x):\n    if len(x) < 100: x.sort()\n';
		expect(await measure(pythonTask(parts), lazy)).toMatchObject({ verdict: 'failed', outcome: 'wrong-value' });
	});

	it('is not there where the task has nothing to time, or a test fails', async () => {
		expect(await measure(pythonTask({ solution: SUM, tests: TESTS }), SUM)).toEqual({ verdict: 'passed', level: null });
		expect(await measure(ADD, 'def f(x):\n    return 0\n')).toEqual({ verdict: 'failed', level: null });
	});
});
