import { expect, test } from 'vitest';
import { ansiRuns, visible } from '../../src/web/parts/ansi.tsx';

test('colours are runs of text with class names, written out or not', () => {
	for (const start of ['\u001b', '\\x1b']) {
		expect(ansiRuns(`a${start}[31;1mred${start}[0m b`)).toEqual([
			{ text: 'a', style: '' },
			{ text: 'red', style: 'ansi-red ansi-bold' },
			{ text: ' b', style: '' },
		]);
	}
});

test('a class name is never more than a word, whatever the sequence says', () => {
	const runs = ansiRuns('\u001b[38;2;1;2;3mx\u001b[48;5;999my\u001b]8;;javascript:alert(1)\u0007z');
	for (const { style } of runs) expect(style).toMatch(/^[\w -]*$/);
});

test('control characters and turned reading directions are shown, line breaks and tabs kept', () => {
	expect(visible('a\u0000\u0007\tb\r\nc\u007f\u009b\u202ed')).toBe('a\u2400\u2407\tb\nc\ufffd\ufffd\ufffdd');
});
