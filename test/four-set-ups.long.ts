/**
 * Nothing is shared between two gradings, and no failure is the server's, at the four set-ups that there are: root with namespaces and with
 * Landlock and seccomp alone, an ordinary user with user namespaces and without. One worker, so that whatever a grading leaves is there for
 * the next.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../src/cli/attack/corpus.js';
import { buildProgram, ServerProcess } from './support/server-process.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isRoot = process.getuid?.() === 0;
const ORDINARY_USER = 1000;
const MODERN = 'import sys; sys.exit(sys.version_info < (3, 11))';
const python = ['/usr/bin/python3', '/usr/local/bin/python3', 'python3'].find((path) => works(path, ['-c', MODERN]));
const canRead = works(process.execPath, ['-e', `require('fs').readdirSync(${JSON.stringify(root)})`]);

/** Whether an ordinary user can run this. */
function works(program: string, args: string[]): boolean {
	const user = isRoot ? { uid: ORDINARY_USER, gid: ORDINARY_USER } : {};
	return spawnSync(program, args, user).status === 0;
}

const WITHOUT_NAMESPACES = { CODEARENA_SANDBOX_LAYERS: 'landlock,seccomp' };
const SET_UPS = [
	...(isRoot ? [{ name: 'root with namespaces', user: undefined, env: {} }] : []),
	...(isRoot ? [{ name: 'root without namespaces', user: undefined, env: WITHOUT_NAMESPACES }] : []),
	{ name: 'an ordinary user with user namespaces', user: isRoot ? ORDINARY_USER : undefined, env: {} },
	{
		name: 'an ordinary user without user namespaces',
		user: isRoot ? ORDINARY_USER : undefined,
		env: WITHOUT_NAMESPACES,
	},
];

/** Objects that two gradings could share, and failures that take no time. */
const QUICK_FAILURES = /^machinery\/(?:exception-group|last-real-time|closed-folder|unlinked-files-beyond)/;
const ATTACKS = readCorpus(join(root, 'corpus', 'attacks')).filter(
	({ id }) => id.startsWith('shared-objects/') || QUICK_FAILURES.test(id),
);
/** What only namespaces keep apart is told in docs/isolation.md. */
const attacksWith = (layers: readonly string[]) =>
	ATTACKS.filter(({ needsNamespaces }) => layers.includes('namespaces') || !needsNamespaces);
const TASK = 'two-sum';

/** Parts of the standard library that ask for more of the system than others: all at the tasks that their files name. */
const DEMANDING =
	/^honest\/(?:task-group|asyncio-|set-locale|multiprocessing-dummy|pipe-between|socket-pair|thread-pool)/;
const HONEST_PROGRAMS = readCorpus(join(root, 'corpus', 'attacks')).filter(({ id }) => DEMANDING.test(id));

interface Result {
	readonly scored: boolean;
	readonly solved: boolean;
	readonly info: { readonly verdict: string | null; readonly execution: { readonly stdout: string } | null };
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

async function start(user: number | undefined, env: Record<string, string>) {
	folder = mkdtempSync(join(tmpdir(), 'codearena-set-up-'));
	chmodSync(folder, 0o711);
	if (user !== undefined) chownSync(folder, user, user);
	const own = { TMPDIR: folder, CODEARENA_PYTHON: python ?? '', CODEARENA_STORE: 'off', CODEARENA_WORKERS: '1' };
	server = new ServerProcess({ ...own, ...env }, [], user);
	const url = await server.address();
	const health = (await (await fetch(`${url}/health`)).json()) as { isolation: { layers: string[] } };
	const evaluate = async (fixes: readonly string[], task = TASK): Promise<Result[]> => {
		const headers = { 'content-type': 'application/json' };
		const body = JSON.stringify({ task_id: task, fixes, seed: 3 });
		const response = await fetch(`${url}/evaluate`, { method: 'POST', headers, body });
		expect(response.status).toBe(200);
		return ((await response.json()) as { results: Result[] }).results;
	};
	return { evaluate, layers: health.isolation.layers };
}

describe.skipIf(python === undefined || !canRead)('two gradings of one worker', () => {
	it.each(SET_UPS)(
		'share nothing, none fails by our fault, and honest ones are solved, as $name',
		async ({ user, env }) => {
			const { evaluate, layers } = await start(user, env);
			const attacks = attacksWith(layers);
			// Each twice: what one leaves, the next would find. A comment makes each a fix of its own.
			const fixes = [1, 2].flatMap((run) => attacks.map(({ source }) => `${source}\n# run ${run}\n`));
			const results = await evaluate(fixes);
			const found = results.flatMap(({ scored, solved, info }, index) => {
				const said = /^(?:FOUND|BEYOND).*$/m.exec(info.execution?.stdout ?? '')?.[0];
				const wrong = scored ? (solved ? 'solved' : said) : 'not scored';
				return wrong === undefined ? [] : [`${attacks[index % attacks.length]?.id}: ${wrong}`];
			});
			expect(found).toEqual([]);
			expect(HONEST_PROGRAMS.length).toBeGreaterThan(9);
			for (const { id, taskId, source } of HONEST_PROGRAMS) {
				const [result] = await evaluate([source], taskId);
				// A pool of threads costs more than a sum, so that what counts is that it is right.
				expect([id, result?.info.verdict]).toEqual([id, 'passed']);
			}
		},
	);
});
