import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createArena } from '../../../src/episode/create-arena.js';
import { createRunProgram } from '../../../src/live/programs.js';
import { createRepairServices, type RepairServices } from '../../../src/live/repair-services.js';
import { createPrecheck } from '../../../src/precheck/create-precheck.js';
import { createEditService } from '../../../src/repair/edits.js';
import type { Sandbox } from '../../../src/sandbox/sandbox.js';
import { buildApp } from '../../../src/server/app.js';
import { RUN_SHOW } from '../../../src/server/protocol/agent-run.js';
import { loadTasks } from '../../../src/taskset/load-tasks.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { arenaParts } from '../../support/arenas.js';
import { startRealSandbox } from '../../support/real-sandbox.js';
import { repairParts, testFixer } from '../../support/repair-parts.js';
import { makeTask } from '../../support/task-folders.js';
import { WsClient } from '../../support/test-server.js';

/** A task of each kind that is no function, with a part of its code. */
const KINDS = { 'longest-run-program': 'input()', 'price-list-package': 'def total' } as const;

let sandbox: Sandbox;
let app: FastifyInstance;
let repair: RepairServices;
let url: string;

beforeAll(async () => {
	sandbox = await startRealSandbox();
	const shipped = await loadTasks([fileURLToPath(new URL('../../../tasks', import.meta.url))]);
	const kinds = shipped.tasks.filter(({ id }) => Object.keys(KINDS).includes(id));
	const arena = createArena({ ...arenaParts({ sandbox, tasks: [makeTask(), ...kinds] }), precheck: createPrecheck() });
	const now = () => performance.now();
	const live = createRepairServices({
		arena,
		fixer: testFixer(sandbox, null),
		edits: createEditService(repairParts(sandbox)),
		runProgram: createRunProgram(sandbox),
		show: RUN_SHOW,
		now,
	});
	repair = live.repair;
	app = await buildApp({ arena: live.arena, repair, logger: createLogger('silent'), apiKeys: ['one', 'two'] });
	await app.listen({ port: 0, host: '127.0.0.1' });
	url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});

afterAll(async () => {
	repair.close();
	await app.close();
	await sandbox.close(0);
});

const headers = (key = 'one', extra = {}) => ({
	authorization: `Bearer ${key}`,
	'content-type': 'application/json',
	...extra,
});
const post = (path: string, body: object, key = 'one') =>
	fetch(url + path, { method: 'POST', headers: headers(key), body: JSON.stringify(body) });

interface Told {
	readonly id: number;
	readonly event: string;
	readonly data: Record<string, unknown>;
}

/** Events of a stream until `isLast` says so or it ends. */
async function listen(path: string, isLast: (event: Told) => boolean, extra = {}, key = 'one'): Promise<Told[]> {
	const response = await fetch(url + path, { headers: headers(key, extra) });
	expect(response.headers.get('content-type')).toContain('text/event-stream');
	const told: Told[] = [];
	let text = '';
	const decoder = new TextDecoder();
	for await (const chunk of response.body ?? []) {
		text += decoder.decode(chunk, { stream: true });
		const blocks = text.split('\n\n');
		text = blocks.pop() ?? '';
		for (const block of blocks) {
			const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
			if (field('event') === undefined) continue;
			told.push({ id: Number(field('id')), event: field('event') ?? '', data: JSON.parse(field('data') ?? '{}') });
			if (told.some(isLast)) return told;
		}
	}
	return told;
}

test('POST /fix repairs a task by search', async () => {
	const reply = await post('/fix', { task_id: 'sum', budget_ms: 30_000 });
	expect(reply.status).toBe(200);
	expect(await reply.json()).toMatchObject({
		method: 'search',
		success: true,
		tests_passed: 1,
		tests_total: 1,
		model: null,
	});
});

test('POST /fix takes code and error log from an episode', async () => {
	const reset = (await (await post('/reset', { task_id: 'sum', episode_id: 'mine' })).json()) as object;
	expect(reset).toHaveProperty('observation');
	const fix = await post('/fix', { episode_id: 'mine' });
	expect(await fix.json()).toMatchObject({ success: true, fixed_code: 'def add(a, b):\n    return a + b\n' });
});

