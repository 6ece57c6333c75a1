import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/python-source/read-source.js';

describe('readSource', () => {
	it.each([
		['```python', '```'],
		['```py', '```'],
		['```Python', '```'],
		['```PY  ', '```   '],
		['```', '```'],
		['~~~', '~~~'],
		['~~~python', '~~~~'],
		['````python', '````'],
		['```python title="fix.py"', '```'],
		['```python3', '```'],
		['``` python', '```'],
	])('removes the fence %s … %s', (opening, closing) => {
		expect(readSource(`${opening}\nx = 1\n${closing}`)).toBe('x = 1\n');
	});

	it('removes a fence between blank lines', () => {
		expect(readSource('\n\n```python\nx = 1\n```\n\n')).toBe('x = 1\n');
	});

	it('removes one fence only', () => {
		expect(readSource('````\n```python\nx = 1\n```\n````')).toBe('```python\nx = 1\n```\n');
	});

	it('keeps fences inside of the code', () => {
		const source = 'def f():\n    """\n    ```\n    example\n    ```\n    """\n';
		expect(readSource(source)).toBe(source);
		expect(readSource(`\`\`\`python\n${source}\`\`\``)).toBe(source);
	});

	it.each([
		['there is text around it', 'Here you are:\n```python\nx = 1\n```'],
		['it is not closed', '```python\nx = 1\n'],
		['another kind closes it', '```python\nx = 1\n~~~'],
		['a shorter one closes it', '````python\nx = 1\n```'],
		['it names another language', '```javascript\nx = 1\n```'],
	])('leaves a fence alone when %s', (_reason, text) => {
		expect(readSource(text)).toBe(text);
	});

	it('makes every line end a newline', () => {
		expect(readSource('a\r\nb\rc\n')).toBe('a\nb\nc\n');
	});

	it('drops one byte order mark at the start', () => {
		expect(readSource('\u{FEFF}a\n')).toBe('a\n');
		expect(readSource('a\u{FEFF}\n')).toBe('a\u{FEFF}\n');
	});
});
