/** A container that a test reads from the fix and changes is the fix's own, as it would be in one process. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { complaints, gradeFix, pythonTask } from '../support/python-tasks.js';
import { startRealSandbox } from '../support/real-sandbox.js';

const SOLUTION = `
registry = {}

class Tree:
    def __init__(self, value):
        self.value = value
        self.kids = []
        self.tags = {"root"}

    def size(self):
        return 1 + sum(kid.size() for kid in self.kids)

    def is_tagged(self, tag):
        return tag in self.tags

def known(name):
    return registry.get(name)
`;

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startRealSandbox();
});
afterAll(() => sandbox.close(0));

async function run(...lines: readonly string[]): Promise<readonly string[]> {
	const tests = `    def test_one(self):\n${lines.map((line) => `        ${line}\n`).join('')}`;
	const task = pythonTask({ solution: SOLUTION, tests, entryPoints: ['Tree', 'known', 'registry'] });
	return complaints(await gradeFix(sandbox, task, SOLUTION));
}

it('takes objects that a test appends to an attribute', async () => {
	expect(
		await run(
			'root = Tree(1)',
			'root.kids.append(Tree(2))',
			'root.kids[0].kids.append(Tree(3))',
			'self.assertEqual(root.size(), 3)',
		),
	).toEqual([]);
});

it('takes what a test adds to a set and to a dictionary of the module', async () => {
	expect(
		await run(
			'leaf = Tree(1)',
			'leaf.tags.add("green")',
			'self.assertTrue(leaf.is_tagged("green"))',
			'self.assertFalse(leaf.is_tagged("red"))',
			'import solution',
			'solution.registry["a"] = [1]',
			'self.assertEqual(known("a"), [1])',
		),
	).toEqual([]);
});

it('sends nothing back where the test only looks', async () => {
	expect(
		await run('root = Tree(1)', 'seen = list(root.kids)', 'seen.append(5)', 'self.assertEqual(root.size(), 1)'),
	).toEqual([]);
});
