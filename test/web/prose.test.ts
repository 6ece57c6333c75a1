import { expect, test } from 'vitest';
import { proseBlocks, wordsAndCode } from '../../src/web/parts/prose-blocks.ts';

const line = (text: string) => ({ kind: 'line', text });

test('a description keeps its paragraphs, joins lines that an editor broke, and marks code', () => {
	const long = 'x'.repeat(75);
	expect(proseBlocks(`${long}\nend with \`code\`.\n\nNext\n- item`)).toEqual([
		line(`${long} end with \`code\`.`),
		line('Next'),
		line('- item'),
	]);
	expect(wordsAndCode('end with `code`.')).toEqual(['end with ', 'code', '.']);
});

test('code between fences keeps its lines, and the name of its file where one stands before it', () => {
	const text = 'Words.\n\n`shop/rules.py`:\n\n```python\nA = 1\n\n\nB = 2\n```\n\nMore:\n```\nraw\n```\nEnd.';
	expect(proseBlocks(text)).toEqual([
		line('Words.'),
		{ kind: 'code', name: 'shop/rules.py', code: 'A = 1\n\n\nB = 2' },
		line('More:'),
		{ kind: 'code', name: null, code: 'raw' },
		line('End.'),
	]);
	expect(proseBlocks('```python\nnever closed')).toEqual([line('```python'), line('never closed')]);
});
