/** Where the measurement goes on to large inputs: what is missed is a slow fix that may be paid, what is found too often only time. */
import { expect, it } from 'vitest';
import { mayWorkInC } from '../../../src/analysis/growth/work-in-c.js';
import { readTree } from '../../../src/python-source/tree/read-tree.js';

function mayWork(...lines: string[]): boolean {
	const program = readTree(`def f(x):\n${lines.map((line) => `    ${line}\n`).join('')}`);
	if (program === null) throw new Error('not readable');
	return mayWorkInC(program);
}

it.each([
	['a pop that moves what follows', ['while x: x.pop(0)']],
	[
		'a search in a list that is bound beside another',
		['known, out = [], []', 'for y in x:', '    if y not in known: known.append(y)'],
	],
	['a copy of the rest in each round', ['while x:', '    x = x[1:]']],
	['a deletion', ['while x:', '    del x[0]']],
	['an insertion in order', ['for y in x: bisect.insort(out, y)']],
])('sees %s', (_what, lines) => {
	expect(mayWork(...lines)).toBe(true);
});

it.each([
	['one pass', ['total = 0', 'for y in x: total += y', 'return total']],
	['a set beside a list', ['seen = set()', 'return [y for y in x if y not in seen]']],
	['one slice outside of loops', ['return sum(x[1:])']],
	['a pop from the end', ['while x: x.pop()']],
])('leaves %s alone', (_what, lines) => {
	expect(mayWork(...lines)).toBe(false);
});
