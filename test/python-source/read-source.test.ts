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
		expect(readSource(`${opening}\nx = 1\n${closing}`).code).toBe('x = 1\n');
	});

	it('removes a fence between blank lines', () => {
		expect(readSource('\n\n```python\nx = 1\n```\n\n').code).toBe('x = 1\n');
	});

	it('removes one fence only', () => {
		expect(readSource('````\n```python\nx = 1\n```\n````').code).toBe('```python\nx = 1\n```\n');
	});

	it('keeps fences inside of the code', () => {
		const source = 'def f():\n    """\n    ```\n    example\n    ```\n    """\n';
		expect(readSource(source).code).toBe(source);
		expect(readSource(`\`\`\`python\n${source}\`\`\``).code).toBe(source);
	});

	it.each([
		['another kind closes it', '```python\nx = 1\n~~~', 'x = 1\n~~~\n'],
		['a shorter one closes it', '````python\nx = 1\n```', 'x = 1\n```\n'],
	])('takes all that follows a fence when %s', (_reason, text, code) => {
		expect(readSource(text).code).toBe(code);
	});

	it('leaves a block of another language alone', () => {
		expect(readSource('```javascript\nx = 1\n```').code).toBe('```javascript\nx = 1\n```');
	});

	it('makes every line end a newline', () => {
		expect(readSource('a\r\nb\rc\n').code).toBe('a\nb\nc\n');
	});

	it('drops one byte order mark at the start', () => {
		expect(readSource('\u{FEFF}a\n').code).toBe('a\n');
		expect(readSource('a\u{FEFF}\n').code).toBe('a\u{FEFF}\n');
	});
});
