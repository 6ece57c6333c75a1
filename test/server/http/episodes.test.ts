import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../../support/test-server.js';

let server: TestServer;
beforeAll(async () => {
	server = await testServer();
});
afterAll(() => server.app.close());

async function post(url: string, payload: object = {}, headers: Record<string, string> = {}) {
	const response = await server.app.inject({ method: 'POST', url, payload, headers });
	return { status: response.statusCode, headers: response.headers, body: response.json() };
}

async function get(url: string, headers: Record<string, string> = {}) {
	const response = await server.app.inject({ method: 'GET', url, headers });
	return { status: response.statusCode, headers: response.headers, body: response.json() };
}

const OBSERVATION_FIELDS = [
	'task_id',
	'category',
	'difficulty',
	'language',
	'description',
	'entry_points',
	'buggy_code',
	'error_log',
	'test_results',
	'tests',
	'tests_passed',
	'tests_total',
	'previous_attempts',
	'step_count',
	'attempts_left',
	'best_reward',
	'reward_components',
	'feedback',
	'solved',
	'metadata',
];

describe('before any reset', () => {
	it('answers 409 no_episode to step and state', async () => {
		const fresh = await testServer();
		const step = await fresh.app.inject({ method: 'POST', url: '/step', payload: { proposed_fix: 'x' } });
		const state = await fresh.app.inject({ method: 'GET', url: '/state' });
		expect([step.statusCode, step.json().code]).toEqual([409, 'no_episode']);
		expect([state.statusCode, state.json().code]).toEqual([409, 'no_episode']);
		await fresh.app.close();
	});
});

describe('POST /reset', () => {
	it('returns a result whose observation has every documented field and no other', async () => {
		const { status, body } = await post('/reset', { seed: 42, task_id: 'two-sum' });
		expect(status).toBe(200);
		expect(Object.keys(body)).toEqual(['observation', 'reward', 'done', 'info']);
		expect(Object.keys(body.observation).sort()).toEqual([...OBSERVATION_FIELDS].sort());
		expect(body).toMatchObject({ reward: null, done: false, observation: { task_id: 'two-sum', best_reward: null } });
	});

	it('names the episode in the header and in info', async () => {
		const { headers, body } = await post('/reset', { episode_id: 'my-episode' });
		expect(headers['x-episode-id']).toBe('my-episode');
		expect(body.info).toMatchObject({ episode_id: 'my-episode', isolation: 'seccomp', ignored: [] });
	});

	it('leaves the header out when the id cannot stand in one', async () => {
		const { status, headers, body } = await post('/reset', { episode_id: 'zeile\nžlutý' });
		expect(status).toBe(200);
		expect(headers['x-episode-id']).toBeUndefined();
		expect(body.info.episode_id).toBe('zeile\nžlutý');
	});

	it('treats null as left out', async () => {
		const { status, body } = await post('/reset', { seed: null, episode_id: null, task_id: null, max_steps: null });
		expect(status).toBe(200);
		expect(body.info.ignored).toEqual([]);
	});

	it('ignores unknown keys and lists them', async () => {
		const { body } = await post('/reset', { seed: 1, colour: 'red', taskid: 'two-sum' });
		expect(body.info.ignored).toEqual(['colour', 'taskid']);
	});

	it.each([
		['an empty body', undefined, {}],
		['an empty JSON body', '', { 'content-type': 'application/json' }],
		['a body without content type that is no JSON', 'hello', {}],
	])('accepts %s as {}', async (_name, payload, headers) => {
		const response = await server.app.inject({ method: 'POST', url: '/reset', headers, ...(payload && { payload }) });
		expect(response.statusCode).toBe(200);
	});

	it.each([
		['0', '0'],
		['9007199254740993', '9007199254740993'],
		['1152921504606846977', '1152921504606846977'],
		['18446744073709551615', '18446744073709551615'],
		['"18446744073709551615"', '18446744073709551615'],
		['7.0', '7'],
		['"7"', '7'],
		['"7.0"', '7'],
	])('keeps the seed %s to the last digit', async (sent, kept) => {
		const payload = `{"episode_id": "wide", "note": {"seed": 1.5}, "seed": ${sent}}`;
		const headers = { 'content-type': 'application/json' };
		const response = await server.app.inject({ method: 'POST', url: '/reset', payload, headers });
		expect(response.statusCode).toBe(200);
		const state = await server.app.inject({ method: 'GET', url: '/state?episode_id=wide' });
		expect(/"seed":(\d+)/.exec(state.payload)?.[1]).toBe(kept);
	});

	it.each(['18446744073709551616', '-9223372036854775809'])('says so when the seed is %s', async (sent) => {
		const headers = { 'content-type': 'application/json' };
		const payload = `{"seed": ${sent}}`;
		const response = await server.app.inject({ method: 'POST', url: '/reset', payload, headers });
		expect(response.statusCode).toBe(422);
		expect(response.payload).toContain('Input should be');
		expect(response.payload).toContain(`"input":${sent}`);
	});

	it.each([{}, { 'content-type': 'application/x-www-form-urlencoded' }])('reads JSON sent with %j', async (headers) => {
		const payload = '{"task_id":"two-sum"}';
		const response = await server.app.inject({ method: 'POST', url: '/reset', payload, headers });
		expect(response.json().observation.task_id).toBe('two-sum');
	});
});

