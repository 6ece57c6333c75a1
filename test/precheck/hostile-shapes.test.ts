import { describe, expect, it } from 'vitest';
import { checkWith } from './check-with.js';

const filled = (unit: string, bytes = 65_536): string => unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));
const ladder = (levels: number): string => Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}if x:\n`).join('');

describe('shapes that are meant to stall or crash a parser', () => {
	it.each([
		['opening brackets', filled('(')],
		['mixed opening brackets', filled('([{')],
		['f-strings inside each other', filled('f"{')],
		['f-strings of both quotes inside each other', filled(`f"{f'{`)],
		['50,000 comprehensions inside each other, cut to the limit', filled('[x for x in ')],
		['a ladder of ifs', ladder(340)],
		['a ladder inside brackets', `(\n${Array.from({ length: 340 }, (_, i) => `${' '.repeat(i)}x,\n`).join('')})\n`],
		['not not not', `${filled('not ', 60_000)}x`],
		['a tower of lambdas', `${filled('lambda:', 50_000)}x`],
		['a chain of conditions', `${filled('a if b else ', 45_000)}c`],
		['a chain of types', `x: ${filled('a|', 15_000)}a`],
	])('refuses %s as too deep', (_name, source) => {
		expect(checkWith(source)).toMatchObject({ verdict: 'rejected', refusals: [{ rule: 'too-deep' }] });
	});

	it.each([
		['minus signs', `${'-'.repeat(60_000)}1`],
		['a chain of attributes', `a${'.a'.repeat(32_000)}`],
		['a chain of calls', `a${'()'.repeat(32_000)}`],
		['a sum', `a${'+a'.repeat(32_000)}`],
		['a chain of assignments', filled('x=')],
		['semicolons', filled(';')],
		['one-letter statements', filled('a\n')],
	])('refuses %s as too complex', (_name, source) => {
		expect(checkWith(source)).toMatchObject({ verdict: 'rejected', refusals: [{ rule: 'too-complex' }] });
	});

	it.each([
		['words', filled('exec ')],
		['keywords', filled('def ', 60_000)],
		['a sequence of statements in a line', filled('del raise ')],
		['dots', filled('.', 15_000)],
		['quotes', filled('"')],
		['closing brackets', filled(')', 15_000)],
		['stray characters', filled('?', 15_000)],
		['clauses of a comprehension without a head', `[${filled(' for x in x', 40_000)}]`],
	])('calls %s a mistake in the syntax', (_name, source) => {
		expect(checkWith(source).verdict).toBe('syntax-error');
	});

	it.each([
		['comprehension clauses in a row', `[x${' for x in x'.repeat(3_900)}]`],
		['continued lines', `x = 1${' \\\n'.repeat(20_000)}\n`],
		['nothing but continued lines and a statement', `${'\\\n'.repeat(30_000)}x = 1\n`],
		['comments', filled('#\n')],
		['comments in a block', `def f():\n${'  #\n'.repeat(15_000)}  pass\n`],
		['blank lines', filled('\n')],
		['elif after elif', `if x: pass\n${'elif x: pass\n'.repeat(3_100)}`],
		['a dotted import of many dots', `from ${'.'.repeat(45_000)} import a\n`],
		['a table of numbers', `x = [${'12345, '.repeat(7_900)}]\n`],
		['strings side by side', `x = (${'"" '.repeat(15_000)})\n`],
		['imports of one name', `import ${'a,'.repeat(7_900)}a\n`],
		['names that stand for each other', 'a=b;b=a;'.repeat(1_900)],
		['99 levels of indentation', `${ladder(99)}${' '.repeat(99)}pass\n`],
		['200 brackets', `x = ${'('.repeat(200)}1${')'.repeat(200)}\n`],
	])('lets %s through', (_name, source) => {
		expect(checkWith(source, { forbidCalls: ['eval'] })).toMatchObject({ verdict: 'ok' });
	});

	it.each([
		['a decorator of yields', `@${'yield * '.repeat(7_000)}\n`],
		['an annotation of texts', `x: ${', "s"'.repeat(7_000)}`],
		['names side by side', 'isprint and match '.repeat(3_600)],
		['a decorator of numbers', `@${'0x1f async '.repeat(5_500)}\n`],
		['half a lambda', `${'lambda match match << yield '.repeat(2_300)}\n`],
		['a list that breaks at its end', `x = [${'12345, '.repeat(7_000)}${'a async '.repeat(600)}]\n`],
	])('calls %s a mistake in the syntax, however long the line is', (_name, source) => {
		expect(checkWith(source)).toMatchObject({ verdict: 'syntax-error', refusals: { 0: { line: 1 } } });
	});
});
