import { expect, it } from 'vitest';
import { importFiles, lines, VALIDATE } from './support.js';

const PROMPT = `def count_steps(heights: list) -> int:
    """ Count how often the next height is larger.
    >>> count_steps([1, 2, 3])
    2
    >>> count_steps([3, 1])
    0
    """
`;
const STEPS = {
	task_id: 'HumanEval/900',
	prompt: PROMPT,
	entry_point: 'count_steps',
	canonical_solution: '    return sum(b > a for a, b in zip(heights, heights[1:]))\n',
	test: `

METADATA = {
    'author': 'nobody',
}


def check(candidate):
    assert candidate([1, 2, 3]) == 2
    assert candidate([]) == 0, "empty"
    assert candidate([5, 4, 9, 9]) == 1
    assert candidate(
        [1, 5, 1, 5]
    ) == 2
    assert candidate([2, 2, 2, 3]) == 1
    assert True, "done"
`,
};
const FIX = {
	...STEPS,
	task_id: 'Python/900',
	declaration: 'def count_steps(heights: list) -> int:\n',
	docstring: 'Count how often the next height is larger.',
	buggy_solution: '    return sum(b >= a for a, b in zip(heights, heights[1:]))\n',
	bug_type: 'operator misuse',
	import: '',
	test_setup: '',
	example_test: '',
	test: STEPS.test.replaceAll('candidate', 'count_steps').concat('\ncheck(count_steps)\n'),
};

it('imports HumanEvalFix: each assertion is a test, and the bug is the collection’s own', async () => {
	const { tasks, code, problems, manifests, validated } = await importFiles(
		'humaneval',
		{ 'fix.jsonl': lines(FIX) },
		VALIDATE,
	);
	expect(code).toBe(0);
	expect(problems).toEqual([]);
	expect(tasks).toMatchObject([
		{ id: 'humaneval-python-900', bug: { kind: 'operator-misuse' }, license: 'MIT', entryPoints: ['count_steps'] },
	]);
	const [task] = tasks;
	expect(task?.description).toContain('count_steps(heights: list) -> int');
	expect(task?.buggyCode).toMatch(/^def count_steps[\s\S]*b >= a/);
	expect(task?.testsCode).toMatch(/_same\(count_steps\(\[5, 4, 9, 9\]\), 1\)/);
	expect(`${task?.testsCode}${task?.heldoutCode}`).not.toMatch(/METADATA|assert True/);
	expect(manifests['humaneval-python-900']).toContain('origin: Python/900 of HumanEvalPack (fix.jsonl:1)');
	expect(validated).toContain('1 of 1 tasks are sound');
});

it('makes bugs for HumanEval, as many as are asked for', async () => {
	const { tasks, manifests } = await importFiles(
		'humaneval',
		{ 'he.jsonl': lines(STEPS) },
		'--bugs',
		'3',
		'--seed',
		'5',
	);
	expect(tasks.map(({ id }) => id)).toEqual([
		'humaneval-human-eval-900-1',
		'humaneval-human-eval-900-2',
		'humaneval-human-eval-900-3',
	]);
	expect(new Set(tasks.map(({ buggyCode }) => buggyCode)).size).toBe(3);
	expect(manifests['humaneval-human-eval-900-1']).toMatch(
		/origin: "?HumanEval\/900 of HumanEval \(he.jsonl:1\); bug made with seed \d/,
	);
});

it('keeps a check whole that does more than assert; the examples of the description are the visible tests then', async () => {
	const test =
		'def check(candidate):\n    for size in range(5):\n        assert candidate(list(range(size))) == max(0, size - 1)\n';
	const { tasks, code } = await importFiles('humaneval', { 'fix.jsonl': lines({ ...FIX, test }) });
	expect(code).toBe(0);
	expect(tasks[0]?.testsCode).toContain('check(candidate)');
	const buggy = '    return sum(b < a for a, b in zip(heights, heights[1:]))\n';
	const again = await importFiles('humaneval', { 'fix.jsonl': lines({ ...FIX, test, buggy_solution: buggy }) });
	expect(again.tasks[0]?.testsCode).toContain('_same(repr(count_steps([1, 2, 3])), "2")');
	expect(`${again.tasks[0]?.testsCode}${again.tasks[0]?.heldoutCode}`).toContain('check(candidate)');
});

it('lists what cannot be imported, with the reason', async () => {
	const text = [
		lines(
			{ ...FIX, task_id: 'Rust/1' },
			{ ...FIX, task_id: 'Python/1', test: 'def verify(candidate):\n    assert candidate([]) == 0\n' },
			{ ...FIX, task_id: 'Python/2', canonical_solution: '    return 99\n' },
			{ ...FIX, task_id: 'Python/3', entry_point: 'two words' },
		),
		'{"task_id": "Python/4", "prompt"\n',
	].join('');
	const { out, code } = await importFiles('humaneval', { 'fix.jsonl': text });
	const refused = out.split('\n').filter((line) => line.startsWith('not imported'));
	expect(refused.sort()).toEqual([
		'not imported: Python/1 (fix.jsonl:2): its test has no function check(candidate) that can be parsed',
		expect.stringMatching(/^not imported: Python\/2 \(fix.jsonl:3\): its reference fails: failed, Basic.test_/),
		'not imported: Rust/1 (fix.jsonl:1): is a task in Rust, not in Python',
		expect.stringMatching(/^not imported: fix.jsonl:4: entry_point: expected a Python name; got "two words"/),
		expect.stringMatching(/^not imported: fix.jsonl:5: is not JSON: /),
	]);
	expect(code).toBe(1);
});

it('takes helpers and imports of the prompt along, and each assertion with what comes before it', async () => {
	const { tasks, out } = await importFiles('humaneval', {
		'fix.jsonl': lines({
			task_id: 'Python/50',
			prompt:
				'import math\n\n\ndef pack(text):\n    return text[::-1]\n\n\ndef unpack(text: str):\n    """ Undo pack.\n    >>> unpack("ba") # of pack("ab")\n    \'ab\'\n    """\n',
			canonical_solution: '    return text[::-1]\n',
			buggy_solution: '    return text\n',
			test: "def check(unpack):\n    print\n    assert unpack(pack('abc')) == 'abc'\n    word = 'x' * math.floor(2.5) + 'y'\n    assert unpack(word) == 'yxx'\n    for size in range(3):\n        assert len(unpack('a' * size)) == size\n",
			entry_point: 'unpack',
		}),
	});
	expect(out).toMatch(/1 tasks written to <out>, 0 not imported$/);
	const all = `${tasks[0]?.testsCode}${tasks[0]?.heldoutCode}`;
	expect(all).toContain('from solution import unpack, pack');
	expect(all).toContain("        word = 'x' * math.floor(2.5) + 'y'\n        _same(unpack(word), 'yxx')");
});
