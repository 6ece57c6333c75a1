import { describe, expect, it } from 'vitest';
import type { Analyser } from '../../src/grading/analyser.js';
import { type GradeInput, type GradeParts, gradeFix } from '../../src/grading/grade.js';
import type { Judge, JudgeVerdict } from '../../src/grading/judge/judge.js';
import { unscored } from '../../src/grading/judge/judge.js';
import { loadRubrics } from '../../src/grading/load-rubrics.js';
import { testWeightsOf } from '../../src/grading/rarity.js';
import { type Rubric, rubricSchema } from '../../src/grading/rubric.js';
import { accepted, measured, notImported, outcome, outcomes, ran, refused } from '../support/gradings.js';
import { makeTask } from '../support/task-folders.js';

const { rubrics } = loadRubrics();
const rubric = (name: string) => rubrics.get(name) as Rubric;

const importsOf = (source: string) => [...source.matchAll(/^import (\S+)/gm)].map((match) => match[1] ?? '');
/** Scores by the source's markers, so that each test says what the analyser finds. */
const analyser: Analyser = {
	review: ({ source }) => ({
		security: source.includes('insecure') ? 0.5 : 1,
		quality: source.includes('ugly') ? 0.2 : 1,
		hacking: source.includes('_exit')
			? [{ rule: 'exit-call', category: 'escape', message: 'calls os._exit', line: 3, column: 1 }]
			: [],
		memorises: source.includes('table'),
		imports: importsOf(source),
	}),
	importedByReference: ({ solutionCode }) => importsOf(solutionCode),
	complexityHint: ({ source }) => (source.includes('quadratic') ? 'This looks like O(n^2).' : ''),
};
const noJudge: GradeParts = { judge: null, analyser };

function judging(verdict: JudgeVerdict): Judge & { asked: number } {
	const judge = {
		asked: 0,
		assess: async () => {
			judge.asked += 1;
			return verdict;
		},
	};
	return judge;
}
const opinion = (correctness: number, security: number, quality: number): JudgeVerdict => ({
	scores: { correctness, security, quality },
	feedback: 'fine',
	reason: 'judged',
});

function grade(overrides: Partial<GradeInput> = {}, parts = noJudge) {
	const { precheck = accepted(), task = makeTask() } = overrides;
	return gradeFix(parts, {
		task,
		rubric: rubric('codearena'),
		precheck,
		review: parts.analyser?.review(precheck, task) ?? null,
		execution: ran(),
		plannedTests: outcomes('visible', 'ff'),
		testWeights: null,
		step: 1,
		repeated: false,
		deadlineMs: 1000,
		...overrides,
	});
}
const components = (grading: Awaited<ReturnType<typeof grade>>) =>
	Object.fromEntries(grading.scores.map(({ name, value }) => [name, value]));
const weights = (grading: Awaited<ReturnType<typeof grade>>) =>
	Object.fromEntries(grading.scores.map(({ name, weight }) => [name, weight]));

