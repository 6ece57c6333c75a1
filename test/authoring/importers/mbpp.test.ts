import { expect, it } from 'vitest';
import { importFiles, lines } from './support.js';

const EVENS = {
	task_id: 9001,
	text: 'Write a function to keep the even numbers of a list.',
	code: 'def keep_evens(numbers):\r\n\treturn [n for n in numbers if n % 2 == 0]',
	test_list: ['assert keep_evens([1, 2, 4]) == [2, 4]', 'assert keep_evens([])==[]', 'assert keep_evens([3]) == []'],
	test_setup_code: '',
	challenge_test_list: ['assert keep_evens([-2, 0]) == [-2, 0]'],
};
const AREA = {
	task_id: 9002,
	prompt: 'Write a function to find the area of a circle.',
	code: 'import math\n\ndef area(radius):\n    if radius < 0:\n        raise ValueError("radius")\n    return math.pi * radius ** 2',
	test_imports: ['import math'],
	test_list: [
		'assert math.isclose(area(1), 3.14159, rel_tol=0.001)',
		'assert area(0) == 0',
		'assert math.isclose(area(2), 12.566, rel_tol=0.001)',
	],
};

it('imports the plain and the sanitized form, and makes the bugs', async () => {
	const { tasks, code, problems, manifests } = await importFiles('mbpp', { 'mbpp.jsonl': lines(EVENS, AREA) });
	expect(code).toBe(0);
	expect(problems).toEqual([]);
	expect(tasks).toMatchObject([
		{ id: 'mbpp-mbpp-9001', entryPoints: ['keep_evens'], license: 'CC-BY-4.0' },
		{ id: 'mbpp-mbpp-9002', entryPoints: ['area'] },
	]);
	expect(tasks[0]?.solutionCode).toBe('def keep_evens(numbers):\n    return [n for n in numbers if n % 2 == 0]\n');
	expect(tasks[0]?.description).toContain('keep the even numbers');
	for (const task of tasks) expect(task.buggyCode).not.toBe(task.solutionCode);
	expect(manifests['mbpp-mbpp-9001']).toMatch(/origin: "?MBPP\/9001 of MBPP \(mbpp.jsonl:1\); bug made with seed/);
});

it('gives the same tasks again', async () => {
	const [one, two] = [
		await importFiles('mbpp', { 'a.jsonl': lines(EVENS) }),
		await importFiles('mbpp', { 'a.jsonl': lines(EVENS) }),
	];
	expect(two.tasks.map(({ contentHash }) => contentHash)).toEqual(one.tasks.map(({ contentHash }) => contentHash));
});

it('lists what cannot be imported, with the reason', async () => {
	const { out, code } = await importFiles('mbpp', {
		'mbpp.jsonl': lines(
			{ ...EVENS, task_id: 1, code: 'def keep_evens(:\n' },
			{ ...EVENS, task_id: 2, test_list: ['assert other(1) == 2'], challenge_test_list: [] },
			{ ...EVENS, task_id: 3, test_list: ['assert keep_evens([1, 2]) == [2'], challenge_test_list: [] },
			{ ...EVENS, task_id: 4, test_list: ['assert keep_evens([1]) == []'], challenge_test_list: [] },
			{ ...EVENS, task_id: 5, test_list: ['assert keep_evens([2]) == [7]'] },
			{ ...EVENS, task_id: 6, text: undefined },
			[1, 2],
		),
	});
	const refused = out.split('\n').filter((line) => line.startsWith('not imported'));
	expect(refused.sort()).toEqual([
		'not imported: MBPP/1 (mbpp.jsonl:1): its code cannot be parsed',
		'not imported: MBPP/2 (mbpp.jsonl:2): its tests call nothing that its code defines',
		'not imported: MBPP/3 (mbpp.jsonl:3): its test cannot be parsed: assert keep_evens([1, 2]) == [2',
		expect.stringMatching(/^not imported: MBPP\/5 \(mbpp.jsonl:5\): its reference fails: failed, Basic.test_1: /),
		expect.stringMatching(/^not imported: mbpp.jsonl:6: record: expected a record with `text` or `prompt`; got /),
		expect.stringMatching(/^not imported: mbpp.jsonl:7: record: expected a mapping/),
	]);
	expect(out).toContain('its tests make one call, so that nothing could be held out');
	expect(out).toMatch(/weak: a fix that .* is solved/);
	expect(out).toContain('0 sound, 1 weak');
	expect(code).toBe(0);
});

it('runs setup code that is made of the solution, takes its imports along, and compares as assert does', async () => {
	const { tasks, out, code } = await importFiles('mbpp', {
		'mbpp.jsonl': lines(
			{
				task_id: 21,
				text: 'Depth of a chain.',
				code: 'class Link:\n    def __init__(self, below=None):\n        self.below = below\ndef depth(link):\n    return 1 + (depth(link.below) if link.below else 0)\n',
				test_setup_code: 'top = Link(Link())\nbottom = Link()\n',
				test_list: ['assert depth(top) == 2', 'assert depth(bottom) == 1', 'assert depth(Link(top)) > 2'],
			},
			{
				task_id: 22,
				text: 'Area of a circle.',
				code: 'import math\ndef area(r):\n    return math.pi * r ** 2\n',
				test_list: ['assert area(1) == math.pi', 'assert round(area(2)) == 13', 'assert area(0) == False'],
			},
		),
	});
	expect(out.split('\n').filter((line) => line.startsWith('not imported'))).toEqual([]);
	expect(tasks.map(({ id }) => id)).toEqual(['mbpp-mbpp-21', 'mbpp-mbpp-22']);
	expect(tasks[1]?.testsCode).toContain('import math\n');
	expect(code).toBe(0);
});
