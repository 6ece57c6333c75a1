import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../src/store/open-store.js';
import { memoryArena } from '../../support/arenas.js';
import { FIX } from '../../support/memory-sandbox.js';
import { buildProgram } from '../../support/server-process.js';
import { STORE_DEFAULTS, temporaryFolder } from '../../support/stores.js';

const root = join(import.meta.dirname, '..', '..', '..');
const run = promisify(execFile);
beforeAll(buildProgram);

/** A data folder with one solved episode and an unsolved one. */
async function dataFolder(): Promise<string> {
	const dataDir = temporaryFolder(onTestFinished);
	const store = await openStore({ ...STORE_DEFAULTS, dataDir });
	const arena = memoryArena({ journal: store.journal });
	await arena.reset({ episodeId: 'a', agentId: 'ann' });
	await arena.step('a', FIX('half'));
	await arena.step('a', FIX('right'));
	await arena.reset({ episodeId: 'b' });
	await store.close();
	return dataDir;
}

function exporting(dataDir: string, ...args: string[]) {
	const env = { PATH: process.env.PATH, CODEARENA_DATA_DIR: dataDir };
	return run(process.execPath, ['dist/src/cli/codearena.js', 'export', ...args], { cwd: root, env });
}

describe('npm run export', () => {
	it('writes lines to standard output and their number to standard error', async () => {
		const { stdout, stderr } = await exporting(await dataFolder());
		const ids = stdout
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line).episode_id);
		expect(ids).toEqual(['a', 'b']);
		expect(stderr).toBe('2 lines\n');
	});

	it('writes a file, filtered', async () => {
		const dataDir = await dataFolder();
		const file = join(dataDir, 'out.jsonl');
		const { stdout } = await exporting(dataDir, '--format', 'sft', '--agent', 'ann', '--output', file);
		expect(stdout).toBe('');
		expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ agent_id: 'ann', task_id: 'sum' });
		const unsolved = await exporting(dataDir, '--unsolved', '--since', '2020-01-01');
		expect(JSON.parse(unsolved.stdout).episode_id).toBe('b');
	});

	it.each([
		[['--format', 'xml'], "argument 'xml' is invalid"],
		[['--since', 'yesterday'], 'expected a moment such as'],
		[['--margin', 'much'], 'expected a number'],
		[['--solved', '--unsolved'], 'cannot be used with'],
	])('refuses %j', async (args, complaint) => {
		const refused = exporting(await dataFolder(), ...args);
		await expect(refused).rejects.toMatchObject({ stderr: expect.stringContaining(complaint) });
	});
});
