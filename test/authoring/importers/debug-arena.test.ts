import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { temporaryTasks } from '../../support/task-folders.js';
import { importFiles, run, VALIDATE } from './support.js';

const MEDIAN = {
	id: 'median',
	description: 'The middle value of a list of numbers; the mean of the two middle ones for an even length.',
	difficulty: 'medium',
	bug_type: 'Off by one',
	buggy_code:
		'def median(values):\n    values = sorted(values)\n    middle = len(values) // 2\n    if len(values) % 2:\n        return values[middle - 1]\n    return (values[middle] + values[middle - 1]) / 2',
	correct_code:
		'def median(values):\n    values = sorted(values)\n    middle = len(values) // 2\n    if len(values) % 2:\n        return values[middle]\n    return (values[middle] + values[middle - 1]) / 2',
	tests: [
		{ input: [3, 1, 2], expected: 2 },
		{ input: [4, 1], expected: 2.5 },
		{ input: [9], expected: 9 },
	],
};

const between = (tests: readonly unknown[]) => ({
	id: 'between',
	buggy_code: 'def between(value, low, high):\n    return low < value < high\n',
	correct_code: 'def helper(x):\n    return x\n\ndef between(value, low, high):\n    return low <= value <= high\n',
	tests,
});

describe('inputs', () => {
	it('that are one list are told from lists of arguments by the correct program', async () => {
		const { tasks, code, problems, validated } = await importFiles(
			'debugarena',
			{
				'bugs.json': JSON.stringify([MEDIAN]),
			},
			VALIDATE,
		);
		expect(code).toBe(0);
		expect(problems).toEqual([]);
		expect(tasks).toMatchObject([
			{
				id: 'debugarena-median',
				difficulty: 'medium',
				category: 'logic',
				bug: { kind: 'off-by-one' },
				license: 'unstated',
			},
		]);
		expect(tasks[0]?.testsCode).toContain('median([');
		// Every test of the collection is visible, and validate says what that is worth.
		expect(validated).toMatch(/debugarena-median +logic .* ok\n/);
		expect(validated).toContain('knows the visible tests by heart');
	});

	it.each([
		[
			'lists of arguments',
			[
				{ input: [1, 1, 3], expected: true },
				{ input: [0, 1, 3], expected: false },
			],
		],
		[
			'arguments by name',
			[
				{ input: { value: 3, low: 1, high: 3 }, expected: true },
				{ input: { value: 5, low: 1, high: 3 }, expected: false },
			],
		],
		[
			'calls as texts',
			[
				{ input: 'between(1, 1, 3)', expected: 'True' },
				{ input: 'between(0, 1, 3)', expected: 'False' },
			],
		],
		[
			'arguments as texts',
			[
				{ input: '1, 1, 3', expected_output: 'True' },
				{ input: '9, 1, 3', expected_output: 'False' },
			],
		],
	])('can be %s', async (_what, tests) => {
		const { tasks, out } = await importFiles('debugarena', { 'bugs.jsonl': `${JSON.stringify(between(tests))}\n` });
		expect(out).toMatch(/1 tasks written to <out>, 0 not imported$/);
		expect(tasks[0]?.entryPoints).toEqual(['between']);
	});
});