test('POST /fix and /edits know the episodes of their own key alone', async () => {
	await post('/reset', { task_id: 'sum', episode_id: 'same' });
	await post('/step', { episode_id: 'same', proposed_fix: 'def add(a, b):\n    return a * b\n' });
	const shown = async (key: string) => {
		const reply = await post('/edits', { episode_id: 'same' }, key);
		return [reply.status, ((await reply.json()) as Partial<Listed>).code];
	};
	expect(await shown('one')).toEqual([200, 'def add(a, b):\n    return a * b\n']);
	expect(await shown('two')).toEqual([404, 'unknown_episode']);
	expect((await post('/fix', { episode_id: 'same' }, 'two')).status).toBe(404);
	await post('/reset', { task_id: 'sum', episode_id: 'same' }, 'two');
	expect(await shown('two')).toEqual([200, 'def add(a, b):\n    return a - b\n']);
});

test('the episode of a connection is no program for requests over HTTP', async () => {
	const client = await WsClient.connect(`${url.replace('http', 'ws')}/ws?api_key=one`);
	await client.ask({ type: 'reset', data: { task_id: 'sum' } });
	const { episode_id: id } = (await client.ask({ type: 'state' })).data;
	const { edits } = (await (await post('/edits', { task_id: 'sum' })).json()) as Listed;
	for (const [path, body] of [
		['/edits', { episode_id: id }],
		['/fix', { episode_id: id }],
		['/step', { episode_id: id, edit_id: edits[0]?.id }],
		['/step', { episode_id: id, edit_id: '0000000000000000' }],
	] as const) {
		const reply = await post(path, body);
		expect([reply.status, await reply.text()]).toEqual([404, expect.stringContaining('unknown_episode')]);
	}
	client.socket.close();
});

test('POST /fix without anything to repair is a 422 that says what is missing', async () => {
	const reply = await post('/fix', { method: 'search' });
	expect(reply.status).toBe(422);
	expect(await reply.text()).toContain('code, task_id or episode_id');
	expect((await post('/fix', { task_id: 'sum', budget_ms: 45_001 })).status).toBe(422);
	expect((await post('/fix', { task_id: 'nothing' })).status).toBe(404);
});

test('an agent runs on the server and its events tell the whole story, once more from the start and from the middle', async () => {
	const reply = await post('/agent/run', { task_id: 'sum', method: 'search', seed: 3, agent_id: 'robin' });
	expect(reply.status).toBe(202);
	const run = (await reply.json()) as { run_id: string; events: string };
	const told = await listen(run.events, ({ event }) => event === 'end');
	expect(told.map(({ event }) => event)).toEqual(['run', 'reset', 'thinking', 'fix', 'step', 'end']);
	expect(told.at(-1)?.data).toMatchObject({ status: 'solved', steps: 1 });
	expect(told[3]?.data).toMatchObject({ step: 1, method: 'search', success: true });
	expect(told[4]?.data).toMatchObject({ done: true, observation: { solved: true } });
	const again = await listen(run.events, () => false);
	expect(again).toEqual(told);
	const rest = await listen(run.events, () => false, { 'last-event-id': String(told[3]?.id) });
	expect(rest.map(({ event }) => event)).toEqual(['step', 'end']);
});

test('an agent repairs code that no task knows until its checks hold', async () => {
	const own = { code: 'def double(x):\n    return x - x\n', tests: 'assert double(2) == 4\nassert double(5) == 10\n' };
	const reply = await post('/agent/run', { ...own, method: 'search', seed: 3 });
	expect(reply.status).toBe(202);
	const run = (await reply.json()) as { task_id: null; events: string };
	expect(run.task_id).toBeNull();
	const told = await listen(run.events, ({ event }) => event === 'end');
	expect(told.map(({ event }) => event)).toEqual(['run', 'thinking', 'fix', 'end']);
	expect(told[2]?.data).toMatchObject({ success: true, method: 'search' });
	expect(told.at(-1)?.data).toMatchObject({ status: 'solved', steps: 1, best_reward: null });
	expect((await post('/agent/run', { ...own, task_id: 'sum' })).status).toBe(422);
});

test.each(['no-such-task', '__proto__'])('a run of a task that is not there (%s) is refused at once', async (name) => {
	const reply = await post('/agent/run', { task_id: name, method: 'search' });
	expect([reply.status, await reply.json()]).toEqual([404, expect.objectContaining({ code: 'unknown_task' })]);
});

