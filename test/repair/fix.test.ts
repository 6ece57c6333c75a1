import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Fixer } from '../../src/repair/fix.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import {
	type Answer,
	drops,
	fails,
	hangs,
	type LlmServer,
	says,
	sendsRaw,
	stalls,
	startLlmServer,
	streams,
} from '../support/llm-server.js';
import { startRealSandbox } from '../support/real-sandbox.js';
import { fixRequest, testFixer } from '../support/repair-parts.js';
import { makeTask } from '../support/task-folders.js';

const MARK = 'reference_mark_7f3a';
const TESTS = `import unittest
from solution import middle


class Basic(unittest.TestCase):
    def test_three(self):
        self.assertEqual(middle(3, 1, 2), 2)

    def test_sorted(self):
        self.assertEqual(middle(1, 2, 3), 2)

    def test_equal(self):
        self.assertEqual(middle(5, 5, 1), 5)
`;
const BROKEN = 'def middle(a, b, c):\n    return sorted([a, b, c])[2]\n';
const RIGHT = 'def middle(a, b, c):\n    return sorted([a, b, c])[1]\n';

const task = makeTask({
	id: 'middle',
	description: '`middle(a, b, c)` returns the middle one of three numbers.',
	entryPoints: ['middle'],
	buggyCode: BROKEN,
	solutionCode: `def middle(a, b, c):\n    ${MARK} = sorted([a, b, c])\n    return ${MARK}[1]\n`,
	testsCode: TESTS,
	heldoutCode: TESTS.replace('test_three', `test_${MARK}`).replace('middle(3, 1, 2), 2', 'middle(90, 70, 80), 80'),
	contentHash: 'middle'.padEnd(64, '0'),
});

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

async function fixerThat(...answers: Answer[]): Promise<Fixer> {
	model = await startLlmServer(...answers);
	return testFixer(sandbox, model.baseUrl, 'secret-key-1234');
}

const request = (overrides = {}) => fixRequest({ task, code: BROKEN, ...overrides });

describe('with a model', () => {
	test('a right program in a fence with prose around it is the answer', async () => {
		const fixer = await fixerThat(says(`Look at the index:\n\`\`\`python\n${RIGHT}\`\`\`\nThat is all.`));
		const fix = await fixer.fix(request());
		expect(fix).toMatchObject({ method: 'llm', model: 'fixer-model', success: true, testsPassed: 3, testsTotal: 3 });
		expect(fix.fixedCode).toBe(RIGHT);
		expect(fix.changes).toMatchObject([
			{ line: 2, before: '    return sorted([a, b, c])[2]', after: '    return sorted([a, b, c])[1]' },
		]);
		expect(fix.trace).toEqual([{ method: 'llm', outcome: 'solved' }]);
	});

	test('a wrong program is answered with its own error log and the next one counts', async () => {
		const wrong = '```python\ndef middle(a, b, c):\n    return min(a, b, c)\n```';
		const fixer = await fixerThat(says(wrong), says(`\`\`\`\n${RIGHT}\`\`\``));
		const fix = await fixer.fix(request());
		expect(fix).toMatchObject({ method: 'llm', success: true });
		const [, second] = model?.requests ?? [];
		expect(second?.body.messages.at(-1)?.content).toContain('expected 2, got 1');
		expect(second?.body.messages.at(-1)?.content).toContain('return min(a, b, c)');
	});

	test.each<[string, Answer]>([
		['refuses', says('', { refusal: 'I will not.' })],
		['answers with garbage', sendsRaw('<html>')],
		['answers 500', fails(500)],
		['answers 401', fails(401)],
		['asks to come back much later', fails(429, { 'retry-after': '3600' })],
		['breaks the connection', drops],
		['talks without a program', says('Have you tried another index?')],
		['is cut off', says('```python\ndef middle(a, b, c):\n    return sor', {}, 'length')],
	])('search takes over from one that %s', async (_what, answer) => {
		const fix = await (await fixerThat(answer)).fix(request());
		expect(fix).toMatchObject({ method: 'search', success: true });
		expect(fix.trace.at(-1)?.method).toBe('search');
		expect(fix.trace.length).toBeGreaterThan(1);
	});

	test('a reply that comes as a stream is read like any other', async () => {
		const fixer = await fixerThat(streams(`Here it is:\n\`\`\`python\n${RIGHT}\`\`\`\n`));
		const fix = await fixer.fix(request({ method: 'llm' }));
		expect(fix).toMatchObject({ method: 'llm', success: true, fixedCode: RIGHT });
	});

	test('an endpoint that only streams is asked for a stream', async () => {
		const streamed = streams(`\`\`\`python\n${RIGHT}\`\`\`\n`);
		const onlyStreams: Answer = (response, chat) => {
			if (chat.body.stream === true) return streamed(response, chat);
			response.writeHead(400, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ error: { message: 'this model supports only stream=true' } }));
		};
		const fix = await (await fixerThat(onlyStreams)).fix(request({ method: 'llm' }));
		expect(fix).toMatchObject({ method: 'llm', success: true, fixedCode: RIGHT });
		expect(fix.trace).toEqual([{ method: 'llm', outcome: 'solved' }]);
	});

	test.each<[string, Answer]>([
		['answers a little at a time for ever', streams('x'.repeat(9_000), 50)],
		['stops in the middle of its answer', stalls],
	])('one that %s costs its share of the time and no more', async (_what, answer) => {
		const fix = await (await fixerThat(answer)).fix(request({ method: 'llm', budgetMs: 1_000 }));
		expect(fix).toMatchObject({ method: 'none', success: false, fixedCode: BROKEN });
		expect(fix.trace).toEqual([{ method: 'llm', outcome: 'no answer in time' }]);
	});

	test('one that never answers costs its share of the time and no more', async () => {
		const fix = await (await fixerThat(hangs)).fix(request({ method: 'llm', budgetMs: 1_000 }));
		expect(fix).toMatchObject({ method: 'none', success: false, fixedCode: BROKEN });
		expect(fix.trace).toEqual([{ method: 'llm', outcome: 'no answer in time' }]);
	});

	test('neither reference nor held-out tests nor the key are in what it is asked or in the answer', async () => {
		const fixer = await fixerThat(says('no'));
		const fix = await fixer.fix(request({ method: 'llm' }));
		const asked = JSON.stringify(model?.requests.map(({ body }) => body));
		for (const text of [asked, JSON.stringify(fix)]) {
			expect(text).not.toContain(MARK);
			expect(text).not.toContain('secret-key');
		}
		expect(model?.requests[0]?.authorization).toBe('Bearer secret-key-1234');
	});
});

