/**
 * Repair by search, as a story: run → mend the syntax → suspect lines → try rewrites → choose among the repairs. It sees the program, the
 * results of the visible tests and nothing else; the reference, the held-out tests and the fresh inputs are no part of what it runs.
 */
import type { Precheck } from '../precheck/precheck.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import type { Seed } from '../taskset/seed.js';
import type { Task } from '../taskset/task.js';
import { chooseRepair } from './choose/choose-repair.js';
import { harden } from './choose/harden.js';
import { minimise } from './choose/minimise.js';
import { speedUp } from './choose/speed-up.js';
import { locate } from './localise/locate.js';
import type { Naturalness } from './naturalness/model.js';
import { readHints } from './rewrites/hints.js';
import type { RewriteKind } from './rewrites/rewrite.js';
import { type RankedRewrite, type RankParts, rankRewrites } from './search/rank.js';
import { isSolved, type Plausible, type SearchResult, search } from './search/search.js';
import { repairSyntax } from './syntax/repair-syntax.js';
import { createTrials, type Trial, type Trials } from './trial.js';

export interface RepairParts {
	readonly sandbox: Sandbox;
	readonly precheck: Precheck;
	readonly naturalness: Naturalness;
	readonly rank: RankParts;
	/** Monotonic clock in ms. */
	readonly now: () => number;
}

export interface RepairRequest {
	readonly task: Task;
	/** The program to repair. */
	readonly code: string;
	/** Wall time in ms; the search stops at it. */
	readonly budgetMs: number;
	/** Candidates to run at most, 1..20,000; the default is the most. */
	readonly candidates?: number;
	/** Decides ties; the same seed gives the same repair where time does not run out. */
	readonly seed: Seed;
	/** Whose turn it is when executions are shared out. */
	readonly sessionKey: string;
	/** Repairs that were refused though all visible tests pass: none of them is answered again. */
	readonly refused?: readonly string[];
	/** Python that runs behind every candidate, as a part of it. */
	readonly checks?: string | undefined;
	/** Other files of a package that every candidate replaces, by path. */
	readonly files?: Readonly<Record<string, string>> | undefined;
	readonly signal?: AbortSignal;
}

export interface RepairOutcome {
	/** The repair, or the program that came nearest. */
	readonly code: string;
	/** All visible tests pass. */
	readonly success: boolean;
	readonly testsPassed: number;
	readonly testsTotal: number;
	/** Candidates that were run. */
	readonly tried: number;
	/** Different repairs that pass all visible tests. */
	readonly plausible: number;
	/** What was changed, first to last; empty where only the syntax was. */
	readonly kinds: readonly RewriteKind[];
	readonly ended: 'solved' | 'exhausted' | 'budget';
	readonly elapsedMs: number;
}

/** Share of the time in which repairs are looked for; the rest is for choosing among them. */
const SEARCH_SHARE = 0.92;
/** CPU time of the first run in ms, and of a candidate at least and at most. */
const FIRST_CPU_MS = 1_000;
const LEAST_CPU_MS = 20;
/** What a candidate is thought to need where the program itself does not end. */
const UNENDING_CPU_MS = 10;
const RUN_TIMEOUT_MS = 20_000;
/** Of the given program, and of those that come of it. */
const REWRITES = { first: 5_000, later: 2_500 } as const;
export const CANDIDATES_LIMIT = 20_000;
const AFTER_FIRST = 192;
/** The same where most candidates do not end. */
const AFTER_FIRST_UNENDING = 32;
const SYNTAX_VARIANTS = 16;
/** Programs that the search starts from, of those that compile. */
const STARTS = 6;

