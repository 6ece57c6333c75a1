import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../../support/test-server.js';

let server: TestServer;
beforeAll(async () => {
	server = await testServer();
	await server.app.inject({ method: 'POST', url: '/reset' });
});
afterAll(() => server.app.close());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS' | 'TRACE';

async function send(method: Method, url: string, payload?: object | string, type?: string) {
	const response = await server.app.inject({
		method: method as 'GET',
		url,
		...(payload !== undefined && { payload }),
		headers: type === undefined ? {} : { 'content-type': type },
	});
	return { status: response.statusCode, headers: response.headers, body: response.json() };
}

describe('a body that does not fit its schema', () => {
	it.each([
		['/reset', { seed: -1 }, ['body', 'seed'], 'greater_than_equal'],
		['/reset', { seed: 1.5 }, ['body', 'seed'], 'int_type'],
		['/reset', { seed: 'x' }, ['body', 'seed'], 'int_type'],
		['/reset', { seed: '-1' }, ['body', 'seed'], 'greater_than_equal'],
		['/reset', { seed: '18446744073709551616' }, ['body', 'seed'], 'less_than_equal'],
		['/reset', { seed: 1e30 }, ['body', 'seed'], 'less_than_equal'],
		['/evaluate', { task_id: 'two-sum', fixes: ['x'], seed: -2 }, ['body', 'seed'], 'greater_than_equal'],
		['/reset', { seed: true }, ['body', 'seed'], 'int_type'],
		['/reset', { episode_id: 5 }, ['body', 'episode_id'], 'string_type'],
		['/reset', { episode_id: 'x'.repeat(256) }, ['body', 'episode_id'], 'string_too_long'],
		['/reset', { max_steps: 0 }, ['body', 'max_steps'], 'greater_than_equal'],
		['/reset', { max_steps: 51 }, ['body', 'max_steps'], 'less_than_equal'],
		['/reset', { reward_mode: 'sparse' }, ['body', 'reward_mode'], 'enum'],
		['/reset', { split: 'dev' }, ['body', 'split'], 'enum'],
		['/reset', { index: -1 }, ['body', 'index'], 'greater_than_equal'],
		['/reset', { use_memory: 'yes' }, ['body', 'use_memory'], 'bool_type'],
		['/reset', { task_id: ['a'] }, ['body', 'task_id'], 'string_type'],
		['/reset', [], ['body'], 'model_attributes_type'],
		['/reset', { rubric: 'nope' }, ['body', 'rubric'], 'unknown_rubric'],
		['/step', {}, ['body', 'action'], 'missing'],
		['/step', { action: {} }, ['body', 'action', 'proposed_fix'], 'missing'],
		['/step', { action: { proposed_fix: 5 } }, ['body', 'action', 'proposed_fix'], 'string_type'],
		['/step', { action: { proposed_fix: null } }, ['body', 'action', 'proposed_fix'], 'string_type'],
		['/step', { proposed_fix: ['x'] }, ['body', 'proposed_fix'], 'string_type'],
		['/step', { action: 5 }, ['body', 'action'], 'dict_type'],
		['/step', { action: 'x', timeout_s: 0 }, ['body', 'timeout_s'], 'greater_than_equal'],
		['/step', { action: 'x', timeout_s: 0.049 }, ['body', 'timeout_s'], 'greater_than_equal'],
		['/step', { action: 'x', timeout_s: '5' }, ['body', 'timeout_s'], 'float_type'],
		['/step', { action: 'x', request_id: 'x'.repeat(256) }, ['body', 'request_id'], 'string_too_long'],
		['/evaluate', { fixes: ['x'] }, ['body', 'task_id'], 'missing'],
		['/evaluate', { task_id: 'two-sum' }, ['body', 'fixes'], 'missing'],
		['/evaluate', { task_id: 'two-sum', fixes: [] }, ['body', 'fixes'], 'too_short'],
		['/evaluate', { task_id: 'two-sum', fixes: Array(257).fill('x') }, ['body', 'fixes'], 'too_long'],
		['/evaluate', { task_id: 'two-sum', fixes: ['x', 5] }, ['body', 'fixes', 1], 'string_type'],
	])('on %s is a 422 that names the field (%j)', async (url, payload, loc, type) => {
		const { status, body } = await send('POST', url, payload);
		expect(status).toBe(422);
		expect(body.code).toMatch(/^(validation_error|unknown_rubric)$/);
		expect(body.detail).toHaveLength(1);
		expect(body.detail[0]).toMatchObject({ loc, type });
		expect(body.detail[0].msg).toBeTypeOf('string');
		expect(body.detail[0]).toHaveProperty('input');
	});

	it('names all fields that are wrong, not only the first', async () => {
		const { body } = await send('POST', '/reset', { seed: 'a', max_steps: 99, use_memory: 1 });
		expect(body.detail.map(({ loc }: { loc: string[] }) => loc[1])).toEqual(['seed', 'max_steps', 'use_memory']);
	});

	it('does not send a large input back', async () => {
		const response = await server.app.inject({ method: 'POST', url: '/reset', payload: { seed: 'x'.repeat(100_000) } });
		expect(response.statusCode).toBe(422);
		expect(response.body.length).toBeLessThan(1000);
	});

	it('of a query is a 422 as well', async () => {
		const { status, body } = await send('GET', '/tasks?difficulty=impossible');
		expect(status).toBe(422);
		expect(body.detail[0]).toMatchObject({ loc: ['query', 'difficulty'], input: 'impossible' });
	});
});

