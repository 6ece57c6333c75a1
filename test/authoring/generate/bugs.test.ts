import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBugSource } from '../../../src/authoring/generate/bug-source.js';
import { parseGeneratedId } from '../../../src/authoring/generate/generate.js';
import { generateMany } from '../../../src/authoring/generate/generate-many.js';
import { createMutableReader } from '../../../src/authoring/generate/mutable-program.js';
import { type ProveParts, proveBug } from '../../../src/authoring/generate/prove-bug.js';
import type { Sandbox } from '../../../src/sandbox/sandbox.js';
import { createTaskset } from '../../../src/taskset/pick.js';
import type { Task } from '../../../src/taskset/task.js';
import { startRealSandbox } from '../../support/real-sandbox.js';
import { makeTask } from '../../support/task-folders.js';

const tests = (entry: string, ...cases: string[]) =>
	[
		'import unittest',
		`from solution import ${entry}`,
		'class Basic(unittest.TestCase):',
		...cases.map((line, index) => `    def test_${index}(self):\n        ${line}`),
		'',
	].join('\n');

const CLAMP = makeTask({
	id: 'clamp',
	entryPoints: ['clamp'],
	contentHash: 'clamp-1',
	tags: ['numbers'],
	solutionCode: `def clamp(value, low, high):
    """Keep value between low and high."""
    if low > high:
        raise ValueError("low above high")
    if value < low:
        return low
    if value > high:
        return high
    return value
`,
	testsCode: tests(
		'clamp',
		'self.assertEqual(clamp(5, 0, 10), 5)',
		'self.assertEqual(clamp(-5, 0, 10), 0)',
		'self.assertEqual(clamp(15, 0, 10), 10)',
		'self.assertRaises(ValueError, clamp, 1, 9, 0)',
	),
	heldoutCode: tests('clamp', 'self.assertEqual(clamp(7, 7, 7), 7)'),
});

const UNIQUE = makeTask({
	id: 'unique',
	split: 'test',
	entryPoints: ['unique'],
	contentHash: 'unique-1',
	solutionCode: `def unique(items):
    seen = set()
    kept = []
    for item in items:
        if item not in seen:
            seen.add(item)
            kept.append(item)
    return kept
`,
	testsCode: tests(
		'unique',
		'self.assertEqual(unique([1, 2, 1, 3]), [1, 2, 3])',
		'self.assertEqual(unique([]), [])',
		'self.assertEqual(unique("abca"), ["a", "b", "c"])',
	),
	heldoutCode: tests('unique', 'self.assertEqual(unique([4, 4]), [4])'),
});

let sandbox: Sandbox;
let parts: ProveParts;

beforeAll(async () => {
	sandbox = await startRealSandbox(2);
	parts = { sandbox, read: createMutableReader(10), runTimeoutMs: 300_000 };
});
afterAll(() => sandbox.close(0));

const grade = (task: Task, source: string) =>
	sandbox.run({
		task,
		source,
		seed: 3,
		step: 1,
		scope: 'all',
		measureEfficiency: false,
		sessionKey: 'test',
		deadlineMs: 300_000,
	});

describe('a generated bug', () => {
	it('is the same for the same seed, whoever makes it', async () => {
		const others: ProveParts = { ...parts, read: createMutableReader(1) };
		for (const seed of [0, 1, 2, 77, 2 ** 53 - 1]) {
			const [one, two] = [await proveBug(parts, CLAMP, seed), await proveBug(others, CLAMP, seed)];
			expect(one?.source).toBe(two?.source);
			expect(one?.difficulty).toBe(two?.difficulty);
		}
	});

	it('fails a visible test, has one to three mistakes on lines of their own, and leaves the reference alone', async () => {
		const counts = new Set<number>();
		for (let seed = 0; seed < 40; seed++) {
			const bug = await proveBug(parts, seed % 2 === 0 ? CLAMP : UNIQUE, seed);
			if (bug === null) throw new Error(`no bug for seed ${seed}`);
			const report = await grade(bug.base, bug.source);
			const visible = report.tests.filter(({ group }) => group === 'visible');
			expect(visible.filter(({ status }) => status !== 'passed').length).toBe(bug.failing);
			expect(bug.failing).toBeGreaterThan(0);
			expect(report.verdict === 'syntax-error').toBe(bug.kinds.includes('broken-syntax'));
			expect(new Set(bug.sites.map(({ line }) => line)).size).toBe(bug.sites.length);
			counts.add(bug.sites.length);
		}
		expect(counts).toEqual(new Set([1, 2, 3]));
		expect((await grade(CLAMP, CLAMP.solutionCode)).verdict).toBe('passed');
	});

	it('as a task keeps the reference and the tests, and says nothing of the bug of its base', async () => {
		const source = createBugSource([CLAMP, UNIQUE], parts);
		const task = await source.make('generated:clamp:5', 0);
		expect(task).toMatchObject({
			id: 'generated:clamp:5',
			solutionCode: CLAMP.solutionCode,
			testsCode: CLAMP.testsCode,
			heldoutCode: CLAMP.heldoutCode,
			tags: ['numbers', 'generated'],
			folder: null,
		});
		expect(task.buggyCode).not.toBe(CLAMP.solutionCode);
		expect(task.hints).not.toEqual(expect.arrayContaining([...CLAMP.hints]));
		expect(task.contentHash).not.toBe(CLAMP.contentHash);
		expect((await grade(task, task.solutionCode)).verdict).toBe('passed');
		expect((await grade(task, task.buggyCode)).verdict).not.toBe('passed');
	});
});

