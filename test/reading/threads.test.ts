/** Fixes read in other threads. A thread loads compiled files only, so this test is the built program's. */
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { isLookedAtFar } from '../../src/grading/efficiency.js';
import { createAnalyser } from '../../src/grading/static-analyser.js';
import { createPrecheck } from '../../src/precheck/create-precheck.js';
import type { Reader, ReadFix } from '../../src/reading/reader.js';
import { createReadingThreads } from '../../src/reading/threads.js';
import { buildProgram } from '../support/server-process.js';
import { makeTask } from '../support/task-folders.js';

const TASKS = [
	makeTask(),
	makeTask({ id: 'other', contentHash: 'other', entryPoints: ['sub'], testsCode: 'assert sub(3, 1) == 2\n' }),
];
const FIXES = [
	'def add(a, b):\n    return a + b\n',
	'```python\ndef add(a, b):\n    return a - b\n```',
	'def add(a, b)\n    return a + b\n',
	'import os\ndef add(a, b):\n    return eval("a + b")\n',
	'import math, os.path\ndef sub(a, b):\n    if a == 3:\n        return 2\n    unused = 1\n    return math.fabs(a - b)\n',
	'def add(a, b):\n    known = []\n    known.insert(0, a)\n    return known.pop(0) + b\n',
	'x = 1\n',
	`def add(a, b):\n    return a + b\n${'# remark\n'.repeat(20_000)}`,
];

let reader: Reader;
beforeAll(async () => {
	buildProgram();
	const built = pathToFileURL('dist/src/reading/threads.js').href;
	const { createReadingThreads: create } = (await import(built)) as {
		createReadingThreads: typeof createReadingThreads;
	};
	reader = create(2) as Reader;
});

it('reads what this thread reads, whichever fixes go together', async () => {
	const [precheck, analyser] = [createPrecheck(), createAnalyser()];
	const pairs = [0, 1, 2].flatMap(() => FIXES.flatMap((fix) => TASKS.map((task) => ({ fix, task }))));
	const here = pairs.map(({ fix, task }): ReadFix => {
		const read = precheck.check(fix, task);
		const far = isLookedAtFar(read.program);
		const review = read.verdict === 'ok' ? analyser.review(read, task) : null;
		return { precheck: { ...read, program: null, isLookedAtFar: far }, review };
	});
	expect(await Promise.all(pairs.map(({ fix, task }) => reader.read(fix, task)))).toEqual(here);
	expect(new Set(here.map(({ precheck: { verdict } }) => verdict))).toEqual(
		new Set(['ok', 'rejected', 'syntax-error']),
	);
	// How a fix is timed must not hang on who has read it.
	const parsed = here.filter(({ precheck: { verdict } }) => verdict === 'ok');
	expect(new Set(parsed.map(({ precheck }) => precheck.isLookedAtFar))).toEqual(new Set([true, false]));
});

/** Reads fixes of 300 functions one after the other and prints by how many MiB the process grew after the first 60. */
const GROWTH = `
const [built, task] = process.argv.slice(1);
const { createReadingThreads } = await import(built);
const reader = createReadingThreads(1);
const fix = (number) => Array.from({ length: 300 }, (_, n) => \`def f\${n}(a):\\n    return a * \${n + number}\\n\`).join('');
const read = async (count) => {
	for (let number = 0; number < count; number++) await reader.read(fix(number), JSON.parse(task));
};
await read(60);
const before = process.memoryUsage.rss();
await read(240);
console.log((process.memoryUsage.rss() - before) / 2 ** 20);
process.exit(0);
`;

it("frees the parser's trees while it has work without end", () => {
	const built = pathToFileURL('dist/src/reading/threads.js').href;
	const args = ['--input-type=module', '-e', GROWTH, built, JSON.stringify(TASKS[0])];
	// Trees that nobody frees are more than 150 MiB here.
	expect(Number(execFileSync(process.execPath, args, { encoding: 'utf8' }))).toBeLessThan(80);
});

it('is not there where nothing is compiled', () => {
	expect(createReadingThreads()).toBeNull();
});
