/** EvalPlus and Refactory: small samples in the form of each collection. */
import { expect, it } from 'vitest';
import { importFiles, lines, VALIDATE } from './support.js';

it('imports EvalPlus: examples are visible tests, inputs are drawn while grading', async () => {
	const { tasks, out } = await importFiles('evalplus', {
		'plus.jsonl': lines({
			task_id: 'HumanEval/901',
			prompt:
				'def widest(numbers):\n    """ Widest gap.\n    >>> widest([1, 4])\n    3\n    >>> widest([2, 2, 9])\n    7\n    """\n',
			entry_point: 'widest',
			canonical_solution: '    return max((b - a for a, b in zip(numbers, numbers[1:])), default=0)\n',
			base_input: [[[1, 4]], [[]], [[5, 1, 9]]],
			plus_input: [[[0, 0]], [[3, 8, 8]]],
			atol: 0,
		}),
	});
	expect(out).toMatch(/1 tasks written to <out>, 0 not imported$/);
	expect(tasks[0]?.inputsCode).toContain('    [[3, 8, 8]],\n');
	expect(tasks[0]?.inputsCode).toContain('def fresh(rng):');
});

it('imports from EvalPlus what has several right results, with the rule by which upstream compares', async () => {
	const { tasks, code, out, validated } = await importFiles(
		'evalplus',
		{
			'plus.jsonl': lines(
				{
					task_id: 'HumanEval/902',
					prompt:
						'def find_zero(xs):\n    """ A zero of the polynomial.\n    >>> round(find_zero([-2, 1]), 2)\n    2.0\n    >>> round(find_zero([-3, 1]), 2)\n    3.0\n    """\n',
					entry_point: 'find_zero',
					canonical_solution:
						'    low, high = 0.0, 10.0\n    while high - low > 1e-12:\n        middle = (low + high) / 2\n        if sum(c * middle**i for i, c in enumerate(xs)) > 0:\n            high = middle\n        else:\n            low = middle\n    return low\n',
					base_input: [[[-2, 1]], [[-4, 0, 1]]],
					plus_input: [[[-1, 0, 1]], [[-9, 0, 1]]],
					atol: 1e-4,
				},
				{
					task_id: 'HumanEval/903',
					prompt:
						'def halves(xs):\n    """ Half of each.\n    >>> halves([1, 4])\n    [0.5, 2.0]\n    >>> halves([3])\n    [1.5]\n    """\n',
					entry_point: 'halves',
					canonical_solution: '    return [x / 2 for x in xs]\n',
					base_input: [[[1, 4]], [[]]],
					plus_input: [[[7, 8]], [[9]]],
					atol: 1e-7,
				},
			),
		},
		VALIDATE,
	);
	expect(out).toMatch(/2 tasks written to <out>, 0 not imported$/);
	expect(code).toBe(0);
	const written = Object.fromEntries(tasks.map(({ entryPoints, inputsCode }) => [entryPoints[0], inputsCode]));
	expect(written.find_zero).toContain('def accept(value, coefficients):');
	expect(written.halves).toMatch(/ATOL = 1e-7\n[\s\S]*def accept\(value, \*arguments, expected\):/);
	expect(validated).toContain('2 of 2 tasks are sound');
});

it('imports EvalPlus as it is on the hub, where the inputs stand in the text of a test', async () => {
	const { tasks, out } = await importFiles('evalplus', {
		'hub.jsonl': lines(
			{
				task_id: 'HumanEval/904',
				prompt:
					'def share(total, people):\n    """ Share of each.\n    >>> share(6, 3)\n    2.0\n    >>> share(1, 4)\n    0.25\n    """\n',
				entry_point: 'share',
				canonical_solution: '    return total / people if people else 0.0\n',
				test: 'import numpy as np\n\ndef check(candidate):\n    inputs = [[6, 3], [1, 0], [inf, 2]]\n    results = [2.0, 0.0, inf]\n    for i, (inp, exp) in enumerate(zip(inputs, results)):\n        assertion(candidate(*inp), exp, 1e-06)\n',
			},
			{
				task_id: 905,
				prompt: 'Write a function to add two pairs.',
				code: 'def add_pairs(a, b):\n    return (a[0] + b[0], a[1] + b[1])\n',
				test_imports: [],
				test_list: ['assert add_pairs((1, 2), (3, 4)) == (4, 6)', 'assert add_pairs((0, 0), (1, 1)) == (1, 1)'],
				test: 'inputs = [[(1, 2), (3, 4)], [(9, -9), (1, 1)]]\nresults = [(4, 6), (10, -8)]\nfor i, (inp, exp) in enumerate(zip(inputs, results)):\n    assertion(add_pairs(*inp), exp, 0)\n',
			},
		),
	});
	expect(out).toMatch(/2 tasks written to <out>, 0 not imported$/);
	const written = Object.fromEntries(tasks.map(({ entryPoints, inputsCode }) => [entryPoints[0], inputsCode]));
	expect(written.share).toContain('from math import inf, nan');
	expect(written.share).toContain('ATOL = 0.000001\n');
	expect(written.add_pairs).toContain('    [(9, -9), (1, 1)],\n');
});

