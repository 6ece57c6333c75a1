import { describe, expect, it } from 'vitest';
import { scan } from '../../../src/python-source/lexer/scan.js';

const kinds = (source: string): string[] => scan(source).tokens.map(({ kind }) => kind);
const texts = (source: string): string[] =>
	scan(source)
		.tokens.map(({ text }) => text)
		.filter((text) => text.trim() !== '');

describe('scan', () => {
	it('marks lines and blocks', () => {
		expect(kinds('if a:\n\n    # note\n    b\nc\n')).toEqual([
			...['name', 'name', 'op', 'newline'],
			...['indent', 'name', 'newline'],
			...['dedent', 'name', 'newline'],
		]);
	});

	it('closes open blocks and the last line at the end', () => {
		expect(kinds('if a:\n  if b:\n    c').slice(-4)).toEqual(['name', 'newline', 'dedent', 'dedent']);
	});

	it('divides f-strings into text, fields and format specifications', () => {
		expect(texts(`f"a{{b}}{x!r:>{w}}{d['k']:%H:%M}"`)).toEqual([
			...['f"', 'a{{b}}', '{', 'x', '!', 'r', ':', '>', '{', 'w', '}', '}'],
			...['{', 'd', '[', "'k'", ']', ':', '%H:%M', '}', '"'],
		]);
	});

	it('takes quotes inside fields for strings of their own', () => {
		expect(texts('f"{a["b"]}" c')).toEqual(['f"', '{', 'a', '[', '"b"', ']', '}', '"', 'c']);
		expect(texts(`f'{x:{'>'}9}' + rf"\\{y}"`)).toEqual([
			...["f'", '{', 'x', ':', '{', "'>'", '}', '9', '}', "'"],
			...['+', 'rf"', '\\', '{', 'y', '}', '"'],
		]);
	});

	it('tells comparisons and walruses in fields from conversions and specifications', () => {
		expect(texts('f"{a!=b}{(c:=1)}{d:=5}"')).toEqual([
			...['f"', '{', 'a', '!=', 'b', '}', '{', '(', 'c', ':=', '1', ')', '}', '{', 'd', ':', '=5', '}', '"'],
		]);
	});

	it.each([
		['0x1for', ['0x1f', 'or']],
		['1if', ['1', 'if']],
		['1_000.5e-3j', ['1_000.5e-3j']],
		['1..real', ['1.', '.', 'real']],
		['.5', ['.5']],
		['a.b...c', ['a', '.', 'b', '...', 'c']],
		['x**=y//z', ['x', '**=', 'y', '//', 'z']],
		['a:=b!=c->d', ['a', ':=', 'b', '!=', 'c', '->', 'd']],
		['rb"\\"" bu', ['rb"\\""', 'bu']],
		['größe=変数', ['größe', '=', '変数']],
	])('reads %j', (source, expected) => {
		expect(texts(source)).toEqual(expected);
	});

	it('keeps comments and joined lines apart from tokens', () => {
		const { comments, joins, problems } = scan('x = (1,  # one\n  2)\ny = "# no" \\\n  # yes\n');
		expect(comments.map(({ start, end }) => end - start)).toEqual([5, 5]);
		expect(joins).toHaveLength(2);
		expect(problems).toEqual([]);
	});

	it('measures how deep things are inside each other', () => {
		expect(scan('if a:\n  if b:\n    x = ([{f"{f\'{1}\'}"}])\n').deepest).toEqual({
			brackets: 5,
			indents: 2,
			fstrings: 2,
		});
	});

	it('goes on after a problem', () => {
		const { tokens, problems } = scan('x = "abc\ny = 2\n');
		expect(problems).toHaveLength(1);
		expect(tokens.map(({ text }) => text)).toContain('2');
	});
});
