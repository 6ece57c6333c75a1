/**
 * What Node and the harness say to each other: 4-byte little-endian lengths and JSON. Both ends are ours, so the shapes are types and
 * not checks; the harness has already decided what of what a fix returns may be in here.
 */
import type { Task } from '../taskset/task.js';
import type {
	EfficiencyMeasurement,
	IsolationLevel,
	IsolationProbe,
	ProgramJob,
	ProgramOutput,
	ProgramReport,
	ReferenceCoverage,
	SandboxJob,
	SandboxReport,
	ScreenJob,
	ScreenReport,
	TestGroup,
	TestStatus,
	Tier,
} from './sandbox.js';
import type { TimingReport } from './timing/talk.js';
import type { TimedFix } from './timing/timed-fix.js';

export interface ReadyMessage {
	readonly python: string;
	readonly pid: number;
}

export interface ProbeReport {
	readonly level: IsolationLevel;
	readonly layers: string[];
	readonly missing: string[];
	readonly probes: IsolationProbe[];
}

interface TestRecord {
	readonly name: string;
	readonly group: TestGroup;
	readonly tier: Tier;
	readonly status: TestStatus;
	readonly message: string;
}

/** How the timing of a fix ended; its figures were told meanwhile. */
type RawEfficiency = Pick<EfficiencyMeasurement, 'outcome' | 'detail'>;

export interface RawReport {
	readonly verdict: SandboxReport['verdict'];
	readonly compiled: boolean;
	readonly imported: boolean;
	readonly tests: TestRecord[];
	readonly error_text: string;
	readonly error_line: number | null;
	readonly stdout: string;
	readonly stderr: string;
	readonly cpu_ms: number;
	readonly wall_ms: number;
	readonly peak_bytes: number;
	readonly findings: { rule: string; message: string }[];
	readonly efficiency: RawEfficiency | null;
	/** A cause that may lie outside the fix and is worth one more try. */
	readonly retry: 'killed' | 'host-busy' | 'deadline' | null;
}

/**
 * `spent`: something of what it did still runs in the harness, which should do no more. `endless`: the task's own tests, inputs or reference do
 * not end.
 */
export type Reply = { readonly spent?: true } & (
	| { readonly ok: true; readonly value: unknown }
	| { readonly ok: false; readonly kind: 'cancelled' | 'infrastructure' | 'endless' | 'fault'; readonly error: string }
);

export type PlannedTests = readonly { readonly name: string; readonly group: TestGroup; readonly tier: Tier }[];

export type Request =
	| { readonly op: 'load'; readonly key: string; readonly task: ReturnType<typeof taskMessage> }
	| ReturnType<typeof gradeMessage>
	| ReturnType<typeof screenMessage>
	| ReturnType<typeof programMessage>
	| { readonly op: 'probe' | 'cancel' }
	| { readonly op: 'coverage'; readonly key: string };

export type { ReferenceCoverage };

export function taskMessage(task: Task) {
	return {
		id: task.id,
		entry_points: task.entryPoints,
		kind: task.kind,
		package: task.package,
		in_place: task.arguments === 'in-place',
		arguments: task.arguments,
		compare: task.compare,
		cpu_s: task.limits.cpuTimeMs / 1000,
		memory_bytes: task.limits.memoryLimitBytes,
		solution: task.solutionCode,
		tests: task.testsCode,
		heldout: task.heldoutCode,
		inputs: task.inputsCode,
		complexity: task.complexity?.time ?? null,
	};
}

export interface GradeLimits {
	/** Wall time that the grading may take at most. */
	readonly wallMs: number;
	/** Added to it, at most, for what the fix waits for a processor. */
	readonly putOffMs: number;
	/** Running out of it is the deadline's doing, not the fix's. */
	readonly wallIsDeadline: boolean;
	/** Tries before this one: the more, the less of what others may have done ends it early. */
	readonly triesBefore: number;
}

/** @param timing what to time of it; null for nothing */
export function gradeMessage(
	job: SandboxJob,
	{ wallMs, putOffMs, wallIsDeadline, triesBefore }: GradeLimits,
	timing: ReturnType<TimedFix['begin']> | null,
) {
	return {
		op: 'grade' as const,
		key: job.task.contentHash,
		source: job.source,
		files: job.files ?? {},
		seed: String(job.seed),
		step: job.step,
		scope: job.scope,
		efficiency: timing ?? (false as const),
		wall_s: wallMs / 1000,
		put_off_s: putOffMs / 1000,
		wall_is_deadline: wallIsDeadline,
		tries_before: triesBefore,
	};
}

