import { describe, expect, it } from 'vitest';
import { checkWith } from '../../precheck/check-with.js';

describe('syntax findings', () => {
	it.each([
		['a missing colon', 'def f(x)\n    return x\n', "expected ':' after 'def'", 1, 9],
		['a missing colon after else', 'if x:\n    pass\nelse\n    pass\n', "expected ':' after 'else'", 3, 5],
		['an unclosed bracket', 'x = (1 + 2\ny = 3\n', "'(' was never closed", 1, 5],
		['an unmatched bracket', 'x = 1)\n', "unmatched ')'", 1, 6],
		['brackets of two kinds', 'x = (1]\n', "closing ']' does not match opening '('", 1, 7],
		['an unexpected indent', 'x = 1\n    y = 2\n', 'unexpected indent', 2, 5],
		['a missing block', 'def f():\nreturn 1\n', "expected an indented block after 'def'", 2, 1],
		['a missing block at the end', 'def f():\n', "expected an indented block after 'def'", 1, 9],
		['a dedent to nowhere', 'if x:\n        y = 1\n    z = 2\n', 'unindent does not match', 3, 5],
		['tabs mixed with spaces', 'if x:\n        y = 1\n\tz = 2\n', 'inconsistent use of tabs', 3, 2],
		['an unterminated string', 'x = "abc\ny = 1\n', 'unterminated string literal', 1, 5],
		['an unterminated triple string', 'x = """abc\n', 'unterminated triple-quoted string literal', 1, 5],
		['an unterminated f-string', 'x = f"{a}\n', 'unterminated f-string literal', 1, 5],
		['an assignment as a condition', 'if x = 1:\n    pass\n', "'=='", 1, 6],
		['else if', 'if x:\n    pass\nelse if y:\n    pass\n', "'elif'", 3, 1],
		['a missing comma', 'x = [1 2]\n', 'a comma may be missing', 1, 8],
		['a misspelt keyword', 'def f():\n    retrun 1\n', "invalid syntax near '1'", 2, 12],
		['a print statement', 'print "x"\n', "missing parentheses in call to 'print'", 1, 1],
		['an operator with nothing behind it', 'x = 1 +\n', "nothing follows '+'", 1, 7],
		['two operators', 'x = 1 * / 2\n', 'invalid syntax', 1, 9],
		['a statement inside an expression', 'x = (return 1)\n', "'return' can only start a statement", 1, 6],
		['an impossible number', 'x = 12abc\n', "invalid number '12abc'", 1, 5],
		['a stray character', 'x = 1 $ 2\n', "invalid character '$'", 1, 7],
		['a no-break space', 'x =\u00a01\n', 'invalid character U+00A0', 1, 4],
		['a colon after a decorator', '@property:\ndef f(self):\n    return 1\n', "no ':' belongs here", 1, 10],
		['a quote that went missing before a bracket', 'x = [\n    "a, 1\n]\n', 'unterminated string literal', 2, 5],
		['a lonely else', 'else:\n    pass\n', 'invalid syntax', 1, 1],
	])('explain %s', (_name, source, message, line, column) => {
		const report = checkWith(source);
		expect(report.verdict).toBe('syntax-error');
		expect(report.refusals[0]).toMatchObject({ rule: 'unparsable', line, column });
		expect(report.refusals[0]?.message).toContain(message);
	});

	it('are few even where all is wrong', () => {
		expect(checkWith('1 2\n'.repeat(500)).refusals).toHaveLength(5);
	});

	it.each([
		['soft keywords as names', 'match = case = type = _ = 1\nmatch[case] = type\nprint(match, type)\n'],
		['match with every kind of pattern', MATCH()],
		['exception groups', 'try:\n    f()\nexcept* (A, B) as e:\n    pass\n'],
		['stars in subscripts', 'def f(*args: *Ts): ...\nx = a[*b]\ny = a[0, *b, 1:2]\n'],
		['walrus and specifications in f-strings', 'x = f"{(y := 1)} {z:=+5} {w!r:>{n}} {v = } {{}}"\n'],
		['quotes inside f-string fields', `x = f"{d['a']} {'#'} {f'{1}'}"\n`],
		['stars behind a comma', 'def f():\n    x = 0, *(a or b)\n    y = yield 1, *[2]\n    return x, *{y}, *z()\n'],
		['defaults of type parameters', 'class A[T: (int, str) = list[\n    int], *Ts = *tuple[()], **P = [int]]: ...\n'],
		['type parameters and aliases', 'type A[T] = list[T]\ndef f[T: int](x: T) -> T: ...\nclass C[*Ts, **P]: ...\n'],
		['numbers that touch keywords', 'x = 1if y else 2\nz = 0x1for w\nv = [1for _ in y]\n'],
		['brackets around with items', 'with (open(a) as b, c as d,):\n    pass\n'],
		['brackets closed left of the block', 'def f():\n    x = (a.\nb(\n1))\n    return x\n'],
		['positional-only and keyword-only parameters', 'def f(a, /, b, *, c=1, **d): ...\ng = lambda a, /, *b: a\n'],
		['decorators of any expression', '@a.b[c](d)\n@(lambda f: f)\ndef g(): ...\n'],
		['comments that go their own way', 'def f():\n    x = 1\n# left\n        # right\n    return x\n'],
		['a form feed', 'x = 1\n\f\ny = 2\n'],
		['a suite in a line', 'if x: y = {1: 2}; z = lambda: 3\nelse: pass\n'],
		['lambda in a condition', 'while (lambda: x)(): break\nif lambda: 1: pass\n'],
		['relative imports', 'from . import a\nfrom ... import b\nfrom ...c import d\n'],
		['names beyond ASCII', 'größe = 1\nπ = 2\n变量 = 3\n'],
		[
			'async in all its places',
			'async def f():\n    async with a as b:\n        return [x async for x in b if await x]\n',
		],
		['a backslash at the start of a line', 'if x:\n    y = 1 + \\\n2\n    z = 3\n'],
	])('leave %s alone', (_name, source) => {
		expect(checkWith(source).refusals).toEqual([]);
	});
});

function MATCH(): string {
	const patterns = [
		'0',
		'-1.5 + 2j',
		'"a" "b"',
		'None',
		'x',
		'_',
		'a.b',
		'[a, *rest]',
		'(1, 2) | [3]',
		'{"k": v, **r}',
	];
	const more = ['P(1, y=z)', '(a as b)', '1 | 2 as c', 'str() | bytes()'];
	return `match x, *y:\n${[...patterns, ...more].map((p) => `    case ${p} if q: pass\n`).join('')}    case _: pass\n`;
}
