/** Programs that only keep the repair of syntax busy: how much is read is bounded, and the event loop goes on meanwhile. */
import { expect, it } from 'vitest';
import { createErrorReader } from '../../src/repair/syntax/error-reader.js';
import { repairSyntax } from '../../src/repair/syntax/repair-syntax.js';
import type { Trials } from '../../src/repair/trial.js';
import { memorySandbox } from '../support/memory-sandbox.js';
import { repairParts } from '../support/repair-parts.js';

const SIZE = 64 * 1024;
const { naturalness } = repairParts(memorySandbox());
/** Nothing compiles. */
const trials = { screen: async (sources: readonly string[]) => sources.map(() => ({ compiled: false, errorLine: 1 })) };

async function repair(source: string): Promise<{ readonly found: number; readonly turns: number }> {
	let [turns, isOver] = [0, false];
	const count = (): void => {
		turns++;
		if (!isOver) setImmediate(count);
	};
	setImmediate(count);
	const settings = { trials: trials as unknown as Trials, naturalness, isOver: () => false, wanted: 32 };
	const found = await repairSyntax(settings, { source });
	isOver = true;
	return { found: found.length, turns };
}

// Each place of a long line as a program of its own would be an hour's work.
it.each([
	['brackets', `x = ${'['.repeat(SIZE / 2)}`],
	['quotes', '" '.repeat(SIZE / 2)],
	['one long line', `x = ${'a 1 '.repeat(SIZE / 4)}`],
])('64 KiB of %s end', async (_what, source) => {
	expect((await repair(source)).found).toBe(0);
});

it('others are served while a long program is repaired', async () => {
	const source = `${'x = f(a, b)\n'.repeat(SIZE / 16)}def g(x)\n    retrun x y\n`;
	expect((await repair(source)).turns).toBeGreaterThan(50);
});

it('a repair has read enough once all its drafts together are as long as the limit', () => {
	const reader = createErrorReader(100);
	expect([reader.errorLine('x = 1\n'), reader.errorLine('x = (\n'), reader.isSpent()]).toEqual([null, 0, false]);
	for (let n = 0; n < 20; n++) reader.errorLine('x = 1\n');
	expect(reader.isSpent()).toBe(true);
});
