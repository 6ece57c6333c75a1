import { describe, expect, test } from 'vitest';
import { createProgramReader } from '../../src/authoring/mutate/program.js';
import { ochiai, withoutSpectra } from '../../src/repair/localise/suspicion.js';
import { loadNaturalness } from '../../src/repair/naturalness/model.js';
import { growth } from '../../src/repair/rewrites/growth.js';
import { NO_HINTS, readHints } from '../../src/repair/rewrites/hints.js';
import { RULES } from '../../src/repair/rewrites/index.js';
import { applyRewrite } from '../../src/repair/rewrites/rewrite.js';
import { createView } from '../../src/repair/rewrites/view.js';
import { createRankParts, rankRewrites } from '../../src/repair/search/rank.js';

const read = createProgramReader();

function results(source: string, rules = RULES, hints = NO_HINTS): (string | null)[] {
	const program = read(source);
	if (program === null) throw new Error(`does not parse: ${source}`);
	const view = createView(program, hints);
	return rules.flatMap((rule) => rule.rewrites(view)).map((rewrite) => applyRewrite(source, rewrite));
}

const COUNTER = [
	'class Counter:',
	'    def __init__(self):',
	'        self.a = 0',
	'        self.b = 0',
	'    def count(self):',
	'        self.a += 1',
	'        self.b += 1',
	'    def reset(self):',
	'',
].join('\n');

const f = (...lines: readonly string[]): string =>
	['def f(items, n):', ...lines.map((line) => `    ${line}`), ''].join('\n');

