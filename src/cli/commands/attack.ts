/** `codearena attack`: the attack suite against a running server. */
import { packageRoot } from '../../package-root.js';
import { formatAttacks } from '../attack/format.js';
import { attackServer, withServer } from '../attack/run.js';
import type { DefineCommand } from '../command.js';
import { type Console, EXIT, type ExitCode } from '../console.js';
import { wholeNumber } from '../options.js';

interface Flags {
	readonly url?: string;
	readonly apiKey?: string;
	readonly seed: number;
	readonly inFlight: number;
	readonly workers: number;
	readonly count?: number;
	readonly layers?: string;
	readonly only?: string;
	readonly json?: true;
}

export const defineAttack: DefineCommand = (command, { console, end }) => {
	command
		.description(
			'Submits every attack and every honest oddity of corpus/attacks, in random order and several at a time, and tells what harm was done and which honest fix was refused. Attacks that could hurt the machine run only where the server reports an isolation of at least seccomp. Ends with 1 when there was harm or a refusal.',
		)
		.option('--url <url>', 'a server that runs already; without it one is started on a free port and ended afterwards')
		.option('--api-key <key>', 'key of that server')
		.option('--seed <n>', 'decides the order and the fresh inputs', wholeNumber, 1)
		.option('--in-flight <n>', 'submissions that are under way at one time', wholeNumber, 8)
		.option('--workers <n>', 'executions at one time of a server of its own', wholeNumber, 2)
		.option('--layers <list>', 'layers of the isolation of a server of its own, separated by ","; all by default')
		.option('--count <n>', 'submissions, drawn at random; all by default', wholeNumber)
		.option('--only <text>', 'submissions whose id contains this, such as timing/')
		.option('--json', 'print JSON instead of a table')
		.action(async (flags: Flags) => end(await attack(flags, console)));
};

async function attack(flags: Flags, console: Console): Promise<ExitCode> {
	const { url, apiKey, workers, layers, json, ...options } = flags;
	const onProgress = (text: string) => console.err(text);
	const attackAt = (target: string) =>
		attackServer(packageRoot(), { ...options, url: target, apiKey: apiKey ?? null, onProgress });
	try {
		const report = await (url === undefined ? withServer(packageRoot(), workers, layers, attackAt) : attackAt(url));
		console.out(json ? JSON.stringify(report, null, 2) : formatAttacks(report));
		return report.problems.length === 0 ? EXIT.ok : EXIT.problems;
	} catch (error) {
		console.err(`error: ${error instanceof Error ? error.message : String(error)}`);
		return EXIT.usage;
	}
}
