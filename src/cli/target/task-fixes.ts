/** Fixes for a shipped task, taken from its own folder: the texts that the commands send. */
import { join } from 'node:path';
import { loadTasks } from '../../taskset/load-tasks.js';
import type { Task } from '../../taskset/task.js';

/** The tasks that come with CodeArena, ordered by id. @param root folder of the package */
export async function shippedTasks(root: string): Promise<readonly Task[]> {
	return (await loadTasks([join(root, 'tasks')])).tasks;
}

/** A fix that is as right as the reference and costs several times as much: it makes every call that often. */
export function timesAsSlow({ solutionCode, entryPoints: [name = ''] }: Task, times: number): string {
	const repeat = `for _ in range(${times - 1}):\n        _once(*arguments)`;
	return `${solutionCode}\n\n_once = ${name}\n\n\ndef ${name}(*arguments):\n    ${repeat}\n    return _once(*arguments)\n`;
}

/** The task's own right and slower fix. @throws Error when it has none */
export function oneClassSlower({ id, wrong }: Task): string {
	const name = Object.keys(wrong).find((candidate) => candidate.startsWith('slow'));
	const source = name === undefined ? undefined : wrong[name];
	if (source === undefined) throw new Error(`the task ${id} has no slow fix among its wrong ones`);
	return source;
}

/** The same program with another text, so that no cache can answer for it. */
export function numbered(fix: string, number: number): string {
	return `${fix}\n\n_ATTEMPT = ${number}\n`;
}
