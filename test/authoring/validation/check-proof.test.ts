import { describe, expect, it } from 'vitest';
import {
	checkCoverage,
	checkReference,
	checkRight,
	checkWrong,
	isAccepted,
} from '../../../src/authoring/validation/check-proof.js';
import type { ProgramResult } from '../../../src/authoring/validation/proof.js';
import type { Grading } from '../../../src/grading/grading.js';
import { loadRubrics } from '../../../src/grading/load-rubrics.js';
import type { Rubric } from '../../../src/grading/rubric.js';
import { judged, outcomes, ran } from '../../support/gradings.js';
import { makeTask } from '../../support/task-folders.js';

const rubric = loadRubrics().rubrics.get('codearena') as Rubric;
const result = (overrides: Partial<ProgramResult> = {}): ProgramResult => ({
	file: 'solution.py',
	rewards: [0.99],
	verdict: 'passed',
	solved: true,
	efficiency: 1,
	accepted: true,
	...overrides,
});
const messages = (problems: readonly { message: string }[]) => problems.map(({ message }) => message);

describe('a reference', () => {
	const task = makeTask({ complexity: { time: 'O(n)', n: 'a' } });

	it('is sound at full efficiency and the highest reward, each time', () => {
		expect(checkReference(task, rubric, [], result())).toEqual([]);
	});

	it.each([
		[result({ efficiency: 0.7 }), 'has an efficiency of 0.7 instead of 1'],
		[result({ efficiency: null }), 'the cost cannot be measured'],
		[result({ rewards: [0.95] }), 'earns 0.95 instead of 0.99'],
		[result({ rewards: [0.9, 0.99] }), 'earns different rewards for the same fix: 0.9, 0.99'],
	])('is not with %j', (given, expected) => {
		expect(messages(checkReference(task, rubric, [], given)).join('\n')).toContain(expected);
	});

	it('needs no measured cost where the task states no growth', () => {
		expect(checkReference(makeTask(), rubric, [], result({ efficiency: null }))).toEqual([]);
	});
});

describe('another right fix', () => {
	const timed = makeTask({ complexity: { time: 'O(n)', n: 'a' } });
	const file = 'right/loop.py';
	const graded = (overrides: Partial<Grading> = {}): Grading =>
		({
			verdict: 'passed',
			solved: true,
			refusals: [],
			execution: ran(),
			efficiency: judged(1),
			...overrides,
		}) as Grading;
	const problemsOf = (task: typeof timed, ...gradings: Grading[]) =>
		messages(checkRight(task, gradings, result({ file })));

	it('is accepted when every grading passes, is solved and is at full efficiency', () => {
		expect(problemsOf(timed, graded(), graded())).toEqual([]);
		expect(isAccepted(timed, graded())).toBe(true);
	});

	it('needs no measured cost where the task states no growth', () => {
		const unmeasured = graded({ efficiency: null });
		expect(problemsOf(makeTask(), unmeasured)).toEqual([]);
		expect(problemsOf(timed, unmeasured)).toEqual([
			'is refused: the cost cannot be measured: inputs.py has no scale(n, rng), or nothing was measured',
		]);
	});

	it.each<[string, Partial<Grading>, string]>([
		[
			'fails a test',
			{ verdict: 'failed', solved: false, execution: ran({ tests: outcomes('visible', 'pf') }) },
			'ends as failed: visible Basic.test_1 failed: expected 1, got -1',
		],
		[
			'is called slow',
			{ efficiency: judged(0.7, '50 times the reference') },
			'has an efficiency of 0.7 instead of 1: 50 times the reference',
		],
		['is not solved', { solved: false }, 'is not solved'],
	])('is refused when one of its gradings %s, and the reason is told', (_what, overrides, reason) => {
		expect(problemsOf(timed, graded(), graded(overrides), graded())).toEqual([`is refused: ${reason}`]);
		expect(isAccepted(timed, graded(overrides))).toBe(false);
	});

	it('must earn the same each time, which need not be the maximum', () => {
		expect(checkRight(timed, [graded()], result({ file, rewards: [0.93] }))).toEqual([]);
		expect(messages(checkRight(timed, [graded()], result({ file, rewards: [0.9, 0.99] })))).toEqual([
			'earns different rewards for the same fix: 0.9, 0.99',
		]);
	});
});

it('a wrong fix must earn the same each time and never be solved', () => {
	expect(checkWrong(result({ file: 'wrong/a.py', solved: false, verdict: 'failed' }))).toEqual([]);
	expect(messages(checkWrong(result({ file: 'wrong/a.py', rewards: [0.2, 0.3] })))).toEqual([
		'counts as solved: no test tells it from a right program',
		'earns different rewards for the same fix: 0.2, 0.3',
	]);
});

it('a wrong fix that is right but slow must be clearly slow', () => {
	const slow = (efficiency: number | null) =>
		messages(checkWrong(result({ file: 'wrong/slow.py', solved: false, efficiency })));
	expect([slow(0.4), slow(0.1), slow(null)]).toEqual([[], [], []]);
	expect(slow(0.7)).toEqual(["is right, and an efficiency of 0.7 is too near to the reference's; the limit is 0.4"]);
});

it('held-out inputs are compared by their text, except for objects that have none', () => {
	const call = 'apply(<function reader.<locals>.<lambda> at 0x…>, 2)';
	expect(
		checkCoverage({ missing: [], failures: [], scaleAnswers: {}, inputs: { visible: [call], heldout: [call] } }),
	).toEqual([]);
	const calls = ['f(1)', 'f(2)', 'f(3)', 'f(4)', 'f(4)'];
	expect(
		messages(
			checkCoverage({ missing: [2, 5], failures: ['x'], scaleAnswers: {}, inputs: { visible: calls, heldout: calls } }),
		),
	).toEqual([
		'fails beside its tests: x',
		'no test reaches line 2, 5',
		'uses inputs of tests.py: f(1), f(2), f(3) and 1 more',
	]);
});

it('a scale whose answer never changes is a problem, since a constant would be right', () => {
	const facts = { missing: [], failures: [], inputs: {} };
	expect(checkCoverage({ ...facts, scaleAnswers: { 64: 2, 256: 4 } })).toEqual([]);
	expect(checkCoverage({ ...facts, scaleAnswers: { 64: 1, 256: 4 } })).toEqual([
		{ file: 'inputs.py', message: 'scale has one answer for all draws of size 64: a constant would be right' },
	]);
});
