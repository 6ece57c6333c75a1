/** `tasks list` and `tasks show`. */

import { relative } from 'node:path';
import { toWireTask } from '../../server/protocol/tasks.js';
import type { Task } from '../../taskset/task.js';
import { MEBIBYTE } from '../../units.js';
import { type Console, EXIT, type ExitCode } from '../console.js';
import { table } from '../table.js';

export function listTasks(tasks: readonly Task[], json: boolean, console: Console): ExitCode {
	if (json) {
		console.out(JSON.stringify(tasks.map(toWireTask), null, 2));
		return EXIT.ok;
	}
	const rows = tasks.map(({ id, category, difficulty, split, title }) => [id, category, difficulty, split, title]);
	console.out(table(['id', 'category', 'difficulty', 'split', 'title'], rows));
	console.out(`${tasks.length} tasks`);
	return EXIT.ok;
}

export function showTask(tasks: readonly Task[], id: string, json: boolean, console: Console): ExitCode {
	const task = tasks.find((candidate) => candidate.id === id);
	if (task === undefined) {
		console.err(`There is no task "${id}"; tasks list shows those that there are.`);
		return EXIT.problems;
	}
	console.out(json ? JSON.stringify(toWireTask(task), null, 2) : describeTask(task));
	return EXIT.ok;
}

function describeTask(task: Task): string {
	const facts = [
		['title', task.title],
		['category', task.category],
		['difficulty', task.difficulty],
		['split', task.split],
		['entry points', task.entryPoints.join(', ')],
		['tags', task.tags.join(', ')],
		['limits', `${task.limits.cpuTimeMs} ms CPU, ${task.limits.memoryLimitBytes / MEBIBYTE} MiB`],
		['wrong fixes', Object.keys(task.wrong).join(', ')],
		['right fixes', Object.keys(task.right).join(', ')],
		['folder', task.folder === null ? '' : relative(process.cwd(), task.folder)],
		['content', task.contentHash],
	];
	return `${table(['id', task.id], facts)}\n\n${task.description.trimEnd()}\n\n${task.buggyCode.trimEnd()}`;
}
