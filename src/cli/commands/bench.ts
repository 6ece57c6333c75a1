/** `codearena bench`: each benchmark is a subcommand; without one, `grading` runs. Progress goes to standard error, results to standard output. */
import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { readConfig } from '../../config.js';
import { packageRoot } from '../../package-root.js';
import { CANDIDATES_LIMIT } from '../../repair/repair.js';
import { benchGrading } from '../bench/grading.js';
import { formatGrading } from '../bench/grading-table.js';
import { benchLibrary, isAsItMustBe } from '../bench/library.js';
import { PROGRAM_SETS, type ProgramSet, programsOf } from '../bench/library-programs.js';
import { formatLibrary } from '../bench/library-table.js';
import { benchNoise } from '../bench/noise.js';
import { formatNoise } from '../bench/noise-table.js';
import { benchOverload } from '../bench/overload.js';
import { formatOverload } from '../bench/overload-table.js';
import { benchRepair } from '../bench/repair.js';
import { formatRepair } from '../bench/repair-table.js';
import { benchScale } from '../bench/scale/scale.js';
import { formatScale } from '../bench/scale/table.js';
import { benchStore } from '../bench/store.js';
import { formatStore } from '../bench/store-table.js';
import type { CommandContext, DefineCommand } from '../command.js';
import { type Console, EXIT } from '../console.js';
import { wholeNumber } from '../options.js';
import { shippedTasks } from '../target/task-fixes.js';
import { withSandbox } from '../tasks/with-sandbox.js';

interface Flags {
	readonly workers: number;
	readonly inFlight: number[];
	readonly count: number;
	readonly time: number;
	readonly rounds: number;
	readonly task: string;
	readonly idle: number;
	readonly scale?: true;
	readonly json?: true;
}

interface StoreFlags {
	readonly workers: number;
	readonly inFlight: number;
	readonly rounds: number;
	readonly time: number;
	readonly steps: number;
	readonly reading: boolean;
	readonly databaseUrl?: string;
	readonly json?: true;
}

export const defineBench: DefineCommand = (command, context) => {
	command.description('Measures CodeArena on this machine.');
	for (const add of [addGrading, addNoise, addLibrary, addOverload, addScale, addStore, addRepair])
		add(command, context);
};

function addGrading(command: Command, context: CommandContext): void {
	const { print, onProgress } = printers(context.console);
	command
		.command('grading', { isDefault: true })
		.description('latency and rate of one grading beside a one-process grader and a bare fork, and idle memory')
		.option('--workers <n>', 'executions at one time', wholeNumber, availableParallelism())
		.option('--in-flight <list>', 'gradings that are under way at one time', wholeNumbers, [1, 4, 16, 64])
		.option('--count <n>', 'most gradings a row and round', wholeNumber, 300)
		.option('--time <s>', 'longest time of a row and round, in seconds', wholeNumber, 4)
		.option('--rounds <n>', 'how often each row is measured', wholeNumber, 3)
		.option('--task <id>', 'the shipped task that is timed beside the ten tests', 'anagram-groups')
		.option('--idle <s>', 'how long the server rests before its memory is read, in seconds', wholeNumber, 25)
		.option('--scale', 'do what `bench scale` does, with its defaults')
		.option('--json', 'print JSON instead of a table')
		.action(async ({ time, task, idle, scale, json, ...flags }: Flags) => {
			if (scale) return runScale(context, json ? { ...SCALE_DEFAULTS, json } : SCALE_DEFAULTS);
			const times = { timeMs: time * 1000, idleMs: idle * 1000 };
			const report = await benchGrading(packageRoot(), { ...flags, ...times, taskId: task, onProgress });
			print(json ? JSON.stringify(report, null, 2) : formatGrading(report));
		});
}

