/** Repair of what is no single file of functions: programs that read and print, and packages. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createPrecheck } from '../../src/precheck/create-precheck.js';
import { behaviours } from '../../src/repair/choose/behaviour.js';
import { createEditService } from '../../src/repair/edits.js';
import { createTrials } from '../../src/repair/trial.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { programTests } from '../../src/taskset/program-tests.js';
import type { Task } from '../../src/taskset/task.js';
import { type LlmServer, says, startLlmServer } from '../support/llm-server.js';
import { complaints, gradeFix, pythonTask } from '../support/python-tasks.js';
import { startRealSandbox } from '../support/real-sandbox.js';
import { fixRequest, repairParts, testFixer } from '../support/repair-parts.js';

let sandbox: Sandbox;
let model: LlmServer | null = null;
beforeAll(async () => {
	sandbox = await startRealSandbox();
});
afterAll(() => sandbox.close(0));
afterEach(async () => {
	await model?.close();
	model = null;
});

const MARK = 'reference_mark_91c2';
const GAPS = 'count = int(input())\nheights = list(map(int, input().split()))\nprint(max(heights) - min(heights))\n';

const program: Task = {
	...pythonTask({
		solution: `# ${MARK}\n${GAPS}`,
		tests: programTests(
			[
				{ tier: 'Basic', stdin: '3\n4 9 6\n', stdout: '5\n' },
				{ tier: 'Basic', stdin: '2\n1 1\n', stdout: '0\n' },
				{ tier: 'Edge', stdin: '2\n10 9\n', stdout: '1\n' },
			],
			'lines',
			null,
		),
		entryPoints: [],
	}),
	kind: 'program',
	id: 'gaps',
};

const FEES = 'from .rates import RATE\n\n\ndef fee(cents):\n    return cents * RATE // 100\n';
const LARGEST = 'from .rates import FREE, RATE\n\n\ndef fee(cents):\n    return max(cents - FREE, 0) * RATE // 100\n';
const RATES = 'RATE = 20\nFREE = 100\n';
const FEES_TESTS = `
    def test_some(self):
        self.assertEqual(fee(300), 40)

    def test_little(self):
        self.assertEqual(fee(60), 0)

    def test_just_free(self):
        self.assertEqual(fee(100), 0)
`;

const bank: Task = {
	...pythonTask({ solution: `# ${MARK}\n${LARGEST}`, tests: FEES_TESTS, entryPoints: ['fee'] }),
	kind: 'package',
	id: 'bank',
	package: {
		broken: 'bank/fees.py',
		entry: 'bank',
		files: { 'bank/__init__.py': 'from .fees import fee\n', 'bank/rates.py': RATES },
	},
	buggyCode: FEES,
};

const NO_MODEL = { method: 'search', budgetMs: 45_000 } as const;

describe('a program', () => {
	test.each([
		['a wrong operator', GAPS.replace('- min', '+ min')],
		['a wrong function', GAPS.replace('max(heights)', 'sum(heights)')],
		['a text for a number', GAPS.replace('map(int, input().split())', 'input().split()')],
		['a line that does not parse', GAPS.replace('print(max(heights)', 'print(max(heights')],
		['a line too few that is read', GAPS.replace('count = int(input())\n', '')],
	])('with %s is repaired by search', async (_what, code) => {
		const fix = await testFixer(sandbox, null).fix(fixRequest({ task: program, code, ...NO_MODEL }));
		expect(fix).toMatchObject({ method: 'search', success: true, testsPassed: 3, testsTotal: 3 });
		expect(complaints(await gradeFix(sandbox, program, fix.fixedCode))).toEqual([]);
	});

	test('is repaired by a model that sees its input and output and not the reference', async () => {
		model = await startLlmServer(says(`\`\`\`python\n${GAPS}\`\`\``));
		const fixer = testFixer(sandbox, model.baseUrl);
		const fix = await fixer.fix(fixRequest({ task: program, code: GAPS.replace('- min', '+ min'), method: 'llm' }));
		expect(fix).toMatchObject({ method: 'llm', success: true, fixedCode: GAPS });
		const asked = JSON.stringify(model.requests[0]?.body);
		expect(asked).toContain("expected '5', got '13'");
		expect(asked).not.toContain(MARK);
	});

	test('has edits by suspicion, and repairs that answer other inputs differently are told apart', async () => {
		const code = GAPS.replace('- min', '+ min');
		const edits = await createEditService(repairParts(sandbox)).list({ task: program, code, sessionKey: 'test' }, 64);
		expect(edits.map((edit) => edit.code)).toContain(GAPS);
		const settings = { sandbox, sessionKey: 'test', cpuTimeMs: 1_000, timeoutMs: 20_000 };
		const failing = await createTrials({ ...settings, task: program }).run(code);
		const asking = { sandbox, task: program, seed: 1, sessionKey: 'test', deadlineMs: 20_000 };
		const sources = [
			GAPS,
			GAPS.replace('count', 'n'),
			GAPS.replace('max(heights) - min(heights)', 'heights[0] - 4 and 5'),
		];
		const [one, same, other] = (await behaviours(asking, failing, sources)) ?? [];
		expect(same).toBe(one);
		expect(other).not.toBe(one);
	});
});

describe('a package', () => {
	test.each([
		['a wrong operator', LARGEST.replace('- FREE', '+ FREE')],
		['a wrong name of another file', LARGEST.replace('* RATE', '* FREE')],
		['a border that is not looked at', LARGEST.replace('max(cents - FREE, 0)', '(cents - FREE)')],
	])('with %s is repaired by search in the file that is broken', async (_what, code) => {
		const fix = await testFixer(sandbox, null).fix(fixRequest({ task: bank, code, ...NO_MODEL }));
		expect(fix).toMatchObject({ method: 'search', success: true, testsPassed: 3 });
		expect(complaints(await gradeFix(sandbox, bank, fix.fixedCode))).toEqual([]);
	});

	const renamed = 'PERCENT = 20\nFREE = 100\n';
	const beside = LARGEST.replace('FREE, RATE', 'FREE, PERCENT').replace('* RATE', '* PERCENT');
	const mapping = (fees: string, others: Record<string, string>): string =>
		JSON.stringify({ 'bank/fees.py': fees, ...others });

	test('that came as a mapping is repaired beside the files of the mapping and answered as one', async () => {
		const code = mapping(beside.replace('- FREE', '+ FREE'), { 'bank/rates.py': renamed });
		const fix = await testFixer(sandbox, null).fix(fixRequest({ task: bank, code, attempts: [code], ...NO_MODEL }));
		expect(fix).toMatchObject({ success: true, changes: [{ before: expect.stringContaining('+ FREE') }] });
		expect(JSON.parse(fix.fixedCode)).toMatchObject({ 'bank/rates.py': renamed });
		const { verdict, source, files } = createPrecheck().check(fix.fixedCode, bank);
		expect(verdict).toBe('ok');
		expect(complaints(await gradeFix(sandbox, bank, source, { files: files ?? {} }))).toEqual([]);
	});

	test('whose mapping breaks another file is repaired beside the package’s own', async () => {
		const code = mapping(LARGEST.replace('- FREE', '+ FREE'), { 'bank/rates.py': 'RATE = 20\n' });
		const fix = await testFixer(sandbox, null).fix(fixRequest({ task: bank, code, ...NO_MODEL }));
		expect(fix.success).toBe(true);
		expect(Object.keys(JSON.parse(fix.fixedCode))).toEqual(['bank/fees.py']);
	});

	test('is repaired by a model that is shown the files of a mapping', async () => {
		model = await startLlmServer(says(`\`\`\`python\n${beside}\`\`\``));
		const code = mapping(beside.replace('- FREE', '+ FREE'), { 'bank/rates.py': renamed });
		const fix = await testFixer(sandbox, model.baseUrl).fix(fixRequest({ task: bank, code, method: 'llm' }));
		expect(fix).toMatchObject({ method: 'llm', success: true });
		expect(JSON.parse(fix.fixedCode)).toEqual({ 'bank/fees.py': beside, 'bank/rates.py': renamed });
		const asked = model.requests[0]?.body.messages.at(-1)?.content ?? '';
		expect(asked).toContain('These files are other than above.');
		expect(asked).toContain('PERCENT = 20');
		expect(asked).not.toContain(MARK);
	});

	test('has edits of its broken file, each a whole fix in the form of the program', async () => {
		const edits = createEditService(repairParts(sandbox));
		const code = mapping(beside.replace('- FREE', '+ FREE'), { 'bank/rates.py': renamed });
		const request = { task: bank, code, sessionKey: 'test' };
		const right = (await edits.list(request, 64)).find(({ after }) => after.includes('cents - FREE'));
		expect(right?.features.suspiciousness).toBeGreaterThan(0);
		const fix = await edits.apply(request, right?.id ?? '');
		expect(JSON.parse(fix)).toEqual({ 'bank/rates.py': renamed, 'bank/fees.py': beside });
	});
});
