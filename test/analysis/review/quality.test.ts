import { describe, expect, it } from 'vitest';
import { analyse as analyseIn } from '../../../src/analysis/review/analyse.js';
import { readTree } from '../../../src/python-source/tree/read-tree.js';

const analyse = (source: string) => analyseIn(readTree(source));

const rulesIn = (source: string): string[] => [...new Set(analyse(source).quality.map(({ rule }) => rule))];
const nested = (levels: number): string =>
	`def f(a):\n${Array.from({ length: levels }, (_, i) => `${'    '.repeat(i + 1)}if a > ${i}:\n`).join('')}${'    '.repeat(levels + 1)}return 1\n    return 0\n`;

describe('quality rules', () => {
	it.each([
		['long-function', `def f(a):\n${'    a += 1\n'.repeat(60)}    return a\n`],
		['deep-nesting', nested(5)],
		[
			'complex-function',
			`def f(a):\n${Array.from({ length: 15 }, (_, i) => `    if a == ${i}:\n        return ${i + 1}\n`).join('')}`,
		],
		['naming', 'def computeTotal(values):\n    return sum(values)\n'],
		['naming', 'class my_class:\n    size = 1\n'],
		['naming', 'def f(someValue):\n    return someValue\n'],
		['dead-code', 'def f(a):\n    return a\n    print(a)\n'],
		['bare-except', 'def f(a):\n    try:\n        return a()\n    except:\n        return None\n'],
		['swallowed-exception', 'def f(a):\n    try:\n        a()\n    except Exception:\n        pass\n'],
		['mutable-default', 'def f(a, b=[]):\n    b.append(a)\n    return b\n'],
		['mutable-default', 'from collections import defaultdict\n\ndef f(a, *, b=defaultdict(list)):\n    return a, b\n'],
		[
			'shadowed-builtin',
			'def f(values):\n    sum = 0\n    for value in values:\n        sum += value\n    return sum\n',
		],
		['unused-variable', 'def f(a):\n    b = a + 1\n    return a\n'],
		['unused-import', 'import os\nimport re as regex\n\nprint(regex)\n'],
		['too-many-parameters', 'def f(a, b, c, d, e, g, h, i):\n    return a\n'],
		['singleton-comparison', 'def f(a):\n    return a == None\n'],
		['singleton-comparison', 'def f(a):\n    return 1 if a == True else 2\n'],
		['type-comparison', 'def f(a):\n    return type(a) == int\n'],
		['self-comparison', 'def f(a):\n    return a == a\n'],
		['constant-condition', 'def f(a):\n    if True:\n        return a\n    return None\n'],
		['same-branches', 'def f(a):\n    if a:\n        return 1\n    else:\n        return 1\n'],
		['duplicate-keys', 'TABLE = {"a": 1, "b": 2, "a": 3}\n'],
		['star-import', 'from math import *\n'],
		['global-statement', 'count = 0\n\ndef f():\n    global count\n    count += 1\n'],
		['named-lambda', 'square = lambda x: x * x\n'],
		['long-line', `def f(a):\n    return a + ${'1 + '.repeat(40)}1\n`],
		['several-statements', 'def f(a):\n    b = a; return b\n'],
		['empty-f-string', 'def f():\n    return f"text"\n'],
	])('find %s', (rule, source) => {
		expect(rulesIn(source)).toEqual([rule]);
	});

	it.each([
		['short names in capitals', 'def f(A, M):\n    N = len(A)\n    dp = [M] * N\n    return dp\n'],
		[
			'type aliases',
			'from typing import TypeVar\nPair = tuple[int, int]\nT = TypeVar("T")\n\ndef f(p: Pair) -> T:\n    return p\n',
		],
		['a generator that yields nothing', 'def f():\n    return\n    yield\n'],
		[
			'a handler that raises again',
			'def f(a):\n    try:\n        a()\n    except:\n        print("x")\n        raise\n',
		],
		['a narrow handler', 'def f(a):\n    try:\n        a()\n    except KeyError:\n        pass\n'],
		['a cache as a default', 'def f(n, _cache={}):\n    return _cache.setdefault(n, n)\n'],
		['an immutable default', 'def f(n, a=(), b=None, c=frozenset()):\n    return n, a, b, c\n'],
		['a loop variable that nobody reads', 'def f(n):\n    return [0 for i in range(n)]\n'],
		['unpacking', 'def f(pair):\n    first, second = pair\n    return first\n'],
		[
			'a closure',
			'def f():\n    count = 0\n    def g():\n        nonlocal count\n        count += 1\n        return count\n    return g\n',
		],
		['a name used in an f-string', 'def f(a):\n    width = 3\n    return f"{a:>{width}}"\n'],
		['a name used in an annotation', 'from typing import Any\n\ndef f(a: Any) -> Any:\n    return a\n'],
		['a name in __all__', 'from math import pi\n\n__all__ = ["pi"]\n'],
		['future imports', 'from __future__ import annotations\n'],
		['an identity test', 'def f(a):\n    return a is None or type(a) is int\n'],
		['the test for NaN', 'def f(a):\n    return a != a\n'],
		['an endless loop', 'def f(a):\n    while True:\n        a += 1\n        if a > 3:\n            return a\n'],
		[
			'an elif ladder',
			`def f(a):\n    if a == 0:\n        b = 0\n${'    elif a == 1:\n        b = 1\n'.repeat(8)}    else:\n        b = 2\n    return b\n`,
		],
		['a method called like a built-in', 'class A:\n    def sum(self):\n        return 1\n'],
		[
			'a match',
			'def f(a):\n    match a:\n        case [x, *rest]:\n            return x, rest\n        case _:\n            return None\n',
		],
		['walrus', 'def f(a):\n    if (n := len(a)) > 3:\n        return n\n    return 0\n'],
	])('leave %s alone', (_name, source) => {
		expect(analyse(source)).toMatchObject({ quality: [], qualityScore: 1 });
	});
});
