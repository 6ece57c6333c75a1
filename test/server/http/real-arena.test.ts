import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Assembly, assemble } from '../../../src/assemble.js';
import { readConfig } from '../../../src/config.js';
import { buildApp } from '../../../src/server/app.js';
import { httpResultSchema } from '../../../src/server/protocol/observation.js';
import { createLogger } from '../../../src/telemetry/logger.js';

const tasks = fileURLToPath(new URL('../../../tasks', import.meta.url));
const task = 'average-list';
const buggy = readFileSync(`${tasks}/syntax/${task}/buggy.py`, 'utf8');
const solution = readFileSync(`${tasks}/syntax/${task}/solution.py`, 'utf8');
const half = 'def average_list(numbers):\n    return sum(numbers) / len(numbers)\n';

let assembly: Assembly;
let app: FastifyInstance;
beforeAll(async () => {
	const logger = createLogger('silent');
	const { config } = readConfig({ CODEARENA_WORKERS: '2' });
	assembly = await assemble(config, logger, tasks, process.env.PATH);
	app = await buildApp({ arena: assembly.arena, logger });
});
afterAll(async () => {
	await app.close();
	await assembly.sandbox.close(0);
});

async function post(url: string, payload: object) {
	const response = await app.inject({ method: 'POST', url, payload });
	expect(response.statusCode).toBe(200);
	return response.json();
}

/** One whole episode; what the agent saw of it, as bytes. */
async function episode(): Promise<string[]> {
	const { info, ...first } = await post('/reset', { task_id: task, seed: 42 });
	const seen = [JSON.stringify(first)];
	for (const proposed_fix of [buggy, half, solution]) {
		const { info: facts, ...result } = await post('/step', { episode_id: info.episode_id, action: { proposed_fix } });
		seen.push(JSON.stringify(result));
		expect(facts.isolation).toBe(info.isolation);
		expect(httpResultSchema.parse({ ...result, info: facts })).toEqual({ ...result, info: facts });
	}
	return seen;
}

it('shows the same bytes when seed and actions are replayed', async () => {
	const [first, second] = [await episode(), await episode()];
	expect(second).toEqual(first);
	expect(JSON.parse(first[3] ?? '')).toMatchObject({ done: true, observation: { solved: true } });
});

it('pays a better fix more, and nothing that the agent sees tells of held-out tests', async () => {
	const results = (await episode()).map((text) => JSON.parse(text));
	const rewards = results.slice(1).map(({ reward }) => reward);
	expect(rewards[0]).toBeLessThan(rewards[1]);
	expect(rewards[1]).toBeLessThan(rewards[2]);
	expect(JSON.stringify(results)).not.toMatch(/heldout|fresh/i);
});

it('gives the trainer the facts behind a reward', async () => {
	await post('/reset', { task_id: task, seed: 42 });
	const { info } = await post('/step', { proposed_fix: half });
	expect(info).toMatchObject({ verdict: 'failed', task_id: task, judge: { source: expect.any(String) } });
	expect(info.execution.cpu_time_ms).toBeGreaterThan(0);
	expect(info.execution.peak_memory_bytes).toBeGreaterThan(0);
	expect(Object.keys(info.tests)).toEqual(['visible', 'heldout', 'fresh']);
});

it('grades many fixes at once in their order', async () => {
	const { results } = await post('/evaluate', { task_id: task, seed: 1, fixes: [buggy, solution, half, solution] });
	expect(results.map(({ solved }: { solved: boolean }) => solved)).toEqual([false, true, false, true]);
	expect(results[3]).toMatchObject({ reward: results[1].reward, reward_components: results[1].reward_components });
});
