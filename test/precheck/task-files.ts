/** The task folders of this repository, as far as tests of the analysers need them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TASKS = fileURLToPath(new URL('../../tasks', import.meta.url));

export interface TaskFiles {
	readonly id: string;
	readonly solution: string;
	readonly tests: string;
	/** Other honest repairs, by file name. */
	readonly right: Readonly<Record<string, string>>;
	/** Fixes that must not count as solved, by file name. */
	readonly wrong: Readonly<Record<string, string>>;
}

export function readTaskFiles(): TaskFiles[] {
	const folders = readdirSync(TASKS, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name: category }) => readdirSync(join(TASKS, category)).map((id) => ({ category, id })));
	return folders
		.map(({ category, id }) => ({ id, folder: join(TASKS, category, id) }))
		.filter(({ folder }) => existsSync(join(folder, 'solution.py')) && existsSync(join(folder, 'tests.py')))
		.map(({ id, folder }) => ({
			id,
			solution: readFileSync(join(folder, 'solution.py'), 'utf8'),
			tests: readFileSync(join(folder, 'tests.py'), 'utf8'),
			right: readPrograms(join(folder, 'right')),
			wrong: readPrograms(join(folder, 'wrong')),
		}));
}

function readPrograms(folder: string): Record<string, string> {
	if (!existsSync(folder)) return {};
	const names = readdirSync(folder).filter((name) => name.endsWith('.py'));
	return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
