/**
 * What measuring costs: how much longer a solved fix takes than one that is wrong at once, of the same task, in turn and one at a time.
 */
import { performance } from 'node:perf_hooks';
import { percentile } from '../target/closed-loop.js';
import type { Client } from '../target/server.js';
import { numbered, shippedTasks } from '../target/task-fixes.js';

export interface SolvedRatio {
	readonly taskId: string;
	readonly failingP50Ms: number;
	readonly solvedP50Ms: number;
}

/** With and without growing inputs, with cheap arguments and dear ones. */
const TASK_IDS = [
	'anagram-groups',
	'max-subarray',
	'two-sum',
	'average-list',
	'roman-numerals',
	'business-days-between',
];
const WARM_UP = 5;

/**
 * @param count pairs of gradings of each task
 * @throws Error for an answer that is not as expected: a benchmark that measured errors would look fast
 */
export async function measureSolvedRatios(root: string, client: Client, count: number): Promise<SolvedRatio[]> {
	const tasks = (await shippedTasks(root)).filter(({ id }) => TASK_IDS.includes(id));
	const ratios: SolvedRatio[] = [];
	for (const { id, entryPoints, solutionCode } of tasks) {
		const wrong = `def ${entryPoints[0] ?? ''}(*_arguments, **_more):\n    return "wrong"\n`;
		const failing: number[] = [];
		const solved: number[] = [];
		for (let piece = 0; piece < WARM_UP + count; piece += 1) {
			failing.push(await timed(client, id, numbered(wrong, piece), false));
			solved.push(await timed(client, id, numbered(solutionCode, piece), true));
		}
		const p50 = (all: readonly number[]) => percentile(all.slice(WARM_UP), 0.5);
		ratios.push({ taskId: id, failingP50Ms: p50(failing), solvedP50Ms: p50(solved) });
	}
	return ratios;
}

interface Answer {
	readonly results: readonly { readonly solved: boolean }[];
}

/** Milliseconds of one grading. */
async function timed(client: Client, taskId: string, fix: string, isSolved: boolean): Promise<number> {
	const started = performance.now();
	const { results } = await client.post<Answer>('/evaluate', { task_id: taskId, seed: 1, fixes: [fix] });
	const ms = performance.now() - started;
	if (results[0]?.solved !== isSolved) throw new Error(`${taskId}: expected ${isSolved ? 'solved' : 'not solved'}`);
	return ms;
}
