import { describe, expect, it, onTestFinished } from 'vitest';
import { createCurriculum } from '../../../src/curriculum/create-curriculum.js';
import { memoryArena } from '../../support/arenas.js';
import { FIX } from '../../support/memory-sandbox.js';
import { memoryStore } from '../../support/stores.js';
import { testServer } from '../../support/test-server.js';

async function recordingServer() {
	const store = await memoryStore();
	const curriculum = createCurriculum({
		records: store.curriculum,
		defaultPolicy: 'easy-to-hard',
		window: 4,
		now: Date.now,
	});
	const arena = memoryArena({
		journal: store.journal,
		onUnscored: store.unscored.count,
		recollect: async (agentId, task, rubric) => store.memory.best(agentId, task, rubric),
	});
	const { app } = await testServer({ arena, store, curriculum });
	onTestFinished(async () => {
		await app.close();
		await store.close();
	});
	const play = async (reset: object, ...behaviours: string[]) => {
		const begun = await app.inject({ method: 'POST', url: '/reset', payload: reset });
		const { episode_id } = begun.json().info;
		for (const behaviour of behaviours) {
			await app.inject({ method: 'POST', url: '/step', payload: { episode_id, proposed_fix: FIX(behaviour) } });
		}
		return begun.json();
	};
	const get = async (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
	return { play, get };
}

describe('what programs get where people get a page', () => {
	it('is the sums, and who has played', async () => {
		const { play, get } = await recordingServer();
		await play({ agent_id: 'ann' }, 'right');
		const { total, agents } = (await get('/runs')).json();
		expect([total.steps, agents]).toMatchObject([1, [{ key: 'ann', steps: 1, solve_rate: 1 }]]);
		expect((await get('/agents')).json()).toEqual({ agents });
		expect((await get('/sandbox')).json()).toMatchObject({ isolation: { level: 'seccomp' }, workers: { total: 2 } });
	});
});

describe('GET /episodes', () => {
	it('pages through what was played', async () => {
		const { play, get } = await recordingServer();
		for (const id of ['a', 'b', 'c']) await play({ episode_id: id, agent_id: 'ann' }, 'none');
		const first = (await get('/episodes?limit=2')).json();
		expect(first.episodes.map((episode: { episode_id: string }) => episode.episode_id)).toEqual(['c', 'b']);
		const second = (await get(`/episodes?limit=2&cursor=${first.next_cursor}`)).json();
		expect(second).toMatchObject({
			episodes: [{ episode_id: 'a', agent_id: 'ann', step_count: 1 }],
			next_cursor: null,
		});
	});

	it('shows what stands beside one, and counts by task', async () => {
		const { play, get } = await recordingServer();
		for (const id of ['a', 'b', 'c']) await play({ episode_id: id, agent_id: id === 'b' ? 'bob' : 'ann' }, 'right');
		const { newer, older } = (await get('/episodes/b/neighbours')).json();
		const names = await Promise.all([newer, older].map(async (id) => (await get(`/episodes/${id}`)).json().episode_id));
		expect(names).toEqual(['c', 'a']);
		expect((await get('/episodes/c/neighbours?agent_id=bob&solved=true')).json()).toMatchObject({ newer: null });
		expect((await get('/episodes/nope/neighbours')).json().code).toBe('unknown_episode');
		const { tasks } = (await get('/stats/tasks?agent_id=ann')).json();
		expect(tasks).toMatchObject([{ episodes: 2, finished: 2, solved: 2, mean_steps_to_solve: 1 }]);
	});

	it('answers in lines when asked to', async () => {
		const { play, get } = await recordingServer();
		for (const id of ['a', 'b']) await play({ episode_id: id });
		const reply = await get('/episodes?limit=1', { accept: 'application/x-ndjson' });
		expect(reply.headers['content-type']).toContain('application/x-ndjson');
		expect(
			reply.body
				.trimEnd()
				.split('\n')
				.map((line) => JSON.parse(line).episode_id),
		).toEqual(['b']);
		const next = await get(`/episodes?format=jsonl&cursor=${reply.headers['x-next-cursor']}`);
		expect(JSON.parse(next.body)).toMatchObject({ episode_id: 'a' });
	});

	it.each([
		['/episodes?limit=0', 'limit'],
		['/episodes?limit=501', 'limit'],
		['/episodes?cursor=nonsense', 'cursor'],
		['/episodes?since=yesterday', 'since'],
		['/episodes?solved=maybe', 'solved'],
		['/memory', 'agent_id'],
		['/memory?agent_id=', 'agent_id'],
		['/curriculum?policy=none', 'policy'],
	])('refuses %s and names %s', async (url, field) => {
		const { get } = await recordingServer();
		const reply = await get(url);
		expect(reply.statusCode).toBe(422);
		expect(reply.json().detail[0].loc).toEqual(['query', field]);
	});
});

describe('GET /episodes/:id', () => {
	it('tells the whole episode, and nothing that is secret', async () => {
		const { play, get } = await recordingServer();
		await play({ episode_id: 'a/b c', agent_id: 'ann' }, 'half', 'right');
		const reply = await get('/episodes/a%2Fb%20c');
		expect(reply.json()).toMatchObject({
			episode_id: 'a/b c',
			status: 'done',
			solved: true,
			task: { entry_points: ['add'] },
			initial: { tests_passed: 0, tests_total: 3 },
			steps: [
				{ step: 1, action: { proposed_fix: FIX('half') }, done: false, observation: { tests_passed: 1 } },
				{ step: 2, action: { proposed_fix: FIX('right') }, done: true, info: { verdict: 'passed' } },
			],
		});
		expect(reply.body).not.toContain('return a + b');
	});

	it('as lines is the reset and then each step', async () => {
		const { play, get } = await recordingServer();
		await play({ episode_id: 'a' }, 'half', 'none');
		const lines = (await get('/episodes/a?format=jsonl')).body
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(lines.map(({ type, step }) => [type, step])).toEqual([
			['reset', undefined],
			['step', 1],
			['step', 2],
		]);
	});

	it('is 404 for an episode that nobody played', async () => {
		const { get } = await recordingServer();
		expect((await get('/episodes/absent')).json()).toMatchObject({ code: 'unknown_episode' });
	});
});

describe('GET /memory and a reset with use_memory', () => {
	it('show an agent its own best fix, in the metadata at both places', async () => {
		const { play, get } = await recordingServer();
		await play({ agent_id: 'ann' }, 'right');
		expect((await get('/memory?agent_id=ann')).json()).toMatchObject({
			memories: [{ task_id: 'sum', rubric: 'codearena', fix: FIX('right'), reward: 0.99, step: 1 }],
			next_cursor: null,
		});
		const memory = { best_fix: FIX('right'), best_reward: 0.99 };
		const reminded = await play({ agent_id: 'ann', use_memory: true });
		expect(reminded).toMatchObject({ metadata: { memory }, observation: { metadata: { memory } } });
		const other = await play({ agent_id: 'bob', use_memory: true });
		expect(other.observation.metadata).toEqual({});
		expect(other).not.toHaveProperty('metadata');
	});
});

describe('GET /stats', () => {
	it('tells how agents do', async () => {
		const { play, get } = await recordingServer();
		await play({ agent_id: 'ann', max_steps: 1 }, 'right');
		await play({ agent_id: 'bob', max_steps: 1 }, 'none');
		const stats = (await get('/stats?by=agent&agent_id=ann')).json();
		expect(stats).toMatchObject({
			uncounted: 0,
			total: { steps: 1, finished: 1, solved: 1, solve_rate: 1, mean_reward: 0.99, mean_hack_gap: 0, flagged: 0 },
			by: { agent: [{ key: 'ann' }], category: [{ key: 'logic' }] },
			over_time: [{ key: 'ann', steps: 1 }],
			verdicts: [{ verdict: 'passed', steps: 1 }],
		});
		expect(stats.tests).toContainEqual(
			expect.objectContaining({ task_id: 'sum', name: 'Basic.test_0', seen: 2, passed: 1, pass_rate: 0.5 }),
		);
	});
});

describe('GET /stats after failures of the server', () => {
	it('counts gradings that were not scored by cause', async () => {
		const { play, get } = await recordingServer();
		await play({ agent_id: 'ann' }, 'fault', 'fault', 'right');
		const read = async () => (await get('/stats')).json();
		const unscored = [{ cause: 'sandbox_unavailable', gradings: 2 }];
		await expect.poll(read, { timeout: 20_000 }).toMatchObject({ unscored, total: { steps: 1 } });
	});
});

describe('GET /curriculum', () => {
	it('tells where an agent stands and how it came there', async () => {
		const { play, get } = await recordingServer();
		for (let n = 0; n < 2; n += 1) await play({ agent_id: 'ann', max_steps: 1 }, 'right');
		const { cells, ...standing } = (await get('/curriculum?agent_id=ann')).json();
		expect(standing).toEqual({
			agent_id: 'ann',
			policy: 'easy-to-hard',
			level: 'medium',
			mean: null,
			episodes: 0,
			window: 4,
			up_above: 0.8,
			down_below: 0.35,
			history: [
				{ at: expect.any(String), policy: 'easy-to-hard', from: 'easy', to: 'medium', mean: 0.99, episodes: 2 },
			],
		});
		expect(cells).toHaveLength(15);
	});
});

describe('a server that records nothing', () => {
	it.each(['/stats', '/episodes', '/episodes/a', '/memory?agent_id=a', '/curriculum'])('says so at %s', async (url) => {
		const { app } = await testServer();
		onTestFinished(() => app.close());
		const reply = await app.inject({ url });
		expect(reply.statusCode).toBe(503);
		expect(reply.json()).toMatchObject({
			code: 'store_unavailable',
			detail: expect.stringContaining('CODEARENA_STORE'),
		});
	});
});