export interface RawScreenReport {
	readonly verdict: SandboxReport['verdict'];
	readonly compiled: boolean;
	readonly imported: boolean;
	readonly tests: TestRecord[];
	readonly error_text: string;
	readonly error_line: number | null;
	readonly cpu_ms: number;
	readonly lines: number[][];
	readonly unchanged: boolean;
}

export function screenMessage({ task, sources, files = {}, cpuTimeMs, lines, before }: ScreenJob) {
	return { op: 'screen' as const, key: task.contentHash, sources, files, cpu_s: cpuTimeMs / 1000, lines, before };
}

export function toScreenReport(raw: RawScreenReport, { before }: Pick<ScreenJob, 'before'>): ScreenReport {
	const { verdict, compiled, imported, lines } = raw;
	const tests = raw.unchanged ? before : raw.tests;
	const [errorText, errorLine, cpuTimeMs] = [raw.error_text, raw.error_line, raw.cpu_ms];
	return { verdict, compiled, imported, tests, lines, errorText, errorLine, cpuTimeMs };
}

export interface RawProgramReport {
	readonly verdict: SandboxReport['verdict'];
	readonly exit_code: number | null;
	readonly reason: string;
	readonly stdout: string;
	readonly stderr: string;
	readonly cpu_ms: number;
	readonly wall_ms: number;
	readonly peak_bytes: number;
}

/** @param wallMs wall time that the program may take at most */
export function programMessage(job: ProgramJob, wallMs: number) {
	const files = Object.entries(job.files).map(([name, content]) => [name, content.toString('latin1')]);
	return {
		op: 'run' as const,
		source: job.source,
		stdin: job.stdin,
		files: Object.fromEntries(files) as Record<string, string>,
		arguments: job.arguments,
		cpu_s: job.cpuTimeMs / 1000,
		wall_s: wallMs / 1000,
		memory_bytes: job.memoryLimitBytes,
		live: job.onOutput !== undefined,
	};
}

/** What a program wrote, told while it still runs. */
export interface LiveMessage {
	readonly output: ProgramOutput;
}

/** What the harness measured of a fix; it waits for what is to be measured next. */
export interface TimingMessage {
	readonly timing: TimingReport;
}

export function isTiming(message: unknown): message is TimingMessage {
	return typeof message === 'object' && message !== null && 'timing' in message;
}

export function isLive(message: unknown): message is LiveMessage {
	return typeof message === 'object' && message !== null && 'output' in message;
}

export function toProgramReport(raw: RawProgramReport): ProgramReport {
	const { verdict, reason, stdout, stderr } = raw;
	const [exitCode, cpuTimeMs, wallTimeMs] = [raw.exit_code, raw.cpu_ms, raw.wall_ms];
	return { verdict, exitCode, reason, stdout, stderr, cpuTimeMs, wallTimeMs, peakMemoryBytes: raw.peak_bytes };
}

export function toReport(raw: RawReport, isolation: IsolationLevel, timing: TimedFix | null): SandboxReport {
	return {
		verdict: raw.verdict,
		compiled: raw.compiled,
		imported: raw.imported,
		tests: raw.tests,
		errorText: raw.error_text,
		errorLine: raw.error_line,
		stdout: raw.stdout,
		stderr: raw.stderr,
		cpuTimeMs: raw.cpu_ms,
		wallTimeMs: raw.wall_ms,
		peakMemoryBytes: raw.peak_bytes,
		findings: raw.findings,
		efficiency: raw.efficiency && (timing?.measurement(raw.efficiency) ?? null),
		isolation,
	};
}

const REASONS_OF_LOSS = {
	crashed: 'the fix made the process that tests it fail, twice',
	'timed-out': 'what the fix returned kept the tests busy until its time was over',
} as const;

/** A fix that brought the harness itself to its end: every planned test failed. */
export function reportOfHarnessLoss(
	verdict: keyof typeof REASONS_OF_LOSS,
	plan: PlannedTests,
	isolation: IsolationLevel,
): SandboxReport {
	const reason = REASONS_OF_LOSS[verdict];
	return {
		verdict,
		compiled: true,
		imported: true,
		tests: plan.map((test) => ({
			...test,
			status: 'error' as const,
			message: test.group === 'visible' ? `not run: ${reason}` : '',
		})),
		errorText: reason,
		errorLine: null,
		stdout: '',
		stderr: '',
		cpuTimeMs: 0,
		wallTimeMs: 0,
		peakMemoryBytes: 0,
		findings: verdict === 'crashed' ? [{ rule: 'harness-lost', message: reason }] : [],
		efficiency: null,
		isolation,
	};
}
