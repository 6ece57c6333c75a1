/**
 * Tasks that can be solved on this server. A sealed sandbox opens no file at all, so a task about files would have its right repair
 * refused; an agent must not be asked for what cannot be done. Grading its reference shows whether a task needs files.
 */
import { mapConcurrently } from '../concurrency.js';
import { type Sandbox, SEALED_LAYER, UNTIMED } from '../sandbox/sandbox.js';
import type { Task } from '../taskset/task.js';

export interface SolvableTasks {
	readonly tasks: readonly Task[];
	/** Ids of the others. */
	readonly leftOut: readonly string[];
}

/**
 * Every task, without any grading, unless the sandbox is sealed. A reference whose grading ends in an infrastructure error stays in.
 * @param timeoutMs limit of one grading, its wait for a worker included
 */
export async function findSolvable(
	sandbox: Sandbox,
	tasks: readonly Task[],
	timeoutMs: number,
): Promise<SolvableTasks> {
	if (!sandbox.isolation.layers.includes(SEALED_LAYER)) return { tasks, leftOut: [] };
	const unsolvable = new Set<Task>();
	await mapConcurrently(tasks, sandbox.stats().workers, async (task) => {
		if (await isRefused(sandbox, task, timeoutMs)) unsolvable.add(task);
	});
	return {
		tasks: tasks.filter((task) => !unsolvable.has(task)),
		leftOut: tasks.filter((task) => unsolvable.has(task)).map(({ id }) => id),
	};
}

async function isRefused(sandbox: Sandbox, task: Task, deadlineMs: number): Promise<boolean> {
	const job = { task, source: task.solutionCode, ...UNTIMED, scope: 'all' } as const;
	try {
		const { verdict } = await sandbox.run({ ...job, sessionKey: `solvable:${task.id}`, deadlineMs });
		return verdict !== 'passed';
	} catch {
		return false;
	}
}
