/** Several bugs of one task, laid side by side, show its reference. So no route shows bugs that were made of references which nobody may learn. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assembly, assemble } from '../../../src/assemble.js';
import { readConfig } from '../../../src/config.js';
import { buildApp } from '../../../src/server/app.js';
import { createLogger } from '../../../src/telemetry/logger.js';

const folder = fileURLToPath(new URL('../../../tasks', import.meta.url));
const MUTANTS = 6;
const SEEDS = 12;

let assembly: Assembly;
let app: FastifyInstance;
beforeAll(async () => {
	const { config } = readConfig({ CODEARENA_WORKERS: '2', CODEARENA_STORE: 'memory' });
	const logger = createLogger('silent');
	assembly = await assemble(config, logger, folder, process.env.PATH);
	app = await buildApp({ arena: assembly.arena, store: assembly.store, logger });
});
afterAll(async () => {
	await app.close();
	await assembly.sandbox.close(0);
	await assembly.store?.close();
});

/** The broken program of an answer, null where there is none. */
async function shown(method: 'GET' | 'POST', url: string, payload?: object): Promise<string | null> {
	const response = await app.inject({ method, url, ...(payload && { payload }) });
	const body = response.json();
	return body.observation?.buggy_code ?? body.buggy_code ?? null;
}

/** One task of each split, with its reference. */
function oneOfEach(): { id: string; split: string; solution: string }[] {
	return ['train', 'validation', 'test'].map((split) => {
		const [task] = assembly.arena.tasks({ split: split as 'train', category: 'algorithms' });
		const file = join(folder, 'algorithms', task?.id ?? '', 'solution.py');
		return { id: task?.id ?? '', split, solution: readFileSync(file, 'utf8') };
	});
}

/** Line by line what most of the sources have, as an attacker would put them together. */
function majority(sources: readonly string[]): string {
	const split = sources.map((source) => source.trim().split('\n'));
	const length = commonest(split.map((lines) => lines.length));
	const same = split.filter((lines) => lines.length === length);
	return `${Array.from({ length: length ?? 0 }, (_, line) => commonest(same.map((lines) => lines[line] ?? ''))).join('\n')}\n`;
}

function commonest<T>(values: readonly T[]): T | undefined {
	const count = (value: T) => values.filter((other) => other === value).length;
	return [...values].sort((a, b) => count(b) - count(a))[0];
}

describe('references that nobody may learn', () => {
	it('cannot be put together from what any route shows', async () => {
		const solved: string[] = [];
		for (const { id, split, solution } of oneOfEach()) {
			const names = Array.from({ length: MUTANTS }, (_, n) => `generated:${id}:${n + 1}`);
			const answers = await Promise.all([
				...names.map((name) => shown('GET', `/tasks/${encodeURIComponent(name)}`)),
				...names.map((name) => shown('POST', '/reset', { task_id: name, seed: 1 })),
				...names.map((name) => shown('POST', '/reset', { task_id: name, split, seed: 1 })),
			]);
			const sources = answers.filter((source) => source !== null);
			if (sources.length === 0) continue;
			const fixes = [majority(sources), solution];
			const response = await app.inject({ method: 'POST', url: '/evaluate', payload: { task_id: id, fixes } });
			const [guess, reference] = response.json().results;
			expect(reference.solved).toBe(true);
			if (guess.solved) solved.push(split);
		}
		// The attack itself works: the references of the training split may be learnt.
		expect(solved).toEqual(['train']);
	});

	it('are no base of a bug that a seed draws', async () => {
		const drawn = await Promise.all(
			Array.from({ length: SEEDS }, async (_, seed) => {
				const response = await app.inject({ method: 'POST', url: '/reset', payload: { task_id: 'generated', seed } });
				const base = response.json().observation.task_id.split(':')[1];
				return assembly.arena.tasks({}).find(({ id }) => id === base)?.split;
			}),
		);
		expect(new Set(drawn)).toEqual(new Set(['train']));
		const payload = { task_id: 'generated', split: 'test', seed: 1 };
		expect((await app.inject({ method: 'POST', url: '/reset', payload })).statusCode).toBe(404);
	});

	it('is shown without its source where no episode is played', async () => {
		const [train] = oneOfEach();
		const response = await app.inject({ method: 'GET', url: `/tasks/generated:${train?.id}:1` });
		expect([response.statusCode, response.json().buggy_code]).toEqual([200, null]);
	});
});
