/** What a synchronous trainer does: it opens all its sessions, and they step at the same moment. Workers are stubs, so that it takes no time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Assembly, assemble } from '../../../src/assemble.js';
import { findPython } from '../../../src/cli/bench/baselines.js';
import { writeStubPython } from '../../../src/cli/bench/stub/stub-python.js';
import { TEN_TESTS_ID, writeTenTestsTask } from '../../../src/cli/bench/ten-tests.js';
import { readConfig } from '../../../src/config.js';
import { buildApp } from '../../../src/server/app.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { WsClient } from '../../support/test-server.js';

/** More than the 64 whose rate the queue remembers, and far more than there are workers. */
const SESSIONS = 300;

const dir = mkdtempSync(join(tmpdir(), 'codearena-many-'));
let assembly: Assembly;
let app: FastifyInstance;
let url: string;
beforeAll(async () => {
	writeTenTestsTask(dir);
	const python = writeStubPython(dir, findPython().path, 2);
	const { config } = readConfig({ CODEARENA_WORKERS: '2', CODEARENA_PYTHON: python, CODEARENA_STORE: 'off' });
	const logger = createLogger('silent');
	assembly = await assemble(config, logger, dir, process.env.PATH);
	app = await buildApp({ arena: assembly.arena, logger, maxSessions: config.maxSessions });
	url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/ws`.replace('http', 'ws');
});
afterAll(async () => {
	await app.close();
	await assembly.sandbox.close(0);
	rmSync(dir, { recursive: true });
});

it('grades every one of hundreds of sessions that step at once, and refuses none', async () => {
	const clients = await Promise.all(Array.from({ length: SESSIONS }, () => WsClient.connect(url)));
	await Promise.all(clients.map((client) => client.ask({ type: 'reset', data: { task_id: TEN_TESTS_ID } })));
	const step = (fix: string) => ({ type: 'step', data: { proposed_fix: fix } });
	const replies = await Promise.all(
		clients.map((client, n) => client.ask(step(`def merge_intervals(x): return ${n}`))),
	);
	expect(new Set(replies.map(({ type }) => type))).toEqual(new Set(['observation']));
	expect(new Set(replies.map(({ data }) => data.observation?.test_results))).toEqual(new Set(['9/10 tests passed.']));
	for (const client of clients) client.send({ type: 'close' });
	await Promise.all(clients.map(({ closed }) => closed));
});
