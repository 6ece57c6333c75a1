import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createArena, type WarmableArena } from '../../src/episode/create-arena.js';
import { createPrecheck } from '../../src/precheck/create-precheck.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { arenaParts } from '../support/arenas.js';
import { gradingsOf } from '../support/gradings.js';
import { startRealSandbox } from '../support/real-sandbox.js';
import { makeTask } from '../support/task-folders.js';

const TASK = makeTask({
	id: 'grade-letter',
	entryPoints: ['grade'],
	description: '`grade(points)` returns "pass" from 50 points on, else "fail". Negative points raise ValueError.',
	buggyCode: 'def grade(points):\n    return "pass" if points > 90 else "fail"\n',
	solutionCode: `def grade(points):
    if points < 0:
        raise ValueError("negative points")
    return "pass" if points >= 50 else "fail"
`,
	testsCode: `import unittest
from solution import grade


class Basic(unittest.TestCase):
    def test_pass(self):
        self.assertEqual(grade(70), "pass")

    def test_fail(self):
        self.assertEqual(grade(20), "fail")


class Edge(unittest.TestCase):
    def test_border(self):
        self.assertEqual(grade(50), "pass")
`,
	heldoutCode: `import unittest
from solution import grade


class Edge(unittest.TestCase):
    def test_negative(self):
        with self.assertRaises(ValueError):
            grade(-3)
`,
	inputsCode: 'def fresh(rng):\n    return (rng.randint(0, 100),)\n',
	hints: ['Which points are just enough?'],
});
const FIXES = {
	unparsable: 'def grade(points)\n    return "pass"\n',
	failing: 'limit = fifty\n\ndef grade(points):\n    return "pass"\n',
	broken: 'def grade(points):\n    return None\n',
	half: 'def grade(points):\n    return "pass" if points > 50 else "fail"\n',
	visible: 'def grade(points):\n    return "pass" if points >= 50 else "fail"\n',
	right: TASK.solutionCode,
};

let sandbox: Sandbox;
let arena: WarmableArena;
beforeAll(async () => {
	sandbox = await startRealSandbox();
	arena = createArena(arenaParts({ sandbox, precheck: createPrecheck(), tasks: [TASK], minIsolation: 'rlimits' }));
});
afterAll(() => sandbox.close(1000));

describe('a real episode', () => {
	it('rises from broken over half to right, and says at each step what is wrong', async () => {
		const { observation } = await arena.reset({ seed: 1, episodeId: 'rising', maxSteps: 6 });
		expect(observation).toMatchObject({ testResults: '1/3 tests passed.', solved: false });
		expect(observation.errorLog).toContain('FAIL: Basic.test_pass');

		const turns = [];
		for (const fix of Object.values(FIXES)) turns.push(await arena.step('rising', fix));
		const rewards = turns.map(({ reward }) => reward as number);
		expect(rewards).toEqual([...rewards].sort((a, b) => a - b));
		expect(turns.map(({ grading }) => grading?.verdict)).toEqual([
			'syntax-error',
			'import-error',
			'failed',
			'failed',
			'failed',
			'passed',
		]);
		expect(turns.at(-1)).toMatchObject({ done: true, observation: { solved: true, testResults: '3/3 tests passed.' } });
		const [syntax, load, , half, visible] = turns.map(({ observation: seen }) => seen.feedback);
		expect(syntax).toMatch(/does not parse: line 1, column \d+/);
		expect(load).toContain("name 'fifty' is not defined");
		expect(half).toContain('Edge.test_border');
		expect(visible).toContain('All visible tests pass, but the code is wrong for other inputs');
	});

	it('repeats to the byte with the same seed and actions', async () => {
		const play = async (episodeId: string) => {
			const turns = [await arena.reset({ seed: 99, episodeId, maxSteps: 5 })];
			for (const fix of [FIXES.half, FIXES.failing, FIXES.half, FIXES.visible, FIXES.right]) {
				turns.push(await arena.step(episodeId, fix));
			}
			return JSON.stringify(turns.map(({ observation, reward, done }) => ({ observation, reward, done })));
		};
		const first = await play('one');
		expect(await play('two')).toBe(first);
	});

	it('shows a gap between visible and hidden tests to the trainer only', async () => {
		await arena.reset({ seed: 3, episodeId: 'gap' });
		const { grading, observation } = await arena.step('gap', FIXES.broken);
		expect(grading?.hackGap).toBe(0);
		const after = await arena.step('gap', FIXES.visible);
		expect(after.grading?.hackGap).toBeGreaterThan(0);
		expect(JSON.stringify([observation, after.observation])).not.toMatch(/test_negative|fresh\[|negative points"/);
	});

	it('grades a whole group in order', async () => {
		const fixes = [FIXES.right, FIXES.half, FIXES.unparsable, FIXES.right];
		const gradings = gradingsOf(await arena.evaluate({ taskId: 'grade-letter', fixes, seed: 5 }));
		expect(gradings.map(({ verdict, solved }) => [verdict, solved])).toEqual([
			['passed', true],
			['failed', false],
			['syntax-error', false],
			['passed', true],
		]);
	});
});

it('200 interleaved real episodes know nothing of each other', async () => {
	const play = async (i: number, prefix: string) => {
		const id = `${prefix}${i}`;
		await arena.reset({ episodeId: id, seed: i });
		const first = await arena.step(id, i % 2 ? FIXES.half : FIXES.broken);
		const second = await arena.step(id, i % 3 ? FIXES.right : FIXES.visible);
		return JSON.stringify([first.observation, first.reward, second.observation, second.reward, second.done]);
	};
	const together = await Promise.all(Array.from({ length: 200 }, (_, i) => play(i, 'many-')));
	const alone = [];
	for (let i = 0; i < 30; i += 1) alone.push(await play(i, 'alone-'));
	expect(together.slice(0, 30)).toEqual(alone);
});
