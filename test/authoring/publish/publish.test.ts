import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { toVerifiersToml } from '../../../src/authoring/publish/verifiers.js';
import { buildProgram } from '../../support/server-process.js';
import { temporaryFolder } from '../../support/stores.js';
import { makeTask } from '../../support/task-folders.js';

const root = join(import.meta.dirname, '..', '..', '..');
beforeAll(buildProgram);

function codearena(...args: string[]): string {
	return execFileSync(process.execPath, ['dist/src/cli/codearena.js', ...args], { cwd: root, encoding: 'utf8' });
}

describe('a task for Harbor', () => {
	it.each([
		['a function', 'merge-stock-counts'],
		['a program', 'change-program'],
		['a file of a package', 'price-list-package'],
		['a module of a package', 'schedule-package'],
	])('that is %s pays the broken program for some tests and the reference for all, by its own scripts', (_kind, id) => {
		const folder = temporaryFolder(onTestFinished);
		codearena('export', '--format', 'harbor', '--task', id, '--output', folder);
		const task = join(folder, id);
		const [workspace, logs] = [join(folder, 'workspace'), join(folder, 'logs')];
		cpSync(join(task, 'environment', 'workspace'), workspace, { recursive: true });
		const run = (script: string) =>
			execFileSync(join(task, script), {
				env: { PATH: process.env.PATH, WORKSPACE: workspace, LOGS: logs },
				stdio: ['ignore', 'pipe', 'ignore'],
				encoding: 'utf8',
			});
		expect(Number(run('tests/test.sh'))).toBeLessThan(1);
		run('solution/solve.sh');
		expect(Number(run('tests/test.sh'))).toBe(1);
		expect(readFileSync(join(logs, 'reward.txt'), 'utf8').trim()).toBe('1.0');
	});

	it('has what Harbor’s loader reads, and programs that may be run', () => {
		const folder = temporaryFolder(onTestFinished);
		codearena('export', '--format', 'harbor', '--split', 'test', '--output', folder);
		const task = join(folder, 'merge-stock-counts');
		expect(readFileSync(join(task, 'task.toml'), 'utf8')).toMatch(/^\[environment\]$/m);
		expect(readFileSync(join(task, 'instruction.md'), 'utf8')).toContain('merge_stock');
		expect(statSync(join(task, 'tests', 'test.sh')).mode & 0o111).toBe(0o111);
	});
});

describe('tasks for verifiers', () => {
	it('are resets of one split that ask for rewards which may be added up', () => {
		const lines = codearena('export', '--format', 'verifiers', '--split', 'test', '--url', 'http://host:1').split('\n');
		expect(lines).toContain('base_url = "http://host:1"');
		const resets = lines.filter((line) => line.includes('task_id'));
		expect(resets).toHaveLength(16);
		expect(resets[0]).toMatch(/^\t\{ task_id = "[a-z-]+", seed = 0, reward_mode = "delta" \},$/);
	});

	it('may say how many steps an episode has', () => {
		const text = toVerifiersToml([makeTask({ id: 'sum' })], { url: 'http://x', maxSteps: 3 });
		expect(text).toContain('\t{ task_id = "sum", seed = 0, reward_mode = "delta", max_steps = 3 },');
	});
});
