/** The formats of `codearena export` that hold tasks and not episodes: a TOML file for verifiers, folders for Harbor. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toHarborTask } from '../../authoring/publish/harbor.js';
import { toVerifiersToml } from '../../authoring/publish/verifiers.js';
import type { Config } from '../../config.js';
import { packageRoot } from '../../package-root.js';
import { loadTasks } from '../../taskset/load-tasks.js';
import type { Split, Task } from '../../taskset/task.js';
import type { Console } from '../console.js';

export const TASK_FORMATS = ['verifiers', 'harbor'] as const;
export type TaskFormat = (typeof TASK_FORMATS)[number];

export interface TaskExport {
	readonly format: TaskFormat;
	readonly split: Split | null;
	/** Of a single task; null for all of the split. */
	readonly taskId: string | null;
	/** File or folder; null for standard output, which folders cannot go to. */
	readonly output: string | null;
	/** For verifiers. */
	readonly url: string;
}

/** @throws Error when nothing is selected, or where folders have no place to go */
export async function exportTasks(settings: TaskExport, config: Config, console: Console): Promise<void> {
	const { tasks } = await loadTasks([join(packageRoot(), 'tasks'), ...config.tasksDirs]);
	const { split, taskId } = settings;
	const wanted = tasks.filter(
		(task) => (split === null || task.split === split) && (taskId === null || task.id === taskId),
	);
	if (wanted.length === 0) throw new Error('no task is selected: none has all that --task and --split ask for');
	if (settings.format === 'harbor') writeHarborFolders(wanted, settings.output);
	else writeText(toVerifiersToml(wanted, { url: settings.url, maxSteps: null }), settings.output, console);
	console.err(`${wanted.length} tasks`);
}

function writeText(text: string, output: string | null, console: Console): void {
	if (output === null) console.out(text.trimEnd());
	else writeFileSync(output, text);
}

function writeHarborFolders(tasks: readonly Task[], output: string | null): void {
	if (output === null) throw new Error('--format harbor writes folders: say where with --output');
	for (const task of tasks) {
		for (const [path, text] of toHarborTask(task)) {
			const file = join(output, task.id, path);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, text);
			if (path.endsWith('.sh')) chmodSync(file, 0o755);
		}
	}
}
