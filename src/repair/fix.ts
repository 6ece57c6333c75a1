/**
 * The fixer: a model where one is configured, then search. Every proposal is run against the visible tests; the one that passes most is the
 * answer. It never sees a reference, a held-out test or a fresh input: the task that it works on is cut down to its visible part.
 */

import { complexityHint } from '../analysis/growth/complexity-hint.js';
import { detect } from '../analysis/growth/detect.js';
import { composeErrorLog } from '../grading/error-log.js';
import { readTree } from '../python-source/tree/read-tree.js';
import type { Seed } from '../taskset/seed.js';
import type { Task } from '../taskset/task.js';
import { changesBetween, type LineChange } from './changes.js';
import { besideOwnFiles, describeChanged, type FileToRepair, fileToRepair, mainText } from './file-to-repair.js';
import type { FixerChat } from './llm/chat.js';
import { programsIn } from './llm/extract.js';
import { composePrompt } from './llm/prompt.js';
import { looseTask } from './loose-task.js';
import { type OwnChecks, readChecks } from './own-checks.js';
import { type RepairParts, repair } from './repair.js';
import { isSolved } from './search/search.js';
import { createTrials, type Trial, type Trials } from './trial.js';

export const FIX_METHODS = ['auto', 'llm', 'search'] as const;
export type FixMethod = (typeof FIX_METHODS)[number];

export interface FixRequest {
	/** The program to repair, as the pre-check reads it; of a package its broken file, or a mapping of path to text. */
	readonly code: string;
	/** Null for code without a task: then it has to load, and its checks to pass. */
	readonly task: Task | null;
	/** Python that runs after code without a task, in the jail with it, such as assertions; empty: it only has to load. */
	readonly checks?: string;
	/** What is known of how it fails; empty: found out by running it. */
	readonly errorLog: string;
	/** Of the last attempt; null before the first. */
	readonly reward: number | null;
	/** `auto`: a model where there is one, then search. */
	readonly method: FixMethod;
	/** Null: the configured model. */
	readonly model: string | null;
	/** 0..2, default 0. */
	readonly temperature?: number;
	/** Wall time in ms, 1..45000. */
	readonly budgetMs: number;
	readonly seed: Seed;
	/** Earlier fixes, oldest first. */
	readonly attempts: readonly string[];
	/** The agent's own best fix of this task; null without memory. */
	readonly memory: string | null;
	/** Whose turn it is when executions are shared out. */
	readonly sessionKey: string;
	readonly signal?: AbortSignal;
}

interface FixTrace {
	readonly method: 'llm' | 'search';
	/** `solved`, `improved`, `no better`, or why nothing came of it. */
	readonly outcome: string;
}

export interface FixOutcome {
	/** In the form of the program that was sent. */
	readonly fixedCode: string;
	/** `none`: nothing was better than what was there. */
	readonly method: 'llm' | 'search' | 'none';
	/** The model that was asked; null when none was. */
	readonly model: string | null;
	/** All visible tests pass; without tests, that it compiles and loads. */
	readonly success: boolean;
	readonly testsPassed: number;
	readonly testsTotal: number;
	/** Programs that were run. */
	readonly candidatesTried: number;
	readonly explanation: string;
	readonly changes: readonly LineChange[];
	readonly algorithm: { readonly family: string | null; readonly estimated: string | null; readonly hint: string };
	readonly elapsedMs: number;
	readonly trace: readonly FixTrace[];
	/** Tokens of all questions. */
	readonly tokens: { readonly prompt: number; readonly completion: number };
}

export interface Fixer {
	/** Name of the configured model; null without one. */
	readonly model: string | null;
	/** @throws ArenaError of the sandbox */
	fix(request: FixRequest): Promise<FixOutcome>;
}

export interface FixerParts extends RepairParts {
	/** Null without an endpoint. */
	readonly chat: FixerChat | null;
}

