import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createProgramReader } from '../../../src/authoring/mutate/program.js';
import { passingCheapFixes } from '../../../src/authoring/strength/cheap-fixes.js';
import { parseEquivalents } from '../../../src/authoring/strength/equivalents.js';
import { findDuplicates } from '../../../src/authoring/strength/find-duplicates.js';
import { measureStrength, type StrengthParts } from '../../../src/authoring/strength/measure-strength.js';
import type { Sandbox } from '../../../src/sandbox/sandbox.js';
import { startRealSandbox } from '../../support/real-sandbox.js';
import { makeTask, type TemporaryTasks, temporaryTasks } from '../../support/task-folders.js';

let sandbox: Sandbox;
let parts: StrengthParts;
beforeAll(async () => {
	sandbox = await startRealSandbox(2);
	parts = { sandbox, read: createProgramReader(), gradingTimeoutMs: 300_000, atOnce: 2 };
});
afterAll(() => sandbox.close(0));

let folder: TemporaryTasks;
beforeEach(() => {
	folder = temporaryTasks();
});
afterEach(() => folder.remove());

const SOLUTION = `def largest(items):
    best = items[0]
    position = 1
    while position < len(items):
        if items[position] > best:
            best = items[position]
        position += 1
    return best
`;

function largest(contentHash: string, ...cases: string[]) {
	const methods = cases.map((text, index) => `    def test_${index}(self):\n        self.assertEqual(${text})\n`);
	const tests = `import unittest\nfrom solution import largest\nclass Basic(unittest.TestCase):\n${methods.join('\n')}`;
	return makeTask({
		id: 'largest',
		contentHash,
		entryPoints: ['largest'],
		solutionCode: SOLUTION,
		buggyCode: 'def largest(items):\n    return items[0]\n',
		testsCode: tests,
		heldoutCode: tests.replace('test_0', 'test_again'),
		folder: folder.dir,
	});
}

const STRONG = ['largest([3, 9, 2]), 9', 'largest([-4, -2, -7]), -2', 'largest([5]), 5', 'largest([1, 2, 3, 2]), 3'];

describe('the strength of tests', () => {
	it('is high where they look at every line, loops that never end included', async () => {
		const { survivors, total, killed } = await measureStrength(parts, largest('strong', ...STRONG));
		expect(total).toBeGreaterThan(15);
		expect(killed / total).toBeGreaterThan(0.8);
		expect(survivors.map(({ changed }) => changed)).toContain('if items[position] >= best:');
	});

	it('is low where they look at one case', async () => {
		const { killed, total, survivors } = await measureStrength(parts, largest('weak', 'largest([7]), 7'));
		expect(killed / total).toBeLessThan(0.5);
		expect(survivors.length).toBe(total - killed);
	});

	it('does not count mutants that are declared equivalent, and names declarations that speak of nothing', async () => {
		folder.write(
			'equivalent.txt',
			[
				'# an equal value is stored again',
				'comparison-swap | if items[position] > best: | if items[position] >= best: | nothing changes',
				'comparison-swap | while position < len(items): | while position > len(items): | this one is noticed',
				'off-by-none | a | b | c',
				'off-by-one | a',
			].join('\n'),
		);
		const { equivalent, survivors, problems } = await measureStrength(parts, largest('strong', ...STRONG));
		expect(equivalent).toBe(1);
		expect(survivors.map(({ changed }) => changed)).not.toContain('if items[position] >= best:');
		expect(problems).toEqual([
			'line 4: "off-by-none" is no kind of mutation',
			'line 5: expected "kind | original line | changed line | reason"',
			expect.stringContaining('while position > len(items):", which no surviving mutant is'),
		]);
	});

	it('can be measured on a sample, the same one every time', async () => {
		const one = await measureStrength({ ...parts, atMost: 6 }, largest('strong', ...STRONG));
		expect(one.total).toBe(6);
		expect(await measureStrength({ ...parts, atMost: 6 }, largest('strong', ...STRONG))).toEqual(one);
	});
});

