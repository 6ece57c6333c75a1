import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildProgram, ServerProcess } from '../support/server-process.js';
import { temporaryFolder } from '../support/stores.js';

beforeAll(buildProgram);

/** Past its limit a write fails instead of ending the process, as it does on a disk that is full. */
const SURVIVE_LIMIT = "--import=data:text/javascript,process.on('SIGXFSZ',()=>{})";

async function ask(url: string, body?: object): Promise<{ status: number; headers: Headers; body: Answer }> {
	const post = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
	const response = await fetch(url, post);
	return { status: response.status, headers: response.headers, body: (await response.json()) as Answer };
}

interface Answer {
	readonly code?: string;
	readonly detail?: string;
	readonly status?: string;
	readonly reason?: string;
	readonly step_count?: number;
	readonly observation?: { readonly step_count: number };
}

describe('a disk that takes no more', () => {
	it('makes steps fail with the reason and count nothing, and everything goes on when there is room again', async () => {
		const dataDir = temporaryFolder(onTestFinished);
		const env = { CODEARENA_STORE: 'auto', CODEARENA_DATA_DIR: dataDir, NODE_OPTIONS: SURVIVE_LIMIT };
		const server = new ServerProcess(env);
		onTestFinished(async () => {
			server.signal('SIGKILL');
			await server.exit;
		});
		const address = await server.address();
		const limitFiles = (bytes: string) => execFileSync('prlimit', ['--pid', `${server.pid}`, `--fsize=${bytes}:`]);
		const step = (n: number) =>
			ask(`${address}/step`, { proposed_fix: `def f():\n    return ${n}\n`, episode_id: 'a' });

		await ask(`${address}/reset`, { episode_id: 'a', task_id: 'average-list', max_steps: 50 });
		expect((await step(1)).status).toBe(200);
		limitFiles(String(statSync(join(dataDir, 'codearena.db-wal')).size));

		const refused = await step(2);
		expect(refused).toMatchObject({ status: 503, body: { code: 'store_unavailable' } });
		expect(refused.body.detail).toContain('the disk does not take the data');
		expect(refused.headers.get('retry-after')).toBe('2');
		expect((await ask(`${address}/state?episode_id=a`)).body.step_count).toBe(1);
		expect((await ask(`${address}/health`)).body).toMatchObject({
			status: 'degraded',
			reason: expect.stringContaining('the disk does not take the data'),
		});

		limitFiles('unlimited');
		expect(await step(3)).toMatchObject({ status: 200, body: { observation: { step_count: 2 } } });
		expect((await ask(`${address}/health`)).body).toMatchObject({ status: 'healthy', reason: null });
	});
});
