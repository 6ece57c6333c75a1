import { describe, expect, it } from 'vitest';
import { applySites } from '../../../src/authoring/mutate/edits.js';
import { MUTATION_KINDS, type MutationKind } from '../../../src/authoring/mutate/mutate.js';
import { OPERATORS } from '../../../src/authoring/mutate/operators/index.js';
import { createProgramReader } from '../../../src/authoring/mutate/program.js';

const read = createProgramReader();

/** Every program that one operator makes of a source. */
function mutantsOf(kind: MutationKind, source: string): string[] {
	const program = read(source);
	const operator = OPERATORS.find((candidate) => candidate.kind === kind);
	if (program === null || operator === undefined) throw new Error('the source of the test cannot be read');
	return operator.sites(program).map((site) => {
		expect(site.kind).toBe(kind);
		const text = applySites(source, [site]);
		if (text === null) throw new Error(`a ${kind} changes nothing at line ${site.line}`);
		return text;
	});
}

/** The body of a function of two parameters, in and out. */
const body = (text: string) => `def f(a, b):\n${text.replace(/^/gm, '    ')}\n`;

describe('each operator', () => {
	it.each<[MutationKind, string, readonly string[]]>([
		['comparison-swap', 'return a < b', ['return a <= b', 'return a > b']],
		['comparison-swap', 'return a not in b', ['return a in b']],
		['comparison-swap', 'return a is not b', ['return a is b']],
		['arithmetic-swap', 'a += b % 3', ['a -= b % 3', 'a += b // 3']],
		['arithmetic-swap', 'return "x" + a', []],
		['off-by-one', 'return a[1]', ['return a[2]', 'return a[0]']],
		['off-by-one', 'return range(a)', ['return range(a - 1)', 'return range(a + 1)']],
		['off-by-one', 'return a[b:]', ['return a[b + 1:]']],
		['off-by-one', 'return f"{a:>8}"', []],
		['wrong-variable', 'return a', ['return b']],
		['wrong-variable', 'c = a\nreturn 1', ['c = b\nreturn 1']],
		['wrong-variable', 'return b - a', ['return a - a', 'return b - b']],
		['swapped-arguments', 'return pow(a, b)', ['return pow(b, a)']],
		['swapped-arguments', 'return a - b', ['return b - a']],
		['swapped-arguments', 'return max(a, b) + a', []],
		['missing-return', 'return a', ['a']],
		['missing-return', 'return None', []],
		['early-return', 'for x in a:\n    b += x\nreturn b', ['for x in a:\n    b += x\n    return b']],
		['wrong-initial-value', 'best = a[0]\nreturn best', ['best = 0\nreturn best']],
		['wrong-initial-value', 'total = 0', ['total = 1']],
		[
			'dropped-guard',
			'if not a:\n    return 0\nreturn b',
			['return b', 'if True:\n    return 0\nreturn b', 'if False:\n    return 0\nreturn b'],
		],
		['removed-validation', 'if a < 0:\n    raise ValueError("a")\nreturn b', ['return b']],
		['removed-validation', 'check_range(a)\nreturn b', ['return b']],
		[
			'removed-validation',
			'try:\n    a()\nexcept OSError:\n    raise ValueError',
			['try:\n    a()\nexcept OSError:\n    pass'],
		],
		['negated-condition', 'if a:\n    b = 1', ['if not a:\n    b = 1']],
		['negated-condition', 'return not a', ['return a']],
		['boolean-swap', 'return a and b', ['return a or b']],
		['loop-control', 'while a:\n    break', ['while a:\n    continue']],
		['missing-statement', 'a.sort()\nreturn a', ['return a']],
		['missing-statement', 'if b:\n    a.sort()\nreturn a', ['if b:\n    pass\nreturn a']],
		['wrong-call', 'return a.strip()', ['return a']],
		['wrong-call', 'return min(a, key=len)', ['return max(a, key=len)', 'return min(a)']],
		['type-confusion', 'b = int(a)', ['b = a', 'b = float(a)', 'b = str(a)']],
		['type-confusion', 'return a // b', ['return a / b', 'return str(a // b)']],
		[
			'quadratic-rewrite',
			'seen = set()\nfor x in a:\n    if x in seen:\n        return x\n    seen.add(x)',
			[
				'seen = []\nfor x in a:\n    if x in seen:\n        return x\n    seen.append(x)',
				'seen = set()\nfor x in a:\n    if x in list(seen):\n        return x\n    seen.add(x)',
				'seen = set()\nfor x in a:\n    if x in seen:\n        return x\n    seen = seen | {x}',
			],
		],
		[
			'quadratic-rewrite',
			'queue = deque(a)\nwhile queue:\n    b(queue.popleft())',
			['queue = list(a)\nwhile queue:\n    b(queue.pop(0))'],
		],
		['quadratic-rewrite', 'for x in a:\n    b.append(x)', []],
	])('%s of %j', (kind, text, expected) => {
		expect(mutantsOf(kind, body(text))).toEqual(expected.map(body));
	});

	it('takes the base case out of a recursion, and nothing that is none', () => {
		const source = 'def f(n):\n    if n == 0:\n        return 1\n    return n * f(n - 1)\n';
		expect(mutantsOf('lost-base-case', source)).toEqual(['def f(n):\n    return n * f(n - 1)\n']);
		expect(mutantsOf('lost-base-case', source.replace('f(n - 1)', 'g(n - 1)'))).toEqual([]);
	});

	it('makes a default of what each call should make', () => {
		const guarded =
			'def f(a, seen=None):\n    if seen is None:\n        seen = []\n    seen.append(a)\n    return seen\n';
		expect(mutantsOf('mutable-default', guarded)).toEqual([
			'def f(a, seen=[]):\n    seen.append(a)\n    return seen\n',
		]);
		const local = 'def f(a):\n    seen = {}\n    seen[a] = 1\n    return seen\n';
		expect(mutantsOf('mutable-default', local)).toEqual(['def f(a, seen={}):\n    seen[a] = 1\n    return seen\n']);
	});

	it('has a kind of its own, in the order of the list of kinds', () => {
		expect(OPERATORS.map(({ kind }) => kind)).toEqual(MUTATION_KINDS);
	});
});