describe('a body that cannot be read', () => {
	it.each(['/reset', '/step', '/evaluate'])('on %s is a 422 of type json_invalid when it is malformed', async (url) => {
		const { status, body } = await send('POST', url, '{"seed": 4', 'application/json');
		expect(status).toBe(422);
		expect(body.code).toBe('validation_error');
		expect(body.detail[0]).toMatchObject({ type: 'json_invalid', msg: 'JSON decode error', input: {} });
		expect(body.detail[0].loc[0]).toBe('body');
		expect(body.detail[0].ctx.error).toBeTypeOf('string');
	});

	it.each(['/reset', '/evaluate', '/run_code'])('on %s is a 422 when it is nested beyond all use', async (url) => {
		const braces = '["\\\\\\"[",'.repeat(20_000);
		const deep = `{"metadata": ${braces}1${']'.repeat(20_000)}}`;
		const { status, body } = await send('POST', url, deep, 'application/json');
		expect([status, body.detail[0].type]).toEqual([422, 'json_invalid']);
		expect(body.detail[0].ctx.error).toMatch(/deeper than 500/);
		const text = JSON.stringify({ fixes: ['[{"\\'.repeat(5000)], task_id: 'no-such-task', code: 'pass' });
		expect((await send('POST', url, text, 'application/json')).status).toBeLessThan(500);
	});

	it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/jsonx'])(
		'is a 422 that says what would be right when it comes as %s',
		async (type) => {
			const { status, body } = await send('POST', '/reset', '{"seed": 4}', type);
			expect(status).toBe(422);
			expect(body.detail[0]).toMatchObject({ loc: ['body'], type: 'model_attributes_type' });
			expect(body.detail[0].msg).toContain('application/json');
		},
	);

	it.each(['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/vnd.api+json'])(
		'is not what %s is: that is read as JSON',
		async (type) => {
			const { status, body } = await send('POST', '/reset', '{"task_id": "two-sum"}', type);
			expect([status, body.observation?.task_id]).toEqual([200, 'two-sum']);
		},
	);

	it.each(['/step', '/evaluate'])('is a 422 of type missing when %s gets none', async (url) => {
		const { status, body } = await send('POST', url);
		expect(status).toBe(422);
		expect(body.detail[0]).toMatchObject({ type: 'missing', loc: ['body'] });
	});

	it.each(['gzip', 'deflate', 'br', 'x-unknown'])('is a 415 when it is encoded as %s', async (encoding) => {
		const { statusCode, json } = await server.app.inject({
			method: 'POST',
			url: '/reset',
			payload: gzipSync('{"task_id": "two-sum"}'),
			headers: { 'content-type': 'application/json', 'content-encoding': encoding },
		});
		expect([statusCode, json().code]).toEqual([415, 'unsupported_media_type']);
		expect(json().detail).toContain(encoding);
	});

	it('may say that it is not encoded', async () => {
		const headers = { 'content-type': 'application/json', 'content-encoding': 'identity' };
		const response = await server.app.inject({ method: 'POST', url: '/reset', payload: '{}', headers });
		expect(response.statusCode).toBe(200);
	});

	it.each([
		['the form type of curl', { 'content-type': 'application/x-www-form-urlencoded' }],
		['no type', {}],
	])('is refused with %s when a web page sends it', async (_what, headers) => {
		const response = await server.app.inject({
			method: 'POST',
			url: '/reset',
			payload: '{"task_id": "two-sum"}',
			headers: { ...headers, origin: 'https://elsewhere.example' },
		});
		expect(response.statusCode).toBe(422);
	});

	it('that is a form is a 422 that says what would be right', async () => {
		const { status, body } = await send('POST', '/reset', 'task_id=two-sum', 'application/x-www-form-urlencoded');
		expect(status).toBe(422);
		expect(body.detail[0].msg).toContain('send content-type application/json');
	});

	it('is a 413 when it is larger than 4 MiB', async () => {
		const { status, body } = await send('POST', '/step', { proposed_fix: 'x'.repeat(4 * 1024 * 1024) });
		expect([status, body.code]).toEqual([413, 'payload_too_large']);
		expect(body.detail).toContain('4194304');
	});

	it('cannot smuggle in values through __proto__', async () => {
		const text = '{"episode_id": "proto", "__proto__": {"seed": -1, "max_steps": 99}, "constructor": 1}';
		const { status, body } = await send('POST', '/reset', text, 'application/json');
		expect([status, body.info.ignored]).toEqual([200, ['constructor']]);
		expect((await send('GET', '/state?episode_id=proto')).body).toMatchObject({ seed: 7, max_steps: 5 });
	});
});

