/** `npm run attack`: the attack suite against a running server. */
import { Command } from 'commander';
import { packageRoot } from '../src/package-root.js';
import { formatAttacks } from './attack/format.js';
import { attackServer, withServer } from './attack/run.js';
import { wholeNumber } from './proof/options.js';

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

const program = new Command('npm run attack --')
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
	.option('--json', 'print JSON instead of a table');
program.parse();

const { url, apiKey, workers, layers, json, ...options } = program.opts<Flags>();
const attack = (target: string) =>
	attackServer(packageRoot(), {
		...options,
		url: target,
		apiKey: apiKey ?? null,
		onProgress: (text) => process.stderr.write(`${text}\n`),
	});
try {
	const report = url === undefined ? await withServer(packageRoot(), workers, layers, attack) : await attack(url);
	process.stdout.write(`${json ? JSON.stringify(report, null, 2) : formatAttacks(report)}\n`);
	process.exitCode = report.problems.length === 0 ? 0 : 1;
} catch (error) {
	program.error(error instanceof Error ? error.message : String(error), { exitCode: 2 });
}
