/** Flags of `codearena eval`. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { AGENTS, type AgentName } from '../../evaluate/agent.js';
import { parseThreshold, THRESHOLD_NAMES, type Threshold } from '../../evaluate/thresholds.js';
import { CATEGORIES, type Category, DIFFICULTIES, type Difficulty, SPLITS, type Split } from '../../taskset/task.js';
import { wholeNumber } from '../options.js';

export interface EvalFlags {
	readonly agent: AgentName;
	readonly out: string;
	readonly model?: string;
	readonly baseUrl?: string;
	readonly task?: readonly string[];
	readonly category?: Category;
	readonly difficulty?: Difficulty;
	readonly split?: Split;
	readonly generated?: number;
	readonly limit?: number;
	readonly episodesPerTask: number;
	readonly maxSteps: number;
	readonly parallel: number;
	readonly temperature: number;
	readonly seed: number;
	readonly budget: number;
	readonly rubric?: string;
	readonly agentId?: string;
	readonly server?: string;
	readonly apiKey?: string;
	readonly tasksDir?: string;
	readonly tries: number;
	readonly pause: number;
	readonly priceIn?: number;
	readonly priceOut?: number;
	readonly failUnder: readonly Threshold[];
	readonly format: 'table' | 'openenv' | 'json';
	readonly resume?: true;
}

export function addEvalOptions(command: Command): Command {
	return command
		.addOption(new Option('--agent <name>', 'who repairs').choices(AGENTS).makeOptionMandatory())
		.requiredOption('--out <folder>', 'where the run is written, such as runs/search')
		.option('--resume', 'go on with the run of that folder')
		.option('--model <name>', 'of an OpenAI-compatible endpoint; default: FIXER_MODEL')
		.option('--base-url <url>', 'that endpoint; default: FIXER_BASE_URL. The key is FIXER_API_KEY or OPENAI_API_KEY')
		.option('--temperature <x>', 'of the model, 0..2', decimal, 0)
		.option('--task <ids>', 'ids separated by ","', (text) => text.split(','))
		.addOption(new Option('--category <name>').choices(CATEGORIES))
		.addOption(new Option('--difficulty <name>').choices(DIFFICULTIES))
		.addOption(new Option('--split <name>').choices(SPLITS))
		.option('--limit <n>', 'only the first so many of the chosen tasks', wholeNumber)
		.option('--generated <n>', 'generated bugs, instead of tasks unless some are chosen too', wholeNumber)
		.option('--episodes-per-task <k>', 'with other seeds each', wholeNumber, 1)
		.option('--max-steps <n>', 'of an episode, 1..50', upTo(50), 5)
		.option('--parallel <n>', 'episodes at one time', upTo(1024), 4)
		.option('--seed <n>', 'of the first episode of each task', wholeNumber, 1)
		.option('--budget <ms>', 'wall time of one fix, 1..45000', upTo(45_000), 10_000)
		.option('--rubric <name>', 'how scores become a reward; default: codearena')
		.option('--agent-id <id>', 'memory: whose it is; default: the folder’s name')
		.option('--server <url>', 'a server that runs already; without it one runs inside this command')
		.option('--api-key <key>', 'key of that server')
		.option('--tasks-dir <folder>', 'embedded server: these tasks instead of the shipped ones')
		.option('--tries <n>', 'of one request before its episode fails', upTo(20), 6)
		.option('--pause <ms>', 'before the second try; doubles from try to try', wholeNumber, 500)
		.option('--price-in <usd>', 'of a million prompt tokens', decimal)
		.option('--price-out <usd>', 'of a million completion tokens', decimal)
		.option('--fail-under <bound>', `${THRESHOLD_NAMES.join(', ')}, such as solve_rate=0.8`, threshold, [])
		.addOption(
			new Option('--format <name>', 'what is printed; openenv: [START], [STEP] and [END] lines')
				.choices(['table', 'openenv', 'json'])
				.default('table'),
		);
}

function decimal(text: string): number {
	if (!/^\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError('expected a number from 0.');
	return Number(text);
}

function upTo(limit: number): (text: string) => number {
	return (text) => {
		const value = wholeNumber(text);
		if (value > limit) throw new InvalidArgumentError(`expected a whole number 1..${limit}.`);
		return value;
	};
}

function threshold(text: string, before: readonly Threshold[]): readonly Threshold[] {
	const parsed = parseThreshold(text);
	if (parsed === null) {
		throw new InvalidArgumentError(
			`expected one of ${THRESHOLD_NAMES.join(', ')} with a bound, such as solve_rate=0.8.`,
		);
	}
	return [...before, parsed];
}
