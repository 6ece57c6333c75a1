/**
 * Fills the cache behind resets in the background: one task at a time, and only while no job of a client waits for a worker.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Sandbox } from '../sandbox/sandbox.js';
import type { Task } from '../taskset/task.js';
import type { Deadline } from './deadline.js';
import type { TaskRuns } from './task-runs.js';

export interface WarmResult {
	readonly warmed: number;
	/** Ids of tasks whose run ended in an infrastructure error; their first reset tries again. */
	readonly failed: readonly string[];
}

const POLL_MS = 25;

/** Never rejects; ends early when aborted. */
export async function warmBaselines(
	tasks: readonly Task[],
	runs: TaskRuns,
	sandbox: Sandbox,
	deadlineOf: (signal: AbortSignal) => Deadline,
	signal: AbortSignal,
): Promise<WarmResult> {
	const failed: string[] = [];
	let warmed = 0;
	for (const task of tasks) {
		while (!signal.aborted && isBusy(sandbox)) await delay(POLL_MS);
		if (signal.aborted) break;
		try {
			await runs.baseline(task, deadlineOf(signal));
			warmed += 1;
		} catch {
			if (!signal.aborted) failed.push(task.id);
		}
	}
	return { warmed, failed };
}

function isBusy(sandbox: Sandbox): boolean {
	const { queued, busy, workers } = sandbox.stats();
	return queued > 0 || busy >= workers;
}
