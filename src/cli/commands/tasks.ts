/**
 * `codearena tasks`: look at tasks and prove them. Reads the same variables as the server, so it sees the tasks and the Python
 * that the server would.
 */
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { readConfig } from '../../config.js';
import { packageRoot } from '../../package-root.js';
import { loadTasks } from '../../taskset/load-tasks.js';
import { createTaskset, type TaskFilter } from '../../taskset/pick.js';
import { describeTaskProblem, type TaskProblem } from '../../taskset/problem.js';
import { CATEGORIES, DIFFICULTIES, SPLITS, type Task } from '../../taskset/task.js';
import type { DefineCommand } from '../command.js';
import type { Console } from '../console.js';
import { addGrowingCommands } from '../tasks/growing-commands.js';
import { listTasks, showTask } from '../tasks/list-tasks.js';
import { validateTasks } from '../tasks/validate-tasks.js';

interface CommonOptions extends TaskFilter {
	readonly json?: boolean;
}

interface ValidateOptions extends CommonOptions {
	readonly repeat: number;
	readonly jobs?: number;
	readonly mutants: number;
	readonly certify?: boolean;
}

export const defineTasks: DefineCommand = (program, { console, end }) => {
	program.description('Looks at repair tasks, proves that they are sound, makes and imports more.');
	withFilters(program.command('list').description('List tasks, ordered by id.')).action(
		async (options: CommonOptions) => {
			const { tasks } = await loadChosen([], options, console);
			end(listTasks(tasks, options.json ?? false, console));
		},
	);
	program
		.command('show')
		.description('Show a task as an agent may see it, and where it lies.')
		.argument('<id>', 'id of the task')
		.option('--json', 'print JSON')
		.action(async (id: string, options: CommonOptions) => {
			const { tasks } = await loadChosen([], {}, console);
			end(showTask(tasks, id, options.json ?? false, console));
		});
	withFilters(program.command('validate').description('Prove tasks by grading their own programs in the real sandbox.'))
		.argument('[folder...]', 'task folders, or folders of them; default: all tasks that the server would load')
		.option('-r, --repeat <n>', 'gradings of the reference, each right and each wrong fix', wholeNumber, 10)
		.option('-j, --jobs <n>', 'tasks at one time; default: number of workers', wholeNumber)
		.option('-m, --mutants <n>', 'small changes tried of each reference; 0 for none', mutantCount, DEFAULT_MUTANTS)
		.option(
			'--certify',
			'write what was seen of each sound task into soundness.json of its tasks folder; the server shows it',
		)
		.addHelpText('after', `\nExit codes: 0 all tasks are sound, 1 something is wrong, 2 wrong usage.`)
		.action(async (folders: string[], options: ValidateOptions) => {
			const chosen = await loadChosen(folders, options, console);
			const { config } = readConfig(console.env);
			const { certify, ...rest } = options;
			const request = { ...chosen, config, console, ...rest, json: options.json ?? false };
			end(await validateTasks(certify ? { ...request, certify: { dirs: chosen.dirs } } : request));
		});
	const load = async (folders: readonly string[], filter: TaskFilter) =>
		(await loadChosen(folders, filter, console)).tasks;
	addGrowingCommands(program, { console, end, withFilters, load });
};

function withFilters(command: Command): Command {
	return command
		.addOption(new Option('-c, --category <name>', 'only this category').choices(CATEGORIES))
		.addOption(new Option('-d, --difficulty <name>', 'only this difficulty').choices(DIFFICULTIES))
		.addOption(new Option('-s, --split <name>', 'only this split').choices(SPLITS))
		.option('-q, --q <text>', 'only tasks with this text in id, title, description or tags')
		.option('--json', 'print JSON');
}

/** Enough to see a weak test; `tasks mutants` tries them all. */
const DEFAULT_MUTANTS = 25;

function mutantCount(text: string): number {
	return text === '0' ? 0 : wholeNumber(text);
}

function wholeNumber(text: string): number {
	const value = Number(text);
	if (Number.isInteger(value) && value >= 1 && value <= 1000) return value;
	throw new InvalidArgumentError('Expected a whole number 1..1000.');
}

/** Tasks of the folders (default: the server's), and everything wrong with those folders, which is also told. */
async function loadChosen(
	folders: readonly string[],
	filter: TaskFilter,
	console: Console,
): Promise<{
	readonly tasks: readonly Task[];
	readonly problems: readonly TaskProblem[];
	readonly dirs: readonly string[];
}> {
	const { config } = readConfig(console.env);
	const dirs = folders.length > 0 ? folders : [join(packageRoot(), 'tasks'), ...config.tasksDirs];
	const { tasks, problems } = await loadTasks(dirs);
	for (const problem of problems) console.err(`${problem.severity}: ${describeTaskProblem(problem)}`);
	return { tasks: createTaskset(tasks).filter(filter), problems, dirs };
}
