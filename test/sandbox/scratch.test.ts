/** What a grading finds in its scratch folder and in its streams is the same whatever ran before, also where limits change and processes wait. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { efficiencyBorders } from '../../src/grading/efficiency.js';
import { createSandbox, type SandboxEvent } from '../../src/sandbox/pool.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { gradeFix, pythonTask } from '../support/python-tasks.js';
import { startRealSandbox } from '../support/real-sandbox.js';

const TEST = {
	solution: 'def f(x):\n    return x\n',
	tests: '    def test_it(self):\n        self.assertEqual(f(3), 3)',
};
const USUAL = pythonTask(TEST);
const SAME = pythonTask({ ...TEST, solution: 'def f(x):\n    return 0 + x\n' });
const OTHER = pythonTask({ ...TEST, solution: 'def f(x):\n    return x + 0\n' });
const QUICK = pythonTask({ ...TEST, cpuTimeMs: 1000 });
const LONG = pythonTask({ ...TEST, cpuTimeMs: 10_000 });
const LARGE = pythonTask({ ...TEST, memoryLimitBytes: 300 << 20 });
let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startRealSandbox(1);
});
afterAll(() => sandbox.close(0));

/** Leaves files and pipes, and prints what is there. @param busy how much it leaves */
const looksAndLeaves = (busy: number) => `import os, socket
folder = os.environ["TMPDIR"]
streams = [os.fstat(number) for number in (1, 2)]
found = [sorted(os.listdir(folder)), os.stat(folder).st_mtime, [(of.st_ino, of.st_mtime) for of in streams]]
ends, pair = os.pipe(), socket.socketpair()
print(found, os.fstat(ends[0]).st_ino, os.fstat(pair[0].fileno()).st_ino)
for number in range(${busy}):
    open(os.path.join(folder, str(number)), "w").close()
    kept = os.pipe()
    [os.close(end) for end in kept]
def f(x):
    return x
`;

it('is empty and numbered anew, whatever came before', async ({ skip }) => {
	if (!sandbox.isolation.layers.includes('namespaces')) skip();
	// A task that is new to the worker is read while a process waits already.
	const tasks = [USUAL, QUICK, USUAL, USUAL, SAME, SAME, OTHER, USUAL, LARGE, LARGE, QUICK, USUAL, USUAL];
	const seen: string[] = [];
	for (const [index, task] of tasks.entries()) {
		const { verdict, stdout } = await gradeFix(sandbox, task, looksAndLeaves(index * 7));
		expect(verdict).toBe('passed');
		seen.push(stdout);
	}
	expect(seen[0]).toMatch(/^\[\[\], 0\.0, \[\(2, 0\.0\), \(3, 0\.0\)\]\] \d \d\n/);
	expect(new Set(seen)).toEqual(new Set([seen[0]]));
});

describe('on the file system of the host', () => {
	const MEBIBYTE = 1 << 20;
	const events: SandboxEvent[] = [];
	let plain: Sandbox;
	let folder: string;
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'codearena-neighbour-'));
		const onEvent = (event: SandboxEvent) => events.push(event);
		plain = await createSandbox({
			workers: 1,
			searchPath: process.env.PATH,
			layers: ['landlock', 'seccomp'],
			onEvent,
		});
	});
	afterAll(async () => {
		rmSync(folder, { recursive: true });
		await plain.close(0);
	});

	it('has another path in each grading, so that no other fix can ask what is there', async () => {
		const fix = `import os, tempfile
print(os.environ["TMPDIR"], tempfile.gettempdir(), os.listdir(os.environ["TMPDIR"]))
open(os.path.join(tempfile.gettempdir(), "left"), "w").close()
def f(x):
    return x
`;
		const seen: string[] = [];
		for (const task of [USUAL, USUAL, QUICK, LARGE, USUAL]) {
			const { verdict, stdout } = await gradeFix(plain, task, fix);
			expect(verdict).toBe('passed');
			expect(stdout).toMatch(/^(\S+\/[0-9a-f]{32}) \1 \[\]\n$/);
			seen.push(stdout);
		}
		expect(new Set(seen).size).toBe(seen.length);
	});

	it.each([
		['waits', 'time.sleep(0.5)'],
		['works', 'sum(range(3_000_000)), time.sleep(0.3)'],
	])('what somebody else writes to the disk is not held against a fix that %s', async (_what, work) => {
		const report = gradeFix(plain, USUAL, `import time\ndef f(x):\n    ${work}\n    return x\n`);
		for (let part = 0; part < 10; part++) {
			writeFileSync(join(folder, String(part)), Buffer.alloc(16 * MEBIBYTE, 1));
			await new Promise((resolve) => setImmediate(resolve));
		}
		expect((await report).verdict).toBe('passed');
		expect(events.filter(({ kind }) => kind !== 'job-retried')).toEqual([]);
	});

	it('a reference has a folder of its own to write to', async () => {
		const solution = [
			'import tempfile',
			'def f(words):',
			'    with tempfile.TemporaryFile("w+") as file:',
			'        file.writelines(f"{word}\\n" for word in words)',
			'        file.seek(0)',
			'        return sorted(map(str.strip, file))',
			'',
		].join('\n');
		const inputs =
			'def fresh(rng):\n    return (["b", "a"],)\ndef scale(n, rng):\n    return ([chr(97 + rng.randint(0, 25)) for _ in range(n)],)\n';
		const tests = '    def test_it(self):\n        self.assertEqual(f(["b", "a"]), ["a", "b"])';
		const task = pythonTask({ solution, tests, inputs });
		const report = await gradeFix(plain, task, solution, { measureEfficiency: efficiencyBorders(task, null) });
		expect(report).toMatchObject({ verdict: 'passed', efficiency: { outcome: 'measured' } });
	});

	const header = 'import os, time\nfolder = os.environ["TMPDIR"]\n';
	const footer = 'time.sleep(0.3)\ndef f(x):\n    return x\n';
	it.each([
		[
			'files that no folder shows',
			'kept = []\nfor n in range(8):\n    path = f"{folder}/{n}"\n    kept.append(open(path, "wb"))\n    os.unlink(path)\n    kept[-1].write(bytes([n]) * (12 << 20))\n    kept[-1].flush()\n',
		],
		[
			'files in a folder that cannot be listed',
			'inner = folder + "/inner"\nos.mkdir(inner)\nfor n in range(8):\n    with open(f"{inner}/{n}", "wb") as file:\n        file.write(bytes([n]) * (12 << 20))\nos.chmod(inner, 0o100)\n',
		],
		['more entries than there may be', 'for n in range(20_010):\n    os.close(os.open(f"{folder}/{n}", os.O_CREAT))\n'],
		['more folders than there may be', 'for n in range(1_010):\n    os.mkdir(f"{folder}/{n}")\n'],
		[
			'files beside its folder',
			'place = os.path.dirname(folder)\nos.chmod(place, 0o700)\nfor n in range(8):\n    with open(f"{place}/{n}", "wb") as file:\n        file.write(bytes([n]) * (12 << 20))\n',
		],
	])('%s count for its limit', async (_what, keeps) => {
		const { verdict } = await gradeFix(plain, LONG, header + keeps + footer);
		expect(verdict).toBe('output-limit');
	});
});
