/** The server as an ordinary user, with user namespaces and without: it starts, says what it has, grades, and holds a fix back. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, ServerProcess } from './support/server-process.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isRoot = process.getuid?.() === 0;
/** Of the image; as an ordinary user, the one that runs the tests. */
const user = isRoot ? 1000 : undefined;
const MODERN = 'import sys; sys.exit(sys.version_info < (3, 11))';
const python = ['/usr/bin/python3', '/usr/local/bin/python3', 'python3'].find(
	(path) => spawnSync(path, ['-c', MODERN], asUser()).status === 0,
);
const canRead = spawnSync(process.execPath, ['-e', `require('fs').readdirSync(${JSON.stringify(root)})`], asUser());

function asUser() {
	return user === undefined ? {} : { uid: user, gid: user };
}

let server: ServerProcess | null = null;
let folder = '';
beforeAll(() => buildProgram());
afterEach(async () => {
	server?.signal('SIGTERM');
	await server?.exit;
	server = null;
	rmSync(folder, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}) {
	folder = mkdtempSync(join(tmpdir(), 'codearena-user-'));
	chmodSync(folder, 0o711);
	if (user !== undefined) chownSync(folder, user, user);
	const own = { TMPDIR: folder, CODEARENA_DATA_DIR: join(folder, 'data'), CODEARENA_PYTHON: python ?? '' };
	server = new ServerProcess({ ...own, CODEARENA_STORE: 'auto', ...env }, [], user);
	const url = await server.address();
	return async (path: string, body?: object) => {
		const init = body && {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		};
		return (await fetch(url + path, init)).json();
	};
}

const ESCAPING = `import os
def average_list(numbers):
    for attempt in (os.fork, lambda: open("/etc/passwd"), lambda: os.kill(os.getppid(), 0), lambda: os.listdir("/")):
        try:
            attempt()
            print("GOT THROUGH")
        except OSError:
            pass
    return sum(numbers) / len(numbers) if numbers else 0
`;

describe.skipIf(python === undefined || canRead.status !== 0)('without root', () => {
	it.each([
		['every layer that can be had', {}],
		['no namespaces', { CODEARENA_SANDBOX_LAYERS: 'landlock,seccomp' }],
		['seccomp alone', { CODEARENA_SANDBOX_LAYERS: 'seccomp' }],
	])('grades with %s, and a fix reaches nothing', async (_name, env) => {
		const ask = await start(env);
		const { status, isolation } = (await ask('/health')) as {
			status: string;
			isolation: { level: string; layers: string[] };
		};
		expect(status).toBe('healthy');
		expect(isolation.level).toMatch(/^(?:namespaces|seccomp)$/);
		expect(isolation.layers).not.toContain('uid');
		await ask('/reset', { task_id: 'average-list' });
		const { done, reward, info } = (await ask('/step', { proposed_fix: ESCAPING })) as {
			done: boolean;
			reward: number;
			info: { execution: { stdout: string } };
		};
		expect(info.execution.stdout).toBe('');
		expect({ done, reward }).toEqual({ done: true, reward: 0.99 });
	});
});
