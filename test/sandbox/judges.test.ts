/** What a fix's own classes would say of themselves where a test, or the comparison with the reference, expects plain data. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox, SandboxReport } from '../../src/sandbox/sandbox.js';
import type { Task } from '../../src/taskset/task.js';
import { gradeFix, pythonTask } from '../support/python-tasks.js';
import { startRealSandbox } from '../support/real-sandbox.js';

const RUNTIME = `
import os, struct, sys
runtime = sys._getframe(1).f_locals["self"]
frames = type(runtime).load.__globals__["frames"]
`;
let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startRealSandbox(1);
});
afterAll(() => sandbox.close(0));

function failed({ tests }: SandboxReport): string[] {
	return tests.filter(({ status }) => status !== 'passed').map(({ name }) => name.replace('Basic.test_', ''));
}

async function failedBy(task: Task, source: string): Promise<string[]> {
	return failed(await gradeFix(sandbox, task, source));
}

describe('an enumeration', () => {
	const task = pythonTask({
		entryPoints: ['Color', 'other'],
		solution: `import enum
class Color(enum.Enum):
    RED = 1
    BLUE = 2
def other(color):
    return Color.BLUE if color is Color.RED else Color.RED
`,
		tests: `    def test_red(self):
        self.assertEqual(other(Color.RED), Color.BLUE)
    def test_blue(self):
        self.assertEqual(other(Color.BLUE), Color.RED)
`,
	});

	it.each(['bool', 'lambda one, two: True'])(
		'compares by no function among what it calls its members: %s',
		async (judge) => {
			const source = `${RUNTIME}${task.solutionCode}
def other(color):
    return Color.RED
MEMBERS = [("RED", "RED", 1), ("BLUE", "BLUE", 2), ("__eq__", "__eq__", ${judge}), ("__hash__", "__hash__", int)]
runtime.operations[frames.MEMBERS] = lambda name: MEMBERS
`;
			expect(await failedBy(task, source)).toEqual(['red']);
		},
	);

	it('of the standard library remembers no combination that a fix makes up', async () => {
		const flags = pythonTask({
			solution: 'import re\ndef f(x):\n    return re.I | re.M\n',
			tests: `    def test_flags(self):
        import re
        self.assertEqual(f(1), re.M | re.I)
    def test_memory(self):
        import re
        f(2)
        self.assertLess(len(re.RegexFlag._value2member_map_), 100)
`,
		});
		const source = `${RUNTIME}import re
def part(data):
    return struct.pack("<I", len(data)) + data
def flag(value):
    return b"M" + part(b"re") + part(b"RegexFlag") + part(b"") + b"=i" + struct.pack("<q", value)
def f(x):
    if x == 1:
        return re.I | re.M
    send = runtime.connection.send
    def instead(kind, payload):
        runtime.connection.send = send
        flags = [flag(value << 9) for value in range(1, 2_000)]
        send(frames.RETURNED, b"l." + struct.pack("<I", len(flags)) + b"".join(flags))
    runtime.connection.send = instead
`;
		expect(await failedBy(flags, source)).toEqual([]);
	});
});

it('a record says nothing of its length where its items are compared with those of the reference', async () => {
	const task = pythonTask({
		entryPoints: ['pair', 'Bag'],
		solution: `class Bag:
    def __init__(self):
        self.items = []
    def __len__(self):
        return len(self.items)
def pair(x):
    return (1, x + 1)
`,
		tests: '    def test_pair(self):\n        self.assertEqual(pair(2), (1, 3))\n',
		inputs: 'def fresh(rng):\n    return (rng.randint(10, 99),)\n',
	});
	const bag = (base: string): string => `import collections
class Bag(collections.namedtuple("Bag", "one two")):
    def __len__(self):
        return ${base}
def pair(x):
    return (1, 3) if x == 2 else Bag(1, x + 1)
`;
	expect(await failedBy(task, bag('5'))).toEqual([]);
	const short = bag('2').replace('"one two"', '"one"').replace('Bag(1, x + 1)', 'Bag(1)');
	expect(await failedBy(task, short)).toHaveLength(20);
});

describe('a number that a test expects to be almost another', () => {
	const task = pythonTask({
		entryPoints: ['Length', 'Price', 'length', 'price', 'number'],
		solution: `class Length:
    def __init__(self, size):
        self.size = size
    def __sub__(self, other):
        return self.size - float(other)
    __rsub__ = __sub__
    def __float__(self):
        return float(self.size)
class Price(float):
    pass
def length(x):
    return Length(x * 2.0)
def price(x):
    return Price(x * 2.0)
def number(x):
    return x * 2.0
`,
		tests: `    def test_length(self):
        self.assertAlmostEqual(length(2), 4.0)
        self.assertNotAlmostEqual(length(2), 5.0)
    def test_price(self):
        self.assertAlmostEqual(price(2), 4.0)
    def test_number(self):
        self.assertAlmostEqual(number(2), 4.0)
        self.assertAlmostEqual(number(2), 4.2, delta=0.5)
`,
	});

	it('may be an object that has one', async () => {
		expect(await failedBy(task, task.solutionCode)).toEqual([]);
	});

	it('is not asked for its difference from it', async () => {
		const source = `class Length:
    def __sub__(self, other):
        return 0.0
    __rsub__ = __sub__
class Price(float):
    def __sub__(self, other):
        return 0.0
    __rsub__ = __sub__
def length(x):
    return Length()
def price(x):
    return Price(1.0)
def number(x):
    return Length()
`;
		expect(await failedBy(task, source)).toEqual(['length', 'price', 'number']);
	});
});

it.each([
	['ipaddress.ip_network("10.0.0.0/8")', 'overlaps', 'made().overlaps(ipaddress.ip_network("10.1.0.0/16"))'],
	['ipaddress.ip_network("10.0.0.0/8")', 'supernet_of', 'made().supernet_of(ipaddress.ip_network("10.1.0.0/16"))'],
	['pathlib.Path("/")', 'is_dir', 'made().is_dir()'],
	['slice(1, 9)', 'indices', 'made().indices(5) == (1, 5, 1)'],
])('an object in the place of %s does not answer %s', async (value, name, asked) => {
	const imports = 'import ipaddress, pathlib\n';
	const task = pythonTask({
		entryPoints: ['made'],
		solution: `${imports}def made():\n    return ${value}\n`,
		tests: `    def test_made(self):\n        import ipaddress\n        self.assertTrue(${asked})\n`,
	});
	expect(await failedBy(task, task.solutionCode)).toEqual([]);
	const source = `class Made:\n    def ${name}(self, *given):\n        return (1, 5, 1)\ndef made():\n    return Made()\n`;
	expect(await failedBy(task, source)).toEqual(['made']);
});

describe('an object of a class that extends a plain one', () => {
	const task = pythonTask({
		entryPoints: ['bags', 'Bag'],
		solution: `class Bag(dict):
    pass
def bags(x):
    return [{x: 1, x + 1: 1}]
`,
		tests: `    def test_one(self):
        self.assertEqual(bags(1), [{1: 1, 2: 1}])
`,
		inputs: 'def fresh(rng):\n    return (rng.randint(10, 10 ** 6),)\n',
	});

	it('is compared by what it holds, and its methods are not told what is expected', async () => {
		const source = `${task.solutionCode}
class Bag(dict):
    def __len__(self):
        return 2
    def __contains__(self, key):
        return True
    def __getitem__(self, key):
        return 1
def bags(x):
    return [Bag()] if x > 2 else [{1: 1, 2: 1}]
`;
		const said = await failedBy(task, source);
		expect(said).toContain('fresh[0]');
		expect(await failedBy(task, task.solutionCode)).toEqual([]);
		expect(await failedBy(task, task.solutionCode.replace('return [{', 'return [Bag({').replace('}]', '})]'))).toEqual(
			[],
		);
	});

	it('is no truth value where a test expects one', async () => {
		const truth = pythonTask({
			solution: 'def f(x):\n    return x > 1\n',
			tests: '    def test_it(self):\n        self.assertEqual(f(2), True)\n',
		});
		const source = 'class One(int):\n    pass\ndef f(x):\n    return One(1)\n';
		expect(await failedBy(truth, source)).toEqual(['it']);
	});
});
