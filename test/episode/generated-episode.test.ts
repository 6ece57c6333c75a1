import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBugSource } from '../../src/authoring/generate/bug-source.js';
import { createMutableReader } from '../../src/authoring/generate/mutable-program.js';
import { createArena, type WarmableArena } from '../../src/episode/create-arena.js';
import { createPrecheck } from '../../src/precheck/create-precheck.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { loadTasks } from '../../src/taskset/load-tasks.js';
import type { Task } from '../../src/taskset/task.js';
import { arenaParts } from '../support/arenas.js';
import { gradingsOf } from '../support/gradings.js';
import { startRealSandbox } from '../support/real-sandbox.js';

const folder = join(import.meta.dirname, '../../tasks/syntax/average-list');
const solution = readFileSync(join(folder, 'solution.py'), 'utf8');

let sandbox: Sandbox;
let tasks: readonly Task[];
let arena: WarmableArena;
beforeAll(async () => {
	sandbox = await startRealSandbox();
	({ tasks } = await loadTasks([folder]));
	arena = newArena();
});
afterAll(() => sandbox.close(0));

/** As a server that has just started. */
function newArena(): WarmableArena {
	const maker = createBugSource(tasks, { sandbox, read: createMutableReader(4), runTimeoutMs: 300_000 });
	return createArena({
		...arenaParts({ sandbox, precheck: createPrecheck(), tasks: [...tasks], minIsolation: 'rlimits' }),
		maker,
	});
}

it('starts an episode on a bug that the seed draws, which the reference of its base solves', async () => {
	const { observation, episodeId } = await arena.reset({ taskId: 'generated', seed: 11 });
	expect(observation).toMatchObject({ taskId: 'generated:average-list:11', solved: false });
	expect(observation.testsPassed).toBeLessThan(observation.testsTotal);
	expect(observation.errorLog).not.toBe('');
	expect(observation.buggyCode).not.toBe(solution);
	const turn = await arena.step(episodeId, solution);
	expect(turn).toMatchObject({ done: true, observation: { solved: true } });
});

it('shows the same for the same seed on another server, by group or by name', async () => {
	const { observation } = await arena.reset({ taskId: 'generated', seed: 12 });
	const other = newArena();
	expect((await other.reset({ taskId: 'generated', seed: 12 })).observation).toEqual(observation);
	expect((await other.reset({ taskId: 'generated:average-list:12', seed: 5 })).observation).toEqual(observation);
});

it('grades fixes for one and shows it by its name', async () => {
	const task = await arena.task('generated:average-list:13');
	const request = { taskId: task.id, fixes: [task.buggyCode, solution], seed: 1 };
	const gradings = gradingsOf(await arena.evaluate(request));
	expect(gradings.map(({ solved }) => solved)).toEqual([false, true]);
	await expect(arena.task('generated:absent:13')).rejects.toMatchObject({ code: 'unknown_task' });
	await expect(arena.task('absent')).rejects.toMatchObject({ code: 'unknown_task' });
});
