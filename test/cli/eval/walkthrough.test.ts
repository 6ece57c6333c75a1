import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { buildProgram } from '../../support/server-process.js';

const root = join(import.meta.dirname, '..', '..', '..');
beforeAll(buildProgram);

test('the walk-through pays more for each step from broken to right and fast', async () => {
	const { stdout } = await promisify(execFile)(process.execPath, ['examples/walkthrough.mjs'], { cwd: root });
	const steps = [...stdout.matchAll(/^\d {2}(\S.*?) +reward (\d\.\d+) {2}(\S+),/gm)];
	expect(steps.map(([, what, , verdict]) => [what, verdict])).toEqual([
		['broken', 'syntax-error'],
		['half right', 'failed'],
		['right and slow', 'passed'],
		['right and fast', 'passed'],
	]);
	const rewards = steps.map(([, , reward]) => Number(reward));
	expect(rewards).toEqual([...new Set(rewards)].sort((a, b) => a - b));
	expect(stdout).toContain('O(n) is possible');
	expect(stdout.trimEnd()).toMatch(/solved$/);
});
