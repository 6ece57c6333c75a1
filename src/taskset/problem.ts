/** What can be wrong with a task folder: data, reported with file and field, never thrown. */
import { join, relative } from 'node:path';

export interface TaskProblem {
	/** Absolute path of the task folder (or of the folder that was searched). */
	readonly folder: string;
	/** File inside it, such as `task.yaml`; empty when the folder as a whole is meant. */
	readonly file: string;
	/** Field inside the file; empty when the file as a whole is meant. */
	readonly field: string;
	readonly message: string;
	/** An `error` leaves the task out; a `warning` does not. */
	readonly severity: 'error' | 'warning';
}

export type ReportProblem = (problem: TaskProblem) => void;

/** One line for logs and the command line: `tasks/logic/x/task.yaml: difficulty: expected …`. */
export function describeTaskProblem(problem: TaskProblem): string {
	const path = join(problem.folder, problem.file);
	const near = relative(process.cwd(), path) || '.';
	const place = near.startsWith('..') ? path : near;
	return [place, problem.field, problem.message].filter((part) => part !== '').join(': ');
}

/** The text of any thrown thing. */
export function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
