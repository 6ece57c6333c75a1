import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
	type EvalServer,
	episodeLines,
	episodesOf,
	RIGHT,
	runEval,
	runsFolder,
	startEvalServer,
} from '../../support/eval-server.js';
import {
	type Answer,
	fails,
	hangs,
	type LlmServer,
	says,
	sendsRaw,
	startLlmServer,
	streams,
} from '../../support/llm-server.js';
import { buildProgram } from '../../support/server-process.js';

let server: EvalServer;
beforeAll(async () => {
	buildProgram();
	server = await startEvalServer();
});
afterAll(() => server.close());

const folder = () => runsFolder(onTestFinished);

async function llm(...answers: Answer[]): Promise<LlmServer> {
	const started = await startLlmServer(...answers);
	onTestFinished(() => started.close());
	return started;
}

const asking = (model: LlmServer, out: string, ...more: string[]) => [
	...['--agent', 'llm', '--model', 'm', '--base-url', model.baseUrl, '--server', server.url],
	...['--task', 'sum', '--out', out, '--pause', '1', '--tries', '2', ...more],
];
const fenced = (code: string) => says(`Here it is:\n\`\`\`python\n${code}\`\`\`\n`);

describe('agents', () => {
	test('search solves at once, and everything that happened stands in the run', async () => {
		const out = join(folder(), 'search');
		const { code, out: said } = await runEval(['--agent', 'search', '--server', server.url, '--out', out]);
		expect(code).toBe(0);
		expect(said).toMatch(/^all +1 +1 +1\.000 \[0\.025, 1\.000\]/m);
		const [episode] = episodesOf(out);
		expect(episode).toMatchObject({
			task: 'sum',
			seed: 1,
			status: 'done',
			solved: true,
			category: 'logic',
			faults: [],
		});
		expect(episode?.reset?.buggy_code).toContain('a - b');
		expect(episode?.steps).toHaveLength(1);
		expect(episode?.steps[0]).toMatchObject({
			method: 'search',
			reward: episode?.best_reward,
			prompt: { method: 'search' },
			reply: { fixed_code: RIGHT, candidates_tried: expect.any(Number) },
			observation: { solved: true, previous_attempts: [RIGHT] },
			info: { verdict: 'passed', hack_gap: 0 },
		});
	});

	test('buggy plays every step and misses the bound', async () => {
		const out = join(folder(), 'buggy');
		const args = ['--agent', 'buggy', '--server', server.url, '--out', out, '--max-steps', '2'];
		const { code, err } = await runEval([...args, '--fail-under', 'solve_rate=0.5', '--fail-under', 'mean_reward=0.1']);
		expect(code).toBe(1);
		expect(err).toBe('solve_rate is 0.0000, the least is 0.5\n');
		expect(episodesOf(out)[0]?.steps.map(({ done }) => done)).toEqual([false, true]);
	});

	test('random does the same for the same seed', async () => {
		const dir = folder();
		const played = async (name: string, seed: string) => {
			const out = join(dir, name);
			await runEval(['--agent', 'random', '--server', server.url, '--seed', seed, '--out', out, '--max-steps', '2']);
			return episodesOf(out)[0]?.steps.at(-1)?.observation.previous_attempts;
		};
		const [first, again, other] = [await played('a', '1'), await played('b', '1'), await played('c', '2')];
		expect(first).toHaveLength(2);
		expect(again).toEqual(first);
		expect(other).not.toEqual(first);
	});

	test('reference scores full marks on an embedded server, also for generated bugs', async () => {
		const out = join(folder(), 'reference');
		const args = ['--agent', 'reference', '--tasks-dir', server.tasksDir, '--task', 'sum', '--generated', '2'];
		const { code, out: said } = await runEval([
			...args,
			'--out',
			out,
			'--fail-under',
			'solve_rate=1',
			'--format',
			'json',
		]);
		expect(code).toBe(0);
		expect(JSON.parse(said)).toMatchObject({ episodes: 3, tasks: 1, meanSteps: 1, failed: 0 });
	});

	test('memory takes up what an earlier episode of the same agent found', async () => {
		const out = join(folder(), 'memory');
		const args = ['--agent', 'memory', '--server', server.url, '--out', out, '--task', 'sum', '--parallel', '1'];
		expect((await runEval([...args, '--episodes-per-task', '2'])).code).toBe(0);
		expect(episodesOf(out).map(({ steps }) => steps[0]?.method)).toEqual(['search', 'memory']);
	});
});

