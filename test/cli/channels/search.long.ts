/**
 * The search in small, with real gradings: with every lid on it finds nothing but what is known, and with one off it finds that. The whole
 * search is a command (`codearena attack --channels`), since it takes minutes.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CALLS } from '../../../src/cli/channels/calls.js';
import { openChannels } from '../../../src/cli/channels/format.js';
import { createProbe } from '../../../src/cli/channels/probe.js';
import { runSearch } from '../../../src/cli/channels/run.js';
import { createSandbox } from '../../../src/sandbox/pool.js';
import { type Lid, SANDBOX_LAYERS, type Sandbox } from '../../../src/sandbox/sandbox.js';

const root = join(import.meta.dirname, '..', '..', '..');
let sandbox: Sandbox | null = null;
afterEach(async () => {
	await sandbox?.close(0);
	sandbox = null;
});

async function channelsIn(gradings: number, pairs: number, lidsOff: readonly Lid[] = []) {
	const { isolation, result } = await runSearch({
		root,
		python: null,
		searchPath: process.env.PATH,
		layers: SANDBOX_LAYERS,
		lidsOff,
		size: { gradings, pairs, slots: 20, slotMs: 150 },
		onProgress: () => undefined,
	});
	return { isolation, open: openChannels(result, isolation) };
}

const hasNamespaces = async () => {
	sandbox = await createSandbox({ workers: 1, searchPath: process.env.PATH });
	return sandbox.isolation.layers.includes('namespaces');
};

describe('the search for channels', () => {
	it('finds none', async () => {
		// As many as show what a lid leaves; pairs take seconds each, and are the command's.
		expect((await channelsIn(90, 0)).open).toEqual([]);
	});

	it('finds each old one when its lid is taken off', async ({ skip }) => {
		if (!(await hasNamespaces())) skip();
		// Locks show only in what is shared, so both lids are off.
		const { open } = await channelsIn(90, 5, ['scratch', 'ids', 'streams', 'locks', 'devices']);
		const looks = open.map(({ look }) => look);
		expect(looks).toContain('thread: id that the kernel wrote');
		expect(looks).toContain('descriptor 0: fcntl 3');
		expect(looks).toContainEqual(expect.stringMatching(/^scratch: /));
		expect(looks).toContainEqual(expect.stringMatching(/^(?:null|zone|zones): (?:flock|locks)/));
	});

	it('finds what counts for the whole host, and waits and clocks of others, when their lids are taken off', async ({
		skip,
	}) => {
		if (!(await hasNamespaces())) skip();
		const { open } = await channelsIn(90, 5, ['numbers', 'socket-options', 'clocks', 'futexes']);
		const looks = open.map(({ look }) => look);
		expect(looks).toContainEqual(expect.stringMatching(/^(?:descriptor 3: facts\.|new pipe: |new socket: )inode$/));
		expect(looks).toContain('clock of process 1: clock_gettime');
		expect(looks).toContain('futex: waiters at a page of the library');
	});

	it('has a probe, or a reason for none, for every system call that is allowed', async () => {
		const script = [
			'import json, sys',
			'sys.path.insert(0, sys.argv[1])',
			'from zygote import seccomp',
			'every = [{*names, *guarded} for own in (True, False) for names, guarded in [seccomp.allowed(True, True, own)]]',
			'print(json.dumps(sorted(set.union(*every))))',
		].join('\n');
		const folder = join(root, 'src', 'sandbox', 'python');
		const allowed = JSON.parse(execFileSync('python3', ['-c', script, folder], { encoding: 'utf8' })) as string[];
		expect(Object.keys(CALLS).sort()).toEqual(allowed);
		sandbox = await createSandbox({ workers: 1, searchPath: process.env.PATH });
		const { looks, leaves, late } = await createProbe(sandbox, root).names();
		const known = new Set([...looks, ...leaves, ...late]);
		const named = Object.values(CALLS).flatMap((cover) => ('probes' in cover ? cover.probes : []));
		expect(named.filter((name) => !known.has(name))).toEqual([]);
	});
});
