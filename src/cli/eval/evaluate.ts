/** An evaluation from flags to exit code: server, plan, folder, episodes, table. */
import { basename, join } from 'node:path';
import { StartError } from '../../assemble.js';
import { readConfig } from '../../config.js';
import { type ArenaClient, createArenaClient, FaultError, RefusedError } from '../../evaluate/arena-client.js';
import { openEnvLines } from '../../evaluate/openenv-lines.js';
import type { EpisodeKey } from '../../evaluate/record.js';
import { planEpisodes, remaining, runEpisodes } from '../../evaluate/run.js';
import {
	changedSettings,
	createRun,
	openLog,
	RunFolderError,
	type RunSettings,
	readRun,
} from '../../evaluate/run-folder.js';
import { summarise } from '../../evaluate/summary.js';
import { missedThresholds } from '../../evaluate/thresholds.js';
import { packageRoot } from '../../package-root.js';
import { type Console, EXIT, type ExitCode } from '../console.js';
import { createRandom } from '../target/seeded.js';
import { chatOf, chooseAgent, EvalUsageError } from './choose-agent.js';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.js';
import { formatSummary } from './format.js';
import type { EvalFlags } from './options.js';
import { type ProgressScreen, showProgress } from './show-progress.js';

/** As shells report a program that SIGINT ended. */
const INTERRUPTED: ExitCode = 130;
const USAGE_ERRORS = [EvalUsageError, RunFolderError, RefusedError, StartError];

export async function evaluate(
	flags: EvalFlags,
	console: Console,
	screen: ProgressScreen,
	signal: AbortSignal,
): Promise<ExitCode> {
	let embedded: EmbeddedServer | null = null;
	try {
		if (flags.server === undefined) embedded = await startEmbedded(flags, console);
		return await evaluateAt(flags, embedded, console, screen, signal);
	} catch (error) {
		if (signal.aborted) return INTERRUPTED;
		if (USAGE_ERRORS.some((kind) => error instanceof kind)) {
			console.err((error as Error).message);
			return EXIT.usage;
		}
		if (!(error instanceof FaultError)) throw error;
		console.err(`the server does not answer: ${error.message}`);
		return EXIT.problems;
	} finally {
		await embedded?.close();
	}
}

function startEmbedded({ agent, tasksDir, model, baseUrl }: EvalFlags, console: Console): Promise<EmbeddedServer> {
	console.err(`starting a server for the agent ${agent}`);
	const folder = tasksDir ?? join(packageRoot(), 'tasks');
	return startEmbeddedServer(folder, console, { name: model ?? null, baseUrl: baseUrl ?? null });
}

async function evaluateAt(
	flags: EvalFlags,
	embedded: EmbeddedServer | null,
	console: Console,
	screen: ProgressScreen,
	signal: AbortSignal,
): Promise<ExitCode> {
	const { out, server, apiKey, tries, pause: firstPauseMs, format } = flags;
	const chat = chatOf(flags, readConfig(console.env).config);
	const client = createArenaClient({
		url: embedded?.url ?? server ?? '',
		apiKey: apiKey ?? null,
		tries,
		firstPauseMs,
		signal,
	});
	const agent = chooseAgent(flags, client, chat, embedded, signal);
	const asksModel = chat !== null && (flags.agent === 'llm' || flags.agent === 'memory');
	const settings = settingsOf(flags, asksModel ? chat.model : null);
	const plan = await openPlan(flags, settings, client);
	const before = readRun(out).episodes.filter(({ status }) => status === 'done');
	const log = openLog(out);
	const progress = showProgress(screen, before, plan.length, () => performance.now());
	try {
		const parts = {
			...{ client, agent, log, signal },
			...{ maxSteps: settings.maxSteps, budgetMs: settings.budgetMs, rubric: settings.rubric },
			agentId: settings.agentId,
			parallel: flags.parallel,
			onEpisode: (record: Parameters<typeof progress.saw>[0]) => {
				progress.saw(record);
				if (format === 'openenv') for (const line of openEnvLines(record, settings.model)) console.out(line);
			},
		};
		await runEpisodes(parts, remaining(plan, before));
	} finally {
		progress.end();
		log.close();
	}
	return conclude(flags, settings, signal, console);
}

function settingsOf(flags: EvalFlags, model: string | null): RunSettings {
	const { agent, temperature, seed, maxSteps, budget: budgetMs, rubric, priceIn, priceOut } = flags;
	const priced = priceIn !== undefined || priceOut !== undefined;
	return {
		...{ agent, model, temperature, seed, maxSteps, budgetMs },
		rubric: rubric ?? null,
		agentId: agent === 'memory' ? (flags.agentId ?? `eval-${basename(flags.out)}`) : null,
		prices: priced ? { input: priceIn ?? 0, output: priceOut ?? 0 } : null,
	};
}

/** Writes down the plan of a new run, or reads that of a resumed one. @throws EvalUsageError, RunFolderError */
async function openPlan(flags: EvalFlags, settings: RunSettings, client: ArenaClient): Promise<readonly EpisodeKey[]> {
	const { out, resume, episodesPerTask, seed } = flags;
	if (resume) {
		const run = readRun(out);
		const changed = changedSettings(run.settings, settings);
		if (changed.length === 0) return run.plan;
		throw new EvalUsageError(`${out} was begun with another ${changed.join(', ')}: a resumed run keeps its settings`);
	}
	const plan = planEpisodes({
		tasks: await chooseTasks(flags, client),
		generated: flags.generated ?? 0,
		episodesPerTask,
		seed,
	});
	if (plan.length === 0)
		throw new EvalUsageError(
			'no task is like that: none has all that --task, --category, --difficulty and --split ask for',
		);
	createRun(out, { version: 1, name: basename(out), startedAt: Date.now(), settings, plan });
	return plan;
}

async function chooseTasks({ task, category, difficulty, split, limit, generated }: EvalFlags, client: ArenaClient) {
	if (task !== undefined) return task.slice(0, limit);
	const filter = Object.entries({ category, difficulty, split }).filter(([, value]) => value !== undefined);
	if (generated !== undefined && filter.length === 0) return [];
	const query = new URLSearchParams(filter as [string, string][]);
	const { tasks } = await client.get<{ tasks: readonly { id: string }[] }>(`/tasks?${query}`);
	return tasks.map(({ id }) => id).slice(0, limit);
}

function conclude(flags: EvalFlags, settings: RunSettings, signal: AbortSignal, console: Console): ExitCode {
	const { plan, episodes } = readRun(flags.out);
	const summary = summarise(episodes, settings.prices, createRandom(settings.seed).next);
	const left = remaining(plan, episodes).length;
	if (flags.format === 'json') console.out(JSON.stringify(summary, null, 2));
	if (flags.format === 'table') console.out(formatSummary(summary));
	if (left > 0) console.err(`${left} of ${plan.length} episodes have no score; --resume plays them`);
	if (signal.aborted) return INTERRUPTED;
	const missed = missedThresholds(flags.failUnder, summary);
	for (const sentence of missed) console.err(sentence);
	return missed.length > 0 || summary.episodes === 0 ? EXIT.problems : EXIT.ok;
}
