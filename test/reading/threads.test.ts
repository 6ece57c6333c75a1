/** Fixes read in other threads. A thread loads compiled files only, so this test is the built program's. */
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

it('is not there where nothing is compiled', () => {
	expect(createReadingThreads()).toBeNull();
});
