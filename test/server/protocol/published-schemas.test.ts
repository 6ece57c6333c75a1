import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { evaluateReply } from '../../../src/server/protocol/evaluate.js';
import { errorSchema } from '../../../src/server/protocol/failure.js';
import { httpResultSchema } from '../../../src/server/protocol/observation.js';
import { healthSchema, metadataSchema, schemasSchema } from '../../../src/server/protocol/service.js';
import { httpStateSchema, NO_EPISODE_STATE, stateSchema } from '../../../src/server/protocol/state.js';
import { taskListSchema } from '../../../src/server/protocol/tasks.js';
import { type TestServer, testServer } from '../../support/test-server.js';

let server: TestServer;
beforeAll(async () => {
	server = await testServer();
	await server.app.inject({ method: 'POST', url: '/reset' });
});
afterAll(() => server.app.close());

/** Parsing drops what a schema does not know, so an equal result means: everything is there and nothing else. */
function expectToFit(schema: z.ZodType, value: unknown): void {
	expect(schema.parse(value)).toEqual(value);
}

describe('what is answered fits what is published', () => {
	it.each([
		['POST', '/reset', { seed: 1 }, httpResultSchema],
		['POST', '/step', { proposed_fix: 'x' }, httpResultSchema],
		['POST', '/step', { proposed_fix: 5 }, errorSchema],
		['GET', '/state', undefined, httpStateSchema],
		['GET', '/state?episode_id=nobody', undefined, errorSchema],
		['POST', '/evaluate', { task_id: 'two-sum', fixes: ['x', 'return'] }, evaluateReply],
		['GET', '/tasks', undefined, taskListSchema],
		['GET', '/health', undefined, healthSchema],
		['GET', '/metadata', undefined, metadataSchema],
		['GET', '/schema', undefined, schemasSchema],
	] as const)('%s %s %j', async (method, url, payload, schema) => {
		const response = await server.app.inject({ method, url, ...(payload && { payload }) });
		expectToFit(schema, response.json());
	});

	it('holds for the state before any episode', () => {
		expectToFit(stateSchema, NO_EPISODE_STATE);
	});
});
