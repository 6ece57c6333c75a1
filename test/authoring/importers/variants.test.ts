/** What real collections hold beside the plain case, three forms of each: every record is imported. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { loadTasks } from '../../../src/taskset/load-tasks.js';
import { temporaryTasks } from '../../support/task-folders.js';
import { importFiles, lines, run } from './support.js';

const call = (input: unknown[], expected: unknown) => ({ input, expected });

function expectAll({ out }: { readonly out: string }, count: number): void {
	expect(out).toContain(`${count} tasks written to`);
	expect(out).toContain(' 0 not imported');
}

it('reads numbers of JSON as what they are: floats in keys, exponents and minus zero', async () => {
	const text = `[
{"id": "thirds", "buggy_code": "def thirds(x):\\n    return {'part': x}\\n", "correct_code": "def thirds(x):\\n    return {'part': x / 4, 'whole': x}\\n",
 "tests": [{"input": [8.0], "expected": {"part": 2.0, "whole": 8.0}}, {"input": [2.0], "expected": {"part": 0.5, "whole": 2.0}}, {"input": [0.0], "expected": {"part": 0.0, "whole": 0.0}}]},
{"id": "scale", "buggy_code": "def scale(x):\\n    return x * 100\\n", "correct_code": "def scale(x):\\n    return x * 1000 if type(x) is float else None\\n",
 "tests": [{"input": [1e3], "expected": 1E6}, {"input": [2.5e-3], "expected": 2.5}, {"input": [7], "expected": null}]},
{"id": "side", "buggy_code": "def side(x):\\n    return 'right'\\n", "correct_code": "import math\\n\\n\\ndef side(x):\\n    return 'left' if math.copysign(1, x) < 0 else 'right'\\n",
 "tests": [{"input": [-0.0], "expected": "left"}, {"input": [0.0], "expected": "right"}, {"input": [-3.0], "expected": "left"}]}
]`;
	expectAll(await importFiles('debugarena', { 'numbers.json': text }), 3);
});

it('takes helpers of HumanEval along: a class, a constant and an import above the function', async () => {
	const item = (number: number, prompt: string, body: string, wrong: string, test: string, entry: string) => ({
		task_id: `V/${number}`,
		prompt,
		canonical_solution: body,
		buggy_solution: wrong,
		test,
		entry_point: entry,
	});
	const records = [
		item(
			1,
			'class Pile:\n    def __init__(self, *items):\n        self.items = list(items)\n\n\ndef top(pile):\n    """ The last one, or None. """\n',
			'    return pile.items[-1] if pile.items else None\n',
			'    return pile.items[0] if pile.items else None\n',
			'def check(candidate):\n    assert candidate(Pile(1, 2)) == 2\n    assert candidate(Pile(4, 5, 6)) == 6\n    assert candidate(Pile()) is None\n',
			'top',
		),
		item(
			2,
			'import string\n\nVOWELS = frozenset("aeiou")\n\n\ndef consonants(text):\n    """ How many letters are none of VOWELS.\n\n    >>> consonants("abc")  # b and c\n    2\n    >>> consonants("")\n    0\n    """\n',
			'    return sum(c in string.ascii_lowercase and c not in VOWELS for c in text)\n',
			'    return sum(c not in VOWELS for c in text)\n',
			'METADATA = {"author": "x"}\n\n\ndef check(candidate):\n    assert candidate("hello you") == 4, "blanks are no letters"\n    for vowel in VOWELS:\n        assert candidate(vowel) == 0\n    assert candidate("a b") == 1\n',
			'consonants',
		),
		item(
			3,
			'from typing import List, Optional\n\n\ndef _order(pair):\n    return pair[1], pair[0]\n\n\ndef ranked(pairs: List[tuple]) -> List[str]:\n    """ Names by points, then by name. """\n',
			'    return [name for name, _ in sorted(pairs, key=_order)]\n',
			'    return [name for name, _ in sorted(pairs)]\n',
			'def check(candidate):\n    pairs = [("b", 1), ("a", 2), ("c", 1)]\n    assert candidate(pairs) == ["b", "c", "a"]\n    assert candidate([]) == []\n    assert _order(("x", 1)) == (1, "x")\n    assert candidate([("z", 0), ("a", 5)]) == ["z", "a"]\n',
			'ranked',
		),
	];
	expectAll(await importFiles('humaneval', { 'helpers.jsonl': lines(...records) }), 3);
});

it('takes what the tests of MBPP stand on: imports, setup that calls the solution, numbers for truth values', async () => {
	const records = [
		{
			task_id: 1,
			text: 'Area of a circle.',
			code: 'from math import pi\r\ndef area(r):\r\n\treturn pi * r ** 2',
			test_setup_code: '',
			test_list: ['assert area(1) == pi', 'assert round(area(2), 3) == 12.566', 'assert area(0) == 0'],
			challenge_test_list: [],
		},
		{
			task_id: 2,
			text: 'Length of a chain of links.',
			code: 'class Link:\n    def __init__(self, after=None):\n        self.after = after\n\ndef length(link):\n    return 0 if link is None else 1 + length(link.after)\n',
			test_setup_code: 'chain = None\nfor _ in range(3):\n    chain = Link(chain)\n',
			test_list: ['assert length(chain) == 3', 'assert length(chain.after) == 2', 'assert length(None) == 0'],
			challenge_test_list: ['assert length(Link()) == 1'],
		},
		{
			task_id: 3,
			text: 'Whether a number is a power of two: 1 or 0.',
			code: 'def power(n):\n    return int(n > 0 and n & (n - 1) == 0)\n',
			test_setup_code: 'import math\n',
			test_list: ['assert power(8) == True', 'assert power(6) == False', 'assert power(2 ** math.floor(3.7)) == True'],
			challenge_test_list: [],
		},
	];
	expectAll(await importFiles('mbpp', { 'mbpp.jsonl': lines(...records) }), 3);
});

it('reads the tables of a checkout of DebugArena: tuples, several names and texts put together', async () => {
	const table = `"""The bugs."""
from typing import Any, Dict, List

HEAD = "def low(xs):\\n"

EASY: List[Dict[str, Any]] = [
    {"id": "v-low", "name": "Low", "category": "logic", "difficulty": "easy",
     "buggy_code": "def low(xs):\\n    return max(xs)",
     "correct_code": ("def low(xs):\\n"
                      "    return min(xs)"),
     "tests": [{"input": ([3, 1],), "expected": 1}, {"input": ([5],), "expected": 5}, {"input": ([-1, 0, 2],), "expected": -1}]},
]
BUGS = EASY + [
    {"id": "v-pair", "name": "Pair", "category": "logic", "difficulty": "medium",
     "buggy_code": '''def swap(a, b):
    return a, b''',
     "correct_code": '''def swap(a, b):
    return b, a''',
     "tests": [{"input": (1, 2), "expected": (2, 1)}, {"input": ("x", None), "expected": (None, "x")}, {"input": (0, 0.5), "expected": (0.5, 0)}]},
    dict(id="v-keys", name="Keys", category="logic", difficulty="hard",
         buggy_code="def keys(d):\\n    return list(d)", correct_code="def keys(d):\\n    return sorted(d)",
         tests=[dict(input=({2: "a", 1: "b"},), expected=[1, 2]), dict(input=({},), expected=[]), dict(input=({"b": 0, "a": 1},), expected=["a", "b"])]),
]
`;
	const files = { 'bugs.py': table, 'client.py': 'import requests\n', 'README.md': '# DebugArena\n' };
	expectAll(await importFiles('debugarena', files), 3);
});

it('reads packed files: lines, an array, and two streams one behind the other', async () => {
	const bug = (id: string, factor: number) => ({
		id,
		buggy_code: 'def grow(x):\n    return x\n',
		correct_code: `def grow(x):\n    return x * ${factor}\n`,
		tests: [call([1], factor), call([2], 2 * factor), call([-3], -3 * factor)],
	});
	const source = temporaryTasks();
	const target = temporaryTasks();
	try {
		source.write('note.txt', 'beside');
		const pack = (text: string) => gzipSync(Buffer.from(text));
		writeFileSync(join(source.dir, 'a.jsonl.gz'), pack(lines(bug('packed-lines', 2))));
		writeFileSync(join(source.dir, 'b.json.gz'), pack(JSON.stringify([bug('packed-array', 3)])));
		const both = [pack(`${lines(bug('packed-first', 4))}\n`), pack(lines(bug('packed-second', 5)))];
		writeFileSync(join(source.dir, 'c.jsonl.gz'), Buffer.concat(both));
		expectAll(await run('import', 'debugarena', source.dir, '-o', target.dir), 4);
	} finally {
		source.remove();
		target.remove();
	}
});

it('reads NaN and infinities: beside a test, as an argument and as what is expected', async () => {
	const record = (id: string, wrong: string, right: string, tests: string, more = '') =>
		`{"id": "${id}", "buggy_code": "${wrong}", "correct_code": "${right}", "tests": ${tests}${more}}`;
	const text = `[${[
		record(
			'beside',
			'def f(x):\\n    return x\\n',
			'def f(x):\\n    return x + 2\\n',
			'[{"input": [1], "expected": 3, "weight": Infinity}, {"input": [2], "expected": 4, "weight": NaN}, {"input": [5], "expected": 7}]',
			', "score": -Infinity',
		),
		record(
			'argument',
			'def finite(x):\\n    return True\\n',
			'import math\\n\\n\\ndef finite(x):\\n    return math.isfinite(x)\\n',
			'[{"input": [NaN], "expected": false}, {"input": [-Infinity], "expected": false}, {"input": [1.5], "expected": true}]',
		),
		record(
			'expected',
			'def least(xs):\\n    return min(xs)\\n',
			'def least(xs):\\n    return min(xs, default=float(\\"inf\\"))\\n',
			'[{"input": [[]], "expected": Infinity}, {"input": [[2, 1]], "expected": 1}, {"input": [[7]], "expected": 7}]',
		),
	].join(',\n')}]`;
	expectAll(await importFiles('debugarena', { 'nan.json': text }), 3);
});

const GARDEN = `from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(order=True)
class Bed:
    width: int
    plants: list = field(default_factory=list)

    def planted(self, name: str) -> "Bed":
        return Bed(self.width, [*self.plants, name])


@dataclass(frozen=True, slots=True)
class Path:
    steps: tuple = ()

    def then(self, step: str) -> "Path":
        return Path((*self.steps, step))


class Spot(NamedTuple):
    x: int
    y: int = 0

    def moved(self, dx: int) -> "Spot":
        return Spot(self.x + dx, self.y)


def widths(beds: list) -> int:
    total = 0
    for bed in beds:
        total += bed.width
    return total
`;

const FIXTURES = `import pytest

from garden import Bed, Path, Spot, widths


@pytest.fixture
def beds():
    return [Bed(2), Bed(3)]


@pytest.fixture(params=[1, 4])
def step(request):
    return request.param


@pytest.fixture
def wide(tmp_path, beds):
    yield beds[1]


def test_planted():
    assert Bed(2).planted("rose") == Bed(2, ["rose"])
    assert Bed(1) < Bed(2)


def test_then():
    assert Path().then("a").then("b") == Path(("a", "b"))


def test_moved():
    assert Spot(1).moved(2) == Spot(3)
    assert Spot(1, 5).moved(-1) == (0, 5)


def test_sum(beds):
    assert widths(beds) == 5


def test_step(step):
    assert widths([Bed(step)]) == step


def test_wide(wide):
    assert wide.width == 3


@pytest.mark.parametrize("sizes, total", [([], 0), ([7], 7), ([1, 2, 3], 6)])
def test_widths(sizes, total):
    assert widths([Bed(size) for size in sizes]) == total
`;

it('makes bugs of own code whose tests compare dataclasses and use fixtures', async () => {
	const code = temporaryTasks();
	const target = temporaryTasks();
	try {
		code.write('src/garden.py', GARDEN);
		code.write('tests/test_garden.py', FIXTURES);
		const made = await run('generate', '--from', code.dir, '-o', target.dir, '--count', '16');
		expect(made.out).toMatch(/(\d+) of \1 pieces of code pass their tests here/);
		const { tasks } = await loadTasks([target.dir]);
		const called = new Set(tasks.flatMap(({ entryPoints }) => entryPoints));
		for (const name of ['Bed', 'Path', 'Spot', 'widths']) expect(called).toContain(name);
	} finally {
		code.remove();
		target.remove();
	}
});
