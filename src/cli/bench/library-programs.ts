/**
 * The programs whose levels are looked at. `shipped`: every reference, right program and slow wrong one of the tasks, which the policy was
 * calibrated on. `independent`: programs in other styles that were written before the policy was changed last, and that nothing was tuned on.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Task } from '../../taskset/task.js';

export const PROGRAM_SETS = ['shipped', 'independent'] as const;
export type ProgramSet = (typeof PROGRAM_SETS)[number];

export type ProgramKind = 'right' | 'slow';

export interface Program {
	readonly task: Task;
	/** `two-sum right/one_pass`. */
	readonly name: string;
	readonly kind: ProgramKind;
	readonly source: string;
	/** Of the task and the program. */
	readonly hash: string;
}

const FOLDERS = { honest: 'right', slow: 'slow' } as const;

/** @param root folder of the package @throws Error for a program whose first line names no task */
export function programsOf(set: ProgramSet, root: string, tasks: readonly Task[]): readonly Program[] {
	return set === 'shipped' ? tasks.flatMap(shipped) : independent(join(root, 'corpus', 'efficiency'), tasks);
}

function shipped(task: Task): Program[] {
	const slow = Object.entries(task.wrong).filter(([name]) => name.startsWith('slow'));
	return [
		program(task, 'right', 'solution', task.solutionCode),
		...Object.entries(task.right).map(([name, source]) => program(task, 'right', `right/${name}`, source)),
		...slow.map(([name, source]) => program(task, 'slow', `wrong/${name}`, source)),
	];
}

function independent(folder: string, tasks: readonly Task[]): Program[] {
	return Object.entries(FOLDERS).flatMap(([name, kind]) =>
		readdirSync(join(folder, name)).map((file) => {
			const source = readFileSync(join(folder, name, file), 'utf8');
			const id = /^# task: (\S+)\n/.exec(source)?.[1];
			const task = tasks.find((known) => known.id === id);
			if (task === undefined) throw new Error(`${name}/${file}: its first line names no shipped task`);
			return program(task, kind, `${name}/${file.replace('.py', '')}`, source);
		}),
	);
}

function program(task: Task, kind: ProgramKind, name: string, source: string): Program {
	const hash = createHash('sha256').update(task.contentHash).update(source).digest('hex').slice(0, 16);
	return { task, name: `${task.id} ${name}`, kind, source, hash };
}
