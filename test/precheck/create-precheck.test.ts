import { describe, expect, it } from 'vitest';
import { SOURCE_LIMIT_BYTES } from '../../src/python-source/limits.js';
import { checkWith, refusedBy } from './check-with.js';

describe('createPrecheck', () => {
	it('lets a sound fix through and names what it defines', () => {
		const report = checkWith(
			'import os as o\nfrom math import pi\n\nLIMIT = 3\n\ndef f(x):\n    return x\n\nclass A:\n    y = 1\n',
			{
				entryPoints: ['f'],
			},
		);
		expect(report).toMatchObject({ verdict: 'ok', refusals: [] });
		expect([...(report.program?.scopes.module.bindings.keys() ?? [])]).toEqual(['o', 'pi', 'LIMIT', 'f', 'A']);
	});

	it('refuses a text above the size limit and names size and limit', () => {
		const report = checkWith(`x = "${'é'.repeat(SOURCE_LIMIT_BYTES / 2)}"\n`);
		expect(report).toMatchObject({ verdict: 'rejected', refusals: [{ rule: 'too-large' }] });
		expect(report.refusals[0]?.message).toContain(`${SOURCE_LIMIT_BYTES + 7} bytes`);
		expect(report.refusals[0]?.message).toContain(`${SOURCE_LIMIT_BYTES}`);
	});

	it('lets a text of exactly the size limit through', () => {
		const report = checkWith(`x = "${'a'.repeat(SOURCE_LIMIT_BYTES - 7)}"\n`);
		expect(report.verdict).toBe('ok');
	});

	it('tells a mistake in the syntax from a broken rule', () => {
		expect(checkWith('def f(:\n    pass\n').verdict).toBe('syntax-error');
		expect(checkWith('def g():\n    pass\n', { entryPoints: ['f'] }).verdict).toBe('rejected');
	});

	it('gives the text that will run', () => {
		expect(checkWith('\u{FEFF}x = 1\r\ny = 2\r').source).toBe('x = 1\ny = 2\n');
	});

	it.each([
		['a marker of the chat', 'def f(x):\n    return x\n<|endoftext|>', 3, '<|endoftext|> is no Python'],
		['a block of another language', '```javascript\nlet x = 1;\n```', 1, 'a Markdown fence marked javascript'],
		['prose', 'Here is the fixed function:\n\ndef f(x):\n    return x\n', 1, 'this reads like prose'],
		['a closing tag', 'def f(x):\n    return x\n</answer>\n', 3, '</answer> is no Python'],
	])('says what stands around the code: %s', (_what, source, line, words) => {
		const { verdict, refusals } = checkWith(source);
		expect(verdict).toBe('syntax-error');
		expect(refusals).toMatchObject([{ rule: 'unparsable', line }]);
		expect(refusals[0]?.message).toContain(words);
	});

	it('names the block that it took out of a longer text', () => {
		const report = checkWith('Here:\n```python\nx = 1\n```\n');
		expect(report).toMatchObject({ verdict: 'ok', source: 'x = 1\n', extracted: expect.stringContaining('line') });
		expect(checkWith('```python\nx = 1\n```\n').extracted).toBeNull();
	});

	it('orders findings by line', () => {
		const source = 'import ctypes\n\ndef f():\n    eval("1")\n\nimport ctypes\n';
		const { refusals } = checkWith(source, { forbidCalls: ['eval'] });
		expect(refusals.map(({ line }) => line)).toEqual([1, 4, 6]);
	});

	it('accepts an empty text when nothing is demanded of it', () => {
		expect(checkWith('').verdict).toBe('ok');
		expect(refusedBy('', { entryPoints: ['f'] })).toEqual(['missing-entry-point']);
	});
});

describe('unreadable and hidden characters', () => {
	it.each([
		['a NUL', 'x = "\0"\n', 'unreadable-character', 1, 6],
		['a lone surrogate', 'x = 1\ny = "\ud800"\n', 'unreadable-character', 2, 6],
		['a bidi control in a comment', 'x = 1  # \u202e evil\n', 'hidden-character', 1, 10],
		['a zero-width space in a name', 'ab\u200bc = 1\n', 'hidden-character', 1, 3],
		['a tag character', 'x = 1 # \u{E0041}\n', 'hidden-character', 1, 9],
		['an invisible letter', '\u3164 = 1\n', 'hidden-character', 1, 1],
		['a joiner that joins no emoji', 'x = 1 # a\u200db\n', 'hidden-character', 1, 10],
		['one in the field of an f-string', 'x = f"{a\u200b}"\n', 'hidden-character', 1, 9],
	])('refuses %s and says where', (_name, source, rule, line, column) => {
		expect(checkWith(source)).toMatchObject({ verdict: 'rejected', refusals: [{ rule, line, column }] });
	});

	it.each([
		['in a string', 'x = "a\u200bb\u202e"\n'],
		['in the text of an f-string', 'x = f"a\u200b{1}"\n'],
		['a joined emoji in a comment', 'x = 1  # 👩\u200d💻 at work\n'],
		['paired surrogates', 'x = "😀"  # 😀\n'],
		['a byte order mark at the start', '\u{FEFF}x = 1\n'],
	])('lets them be %s', (_name, source) => {
		expect(checkWith(source).verdict).toBe('ok');
	});
});