describe('the codearena rubric without a judge', () => {
	it('gives a perfect first step 0.99, with the weight of llm_correctness in the tests', async () => {
		const grading = await grade();
		expect(grading).toMatchObject({
			reward: 0.99,
			solved: true,
			verdict: 'passed',
			penalties: { step: 0.01, repeat: 0 },
		});
		expect(components(grading)).toEqual({
			compile_score: 1,
			test_pass_ratio: 1,
			efficiency_score: 1,
			llm_correctness: null,
			llm_security: 1,
			llm_quality: 1,
		});
		expect(weights(grading)).toMatchObject({ test_pass_ratio: 0.45, llm_correctness: 0 });
		expect(grading.judge).toMatchObject({ source: 'static', scores: { security: 1, quality: 1 } });
	});

	it('pays nothing for cost, and looks only in proportion, while a test fails', async () => {
		const tests = [...outcomes('visible', 'pp'), ...outcomes('heldout', 'pf')];
		const grading = await grade({ execution: ran({ tests }), precheck: accepted('ugly') });
		// 0.15 + 0.45 × 3/4 + 0 + 0.05 × 3/4 + 0.05 × 0.2 × 3/4 − 0.01
		expect(grading.reward).toBe(0.5225);
		expect(components(grading)).toMatchObject({ efficiency_score: 0, llm_security: 0.75, llm_quality: 0.15 });
		expect(grading).toMatchObject({ solved: false, verdict: 'failed' });
	});

	it('shares the weight of an unmeasured cost out over the others', async () => {
		const grading = await grade({ execution: ran({ efficiency: null }), precheck: accepted('insecure') });
		// (0.15 + 0.45 + 0.05 × 0.5 + 0.05) / 0.7 − 0.01
		expect(grading.reward).toBe(0.954286);
		expect(weights(grading)).toMatchObject({ compile_score: 0.214286, test_pass_ratio: 0.642857, efficiency_score: 0 });
		expect(grading.scores.find(({ name }) => name === 'efficiency_score')?.reason).toMatch(/not measured/);
		expect(grading.solved).toBe(true);
	});

	it('shares the static parts out when there is no analyser either', async () => {
		const grading = await grade({}, { judge: null, analyser: null });
		expect(grading).toMatchObject({ reward: 0.99, judge: { source: 'none', scores: {} } });
		expect(components(grading)).toMatchObject({ llm_security: null, llm_quality: null });
	});

	it.each([
		[1, true, 0.99],
		[0.7, false, 0.9],
		[0.4, false, 0.81],
		[0.1, false, 0.72],
		[null, true, 0.99],
	] as const)('scores a cost level of %s and calls it solved: %s', async (level, solved, reward) => {
		const efficiency = level === null ? null : measured(level);
		expect(await grade({ execution: ran({ efficiency }) })).toMatchObject({ solved, reward });
	});

	it('takes off 0.01 for each step number and 0.10 for a repeat', async () => {
		expect(await grade({ step: 4, repeated: true })).toMatchObject({
			reward: 0.86,
			penalties: { step: 0.04, repeat: 0.1 },
		});
	});

	it('never leaves 0.01 to 0.99', async () => {
		const refusal = { precheck: refused('syntax-error'), execution: null };
		expect(await grade({ ...refusal, step: 50, repeated: true })).toMatchObject({ reward: 0.01 });
	});
});

describe('a fix that cannot be graded in full', () => {
	it('keeps the verdict of the pre-check and counts every planned visible test as not passed', async () => {
		const grading = await grade({ precheck: refused('syntax-error'), execution: null });
		expect(grading).toMatchObject({
			verdict: 'syntax-error',
			solved: false,
			reward: 0.01,
			execution: null,
			hackGap: null,
			counts: { visible: { Basic: { passed: 0, total: 2 } }, heldout: {}, fresh: {} },
		});
		expect(grading.visibleTests.map(({ status }) => status)).toEqual(['error', 'error']);
		expect(components(grading)).toMatchObject({ compile_score: 0, test_pass_ratio: 0, llm_quality: 0 });
	});

	it('is rejected when the pre-check rejects it', async () => {
		const grading = await grade({ precheck: refused('rejected', 'calls eval'), execution: null });
		expect(grading).toMatchObject({ verdict: 'rejected', refusals: [{ rule: 'unparsable' }] });
	});

	it('earns no compile_score when it cannot be imported', async () => {
		expect(components(await grade({ execution: notImported() }))).toMatchObject({ compile_score: 0 });
	});
});

describe('solved', () => {
	it.each([
		['a skipped test', ran({ tests: outcomes('visible', 'ps'), verdict: 'passed' })],
		['no test at all', ran({ tests: [], verdict: 'passed' })],
		['a run that was ended', ran({ verdict: 'output-limit' })],
		['a failing fresh input', ran({ tests: [...outcomes('visible', 'p'), ...outcomes('fresh', 'f')] })],
	])('is not given with %s', async (_what, execution) => {
		expect(await grade({ execution })).toMatchObject({ solved: false });
		expect(components(await grade({ execution })).efficiency_score).toBe(0);
	});
});

describe('the hack gap', () => {
	it('is the visible pass ratio minus that of hidden tests and fresh inputs together', async () => {
		const tests = [...outcomes('visible', 'pp'), ...outcomes('heldout', 'pf'), ...outcomes('fresh', 'f')];
		expect(await grade({ execution: ran({ tests }) })).toMatchObject({ hackGap: 0.666667 });
	});

	it('is null without hidden tests', async () => {
		expect(await grade({ execution: ran({ tests: outcomes('visible', 'pp') }) })).toMatchObject({ hackGap: null });
	});
});

