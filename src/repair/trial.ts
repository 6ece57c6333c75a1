/**
 * Runs a candidate against the visible tests, in the sandbox like any fix. What runs is the task without its held-out tests and inputs, with
 * a CPU limit that follows from what the program to repair needs, so that a candidate that loops for ever costs little.
 */
import { setMaxListeners } from 'node:events';
import type { Sandbox, SandboxReport, TestOutcome } from '../sandbox/sandbox.js';
import type { Task } from '../taskset/task.js';
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
	readonly verdict: SandboxReport['verdict'];
	readonly cpuTimeMs: number;
}

export interface Trials {
	/** @throws ArenaError of the sandbox */
	run(source: string): Promise<Trial>;
	/** Candidates that were run, without those that were known already. */
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
	readonly signal?: AbortSignal | undefined;
}

/** A task with nothing in it but what its visible tests need. */
export function visiblePart(task: Task, cpuTimeMs: number): Task {
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
	const { sandbox, sessionKey, timeoutMs, signal } = settings;
	const task = visiblePart(settings.task, settings.cpuTimeMs);
	const known = new Map<string, Promise<Trial>>();
	// Every run under way listens to it.
	if (signal !== undefined) setMaxListeners(0, signal);
	const run = async (source: string): Promise<Trial> => {
		const job = { task, source, seed: 0, step: 1, scope: 'visible', measureEfficiency: false } as const;
		const report = await sandbox.run({ ...job, sessionKey, deadlineMs: timeoutMs }, signal);
		return toTrial(source, report);
	};
	return {
		task,
		get count() {
			return known.size;
		},
		run: (source) => {
			const trial = known.get(source) ?? run(source);
			known.set(source, trial);
			return trial;
		},
	};
}

function toTrial(source: string, report: SandboxReport): Trial {
	const tests = report.tests.filter(({ group }) => group === 'visible');
	const passed = tests.filter(({ status }) => status === 'passed').length;
	const near = tests.reduce((sum, test) => sum + (test.status === 'passed' ? 1 : closeness(test)), 0);
	const { compiled, imported, errorText, errorLine, verdict, cpuTimeMs } = report;
	return { source, tests, passed, score: near, compiled, imported, errorText, errorLine, verdict, cpuTimeMs };
}