describe('POST /step', () => {
	it.each([
		['wrapped', { action: { proposed_fix: 'return 1' } }],
		['unwrapped', { proposed_fix: 'return 1' }],
		['as bare code', { action: 'return 1' }],
		['as fixed_code', { action: { fixed_code: 'return 1' } }],
		['as fixed_code unwrapped', { fixed_code: 'return 1' }],
		[
			'with metadata',
			{ action: { proposed_fix: 'return 1', metadata: { model: 'x' } }, timeout_s: 10, request_id: 'r' },
		],
	])('takes the action %s', async (_name, body) => {
		await post('/reset');
		const answer = await post('/step', body);
		expect(answer.body).toMatchObject({ reward: 0.99, done: true, observation: { previous_attempts: ['return 1'] } });
		expect(answer.body.info.ignored).toEqual([]);
	});

	it('prefers proposed_fix when both names are sent', async () => {
		await post('/reset');
		const { body } = await post('/step', { action: { proposed_fix: 'return 1', fixed_code: 'pass' } });
		expect(body.observation.previous_attempts).toEqual(['return 1']);
	});

	it('lists the keys that it did not use', async () => {
		await post('/reset');
		const { body } = await post('/step', { action: { proposed_fix: 'x', thoughts: '…' }, extra: 1 });
		expect(body.info.ignored).toEqual(['extra', 'action.thoughts']);
	});

	it('takes an empty fix as a bad fix, not as an error', async () => {
		await post('/reset');
		const { status, body } = await post('/step', { action: { proposed_fix: '' } });
		expect(status).toBe(200);
		expect(body.reward).toBeTypeOf('number');
	});

	it('tells the trainer which components are unscored and why', async () => {
		await post('/reset');
		const { body } = await post('/step', { proposed_fix: 'x' });
		expect(body.info).toMatchObject({
			verdict: 'failed',
			reward_components: { compile_score: 1, test_pass_ratio: 0, llm_correctness: null },
			unscored: { llm_correctness: 'no judge is configured' },
			penalties: { step: 0.01, repeat: 0 },
		});
	});

	it('answers 409 episode_done after the end, and the state stays readable', async () => {
		await post('/reset');
		await post('/step', { proposed_fix: 'return 1' });
		const again = await post('/step', { proposed_fix: 'return 1' });
		expect([again.status, again.body.code]).toEqual([409, 'episode_done']);
		expect((await get('/state')).body).toMatchObject({ done: true, solved: true, step_count: 1 });
	});
});

describe('which episode is meant', () => {
	it('goes by body, then query, then header, then the newest that was reset without an id', async () => {
		for (const id of ['in-body', 'in-query', 'in-header']) await post('/reset', { episode_id: id });
		await post('/reset', { task_id: 'sql-order-lookup' });
		const header = { 'x-episode-id': 'in-header' };
		const byBody = await post('/step?episode_id=in-query', { proposed_fix: 'a', episode_id: 'in-body' }, header);
		const byQuery = await post('/step?episode_id=in-query', { proposed_fix: 'b' }, header);
		const byHeader = await post('/step', { proposed_fix: 'c' }, header);
		const newest = await post('/step', { proposed_fix: 'd' });
		expect([byBody, byQuery, byHeader].map(({ headers }) => headers['x-episode-id'])).toEqual([
			'in-body',
			'in-query',
			'in-header',
		]);
		expect(newest.body.observation.task_id).toBe('sql-order-lookup');
		expect((await get('/state?episode_id=in-query')).body.observation.previous_attempts).toEqual(['b']);
	});

	it('does not count an episode with a chosen id as the newest', async () => {
		const { body } = await post('/reset', { task_id: 'two-sum' });
		await post('/reset', { episode_id: 'chosen', task_id: 'average-list' });
		expect((await get('/state')).body.episode_id).toBe(body.info.episode_id);
	});

	it('answers 404 unknown_episode for an id that it does not know', async () => {
		const step = await post('/step', { proposed_fix: 'x', episode_id: 'nobody' });
		const state = await get('/state', { 'x-episode-id': 'nobody' });
		expect([step.status, step.body.code, step.body.detail]).toEqual([
			404,
			'unknown_episode',
			'Unknown episode "nobody".',
		]);
		expect([state.status, state.body.code]).toEqual([404, 'unknown_episode']);
	});
});

describe('GET /state', () => {
	it('shows the state in the documented fields, with the observation', async () => {
		await post('/reset', { seed: 5, max_steps: 3 });
		const { body } = await get('/state');
		expect(body).toMatchObject({ step_count: 0, max_steps: 3, done: false, solved: false, best_reward: null, seed: 5 });
		expect(Object.keys(body.observation).sort()).toEqual([...OBSERVATION_FIELDS].sort());
	});
});

describe('POST /evaluate', () => {
	it('grades every fix and keeps the order', async () => {
		const { status, body } = await post('/evaluate', { task_id: 'two-sum', fixes: ['x', 'return 1', 'y'] });
		expect(status).toBe(200);
		expect(body.results.map((result: { solved: boolean }) => result.solved)).toEqual([false, true, false]);
		expect(body.results[1]).toMatchObject({
			reward: 0.99,
			reward_components: { compile_score: 1, test_pass_ratio: 1, llm_correctness: null },
			info: { verdict: 'passed', tests: { visible: { Basic: { passed: 1, total: 1 } } } },
		});
	});

	it('leaves a fix unscored that the server failed to grade, and scores the others', async () => {
		const { status, body } = await post('/evaluate', { task_id: 'two-sum', fixes: ['return 1', '# overloaded'] });
		expect(status).toBe(200);
		expect(body.results[0]).toMatchObject({ scored: true, reward: 0.99 });
		expect(body.results[1]).toEqual({
			reward: null,
			solved: false,
			scored: false,
			reward_components: {},
			info: { verdict: null, isolation: expect.any(String) },
			error: { code: 'overloaded', message: 'The queue is full.', retryable: true },
		});
	});

	it('answers 404 for a task that is not there', async () => {
		const { status, body } = await post('/evaluate', { task_id: 'nope', fixes: ['x'] });
		expect([status, body.code]).toEqual([404, 'unknown_task']);
	});
});
