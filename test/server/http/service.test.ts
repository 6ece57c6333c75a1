import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../../support/test-server.js';

let server: TestServer;
beforeAll(async () => {
	server = await testServer({ readme: '# Read me' });
});
afterAll(() => server.app.close());

async function get(url: string, headers: Record<string, string> = {}) {
	const response = await server.app.inject({ method: 'GET', url, headers });
	return { status: response.statusCode, headers: response.headers, text: response.body, body: () => response.json() };
}

describe('GET /health', () => {
	it('says healthy with the facts behind', async () => {
		const { status, body } = await get('/health');
		expect(status).toBe(200);
		expect(body()).toMatchObject({
			status: 'healthy',
			reason: null,
			isolation: { level: 'seccomp' },
			workers: { total: 2, busy: 0, queued: 0 },
			sessions: { active: 0, max: 1024 },
			tasks: 3,
		});
	});

	it('says degraded and why, and still answers 200', async () => {
		server.arena.degraded = 'isolation level is rlimits, below the minimum seccomp';
		const { status, body } = await get('/health');
		server.arena.degraded = null;
		expect(status).toBe(200);
		expect(body()).toMatchObject({ status: 'degraded', reason: expect.stringContaining('rlimits') });
	});
});

describe('what OpenEnv’s tools ask', () => {
	it('gets name, description, version and readme from /metadata', async () => {
		expect((await get('/metadata')).body()).toMatchObject({
			name: 'code_arena',
			description: expect.any(String),
			version: '1.0.0',
			author: expect.any(String),
			documentation_url: expect.any(String),
			readme_content: '# Read me',
		});
	});

	it('gets titled JSON Schemas from /schema, that of a reset’s observation apart', async () => {
		const { action, observation, reset_observation, state } = (await get('/schema')).body();
		expect([action.title, observation.title, state.title]).toEqual([
			'CodeArenaAction',
			'CodeArenaObservation',
			'CodeArenaState',
		]);
		expect(reset_observation.title).toBe('CodeArenaResetObservation');
		expect(reset_observation.properties.reward).toMatchObject({ type: 'null' });
		expect(reset_observation.required).toEqual(observation.required);
		expect(action.required).toEqual(['proposed_fix']);
		expect(observation.required).toEqual(expect.arrayContaining(['task_id', 'tests', 'done', 'reward', 'metadata']));
		expect(state.properties).toHaveProperty('episode_id');
	});

	it('is led from /redoc to the page that shows the interface', async () => {
		const { status, headers } = await get('/redoc');
		expect([status, headers.location]).toEqual([307, './docs']);
	});

	it('gets an OpenAPI 3.1 document with every route from /openapi.json', async () => {
		const document = (await get('/openapi.json')).body();
		expect(document.openapi).toBe('3.1.0');
		expect(document.info.version).toBe('1.0.0');
		const ours = Object.keys(document.paths).filter((path) => !path.startsWith('/{env}'));
		expect(ours.sort()).toEqual([
			'/agents',
			'/create',
			'/create_session',
			'/curriculum',
			'/delete',
			'/delete_session',
			'/episodes',
			'/episodes/{id}',
			'/episodes/{id}/neighbours',
			'/evaluate',
			'/health',
			'/list_environments',
			'/mcp',
			'/memory',
			'/metadata',
			'/metrics',
			'/ping',
			'/reset',
			'/rubrics',
			'/runs',
			'/sandbox',
			'/schema',
			'/state',
			'/stats',
			'/stats/tasks',
			'/step',
			'/tasks',
			'/tasks/{id}',
			'/version',
		]);
		expect(document.paths['/reset'].post.requestBody.required).toBe(false);
		expect(document.paths['/step'].post.responses['422']).toBeDefined();
	});

	it('gets a page to try it out at /docs', async () => {
		const { status, headers } = await get('/docs');
		expect(status).toBe(200);
		expect(headers['content-type']).toContain('text/html');
	});
});

describe('GET /rubrics', () => {
	it('shows every rubric as the data of its file and names the default', async () => {
		const { status, body } = await get('/rubrics');
		expect(status).toBe(200);
		expect(body().default).toBe('codearena');
		const byName = Object.fromEntries(body().rubrics.map((rubric: { name: string }) => [rubric.name, rubric]));
		expect(Object.keys(byName).sort()).toEqual(['binary', 'codearena', 'codeeval', 'debugarena', 'dense']);
		expect(byName.codearena.range).toEqual({ min: 0.01, max: 0.99 });
		expect(byName.codearena.penalties).toEqual({ step: 0.01, repeat: 0.1 });
	});
});

describe('GET /tasks', () => {
	it.each([
		['', 3],
		['?category=syntax', 1],
		['?difficulty=medium', 1],
		['?split=train', 2],
		['?split=train&q=SUM', 1],
		['?q=nothing-like-this', 0],
	])('filters by %s', async (query, total) => {
		const { body } = await get(`/tasks${query}`);
		expect(body().total).toBe(total);
		expect(body().tasks).toHaveLength(total);
	});

	it.each(['/tasks', '/tasks/two-sum'])('shows nothing secret on %s', async (url) => {
		const { status, text } = await get(url);
		expect(status).toBe(200);
		expect(text).not.toContain('secret');
	});

	it('is compressed for those who can unpack it, and readable for others', async () => {
		const plain = await get('/tasks');
		expect(plain.headers['content-encoding']).toBeUndefined();
		const packed = await server.app.inject({ url: '/tasks', headers: { 'accept-encoding': 'gzip' } });
		expect(packed.headers['content-encoding']).toBe('gzip');
		expect(JSON.parse(gunzipSync(packed.rawPayload).toString())).toEqual(plain.body());
	});

	it('shows one task by its id and answers 404 for another', async () => {
		expect((await get('/tasks/two-sum')).body()).toMatchObject({ id: 'two-sum', category: 'algorithms' });
		const { status, body } = await get('/tasks/nope');
		expect([status, body().code]).toEqual([404, 'unknown_task']);
	});
});

describe('GET /', () => {
	it('tells programs the routes', async () => {
		expect((await get('/')).body().routes).toHaveProperty('POST /step');
	});
});

describe('request ids', () => {
	it('are echoed when they are sensible and made otherwise', async () => {
		expect((await get('/health', { 'x-request-id': 'abc-1' })).headers['x-request-id']).toBe('abc-1');
		const replaced = (await get('/health', { 'x-request-id': 'a b' })).headers['x-request-id'];
		expect(replaced).toMatch(/^[\w-]{36}$/);
		expect((await get('/nope', { 'x-request-id': 'on-errors-too' })).headers['x-request-id']).toBe('on-errors-too');
	});
});
