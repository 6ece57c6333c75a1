import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readOwnCode } from '../../../src/authoring/importers/own-code/own-code.js';
import { createProgramReader } from '../../../src/authoring/mutate/program.js';
import { loadTasks } from '../../../src/taskset/load-tasks.js';
import { type TemporaryTasks, temporaryTasks } from '../../support/task-folders.js';
import { run } from './support.js';

let code: TemporaryTasks;
let out: TemporaryTasks;
beforeEach(() => {
	code = temporaryTasks();
	out = temporaryTasks();
});
afterEach(() => {
	code.remove();
	out.remove();
});

const PACKAGE = {
	'garden/__init__.py': 'from .beds import Bed, area as bed_area\n',
	'garden/units.py': `"""Lengths."""
import math
from fractions import Fraction

STEP = Fraction(3, 4)


def steps(metres):
    """Whole steps for a length.

    >>> steps(Fraction(3, 2))
    2
    >>> from garden.units import steps
    >>> steps(1)
    2
    >>> steps(-1)
    Traceback (most recent call last):
    ValueError: below zero
    """
    if metres < 0:
        raise ValueError("below zero")
    return math.ceil(metres / STEP)


def unused(metres):
    return metres
`,
	'garden/beds.py': `import logging

from . import units
from .units import steps as whole_steps

log = logging.getLogger("garden")


def area(width, length):
    # Both sides in steps.
    return whole_steps(width) * whole_steps(length)


class Bed:
    def __init__(self):
        self.rows = []

    def plant(self, name, number=1):
        self.rows.extend([name] * number)

    def count(self, name):
        return self.rows.count(name)


def loose(width):
    return units.steps(width)
`,
	'garden/needy.py':
		'import absent_package\n\n\ndef twice(x):\n    """\n    >>> twice(2)\n    4\n    >>> twice(5)\n    10\n    """\n    return absent_package.double(x)\n',
};
const TESTS = `import pytest

import garden.beds as beds
from garden import Bed, bed_area


@pytest.mark.parametrize("width, length, expected", [(1, 1, 4), (2, 1, 6), (3, 3, 16)])
def test_area(width, length, expected):
    assert bed_area(width, length) == expected


def test_area_of_nothing():
    with pytest.raises(ValueError, match="zero"):
        bed_area(-1, 1)


class TestBed:
    def setup_method(self):
        self.bed = Bed()

    def test_plants(self):
        self.bed.plant("kale", 3)
        assert self.bed.count("kale") == 3

    def test_single(self):
        self.bed.plant("leek")
        assert self.bed.count("leek") == 1
        assert self.bed.count("kale") == 0


def test_loose():
    assert beds.loose(1) == 2


def test_in_a_folder(tmp_path):
    assert bed_area(1, 1) == 4
`;

function writePackage(): void {
	for (const [path, text] of Object.entries(PACKAGE)) code.write(path, text);
	code.write('tests/test_garden.py', TESTS);
}

const generate = (...args: string[]) => run('generate', '--from', code.dir, '-o', out.dir, ...args);

