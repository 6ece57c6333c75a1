/** Programs, packages and a task that does not load, over HTTP with the real sandbox. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assembly, assemble } from '../../../src/assemble.js';
import { readConfig } from '../../../src/config.js';
import { buildApp } from '../../../src/server/app.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { temporaryTasks } from '../../support/task-folders.js';

const shipped = fileURLToPath(new URL('../../../tasks', import.meta.url));
const text = (path: string) => readFileSync(`${shipped}/${path}`, 'utf8');
const own = temporaryTasks();

let assembly: Assembly;
let app: FastifyInstance;
beforeAll(async () => {
	own.write(
		'logic/does-not-load/task.yaml',
		'id: does-not-load\ncategory: logic\ndifficulty: easy\ndescription: x\nentry_points: [f]\n',
	);
	own.write('logic/does-not-load/buggy.py', 'def f():\n    return 2\n');
	own.write('logic/does-not-load/solution.py', 'def f():\n    return 1\n');
	own.write('logic/does-not-load/inputs.py', 'import no_such_module\n');
	const test =
		'import unittest\nfrom solution import f\nclass Basic(unittest.TestCase):\n    def test(self):\n        self.assertEqual(f(), 1)\n';
	own.write('logic/does-not-load/tests.py', test);
	const logger = createLogger('silent');
	const { config } = readConfig({ CODEARENA_WORKERS: '2', CODEARENA_TASKS_DIRS: own.dir });
	assembly = await assemble(config, logger, shipped, process.env.PATH);
	app = await buildApp({ ...assembly, logger });
});
afterAll(async () => {
	await app.close();
	await assembly.sandbox.close(0);
	own.remove();
});

async function post(url: string, payload: object, status = 200) {
	const response = await app.inject({ method: 'POST', url, payload });
	expect(response.statusCode).toBe(status);
	return response.json();
}

async function step(task_id: string, proposed_fix: string) {
	const { info } = await post('/reset', { task_id, seed: 3 });
	const result = await post('/step', { episode_id: info.episode_id, action: { proposed_fix } });
	return result.observation;
}

describe('a package', () => {
	const PRICES = text('logic/price-list-package/solution.py');

	it('is repaired by its one broken file', async () => {
		expect(await step('price-list-package', PRICES)).toMatchObject({ solved: true });
	});

	it('is repaired by a mapping of path to text that changes more than one file', async () => {
		const rules = 'BULK = {"office": 10, "food": 5}\nSALE_DAY = {"office": 1, "food": 4}\nOFF = 20\n';
		const moved = PRICES.replaceAll('SALE_CENTS', 'OFF');
		const both = JSON.stringify({ 'shop/prices.py': moved, 'shop/rules.py': rules });
		expect(await step('price-list-package', both)).toMatchObject({ solved: true });
		expect(await step('price-list-package', moved)).toMatchObject({ solved: false, tests_passed: 0 });
	});

	it('gets its files back as they were for the next fix', async () => {
		const ruined = JSON.stringify({ 'shop/prices.py': PRICES, 'shop/rules.py': 'raise ValueError("no rules")\n' });
		expect((await step('price-list-package', ruined)).error_log).toContain('no rules');
		expect(await step('price-list-package', PRICES)).toMatchObject({ solved: true });
	});

	it('tells the line of the broken file where it raises', async () => {
		const { error_log } = await step('price-list-package', PRICES.replace('Counter()', 'Counter(1, 2)'));
		const line = PRICES.split('\n').findIndex((each) => each.includes('Counter()')) + 1;
		expect(error_log).toContain(`(solution.py line ${line} in total)`);
	});

	it('says of a path outside of it which files there are', async () => {
		const { error_log } = await step(
			'price-list-package',
			JSON.stringify({ 'shop/prices.py': PRICES, '../main.py': PRICES }),
		);
		expect(error_log).toContain('is no path of a Python file in this package, which has');
	});
});

describe('/fix', () => {
	it.each([
		['longest-run-program', 'logic'],
		['price-list-package', 'logic'],
	])('searches for a repair of %s and says what came of it', { timeout: 60_000 }, async (task_id, category) => {
		const code = text(`${category}/${task_id}/buggy.py`);
		const reply = await post('/fix', { code, task_id, method: 'search', budget_ms: 1500 });
		expect(reply.tests_total).toBeGreaterThan(0);
		expect(reply.explanation).not.toBe('');
		expect(reply.success).toBe(reply.tests_passed === reply.tests_total);
	});
});

it('says of a task that does not load what to do, and nothing of this machine', async () => {
	const { detail, code } = await post('/reset', { task_id: 'does-not-load' }, 500);
	expect(code).toBe('internal_error');
	expect(detail).toMatch(/^The task does-not-load cannot be graded: .*log/);
	expect(detail).not.toMatch(/Traceback|\/|\.py/);
});