test('a run belongs to its key', async () => {
	const run = (await (await post('/agent/run', { task_id: 'sum', method: 'search' })).json()) as {
		run_id: string;
		events: string;
	};
	expect((await fetch(url + run.events, { headers: headers('two') })).status).toBe(404);
	expect((await post(`/agent/runs/${run.run_id}/stop`, {}, 'two')).status).toBe(404);
	const listed = (await (await fetch(`${url}/agent/runs`, { headers: headers('two') })).json()) as { runs: object[] };
	expect(listed.runs).toEqual([]);
	await listen(run.events, ({ event }) => event === 'end');
});

test('the episode of a run belongs to its key', async () => {
	const reply = await post('/agent/run', { task_id: 'sum', method: 'search' }, 'two');
	const told = await listen(
		((await reply.json()) as { events: string }).events,
		({ event }) => event === 'end',
		{},
		'two',
	);
	const id = told.find(({ event }) => event === 'step')?.data.episode_id;
	expect(id).toBeDefined();
	expect((await fetch(`${url}/state?episode_id=${id}`, { headers: headers('two') })).status).toBe(200);
	expect((await fetch(`${url}/state?episode_id=${id}`, { headers: headers('one') })).status).toBe(404);
});

test('a run can be stopped, and a third one at a time is refused', async () => {
	// Nothing of this program can be found by search, so the runs last until they are stopped.
	const start = () => post('/agent/run', { task_id: 'sum', method: 'search', max_steps: 50, budget_ms: 45_000 });
	const held = repair.fixer.fix;
	Object.assign(repair.fixer, { fix: () => new Promise(() => undefined) });
	try {
		const runs = (await Promise.all([start(), start()].map(async (reply) => (await reply).json()))) as {
			run_id: string;
			events: string;
		}[];
		const third = await start();
		expect(third.status).toBe(429);
		expect(third.headers.get('retry-after')).toBe('10');
		expect(await third.text()).toContain('the limit is 2');
		for (const { run_id: id } of runs) expect((await post(`/agent/runs/${id}/stop`, {})).status).toBe(200);
		const [ended] = await Promise.all(runs.map(({ events }) => listen(events, ({ event }) => event === 'end')));
		expect(ended?.at(-1)?.data).toMatchObject({ status: 'stopped' });
	} finally {
		Object.assign(repair.fixer, { fix: held });
	}
});

test('GET /events tells of steps and episodes, of one agent where that is asked', async () => {
	const heard = listen(
		'/events?agent_id=kim&types=step,episode',
		({ event, data }) => event === 'episode' && data.phase === 'ended',
	);
	const all = listen(
		'/events',
		({ event, data }) => event === 'episode' && data.agent_id === 'kim' && data.phase === 'ended',
	);
	// The streams are open once their first bytes are there; what was told before does not matter here.
	await expect.poll(() => repair.events.listeners).toBe(2);
	for (const agent of ['lee', 'kim']) {
		await post('/reset', { task_id: 'sum', episode_id: agent, agent_id: agent, max_steps: 1 });
		await post('/step', { episode_id: agent, action: { proposed_fix: 'def add(a, b):\n    return a + b\n' } });
	}
	const kim = await heard;
	expect(kim.map(({ event, data }) => [event, data.agent_id])).toEqual([
		['episode', 'kim'],
		['step', 'kim'],
		['episode', 'kim'],
	]);
	expect(kim[1]?.data).toMatchObject({ task_id: 'sum', solved: true, done: true, tests_passed: 1 });
	const everything = await all;
	// The sums of all keys are not for one of them.
	expect(everything[0]?.event).toBe('health');
	expect(everything.map(({ event }) => event)).not.toContain('stats');
	expect(everything.filter(({ event }) => event === 'step')).toHaveLength(2);
	expect((await fetch(`${url}/events?types=nonsense`, { headers: headers() })).status).toBe(422);
});

test('POST /edits lists the same edits each time, and a step takes one of them by its id', async () => {
	const ask = async () => (await (await post('/edits', { task_id: 'sum', limit: 40 })).json()) as Listed;
	const { code, edits } = await ask();
	expect(await ask()).toEqual({ code, edits });
	expect(code).toBe('def add(a, b):\n    return a - b\n');
	const [right] = edits.filter(({ after }) => after === '    return a + b');
	expect(right).toMatchObject({ kind: 'operator', line: 2, before: '    return a - b' });
	expect(right?.features.suspiciousness).toBe(1);
	await post('/reset', { task_id: 'sum', episode_id: 'edited' });
	const wrong = await post('/step', { episode_id: 'edited', edit_id: '0000000000000000' });
	expect(wrong.status).toBe(422);
	expect(await wrong.text()).toContain('unknown_edit');
	const step = await post('/step', { episode_id: 'edited', action: { edit_id: right?.id } });
	expect(await step.json()).toMatchObject({ done: true, observation: { solved: true } });
});

