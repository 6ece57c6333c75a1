/** What a grading finds in its scratch folder and in its streams is the same whatever ran before, also where limits change and processes wait. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { gradeFix, pythonTask } from '../support/python-tasks.js';
import { startRealSandbox } from '../support/real-sandbox.js';

const TEST = {
	solution: 'def f(x):\n    return x\n',
	tests: '    def test_it(self):\n        self.assertEqual(f(3), 3)',
};
const USUAL = pythonTask(TEST);
const QUICK = pythonTask({ ...TEST, cpuTimeMs: 1000 });
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
	const tasks = [USUAL, QUICK, USUAL, USUAL, LARGE, LARGE, QUICK, USUAL, USUAL];
	const seen: string[] = [];
	for (const [index, task] of tasks.entries()) {
		const { verdict, stdout } = await gradeFix(sandbox, task, looksAndLeaves(index * 7));
		expect(verdict).toBe('passed');
		seen.push(stdout);
	}
	expect(seen[0]).toMatch(/^\[\[\], 0\.0, \[\(2, 0\.0\), \(3, 0\.0\)\]\] \d \d\n/);
	expect(new Set(seen)).toEqual(new Set([seen[0]]));
});
