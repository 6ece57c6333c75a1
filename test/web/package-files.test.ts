import { expect, test } from 'vitest';
import { asReadable, mappingOf, originalAt, pathsOf, textAt, withText } from '../../src/web/play/package-files.ts';

const shop = { broken: 'shop/prices.py', files: { 'shop/__init__.py': '', 'shop/rules.py': 'SALE = 1\n' } };

test('a fix is the broken file alone until another file is changed, and again when it is changed back', () => {
	const main = withText('shop/prices.py', 'x = 1\n', 'x = 0\n', shop);
	expect(main).toBe('x = 1\n');
	const two = withText('shop/rules.py', 'SALE = 2\n', main, shop);
	expect(JSON.parse(two)).toEqual({ 'shop/prices.py': 'x = 1\n', 'shop/rules.py': 'SALE = 2\n' });
	expect(textAt('shop/prices.py', two, shop)).toBe('x = 1\n');
	expect(textAt('shop/rules.py', two, shop)).toBe('SALE = 2\n');
	expect(JSON.parse(withText('shop/prices.py', 'x = 3\n', two, shop))).toMatchObject({ 'shop/prices.py': 'x = 3\n' });
	expect(withText('shop/rules.py', 'SALE = 1\n', two, shop)).toBe('x = 1\n');
});

test('tabs begin with the file to repair and end with what the fix adds', () => {
	const paths = ['shop/prices.py', 'shop/__init__.py', 'shop/rules.py'];
	expect(pathsOf('x = 1\n', shop)).toEqual(paths);
	expect(pathsOf('{"shop/prices.py": "", "shop/more.py": ""}', shop)).toEqual([...paths, 'shop/more.py']);
});

test('code that only begins like an object of files is code', () => {
	for (const code of ['{', '{}', '{1: 2}', '{"a": 1}', ' {"a": null}']) {
		expect(mappingOf(code)).toBeNull();
		expect(asReadable(code)).toBe(code);
		expect(textAt('shop/prices.py', code, shop)).toBe(code);
	}
	const odd = '{"a.py\\nimport os": "x"}';
	expect(asReadable(odd)).toBe(odd);
	expect(originalAt('constructor', shop)).toBe('');
	expect(asReadable('{"a.py": "x = 1", "b.py": "y"}')).toBe('# a.py\n\nx = 1\n\n\n# b.py\n\ny\n');
});
