import { describe, expect, it } from 'vitest';
import { detect as detectIn } from '../../../src/analysis/growth/detect.js';
import { readTree } from '../../../src/python-source/tree/read-tree.js';

const detect = (source: string, entryPoints: readonly string[]) => detectIn(readTree(source), entryPoints);

const classOf = (body: string, head = ''): string | null =>
	detect(`${head}\ndef f(xs, n, graph=None):\n    ${body.replaceAll('\n', '\n    ')}\n`, ['f']).estimatedClass;

describe('estimated growth', () => {
	it.each([
		['O(1)', 'return xs[0] + max(n, 3)'],
		['O(1)', 'for day in ("mon", "tue"):\n    print(day)'],
		['O(1)', 'return xs[:3] + xs[-2:]'],
		[
			'O(log n)',
			'low, high = 0, len(xs)\nwhile low < high:\n    mid = (low + high) // 2\n    if xs[mid] < n:\n        low = mid + 1\n    else:\n        high = mid\nreturn low',
		],
		['O(log n)', 'count = 0\nwhile n:\n    n //= 2\n    count += 1\nreturn count'],
		['O(log n)', 'a, b = xs\nwhile b:\n    a, b = b, a % b\nreturn a'],
		['O(n)', 'total = 0\nfor x in xs:\n    total += x\nreturn total'],
		['O(n)', 'return sum(xs)'],
		['O(n)', 'seen = set()\nreturn [x for x in xs if x not in seen]'],
		[
			'O(n)',
			'left = 0\nfor right in range(len(xs)):\n    while xs[right] - xs[left] > n:\n        left += 1\nreturn left',
		],
		[
			'O(n)',
			'stack = []\nfor x in xs:\n    while stack and stack[-1] < x:\n        stack.pop()\n    stack.append(x)\nreturn stack',
		],
		[
			'O(n)',
			'from collections import deque\nqueue = deque([n])\nseen = {n}\nwhile queue:\n    node = queue.popleft()\n    for other in graph[node]:\n        if other not in seen:\n            seen.add(other)\n            queue.append(other)\nreturn seen',
		],
		['O(n log n)', 'return sorted(xs)'],
		['O(n log n)', 'import heapq\nheap = []\nfor x in xs:\n    heapq.heappush(heap, x)\nreturn heap'],
		['O(n^2)', 'return [(x, y) for x in xs for y in xs]'],
		['O(n^2)', 'seen = []\nfor x in xs:\n    if x not in seen:\n        seen.append(x)\nreturn seen'],
		['O(n^2)', 'while xs:\n    xs.pop(0)'],
		['O(n^2)', 'for i in range(len(xs)):\n    print(xs[i:])'],
		['O(n^2)', 'for i in range(len(xs)):\n    for j in range(i):\n        print(xs[j])'],
		['O(n^3)', 'for a in range(n):\n    for b in range(n):\n        for c in range(n):\n            print(a, b, c)'],
		['O(2^n)', 'import itertools\nreturn [p for p in itertools.permutations(xs)]'],
	])('is %s for %j', (growth, body) => {
		expect(classOf(body)).toBe(growth);
	});

	it.each([
		['O(2^n)', 'def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n', 'fib'],
		[
			'O(n)',
			'from functools import cache\n\n@cache\ndef fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n',
			'fib',
		],
		['O(n)', 'def fact(n):\n    return 1 if n == 0 else n * fact(n - 1)\n', 'fact'],
		['O(n^2)', 'def total(xs):\n    return 0 if not xs else xs[0] + total(xs[1:])\n', 'total'],
		['O(n)', 'def size(node):\n    return 0 if node is None else 1 + size(node.left) + size(node.right)\n', 'size'],
		[
			'O(n log n)',
			'def ms(xs):\n    mid = len(xs) // 2\n    a, b = ms(xs[:mid]), ms(xs[mid:])\n    return merge(a, b)\n\ndef merge(a, b):\n    out = []\n    for x in a:\n        out.append(x)\n    return out\n',
			'ms',
		],
		['O(n^2)', 'def helper(xs):\n    return sum(xs)\n\ndef f(xs):\n    return [helper(xs) for x in xs]\n', 'f'],
		[
			'O(n)',
			'class A:\n    def f(self, xs):\n        return self.g(xs)\n\n    def g(self, xs):\n        return sum(xs)\n',
			'A',
		],
	])('is %s with the calls of %j', (growth, source, entry) => {
		expect(detect(source, [entry]).estimatedClass).toBe(growth);
	});

	it('is unknown where there is no entry point or no sound code', () => {
		expect(detect('def g():\n    return 1\n', ['f']).estimatedClass).toBeNull();
		expect(detect('def f(:\n', ['f'])).toEqual({
			family: null,
			families: [],
			nesting: 0,
			hiddenLoops: [],
			estimatedClass: null,
		});
	});
});