describe('one rewrite leads from the mistake to the repair', () => {
	test.each([
		['a comparison', f('return n < 3'), f('return n <= 3')],
		['an operator', f('return n + 3'), f('return n - 3')],
		['a number', f('return items[1]'), f('return items[0]')],
		['a bound', f('return range(n)'), f('return range(n + 1)')],
		['a name', f('return len(n)'), f('return len(items)')],
		['a call', f('return min(items)'), f('return max(items)')],
		['a flag', f('return sorted(items)'), f('return sorted(items, reverse=True)')],
		['a conversion', f('return items + n'), f('return items + str(n)')],
		['a condition', f('if n:', '    return 1'), f('if n is not None:', '    return 1')],
		['a missing return', f('items[0]'), f('return items[0]')],
		['a missing return of two', f('n += 1', 'items, n'), f('n += 1', 'return items, n')],
		['a missing return of a text', f('n += 1', '"none"'), f('n += 1', 'return "none"')],
		['a chain that must not hold', f('if 0 <= n < 9:', '    return 1'), f('if not 0 <= n < 9:', '    return 1')],
		['a question of all', f('n = any(items)', 'return n'), f('n = not any(items)', 'return n')],
		[
			'an entry under a key',
			f('table = {}', 'for item in items:', '    print(item, n)', 'return table'),
			f(
				'table = {}',
				'for item in items:',
				'    print(item, n)',
				'    table.setdefault(item, []).append(n)',
				'return table',
			),
		],
		[
			'a return in a loop',
			f('for x in items:', '    n += x', '    return n'),
			f('for x in items:', '    n += x', 'return n'),
		],
		['an update', f('for x in items:', '    print(x)'), f('for x in items:', '    print(x)', '    n += 1')],
		[
			'an exception',
			f('try:', '    return 1', 'except ValueError:', '    return 2'),
			f('try:', '    return 1', 'except (ValueError, TypeError):', '    return 2'),
		],
		[
			'a key of two parts',
			f('return sorted(items, key=lambda p: (p[1], p[0]), reverse=True)'),
			f('return sorted(items, key=lambda p: (-p[1], p[0]))'),
		],
		['what nothing else speaks of', f('return len(items) > 3'), f('return len(items) + n > 3')],
		['an order of evaluation', f('return items.pop() - items.pop()'), f('return -items.pop() + items.pop()')],
		['two indices', f('return items[0, n]'), f('return items[n, 0]')],
		['a part of a sequence', f('for x in items:', '    print(x)'), f('for x in items[n:]:', '    print(x)')],
		['an entry of another table', f('items[n] = items[0]'), f('items[0] = items[0]')],
		['a length in a product', f('return len(items) * [0]'), f('return (len(items) - 1) * [0]')],
		[
			"an object's other attribute",
			f('return n.incoming_nodes + items.outgoing_nodes'),
			f('return n.outgoing_nodes + items.outgoing_nodes'),
		],
		[
			'what another call of the function is given',
			f('if n:', '    return f(items[1:], n - 1)', 'return f(items, n // 2)'),
			f('if n:', '    return f(items[1:], n // 2)', 'return f(items, n // 2)'),
		],
		['an operand', f('return items[0] + n'), f('return n + n')],
		['a sum that stays above zero', f('n = n + items[0]', 'return n'), f('n = max(0, n + items[0])', 'return n')],
		[
			'a question before a question',
			f('if items.next is None:', '    return 1'),
			f('if items is None or items.next is None:', '    return 1'),
		],
		[
			'an answer that may be 0',
			f('while x := items():', '    print(x)'),
			f('while (x := items()) is not None:', '    print(x)'),
		],
		['an argument that may be None', f('return items[n]'), f('items = items or {}', 'return items[n]')],
		['an argument of another type', f('return items[n]'), f('n = int(n)', 'return items[n]')],
		['each part of a text', f('return items.split(",")'), f('return [int(part) for part in items.split(",")]')],
		['a length of time', f('return items.seconds'), f('return items.total_seconds()')],
		[
			'a copy of what the caller owns',
			f('items.append(n)', 'return items'),
			f('items = list(items)', 'items.append(n)', 'return items'),
		],
		['a statement that runs only sometimes', f('n = 1', 'return n'), f('if not n:', '    n = 1', 'return n')],
		[
			'a negative number',
			'def f(n):\n    return str(n // 2)\n',
			'def f(n):\n    if n < 0:\n        return "-" + f(-n)\n    return str(n // 2)\n',
		],
		[
			'a chain that groups from the right',
			'def f():\n    x = g()\n    if more():\n        return x - f()\n    return x\n',
			'def f():\n    x = g()\n    while more():\n        x = x - g()\n    return x\n',
		],
		[
			'a safe form',
			`import pickle\n${f('return pickle.loads(n)')}`,
			`import json\nimport pickle\n${f('return json.loads(n)')}`,
		],
		[
			'the column that a query is ordered by',
			f('query = f"SELECT id, name FROM t ORDER BY {n}"', 'return query'),
			f(
				'if n not in ("id", "name"):',
				'    raise ValueError("unknown column")',
				'query = f"SELECT id, name FROM t ORDER BY {n}"',
				'return query',
			),
		],
		[
			'wild cards of a text that is looked for',
			f('return items.execute("SELECT a FROM t WHERE a LIKE ?", (f"%{n}%",))'),
			f(
				String.raw`return items.execute("SELECT a FROM t WHERE a LIKE ? ESCAPE '\\'", ("%" + n.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%",))`,
			),
		],
		[
			'bytes that say nothing of their encoding',
			`import json\n${f('return json.loads(n)')}`,
			`import json\n${f('return json.loads(n.decode("utf-8"))')}`,
		],
		[
			'parameters of a query',
			f('return items.execute(f"SELECT * FROM t WHERE a = \'{n}\'")'),
			f('return items.execute("SELECT * FROM t WHERE a = ?", (n,))'),
		],
		[
			'numbers from one that go round',
			f('return (n + 3) // 12, (n + 3) % 12'),
			f('return (n + 3 - 1) // 12, (n + 3 - 1) % 12 + 1'),
		],
		['a distance on a circle', f('n = n % 7', 'return abs(n - 3)'), f('n = n % 7', 'return (n - 3) % 7')],
		['the sign of a remainder', f('return abs(n) % 4'), f('return n % 4')],
		['a half that is rounded up', f('return n // 2'), f('return (n + 1) // 2')],
		['leap years', f('return n % 4 == 0'), f('return n % 4 == 0 and (n % 100 != 0 or n % 400 == 0)')],
		['one of two, not both', f('return n % 2 == 0 or items'), f('return (n % 2 == 0) != (items)')],
		['a grid that is no square', f('w, h = items', 'return 2 * w - 1'), f('w, h = items', 'return w + h - 1')],
		['a term that is left out', f('x = n', 'return items > 3'), f('x = n', 'return items + x > 3')],
		[
			'a change before a refusal',
			'class A:\n    def f(self, n):\n        self.n += 1\n        if n < 0:\n            raise ValueError(n)\n',
			'class A:\n    def f(self, n):\n        if n < 0:\n            raise ValueError(n)\n        self.n += 1\n',
		],
		[
			'questions and changes by turns',
			f('for x in n:', '    if x < 0:', '        raise ValueError(x)', '    items[x] = 1'),
			f('for x in n:', '    if x < 0:', '        raise ValueError(x)', 'for x in n:', '    items[x] = 1'),
		],
		[
			'a loop over what it takes away from',
			f('for x in items:', '    items.remove(x)'),
			f('for x in list(items):', '    items.remove(x)'),
		],
		[
			'what begins and counts together and is not emptied together',
			`${COUNTER}        self.a = 0\n        return self.b\n`,
			`${COUNTER}        self.a = 0\n        self.b = 0\n        return self.b\n`,
		],
		[
			'a last group',
			f('for x in items:', '    if x > n:', '        n = x', '    print(x)', 'return n'),
			f('for x in items:', '    if x > n:', '        n = x', '    print(x)', 'if x > n:', '    n = x', 'return n'),
		],
		[
			'a function that nothing calls',
			'from clock import minutes\ndef f(a, b):\n    if a < b:\n        return a\n',
			'from clock import minutes\ndef f(a, b):\n    a, b = minutes(a), minutes(b)\n    if a < b:\n        return a\n',
		],
		[
			'amounts of money',
			f('return int(float(n) * 100)'),
			`from decimal import Decimal\n${f('return int(Decimal(n) * 100)')}`,
		],
		['a value that may be 0', f('return items[0] and items[0] < n'), f('return items[0] is not None and items[0] < n')],
		[
			'a key that holds None',
			f('x = items.get(n)', 'if x is None:', '    return 1'),
			f('x = items.get(n)', 'if n not in items:', '    return 1'),
		],
		[
			'an address',
			f('return not n.startswith("javascript:")'),
			f('return n.lower().startswith(("http://", "https://"))'),
		],
		[
			'a query that is put together',
			f(
				'items.execute("CREATE TABLE t (a)")',
				'query = f"SELECT * FROM t WHERE a = \'{n}\'"',
				'return items.execute(query + " ORDER BY a").fetchall()',
			),
			f(
				'items.execute("CREATE TABLE t (a)")',
				'query = "SELECT * FROM t WHERE a = ?"',
				'parameters = [n]',
				'return items.execute(query + " ORDER BY a", parameters).fetchall()',
			),
		],
		[
			'rows that are treated alike',
			f('put(items)', 'put([g(x) for x in n])'),
			f('put([g(x) for x in items])', 'put([g(x) for x in n])'),
		],
	])('%s', (_what, mistake, repair) => {
		expect(results(mistake)).toContain(repair);
	});

	test('a default that is made once becomes one for every call', () => {
		expect(results('def f(x, seen=[]):\n    return seen\n')).toContain(
			'def f(x, seen=None):\n    if seen is None:\n        seen = []\n    return seen\n',
		);
	});

	test('a guard for the error that a test waits for', () => {
		const hints = readHints([
			{ name: 'a', group: 'visible', tier: 'Basic', status: 'failed', message: 'f(1): ValueError not raised' },
		]);
		expect(results(f('return n'), RULES, hints)).toContain(
			f('if n < 0:', '    raise ValueError("invalid value")', 'return n'),
		);
	});
});