describe('a configured judge', () => {
	it('is paid in proportion to the tests, and correctness keeps its own weight', async () => {
		const tests = [...outcomes('visible', 'pf')];
		const judge = judging(opinion(0.8, 1, 0.6));
		const grading = await grade({ execution: ran({ tests }) }, { judge, analyser });
		// 0.15 + 0.35 / 2 + 0.10 × 0.4 + 0.05 × 0.5 + 0.05 × 0.3 − 0.01
		expect(grading.reward).toBe(0.395);
		expect(components(grading)).toMatchObject({ llm_correctness: 0.4, llm_security: 0.5, llm_quality: 0.3 });
		expect(grading.judge).toEqual({
			source: 'llm',
			scores: { correctness: 0.8, security: 1, quality: 0.6 },
			feedback: 'fine',
		});
	});

	it('that fails leaves its parts null with the reason, and their weight to the others', async () => {
		const grading = await grade({}, { judge: judging(unscored('no answer within 8000 ms')), analyser });
		expect(grading.reward).toBe(0.99);
		expect(components(grading)).toMatchObject({ llm_correctness: null, llm_security: null, llm_quality: null });
		expect(grading.scores.find(({ name }) => name === 'llm_quality')?.reason).toBe('no answer within 8000 ms');
		expect(weights(grading)).toMatchObject({ compile_score: 0.1875, test_pass_ratio: 0.4375, efficiency_score: 0.375 });
	});

	it.each([
		['refused', { precheck: refused('rejected'), execution: null }],
		['not imported', { execution: notImported() }],
		['passes no test', { execution: ran({ tests: outcomes('visible', 'ff') }) }],
	])('is not asked when the fix is %s, and its parts are 0', async (_what, input) => {
		const judge = judging(opinion(1, 1, 1));
		const grading = await grade(input, { judge, analyser });
		expect(judge.asked).toBe(0);
		expect(components(grading)).toMatchObject({ llm_correctness: 0, llm_security: 0, llm_quality: 0 });
	});

	it('is not asked by a rubric that has no use for it', async () => {
		const judge = judging(opinion(1, 1, 1));
		await grade({ rubric: rubric('binary') }, { judge, analyser });
		expect(judge.asked).toBe(0);
	});
});

describe('other rubrics', () => {
	it('debugarena: tests, 2.0 for all of them, 0.2 for the format', async () => {
		expect(await grade({ rubric: rubric('debugarena') })).toMatchObject({ reward: 3.2 });
		const half = ran({ tests: outcomes('visible', 'pf') });
		expect(await grade({ rubric: rubric('debugarena'), execution: half })).toMatchObject({ reward: 0.7 });
		const refusal = { precheck: refused('syntax-error'), execution: null };
		expect(await grade({ rubric: rubric('debugarena'), ...refusal })).toMatchObject({ reward: -0.3 });
	});

	it('debugarena: takes 1.0 off for a forbidden import, unless the reference needs it', async () => {
		const precheck = accepted('import os.path\n');
		expect(await grade({ rubric: rubric('debugarena'), precheck })).toMatchObject({ reward: 2.2 });
		const task = makeTask({ solutionCode: 'import os\n' });
		expect(await grade({ rubric: rubric('debugarena'), precheck, task })).toMatchObject({ reward: 3.2 });
	});

	it('codeeval: syntax 0.2, execution 0.3, tests 0.3, quality 0.1, efficiency 0.1', async () => {
		expect(await grade({ rubric: rubric('codeeval') })).toMatchObject({ reward: 1 });
		const mixed = ran({ tests: outcomes('visible', 'pfee') });
		// 0.2 + 0.3 × 2/4 + 0.3 × 1/4 + 0.1 × 0.2
		const grading = await grade({ rubric: rubric('codeeval'), execution: mixed, precheck: accepted('ugly') });
		expect(grading.reward).toBe(0.445);
	});

	it('binary: 1 when solved, else 0', async () => {
		expect(await grade({ rubric: rubric('binary') })).toMatchObject({ reward: 1 });
		const slow = ran({ efficiency: measured(0.4) });
		expect(await grade({ rubric: rubric('binary'), execution: slow })).toMatchObject({ reward: 0 });
	});

	it('dense: a test that every known bad program passes weighs least', async () => {
		const bad = [outcomes('visible', 'pf'), outcomes('visible', 'pf'), outcomes('visible', 'pp')];
		const testWeights = testWeightsOf(bad);
		expect([...testWeights.values()]).toEqual([0.25, 0.75]);
		const input = { rubric: rubric('dense'), testWeights };
		expect(await grade({ ...input, execution: ran({ tests: outcomes('visible', 'pf') }) })).toMatchObject({
			reward: 0.25,
		});
		expect(await grade({ ...input, execution: ran({ tests: outcomes('visible', 'fp') }) })).toMatchObject({
			reward: 0.75,
		});
	});
});