describe('without a model', () => {
	test('search repairs, and says what it did', async () => {
		const fix = await testFixer(sandbox, null).fix(request());
		expect(fix).toMatchObject({ method: 'search', model: null, success: true, testsPassed: 3 });
		expect(fix.fixedCode).not.toContain(MARK);
		expect(fix.candidatesTried).toBeGreaterThan(0);
		expect(fix.trace[0]).toEqual({ method: 'llm', outcome: 'no model is configured' });
	});

	test('the same seed gives the same repair', async () => {
		const fixer = testFixer(sandbox, null);
		const [first, second] = [await fixer.fix(request({ seed: 5 })), await fixer.fix(request({ seed: 5 }))];
		expect(second.fixedCode).toBe(first.fixedCode);
	});

	test('code without a task only has to compile and load', async () => {
		const code = 'def double(x)\n    return x * 2\n';
		const fix = await testFixer(sandbox, null).fix(fixRequest({ code }));
		expect(fix).toMatchObject({ method: 'search', success: true, testsTotal: 0 });
		expect(fix.fixedCode).toBe('def double(x):\n    return x * 2\n');
	});

	test('a repair that passes what is shown and was refused is not answered again', async () => {
		const overfitting = 'def middle(a, b, c):\n    return 5 if a == 5 else 2\n';
		const fix = await testFixer(sandbox, null).fix(request({ code: overfitting, attempts: [overfitting] }));
		expect(fix).toMatchObject({ method: 'search', success: true });
		expect(fix.fixedCode).not.toBe(overfitting);
	});

	test('a program that is right is left alone', async () => {
		const fix = await testFixer(sandbox, null).fix(request({ code: RIGHT }));
		expect(fix).toMatchObject({ method: 'none', success: true, changes: [], candidatesTried: 0 });
	});
});

describe('code without a task', () => {
	const own = (code: string, checks: string) =>
		testFixer(sandbox, null).fix(fixRequest({ code, task: null, checks, method: 'search' }));

	test('is repaired until its own checks pass, which are counted and stay out of the answer', async () => {
		const found = await own(BROKEN, 'assert middle(3, 1, 2) == 2\nassert middle(5, 5, 1) == 5\n');
		expect(found).toMatchObject({
			success: true,
			method: 'search',
			fixedCode: RIGHT,
			testsPassed: 2,
			testsTotal: 2,
		});
	});

	test.each<[string, string, number, number]>([
		[
			'later checks count though an earlier one fails',
			'assert middle(1, 2, 4) == 2\nassert middle(2, 2, 2) == 2\n',
			1,
			2,
		],
		[
			'checks share what stands before them',
			'low = 2\nassert middle(low, 2, 2) == low\nlow = 9\nassert low == 9\n',
			2,
			2,
		],
		['a check function that nothing calls is called', 'def test_it():\n    assert middle(1, 2, 4) == 2\n', 0, 1],
		['assertions in a loop are one check', 'for n in (1, 2):\n    assert middle(n, n, n) == n\n', 1, 1],
		['statements alone are one check', 'middle(1, 2, 3)\n', 1, 1],
		['what does not parse is a check that fails', 'assert middle(1, 2,\n', 0, 1],
	])('%s', async (_what, checks, passed, total) => {
		const code = `${BROKEN}# é "quoted"\n`;
		const found = await testFixer(sandbox, null).fix(
			fixRequest({ code, task: null, checks, method: 'llm', budgetMs: 1_000 }),
		);
		expect(found).toMatchObject({ testsPassed: passed, testsTotal: total, success: passed === total });
	});
});