function addNoise(command: Command, { console }: CommandContext): void {
	const { print, onProgress } = printers(console);
	command
		.command('noise')
		.description('how often one fix gets another reward while other programs keep every core busy')
		.option('--count <n>', 'gradings of each fix', wholeNumber, 1000)
		.option('--workers <n>', 'executions at one time', wholeNumber, availableParallelism())
		.option('--task <id>', 'a shipped task of linear growth with a slow fix among its wrong ones', 'max-subarray')
		.option('--json', 'print JSON instead of a table')
		.action(async ({ count, workers, task, json }: Flags) => {
			const report = await benchNoise(packageRoot(), { count, workers, taskId: task, onProgress });
			print(json ? JSON.stringify(report, null, 2) : formatNoise(report));
		});
}

interface LibraryFlags {
	readonly set: ProgramSet;
	readonly count: number;
	readonly results?: string;
	readonly only: string;
	readonly json?: true;
}

function addLibrary(command: Command, { console, end }: CommandContext): void {
	const { print, onProgress } = printers(console);
	command
		.command('library')
		.description('noise for every right and every slow program of a set: whose level flips on a busy machine')
		.addOption(
			new Option('--set <name>', 'programs of the shipped tasks, or those that nothing was tuned on')
				.choices(PROGRAM_SETS)
				.default('shipped'),
		)
		.option('--count <n>', 'gradings of each program', wholeNumber, 40)
		.option('--results <file>', 'keep every grading there, and go on from there')
		.option('--only <pattern>', 'programs that a regular expression matches, such as "two-sum wrong/"', '')
		.option('--json', 'print JSON instead of tables')
		.action(async ({ set, count, results, only, json }: LibraryFlags) => {
			const { config } = readConfig(console.env);
			const programs = programsOf(set, packageRoot(), await shippedTasks(packageRoot()));
			const code = await withSandbox(config, console, async (sandbox) => {
				const options = { count, workers: config.workers, file: results ?? null, only: new RegExp(only), onProgress };
				const report = await benchLibrary(sandbox, programs, options);
				print(json ? JSON.stringify(report, null, 2) : formatLibrary(report));
				return report.gradings.every(isAsItMustBe) ? EXIT.ok : EXIT.problems;
			});
			end(code);
		});
}

function addOverload(command: Command, { console, end }: CommandContext): void {
	const { print, onProgress } = printers(console);
	command
		.command('overload')
		.description(
			'many more requests than workers: latency, fairness between sessions, the limit of the queue, a hanging fix',
		)
		.option('--workers <n>', 'executions at one time', wholeNumber, 2)
		.option('--time <s>', 'how long each run takes, in seconds', wholeNumber, 20)
		.option('--in-flight <list>', 'requests that are under way at one time', wholeNumbers, [64, 512])
		.option('--json', 'print JSON instead of a table')
		.action(async ({ workers, time, inFlight, json }: Flags) => {
			const report = await benchOverload(packageRoot(), {
				workers,
				timeMs: time * 1000,
				inFlight,
				onProgress,
			});
			print(json ? JSON.stringify(report, null, 2) : formatOverload(report));
			end(report.problems.length === 0 ? EXIT.ok : EXIT.problems);
		});
}

interface ScaleFlags {
	readonly workers: number;
	readonly stubWorkers: number;
	readonly stubDelay: number;
	readonly time: number;
	readonly sessions: number | false;
	readonly replicas: number;
	readonly databaseUrl?: string;
	readonly json?: true;
}

const SCALE_DEFAULTS: ScaleFlags = {
	workers: availableParallelism(),
	stubWorkers: 64,
	stubDelay: 20,
	time: 8,
	sessions: 2048,
	replicas: 2,
};

function addScale(command: Command, context: CommandContext): void {
	const { workers, stubWorkers, stubDelay, time, sessions, replicas } = SCALE_DEFAULTS;
	command
		.command('scale')
		.description('what a server carries with more workers, what ends its growth, and thousands of sessions at once')
		.option('--workers <n>', 'most executions at one time', wholeNumber, workers)
		.option('--stub-workers <n>', 'workers that answer without using a processor', wholeNumber, stubWorkers)
		.option('--stub-delay <ms>', 'after which they answer', wholeNumber, stubDelay)
		.option('--time <s>', 'longest time of a row, in seconds', wholeNumber, time)
		.option('--sessions <n>', 'WebSocket sessions that step at once', wholeNumber, sessions)
		.option('--no-sessions', 'leave them out')
		.option('--replicas <n>', 'servers behind one port; 1: not measured', wholeNumber, replicas)
		.option('--database-url <url>', 'an empty PostgreSQL database that the replicas share')
		.option('--json', 'print JSON instead of a table')
		.action((flags: ScaleFlags) => runScale(context, flags));
}

