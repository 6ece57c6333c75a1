/**
 * The same episodes on two servers, one of two workers and one of three beside busy processes: what an agent sees is the same to the byte.
 * The reference is sent to some tasks only, since its cost is measured each time. `CODEARENA_REPLAY=all` (`npm run replay`) sends it to all, and a
 * number there is how many tasks take part; both tell how far they are.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadTasks } from '../src/taskset/load-tasks.js';
import type { Task } from '../src/taskset/task.js';
import { buildProgram, ServerProcess } from './support/server-process.js';

const ROOT = join(import.meta.dirname, '..');
const SEED = 20_261;
const REQUESTED = process.env.CODEARENA_REPLAY;
const REFERENCE_TO_EACH = REQUESTED === undefined ? 8 : 1;
const MOST_TASKS = Number(REQUESTED) || Number.POSITIVE_INFINITY;
const AT_ONCE = 4;
const TOLD_EVERY = 10;
const TIMEOUT_MS = REQUESTED === undefined ? 600_000 : 3_600_000;

const servers: ServerProcess[] = [];
const busy: ChildProcess[] = [];
const addresses: string[] = [];
beforeAll(async () => {
	buildProgram();
	servers.push(new ServerProcess({ CODEARENA_WORKERS: '2' }), new ServerProcess({ CODEARENA_WORKERS: '3' }));
	for (const server of servers) addresses.push(await server.address());
});
afterAll(() => {
	for (const child of busy) child.kill('SIGKILL');
	for (const server of servers) server.signal('SIGTERM');
	return Promise.all(servers.map(({ exit }) => exit));
});

/** Everything that an agent sees of one episode, as text. */
async function play(address: string, task: Task, fixes: readonly string[]): Promise<string[]> {
	const post = async (path: string, body: unknown) => {
		const headers = { 'content-type': 'application/json' };
		const response = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
		const text = await response.text();
		if (!response.ok) throw new Error(`${task.id}: ${response.status} ${text}`);
		const { observation, reward, done } = JSON.parse(text);
		return JSON.stringify({ observation, reward, done });
	};
	const episode_id = `replay-${task.id}`;
	const seen = [await post('/reset', { task_id: task.id, seed: SEED, episode_id })];
	for (const proposed_fix of fixes) seen.push(await post('/step', { action: { proposed_fix }, episode_id }));
	return seen;
}

it('shows the same bytes on another server, however busy', { timeout: TIMEOUT_MS }, async () => {
	const tasks = (await loadTasks([join(ROOT, 'tasks')])).tasks.slice(0, MOST_TASKS);
	for (let count = 0; count < 2; count++) {
		busy.push(spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
	}
	const different: string[] = [];
	const began = performance.now();
	let done = 0;
	let steps = 0;
	const queue = tasks.entries();
	const work = async () => {
		for (const [index, task] of queue) {
			const [wrong] = Object.entries(task.wrong).filter(([name]) => !name.includes('slow'));
			const fixes = [task.buggyCode, ...(wrong ? [wrong[1]] : [])];
			if (index % REFERENCE_TO_EACH === 0) fixes.push(task.solutionCode);
			const [one, other] = await Promise.all(addresses.map((address) => play(address, task, fixes)));
			for (const [step, text] of (one ?? []).entries()) {
				if (text !== other?.[step]) different.push(`${task.id} step ${step}:\n${text}\n${other?.[step]}`);
			}
			steps += one?.length ?? 0;
			if (REQUESTED !== undefined && (++done % TOLD_EVERY === 0 || done === tasks.length)) {
				const seconds = Math.round((performance.now() - began) / 1000);
				console.info(
					`${done}/${tasks.length} tasks, ${steps} answers compared, ${different.length} differ, ${seconds} s`,
				);
			}
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	expect(different).toEqual([]);
});
