/** Requests and frames made from the published schemas, against the whole server but the sandbox. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replyComplaint, vocabularyOf } from '../../../src/cli/fuzz/http.js';
import { createRequests, type FuzzRequest, type OpenApi } from '../../../src/cli/fuzz/openapi.js';
import { fuzzSocket, randomFrame } from '../../../src/cli/fuzz/socket.js';
import { createRandom } from '../../../src/cli/target/seeded.js';
import type { Store } from '../../../src/store/store.js';
import { memoryStore } from '../../support/stores.js';
import { type TestServer, testServer } from '../../support/test-server.js';

const FIXES = ['def f(x):\n    return x\n', 'while True: pass\n'];
let store: Store;
let server: TestServer;
let requests: ReturnType<typeof createRequests>;

beforeAll(async () => {
	store = await memoryStore();
	server = await testServer({ store });
	const document = (await server.app.inject('/openapi.json')).json<OpenApi>();
	const listed = (await server.app.inject('/tasks')).json<{ tasks: { id: string }[] }>();
	const ids = listed.tasks.map(({ id }) => id);
	requests = createRequests(document, vocabularyOf(ids, FIXES, ['one', 'two']));
});
afterAll(async () => {
	await server.app.close();
	await store.close();
});

async function send({ method, url, body }: FuzzRequest) {
	const headers = { 'content-type': 'application/json' };
	const verb = method as 'GET' | 'POST';
	const reply = await server.app.inject({ method: verb, url, ...(body !== null && { payload: body, headers }) });
	return { status: reply.statusCode, text: reply.payload };
}

describe('a server under random requests', () => {
	it.each([1, 2, 3])('answers each without being at fault, seed %i', async (seed) => {
		const random = createRandom(seed);
		const complaints: (string | null)[] = [];
		const statuses = new Set<number>();
		for (let index = 0; index < 150; index += 1) {
			const request = requests.next(random);
			const reply = await send(request);
			statuses.add(reply.status);
			complaints.push(replyComplaint(request, reply));
		}
		expect(complaints.filter((complaint) => complaint !== null)).toEqual([]);
		// Both what fits and what does not was among them.
		expect([...statuses]).toEqual(expect.arrayContaining([200, 422]));
	});

	it.each([11, 12])('answers each frame on /ws, seed %i', async (seed) => {
		const random = createRandom(seed);
		const frames = Array.from({ length: 120 }, () => randomFrame(random, (path) => requests.bodyOf(random, path)));
		expect(await fuzzSocket(`${await server.url()}/ws`, frames)).toEqual([]);
		expect((await server.app.inject('/health')).statusCode).toBe(200);
	});
});

it('an answer that is the server’s fault would be noticed, a time limit that cannot be kept is none', () => {
	const request = { method: 'POST', url: '/step', body: '{}' };
	expect(replyComplaint(request, { status: 500, text: '{"detail":"","code":"internal_error"}' })).toContain(
		'POST /step',
	);
	expect(replyComplaint(request, { status: 503, text: '{"detail":"","code":"timed_out"}' })).toBeNull();
	expect(replyComplaint(request, { status: 404, text: 'not found' })).toContain('without detail');
});
