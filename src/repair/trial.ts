/**
 * Runs candidates against the visible tests. What runs is the task without its held-out tests and inputs, with a CPU limit that follows
 * from what the program to repair needs, so that a candidate that loops for ever costs little. Many are screened together; what is to be
 * answered is run alone, like any fix.
 */
import { setMaxListeners } from 'node:events';
import { isArenaError } from '../errors.js';
import { type Sandbox, type ScreenReport, type TestOutcome, UNTIMED } from '../sandbox/sandbox.js';
import type { Task } from '../taskset/task.js';
import { asCheck } from './own-checks.js';
import { closeness } from './search/closeness.js';

export interface Trial {
	readonly source: string;
	readonly tests: readonly TestOutcome[];
	readonly passed: number;
	/** Passed tests, and for each failing one how near its answer came, 0..1 below 1. */
	readonly score: number;
	readonly compiled: boolean;
	readonly imported: boolean;
	readonly errorText: string;
	readonly errorLine: number | null;
	readonly verdict: ScreenReport['verdict'];
	readonly cpuTimeMs: number;
}

export interface Trials {
	/** Runs a program alone, in a process of its own. @throws ArenaError of the sandbox */
	run(source: string): Promise<Trial>;
	/**
	 * Runs many, each once; trials in the order of the sources.
	 * @param from the program that they were made from: what changes nothing about its failing tests is not asked the others
	 * @throws ArenaError of the sandbox
	 */
	screen(sources: readonly string[], from?: Trial): Promise<readonly Trial[]>;
	/** Runs a program with its lines watched: the trial, and the lines that each visible test runs. @throws ArenaError of the sandbox */
	watch(source: string): Promise<{ readonly trial: Trial; readonly lines: readonly (readonly number[])[] }>;
	/** Different programs that were run. */
	readonly count: number;
	/** The task as candidates see it. */
	readonly task: Task;
}

export interface TrialSettings {
	readonly sandbox: Sandbox;
	readonly task: Task;
	/** CPU time of one candidate in ms. */
	readonly cpuTimeMs: number;
	/** Whose turn it is when executions are shared out. */
	readonly sessionKey: string;
	/** Milliseconds that one run may take, its wait for a worker included. */
	readonly timeoutMs: number;
	/** Python that runs behind every program, as a part of it: the checks of code without a task. */
	readonly checks?: string | undefined;
	/** Other files of a package that every program replaces, by path. */
	readonly files?: Readonly<Record<string, string>> | undefined;
	readonly signal?: AbortSignal | undefined;
}

/** Watching lines makes a program this many times slower. */
const WATCHED_FACTOR = 10;
const LEAST_PER_JOB = 4;
const MOST_PER_JOB = 16;
/** CPU time that the programs of one job may take together in ms. */
const JOB_CPU_MS = 2_000;

/** Candidates that may take so long are asked the least of the failing tests first, and the others where that has changed. */
const SLOW_CPU_MS = 250;

/** The failing test that says least fails, the others as if they passed: short calls are seldom the slow ones. */
function onlyShortest(tests: readonly TestOutcome[]): readonly TestOutcome[] {
	const failing = tests.filter(({ status }) => status === 'failed' || status === 'error');
	const [shortest] = [...failing].sort((a, b) => a.message.length - b.message.length);
	return tests.map((test) => (test === shortest ? test : { ...test, status: 'passed' }));
}

/** A task with nothing in it but what its visible tests need. */
function visiblePart(task: Task, cpuTimeMs: number): Task {
	return {
		...task,
		heldoutCode: null,
		inputsCode: null,
		complexity: null,
		limits: { ...task.limits, cpuTimeMs },
		contentHash: `${task.contentHash}:visible:${cpuTimeMs}`,
	};
}