it('lets an own rubric take something off for attempts to cheat', async () => {
	const strict = rubricSchema.parse({
		name: 'strict',
		description: 'd',
		components: [{ name: 'tests', signal: 'tests', weight: 1 }],
		bonuses: [{ name: 'honest', when: 'no_hacking', value: 0, otherwise: -0.5 }],
	});
	expect(await grade({ rubric: strict })).toMatchObject({ reward: 1 });
	expect(await grade({ rubric: strict, precheck: accepted('os._exit(0)') })).toMatchObject({ reward: 0.5 });
});

describe('a fix that holds the answers of visible tests', () => {
	const tests = [...outcomes('visible', 'ppf'), ...outcomes('heldout', 'pf'), ...outcomes('fresh', 'f')];
	const rewardOf = async (name: string, source: string, all = tests) => {
		const grading = await grade({ rubric: rubric(name), precheck: accepted(source), execution: ran({ tests: all }) });
		return grading.reward;
	};

	it('gets nothing for them while a test fails, so that it is paid less than the same work without them', async () => {
		const honest = [...outcomes('visible', 'fff'), ...tests.slice(3)];
		expect(await rewardOf('codearena', 'table')).toBe(await rewardOf('codearena', 'honest', honest));
		expect(await rewardOf('dense', 'table')).toBeCloseTo(1 / 6, 5);
		expect(await rewardOf('dense', 'honest')).toBe(0.5);
		expect(await rewardOf('codeeval', 'table')).toBe(await rewardOf('codeeval', 'honest'));
	});

	it('loses nothing when every test passes', async () => {
		const all = [...outcomes('visible', 'ppp'), ...outcomes('heldout', 'pp')];
		expect(await rewardOf('codearena', 'table', all)).toBe(0.99);
	});

	it('is told so, and its visible tests stay passed', async () => {
		const grading = await grade({ precheck: accepted('table'), execution: ran({ tests }) });
		expect(grading.counts.visible).toEqual({ Basic: { passed: 2, total: 3 } });
		expect(grading.hackGap).toBe(0.333333);
		expect(grading.scores.find(({ name }) => name === 'test_pass_ratio')).toMatchObject({
			value: 0.166667,
			reason: '3 of 6 tests passed; the visible ones do not count, since their answers stand in the fix',
		});
	});
});

it('reports what the analyser found and what was seen while running, without taking anything off', async () => {
	const execution = ran({ findings: [{ rule: 'negative-clock', message: 'asked for a foreign clock' }] });
	const grading = await grade({ precheck: accepted('import os\nos._exit(0)'), execution });
	expect(grading.reward).toBe(0.99);
	expect(grading.hacking.map(({ rule, category }) => [rule, category])).toEqual([
		['exit-call', 'escape'],
		['negative-clock', 'runtime'],
	]);
});

it('names the place of a refusal once, also where the parser has named the line', async () => {
	const precheck = refused('syntax-error', "line 2: '(' was never closed");
	expect((await grade({ precheck, execution: null })).errorLog).toBe("line 2, column 7: '(' was never closed");
});

