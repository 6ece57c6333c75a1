/** `codearena export`: recorded episodes as training data. Lines go to standard output or a file, everything else to standard error. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InvalidArgumentError, Option } from 'commander';
import { readConfig } from '../../config.js';
import { EPISODE_STATUSES, type EpisodeFilter } from '../../records/episodes.js';
import { EXPORT_DEFAULTS, EXPORT_FORMATS, type ExportFormat, exportLines } from '../../records/export/export.js';
import { toWireGrading } from '../../server/protocol/info.js';
import { openStore } from '../../store/open-store.js';
import { CATEGORIES, DIFFICULTIES, SPLITS, type Split } from '../../taskset/task.js';
import type { DefineCommand } from '../command.js';
import type { Console } from '../console.js';
import { wholeNumber } from '../options.js';
import { exportTasks, TASK_FORMATS, type TaskFormat } from './export-tasks.js';

interface Flags extends EpisodeFilter {
	readonly format: ExportFormat | TaskFormat;
	readonly url: string;
	readonly split?: Split;
	readonly output?: string;
	readonly limit?: number;
	readonly conversation?: true;
	readonly margin: number;
	readonly pairs: number;
	readonly agent?: string;
	readonly task?: string;
	readonly unsolved?: true;
}

export const defineExport: DefineCommand = (command, { console }) => {
	command
		.description(
			'Writes recorded episodes as training data, or tasks for other tools (verifiers, harbor). The database is that of the server: DATABASE_URL or CODEARENA_DATA_DIR.',
		)
		.addOption(
			new Option('--format <name>', 'whole episodes, steps, data for training, or tasks for verifiers and Harbor')
				.choices([...EXPORT_FORMATS, ...TASK_FORMATS])
				.default('jsonl'),
		)
		.option('--output <file>', 'default: standard output; for harbor a folder')
		.option('--url <url>', 'verifiers: of the server', 'http://localhost:7860')
		.option('--limit <n>', 'most lines', wholeNumber)
		.option('--conversation', 'sft: with the attempts before the solving one')
		.option('--margin <x>', 'dpo: least difference of rewards', decimal, EXPORT_DEFAULTS.margin)
		.option('--pairs <n>', 'dpo: most pairs of one task and rubric', wholeNumber, EXPORT_DEFAULTS.pairsPerTask)
		.option('--agent <id>')
		.option('--task <id>')
		.addOption(new Option('--category <name>').choices(CATEGORIES))
		.addOption(new Option('--difficulty <name>').choices(DIFFICULTIES))
		.option('--language <name>')
		.addOption(new Option('--split <name>').choices(SPLITS))
		.option('--rubric <name>')
		.addOption(new Option('--status <name>').choices(EPISODE_STATUSES))
		.option('--solved', 'solved episodes only')
		.addOption(new Option('--unsolved', 'unsolved episodes only').conflicts('solved'))
		.option('--since <moment>', 'begun at or after, such as 2026-01-31 or 2026-01-31T12:00:00Z', moment)
		.option('--until <moment>', 'begun before', moment)
		.option('--min-reward <x>', 'of the best reward', decimal)
		.option('--max-reward <x>', 'of the best reward', decimal)
		.action((flags: Flags) => run(flags, console));
};

async function run(
	{ format, output, limit, conversation, margin, pairs, url, ...rest }: Flags,
	console: Console,
): Promise<void> {
	const { config } = readConfig(console.env);
	if (isTaskFormat(format)) {
		const { split = null, task: taskId = null } = rest;
		return exportTasks({ format, split, taskId, output: output ?? null, url }, config, console);
	}
	const store = await openStore({
		kind: 'auto',
		databaseUrl: config.databaseUrl,
		dataDir: config.dataDir,
		isolation: 'none',
		log: (message) => console.err(message),
	});
	let lines = 0;
	try {
		const settings = {
			format,
			filter: toFilter(rest),
			limit: limit ?? null,
			conversation: conversation ?? false,
			margin,
			pairsPerTask: pairs,
			infoOf: toWireGrading,
		};
		const counted = async function* () {
			for await (const line of exportLines(store.episodes, settings)) {
				lines += 1;
				yield `${line}\n`;
			}
		};
		const sink = output === undefined ? process.stdout : createWriteStream(output);
		await pipeline(Readable.from(counted()), sink, { end: output !== undefined });
		console.err(`${lines} lines`);
	} catch (error) {
		// Whoever reads has had enough, such as `head`.
		if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
	} finally {
		await store.close();
	}
}

function isTaskFormat(format: string): format is TaskFormat {
	return TASK_FORMATS.some((known) => known === format);
}

function toFilter({ agent, task, unsolved, ...filter }: Partial<Flags>): EpisodeFilter {
	return {
		...filter,
		...(agent !== undefined && { agentId: agent }),
		...(task !== undefined && { taskId: task }),
		...(unsolved && { solved: false }),
	};
}

function decimal(text: string): number {
	if (!/^-?\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError('expected a number.');
	return Number(text);
}

function moment(text: string): number {
	const at = Date.parse(text);
	if (Number.isNaN(at)) throw new InvalidArgumentError('expected a moment such as 2026-01-31T12:00:00Z.');
	return at;
}
