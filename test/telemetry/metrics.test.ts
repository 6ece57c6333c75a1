import { describe, expect, it, onTestFinished } from 'vitest';
import { measureArena } from '../../src/telemetry/measured-arena.js';
import { createMetrics } from '../../src/telemetry/metrics.js';
import { memoryArena } from '../support/arenas.js';
import { FIX } from '../support/memory-sandbox.js';
import { memoryStore } from '../support/stores.js';
import { testServer } from '../support/test-server.js';

async function measuredServer() {
	const metrics = createMetrics({ process: true });
	const store = await memoryStore();
	const arena = measureArena(
		memoryArena({
			journal: store.journal,
			onUnscored: ({ via, cause, gradings }) => metrics.recordUnscored(via, cause, gradings),
		}),
		metrics,
		() => performance.now(),
	);
	const { app } = await testServer({ arena, store, metrics });
	onTestFinished(async () => {
		await app.close();
		await store.close();
	});
	/** Values by series, such as `codearena_workers` or `codearena_http_requests_total{method="GET",…}`. */
	const read = async () => {
		const { body, headers } = await app.inject({ url: '/metrics' });
		expect(headers['content-type']).toContain('text/plain; version=0.0.4');
		const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
		return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
	};
	const post = (url: string, payload: object) => app.inject({ method: 'POST', url, payload });
	return { read, post };
}

describe('GET /metrics', () => {
	it('counts requests by route, and what is no route under one name', async () => {
		const { read, post } = await measuredServer();
		await post('/reset', { episode_id: 'a' });
		await post('/no/such/route', {});
		await post('/nor/this', {});
		const values = await read();
		expect(values.get('codearena_http_requests_total{method="POST",route="/reset",status="200"}')).toBe(1);
		expect(values.get('codearena_http_requests_total{method="POST",route="none",status="404"}')).toBe(2);
		expect(values.get('codearena_http_request_seconds_count{route="/reset"}')).toBe(1);
	});

	it('counts gradings by verdict, and failures by code', async () => {
		const { read, post } = await measuredServer();
		await post('/reset', { episode_id: 'a' });
		await post('/step', { episode_id: 'a', proposed_fix: FIX('half') });
		await post('/step', { episode_id: 'a', proposed_fix: FIX('right') });
		await post('/step', { episode_id: 'a', proposed_fix: FIX('right') });
		await post('/evaluate', { task_id: 'sum', fixes: [FIX('none'), FIX('unparsable')] });
		const values = await read();
		const gradings = (via: string, verdict: string, solved = false) =>
			values.get(`codearena_gradings_total{via="${via}",verdict="${verdict}",solved="${solved}"}`);
		expect(gradings('step', 'failed')).toBe(1);
		expect(gradings('step', 'passed', true)).toBe(1);
		expect(gradings('evaluate', 'failed')).toBe(1);
		expect(gradings('evaluate', 'syntax-error')).toBe(1);
		expect(values.get('codearena_failures_total{code="episode_done"}')).toBe(1);
		expect(values.get('codearena_step_seconds_count')).toBe(2);
		expect(values.get('codearena_reward_count')).toBe(4);
	});

	it('counts what stayed unscored by cause', async () => {
		const { read, post } = await measuredServer();
		await post('/reset', { episode_id: 'a' });
		await post('/step', { episode_id: 'a', proposed_fix: FIX('fault') });
		await post('/evaluate', { task_id: 'sum', fixes: [FIX('right'), FIX('fault'), FIX('fault')] });
		await post('/evaluate', { task_id: 'nope', fixes: [FIX('right')] });
		const values = await read();
		const unscored = (via: string) =>
			values.get(`codearena_unscored_gradings_total{via="${via}",cause="sandbox_unavailable"}`);
		expect([unscored('step'), unscored('evaluate')]).toEqual([1, 2]);
		expect(values.get('codearena_gradings_total{via="evaluate",verdict="passed",solved="true"}')).toBe(1);
	});

	it('shows the levels of this moment', async () => {
		const { read, post } = await measuredServer();
		await post('/reset', { episode_id: 'a' });
		const values = await read();
		const level = (name: string) => values.get(`codearena_${name}`);
		expect(level('workers')).toBe(2);
		expect(level('queue_length')).toBe(0);
		expect(level('episodes_in_memory')).toBe(1);
		expect(level('store_up')).toBe(1);
		expect(level('degraded')).toBe(0);
		expect(values.get('codearena_info{isolation="seccomp",python="3.11.7",store="memory"}')).toBe(1);
		expect(values.has('process_resident_memory_bytes')).toBe(true);
	});
});
