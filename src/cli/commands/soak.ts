/** `codearena soak`: tens of thousands of gradings of honest and hostile fixes; nothing may pile up. */
import { availableParallelism } from 'node:os';
import { packageRoot } from '../../package-root.js';
import type { DefineCommand } from '../command.js';
import { type Console, EXIT, type ExitCode } from '../console.js';
import { wholeNumber } from '../options.js';
import { formatSoak, soakProblems } from '../soak/format.js';
import { soak } from '../soak/run.js';

interface Flags {
	readonly count: number;
	readonly workers: number;
	readonly seed: number;
	readonly samples: number;
	readonly json?: true;
}

export const defineSoak: DefineCommand = (command, { console, end }) => {
	command
		.description(
			'Starts a server, grades honest and hostile fixes in random order (those that take long come seldom), and looks whether memory, descriptors, processes, threads or files grow. Ctrl-C ends it at the next look. Ends with 1 when something grows or was judged wrongly.',
		)
		.option('--count <n>', 'gradings', wholeNumber, 50_000)
		.option('--workers <n>', 'executions at one time', wholeNumber, availableParallelism())
		.option('--seed <n>', 'decides the order, but for what takes long on this machine', wholeNumber, 1)
		.option('--samples <n>', 'how often to look', wholeNumber, 100)
		.option('--json', 'print JSON instead of a table')
		.action(async (flags: Flags) => end(await soakServer(flags, console)));
};

async function soakServer({ json, ...flags }: Flags, console: Console): Promise<ExitCode> {
	const interrupted = new AbortController();
	const stop = () => interrupted.abort();
	process.once('SIGINT', stop);
	const { signal } = interrupted;
	const report = await soak(packageRoot(), { ...flags, signal, onProgress: (text) => console.err(text) }).finally(() =>
		process.off('SIGINT', stop),
	);
	console.out(json ? JSON.stringify(report, null, 2) : formatSoak(report));
	return soakProblems(report).length === 0 ? EXIT.ok : EXIT.problems;
}
