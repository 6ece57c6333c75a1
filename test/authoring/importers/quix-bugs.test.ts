import { expect, it } from 'vitest';
import { importFiles, VALIDATE } from './support.js';

const NODE = `class Node:
    def __init__(self, value=None, successor=None):
        self.value = value
        self.successor = successor
`;
const FILES = {
	'python_programs/halve_all.py':
		'def halve_all(numbers):\n    for number in numbers:\n        yield number // 3\n\n\n"""\nHalve All\n\nInput:\n    numbers: a list of ints\n\nOutput:\n    Iterator over the halves, rounded down\n"""\n',
	'correct_python_programs/halve_all.py':
		'def halve_all(numbers):\n    for number in numbers:\n        yield number // 2\n\n"""\ndef halve_all(numbers):\n    return (n >> 1 for n in numbers)\n"""\n',
	'json_testcases/halve_all.json':
		'[[[4, 6]], [2, 3]]\n[[[]], []]\n[[[9]], [4]]\n[[[9007199254740993]], [4503599627370496]]\n',
	'python_programs/countdown.py': 'def countdown(n):\n    return list(range(n, 1, -1))\n',
	'correct_python_programs/countdown.py': 'def countdown(n):\n    return list(range(n, 0, -1))\n',
	'json_testcases/countdown.json': '[3, [3, 2, 1]]\n[1, [1]]\n[0, []]\n',
	'python_programs/chain_length.py':
		'from .node import Node\ndef chain_length(node):\n    length = 1\n    while node:\n        length += 1\n        node = node.successor\n    return length\n',
	'correct_python_programs/chain_length.py':
		'def chain_length(node):\n    length = 0\n    while node:\n        length += 1\n        node = node.successor\n    return length\n',
	'python_programs/node.py': NODE,
	'python_testcases/test_chain_length.py': `import pytest
from node import Node

if pytest.use_correct:
    from correct_python_programs.chain_length import chain_length
else:
    from python_programs.chain_length import chain_length

last = Node("c")
middle = Node("b", last)


def test1():
    """Case 1: one node"""
    assert chain_length(last) == 1


def test2():
    assert chain_length(middle) == 2


def test3():
    assert chain_length(None) == 0
    assert chain_length(Node("a", middle)) == 3
`,
};

it('imports a checkout: lines of JSON, iterators, and tests that build nodes', async () => {
	const { tasks, code, out, problems, manifests, validated } = await importFiles('quixbugs', FILES, VALIDATE);
	expect(out).toMatch(/3 tasks written to <out>, 0 not imported$/);
	expect(code).toBe(0);
	expect(problems).toEqual([]);
	expect(tasks.map(({ id, license }) => [id, license])).toEqual([
		['quixbugs-chain-length', 'MIT'],
		['quixbugs-countdown', 'MIT'],
		['quixbugs-halve-all', 'MIT'],
	]);
	const [chain, , halve] = tasks;
	expect(chain?.entryPoints).toEqual(['chain_length', 'Node']);
	expect(chain?.solutionCode).toMatch(/^class Node:[\s\S]*def chain_length/);
	expect(chain?.buggyCode).not.toContain('import');
	expect(halve?.description).toContain('Iterator over the halves, rounded down');
	expect(halve?.solutionCode).not.toContain('>> 1');
	expect(manifests['quixbugs-countdown']).toContain('origin: countdown of QuixBugs');
	expect(validated).toContain('3 of 3 tasks are sound');
});

it('imports tests that read an attribute which hides a method of its name', async () => {
	const { out } = await importFiles('quixbugs', {
		'python_programs/chain_end.py':
			'def chain_end(node):\n    while node.successor:\n        node = node.successor.successor\n    return node\n',
		'correct_python_programs/chain_end.py':
			'def chain_end(node):\n    while node.successor:\n        node = node.successor\n    return node\n',
		'python_programs/node.py': `${NODE}\n    def successor(self):\n        return self.successor\n`,
		'python_testcases/test_chain_end.py': `import pytest
from node import Node

if pytest.use_correct:
    from correct_python_programs.chain_end import chain_end
else:
    from python_programs.chain_end import chain_end


def test1():
    assert chain_end(Node("a", Node("b"))).value == "b"


def test2():
    chain = Node("a", Node("b", Node("c")))
    assert chain.successor.successor.value == "c"
    assert chain_end(chain).successor is None
`,
	});
	expect(out).toMatch(/1 tasks written to <out>, 0 not imported$/);
});

it('lists programs without tests, without reference and without node.py', async () => {
	const { 'json_testcases/countdown.json': _json, 'python_programs/node.py': _node, ...files } = FILES;
	const { out } = await importFiles('quixbugs', {
		...files,
		'python_programs/lonely.py': 'def lonely():\n    return 1\n',
		'json_testcases/halve_all.json': '[[[4, 6]], [2, 3]]\n[1, 2, 3]\n',
	});
	const refused = out.split('\n').filter((line) => line.startsWith('not imported'));
	expect(refused).toEqual([
		'not imported: chain_length: its tests need node.py, which is missing',
		'not imported: countdown: has neither json_testcases/countdown.json nor python_testcases/test_countdown.py',
		'not imported: halve_all: json_testcases/halve_all.json:2 is no [input, expected]',
		'not imported: lonely: correct_python_programs/lonely.py is missing',
	]);
});

it('refuses a folder that is no checkout', async () => {
	const { err, code } = await importFiles('quixbugs', { 'a/b.txt': 'x', 'c.txt': 'y' });
	expect(err).toContain(
		'<source> is no checkout of QuixBugs: expected the folders python_programs and correct_python_programs',
	);
	expect(code).toBe(1);
});

it("follows upstream's own tests: slow cases, tolerances and how an answer is read", async () => {
	const { tasks, out } = await importFiles('quixbugs', {
		'python_programs/root.py': 'def root(x, eps):\n    return x ** 0.5 + 2 * eps\n',
		'correct_python_programs/root.py': 'def root(x, eps):\n    return x ** 0.5 + eps / 2\n',
		'json_testcases/root.json': '[[4.0, 0.01], 2.0]\n[[9, 0.5], 3]\n[[1.0, 1e-06], 1.0]\n[[7, 0.25], 99]\n',
		'python_testcases/test_root.py': `import pytest
from load_testdata import load_json_testcases

testdata = load_json_testcases(root.__name__)


@pytest.mark.parametrize("input_data,expected", testdata)
def test_root(input_data, expected):
    if not pytest.run_slow and input_data == [
        7, 0.25,
    ]:
        pytest.skip("Takes long!")
    assert root(*input_data) == pytest.approx(expected, abs=input_data[-1])
`,
	});
	expect(out).toContain('line 4 of its test cases was left out: upstream skips it as slow');
	expect(out).toMatch(/1 tasks written to <out>, 0 not imported$/);
	expect(`${tasks[0]?.testsCode}${tasks[0]?.heldoutCode}`).toContain('root(4.0, 0.01), pytest.approx(2.0, abs=0.01)');
});
