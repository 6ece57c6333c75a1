/** The long fuzz: pre-check, HTTP and /ws in turn until the time is over, from seeds that are told, so that each find can be had again. */
import { setTimeout as pause } from 'node:timers/promises';
import { createPrecheck } from '../../precheck/create-precheck.js';
import { createRandom } from '../target/seeded.js';
import { startServer } from '../target/server.js';
import { shippedTasks } from '../target/task-fixes.js';
import { replyComplaint, vocabularyOf } from './http.js';
import { createRequests, type OpenApi } from './openapi.js';
import { precheckComplaint } from './precheck.js';
import { randomSubmission } from './random-python.js';
import { fuzzSocket, randomFrame } from './socket.js';

export interface FuzzOptions {
	readonly seconds: number;
	/** The first round's seed; each further round adds one. */
	readonly seed: number;
	readonly workers: number;
	readonly onProgress: (text: string) => void;
}

export interface FuzzReport {
	readonly rounds: number;
	readonly submissions: number;
	readonly requests: number;
	readonly frames: number;
	/** The pre-check's slowest answer. */
	readonly slowestMs: number;
	readonly statuses: Readonly<Record<string, number>>;
	/** What was wrong, one sentence each, with the seed of its round. */
	readonly complaints: readonly string[];
}

/** Tasks whose programs and names are used. */
const TASKS = 12;
const PER_ROUND = 40;
const EPISODES = ['fuzz-1', 'fuzz-2'];

/** @throws Error when the server does not start or ends */
export async function fuzz(root: string, options: FuzzOptions): Promise<FuzzReport> {
	const tasks = (await shippedTasks(root)).slice(0, TASKS);
	const fixes = tasks.flatMap(({ buggyCode, solutionCode }) => [buggyCode, solutionCode]);
	const server = await startServer(root, options.workers, '', { CODEARENA_STORE: 'memory' });
	try {
		const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as OpenApi;
		const vocabulary = vocabularyOf(
			tasks.map(({ id }) => id),
			fixes,
			EPISODES,
		);
		return await rounds(server.url, fixes, createRequests(document, vocabulary), options);
	} finally {
		await server.stop();
	}
}

async function rounds(
	url: string,
	fixes: readonly string[],
	requests: ReturnType<typeof createRequests>,
	{ seconds, seed, onProgress }: FuzzOptions,
): Promise<FuzzReport> {
	const precheck = createPrecheck();
	const end = performance.now() + seconds * 1000;
	const complaints: string[] = [];
	const statuses: Record<string, number> = {};
	let round = 0;
	let slowestMs = 0;
	for (; performance.now() < end; round += 1) {
		const random = createRandom(seed + round);
		const complain = (text: string | null) => {
			if (text !== null) complaints.push(`seed ${seed + round}: ${text}`);
		};
		for (let index = 0; index < PER_ROUND; index += 1) {
			const text = randomSubmission(random, fixes);
			const began = performance.now();
			complain(precheckComplaint(precheck, text));
			// It checks each text twice.
			slowestMs = Math.max(slowestMs, (performance.now() - began) / 2);
		}
		for (let index = 0; index < PER_ROUND; index += 1) {
			const request = requests.next(random);
			const reply = await send(url, request);
			statuses[reply.status] = (statuses[reply.status] ?? 0) + 1;
			complain(replyComplaint(request, reply));
		}
		const frames = Array.from({ length: PER_ROUND }, () =>
			randomFrame(random, (path) => requests.bodyOf(random, path)),
		);
		for (const text of await fuzzSocket(`${url.replace('http', 'ws')}/ws`, frames)) complain(text);
		onProgress(`${round + 1} rounds, ${complaints.length} complaints`);
		await pause(0);
	}
	const each = round * PER_ROUND;
	return { rounds: round, submissions: each, requests: each, frames: each, slowestMs, statuses, complaints };
}

async function send(url: string, { method, url: path, body }: { method: string; url: string; body: string | null }) {
	const headers = { 'content-type': 'application/json' };
	const response = await fetch(url + path, { method, ...(body !== null && { body, headers }) });
	return { status: response.status, text: await response.text() };
}
