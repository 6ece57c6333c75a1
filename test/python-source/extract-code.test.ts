import { describe, expect, it } from 'vitest';
import { extractCode } from '../../src/python-source/extract-code.js';

const CODE = 'def f(x):\n    return x\n';

describe('a text with code in it', () => {
	it.each([
		['prose before', `Here's the fix:\n\n\`\`\`python\n${CODE}\`\`\`\n`, 'the Python block was taken: lines 4 to 5'],
		['prose after', `\`\`\`py\n${CODE}\`\`\`\nIt returns x.`, 'lines 2 to 3'],
		['prose on both sides', `Sure!\n~~~\n${CODE}~~~\nDone.`, 'lines 3 to 4'],
		['an unclosed fence', `\`\`\`python\n${CODE}`, 'whose fence is not closed'],
		['an unclosed fence after prose', `So:\n\`\`\`\n${CODE}`, 'whose fence is not closed'],
		['a fence that was not opened', `${CODE}\`\`\``, 'before the closing fence'],
		['a fence that was not opened, and prose', `${CODE}\`\`\`\nThis is right.`, 'before the closing fence'],
		[
			'several blocks',
			`First:\n\`\`\`python\nx = 1\n\`\`\`\nThen:\n\`\`\`python\n${CODE}\`\`\`\n`,
			'the longest of 2 Python blocks',
		],
		[
			'a longer block of another language',
			`\`\`\`text\n${'words '.repeat(50)}\n\`\`\`\n\`\`\`python\n${CODE}\`\`\`\n`,
			'the Python block',
		],
		[
			'a longer block without a name',
			`\`\`\`\n${'output '.repeat(50)}\n\`\`\`\n\`\`\`python\n${CODE}\`\`\`\n`,
			'the longest of 2 Python blocks',
		],
		['thoughts before', `<think>Is it "x"?</think>\n\`\`\`python\n${CODE}\`\`\``, 'lines 3 to 4'],
	])('gives the code and says which: %s', (_what, text, note) => {
		const extraction = extractCode(text);
		expect(extraction.code).toContain(CODE);
		expect(extraction.code.trim()).toBe(CODE.trim());
		expect(extraction.note).toContain(note);
	});

	it('keeps fences in docstrings of the block', () => {
		const code = 'def f(x):\n    """Doubles.\n\n    ```\n    f(1)\n    ```\n    """\n    return 2 * x\n';
		expect(extractCode(`Like this:\n\`\`\`python\n${code}\`\`\`\n`).code).toBe(code);
	});
});

describe('a text of nothing but fences', () => {
	// Work that grows with the square of their number would take minutes.
	it.each([
		['none of which is closed', '```python\nx = 1\n', 'lines 2 to 200001'],
		['each of which is closed', '```python\nx = 1\n```\n', 'lines 299999 to 299999'],
		['that could close or open', '```\nx = 1\n', 'lines 199998 to 199998'],
	])('is read once through: %s', (_what, unit, note) => {
		expect(extractCode(unit.repeat(100_000)).note).toContain(note);
	});
});

describe('a text that is code', () => {
	it.each([
		['plain code', CODE],
		['code with a fence in a docstring', 'def f():\n    """\n```\nx\n```\n    """\n'],
		['tildes that are operators', 'x = (\n~~~1\n)\n'],
		['a block of another language alone', '```javascript\nlet x = 1\n```\n'],
	])('is left as it is: %s', (_what, text) => {
		expect(extractCode(text)).toEqual({ code: text, note: null });
	});

	it('needs no note when one fence stands around it', () => {
		expect(extractCode(`\n\`\`\`python\n${CODE}\`\`\`\n`)).toEqual({ code: CODE, note: null });
	});
});
