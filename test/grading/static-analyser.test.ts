import { describe, expect, it } from 'vitest';
import { gradeFix } from '../../src/grading/grade.js';
import { loadRubrics } from '../../src/grading/load-rubrics.js';
import type { Rubric } from '../../src/grading/rubric.js';
import { createAnalyser } from '../../src/grading/static-analyser.js';
import { createPrecheck } from '../../src/precheck/create-precheck.js';
import { measured, ran } from '../support/gradings.js';
import { makeTask } from '../support/task-folders.js';

const analyser = createAnalyser();
const precheck = createPrecheck();
const { rubrics } = loadRubrics();

function grade(
	source: string,
	{ rubric = 'codearena', efficiency = 1 }: { rubric?: string; efficiency?: 1 | 0.4 } = {},
) {
	const task = makeTask({ complexity: { time: 'O(n)', n: 'a' } });
	const checked = precheck.check(source, task);
	return gradeFix(
		{ judge: null, analyser },
		{
			task,
			rubric: rubrics.get(rubric) as Rubric,
			precheck: checked,
			execution: ran({ efficiency: measured(efficiency) }),
			review: analyser.review(checked, task),
			plannedTests: [],
			testWeights: null,
			step: 1,
			repeated: false,
			deadlineMs: 1000,
		},
	);
}

describe('grading with the real analyser', () => {
	it('gives clean code the full score and stands in for the judge', async () => {
		const grading = await grade('def add(a, b):\n    return a + b\n');
		expect(grading).toMatchObject({ reward: 0.99, judge: { source: 'static', scores: { security: 1, quality: 1 } } });
	});

	it('takes insecure code down by its part of the reward', async () => {
		const grading = await grade('def add(a, b):\n    return eval(f"{a} + {b}")\n');
		expect(grading.judge.scores.security).toBeLessThan(1);
		expect(grading.reward).toBeGreaterThanOrEqual(0.94);
		expect(grading.reward).toBeLessThan(0.99);
	});

	it('reports an attempt to cheat with its line, and takes nothing off for it', async () => {
		const source = 'import os\n\n\ndef add(a, b):\n    os._exit(0)\n    return a + b\n';
		const { hacking, penalties } = await grade(source);
		expect(hacking).toContainEqual(expect.objectContaining({ rule: 'process-exit', line: 5 }));
		expect(penalties).toEqual({ step: 0.01, repeat: 0 });
	});

	it('knows a table of the visible answers, unless the reference holds one too', () => {
		const testsCode = 'from solution import add\n\n\ndef test(case):\n    case.assertEqual(add([1, 2, 3], 4), 7)\n';
		const table = 'def add(*all):\n    return {repr(([1, 2, 3], 4)): 7}[repr(all)]\n';
		const memorises = (overrides: object) => {
			const task = makeTask({ testsCode, contentHash: JSON.stringify(overrides), ...overrides });
			return analyser.review(precheck.check(table, task), task).memorises;
		};
		expect(memorises({})).toBe(true);
		expect(memorises({ solutionCode: table })).toBe(false);
		expect(memorises({ testsCode: 'from solution import add\n' })).toBe(false);
	});

	it('says how a slow fix grows', async () => {
		const slow = 'def add(a, b):\n    for x in a:\n        for y in a:\n            b += x * y\n    return b\n';
		expect((await grade(slow, { efficiency: 0.4 })).feedback).toContain('This looks like O(n^2); O(n) is possible.');
	});

	it('sees forbidden imports, dotted and aliased ones too', async () => {
		const source = 'import os.path as p\n\n\ndef add(a, b):\n    return a + b\n';
		expect((await grade(source, { rubric: 'debugarena' })).reward).toBe(2.2);
		expect((await grade(source.replace('os.path', 'math'), { rubric: 'debugarena' })).reward).toBe(3.2);
	});
});