describe('what a test says leads to what is missing', () => {
	const said = (message: string) =>
		readHints([{ name: 'a', group: 'visible', tier: 'Basic', status: 'error', message }]);

	test('a name without a value gets a first one', () => {
		const hints = said("f(1): raised NameError: name 'total' is not defined (solution.py line 2 in f)");
		expect(results(f('total += n', 'return total'), RULES, hints)).toContain(
			f('total = 0', 'total += n', 'return total'),
		);
	});

	test('an attribute that an object lacks is made with the object', () => {
		const hints = said("raised AttributeError: 'A' object has no attribute 'seen'");
		const source = 'class A:\n    def __init__(self):\n        self.n = 1\n';
		expect(results(source, RULES, hints)).toContain(
			source.replace('        self.n', '        self.seen = []\n        self.n'),
		);
	});

	test('an attribute that an object lacks is what the object is made with, or what an idle import makes', () => {
		const source = 'from itertools import count\n\nclass A:\n    def __init__(self, limit):\n        self.n = 1\n';
		const first = (name: string, line: string) => {
			const hints = said(`raised AttributeError: 'A' object has no attribute '${name}'`);
			expect(results(source, RULES, hints)).toContain(
				source.replace('        self.n', `        ${line}\n        self.n`),
			);
		};
		first('limit', 'self.limit = limit');
		first('_limit', 'self._limit = limit');
		first('ids', 'self.ids = count(1)');
	});
});

