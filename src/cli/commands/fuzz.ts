/** `codearena fuzz`: random texts, requests and frames for as long as one likes. */
import { packageRoot } from '../../package-root.js';
import type { DefineCommand } from '../command.js';
import { type Console, EXIT, type ExitCode } from '../console.js';
import { fuzz } from '../fuzz/run.js';
import { wholeNumber } from '../options.js';

interface Flags {
	readonly seconds: number;
	readonly seed: number;
	readonly workers: number;
}

export const defineFuzz: DefineCommand = (command, { console, end }) => {
	command
		.description(
			'Sends random bytes and broken Python to the pre-check, and requests and frames made from /openapi.json to a server of its own. Ends with 1 when anything throws or is answered as the server’s fault.',
		)
		.option('--seconds <n>', 'how long', wholeNumber, 60)
		.option('--seed <n>', 'the first round’s; every round prints its own with what it found', wholeNumber, 1)
		.option('--workers <n>', 'executions at one time', wholeNumber, 1)
		.action(async (flags: Flags) => end(await fuzzServer(flags, console)));
};

async function fuzzServer(flags: Flags, console: Console): Promise<ExitCode> {
	const onProgress = (text: string) => console.err(text);
	const { complaints, slowestMs, statuses, ...counts } = await fuzz(packageRoot(), { ...flags, onProgress });
	const { rounds, submissions, requests, frames } = counts;
	const answers = Object.entries(statuses).map(([status, count]) => `${status} ×${count}`);
	console.out(
		`${rounds} rounds: ${submissions} submissions (slowest ${slowestMs.toFixed(0)} ms), ${requests} requests (${answers.join(', ')}), ${frames} frames`,
	);
	for (const complaint of complaints) console.out(`PROBLEM: ${complaint}`);
	return complaints.length === 0 ? EXIT.ok : EXIT.problems;
}
