/** The gradings that are timed, each a task with a fix and the answer that it must get: a benchmark that measured errors would look fast. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../target/server.js';
import { FAILING_FIX, TEN_TESTS_ID } from './ten-tests.js';

/** A kind of work that can be put under load. */
export interface Subject {
	readonly name: string;
	/** Does what is not timed for `count` pieces and returns the work of one piece. */
	prepare(count: number): Promise<(piece: number) => Promise<void>>;
}

interface StepAnswer {
	readonly reward: number;
	readonly observation: { readonly solved: boolean; readonly test_results: string };
	readonly info: { readonly verdict: string };
}

interface Expected {
	readonly verdict: 'passed' | 'failed';
	/** `8/10 tests passed.`; null takes any. */
	readonly testResults: string | null;
}

/** @param taskId one of the shipped tasks, timed with its broken code and with its reference */
export async function openSubjects(root: string, client: Client, taskId: string): Promise<readonly Subject[]> {
	const category = await categoryOf(client, taskId);
	const source = (name: string) => readFileSync(join(root, 'tasks', category, taskId, name), 'utf8');
	return [
		grading(client, 'ten tests, failing fix', TEN_TESTS_ID, FAILING_FIX, {
			verdict: 'failed',
			testResults: '8/10 tests passed.',
		}),
		grading(client, `${taskId}, failing fix`, taskId, source('buggy.py'), { verdict: 'failed', testResults: null }),
		grading(client, `${taskId}, solved, cost measured`, taskId, source('solution.py'), {
			verdict: 'passed',
			testResults: null,
		}),
	];
}

async function categoryOf(client: Client, taskId: string): Promise<string> {
	const { observation } = await client.post<{ observation: { category: string } }>('/reset', { task_id: taskId });
	return observation.category;
}

function grading(client: Client, name: string, taskId: string, fix: string, expected: Expected): Subject {
	return {
		name,
		prepare: async (count) => {
			const episodes: string[] = [];
			for (let index = 0; index < count; index += 1) episodes.push(await beginEpisode(client, taskId, index));
			return async (piece) => {
				// No two fixes are the same text, so that no cache can answer.
				const action = { proposed_fix: `${fix}\n\n_ATTEMPT = ${piece}\n` };
				check(await client.post<StepAnswer>('/step', { action, episode_id: episodes[piece] }), expected);
			};
		},
	};
}

async function beginEpisode(client: Client, taskId: string, seed: number): Promise<string> {
	const { info } = await client.post<{ info: { episode_id: string } }>('/reset', { task_id: taskId, seed });
	return info.episode_id;
}

function check({ info, observation }: StepAnswer, { verdict, testResults }: Expected): void {
	const said = observation.test_results;
	if (info.verdict === verdict && (testResults === null || said === testResults)) return;
	throw new Error(`expected ${verdict} ${testResults ?? ''}, got ${info.verdict} ${said}`);
}
