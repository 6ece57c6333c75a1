/** BugsInPy: checkouts of small projects of our own, as `bugsinpy-checkout` leaves them. */
import { expect, it } from 'vitest';
import { importFiles, VALIDATE } from './support.js';

const INFO =
	'python_version="3.8.1"\nbuggy_commit_id="aaaaaaaa11"\nfixed_commit_id="bbbbbbbb22"\ntest_file="tests/test_rates.py"\n';

const RATES = `from .units import CENTS


def rate(weight, zones):
    """Cents for a weight, per zone."""
    if weight <= 0:
        raise ValueError("no weight")
    return [CENTS * zone * weight for zone in zones]


def cheapest(weight, zones):
    return min(rate(weight, zones), default=None)
`;

const TESTS = `import pytest

from post.rates import cheapest, rate
from post.units import CENTS as cents


def test_rate():
    assert rate(2, [1, 3]) == [2 * cents, 6 * cents]


def test_one_zone():
    assert rate(5, [2]) == [100]


def test_cheapest():
    assert cheapest(3, [4, 2]) == 60


def test_cheapest_of_one():
    assert cheapest(1, [7]) == 70


def test_light():
    assert rate(1, [1, 2, 3]) == [10, 20, 30]


def test_no_weight():
    with pytest.raises(ValueError):
        rate(0, [1])
`;

const project = (folder: string, rates: string, isRepaired: boolean, tests = TESTS) => ({
	[`${folder}/post/bugsinpy_bug.info`]: INFO,
	[`${folder}/post/bugsinpy_run_test.sh`]: 'pytest tests/test_rates.py::test_light\n',
	[`${folder}/post/bugsinpy_patchfile.info`]: isRepaired ? 'post/rates.py;' : '',
	[`${folder}/post/post/__init__.py`]: 'from .rates import rate\nfrom .office import desk\n',
	[`${folder}/post/post/office.py`]: 'def desk():\n    from .stamps import all_of_them\n    return all_of_them\n',
	[`${folder}/post/post/units.py`]: 'CENTS = 10\n',
	[`${folder}/post/post/unused.py`]: 'import numpy\n',
	[`${folder}/post/post/rates.py`]: rates,
	[`${folder}/post/tests/test_rates.py`]: tests,
});

it('makes a package of the broken file and the modules that it and its tests need', async () => {
	const { tasks, out, validated } = await importFiles(
		'bugsinpy',
		{
			...project('post-1-0', RATES.replace('weight for zone', 'weight // 2 * 2 for zone'), false),
			...project('post-1-1', RATES, true),
		},
		VALIDATE,
	);
	expect(out).toMatch(/1 tasks written to <out>, 0 not imported$/);
	const [task] = tasks;
	expect(task).toMatchObject({
		id: 'bugsinpy-post-aaaaaaaa',
		kind: 'package',
		entryPoints: ['rate', 'cents'],
	});
	expect(task?.package).toMatchObject({ broken: 'post/rates.py', entry: 'post.under_test' });
	expect(Object.keys(task?.package?.files ?? {}).sort()).toEqual([
		'post/__init__.py',
		'post/office.py',
		'post/under_test.py',
		'post/units.py',
	]);
	expect(task?.heldoutCode).not.toBeNull();
	expect(validated).toContain('1 of 1 tasks are sound');
});

it('says of a bug that it cannot import why', async () => {
	const wide = `${RATES}${'# a long file\n'.repeat(6000)}`;
	const whole = TESTS.replace('from post.units import CENTS as cents', 'from post import units').replaceAll(
		'* cents',
		'* units.CENTS',
	);
	const of = (name: string, files: Readonly<Record<string, string>>) =>
		Object.fromEntries(
			Object.entries(files).map(([path, text]) => [`${name}/${path}`, text.replace('aaaaaaaa11', name)]),
		);
	const { out, tasks } = await importFiles('bugsinpy', {
		...of('wide', { ...project('0', wide.replace('<= 0', '< 0'), false), ...project('1', wide, true) }),
		...of('half', project('0', RATES, false)),
		...of('whole', {
			...project('0', RATES.replace('<= 0', '< 0'), false, whole),
			...project('1', RATES, true, whole),
		}),
	});
	expect(tasks).toEqual([]);
	expect(out).toContain('not imported: post-wide: post/rates.py has 84');
	expect(out).toContain('not imported: post-half: its repaired checkout (-v 1) is missing');
	expect(out).toContain('not imported: post-whole: its tests use the module units as a whole');
});