const QUESTIONS = 3;
const RUN_TIMEOUT_MS = 20_000;
/** Share of the budget that a model may use up where search comes after it. */
const MODEL_SHARE = 0.7;

interface Work {
	readonly request: FixRequest;
	readonly task: Task;
	readonly file: FileToRepair;
	readonly own: OwnChecks;
	readonly trials: Trials;
	/** The file to repair of the request. */
	readonly given: Trial;
	/** The program that is repaired. */
	readonly first: Trial;
	readonly trace: FixTrace[];
	readonly end: number;
	best: Trial;
	by: FixOutcome['method'];
	searched: number;
	words: string;
	prompt: number;
	completion: number;
}

export function createFixer(parts: FixerParts): Fixer {
	return { model: parts.chat?.model ?? null, fix: (request) => fix(parts, request) };
}

async function fix(parts: FixerParts, request: FixRequest): Promise<FixOutcome> {
	const startMs = parts.now();
	const own = readChecks(request.checks ?? '');
	const task = request.task ?? looseTask(request.code, own.count);
	const { file, trials, given } = await firstRun(parts, request, task, own);
	// It passes what is shown and was refused all the same: another repair of the task's own program is wanted.
	const isRefused = isSolved(given) && request.task !== null && request.attempts.includes(request.code);
	const first = isRefused ? await trials.run(task.buggyCode) : given;
	const work: Work = {
		request: { ...request, attempts: request.attempts.map((attempt) => mainText(attempt, task)) },
		task,
		file,
		own,
		trials,
		given,
		first,
		trace: [],
		end: startMs + request.budgetMs,
		best: first,
		by: 'none',
		searched: 0,
		words: isSolved(first) ? 'Every visible test passes already.' : 'Nothing better was found.',
		prompt: 0,
		completion: 0,
	};
	if (!isSolved(first) && request.method !== 'search') await askModel(parts, work);
	if (!isSolved(work.best) && request.method !== 'llm') await searchRepair(parts, work);
	return toOutcome(parts, work, startMs);
}

type FirstRun = Pick<Work, 'file' | 'trials' | 'given'>;

/** Runs what was sent. Where a package's other files came along and it fails, the package's own may serve it better. */
async function firstRun(
	{ sandbox }: FixerParts,
	request: FixRequest,
	task: Task,
	{ code: checks }: OwnChecks,
): Promise<FirstRun> {
	const limits = { cpuTimeMs: task.limits.cpuTimeMs, timeoutMs: RUN_TIMEOUT_MS };
	const run = async (file: FileToRepair): Promise<FirstRun> => {
		const trials = createTrials({ ...request, ...limits, checks, sandbox, task, files: file.files });
		return { file, trials, given: await trials.run(file.code) };
	};
	const sent = await run(fileToRepair(request.code, task));
	if (isSolved(sent.given) || Object.keys(sent.file.files).length === 0) return sent;
	const alone = await run(besideOwnFiles(sent.file, task));
	return cameFarther(alone.given, sent.given) ? alone : sent;
}

function cameFarther(one: Trial, other: Trial): boolean {
	return one.imported === other.imported ? one.score > other.score : one.imported;
}

