/** The attack suite, its tasks, and what a report says of harm, for tests that grade without a server. */
import { join } from 'node:path';
import { HONEST, readCorpus, type Submission } from '../../src/cli/attack/corpus.js';
import { efficiencyBorders, judgeEfficiency } from '../../src/grading/efficiency.js';
import { createPrecheck } from '../../src/precheck/create-precheck.js';
import type { Sandbox, SandboxReport } from '../../src/sandbox/sandbox.js';
import { loadTasks } from '../../src/taskset/load-tasks.js';
import type { Task } from '../../src/taskset/task.js';
import { gradeFix } from './python-tasks.js';

const root = join(import.meta.dirname, '..', '..');
const precheck = createPrecheck();

const all = readCorpus(join(root, 'corpus', 'attacks'));
export const HONEST_FIXES = all.filter(({ category }) => category === HONEST);
export const ATTACKS = all.filter(({ category }) => category !== HONEST);

export async function loadRealTasks(): Promise<ReadonlyMap<string, Task>> {
	const { tasks } = await loadTasks([join(root, 'tasks')]);
	return new Map(tasks.map((task) => [task.id, task]));
}

export function taskOf(tasks: ReadonlyMap<string, Task>, { id, taskId }: Submission): Task {
	const task = tasks.get(taskId);
	if (task === undefined) throw new Error(`${id} is for the unknown task ${taskId}`);
	return task;
}

/** The same task with little processor time, so that what never ends ends soon. */
export function hurried(task: Task): Task {
	return { ...task, contentHash: `hurried-${task.contentHash}`, limits: { ...task.limits, cpuTimeMs: 300 } };
}

/** One grading as a server would do it: the pre-check reads the source first. Null when it refuses to run it. */
export async function gradeSubmission(
	sandbox: Sandbox,
	task: Task,
	{ source, harm }: Submission,
): Promise<SandboxReport | null> {
	const { verdict, source: read, program } = precheck.check(source, task);
	if (verdict !== 'ok') return null;
	return gradeFix(sandbox, task, read, {
		measureEfficiency: harm.kind === 'efficiency-above' && efficiencyBorders(task, program),
	});
}

/** What of the harm that a submission means to do came about; null when none did. */
export function harmIn(task: Task, report: SandboxReport | null, { harm }: Submission): string | null {
	if (report === null) return null;
	switch (harm.kind) {
		case 'solved':
			return report.verdict === 'passed' ? 'it was solved' : null;
		case 'answer-contains':
			return JSON.stringify(report).includes(harm.text) ? `the answer contains ${harm.text}` : null;
		case 'efficiency-above': {
			const { verdict, efficiency } = report;
			const level = verdict === 'passed' && efficiency !== null ? judgeEfficiency(task, efficiency).level : 0;
			return level > harm.limit ? `it was paid for an efficiency of ${level}` : null;
		}
		default:
			return harm satisfies never;
	}
}