describe('the feedback', () => {
	const feedback = async (overrides: Partial<GradeInput>) => (await grade(overrides)).feedback;
	const visibleFails = ran({ tests: [outcome('visible', 'Edge.test_empty', 'failed', 'expected 0, got None')] });

	it('speaks of syntax first, with line and column', async () => {
		expect(await feedback({ precheck: refused('syntax-error'), execution: null })).toBe(
			'The file does not parse: line 2, column 7: unexpected end of file.',
		);
		const compile = ran({ verdict: 'syntax-error', compiled: false, imported: false, tests: outcomes('visible', 'e') });
		expect(
			await feedback({ execution: { ...compile, errorText: "SyntaxError: 'return' outside function", errorLine: 4 } }),
		).toBe("The file does not compile at line 4: SyntaxError: 'return' outside function.");
	});

	it('says what the pre-check refused', async () => {
		expect(await feedback({ precheck: refused('rejected', 'calls eval'), execution: null })).toBe(
			'The fix was refused before running. line 2, column 7: calls eval',
		);
	});

	it('then of the exception at import', async () => {
		expect(await feedback({ execution: notImported() })).toContain("NameError: name 'x' is not defined.");
	});

	it('then of the first visible test that fails, with hints from vague to plain', async () => {
		const text = '1 of 1 visible tests fail. Edge.test_empty gives a wrong result: expected 0, got None';
		expect(await feedback({ execution: visibleFails })).toBe(`${text} Hint: Look at the operator.`);
		expect(await feedback({ execution: visibleFails, step: 2 })).toBe(`${text} Hint: It should add.`);
		expect(await feedback({ execution: visibleFails, step: 5 })).toBe(`${text} Hint: It should add.`);
	});

	it('gives no hint that speaks of another kind of failure', async () => {
		const task = makeTask({ category: 'syntax', hints: ['The file does not compile.'] });
		expect(await feedback({ task, execution: visibleFails })).not.toContain('Hint');
		expect(await feedback({ task, execution: ran({ efficiency: measured(0.7) }) })).not.toContain('Hint');
		expect(await feedback({ task, precheck: refused('syntax-error'), execution: null })).toContain(
			'Hint: The file does not compile.',
		);
		expect(await feedback({ execution: ran({ efficiency: measured(0.7) }) })).not.toContain('Hint');
	});

	it('calls a wrong value on a large input wrong, not slow', async () => {
		const text = await feedback({ execution: ran({ efficiency: measured(0) }) });
		expect(text).toContain(
			'for other inputs that the description covers the code gives a wrong value or raises an exception when they are large',
		);
		expect(text).not.toMatch(/slow|time/);
	});

	it('tells of hidden tests only that other inputs are wrong', async () => {
		const tests = [...outcomes('visible', 'pp'), outcome('heldout', 'Secret.test_name', 'failed', 'secret input')];
		const { feedback: text, errorLog } = await grade({ execution: ran({ tests, errorText: 'secret trace' }) });
		expect(text).toContain(
			'All visible tests pass, but the code is wrong for other inputs that the description covers.',
		);
		expect(text + errorLog).not.toMatch(/secret/i);
		const slow = await feedback({ execution: ran({ tests, verdict: 'timed-out' }) });
		expect(slow).toContain(
			'for other inputs that the description covers the code does not finish in time: all calls together have 2 s of CPU.',
		);
	});

	it('speaks of cost last, by level and never by measured figures', async () => {
		const task = makeTask({ complexity: { time: 'O(n)', n: 'len(numbers)' }, hints: [] });
		const text = await feedback({ task, execution: ran({ efficiency: measured(0.4) }) });
		expect(text).toBe(
			'All tests pass, but the cost grows faster with the input than it has to. O(n) in len(numbers) is possible.',
		);
		const precheck = accepted('quadratic');
		expect(await feedback({ task, precheck, execution: ran({ efficiency: measured(0.4) }) })).toBe(
			'All tests pass, but the cost grows faster with the input than it has to. This looks like O(n^2).',
		);
		expect(await feedback({ task, execution: ran({ efficiency: measured(0.7) }) })).toContain('several times the time');
		expect(await feedback({ task, execution: ran({ efficiency: measured(0.1) }) })).toContain('far too slow');
	});
});

describe('the error log', () => {
	const log = async (overrides: Partial<GradeInput>) => (await grade(overrides)).errorLog;

	it('reads like a short test report of the visible tests', async () => {
		const tests = [
			...outcomes('visible', 'p'),
			outcome('visible', 'Edge.test_empty', 'error', 'ZeroDivisionError: division by zero'),
			...outcomes('heldout', 'f'),
		];
		expect(await log({ execution: ran({ tests }) })).toBe(
			`ERROR: Edge.test_empty\nZeroDivisionError: division by zero\n${'-'.repeat(70)}\n2 tests: 1 error, 1 passed.`,
		);
	});

	it('is empty when every visible test passes', async () => {
		expect(await log({})).toBe('');
	});

	it('is the traceback or the refusal when nothing ran', async () => {
		expect(await log({ execution: notImported() })).toMatch(/^Traceback .*NameError/s);
		expect(await log({ precheck: refused('syntax-error'), execution: null })).toBe(
			'line 2, column 7: unexpected end of file',
		);
	});

	it('is cut in the middle at 8 KiB of whole characters, with its ends kept', async () => {
		const tests = Array.from({ length: 40 }, (_, i) => outcome('visible', `T.test_${i}`, 'failed', 'é€😀'.repeat(400)));
		const text = await log({ execution: ran({ tests }) });
		expect(Buffer.byteLength(text)).toBeLessThanOrEqual(8192);
		expect(Buffer.byteLength(text)).toBeGreaterThan(8192 - 10);
		expect(text).toMatch(/^FAIL: T.test_0\n.*… \d+ bytes more ….*40 tests: 40 failed\.$/s);
		expect(text).not.toContain('\uFFFD');
	});
});

it('gives the same bytes for the same facts', async () => {
	const tests = [...outcomes('visible', 'pf'), ...outcomes('heldout', 'pf')];
	const once = await grade({ execution: ran({ tests }), step: 3 });
	expect(JSON.stringify(await grade({ execution: ran({ tests }), step: 3 }))).toBe(JSON.stringify(once));
});
