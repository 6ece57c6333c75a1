import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lossOf } from '../../src/repair/choose/loss.js';
import { repair } from '../../src/repair/repair.js';
import { everywhere } from '../../src/repair/rewrites/everywhere.js';
import { createAttempts } from '../../src/repair/search/attempts.js';
import type { RankedRewrite } from '../../src/repair/search/rank.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { startRealSandbox } from '../support/real-sandbox.js';
import { repairParts } from '../support/repair-parts.js';
import { makeTask } from '../support/task-folders.js';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startRealSandbox();
});
afterAll(() => sandbox.close(0));

/** Bounds the candidates, not the time, so that a busy machine finds the same. */
function repaired(code: string, entryPoint: string, tests: readonly string[], candidates = 400) {
	const body = tests.map((line, number) => `    def test_${number}(self):\n        ${line}\n`).join('\n');
	const task = makeTask({
		id: 'repaired',
		entryPoints: [entryPoint],
		buggyCode: code,
		solutionCode: `def ${entryPoint}(*arguments):\n    return None\n`,
		testsCode: `import unittest\nfrom solution import ${entryPoint}\n\n\nclass Basic(unittest.TestCase):\n${body}`,
		heldoutCode: null,
		contentHash: Buffer.from(code).toString('hex').slice(0, 64).padEnd(64, '0'),
	});
	return repair(repairParts(sandbox), { task, code, budgetMs: 60_000, candidates, seed: 1, sessionKey: 'test' });
}

describe('several mistakes', () => {
	test('in two functions that different tests notice are mended together', async () => {
		const code = [
			'def low(items):',
			'    return sorted(items)[1]',
			'',
			'',
			'def ends(items, side):',
			'    if side == 0:',
			'        return low(items)',
			'    return sorted(items)[-2]',
			'',
		].join('\n');
		const found = await repaired(code, 'ends', [
			'self.assertEqual(ends([3, 1, 2], 0), 1)',
			'self.assertEqual(ends([9, 4, 7, 8], 0), 4)',
			'self.assertEqual(ends([3, 1, 2], 1), 3)',
			'self.assertEqual(ends([9, 4, 7, 8], 1), 9)',
		]);
		expect(found).toMatchObject({ success: true, testsPassed: 4 });
	});

	test('of syntax in two lines are each mended as the tests want it', async () => {
		const code = 'def label(a, b):\n    first = f"{a:>3"\n    last = f"{str(b)):>4}"\n    return first + last\n';
		const found = await repaired(code, 'label', ["self.assertEqual(label('x', 12), '  x  12')"]);
		expect(found).toMatchObject({ success: true, kinds: ['syntax'] });
		expect(found.code).toContain('f"{a:>3}"');
	});
});

test('what tests leave open is written as a review would ask for', async () => {
	const code = 'def total(read):\n    result = 0\n    while x = read():\n        result += x\n    return result\n';
	const found = await repaired(code, 'total', ['self.assertEqual(total(iter([1, 2, None]).__next__), 3)']);
	expect(found.success).toBe(true);
	expect(found.code).toContain('while (x := read()) is not None:');
});

test('a program that does not end costs its candidates little', async () => {
	const code = 'def bits(n):\n    count = 0\n    while n:\n        n ^= n - 1\n        count += 1\n    return count\n';
	const found = await repaired(code, 'bits', ['self.assertEqual(bits(127), 7)', 'self.assertEqual(bits(128), 1)']);
	expect(found.success).toBe(true);
});

test('a repair pays for what it gives up', () => {
	const code = 'def f(a, b):\n    return f(a % b, b) if b else a\n';
	expect(lossOf(code, code.replace('a % b, b', 'b, a % b'))).toBe(0);
	expect(lossOf(code, code.replace('f(a % b, b)', 'a'))).toBeGreaterThan(1.5);
	expect(lossOf(code, code.replace('a % b, b', 'b, b'))).toBeGreaterThan(1);
});

test('a repair that returns the same for every input, or leaves a branch that nothing reaches, gives something up', () => {
	const closed =
		'def closed(text):\n    for c in text:\n        if c == ")":\n            return False\n    return True\n';
	expect(lossOf(closed, closed.replace('True', 'False'))).toBeGreaterThanOrEqual(3);
	expect(lossOf(closed, closed.replace('True', 'len(text) > 1'))).toBe(0);
	const side = 'def side(a, b):\n    if a < b:\n        return -1\n    elif a > b:\n        return 1\n    return 0\n';
	expect(lossOf(side, side.replace('a < b', 'a != b'))).toBeGreaterThan(1);
	expect(lossOf(side, side.replace('a < b', 'a <= b'))).toBe(0);
});

test('the same change at all its places is one rewrite more', () => {
	const source = 'aa = text\nbb = text\n';
	const at = (start: number) => ({
		kind: 'name' as const,
		prior: -2,
		edits: [{ start, end: start + 4, text: 'data' }],
	});
	expect(everywhere(source, [at(5), at(15)])).toEqual([
		{ kind: 'name', prior: -2.5, edits: [...at(5).edits, ...at(15).edits] },
	]);
	expect(everywhere(source, [at(5)])).toEqual([]);
});

test('a change that mended something elsewhere comes first, one that did nothing every second turn', () => {
	const program = 'def f(a):\n    return a + 1\n';
	const after = 'def f(a):\n    a = a or 0\n    return a + 1\n';
	const ofSum = (source: string, text: string, rank: number): RankedRewrite => {
		const start = source.indexOf('a + 1');
		const edits = [{ start, end: start + 5, text }];
		return { kind: 'operator', prior: rank, edits, line: 2, suspicion: 1, naturalness: 0, rank, result: '' };
	};
	const texts = ['a - 1', 'a * 1', 'a + 2', 'a + 0'];
	const [vain, other, changed, gained] = texts.map((text) => ofSum(program, text, 0)) as [
		RankedRewrite,
		RankedRewrite,
		RankedRewrite,
		RankedRewrite,
	];
	const attempts = createAttempts();
	attempts.note(program, vain, 'vain');
	attempts.note(program, other, 'vain');
	attempts.note(program, changed, 'changed');
	attempts.note(program, gained, 'gained');
	const ordered = attempts.order(
		after,
		[...texts, 'a / 1'].map((text, at) => ofSum(after, text, -at)),
	);
	expect(ordered.map(({ edits }) => edits[0]?.text)).toEqual(['a + 0', 'a + 2', 'a - 1', 'a / 1', 'a * 1']);
});

test('what a review would ask for is done before the search', async () => {
	const code =
		'def left(records, now):\n    for r in records:\n        if r and r < now:\n            records.remove(r)\n    return records\n';
	const found = await repaired(code, 'left', ['self.assertEqual(left([1, 2, 9], 5), [9])'], 50);
	expect(found.success).toBe(true);
	expect(found.code).toContain('for r in list(records):\n        if r is not None and r < now:');
});