describe('problem families', () => {
	it.each([
		[
			'maximum-subarray',
			'def f(xs):\n    best = ending = xs[0]\n    for x in xs[1:]:\n        ending = max(x, ending + x)\n        best = max(best, ending)\n    return best\n',
		],
		[
			'two-sum',
			'def f(xs, target):\n    at = {}\n    for i, x in enumerate(xs):\n        if target - x in at:\n            return at[target - x], i\n        at[x] = i\n',
		],
		[
			'binary-search',
			'def f(xs, x):\n    lo, hi = 0, len(xs)\n    while lo < hi:\n        mid = (lo + hi) // 2\n        if xs[mid] < x:\n            lo = mid + 1\n        else:\n            hi = mid\n    return lo\n',
		],
		[
			'sliding-window',
			'def f(xs, width):\n    window = sum(xs[:width])\n    best = window\n    for i in range(width, len(xs)):\n        window += xs[i]\n        window -= xs[i - width]\n        best = max(best, window)\n    return best\n',
		],
		[
			'prefix-sums',
			'from itertools import accumulate\ndef f(xs, qs):\n    totals = list(accumulate(xs, initial=0))\n    return [totals[b] - totals[a] for a, b in qs]\n',
		],
		['sorting', 'def f(xs):\n    return sorted(xs, key=lambda x: -x)\n'],
		[
			'graph-search',
			'from collections import deque\ndef f(graph, a):\n    queue = deque([a])\n    visited = {a}\n    while queue:\n        for n in graph[queue.popleft()]:\n            if n not in visited:\n                visited.add(n)\n                queue.append(n)\n    return visited\n',
		],
		[
			'dynamic-programming',
			'def f(n):\n    dp = [1] * (n + 1)\n    for i in range(2, n + 1):\n        dp[i] = dp[i - 1] + dp[i - 2]\n    return dp[n]\n',
		],
		[
			'duplicates',
			'from collections import Counter\ndef f(xs):\n    duplicates = [x for x, n in Counter(xs).items() if n > 1]\n    return duplicates\n',
		],
		[
			'intervals',
			'def f(intervals):\n    merged = []\n    for start, end in sorted(intervals):\n        if merged and start <= merged[-1][1]:\n            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))\n        else:\n            merged.append((start, end))\n    return merged\n',
		],
		['string-search', 'def f(haystack, needle):\n    return haystack.find(needle)\n'],
		['heap', 'import heapq\ndef f(xs, k):\n    return heapq.nsmallest(k, xs)\n'],
		[
			'stack',
			'def f(text):\n    stack = []\n    for c in text:\n        if c in "([":\n            stack.append(c)\n        elif not stack or stack.pop() != PAIRS[c]:\n            return False\n    return not stack\n',
		],
		[
			'backtracking',
			'def f(xs, chosen, out):\n    for x in xs:\n        chosen.append(x)\n        f(xs, chosen, out)\n        chosen.pop()\n',
		],
		['recursion', 'def f(n):\n    return 1 if n == 0 else n * f(n - 1)\n'],
		['tree', 'def f(root):\n    return 0 if root is None else 1 + max(f(root.left), f(root.right))\n'],
		[
			'linked-list',
			'def f(head):\n    count = 0\n    while head:\n        head = head.next\n        count += 1\n    return count\n',
		],
		['matrix', 'def f(grid):\n    return [grid[y][x] for y in range(len(grid)) for x in range(len(grid[0]))]\n'],
		['number-theory', 'from math import gcd\ndef f(a, b):\n    return a * b // gcd(a, b)\n'],
		['parsing', 'def f(text):\n    tokens = text.split()\n    return parse(tokens)\n'],
	])('%s is recognised', (family, source) => {
		expect(detect(source, ['f']).family).toBe(family);
	});

	it('are not guessed without signs', () => {
		expect(detect('def f(a, b):\n    return a + b\n', ['f'])).toMatchObject({ family: null, families: [] });
	});

	it('are ranked by their signs', () => {
		const { families } = detect('import heapq\ndef f(xs):\n    return sorted(heapq.nsmallest(3, xs))\n', ['f']);
		expect(families.map(({ family }) => family).slice(0, 2)).toEqual(['heap', 'sorting']);
	});
});