const PROGRAM = `import math


class Account:
    """Money of one person."""

    def __init__(self, owner: str, limit: int = 0):
        if not owner:
            raise ValueError("an owner must have a name")
        self.owner = owner
        self.limit = limit
        self.history = []  # newest last

    def book(self, amount: float) -> float:
        # Both signs are fine.
        if amount == 0 or math.isnan(amount):
            return self.balance()
        self.history.append(("in" if amount > 0 else "out", amount))
        return self.balance()

    def balance(self):
        total = 0
        for kind, amount in self.history:
            total += amount
        return total

    def parts(self, *sizes):
        rest = [size for size in sizes if size > 1]
        while len(rest) > 1 and rest[0] < self.limit:
            rest.pop(0)
        return rest
`;

describe('on a whole program', () => {
	const program = read(PROGRAM);
	const sites = program === null ? [] : OPERATORS.flatMap((operator) => operator.sites(program));
	const mutants = sites.map((site) => ({ site, text: applySites(PROGRAM, [site]) ?? '' }));

	it('only broken syntax does not parse', () => {
		const wrong = mutants.filter(({ site, text }) => (read(text) === null) !== (site.kind === 'broken-syntax'));
		expect(wrong.map(({ site, text }) => `${site.kind}: ${text.split('\n')[site.line - 1]}`)).toEqual([]);
		expect(mutants.length).toBeGreaterThan(100);
	});

	it('comments, annotations, docstrings and error messages stay as they are', () => {
		const kept = ['# newest last', '# Both signs are fine.', '"""Money of one person."""', 'import math\n'];
		for (const { text, site } of mutants) {
			if (site.kind === 'missing-statement' || site.kind === 'wrong-initial-value') continue;
			for (const part of kept) expect(text).toContain(part);
		}
		const touched = mutants.filter(
			({ text }) => text.includes('raise') && !text.includes('"an owner must have a name"'),
		);
		expect(touched).toEqual([]);
	});

	it('each site names the line that it changes', () => {
		const before = PROGRAM.split('\n');
		for (const { site, text } of mutants) {
			const after = text.split('\n');
			const first = before.findIndex((line, index) => line !== after[index]);
			expect(site.kind === 'early-return' || Math.abs(first + 1 - site.line) <= 1 || before[first] === '').toBe(true);
		}
	});

	it('the same program gives the same sites', () => {
		const again = read(PROGRAM);
		expect(again === null ? [] : OPERATORS.flatMap((operator) => operator.sites(again))).toEqual(sites);
	});
});

describe('joining sites', () => {
	const site = (start: number, end: number, text: string) =>
		({ kind: 'off-by-one', line: 1, edits: [{ start, end, text }] }) as const;

	it('applies edits of several sites in any order', () => {
		expect(applySites('abcdef', [site(4, 5, 'E'), site(0, 2, 'X')])).toBe('XcdEf');
	});

	it('refuses edits that overlap and edits that change nothing', () => {
		expect(applySites('abcdef', [site(0, 3, 'x'), site(2, 4, 'y')])).toBeNull();
		expect(applySites('abcdef', [site(0, 1, 'a')])).toBeNull();
	});
});

it('a source that cannot be parsed has no sites', () => {
	expect(read('def f(:\n')).toBeNull();
	expect(read('x = (1,\n')).toBeNull();
});
