/**
 * Runs of a task's own programs, kept per content of the task: the broken program against the visible tests (what a reset shows), and
 * all known bad programs against everything (how seldom each test passes, for rubrics that ask).
 */
import { composeErrorLog } from '../grading/error-log.js';
import { composeFeedback } from '../grading/feedback.js';
import { type TestWeights, testWeightsOf } from '../grading/rarity.js';
import { type Sandbox, type SandboxReport, type TestOutcome, UNTIMED } from '../sandbox/sandbox.js';
import type { Task } from '../taskset/task.js';
import type { Deadline } from './deadline.js';
import { createSharedResults } from './shared-results.js';

/** What the broken program does when it meets the visible tests. */
export interface Baseline {
	/** Every visible test. */
	readonly tests: readonly TestOutcome[];
	readonly errorLog: string;
	readonly feedback: string;
}

export interface TaskRuns {
	/** Below a millisecond when kept. @throws ArenaError of the sandbox or of the deadline */
	baseline(task: Task, deadline: Deadline): Promise<Baseline>;
	/** @throws ArenaError of the sandbox or of the deadline */
	testWeights(task: Task, deadline: Deadline): Promise<TestWeights>;
}

/**
 * @param keptTasks tasks whose runs are kept; the least recently used go first
 * @param runTimeoutMs limit of one such run, its wait for a worker included
 */
export function createTaskRuns(sandbox: Sandbox, keptTasks: number, runTimeoutMs: number): TaskRuns {
	const baselines = createSharedResults<Baseline>(keptTasks);
	const weights = createSharedResults<TestWeights>(keptTasks);
	const run = (task: Task, source: string, scope: 'visible' | 'all') =>
		sandbox.run({
			task,
			source,
			scope,
			...UNTIMED,
			sessionKey: `task:${task.id}`,
			deadlineMs: runTimeoutMs,
		});
	return {
		baseline: (task, deadline) =>
			baselines.get(
				task.contentHash,
				async () => toBaseline(task, await run(task, task.buggyCode, 'visible')),
				deadline,
			),
		testWeights: (task, deadline) =>
			weights.get(
				task.contentHash,
				async () => {
					const programs = [task.buggyCode, ...Object.values(task.wrong)];
					const reports = await Promise.all(programs.map((source) => run(task, source, 'all')));
					return testWeightsOf(reports.map(({ tests }) => tests));
				},
				deadline,
			),
	};
}

function toBaseline(task: Task, execution: SandboxReport): Baseline {
	const tests = execution.tests.filter(({ group }) => group === 'visible');
	const told = {
		task,
		execution,
		efficiency: null,
		visibleTests: tests,
		refusals: [],
		step: 0,
		allPassed: false,
		solved: false,
		growth: '',
	};
	return {
		tests,
		errorLog: composeErrorLog(told),
		feedback: composeFeedback({ ...told, verdict: execution.verdict }),
	};
}
