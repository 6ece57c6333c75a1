/** `codearena attack`: the attack suite against a running server, or the search for channels between gradings. */
import { InvalidArgumentError } from 'commander';
import { readConfig } from '../../config.js';
import { packageRoot } from '../../package-root.js';
import { LIDS, type Lid, SANDBOX_LAYERS, type SandboxLayer } from '../../sandbox/sandbox.js';
import { formatAttacks } from '../attack/format.js';
import { attackServer, withServer } from '../attack/run.js';
import { formatSearch, openChannels } from '../channels/format.js';
import { runSearch } from '../channels/run.js';
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
	readonly channels?: true;
	readonly gradings: number;
	readonly pairs: number;
	readonly lidsOff: readonly Lid[];
}

/** Looks of one pair of gradings at the same time, and how long each of them has. */
const SLOTS = 20;
const SLOT_MS = 120;

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
		.option(
			'--channels',
			'instead: let gradings leave bits in all that they can change, and others look at all that they can see, and say statistically what of the one shows in the other. Ends with 1 when something shows that is not known to',
		)
		.option('--gradings <n>', 'with --channels: gradings that leave something for the next one', wholeNumber, 400)
		.option('--pairs <n>', 'with --channels: pairs of gradings at the same time', wholeNumber, 20)
		.option(
			'--lids-off <list>',
			`with --channels: what is not kept apart, to see that it is found, separated by ",": ${LIDS.join(', ')}`,
			(text) => listOf(text, LIDS),
			[] as readonly Lid[],
		)
		.action(async (flags: Flags) => end(await (flags.channels ? search(flags, console) : attack(flags, console))));
};

/** @throws InvalidArgumentError naming the first word that is none of them */
function listOf<Word extends string>(text: string, known: readonly Word[]): Word[] {
	return text.split(',').map((word) => {
		const found = known.find((name) => name === word);
		if (found === undefined) throw new InvalidArgumentError(`"${word}" is none of ${known.join(', ')}`);
		return found;
	});
}

async function search({ layers, gradings, pairs, lidsOff, json }: Flags, console: Console): Promise<ExitCode> {
	const { config } = readConfig(console.env);
	const chosen: readonly SandboxLayer[] = layers === undefined ? config.sandboxLayers : listOf(layers, SANDBOX_LAYERS);
	try {
		const { isolation, result } = await runSearch({
			root: packageRoot(),
			python: config.python,
			searchPath: console.env.PATH,
			layers: chosen,
			lidsOff,
			size: { gradings, pairs, slots: SLOTS, slotMs: SLOT_MS },
			onProgress: (text) => console.err(text),
		});
		console.out(json ? JSON.stringify({ isolation, ...result }, null, 2) : formatSearch(result, isolation));
		return openChannels(result, isolation).length === 0 ? EXIT.ok : EXIT.problems;
	} catch (error) {
		console.err(`error: ${error instanceof Error ? error.message : String(error)}`);
		return EXIT.usage;
	}
}

async function attack(flags: Flags, console: Console): Promise<ExitCode> {
	const { url, apiKey, workers, layers, json, channels, gradings, pairs, lidsOff, ...options } = flags;
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
