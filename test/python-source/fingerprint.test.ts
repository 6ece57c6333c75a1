import { describe, expect, it } from 'vitest';
import { checkWith } from '../precheck/check-with.js';

const fingerprint = (source: string): string => checkWith(source).fingerprint;
const BASE = 'def f(x):\n    if x:\n        return "a"\n    return [1, 2]\n';

describe('fingerprint', () => {
	it.each([
		['comments', 'def f(x):  # note\n    # another\n    if x:\n        return "a"\n    return [1, 2]\n'],
		['blank lines', '\n\ndef f(x):\n\n    if x:\n\n        return "a"\n    return [1, 2]\n\n\n'],
		['white space', 'def f( x ) :\n    if x :\n        return   "a"\n    return [ 1,2 ]   \n'],
		['the width of indents', 'def f(x):\n if x:\n  return "a"\n return [1, 2]\n'],
		['tabs', 'def f(x):\n\tif x:\n\t\treturn "a"\n\treturn [1, 2]\n'],
		['line breaks inside brackets', 'def f(\n    x\n):\n    if x:\n        return "a"\n    return [\n        1,\n2]\n'],
		['continued lines', 'def f(x):\n    if \\\n      x:\n        return "a"\n    return [1, 2]\n'],
		['the quotes of a simple string', "def f(x):\n    if x:\n        return 'a'\n    return [1, 2]\n"],
		['line ends', BASE.replaceAll('\n', '\r\n')],
		['a missing newline at the end', BASE.trimEnd()],
		['a fence', `\`\`\`python\n${BASE}\`\`\``],
	])('is blind to %s', (_name, source) => {
		expect(fingerprint(source)).toBe(fingerprint(BASE));
	});

	it.each([
		['a name', BASE.replace('(x)', '(y)')],
		['a number', BASE.replace('1', '3')],
		['the text of a string', BASE.replace('"a"', '"b"')],
		['the block a statement stands in', BASE.replace('    return [', '        return [')],
		['a prefix that matters', BASE.replace('"a"', 'b"a"')],
		['an operator', BASE.replace('if x', 'if not x')],
	])('notices %s', (_name, source) => {
		expect(fingerprint(source)).not.toBe(fingerprint(BASE));
	});

	it('takes a semicolon for the end of a statement', () => {
		expect(fingerprint('a = 1; b = 2;\n')).toBe(fingerprint('a = 1\nb = 2\n'));
	});

	it('is defined for code that does not parse', () => {
		expect(fingerprint('def f(:\n')).toMatch(/^[0-9a-f]{64}$/);
		expect(fingerprint('def f( :  # c\n')).toBe(fingerprint('def f(:\n'));
		expect(fingerprint('def f(;\n')).not.toBe(fingerprint('def f(:\n'));
	});

	it('tells texts above the size limit apart', () => {
		expect(fingerprint('a'.repeat(70_000))).not.toBe(fingerprint('b'.repeat(70_000)));
	});

	it('does not let a token be moved over the border of its neighbour', () => {
		expect(fingerprint('ab c\n')).not.toBe(fingerprint('a bc\n'));
	});
});