describe('asking for one', () => {
	it('by seed gives the task and bug that the full id gives', async () => {
		const taskset = createTaskset([CLAMP, UNIQUE], undefined, createBugSource([CLAMP, UNIQUE], parts));
		const bases = new Set<string>();
		for (let seed = 0; seed < 12; seed++) {
			const drawn = await taskset.pick({ taskId: 'generated', seed });
			const named = await createBugSource([CLAMP, UNIQUE], parts).make(drawn.id, 999);
			expect(named).toEqual(drawn);
			expect(parseGeneratedId(drawn.id)?.seed).toBe(seed);
			bases.add(parseGeneratedId(drawn.id)?.baseId ?? '');
		}
		expect(bases).toEqual(new Set(['clamp', 'unique']));
		expect((await taskset.pick({ taskId: 'generated', split: 'test', seed: 1 })).id).toBe('generated:unique:1');
		expect((await taskset.find('generated:clamp:3')).id).toBe('generated:clamp:3');
	});

	it('by many at once makes it once', async () => {
		let runs = 0;
		const counted: Sandbox = { ...parts.sandbox, run: (job) => sandbox.run(job).finally(() => runs++) };
		const source = createBugSource([CLAMP], { ...parts, sandbox: counted });
		const bugs = await Promise.all(Array.from({ length: 20 }, () => source.make('generated:clamp:8', 0)));
		expect(new Set(bugs).size).toBe(1);
		const proven = await proveBug(parts, CLAMP, 8);
		expect(runs).toBe((proven?.refused ?? 0) + 1);
	});

	it.each([
		['generated:clamp', 'expected generated:<task id>:<number>'],
		['generated:clamp:x', 'expected generated:<task id>:<number>'],
		['generated:absent:1', 'there is no task "absent"'],
		['generated:untested:1', 'no bug of "untested" is noticed by its visible tests'],
	])('for %s is refused as unknown_task', async (id, reason) => {
		const untested = makeTask({ id: 'untested', contentHash: 'untested-1', solutionCode: 'def add(:\n' });
		const taskset = createTaskset([CLAMP], undefined, createBugSource([CLAMP, untested], parts));
		await expect(taskset.pick({ taskId: id, seed: 1 })).rejects.toMatchObject({
			code: 'unknown_task',
			message: expect.stringContaining(reason),
		});
	});
});

describe('a collection', () => {
	it('holds no bug twice, is the same again, and leaves out a base whose reference fails', async () => {
		const broken = makeTask({ id: 'broken', contentHash: 'broken-1', solutionCode: 'def add(a, b):\n    return a\n' });
		const make = async (atOnce: number) => {
			const prints: string[] = [];
			const result = await generateMany(parts, {
				bases: [CLAMP, UNIQUE, broken],
				count: 30,
				seed: 100,
				atOnce,
				onBug: (bug, accepted) => {
					prints.push(bug.fingerprint);
					expect(prints.length).toBe(accepted);
				},
			});
			return { prints, result };
		};
		const { prints, result } = await make(4);
		expect(new Set(prints).size).toBe(30);
		expect(result.proven).toBeGreaterThanOrEqual(30);
		expect(result.unusable.map(({ id }) => id)).toEqual(['broken']);
		expect((await make(3)).prints).toEqual(prints);
	});

	it('ends honestly when the bases have no more', async () => {
		const { accepted, proven } = await generateMany(parts, {
			bases: [makeTask({ contentHash: 'sum-1' })],
			count: 60,
			seed: 0,
			atOnce: 4,
			onBug: () => undefined,
		});
		expect(accepted).toBeGreaterThan(3);
		expect(accepted).toBeLessThan(60);
		expect(proven).toBeGreaterThan(accepted);
	});
});