async function runScale({ console, end }: CommandContext, scale: ScaleFlags): Promise<void> {
	const { print, onProgress } = printers(console);
	const { stubDelay, time, databaseUrl, json, ...flags } = scale;
	const times = { stubDelayMs: stubDelay, timeMs: time * 1000 };
	const sessions = flags.sessions || 0;
	const options = { ...flags, ...times, sessions, databaseUrl: databaseUrl ?? null, onProgress };
	const report = await benchScale(packageRoot(), options);
	print(json ? JSON.stringify(report, null, 2) : formatScale(report));
	const refused = Object.keys(report.sessions?.refused ?? {}).length;
	end(refused === 0 ? EXIT.ok : EXIT.problems);
}

function addStore(command: Command, { console }: CommandContext): void {
	const { print, onProgress } = printers(console);
	command
		.command('store')
		.description('what it costs to record every step, and how fast a large database is read')
		.option('--workers <n>', 'executions at one time', wholeNumber, availableParallelism())
		.option('--in-flight <n>', 'gradings that are under way at one time', wholeNumber, 16)
		.option('--rounds <n>', 'how often each store is measured', wholeNumber, 5)
		.option('--time <s>', 'length of a round, in seconds', wholeNumber, 4)
		.option('--steps <n>', 'recorded steps to read back', wholeNumber, 100_000)
		.option('--no-reading', 'leave reading back out')
		.option('--database-url <url>', 'an empty PostgreSQL database, measured beside SQLite')
		.option('--json', 'print JSON instead of a table')
		.action(async ({ time, json, databaseUrl, reading, ...flags }: StoreFlags) => {
			const steps = reading ? flags.steps : 0;
			const options = { ...flags, steps, timeMs: time * 1000, databaseUrl: databaseUrl ?? null, onProgress };
			const report = await benchStore(packageRoot(), options);
			print(json ? JSON.stringify(report, null, 2) : formatStore(report));
		});
}

interface RepairFlags {
	readonly generated: number;
	readonly category?: string;
	readonly budget: number;
	readonly candidates: number;
	readonly workers: number;
	readonly parallel: number;
	readonly seed: number;
	readonly json?: true;
}

function addRepair(command: Command, { console }: CommandContext): void {
	const { print, onProgress } = printers(console);
	command
		.command('repair')
		.description('how many programs the search repairs, and how many of its repairs hidden tests refuse')
		.option('--generated <n>', 'generated bugs instead of the shipped tasks', wholeNumber, 0)
		.option('--category <name>', 'tasks of this category only')
		.option('--budget <ms>', 'wall time of each repair', wholeNumber, 10_000)
		.option('--candidates <n>', 'most candidates of each repair, however long they take', wholeNumber, CANDIDATES_LIMIT)
		.option('--workers <n>', 'executions at one time', wholeNumber, availableParallelism())
		.option('--parallel <n>', 'repairs at one time', wholeNumber, 1)
		.option('--seed <n>', 'decides bugs and ties', wholeNumber, 1)
		.option('--json', 'print JSON instead of a table')
		.action(async ({ category, budget, json, ...flags }: RepairFlags) => {
			const options = { ...flags, category: category ?? null, budgetMs: budget, onProgress };
			const report = await benchRepair(packageRoot(), options, console.env.PATH);
			print(json ? JSON.stringify(report, null, 2) : formatRepair(report));
		});
}

function wholeNumbers(text: string): number[] {
	return text.split(',').map(wholeNumber);
}

function printers(console: Console) {
	return { print: (text: string) => console.out(text), onProgress: (text: string) => console.err(text) };
}
