/** `codearena faults`: what becomes of rewards while processes are killed, paused and starved. */
import { packageRoot } from '../../package-root.js';
import type { DefineCommand } from '../command.js';
import { type Console, EXIT, type ExitCode } from '../console.js';
import { faultProblems, formatFaults } from '../faults/format.js';
import { injectFaults } from '../faults/run.js';
import { wholeNumber } from '../options.js';

interface Flags {
	readonly workers: number;
	readonly seed: number;
	readonly time: number;
	readonly only: string;
	readonly json?: true;
}

export const defineFaults: DefineCommand = (command, { console, end }) => {
	command
		.description(
			'Starts servers of its own and does them harm under load: their sandbox processes are killed and paused at random moments, their scratch disk filled, their descriptors taken. Ends with 1 when a reward was invented, a request got no answer, or the workers did not come back.',
		)
		.option('--workers <n>', 'executions at one time', wholeNumber, 2)
		.option('--seed <n>', 'decides the moments and the victims', wholeNumber, 1)
		.option('--time <s>', 'how long each fault goes on, in seconds', wholeNumber, 20)
		.option('--only <text>', 'faults whose name contains this', '')
		.option('--json', 'print JSON instead of a table')
		.action(async (flags: Flags) => end(await faults(flags, console)));
};

async function faults({ json, time, ...flags }: Flags, console: Console): Promise<ExitCode> {
	const onProgress = (text: string) => console.err(text);
	const report = await injectFaults(packageRoot(), { ...flags, timeMs: time * 1000, onProgress });
	console.out(json ? JSON.stringify(report, null, 2) : formatFaults(report));
	return faultProblems(report).length === 0 ? EXIT.ok : EXIT.problems;
}