it('makes proven bugs in functions and classes with tests or examples, cut out with what they use', async () => {
	writePackage();
	const { code: exit, out: said, err } = await generate('-n', '18', '--license', 'MIT');
	expect(said).toContain('3 of 4 pieces of code pass their tests here');
	expect(exit).toBe(0);
	expect(
		err
			.split('\n')
			.filter((line) => line.startsWith('left out'))
			.sort(),
	).toEqual([
		'left out: loose: garden.beds uses the module units as a whole',
		'left out: tests.test_garden.test_in_a_folder: needs tmp_path, which pytest would have to give it',
		expect.stringMatching(/^left out: twice: its reference fails: import-error, .*absent_package/),
	]);
	const { tasks, problems } = await loadTasks([out.dir]);
	expect(problems).toEqual([]);
	expect(tasks.length).toBe(18);
	const [area, bed, steps] = ['area', 'Bed', 'steps'].map((name) =>
		tasks.find(({ entryPoints }) => entryPoints[0] === name),
	);
	expect(area?.solutionCode).toMatch(
		/STEP = [\s\S]*def steps\([\s\S]*def area\([\s\S]*# Both sides in steps\.[\s\S]*whole_steps = steps/,
	);
	expect(area?.solutionCode).not.toMatch(/def unused|logging|class Bed/);
	expect(area?.testsCode).toContain('from solution import area as bed_area');
	expect(bed?.solutionCode).not.toContain('def area');
	expect(steps?.description).toContain('Whole steps for a length.');
	expect(`${steps?.description}${steps?.buggyCode}`).not.toContain('>>>');
	expect(parse(readFileSync(join(area?.folder ?? '', 'task.yaml'), 'utf8'))).toMatchObject({
		license: 'MIT',
		origin: expect.stringMatching(/^generated from area of garden\.beds with seed \d+: /),
	});
});

it('makes tasks that validate passes, and the same ones again', async () => {
	code.write(
		'scores.py',
		'def best(points):\n    """\n    >>> best([3, 8, 5])\n    8\n    >>> best([-2, -9])\n    -2\n    """\n    return max(points)\n',
	);
	await generate('-n', '4');
	const once = (await loadTasks([out.dir])).tasks.map(({ contentHash }) => contentHash);
	const validated = await run('validate', out.dir, '-r', '2', '-m', '0');
	expect(validated.out).toContain('4 of 4 tasks are sound');
	await generate('-n', '4');
	expect((await loadTasks([out.dir])).tasks.map(({ contentHash }) => contentHash)).toEqual(once);
});

it('takes tests that use a fixture, and compares dataclasses by what they hold', async () => {
	code.write(
		'purse.py',
		`from dataclasses import dataclass


@dataclass(frozen=True)
class Purse:
    coins: int
    notes: tuple = ()

    def with_coins(self, coins: int) -> "Purse":
        return Purse(self.coins + coins, self.notes)
`,
	);
	code.write(
		'tests/test_purse.py',
		`import pytest

from purse import Purse


@pytest.fixture
def empty():
    return Purse(0)


def test_first(empty):
    assert empty.with_coins(3) == Purse(3)


def test_more():
    assert Purse(2, (5,)).with_coins(4) == Purse(6, (5,))
    assert Purse(2, (5,)).with_coins(1) != Purse(3)
`,
	);
	const { code: exit, err } = await generate('-n', '2');
	expect(err).not.toContain('left out');
	expect(exit).toBe(0);
	const { tasks } = await loadTasks([out.dir]);
	expect(tasks.map(({ entryPoints }) => entryPoints)).toEqual([['Purse'], ['Purse']]);
	expect(`${tasks[0]?.testsCode}${tasks[0]?.heldoutCode}`).toContain('Purse(6, (5,))');
});

it('takes unittest files from where they are said to be', async () => {
	code.write('app/rate.py', 'def rate(points):\n    if points >= 50:\n        return "pass"\n    return "fail"\n');
	code.write(
		'checks/rates.py',
		`import unittest
from app.rate import rate


class Rates(unittest.TestCase):
    def setUp(self):
        self.limit = 50

    def test_pass(self):
        self.assertEqual(rate(self.limit), "pass")

    def test_fail(self):
        self.assertEqual(rate(self.limit - 1), "fail")


if __name__ == "__main__":
    unittest.main()
`,
	);
	const result = await run(
		'generate',
		'--from',
		join(code.dir, 'app'),
		'--tests',
		join(code.dir, 'checks'),
		'-n',
		'3',
		'-o',
		out.dir,
	);
	expect(result).toMatchObject({ code: 0, err: '' });
	const { tasks } = await loadTasks([out.dir]);
	expect(tasks[0]?.testsCode).toMatch(
		/from solution import rate[\s\S]*class Rates\(unittest.TestCase\):\n {4}def setUp/,
	);
});

describe('reading', () => {
	const read = () => readOwnCode(createProgramReader(), code.dir, { tests: null, license: null });

	it('names what two modules define in one way, and what cannot be parsed', () => {
		code.write('a.py', 'def same(x):\n    return x\n');
		code.write('b.py', 'def same(x):\n    return -x\n');
		code.write('c.py', 'def broken(:\n');
		code.write('test_it.py', 'from a import same\n\n\ndef test_same():\n    assert same(1) == 1\n');
		expect(read()).toEqual({
			drafts: [],
			refusals: [
				{ name: 'c.py', reason: 'cannot be parsed, or is larger than a program may be' },
				{ name: 'test_it (same)', reason: 'a and b both define same' },
			],
		});
	});

	it.each([
		['nothing of Python', { 'a.txt': 'x' }, 'holds no Python file'],
		[
			'no tests',
			{ 'a.py': 'def f(x):\n    return x\n' },
			'has no function with examples in its docstring and no tests that use it',
		],
	])('of %s is refused as a whole', async (_what, files, message) => {
		for (const [path, text] of Object.entries(files)) code.write(path, text);
		expect(read).toThrow(message);
		expect(await generate('-n', '1')).toMatchObject({ code: 1, err: expect.stringContaining(message) });
	});

	it('of a path that is not there is refused as a whole', async () => {
		expect(await run('generate', '--from', '/absent/code', '-n', '1', '-o', out.dir)).toMatchObject({
			code: 1,
			err: '/absent/code does not exist.',
		});
	});
});