it('a declaration of a line that is gone says so', () => {
	expect(parseEquivalents('missing-statement | x = 1 | (gone) | it is set below | too\n')).toEqual({
		declared: [{ kind: 'missing-statement', original: 'x = 1', changed: '', reason: 'it is set below | too' }],
		problems: [],
	});
});

describe('fixes that repair nothing', () => {
	it('fail a task with hidden inputs', async () => {
		const hidden = largest('strong-hidden', ...STRONG);
		const heldout = hidden.heldoutCode?.replace('[3, 9, 2]), 9', '[6, 8]), 8') ?? null;
		expect(await passingCheapFixes(parts, { ...hidden, heldoutCode: heldout })).toEqual([]);
	});

	it('are found where the hidden tests ask what the visible ones ask', async () => {
		const does = (await passingCheapFixes(parts, largest('strong', ...STRONG))).map((fix) => fix.does);
		expect(does).toEqual([
			'knows the visible tests by heart',
			'knows the visible tests by heart and leaves the rest broken',
		]);
	});

	it('are found where one answer is always right', async () => {
		const [first] = await passingCheapFixes(parts, largest('constant', 'largest([4, 2]), 4', 'largest([1, 4]), 4'));
		expect(first).toEqual({ does: 'always returns 4', source: 'def largest(*args, **kwargs):\n    return 4\n' });
	});

	it('are found by the answers to fresh inputs too', async () => {
		const task = largest('fresh', 'largest([4, 2]), 4', 'largest([7, 1]), 7');
		const inputsCode = 'def fresh(rng):\n    return ([0, -rng.randint(1, 9)],)\n';
		const guess = 'def largest(items):\n    return 0\n';
		const fixes = await passingCheapFixes(parts, { ...task, heldoutCode: null, inputsCode, buggyCode: guess });
		expect(fixes.map(({ does }) => does)).toEqual(['knows the visible tests by heart and leaves the rest broken']);
	});
});

describe('duplicates', () => {
	const words = Array.from({ length: 40 }, (_, index) => `word${index}`);

	it('are tasks whose references differ in layout and comments only', () => {
		const twin = `${SOLUTION.replace('    best', '    # first\n    best')}\n`;
		const tasks = [
			makeTask({ id: 'a', solutionCode: SOLUTION, description: 'One.' }),
			makeTask({ id: 'b', solutionCode: twin, description: 'Two.' }),
		];
		expect(findDuplicates(tasks).map(({ task, of }) => [task.id, of.id])).toEqual([['b', 'a']]);
	});

	it('are tasks whose references or descriptions are nearly the same', () => {
		const changed = SOLUTION.replace('position += 1', 'position += 2');
		const tasks = [
			makeTask({ id: 'a', solutionCode: SOLUTION, description: words.join(' ') }),
			makeTask({ id: 'b', solutionCode: 'def f():\n    return 1\n', description: `${words.join(' ')}.` }),
			makeTask({ id: 'c', solutionCode: changed, description: 'Something else.' }),
			makeTask({ id: 'd', solutionCode: 'def g():\n    return 2\n', description: words.toReversed().join(' ') }),
		];
		expect(findDuplicates(tasks).map(({ task, reason }) => [task.id, reason])).toEqual([
			['b', 'the description is nearly the same'],
			['c', 'the reference is nearly the same'],
		]);
	});

	it('are generated bugs with one broken program, not bugs with one base', () => {
		const bug = (id: string, buggyCode: string) => makeTask({ id, buggyCode, tags: ['generated'] });
		const tasks = [bug('a', 'x = 1\n'), bug('b', 'x = 2\n'), bug('c', 'x = 1  # again\n')];
		expect(findDuplicates(tasks).map(({ task, of }) => [task.id, of.id])).toEqual([['c', 'a']]);
	});
});
