/** What a test hands out and what it asks for: assertions in callbacks count, and plain data is not asked to judge itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { complaints, gradeFix, pythonTask } from '../support/python-tasks.js';
import { startRealSandbox } from '../support/real-sandbox.js';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startRealSandbox(1);
});
afterAll(() => sandbox.close(0));

const CALLBACKS = pythonTask({
	solution: 'def f(call, values):\n    return [call(v * v) for v in values]\n',
	tests: `    def test_checks(self):
        def check(value):
            self.assertIn(value, [4, 9], "wanted")
            return 0
        self.assertEqual(f(check, [2, 3]), [0, 0])
    def test_counts(self):
        want = iter([16, 25])
        def check(value):
            self.assertEqual(value, next(want))
            return value
        self.assertEqual(len(f(check, [4, 5])), 2)
    def test_raises(self):
        def refuse(value):
            raise ValueError("no " + str(value))
        with self.assertRaises(ValueError):
            f(refuse, [1])
`,
});

describe('an assertion in a callback', () => {
	it('is no hindrance for a right fix, and other exceptions are the fix’s to see', async () => {
		expect(complaints(await gradeFix(sandbox, CALLBACKS, CALLBACKS.solutionCode))).toEqual([]);
	});

	it('fails the test whatever the fix does with it, and its text does not reach the fix', async () => {
		const fix = `import re
def f(call, values):
    out = []
    for value in values:
        for attempt in (-7, value * value):
            try:
                out.append(call(attempt))
                break
            except AssertionError as error:
                print("SEEN", re.findall(r"\\d+", str(error) + repr(error.args)))
    return out
`;
		const { tests, stdout } = await gradeFix(sandbox, CALLBACKS, fix);
		expect(tests.map(({ status }) => status)).toEqual(['failed', 'failed', 'passed']);
		expect(new Set(stdout.trim().split('\n'))).toEqual(new Set(['SEEN []']));
	});
});

describe('an object in place of plain data', () => {
	const task = pythonTask({
		solution: `class Page:
    def __init__(self, text):
        self.count = len(text)
    def words(self):
        return self.count

def f(text):
    return "<b>" + text + "</b>"

def page(text):
    return Page(text)
`,
		entryPoints: ['f', 'page', 'Page'],
		tests: `    def test_text(self):
        self.assertTrue(f("a").startswith("<b>a"))
    def test_index(self):
        self.assertEqual(f("bc").index("bc"), 3)
    def test_item(self):
        self.assertEqual(f("d")[3], "d")
    def test_stored(self):
        self.assertEqual(page("abc").count, 3)
    def test_method(self):
        self.assertEqual(page("abcd").words(), 4)
`,
	});

	it('is not asked, whatever its class is called', async () => {
		for (const name of ['Page', 'Other']) {
			const fix = `class ${name}:
    def startswith(self, text): return True
    def index(self, text): return 3
    def __getitem__(self, key): return "d"
    def __call__(self, *args): return self
f = page = lambda text: ${name}()
${name === 'Page' ? '' : 'class Page: pass'}
`;
			const report = await gradeFix(sandbox, task, fix);
			expect(report.tests.filter(({ status }) => status === 'passed')).toEqual([]);
		}
	});

	it('answers what the reference’s class has, stores or inherits', async () => {
		expect(complaints(await gradeFix(sandbox, task, task.solutionCode))).toEqual([]);
	});
});