interface Listed {
	readonly code: string;
	readonly edits: readonly {
		readonly id: string;
		readonly after: string;
		readonly code?: string;
		readonly features: { readonly suspiciousness: number };
	}[];
}

test('POST /edits brings whole programs where they are asked for', async () => {
	const { edits } = (await (await post('/edits', { task_id: 'sum', with_code: true })).json()) as Listed;
	expect(edits.find(({ after }) => after === '    return a + b')?.code).toBe('def add(a, b):\n    return a + b\n');
});

test('POST /edits of a program that does not parse lists what makes it compile', async () => {
	const code = 'def add(a, b)\n    return a + b\n';
	const ask = async () => (await (await post('/edits', { task_id: 'sum', code, with_code: true })).json()) as Listed;
	const { edits } = await ask();
	expect(await ask()).toEqual({ code, edits });
	expect(edits[0]).toMatchObject({ kind: 'syntax', line: 1, code: 'def add(a, b):\n    return a + b\n' });
});

test.each(Object.entries(KINDS))('POST /edits and a step by an edit know %s as well', async (id, part) => {
	const { code, edits } = (await (await post('/edits', { task_id: id, limit: 20 })).json()) as Listed;
	expect(code).toContain(part);
	expect(edits).toHaveLength(20);
	expect(edits.some(({ features }) => features.suspiciousness > 0)).toBe(true);
	await post('/reset', { task_id: id, episode_id: id });
	const step = await post('/step', { episode_id: id, edit_id: edits[0]?.id });
	expect(await step.json()).toMatchObject({ reward: expect.any(Number), observation: { step_count: 1 } });
});

test('a frame of /ws takes an edit by its id as well', async () => {
	const { edits } = (await (await post('/edits', { task_id: 'sum' })).json()) as Listed;
	const client = await WsClient.connect(`${url.replace('http', 'ws')}/ws?api_key=one`);
	await client.ask({ type: 'reset', data: { task_id: 'sum' } });
	const id = edits.find(({ after }) => after === '    return a + b')?.id;
	const unknown = await client.ask({ type: 'step', data: { edit_id: 'nonsense' } });
	expect(unknown).toMatchObject({ type: 'error', data: { code: 'VALIDATION_ERROR' } });
	const reply = await client.ask({ type: 'step', data: { edit_id: id } });
	expect(reply).toMatchObject({ type: 'observation', data: { done: true, observation: { solved: true } } });
	client.socket.close();
});

test('POST /run runs a program with input, files and arguments', async () => {
	const code = [
		'import sys',
		'from helper import twice',
		'if __name__ == "__main__":',
		'    print(twice(input()), open("data/a.txt").read(), sys.argv[1:])',
		'    sys.exit(7)',
	].join('\n');
	const files = { 'helper.py': 'def twice(x):\n    return x + x\n', 'data/a.txt': 'text' };
	const reply = await post('/run', { code, stdin: 'ab\n', files, args: ['x'] });
	expect(reply.status).toBe(200);
	expect(await reply.json()).toMatchObject({
		verdict: 'passed',
		exit_code: 7,
		stdout: "abab text ['x']\n",
		stderr: '',
	});
});

const streamed = async (body: object) => {
	const stream = { ...headers(), accept: 'text/event-stream' };
	const reply = await fetch(`${url}/run`, { method: 'POST', headers: stream, body: JSON.stringify(body) });
	const texts = (await reply.text()).split('\n\n').filter((text) => text.includes('event: '));
	const events = texts.map((text) => ({
		type: /^event: (.*)$/m.exec(text)?.[1],
		data: JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? 'null') as Record<string, unknown>,
	}));
	return { status: reply.status, type: reply.headers.get('content-type'), events };
};

test('POST /run as a stream tells lines while the program runs, and then all that the one reply tells', async () => {
	const code =
		'import sys\nprint("first")\nprint("no", file=sys.stderr)\nsum(range(3_000_000))\nprint("last", end="")\n';
	const { type, events } = await streamed({ code });
	expect(type).toContain('text/event-stream');
	expect(events.filter((event) => event.type === 'output').map(({ data }) => data)).toEqual(
		expect.arrayContaining([
			{ stream: 'stdout', text: 'first\n' },
			{ stream: 'stderr', text: 'no\n' },
		]),
	);
	const { type: end, data: result } = events.at(-1) ?? {};
	expect(end).toBe('result');
	expect(result).toMatchObject({ verdict: 'passed', exit_code: 0, stdout: 'first\nlast', stderr: 'no\n' });
});

