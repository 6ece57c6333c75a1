/** Verdicts that graders get wrong: a small task of each kind, with fixes that plain unittest accepts and refuses. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { efficiencyBorders, judgeEfficiency } from '../../src/grading/efficiency.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { complaints, gradeFix, pythonTask } from '../support/python-tasks.js';
import { startRealSandbox } from '../support/real-sandbox.js';
import { loadVerdictCases } from '../support/verdict-cases.js';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startRealSandbox();
});
afterAll(() => sandbox.close(0));

describe.each(loadVerdictCases())('$name', ({ task, fixes }) => {
	it('is solved by its own reference', async () => {
		expect(complaints(await gradeFix(sandbox, task, task.solutionCode))).toEqual([]);
	});

	it.each(fixes.filter(({ isRight }) => isRight))('is solved by a fix that $name', async ({ source }) => {
		const report = await gradeFix(sandbox, task, source, { measureEfficiency: efficiencyBorders(task, null) });
		expect(complaints(report)).toEqual([]);
		if (report.efficiency !== null) expect(judgeEfficiency(task, report.efficiency).level).toBe(1);
	});

	it.each(fixes.filter(({ isRight }) => !isRight))(
		'is not solved by a fix that $name, which is no hacking',
		async ({ source, says }) => {
			const report = await gradeFix(sandbox, task, source, { measureEfficiency: efficiencyBorders(task, null) });
			expect(report.verdict).toBe('failed');
			expect(report.findings).toEqual([]);
			expect(complaints(report).join('\n')).toContain(says);
		},
	);
});

it('says the same of the same fix twice, with no address in it', async () => {
	const { task } = loadVerdictCases().find(({ name }) => name === 'lent') ?? { task: null };
	if (task === null) throw new Error('no such case');
	const source = task.solutionCode
		.replaceAll('return', 'raise ValueError(object(), listeners) or')
		.replace('import csv', 'listeners = []\nimport csv');
	const [one, two] = [await gradeFix(sandbox, task, source), await gradeFix(sandbox, task, source)];
	expect(one.tests).toEqual(two.tests);
	expect(JSON.stringify(one.tests)).not.toMatch(/0x[0-9a-f]{6}|id='\d/);
});

it('gives temporary files of tests and fixes the same names every time', async () => {
	const solution =
		'import tempfile\ndef f(path):\n    with tempfile.NamedTemporaryFile() as file:\n        raise OSError(path, file.name)\n';
	const tests = [
		'    def test(self):',
		'        import tempfile',
		'        with tempfile.TemporaryDirectory() as folder:',
		'            f(folder)',
	].join('\n');
	const task = pythonTask({ solution, tests });
	const [one, two] = [await gradeFix(sandbox, task, solution), await gradeFix(sandbox, task, solution)];
	expect(one.tests[0]?.message).toMatch(/raised OSError: .*tmp\w{8}/);
	expect(one.tests).toEqual(two.tests);
});