it('lists what cannot be imported, with the reason', async () => {
	const bugs = [
		{ ...MEDIAN, id: 'same', buggy_code: MEDIAN.correct_code },
		{
			...MEDIAN,
			id: 'unfailing',
			tests: [
				{ input: [4, 2], expected: 3 },
				{ input: [1, 3], expected: 2 },
			],
		},
		{
			...MEDIAN,
			id: 'false',
			tests: [
				{ input: [4, 2], expected: 77 },
				{ input: [1, 3], expected: 2 },
			],
		},
		{ ...MEDIAN, id: 'alone', tests: [{ input: [4, 2], expected: 3 }] },
		{ ...MEDIAN, id: 'nameless', correct_code: 'median = 3' },
		{
			...MEDIAN,
			id: 'huge',
			tests: [
				{ input: [2 ** 60, 1], expected: 3 },
				{ input: [1], expected: 1 },
			],
		},
		{ ...MEDIAN, id: 'escaping', correct_code: `import os\nos.system("true")\n${MEDIAN.correct_code}` },
		MEDIAN,
		{ ...MEDIAN, id: 'again' },
	];
	const { code, out } = await importFiles('debugarena', { 'bugs.json': JSON.stringify(bugs) });
	const refused = out.split('\n').filter((line) => line.startsWith('not imported'));
	expect(refused.sort()).toEqual([
		'not imported: again (bugs.json:9): repeats median (bugs.json:8)',
		expect.stringMatching(/^not imported: bugs.json:4: tests: expected at least 2 entries; got /),
		'not imported: escaping (bugs.json:7): runs something when it is loaded: os.system("true")',
		expect.stringMatching(/^not imported: false \(bugs.json:3\): its reference fails: failed, /),
		expect.stringMatching(/^not imported: huge \(bugs.json:6\): its reference fails: failed, Basic.test_1: median/),
		'not imported: nameless (bugs.json:5): its correct code defines no function',
		'not imported: same (bugs.json:1): the broken program is the reference',
	]);
	expect(out).toContain('2 tasks written to <out>, 7 not imported');
	expect(code).toBe(0);
});

it('keeps floats floats, reads NaN, and unpacks gzip', async () => {
	const halves = {
		buggy_code: 'def halve(xs):\n    return [x * 2 for x in xs if isinstance(x, float)]\n',
		correct_code: 'def halve(xs):\n    return [x / 2 for x in xs if isinstance(x, float)]\n',
	};
	const tests =
		'[{"input": [[2.0, 3.0]], "expected": [1.0, 1.5]}, {"input": [[4e0]], "expected": [2.0]}, {"input": [[1]], "expected": []}]';
	const doubled = halves.correct_code.replaceAll('halve', 'half_of');
	const text = `[{"id": "floats", ...HALVES, "tests": ${tests}}, {"id": "nan", "buggy_code": ${JSON.stringify(doubled.replace('/', '*'))}, "correct_code": ${JSON.stringify(doubled)}, "tests": ${tests}, "score": NaN, "least": -Infinity}]`;
	const json = text.replace('...HALVES', JSON.stringify(halves).slice(1, -1));
	const { tasks, out } = await importFiles('debugarena', { 'bugs.json': json });
	expect(out).toMatch(/2 tasks written to <out>, 0 not imported$/);
	expect(tasks.map(({ id }) => id)).toEqual(['debugarena-floats', 'debugarena-nan']);
	const packed = temporaryTasks();
	const target = temporaryTasks();
	try {
		const path = join(packed.dir, 'bugs.json.gz');
		writeFileSync(path, gzipSync(json));
		const { out: said } = await run('import', 'debugarena', path, '-o', target.dir);
		expect(said).toContain('2 tasks written to');
	} finally {
		packed.remove();
		target.remove();
	}
});

it('reads a checkout whose bugs stand in bugs.py, tuples and all', async () => {
	const { tasks, out } = await importFiles('debugarena', {
		'bugs.py': `"""A list of bugs."""
import os

BUGS = [
    {
        "id": "pairs",
        "name": "Swaps too little",
        "difficulty": "easy",
        "buggy_code": """def swap(pair, times):
    return pair""",
        "correct_code": """def swap(pair, times):
    return pair if times % 2 == 0 else (pair[1], pair[0])""",
        "tests": [
            {"input": ((1, 2), 1), "expected": (2, 1)},
            {"input": ((1, 2), 2), "expected": (1, 2)},
            {"input": (("a", {3}), 1,), "expected": ({3}, "a")},
        ],
        "hint": "Count the turns.",
    },
]
`,
		'client.py': 'class Client:\n    pass\n',
	});
	expect(out).toMatch(/1 tasks written to <out>, 0 not imported$/);
	expect(tasks[0]).toMatchObject({ title: 'Swaps too little', difficulty: 'easy' });
	expect(`${tasks[0]?.testsCode}${tasks[0]?.heldoutCode}`).toContain('_same(swap((1, 2), 1), (2, 1))');
});
