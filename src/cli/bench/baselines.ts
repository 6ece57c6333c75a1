/**
 * What a grading is held against. *One process*: fix and tests in one file, a new interpreter for each, the text that it prints trusted:
 * the way that most public graders go. *Bare fork*: fork, compile, exec, wait and nothing else, the floor below which no grader that
 * gives every fix a process of its own can come.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sum } from '../../numbers.js';
import type { LoadResult } from '../target/closed-loop.js';
import { FAILING_FIX, TEST_CLASSES } from './ten-tests.js';

const PLAIN_ENV = { PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8' };
const FORK_LOOP = `
import json, os, sys, time
source, count = sys.argv[1], int(sys.argv[2])
times = []
for _ in range(count):
    began = time.perf_counter()
    child = os.fork()
    if child == 0:
        exec(compile(source, "fix.py", "exec"), {"__name__": "fix"})
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    if status != 0:
        sys.exit(f"the fix ended with {status}")
    times.append((time.perf_counter() - began) * 1000)
print(json.dumps(times))
`;

/** The interpreter itself: `python3` on PATH may be a shim that takes longer to start than Python does. */
export function findPython(): { path: string; version: string } {
	const question = 'import sys; print(sys.executable); print(sys.version.split()[0])';
	const answer = execFileSync(process.env.CODEARENA_PYTHON ?? 'python3', ['-c', question], { encoding: 'utf8' });
	const [path = '', version = ''] = answer.trim().split('\n');
	return { path, version };
}

/**
 * Grades the failing fix as `python file.py`: writes the file, runs it, counts the tests in its output.
 * @throws Error when the count is not the expected one
 */
export async function gradeInOneProcess(python: string, dir: string, piece: number, passed: number): Promise<void> {
	const file = join(dir, `grading_${piece}.py`);
	await writeFile(file, `${FAILING_FIX}\n\nimport unittest\n\n\n${TEST_CLASSES}\nunittest.main()\n`);
	const child = spawn(python, [file], { env: PLAIN_ENV, cwd: dir, stdio: ['ignore', 'ignore', 'pipe'] });
	let output = '';
	child.stderr.on('data', (chunk) => {
		output += chunk;
	});
	await once(child, 'close');
	await rm(file);
	const ran = Number(output.match(/^Ran (\d+) tests/m)?.[1]);
	const failures = Number(output.match(/^FAILED \(failures=(\d+)\)/m)?.[1]);
	if (ran - failures !== passed) throw new Error(`the one-process grader passed ${ran - failures} tests: ${output}`);
}

/** `count` bare forks of one Python process after another, in `lanes` Python processes at one time. */
export async function runForkLoops(python: string, lanes: number, count: number): Promise<LoadResult> {
	const results = await Promise.all(Array.from({ length: lanes }, () => forkLoop(python, count)));
	const perSecond = results.map((times) => (times.length / sum(times)) * 1000);
	return { latenciesMs: results.flat(), perSecond: sum(perSecond) };
}

async function forkLoop(python: string, count: number): Promise<number[]> {
	const child = spawn(python, ['-c', FORK_LOOP, FAILING_FIX, String(count)], {
		env: PLAIN_ENV,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let output = '';
	child.stdout.on('data', (chunk) => {
		output += chunk;
	});
	const [code] = await once(child, 'close');
	if (code !== 0) throw new Error(`the fork loop ended with ${code}`);
	return JSON.parse(output);
}
