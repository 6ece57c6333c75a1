/**
 * From a configuration to a working arena: tasks, rubrics, pre-check, sandbox, judge, store. main.ts calls it once; it reads no environment and
 * ends no process, so that a failure can be reported in one place.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { curriculumOf, recordingParts, startStore } from './assemble-store.js';
import { createBugSource } from './authoring/generate/bug-source.js';
import { createMutableReader } from './authoring/generate/mutable-program.js';
import type { Config } from './config.js';
import type { Curriculum } from './curriculum/curriculum.js';
import { createArena, DEFAULT_ARENA_LIMITS, type WarmableArena } from './episode/create-arena.js';
import { findSolvable } from './episode/solvable-tasks.js';
import { createJudge } from './grading/judge/create-judge.js';
import type { Judge } from './grading/judge/judge.js';
import { type LoadedRubrics, loadRubrics } from './grading/load-rubrics.js';
import { createAnalyser } from './grading/static-analyser.js';
import { createRunProgram } from './live/programs.js';
import { createRepairServices, type RepairServices } from './live/repair-services.js';
import { createPrecheck } from './precheck/create-precheck.js';
import type { Precheck } from './precheck/precheck.js';
import { stripComments } from './python-source/strip.js';
import { createReadingThreads } from './reading/threads.js';
import { createEditService } from './repair/edits.js';
import { createFixer, type FixerParts } from './repair/fix.js';
import { createFixerChat } from './repair/llm/chat.js';
import { loadNaturalness } from './repair/naturalness/model.js';
import { createRankParts } from './repair/search/rank.js';
import { createSandbox } from './sandbox/pool.js';
import type { Sandbox } from './sandbox/sandbox.js';
import { RUN_SHOW } from './server/protocol/agent-run.js';
import { ownerOfSession } from './server/session/owner.js';
import type { Store } from './store/store.js';
import { loadTasks } from './taskset/load-tasks.js';
import { describeTaskProblem } from './taskset/problem.js';
import type { Task } from './taskset/task.js';
import type { Logger } from './telemetry/logger.js';
import { measureArena } from './telemetry/measured-arena.js';
import { createMetrics, type Metrics } from './telemetry/metrics.js';
import { MEGABYTE } from './units.js';

export interface Assembly {
	readonly arena: WarmableArena;
	readonly sandbox: Sandbox;
	/** Null where nothing is recorded. */
	readonly store: Store | null;
	/** Null without a store. */
	readonly curriculum: Curriculum | null;
	readonly metrics: Metrics;
	readonly repair: RepairServices;
}

/** References that are kept parsed, for making bugs of them. */
const KEPT_PROGRAMS = 512;
/** Limit of one run of a generated bug that is not proven yet. */
const BUG_TIMEOUT_MS = DEFAULT_ARENA_LIMITS.stepTimeoutMs;

/** Something without which the server cannot start; the message says what to do. */
export class StartError extends Error {
	override readonly name = 'StartError';
}

/**
 * @param builtInTasks folder of the tasks that come with CodeArena
 * @param searchPath PATH, where an interpreter is looked for
 * @throws StartError when there are no tasks, a rubric is broken, no sandbox comes up, or the store cannot be opened
 */
