/**
 * One session under overload: an episode with several requests waiting in it, as a trainer with many rollouts has them. Its steps take
 * turns at the server, and the sessions' steps take turns at the workers.
 */
import { MINUTE_MS } from '../../units.js';
import type { Client } from '../target/server.js';
import { numbered } from '../target/task-fixes.js';

export interface Served {
	readonly latenciesMs: number[];
	/** Answers with a reward. */
	graded: number;
	/** Refusals by code, such as `overloaded`. */
	readonly refused: Map<string, number>;
	/** 503 without a `retry-after` header. */
	withoutRetryAfter: number;
	/** Requests without any answer. */
	unanswered: number;
}

export interface SessionLoad {
	readonly taskId: string;
	readonly fix: string;
	/** Requests that wait at one time. */
	readonly depth: number;
	/** `performance.now()` from which no request begins any more. */
	readonly endMs: number;
}

/** Beyond this a request counts as unanswered; the server's own ceiling is 45 s. */
const CEILING_MS = MINUTE_MS;
const MAX_STEPS = 50;
const LONGEST_PAUSE_MS = 1000;

/** Sends steps until its time is over. Rejects only when no episode can be begun. */
export async function runSession(client: Client, load: SessionLoad): Promise<Served> {
	const served: Served = { latenciesMs: [], graded: 0, refused: new Map(), withoutRetryAfter: 0, unanswered: 0 };
	let steps = 0;
	let episode = Promise.resolve('');
	const lane = async () => {
		do {
			// A new episode when all steps of the last one are given away; also for the very first step.
			if (steps % MAX_STEPS === 0) episode = begin(client, load.taskId);
			steps += 1;
			await step(client, await episode, numbered(load.fix, steps), served);
		} while (performance.now() < load.endMs);
	};
	await Promise.all(Array.from({ length: load.depth }, lane));
	return served;
}

async function begin(client: Client, taskId: string): Promise<string> {
	const body = { task_id: taskId, max_steps: MAX_STEPS };
	const { info } = await client.post<{ info: { episode_id: string } }>('/reset', body);
	return info.episode_id;
}

async function step(client: Client, episodeId: string, fix: string, served: Served): Promise<void> {
	const began = performance.now();
	try {
		const reply = await client.ask('/step', { action: { proposed_fix: fix }, episode_id: episodeId }, CEILING_MS);
		if (reply.status === 200) {
			served.graded += 1;
			served.latenciesMs.push(performance.now() - began);
			return;
		}
		const { code } = JSON.parse(reply.text) as { code: string };
		served.refused.set(code, (served.refused.get(code) ?? 0) + 1);
		if (reply.status === 503 && reply.retryAfterS === null) served.withoutRetryAfter += 1;
		await new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_PAUSE_MS, (reply.retryAfterS ?? 0) * 1000)));
	} catch {
		served.unanswered += 1;
	}
}
