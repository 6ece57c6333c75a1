/** Commands that make a library grow and say how strong it is: `mutants`, `generate`, `import`. */
import { Argument, type Command, InvalidArgumentError } from 'commander';
import { FORMATS, type Format } from '../../authoring/importers/formats.js';
import { readConfig } from '../../config.js';
import type { TaskFilter } from '../../taskset/pick.js';
import type { Task } from '../../taskset/task.js';
import type { CommandContext } from '../command.js';
import { generateBugs } from './generate-bugs.js';
import { generateFromCode } from './generate-from-code.js';
import { importTasks } from './import-tasks.js';
import { measureMutants } from './measure-mutants.js';
import { withSandbox } from './with-sandbox.js';

export interface CommandParts extends CommandContext {
	/** Adds the options of a `TaskFilter` and `--json`. */
	readonly withFilters: (command: Command) => Command;
	/** Tasks of the folders, or of the server when there are none. */
	readonly load: (folders: readonly string[], filter: TaskFilter) => Promise<readonly Task[]>;
}

interface MutantsOptions extends TaskFilter {
	readonly least: number;
	readonly survivors: boolean;
	readonly json?: boolean;
}

interface GenerateOptions extends TaskFilter {
	readonly count: number;
	readonly seed: number;
	readonly out: string;
	readonly from?: string;
	readonly tests?: string;
	readonly license?: string;
	readonly json?: boolean;
}

interface ImportCommandOptions {
	readonly out: string;
	readonly solutions?: string;
	readonly license?: string;
	readonly bugs: number;
	readonly seed: number;
	readonly json?: boolean;
}

const DEFAULT_LEAST_PERCENT = 95;

export function addGrowingCommands(program: Command, parts: CommandParts): void {
	addMutants(program, parts);
	addGenerate(program, parts);
	addImport(program, parts);
}

function addMutants(program: Command, { console, end, withFilters, load }: CommandParts): void {
	withFilters(
		program.command('mutants').description('Change every reference in small ways and count what its tests notice.'),
	)
		.argument('[folder...]', 'task folders, or folders of them; default: all tasks that the server would load')
		.option('-l, --least <percent>', 'share that has to be noticed, over all tasks', percentage, DEFAULT_LEAST_PERCENT)
		.option('--no-survivors', 'do not list the changes that nothing notices')
		.action(async (folders: string[], options: MutantsOptions) => {
			const { config } = readConfig(console.env);
			const tasks = await load(folders, options);
			const { survivors, json = false, least } = options;
			const request = { tasks, least: least / 100, survivors, json, config, console };
			end(await withSandbox(config, console, (sandbox) => measureMutants(sandbox, request)));
		});
}

function addGenerate(program: Command, { console, end, withFilters, load }: CommandParts): void {
	withFilters(
		program.command('generate').description('Make bug tasks: small mistakes in references, proven in the sandbox.'),
	)
		.argument('[folder...]', 'tasks to make them of; default: all tasks that the server would load')
		.requiredOption('-n, --count <n>', 'different bugs', count)
		.requiredOption('-o, --out <dir>', 'folder to write them to')
		.option('--seed <n>', 'seed of the first bug', seed, 0)
		.option(
			'--from <path>',
			'make them of your own code instead: a Python file, package or folder with tests or docstring examples',
		)
		.option('--tests <path>', 'where its tests are; default: test files beside the code')
		.option('--license <name>', 'licence of your own code, for task.yaml')
		.action(async (folders: string[], options: GenerateOptions) => {
			const { config } = readConfig(console.env);
			if (options.from !== undefined) {
				const { tests = null, license = null, json = false } = options;
				return end(await generateFromCode({ ...options, from: options.from, tests, license, json, config, console }));
			}
			const bases = await load(folders, options);
			const request = { ...options, bases, json: options.json ?? false, config, console };
			end(await withSandbox(config, console, (sandbox) => generateBugs(sandbox, request)));
		});
}

function addImport(program: Command, { console, end }: CommandParts): void {
	program
		.command('import')
		.description('Turn a collection in another format into task folders, each proven in the sandbox.')
		.addArgument(new Argument('<format>', 'what the collection is').choices(FORMATS))
		.argument('<path>', 'file or folder')
		.requiredOption('-o, --out <dir>', 'folder to write to')
		.option('--solutions <dir>', 'folder with <task id>.py references, for collections without')
		.option('--license <name>', 'licence to note instead of the one that the format usually has')
		.option('--bugs <n>', 'bugs to make of each program that comes without one', count, 1)
		.option('--seed <n>', 'seed of the first of them', seed, 0)
		.option('--json', 'print JSON')
		.addHelpText(
			'after',
			'\nTests of a collection run unconfined, as tests of a task do: import what you would run yourself.',
		)
		.action(async (format: Format, path: string, options: ImportCommandOptions) => {
			const { config } = readConfig(console.env);
			const { solutions = null, license = null, json = false, out, bugs, seed } = options;
			end(await importTasks({ format, path, solutions, license, json, out, bugs, seed, config, console }));
		});
}

const LARGEST_COUNT = 1_000_000;

function count(text: string): number {
	const value = Number(text);
	if (Number.isInteger(value) && value >= 1 && value <= LARGEST_COUNT) return value;
	throw new InvalidArgumentError(`Expected a whole number 1..${LARGEST_COUNT}.`);
}

function seed(text: string): number {
	const value = Number(text);
	if (/^\d+$/.test(text) && Number.isSafeInteger(value)) return value;
	throw new InvalidArgumentError('Expected a whole number from 0.');
}

function percentage(text: string): number {
	const value = Number(text);
	if (text.trim() !== '' && value >= 0 && value <= 100) return value;
	throw new InvalidArgumentError('Expected a number 0..100.');
}