test('a stream carries no more than the reply keeps, and nothing of one program comes with another', async () => {
	const { events } = await streamed({ code: 'for i in range(40_000): print(i)' });
	const shown = events.filter(({ type }) => type === 'output').map(({ data }) => String(data.text));
	expect(shown.join('').length).toBeLessThanOrEqual(65_536);
	expect(shown.join('').startsWith('0\n1\n2\n')).toBe(true);
	expect((await streamed({ code: 'pass' })).events.map(({ type }) => type)).toEqual(['result']);
});

test('a stream that cannot begin is refused with its status', async () => {
	expect(await streamed({ code: '', files: { '../x': '' } })).toMatchObject({ status: 422, events: [] });
});

test('a program is held by the same jail: no time, memory, processes, network or files of the host', async () => {
	const ask = async (code: string, more = {}) =>
		(await (await post('/run_raw', { code, ...more })).json()) as { verdict: string; stdout: string; stderr: string };
	expect(await ask('while True: pass', { timeout_s: 0.2 })).toMatchObject({ verdict: 'timed-out' });
	expect(await ask('x = [0] * 10 ** 10')).toMatchObject({ verdict: 'out-of-memory' });
	expect(await ask('import os\nprint(os.fork())')).toMatchObject({ verdict: 'failed', stdout: '' });
	expect(await ask('import socket\nsocket.create_connection(("127.0.0.1", 1))')).toMatchObject({ verdict: 'failed' });
	expect(await ask('print(open("/etc/passwd").read())')).toMatchObject({ verdict: 'failed', stdout: '' });
	expect(await ask('print(open("left.txt", "w").write("x"))')).toMatchObject({ verdict: 'passed' });
	expect(await ask('print(open("left.txt").read())')).toMatchObject({ verdict: 'failed' });
	const raised = await ask('def f():\n    raise ValueError("no")\nf()');
	expect(raised.stderr).toBe(
		'Traceback (most recent call last):\n  File "main.py", line 3, in <module>\n    f()\n  File "main.py", line 2, in f\n    raise ValueError("no")\nValueError: no\n',
	);
});

test('a traceback names files of the library without telling where the interpreter lies', async () => {
	const code = 'import json, sys\njson.loads("{")\n';
	const { stderr } = (await (await post('/run', { code })).json()) as { stderr: string };
	expect(stderr).toContain('JSONDecodeError');
	expect(stderr).toMatch(/File "[^"]*json\/decoder\.py"/);
	expect(stderr).not.toMatch(/File "\/(?!main\.py")/);
});

test('file names that lead out of the folder are refused', async () => {
	for (const name of ['../x', '/etc/x', 'a/../../x', 'main.py', '.', 'a//b']) {
		expect((await post('/run', { code: '', files: { [name]: '' } })).status).toBe(422);
	}
});

test('POST /run_code speaks as SandboxFusion does', async () => {
	const ask = async (body: object) => (await post('/run_code', body)).json();
	expect(await ask({ code: 'print(input())', language: 'python', stdin: 'hi', compile_timeout: 10 })).toMatchObject({
		status: 'Success',
		compile_result: null,
		run_result: { status: 'Finished', return_code: 0, stdout: 'hi\n', stderr: '' },
		files: {},
	});
	expect(await ask({ code: '1/0', language: 'python' })).toMatchObject({
		status: 'Failed',
		run_result: { status: 'Finished', return_code: 1 },
	});
	expect(await ask({ code: 'while 1: pass', language: 'python', run_timeout: 0.2 })).toMatchObject({
		status: 'Failed',
		run_result: { status: 'TimeLimitExceeded' },
	});
	expect(await ask({ code: 'int main() {}', language: 'cpp' })).toMatchObject({ status: 'SandboxError' });
	const files = { 'a.bin': Buffer.from([0, 255]).toString('base64') };
	expect(await ask({ code: 'print(list(open("a.bin", "rb").read()))', language: 'python', files })).toMatchObject({
		run_result: { stdout: '[0, 255]\n' },
	});
});