describe('a model', () => {
	test('is asked again with what went wrong, and tokens and cost are counted', async () => {
		const usage: Answer = (response) => {
			response.writeHead(200, { 'content-type': 'application/json' });
			const message = { role: 'assistant', content: `\`\`\`python\n${RIGHT}\`\`\`` };
			const usage = { prompt_tokens: 1000, completion_tokens: 500 };
			response.end(JSON.stringify({ choices: [{ index: 0, finish_reason: 'stop', message }], usage }));
		};
		const model = await llm(fenced('def add(a, b):\n    return b - a\n'), usage);
		const out = join(folder(), 'llm');
		const prices = ['--price-in', '2', '--price-out', '8', '--temperature', '0.5'];
		const { code, out: said } = await runEval(asking(model, out, ...prices));
		expect(code).toBe(0);
		expect(said).toMatch(/^tokens +1000 in, 500 out$/m);
		expect(said).toMatch(/^cost +0\.0060 USD$/m);
		const { steps } = episodesOf(out)[0] ?? { steps: [] };
		expect(steps.map(({ observation }) => observation.solved)).toEqual([false, true]);
		expect(JSON.stringify(steps[1]?.prompt)).toContain('return b - a');
		expect(steps[1]?.reply).toContain(RIGHT);
		expect(model.requests[0]?.body).toMatchObject({ model: 'm', temperature: 0.5 });
	});

	test('that is overloaded or broken for a while costs time and no score', async () => {
		const program = streams(`Here it is:\n\`\`\`python\n${RIGHT}\`\`\`\n`);
		const model = await llm(fails(429, { 'retry-after': '0' }), fails(500), sendsRaw('<html>'), program);
		const out = join(folder(), 'llm');
		const { code, out: said } = await runEval(asking(model, out, '--budget', '45000', '--tries', '4'));
		expect(code).toBe(0);
		const [episode] = episodesOf(out);
		expect(episode).toMatchObject({ status: 'done', solved: true });
		expect(episode?.faults.every(({ where }) => where === 'model')).toBe(true);
		expect(said).toMatch(/^infrastructure errors +0 of 1 episodes \(0\.0 %\)/m);
	});

	test('that stays broken fails the episode without a score, and --resume plays it again', async () => {
		const model = await llm(fails(400));
		const out = join(folder(), 'llm');
		const first = await runEval(asking(model, out));
		expect(first.code).toBe(1);
		expect(first.err).toContain('1 of 1 episodes have no score');
		expect(episodesOf(out)[0]).toMatchObject({
			status: 'failed',
			steps: [],
			error: expect.stringContaining('model: '),
		});
		model.answers = [fenced(RIGHT)];
		const again = await runEval(asking(model, out, '--resume'));
		expect(again.code).toBe(0);
		expect(again.out).toMatch(/^infrastructure errors +0 of 1 episodes/m);
		expect(episodesOf(out).map(({ status }) => status)).toEqual(['failed', 'done']);
	});

	test('that talks instead of programming is graded for what it says', async () => {
		const model = await llm(says('I would rather not.'));
		const out = join(folder(), 'llm');
		await runEval(asking(model, out, '--max-steps', '1'));
		expect(episodesOf(out)[0]?.steps[0]).toMatchObject({
			reply: 'I would rather not.',
			info: { verdict: 'syntax-error' },
		});
	});

	test('is asked 64 times at once', async () => {
		const waiting: (() => void)[] = [];
		const model = await llm((response, request) => {
			waiting.push(() => fenced(RIGHT)(response, request));
			if (waiting.length >= 64) for (const answer of waiting) answer();
		});
		const out = join(folder(), 'llm');
		const { code } = await runEval(
			asking(model, out, '--parallel', '64', '--episodes-per-task', '64', '--budget', '45000'),
		);
		expect(code).toBe(0);
		expect(model.mostOpen).toBe(64);
		expect(new Set(episodesOf(out).map(({ seed }) => seed)).size).toBe(64);
	});
});