export async function assemble(
	config: Config,
	logger: Logger,
	builtInTasks: string,
	searchPath: string | undefined,
): Promise<Assembly> {
	const { rubrics } = checkedRubrics(config.rubricFiles);
	const metrics = createMetrics({ process: true });
	// The sandbox comes up in other processes while thousands of task folders are read here.
	const starting = startSandbox(config, logger, searchPath, metrics);
	starting.catch(() => undefined);
	const loaded = await checkedTasks([builtInTasks, ...config.tasksDirs], logger).catch((error) =>
		giveUp(starting, error),
	);
	const precheck = createPrecheck();
	const sandbox = await starting;
	const { tasks, leftOut } = await findSolvable(sandbox, loaded, DEFAULT_ARENA_LIMITS.stepTimeoutMs);
	if (leftOut.length > 0)
		logger.warn(`tasks left out, since their files cannot be opened in a sealed sandbox: ${leftOut.join(', ')}`);
	const store = await startStore(config, logger, sandbox, metrics).catch(async (error) => {
		await sandbox.close(0);
		throw new StartError(error.message, { cause: error });
	});
	const curriculum = store && curriculumOf(config, store);
	const reader = createReadingThreads();
	const arena = createArena({
		tasks,
		precheck,
		sandbox,
		reader,
		gradeParts: { judge: judgeOf(config, store), analyser: createAnalyser() },
		rubrics,
		rewardMode: config.rewardMode,
		minIsolation: config.minIsolation,
		limits: { ...DEFAULT_ARENA_LIMITS, maxEpisodes: config.maxEpisodes },
		draws: { seed: () => randomInt(2 ** 31), episodeId: randomUUID },
		now: () => performance.now(),
		maker: createBugSource(basesOf(tasks, config), {
			sandbox,
			read: createMutableReader(KEPT_PROGRAMS),
			runTimeoutMs: BUG_TIMEOUT_MS,
		}),
		...(store && curriculum && recordingParts(config, store, curriculum)),
		onUnscored: ({ via, cause, gradings, agentId }) => {
			metrics.recordUnscored(via, cause, gradings);
			store?.unscored.count({ agentId, cause, gradings });
		},
	});
	const now = (): number => performance.now();
	const measured = measureArena(arena, metrics, now);
	const repair = fixerParts(config, sandbox, precheck);
	const [fixer, edits] = [createFixer(repair), createEditService(repair)];
	const live = createRepairServices({
		arena: measured,
		fixer,
		edits,
		runProgram: createRunProgram(sandbox),
		show: RUN_SHOW,
		now,
	});
	return { ...live, sandbox, store, curriculum, metrics };
}

/** Bugs of one task show its reference when several are laid side by side, so only tasks whose references may be learnt have any. */
function basesOf(tasks: readonly Task[], { generatedSplits }: Config): readonly Task[] {
	return tasks.filter(({ split }) => generatedSplits.includes(split));
}

/** Ends a sandbox that is not needed, whether it came up or not. @throws the given error */
async function giveUp(starting: Promise<Sandbox>, error: unknown): Promise<never> {
	await starting.then((sandbox) => sandbox.close(0)).catch(() => undefined);
	throw error;
}

function checkedRubrics(files: readonly string[]): LoadedRubrics {
	const loaded = loadRubrics(files);
	if (loaded.problems.length > 0) throw new StartError(loaded.problems.join('\n'));
	return loaded;
}

async function checkedTasks(dirs: readonly string[], logger: Logger): Promise<readonly Task[]> {
	const { tasks, problems } = await loadTasks(dirs);
	for (const problem of problems) {
		logger[problem.severity === 'error' ? 'error' : 'warn'](describeTaskProblem(problem));
	}
	if (tasks.length === 0)
		throw new StartError(
			`There is no usable task in ${dirs.map((dir) => join(dir)).join(', ')}: no folder below has a task.yaml without problems.`,
		);
	return tasks;
}

function judgeOf(config: Config, store: Store | null): Judge | null {
	return createJudge({
		...(store && { verdicts: store.judgeCache }),
		apiKey: config.openaiApiKey,
		baseUrl: config.openaiBaseUrl,
		model: config.judgeModel,
		samples: config.judgeSamples,
		stripComments,
	});
}

function fixerParts(config: Config, sandbox: Sandbox, precheck: Precheck): FixerParts {
	const { fixerApiKey: apiKey, fixerBaseUrl: baseUrl, fixerModel: model } = config;
	const naturalness = loadNaturalness();
	return {
		sandbox,
		precheck,
		naturalness,
		rank: createRankParts(naturalness),
		chat: createFixerChat({ apiKey, baseUrl, model }),
		now: () => performance.now(),
	};
}

async function startSandbox(
	config: Config,
	logger: Logger,
	searchPath: string | undefined,
	metrics: Metrics,
): Promise<Sandbox> {
	try {
		return await createSandbox({
			workers: config.workers,
			queueLimits: { jobs: config.queueLimit || null, bytes: config.queueMb * MEGABYTE },
			ownerOf: config.apiKeys.length > 0 ? ownerOfSession : () => '',
			python: config.python,
			layers: config.sandboxLayers,
			searchPath,
			onEvent: ({ kind, message }) => {
				metrics.recordSandboxEvent(kind);
				logger[kind === 'worker-recycled' ? 'debug' : 'warn']({ kind }, message);
			},
		});
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new StartError(`The sandbox does not start: ${reason}`, { cause: error });
	}
}