describe('loops', () => {
	it.each([
		[0, 'def f(xs):\n    return xs\n'],
		[1, 'def f(xs):\n    for x in xs:\n        print(x)\n    while xs:\n        xs.pop()\n'],
		[2, 'def f(xs):\n    for x in xs:\n        print([y for y in xs])\n'],
		[3, 'def f(xs):\n    return [1 for a in xs for b in xs for c in xs]\n'],
		[1, 'def f(xs):\n    for x in xs:\n        for day in ("mon", "tue"):\n            print(x, day)\n'],
		[1, 'def f(xs):\n    for x in xs:\n        def g():\n            for y in xs:\n                print(y)\n'],
	])('nest %i deep', (nesting, source) => {
		expect(detect(source, ['f']).nesting).toBe(nesting);
	});

	it.each([
		['in on a list', 'if x in known:\n    continue\nknown.append(x)', "'in' searches the list 'known'"],
		['a slice', 'print(xs[i:])', "the slice 'xs[i:]' copies"],
		['sorted', 'print(sorted(xs))', "'sorted' sorts everything again"],
		['insert at the front', 'known.insert(0, x)', "'insert(0, …)' moves every item"],
		['pop from the front', 'known.pop(0)', "'pop(0)' moves every item"],
		['index', 'print(xs.index(x))', "'index' searches the list"],
		['count', 'print(xs.count(x))', "'count' goes through the whole container"],
		['sum', 'print(sum(xs))', "'sum' goes through all of 'xs'"],
	])('hide in %s', (_name, body, message) => {
		const source = `def f(xs: list):\n    known = []\n    for i, x in enumerate(xs):\n        ${body.replaceAll('\n', '\n        ')}\n`;
		const { hiddenLoops } = detect(source, ['f']);
		expect(hiddenLoops).toHaveLength(1);
		expect(hiddenLoops[0]).toMatchObject({ rule: 'hidden-loop', line: 4 });
		expect(hiddenLoops[0]?.message).toContain(message);
	});

	it.each([
		['in on a set', 'known = set(xs)', 'x in known'],
		['in on a dictionary', 'known = {}', 'x in known'],
		['in on a short tuple', 'known = 1', 'x in ("a", "b")'],
		['work on the item itself', 'known = 1', 'print(sorted(x), x.count("a"), x[1:])'],
		['appending and popping at the end', 'known = []', 'known.append(x), known.pop()'],
		['max of two', 'known = 0', 'max(known, x)'],
	])('do not hide in %s', (_name, before, body) => {
		expect(detect(`def f(xs):\n    ${before}\n    for x in xs:\n        ${body}\n`, ['f']).hiddenLoops).toEqual([]);
	});

	it('hide in functions that call themselves', () => {
		const { hiddenLoops } = detect('def f(xs):\n    return 0 if not xs else xs[0] + f(xs[1:])\n', ['f']);
		expect(hiddenLoops.map(({ line }) => line)).toEqual([2]);
	});
});
