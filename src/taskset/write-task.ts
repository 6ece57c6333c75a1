/** A task as a folder: what `load.ts` reads, written. Used by the bug generator and the importers. */

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatDataFile } from '../data-file.js';
import { MEBIBYTE } from '../units.js';
import type { Task } from './task.js';
import type { TaskFile } from './task-file.js';
import { MANIFEST } from './task-folders.js';

/**
 * Writes `<dir>/<category>/<id>/`, in place of a folder of that name.
 * @param origin where the task comes from, for `task.yaml`
 * @param form of `task.yaml`: for people who may edit it, or (JSON is YAML too) for thousands that a server reads when it starts
 * @returns path of the folder
 * @throws Error of the file system
 */
export function writeTaskFolder(
	dir: string,
	task: Task,
	origin: string,
	form: 'readable' | 'quick' = 'readable',
): string {
	const folder = join(dir, task.category, task.id);
	if (existsSync(join(folder, MANIFEST))) rmSync(folder, { recursive: true });
	mkdirSync(folder, { recursive: true });
	const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
	const manifest = manifestOf(task, origin);
	write(MANIFEST, form === 'quick' ? `${JSON.stringify(manifest, null, 2)}\n` : formatDataFile(manifest));
	write('buggy.py', task.buggyCode);
	write('solution.py', task.solutionCode);
	write('tests.py', task.testsCode);
	if (task.heldoutCode !== null) write('heldout.py', task.heldoutCode);
	if (task.inputsCode !== null) write('inputs.py', task.inputsCode);
	for (const [path, text] of Object.entries(task.package?.files ?? {})) {
		mkdirSync(join(folder, 'package', dirname(path)), { recursive: true });
		write(join('package', path), text);
	}
	for (const kind of ['wrong', 'right'] as const) {
		const programs = Object.entries(task[kind]);
		if (programs.length > 0) mkdirSync(join(folder, kind));
		for (const [name, source] of programs) write(join(kind, `${name}.py`), source);
	}
	return folder;
}

type Manifest = { readonly [Key in keyof TaskFile]?: unknown };

/** Fields that have their default are left out, as an author would. */
function manifestOf(task: Task, origin: string): Manifest {
	const { complexity, limits, staticRules, hints } = task;
	const rules = {
		...(staticRules.forbidCalls.length > 0 && { forbid_calls: staticRules.forbidCalls }),
		...(Object.keys(staticRules.forbidKeywords).length > 0 && { forbid_keywords: staticRules.forbidKeywords }),
		...(staticRules.requireImports.length > 0 && { require_imports: staticRules.requireImports }),
	};
	const isUsual = limits.cpuTimeMs === 2000 && limits.memoryLimitBytes === 256 * MEBIBYTE;
	return {
		id: task.id,
		title: task.title,
		category: task.category,
		difficulty: task.difficulty,
		split: task.split,
		description: `${task.description.trim()}\n`,
		...(task.kind !== 'function' && { kind: task.kind }),
		...(task.package !== null && { package: { broken: task.package.broken, entry: task.package.entry } }),
		...(task.entryPoints.length > 0 && { entry_points: task.entryPoints }),
		...(complexity !== null && { complexity }),
		tags: task.tags,
		bug: task.bug,
		...(hints.length > 0 && { hints }),
		...(!isUsual && {
			limits: { cpu_s: limits.cpuTimeMs / 1000, memory_mb: limits.memoryLimitBytes / MEBIBYTE },
		}),
		...(task.arguments !== 'unchanged' && { arguments: task.arguments }),
		...(task.compare !== 'strict' && { compare: task.compare }),
		...(Object.keys(rules).length > 0 && { static: rules }),
		author: task.author,
		license: task.license,
		origin,
	};
}