describe('a run that ends early', () => {
	const EPISODES = ['--episodes-per-task', '5', '--parallel', '1', '--budget', '45000'];

	/** Answers `rights` questions and then tells of one that gets no answer. */
	async function silentAfter(rights: number) {
		let tell: () => void = () => undefined;
		const asked = new Promise<void>((resolve) => {
			tell = resolve;
		});
		const last: Answer = (response, request) => {
			tell();
			hangs(response, request);
		};
		return { asked, model: await llm(...Array.from({ length: rights }, () => fenced(RIGHT)), last) };
	}

	test('killed outright, it goes on without losing or repeating an episode', async () => {
		const { asked, model } = await silentAfter(3);
		const out = join(folder(), 'llm');
		const args = asking(model, out, ...EPISODES);
		const child = spawn(process.execPath, ['dist/src/cli/codearena.js', 'eval', ...args], { stdio: 'ignore' });
		await asked;
		child.kill('SIGKILL');
		await once(child, 'exit');
		const before = episodeLines(out);
		expect(before).toHaveLength(3);
		appendFileSync(join(out, 'episodes.jsonl'), '{"task":"sum","seed":4,"sta');
		model.answers = [fenced(RIGHT)];
		const { code } = await runEval([...args, '--resume']);
		expect(code).toBe(0);
		expect(episodeLines(out).slice(0, 3)).toEqual(before);
		expect(episodesOf(out).map(({ seed }) => seed)).toEqual([1, 2, 3, 4, 5]);
	});

	test('interrupted, it says how to go on', async () => {
		const { asked, model } = await silentAfter(2);
		const out = join(folder(), 'llm');
		const controller = new AbortController();
		const running = runEval(asking(model, out, ...EPISODES), controller.signal);
		await asked;
		controller.abort();
		const { code, err } = await running;
		expect(code).toBe(130);
		expect(err).toContain('3 of 5 episodes have no score; --resume plays them');
		expect(episodesOf(out)).toHaveLength(2);
	});

	test('keeps its settings and its folder', async () => {
		const out = join(folder(), 'run');
		const args = ['--agent', 'search', '--server', server.url, '--out', out];
		await runEval(args);
		expect(await runEval(args)).toMatchObject({ code: 2, err: expect.stringContaining('add --resume') });
		const other = await runEval([...args, '--resume', '--max-steps', '3']);
		expect(other).toMatchObject({ code: 2, err: expect.stringContaining('begun with another maxSteps') });
	});
});

test('--format openenv prints the lines of OpenEnv’s runners', async () => {
	const out = join(folder(), 'run');
	const { out: said } = await runEval([
		'--agent',
		'search',
		'--server',
		server.url,
		'--out',
		out,
		'--format',
		'openenv',
	]);
	const [start, step, end] = said.trimEnd().split('\n');
	expect(start).toBe('[START] task=sum env=code_arena model=none');
	expect(step).toMatch(/^\[STEP\] step=1 action="\S+" reward=0\.\d\d done=true error=null$/);
	expect(end).toMatch(/^\[END\] success=true steps=1 score=0\.\d\d rewards=0\.\d\d$/);
});

test('calls that cannot be carried out end with 2 and a sentence', async () => {
	const out = join(folder(), 'run');
	const at = ['--server', server.url, '--out', out];
	expect((await runEval(['--agent', 'reference', ...at])).err).toContain('needs the embedded server');
	expect((await runEval(['--agent', 'buggy', '--category', 'syntax', ...at])).err).toContain('no task is like that');
	const unknown = await runEval(['--agent', 'buggy', '--task', 'nothing', ...at]);
	expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('unknown_task') });
});

test('a server that is not there ends the run with 1', async () => {
	const gone = await startLlmServer(hangs);
	await gone.close();
	const args = ['--agent', 'buggy', '--server', gone.baseUrl, '--tries', '2', '--pause', '1'];
	const { code, err } = await runEval([...args, '--out', join(folder(), 'run')]);
	expect(code).toBe(1);
	expect(err).toContain('the server does not answer: /tasks?: ECONNREFUSED, 2 tries');
});
