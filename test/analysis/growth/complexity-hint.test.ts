import { describe, expect, it } from 'vitest';
import { complexityHint } from '../../../src/analysis/growth/complexity-hint.js';
import { detect as detectIn } from '../../../src/analysis/growth/detect.js';
import { readTree } from '../../../src/python-source/tree/read-tree.js';

const detect = (source: string, entryPoints: readonly string[]) => detectIn(readTree(source), entryPoints);

const PAIRS =
	'def f(xs, target):\n    for i in range(len(xs)):\n        for j in range(i):\n            if xs[i] + xs[j] == target:\n                return j, i\n';
const SEARCH =
	'def f(xs):\n    seen = []\n    for x in xs:\n        if x not in seen:\n            seen.append(x)\n    return seen\n';

describe('complexityHint', () => {
	it('names the hidden loop that costs the time', () => {
		expect(complexityHint(detect(SEARCH, ['f']), 'O(n)')).toBe(
			"This looks like O(n^2); O(n) is possible. In line 4, 'in' searches the list 'seen' item by item; a set finds members at once.",
		);
	});

	it('counts loops where none is hidden', () => {
		expect(complexityHint(detect(PAIRS, ['f']), 'O(n)')).toBe(
			'This looks like O(n^2); O(n) is possible. 2 loops run inside each other.',
		);
	});

	it('advises by the family of the problem', () => {
		const source = 'def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n';
		expect(complexityHint(detect(source, ['fib']), 'O(n)')).toContain('Results of calls that come again');
	});

	it.each([
		['the growth is what the task allows', PAIRS, 'O(n^2)'],
		['the growth is better', SEARCH, 'O(n^3)'],
		['the task has no growth', SEARCH, null],
		['the growth of the task has another form', SEARCH, 'O(n * m)'],
		['the code is broken', 'def f(:\n', 'O(n)'],
	])('says nothing when %s', (_reason, source, complexity) => {
		expect(complexityHint(detect(source, ['f']), complexity)).toBe('');
	});
});