/** @throws ArenaError of the sandbox */
export async function repair(parts: RepairParts, request: RepairRequest): Promise<RepairOutcome> {
	const startMs = parts.now();
	const end = startMs + request.budgetMs;
	const isAfter = (moment: number): boolean => parts.now() >= moment || request.signal?.aborted === true;
	const isOver = (): boolean => isAfter(startMs + SEARCH_SHARE * request.budgetMs);
	const { trials, first } = await firstRun(parts, request);
	const outcome = (
		trial: Trial,
		plausible: readonly Plausible[],
		ended: RepairOutcome['ended'],
		steps: readonly RankedRewrite[],
	): RepairOutcome => ({
		code: trial.source,
		success: isSolved(trial),
		testsPassed: trial.passed,
		testsTotal: trial.tests.length,
		tried: trials.count,
		plausible: plausible.length,
		kinds: first.compiled ? steps.map(({ kind }) => kind) : ['syntax', ...steps.map(({ kind }) => kind)],
		ended,
		elapsedMs: parts.now() - startMs,
	});
	const { refused = [] } = request;
	if (isSolved(first)) return outcome(first, [], 'solved', []);
	const isAllowed = (source: string): boolean =>
		!refused.includes(source) && parts.precheck.check(source, request.task).verdict === 'ok';
	const starts: Plausible[] = [];
	for (const start of await startsOf(parts, trials, first, isOver))
		starts.push(startAt(isOver() ? start : await harden(parts.rank, trials, start, isAllowed)));
	const solved = starts.filter(({ trial }) => isSolved(trial) && !refused.includes(trial.source));
	if (solved[0] !== undefined) {
		const trial = isAfter(end) ? solved[0].trial : await polished(parts, request, trials, solved[0].trial);
		return outcome(trial, solved, 'solved', []);
	}
	const found = await search(
		{
			trials,
			expand: (trial) => expand(parts, trials, trial, starts[0]?.source ?? first.source),
			isAllowed,
			limit: request.candidates ?? CANDIDATES_LIMIT,
			isOver,
			afterFirst: first.verdict === 'timed-out' ? AFTER_FIRST_UNENDING : AFTER_FIRST,
		},
		starts,
	);
	const best = isAfter(end) ? found.best : await chosen(parts, request, first, found);
	const isPolished = isSolved(best.trial) && !isAfter(end);
	const trial = isPolished ? await polished(parts, request, trials, best.trial) : best.trial;
	return outcome(trial, found.plausible, found.ended, best.steps);
}

/** The program as it is, which also says how much time a candidate may take. */
async function firstRun(
	parts: RepairParts,
	{ task, code, sessionKey, checks, files, signal }: RepairRequest,
): Promise<{ trials: Trials; first: Trial }> {
	const settings = { sandbox: parts.sandbox, task, sessionKey, timeoutMs: RUN_TIMEOUT_MS, checks, files, signal };
	const probe = createTrials({ ...settings, cpuTimeMs: Math.min(task.limits.cpuTimeMs, FIRST_CPU_MS) });
	const first = await probe.run(code);
	const usedMs = first.verdict === 'timed-out' ? UNENDING_CPU_MS : first.cpuTimeMs;
	const cpuTimeMs = Math.min(task.limits.cpuTimeMs, Math.max(LEAST_CPU_MS, Math.ceil(usedMs * 4)));
	return { trials: createTrials({ ...settings, cpuTimeMs }), first };
}

/** Without the changes that it does not need, and faster where that is known how. */
async function polished(parts: RepairParts, request: RepairRequest, trials: Trials, trial: Trial): Promise<Trial> {
	const { refused = [] } = request;
	const needed = await minimise(trials, request.code, trial, refused);
	const isAllowed = (source: string): boolean =>
		!refused.includes(source) && parts.precheck.check(source, request.task).verdict === 'ok';
	const safer = await harden(parts.rank, trials, needed, isAllowed);
	const faster = await speedUp(parts.rank, trials, request.task, safer);
	return refused.includes(faster.source) ? safer : faster;
}

/** The repair to answer with, or the program that came nearest. */
async function chosen(
	{ sandbox }: RepairParts,
	{ task, seed, sessionKey, files, signal, refused = [] }: RepairRequest,
	first: Trial,
	{ plausible, best }: SearchResult,
): Promise<Plausible> {
	if (plausible.length < 2) return best;
	return chooseRepair(
		{ sandbox, task, seed, sessionKey, files, deadlineMs: RUN_TIMEOUT_MS, signal },
		first,
		plausible,
		refused,
	);
}

async function startsOf(
	parts: RepairParts,
	trials: Trials,
	first: Trial,
	isOver: () => boolean,
): Promise<readonly Trial[]> {
	if (first.compiled) return [first];
	const compiled = await repairSyntax(
		{ trials, naturalness: parts.naturalness, isOver, wanted: SYNTAX_VARIANTS },
		first,
	);
	return compiled.length > 0 ? compiled.slice(0, STARTS) : [first];
}

function startAt(trial: Trial): Plausible {
	return { source: trial.source, trial, steps: [] };
}

async function expand(
	parts: RepairParts,
	trials: Trials,
	trial: Trial,
	original: string,
): Promise<readonly RankedRewrite[]> {
	const hints = readHints(trial.tests, trial.errorText, trials.task.description);
	const suspicion = await locate(trials, trial, hints);
	const limit = trial.source === original ? REWRITES.first : REWRITES.later;
	return rankRewrites(parts.rank, trial.source, suspicion, hints, limit);
}