async function askModel({ chat, now }: FixerParts, work: Work): Promise<void> {
	const { request, task, file, trials, trace } = work;
	const tell = (outcome: string): void => void trace.push({ method: 'llm', outcome });
	if (chat === null) return tell('no model is configured');
	const share = request.method === 'auto' ? MODEL_SHARE : 1;
	const end = now() + (work.end - now()) * share;
	const attempts = [...request.attempts];
	let log = request.errorLog || logOf(work.first);
	for (let question = 0; question < QUESTIONS && now() < end && !request.signal?.aborted; question++) {
		const messages = composePrompt({
			...task,
			description: [task.description, describeChanged(file.files)].join('\n'),
			code: work.best.source,
			errorLog: log,
			reward: request.reward,
			attempts,
			memory: request.memory === null ? null : mainText(request.memory, task),
		});
		const options = {
			limitMs: end - now(),
			...(request.model !== null && { model: request.model }),
			...(request.signal && { signal: request.signal }),
		};
		const reply = await chat.ask(messages, { ...options, temperature: request.temperature ?? 0 });
		if (reply.kind === 'refused') return tell('the model refused');
		if (reply.kind === 'failed') return tell(reply.reason);
		work.prompt += reply.tokens.prompt;
		work.completion += reply.tokens.completion;
		const [found] = programsIn(reply.text, task.entryPoints);
		if (found === undefined) {
			tell(reply.cut ? 'the reply was cut off before its program' : 'the reply holds no program');
			continue;
		}
		const program = mainText(found, task);
		const trial = await trials.run(program);
		const outcome = note(work, trial, 'llm', `The model ${request.model ?? chat.model} rewrote the program.`);
		tell(reply.cut && outcome !== 'solved' ? `${outcome}; the reply was cut off` : outcome);
		if (outcome === 'solved') return;
		attempts.push(program);
		log = logOf(trial);
	}
}

async function searchRepair(parts: FixerParts, work: Work): Promise<void> {
	const { request, task, trace } = work;
	const budgetMs = work.end - parts.now();
	if (budgetMs <= 0) return void trace.push({ method: 'search', outcome: 'no time was left' });
	const { seed, sessionKey, signal } = request;
	const found = await repair(parts, {
		task,
		code: work.best.source,
		checks: work.own.code,
		files: work.file.files,
		budgetMs,
		seed,
		sessionKey,
		refused: request.attempts,
		...(signal && { signal }),
	});
	work.searched = found.tried;
	const kinds = [...new Set(found.kinds)].join(', ');
	const trial = await work.trials.run(found.code);
	const outcome = note(work, trial, 'search', `Search over ${found.tried} candidates changed: ${kinds}.`);
	const why =
		outcome === 'solved'
			? `${found.plausible || 1} repairs pass every visible test`
			: found.ended === 'budget'
				? 'time ran out'
				: 'nothing is left to try';
	trace.push({ method: 'search', outcome: `${outcome}: ${why}` });
}

/** Keeps a program that passes more than the best so far. */
function note(work: Work, trial: Trial, by: 'llm' | 'search', words: string): 'solved' | 'improved' | 'no better' {
	if (trial.passed < work.best.passed || trial.score <= work.best.score) return 'no better';
	if (work.request.attempts.includes(trial.source)) return 'no better';
	Object.assign(work, { best: trial, by, words });
	return isSolved(trial) ? 'solved' : 'improved';
}

function logOf({ compiled, imported, errorText, tests }: Trial): string {
	return composeErrorLog({ refusals: [], execution: { compiled, imported, errorText }, visibleTests: tests });
}

function toOutcome(parts: FixerParts, work: Work, startMs: number): FixOutcome {
	const { task, request, file, trials, own } = work;
	const isTested = request.task !== null || own.count > 0;
	const best = work.by === 'none' ? work.given : work.best;
	const detection = detect(readTree(best.source), task.entryPoints);
	const asked = work.trace.some(({ method, outcome }) => method === 'llm' && outcome !== 'no model is configured');
	return {
		fixedCode: work.by === 'none' ? request.code : file.whole(best.source),
		method: work.by,
		model: asked ? (request.model ?? parts.chat?.model ?? null) : null,
		success: isSolved(best),
		testsPassed: isTested ? best.passed : 0,
		testsTotal: isTested ? best.tests.length : 0,
		candidatesTried: trials.count - 1 + work.searched,
		explanation: work.words,
		changes: changesBetween(file.code, best.source),
		algorithm: {
			family: detection.family,
			estimated: detection.estimatedClass,
			hint: complexityHint(detection, request.task?.complexity?.time ?? null),
		},
		elapsedMs: parts.now() - startMs,
		trace: work.trace,
		tokens: { prompt: work.prompt, completion: work.completion },
	};
}
