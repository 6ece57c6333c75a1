/** What is said of a fix's cost. Only conclusions that hold on a busy machine: the same work, or hundreds of times as much. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
	const { verdict, efficiency } = await gradeFix(sandbox, task, fix, { measureEfficiency: true });
	return { verdict, ...efficiency };
}

describe('the level of efficiency', () => {
	it('is full for the same work, written otherwise', async () => {
		expect(await measure(ADD, SUM)).toMatchObject({ verdict: 'passed', level: 1, reason: '' });
		expect(await measure(ADD, 'import math\ndef f(x):\n    return int(math.fsum(x))\n')).toMatchObject({ level: 1 });
	});

	it('is low for a growth one class worse', async () => {
		const { verdict, level, reason } = await measure(
			ADD,
			'def f(x):\n    return sum(list(x)[i] for i in range(len(x)))\n',
		);
		expect(verdict).toBe('passed');
		expect(level).toBeLessThanOrEqual(0.4);
		expect(reason).toContain('times the reference');
	});

	it('is nothing for a wrong value or an exception on a large input, though every test passed', async () => {
		const wrong = await measure(ADD, 'def f(x):\n    return sum(x) if len(x) < 100 else 0\n');
		expect(wrong).toMatchObject({ verdict: 'passed', level: 0 });
		const raises = await measure(ADD, 'def f(x):\n    assert len(x) < 100\n    return sum(x)\n');
		expect(raises).toMatchObject({ verdict: 'passed', level: 0 });
	});

	it('is of the slower calls where the first of each size is much quicker, and no wrong value', async () => {
		const loop = 'def f(x):\n    total = 0\n    for value in x: total += int(str(value))\n    return total\n';
		const moody = [
			'seen = []',
			'def f(x):',
			'    if len(x) not in seen:',
			'        seen.append(len(x))',
			'        return sum(x)',
			'    for _ in range(2):',
			'        total = 0',
			'        for value in x: total += int(str(value))',
			'    return total',
			'',
		].join('\n');
		const task = pythonTask({ solution: loop, tests: TESTS, inputs: SCALE });
		const { verdict, level } = await measure(task, moody);
		expect(verdict).toBe('passed');
		expect(level).toBeGreaterThan(0.5);
	});

	it('blames nobody but the task where its reference raises on an input that is timed', async () => {
		const picky = 'def f(x):\n    assert len(x) < 4000\n    return sum(x)\n';
		const scaled = pythonTask({ solution: picky, tests: TESTS, inputs: SCALE });
		const { verdict, level, reason } = await measure(scaled, SUM);
		expect(verdict).toBe('passed');
		expect({ level, reason }).toEqual({
			level: null,
			reason: 'the reference raises an exception on an input that is to be timed',
		});
	});

	it('is low for what never ends on a large input', async () => {
		const endless = await measure(ADD, 'def f(x):\n    while len(x) > 100: pass\n    return sum(x)\n');
		expect(endless).toMatchObject({ verdict: 'passed', level: 0.1 });
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
		expect(await measure(pythonTask(parts), lazy)).toMatchObject({ verdict: 'passed', level: 0 });
	});

	it('is unknown, with a reason, where there is nothing to measure', async () => {
		const plain = pythonTask({ solution: SUM, tests: TESTS });
		expect(await measure(plain, SUM)).toMatchObject({ level: null, reason: 'the task has no inputs to time' });
	});

	it('is not measured when a test fails', async () => {
		expect(await measure(ADD, 'def f(x):\n    return 0\n')).toEqual({ verdict: 'failed' });
	});
});
