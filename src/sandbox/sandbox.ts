/**
 * The sandbox: runs one fix, returns what happened, knows nothing of rewards.
 *
 * Theory of operation. One trusted Python process per worker slot, the harness, holds tests and reference. Beside it a
 * clean zygote, started before the harness loads any task, forks one locked-down process per grading, the candidate. It gets the fix and nothing
 * else. The harness runs the tests; the names that they import are stand-ins which send arguments to the candidate and wait for a value. So
 * the only thing that a fix can say is "this is the value of the call you made"; verdict, counts, time, memory and exit status are
 * decided outside it. Whatever breaks in the candidate is the fix's failure (a verdict). Whatever breaks in the harness, the zygote or here is ours (an
 * error, never a verdict); the grading is then tried once more on a fresh worker.
 */
import type { Seed } from '../taskset/seed.js';
import type { Task } from '../taskset/task.js';

/** How a run of a fix can end. Closed set. `rejected` comes from the pre-check, all others from the sandbox. */
export const VERDICTS = [
	'passed',
	'failed',
	'syntax-error',
	'import-error',
	'timed-out',
	'out-of-memory',
	'output-limit',
	'crashed',
	'protocol-violation',
	'rejected',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const TEST_STATUSES = ['passed', 'failed', 'error', 'timeout', 'skipped'] as const;
export type TestStatus = (typeof TEST_STATUSES)[number];

export const TIERS = ['Basic', 'Intermediate', 'Complex', 'Edge'] as const;
export type Tier = (typeof TIERS)[number];

export type TestGroup = 'visible' | 'heldout' | 'fresh';

export interface TestOutcome {
	/** `Class.method` for tests, `fresh[3]` for fresh inputs. */
	readonly name: string;
	readonly group: TestGroup;
	readonly tier: Tier;
	readonly status: TestStatus;
	/** What was expected and what came; empty when passed and always empty for held-out tests and fresh inputs. */
	readonly message: string;
}

/** Weakest to strongest. `none` means that not even resource limits could be set. */
export const ISOLATION_LEVELS = ['none', 'rlimits', 'seccomp', 'namespaces'] as const;
export type IsolationLevel = (typeof ISOLATION_LEVELS)[number];

/** Layers that can be switched off one by one, for tests and for comparing; resource limits are always on. */
export const SANDBOX_LAYERS = ['landlock', 'seccomp', 'namespaces', 'cgroup'] as const;
/** Among the layers that are on: no file can be opened at all, since nothing else decides about files. */
export const SEALED_LAYER = 'sealed';
export type SandboxLayer = (typeof SANDBOX_LAYERS)[number];

/**
 * What keeps two gradings apart, each by a name under which it can be switched off: the search for channels has to find what then shows.
 * `scratch`: a new folder for each grading; `locks`: none is taken; `devices`: copies of each worker's own; `ids`: of processes, set back;
 * `streams`: standard input opened for one grading; `socket-options` and `numbers`: counters of the host are not told, among them the inode
 * numbers of pipes and sockets; `clocks`: those of other processes cannot be read; `futexes`: nobody waits at a page that others have too.
 */
export const LIDS = [
	'scratch',
	'locks',
	'devices',
	'ids',
	'streams',
	'socket-options',
	'numbers',
	'clocks',
	'futexes',
] as const;
export type Lid = (typeof LIDS)[number];

/** One forbidden operation that the self-test tried inside a locked-down process. */
export interface IsolationProbe {
	readonly name: string;
	readonly refused: boolean;
	readonly detail: string;
}

export interface IsolationReport {
	readonly level: IsolationLevel;
	/** Layers that are on, such as `rlimits`, `no_new_privs`, `seccomp`, `landlock(7)`, `uid`. */
	readonly layers: readonly string[];
	/** Layers that could not be had, with the reason and how to get them. */
	readonly missing: readonly string[];
	readonly probes: readonly IsolationProbe[];
	/** `3.11.7`. */
	readonly pythonVersion: string;
}

/** Figures at which the levels of a task part; near them the sandbox measures longer. */
export interface EfficiencyBorders {
	/** Times the reference's cost up to which growth does not matter. */
	readonly sameWork: number;
	/** Times the reference's cost that are allowed for the same growth. */
	readonly ratio: number;
	/** Excess growths, ascending, for a fix at so many times the reference's cost. */
	readonly growth: (ratio: number) => readonly number[];
	/** Usual calls of the reference that a fix may burn outside of the timed calls, beyond the reference. */
	readonly prepared: number;
	/** Large inputs are looked at in any case. */
	readonly far: boolean;
}

const EFFICIENCY_OUTCOMES = ['measured', 'wrong-value', 'exception', 'ended', 'out-of-time'] as const;

/** What a fix cost beside the reference of its task, on inputs that no other fix gets. Figures only: the sandbox knows no levels. */
export interface EfficiencyMeasurement {
	/** `wrong-value` and `exception`: what came for a large input; `ended`: how the process did, see `detail`. */
	readonly outcome: (typeof EFFICIENCY_OUTCOMES)[number];
	readonly detail: string;
	/** CPU cost over the reference's at the largest size, which counts as a plain loop at least; null unless measured. */
	readonly ratio: number | null;
	/** By how much the exponent of n in the fix's cost is above the reference's; null where the task has no growing inputs. */
	readonly excessGrowth: number | null;
	/** CPU burned outside of what the calls are counted for, beyond what the reference needs there, in usual calls of the reference. */
	readonly prepared: number;
	/** Whether the fix was fast enough to be called at an ordinary size. */
	readonly reached: boolean;
	/** Every timed call: size, cost of the fix and of the reference in milliseconds of CPU, carrying the values left out. */
	readonly looks: readonly { readonly n: number; readonly spentMs: number; readonly neededMs: number }[];
}

export interface SandboxReport {
	readonly verdict: Exclude<Verdict, 'rejected'>;
	/** The fix compiled. */
	readonly compiled: boolean;
	/** The fix ran to the end of its module body without an exception. */
	readonly imported: boolean;
	/** Every planned test of every group, also those that could not run any more. */
	readonly tests: readonly TestOutcome[];
	/** Traceback or reason when the fix could not be compiled, imported or was ended; else empty. No path, no address. */
	readonly errorText: string;
	/** Position of a syntax error in the fix; null otherwise. */
	readonly errorLine: number | null;
	readonly stdout: string;
	readonly stderr: string;
	readonly cpuTimeMs: number;
	readonly wallTimeMs: number;
	readonly peakMemoryBytes: number;
	/** Things seen while it ran that an honest fix does not do, by rule name. */
	readonly findings: readonly { readonly rule: string; readonly message: string }[];
	/** Null where a test failed, nobody asked, or the task has nothing to time. */
	readonly efficiency: EfficiencyMeasurement | null;
	readonly isolation: IsolationLevel;
}

export interface SandboxJob {
	readonly task: Task;
	/** The fix as the pre-check read it. */
	readonly source: string;
	/** Other files of a package that the fix replaces, by path; default: none. */
	readonly files?: Readonly<Record<string, string>>;
	/** Decides the fresh inputs together with `step`. */
	readonly seed: Seed;
	/** 1 for the first step. */
	readonly step: number;
	/** `visible` runs the visible tests only (used for the error log on reset); `all` runs everything. */
	readonly scope: 'visible' | 'all';
	/** Also measure cost when every test passes; only with scope `all`. False: don't. */
	readonly measureEfficiency: EfficiencyBorders | false;
	/** Executions are shared fairly between sessions; jobs of one session queue behind each other. */
	readonly sessionKey: string;
	/** Milliseconds from now in which the report must be there, queueing included; beyond it `ArenaError` `timed_out`. */
	readonly deadlineMs: number;
}

/** For runs that are no step of an episode: nothing is timed, and fresh inputs are always the same. */
export const UNTIMED = { seed: 0, step: 1, measureEfficiency: false } as const;

/** What the validator needs to know of a task's reference; nothing of it depends on a fix. */
export interface ReferenceCoverage {
	/** Lines of solution.py with a statement that no test reaches. */
	readonly missing: readonly number[];
	/** Calls of entry points by test group, as text. */
	readonly inputs: Readonly<Partial<Record<TestGroup, readonly string[]>>>;
	/** How many different results the reference has for four draws of `scale`, by size; empty where nothing is timed. */
	readonly scaleAnswers: Readonly<Record<string, number>>;
	/** Tests that the reference fails when it runs beside them, with the reason. */
	readonly failures: readonly string[];
}

/**
 * Many programs of one task, run against its visible tests one after the other in one locked-down process. It costs a fraction of as many
 * gradings, and is none: programs of one job may find what an earlier one left behind.
 */
export interface ScreenJob {
	readonly task: Task;
	/** 1..64. */
	readonly sources: readonly string[];
	/** Other files of a package that every source replaces, by path; default: none. */
	readonly files?: Readonly<Record<string, string>>;
	/** CPU time of each in ms. */
	readonly cpuTimeMs: number;
	/** Also tell which lines each test runs; takes several times as long. */
	readonly lines: boolean;
	/**
	 * Outcomes of the program that the sources were made from. A source that changes nothing about the tests that failed there is not asked
	 * the others, and reported with the same outcomes. Empty: every source runs every test.
	 */
	readonly before: readonly TestOutcome[];
	readonly sessionKey: string;
	/** As of a `SandboxJob`. */
	readonly deadlineMs: number;
}

/** What came of one program. */
export interface ScreenReport {
	readonly verdict: SandboxReport['verdict'];
	readonly compiled: boolean;
	readonly imported: boolean;
	/** Every visible test. */
	readonly tests: readonly TestOutcome[];
	readonly errorText: string;
	readonly errorLine: number | null;
	/** 0 where it did not end by itself. */
	readonly cpuTimeMs: number;
	/** For each test that ran, in order, the 1-based lines that ran with it; empty unless asked for. */
	readonly lines: readonly (readonly number[])[];
}

/** Whole lines that a program wrote. */
export interface ProgramOutput {
	readonly stream: 'stdout' | 'stderr';
	readonly text: string;
}

/** A program that nobody tests, run as `python main.py` would be. */
export interface ProgramJob {
	readonly source: string;
	readonly stdin: string;
	/** Beside it in its folder: bytes by relative path. */
	readonly files: Readonly<Record<string, Buffer>>;
	readonly arguments: readonly string[];
	/** CPU time in ms; wall time is a few times as much. */
	readonly cpuTimeMs: number;
	/** Address space that it may add to a bare interpreter. */
	readonly memoryLimitBytes: number;
	readonly sessionKey: string;
	/** As of a `SandboxJob`. */
	readonly deadlineMs: number;
	/** Gets lines as they are written; the report has them all again, and alone counts: after a fault of ours a program is run anew. */
	readonly onOutput?: (output: ProgramOutput) => void;
}

export interface ProgramReport {
	/** `passed`: it ended by itself, whatever its exit code; `failed`: by an exception. */
	readonly verdict: SandboxReport['verdict'];
	/** Null where it was ended. */
	readonly exitCode: number | null;
	/** Why it was ended; else empty. */
	readonly reason: string;
	/** The first 64 KiB. */
	readonly stdout: string;
	readonly stderr: string;
	readonly cpuTimeMs: number;
	readonly wallTimeMs: number;
	readonly peakMemoryBytes: number;
}

export interface SandboxStats {
	readonly workers: number;
	readonly busy: number;
	readonly queued: number;
}

export interface Sandbox {
	/**
	 * Grades one fix.
	 * @param signal aborting it ends the execution and frees the worker
	 * @throws ArenaError `sandbox_unavailable` when the sandbox itself failed twice, `overloaded` when its deadline cannot be met,
	 *   `cancelled` when aborted. Never for anything that the fix did.
	 */
	run(job: SandboxJob, signal?: AbortSignal): Promise<SandboxReport>;
	/** Runs a program. @throws ArenaError as `run` */
	execute(job: ProgramJob, signal?: AbortSignal): Promise<ProgramReport>;
	/** The reports of a job's programs, in their order. @throws ArenaError as `run` */
	screen(job: ScreenJob, signal?: AbortSignal): Promise<readonly ScreenReport[]>;
	/** Runs a task's tests against its own reference inside the trusted process and reports which lines and inputs they use. */
	coverage(task: Task): Promise<ReferenceCoverage>;
	readonly isolation: IsolationReport;
	stats(): SandboxStats;
	/** Waits for running jobs up to `graceMs`, then ends every process. */
	close(graceMs: number): Promise<void>;
}
