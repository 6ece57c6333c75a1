/** Sessions that step at the same moment, as those of a synchronous trainer do: /ws connections, opened and reset before the clock starts. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { limitConcurrency } from '../../../concurrency.js';
import { percentile } from '../../target/closed-loop.js';
import { readIfThere } from '../../target/process-tree.js';
import { FAILING_FIX, TEN_TESTS_ID } from '../ten-tests.js';

export interface SessionsReport {
	readonly sessions: number;
	/** Answers with a reward. */
	readonly graded: number;
	/** Of all others, by code. */
	readonly refused: Readonly<Record<string, number>>;
	readonly p50Ms: number;
	readonly p99Ms: number;
	/** Until the last answer. */
	readonly allMs: number;
	/** Of Node, in bytes: with all sessions open and idle, and the most while they step. */
	readonly idleRssBytes: number;
	readonly mostRssBytes: number;
}

const OPENED_AT_ONCE = 64;
const SAMPLE_MS = 50;
const PAGE_BYTES = 4096;

interface Answer {
	readonly type: string;
	readonly data: { readonly code?: string };
}

/** @param url of the server, `http://…` @param pid of the server */
export async function stepAtOnce(url: string, pid: number, sessions: number): Promise<SessionsReport> {
	const opening = limitConcurrency(OPENED_AT_ONCE);
	const sockets = await Promise.all(Array.from({ length: sessions }, () => opening(() => open(url))));
	const idleRssBytes = rssOf(pid);
	let mostRssBytes = idleRssBytes;
	const sampling = setInterval(() => {
		mostRssBytes = Math.max(mostRssBytes, rssOf(pid));
	}, SAMPLE_MS);
	const began = performance.now();
	const latencies: number[] = [];
	const answers = await Promise.all(
		sockets.map(async (socket, number) => {
			const data = { proposed_fix: `${FAILING_FIX}\n_SESSION = ${number}\n` };
			const answer = await ask(socket, { type: 'step', data });
			latencies.push(performance.now() - began);
			return answer;
		}),
	);
	const allMs = performance.now() - began;
	clearInterval(sampling);
	for (const socket of sockets) socket.terminate();
	return { sessions, ...countAnswers(answers), ...percentiles(latencies), allMs, idleRssBytes, mostRssBytes };
}

function countAnswers(answers: readonly Answer[]): Pick<SessionsReport, 'graded' | 'refused'> {
	const refused: Record<string, number> = {};
	const errors = answers.filter(({ type }) => type !== 'observation');
	for (const { data } of errors) refused[data.code ?? '?'] = (refused[data.code ?? '?'] ?? 0) + 1;
	return { graded: answers.length - errors.length, refused };
}

function percentiles(latencies: readonly number[]): Pick<SessionsReport, 'p50Ms' | 'p99Ms'> {
	return { p50Ms: percentile(latencies, 0.5), p99Ms: percentile(latencies, 0.99) };
}

async function open(url: string): Promise<WebSocket> {
	const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/ws`);
	await once(socket, 'open');
	await ask(socket, { type: 'reset', data: { task_id: TEN_TESTS_ID, seed: 1 } });
	return socket;
}

async function ask(socket: WebSocket, message: object): Promise<Answer> {
	socket.send(JSON.stringify(message));
	const [data] = (await once(socket, 'message')) as [Buffer];
	return JSON.parse(data.toString('utf8')) as Answer;
}

function rssOf(pid: number): number {
	return Number((readIfThere(`/proc/${pid}/statm`) ?? '0 0').split(' ')[1]) * PAGE_BYTES;
}