export function createTrials(settings: TrialSettings): Trials {
	const { sandbox, cpuTimeMs, sessionKey, timeoutMs: deadlineMs, signal, checks = '', files = {} } = settings;
	const whole = (source: string): string => (checks === '' ? source : `${source}\n\n${checks}`);
	const task = visiblePart(settings.task, cpuTimeMs);
	const known = new Map<string, Promise<Trial>>();
	// Every run under way listens to it.
	if (signal !== undefined) setMaxListeners(0, signal);
	const runAlone = async (source: string): Promise<Trial> => {
		const job = { task, source: whole(source), files, ...UNTIMED, scope: 'visible' } as const;
		try {
			return toTrial(source, await sandbox.run({ ...job, sessionKey, deadlineMs }, signal));
		} catch (error) {
			if (isArenaError(error, 'timed_out')) return lost(source);
			throw error;
		}
	};
	const isSlow = cpuTimeMs >= SLOW_CPU_MS;
	const screenJob = async (sources: readonly string[], known: readonly TestOutcome[]): Promise<readonly Trial[]> => {
		const before = isSlow ? onlyShortest(known) : known;
		try {
			const ran = { sources: sources.map(whole), files, cpuTimeMs };
			const job = { task, ...ran, lines: false, before, sessionKey, deadlineMs };
			const reports = await sandbox.screen(job, signal);
			return reports.map((report, index) => {
				const tests = report.tests === before ? known : report.tests;
				return toTrial(sources[index] ?? '', { ...report, tests });
			});
		} catch (error) {
			// Whatever a program did to the machinery, alone it is its own verdict.
			if (isArenaError(error, 'sandbox_unavailable')) return Promise.all(sources.map(runAlone));
			// Too slow to be waited for: none of them is a repair.
			if (isArenaError(error, 'timed_out')) return sources.map(lost);
			throw error;
		}
	};
	return {
		task,
		get count() {
			return known.size;
		},
		run: (source) => {
			const trial = runAlone(source);
			known.set(source, trial);
			return trial;
		},
		screen: async (sources, from) => {
			const fresh = [...new Set(sources)].filter((source) => !known.has(source));
			for (const part of partsOf(fresh, sandbox.stats().workers, isSlow ? SLOW_CPU_MS : cpuTimeMs)) {
				const reports = screenJob(part, from?.tests ?? []);
				for (const [index, source] of part.entries())
					known.set(
						source,
						reports.then((all) => all[index] as Trial),
					);
			}
			return Promise.all(sources.map((source) => known.get(source) as Promise<Trial>));
		},
		watch: async (source) => {
			const cpuMs = cpuTimeMs * WATCHED_FACTOR;
			const ran = { sources: [whole(source)], files, cpuTimeMs: cpuMs };
			const job = { task, ...ran, lines: true, before: [], sessionKey, deadlineMs };
			try {
				const [report] = await sandbox.screen(job, signal);
				if (report === undefined) throw new Error('a program was screened without a report');
				return { trial: toTrial(source, report), lines: report.lines };
			} catch (error) {
				if (isArenaError(error, 'timed_out')) return { trial: lost(source), lines: [] };
				throw error;
			}
		},
	};
}

/** As many jobs as there are workers, where that makes them large enough to be worth it. */
function partsOf(sources: readonly string[], workers: number, cpuTimeMs: number): string[][] {
	const shared = Math.max(LEAST_PER_JOB, Math.min(MOST_PER_JOB, Math.ceil(sources.length / Math.max(1, workers))));
	const size = Math.max(1, Math.min(shared, Math.floor(JOB_CPU_MS / cpuTimeMs)));
	const parts: string[][] = [];
	for (let at = 0; at < sources.length; at += size) parts.push(sources.slice(at, at + size));
	return parts;
}

/** A program of which nothing came in time; nothing says that it does not load. */
function lost(source: string): Trial {
	const nothing = { tests: [], compiled: true, imported: true, errorText: '', errorLine: null, cpuTimeMs: 0 };
	return toTrial(source, { ...nothing, verdict: 'timed-out' });
}

type Reported = Pick<
	ScreenReport,
	'tests' | 'compiled' | 'imported' | 'errorText' | 'errorLine' | 'verdict' | 'cpuTimeMs'
>;

function toTrial(source: string, report: Reported): Trial {
	const tests = report.tests.filter(({ group }) => group === 'visible').map(asCheck);
	const passed = tests.filter(({ status }) => status === 'passed').length;
	const score = tests.reduce((sum, test) => sum + (test.status === 'passed' ? 1 : closeness(test)), 0);
	const { compiled, imported, errorText, errorLine, verdict, cpuTimeMs } = report;
	return { source, tests, passed, score, compiled, imported, errorText, errorLine, verdict, cpuTimeMs };
}