describe('the same result with lower growth', () => {
	test.each([
		[
			'a searched list',
			f('seen = []', 'for x in items:', '    if x in seen:', '        return x', '    seen.append(x)'),
			f('seen = set()', 'for x in items:', '    if x in seen:', '        return x', '    seen.add(x)'),
		],
		[
			'a list that is built anew',
			f('out = []', 'for x in items:', '    out = out + [x]', 'return out'),
			f('out = []', 'for x in items:', '    out.append(x)', 'return out'),
		],
		[
			'a search through a copy',
			f('return [x for x in items if x in list(n)]'),
			f('return [x for x in items if x in n]'),
		],
		[
			'sums of stretches',
			f('for a, b in n:', '    yield sum(items[a:b])'),
			`from itertools import accumulate\n${f('items_sums = list(accumulate(items, initial=0))', 'for a, b in n:', '    yield (items_sums[b] - items_sums[a])')}`,
		],
		[
			'counts',
			f('for x in n:', '    yield items.count(x)'),
			`from collections import Counter\n${f('items_counts = Counter(items)', 'for x in n:', '    yield items_counts[x]')}`,
		],
		[
			'the front of a queue',
			f('queue = [n]', 'while queue:', '    yield queue.pop(0)'),
			`from collections import deque\n${f('queue = deque([n])', 'while queue:', '    yield queue.popleft()')}`,
		],
		[
			'calls that come again',
			'def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\n',
			'import functools\n@functools.cache\ndef f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\n',
		],
	])('%s', (_what, slow, fast) => {
		expect(results(slow, [growth])).toContain(fast);
	});
});

describe('suspicion', () => {
	test('lines that failing tests run and passing ones do not are suspected most', () => {
		const { of } = ochiai(
			[
				{ passed: false, lines: new Set([1, 2]) },
				{ passed: true, lines: new Set([1, 30]) },
			],
			NO_HINTS,
		);
		expect(of(2)).toBe(1);
		expect(of(1)).toBeCloseTo(Math.SQRT1_2);
		expect(of(30)).toBeLessThan(0.1);
		expect(of(30)).toBeGreaterThan(0);
	});

	test('without tests every line is as suspect as another', () => {
		const { of } = withoutSpectra(NO_HINTS);
		expect(of(1)).toBe(of(99));
	});
});

describe('the order of candidates', () => {
	const parts = createRankParts(loadNaturalness());

	test('is the same each time, has each result once, and honours the limit', () => {
		const source = f('total = 0', 'for x in items:', '    if x < n:', '        total += x', 'return total');
		const rank = () => rankRewrites(parts, source, withoutSpectra(NO_HINTS), NO_HINTS, 50).map(({ result }) => result);
		expect(rank()).toEqual(rank());
		expect(new Set(rank()).size).toBe(50);
	});

	test('natural Python is more probable than unnatural Python', () => {
		const { logProbability } = loadNaturalness();
		expect(logProbability('for i in range(len(x)):\n')).toBeGreaterThan(logProbability('for i in len(range(x)):\n'));
		expect(logProbability('return None\n')).toBeGreaterThan(logProbability('None return\n'));
	});
});
