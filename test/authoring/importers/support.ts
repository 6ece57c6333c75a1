/** Imports a collection that a test writes, through the command line, into a folder that is loaded again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../../src/cli/program.js';
import { loadTasks } from '../../../src/taskset/load-tasks.js';
import type { Task } from '../../../src/taskset/task.js';
import { temporaryTasks } from '../../support/task-folders.js';

export interface Imported {
	readonly code: number;
	readonly out: string;
	readonly err: string;
	readonly tasks: readonly Task[];
	/** What the loader said of the written folders. */
	readonly problems: readonly string[];
	/** Texts of `task.yaml` by id. */
	readonly manifests: Readonly<Record<string, string>>;
	/** What `validate` says of the written folders; empty unless asked for. */
	readonly validated: string;
}

/** Among the options: prove the written folders, too. */
export const VALIDATE = 'and validate';

/**
 * @param files content by path; the import gets the folder, or the one file when there is only one
 * @param options of the command line, `$SOURCE` being the folder; and perhaps VALIDATE
 */
export async function importFiles(
	format: string,
	files: Readonly<Record<string, string>>,
	...options: readonly string[]
): Promise<Imported> {
	const source = temporaryTasks();
	const target = temporaryTasks();
	try {
		for (const [path, text] of Object.entries(files)) source.write(path, text);
		const names = Object.keys(files);
		const path = names.length === 1 ? join(source.dir, names[0] ?? '') : source.dir;
		const given = options
			.filter((option) => option !== VALIDATE)
			.map((option) => option.replace('$SOURCE', source.dir));
		const { code, out, err } = await run('import', format, path, '-o', target.dir, ...given);
		const { tasks, problems } = await loadTasks([target.dir]);
		const manifests = tasks.map(({ id, folder }) => [id, readFileSync(join(folder ?? '', 'task.yaml'), 'utf8')]);
		const proof = options.includes(VALIDATE) ? await run('validate', target.dir, '-r', '2', '-m', '0') : null;
		return {
			code,
			out: out.replaceAll(target.dir, '<out>'),
			err: err.replaceAll(source.dir, '<source>'),
			tasks,
			problems: problems.map(({ message }) => message),
			manifests: Object.fromEntries(manifests),
			validated: proof === null ? '' : `${proof.out}\n${proof.err}`,
		};
	} finally {
		source.remove();
		target.remove();
	}
}

export async function run(...args: string[]) {
	const lines = { out: [] as string[], err: [] as string[] };
	const code = await runProgram(['tasks', ...args], {
		env: { PATH: process.env.PATH, CODEARENA_MIN_ISOLATION: 'rlimits', CODEARENA_WORKERS: '2' },
		out: (text) => lines.out.push(text),
		err: (text) => lines.err.push(text),
	});
	return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

/** JSON lines. */
export function lines(...records: readonly unknown[]): string {
	return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