describe('a path or method that is not there', () => {
	it('is a 404 in FastAPI’s words', async () => {
		expect(await send('GET', '/nope')).toMatchObject({ status: 404, body: { detail: 'Not Found', code: 'not_found' } });
	});

	it.each([
		['PUT', '/reset', 'POST'],
		['GET', '/step', 'POST'],
		['DELETE', '/tasks/two-sum', 'GET, HEAD'],
		['POST', '/health', 'GET, HEAD'],
		['POST', '/docs', 'GET, HEAD'],
		['POST', '/openapi.json?x=1', 'GET, HEAD'],
		['TRACE', '/reset', 'POST'],
		['OPTIONS', '/step', 'POST'],
		['OPTIONS', '/mcp', 'DELETE, POST'],
		['OPTIONS', '/stats/tasks', 'GET, HEAD'],
		['OPTIONS', '/tasks', 'GET, HEAD, POST'],
		['DELETE', '/code_arena/splits', 'GET, HEAD'],
	] as const)('is a 405 for %s %s and names what is allowed', async (method, url, allow) => {
		const { status, body, headers } = await send(method, url);
		expect(status).toBe(405);
		expect(body).toEqual({ detail: 'Method Not Allowed', code: 'method_not_allowed' });
		expect(headers.allow).toBe(allow);
	});

	it('answers 405 before it looks at the body', async () => {
		expect((await send('PUT', '/reset', 'not json', 'text/plain')).status).toBe(405);
	});

	it.each(['/%zz', `/tasks/${'x'.repeat(300)}`])('is a 422 when the path itself is bad: %s', async (url) => {
		expect(await send('GET', url)).toMatchObject({ status: 422, body: { code: 'validation_error' } });
	});

	it('is a 426 where a WebSocket is spoken', async () => {
		expect(await send('GET', '/ws')).toMatchObject({ status: 426, body: { code: 'upgrade_required' } });
	});
});

describe('a failure of ours', () => {
	it('is a 500 without details', async () => {
		const { status, body } = await send('POST', '/step', { proposed_fix: '# fault' });
		expect(status).toBe(500);
		expect(body).toEqual({ detail: 'Internal server error', code: 'internal_error' });
	});

	it('is a 503 with retry-after when the queue is full', async () => {
		const { status, body, headers } = await send('POST', '/step', { proposed_fix: '# overloaded' });
		expect([status, body.code, headers['retry-after']]).toEqual([503, 'overloaded', '3']);
	});

	it('is a 503 with retry-after when time ran out, and timeout_s reaches the arena in milliseconds', async () => {
		const { status, body, headers } = await send('POST', '/step', { proposed_fix: '# timeout', timeout_s: 1.5 });
		expect([status, body.code, headers['retry-after']]).toEqual([503, 'timed_out', '1']);
		expect(body.detail).toBe('No answer within 1500 ms.');
	});

	it('never lets a step run longer than 45 seconds', async () => {
		const { body } = await send('POST', '/step', { proposed_fix: '# timeout', timeout_s: 600 });
		expect(body.detail).toBe('No answer within 45000 ms.');
	});

	it('leaves the episode as it was', async () => {
		expect((await send('GET', '/state')).body).toMatchObject({ step_count: 0, done: false });
	});
});