it('counts what a search of MBPP+ finds by whether it found something', async () => {
	const { tasks, code, out, validated } = await importFiles(
		'evalplus',
		{
			'plus.jsonl': lines({
				task_id: 'Mbpp/794',
				prompt: 'Write a function that looks for a text with an a and later a b at its end.',
				entry_point: 'text_starta_endb',
				canonical_solution: 'import re\n\n\ndef text_starta_endb(text):\n    return re.search("a.*b$", text)\n',
				assertion:
					'assert text_starta_endb("aab")\nassert not text_starta_endb("abc")\nassert not text_starta_endb("")\n',
				base_input: [['aab'], ['abc'], ['']],
				plus_input: [['xab'], ['ba'], ['a b'], ['bbb']],
				atol: 0,
			}),
		},
		VALIDATE,
	);
	expect(out).toMatch(/1 tasks written to <out>, 0 not imported$/);
	expect(tasks[0]?.inputsCode).toContain('found = solution.text_starta_endb(*arguments)');
	expect(validated).toContain('1 of 1 tasks are sound');
	expect(code).toBe(0);
});

it('tests the first inputs beside the reference where the prompt of EvalPlus has no example', async () => {
	const { tasks, code, out, validated } = await importFiles(
		'evalplus',
		{
			'plus.jsonl': lines({
				task_id: 'HumanEval/906',
				prompt: 'from math import sqrt\n\ndef roots(xs):\n    """Square roots of those that have one."""\n',
				entry_point: 'roots',
				canonical_solution: '    return [sqrt(x) for x in xs if x >= 0]\n',
				base_input: [[[4, -1]], [[2]], [[]], [[9, 0]]],
				plus_input: [[[-5]], [[1e6, 16]], [[0]], [[-1, 3]]],
				atol: 0,
			}),
		},
		VALIDATE,
	);
	expect(out).toMatch(/its prompt has no example: its first inputs are the tests/);
	expect(out).toMatch(/1 tasks written to <out>, 0 not imported$/);
	expect(tasks[0]?.testsCode).toContain(
		'_agree(roots(*copy.deepcopy([[4, -1]])), _reference(*copy.deepcopy([[4, -1]])))',
	);
	expect(validated).toContain('1 of 1 tasks are sound');
	expect(code).toBe(0);
});

it('gives functions of MBPP+ the tuples and complex numbers that JSON has no word for', async () => {
	const { tasks, out } = await importFiles('evalplus', {
		'mbpp.jsonl': lines(
			{
				task_id: 'Mbpp/2',
				prompt: '"""\nItems of both.\nassert set(similar_elements((1, 2), (2, 3))) == {2}\n"""\n',
				entry_point: 'similar_elements',
				canonical_solution: 'def similar_elements(a, b):\n    return tuple(set(a) & set(b + ()))\n',
				base_input: [
					[
						[1, 2],
						[2, 3],
					],
				],
				plus_input: [[[5], [5]]],
				atol: 0,
				assertion: 'assert set(similar_elements((7, 8), (8, 9))) == {8}',
			},
			{
				task_id: 'Mbpp/252',
				prompt: '"""\nSize of a number.\nassert size(3) == 3.0\n"""\n',
				entry_point: 'size',
				canonical_solution: 'def size(number):\n    return abs(number + 0)\n',
				base_input: [['3']],
				plus_input: [['1+2j'], ['-4']],
				atol: 0,
				assertion: 'assert size(-4) == 4.0',
			},
		),
	});
	expect(out).toMatch(/2 tasks written to <out>, 0 not imported$/);
	const written = Object.fromEntries(tasks.map(({ entryPoints, inputsCode }) => [entryPoints[0], inputsCode]));
	expect(written.similar_elements).toContain('    [(5,), (5,)],\n');
	expect(written.similar_elements).toContain('return set(value) == set(expected)');
	expect(written.size).toContain('    [complex("1+2j")],\n');
});

it('imports Refactory: each wrong program of a question is a task', async () => {
	const { tasks, out } = await importFiles('refactory', {
		'data/question_1/description.txt': 'Index of the last value that is at most x.\n',
		'data/question_1/ans/input_001.txt': 'last_at_most(3, (1, 3, 5))\n',
		'data/question_1/ans/output_001.txt': '1\n',
		'data/question_1/ans/input_002.txt': 'last_at_most(0, (1, 3, 5))',
		'data/question_1/ans/output_002.txt': '-1',
		'data/question_1/ans/input_003.txt': 'last_at_most(9, steps)',
		'data/question_1/ans/output_003.txt': '2',
		'data/question_1/code/global.py': 'steps = (1, 3, 5)\n',
		'data/question_1/code/reference/reference.py': 'def last_at_most(x, seq):\n    return sum(v <= x for v in seq) - 1',
		'data/question_1/code/wrong/wrong_1_001.py': 'def last_at_most(x, seq):\n    return sum(v < x for v in seq) - 1',
		'data/question_1/code/wrong/wrong_1_002.py': 'def last_at_most(x, seq):\n    return sum(v <= x for v in seq)',
	});
	expect(out).toMatch(/2 tasks written to <out>, 0 not imported$/);
	expect(tasks.map(({ id }) => id)).toEqual(['refactory-question-1-wrong-1-001', 'refactory-question-1-wrong-1-002']);
});
