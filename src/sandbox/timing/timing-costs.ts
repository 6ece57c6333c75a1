/** What a sandbox knows of the costs of references and imports. All its workers share it. */
import type { SandboxJob } from '../sandbox.js';
import { TaskCosts } from './task-costs.js';
import { TimedFix } from './timed-fix.js';

const TASKS_KEPT = 1_000;
const IMPORTS_KEPT = 256;

export class TimingCosts {
	private readonly tasks = new Map<string, TaskCosts>();
	private readonly imports = new Map<string, number>();

	/** For one try; null where nothing is to be timed. */
	timedFix(job: SandboxJob): TimedFix | null {
		if (job.measureEfficiency === false) return null;
		const costs = this.tasks.get(job.task.contentHash) ?? new TaskCosts(job.task);
		keep(this.tasks, job.task.contentHash, costs, TASKS_KEPT);
		while (this.imports.size > IMPORTS_KEPT) dropOldest(this.imports);
		return new TimedFix(costs, job.measureEfficiency, job, this.imports);
	}
}

/** As the latest. */
function keep<Value>(map: Map<string, Value>, key: string, value: Value, limit: number): void {
	map.delete(key);
	map.set(key, value);
	while (map.size > limit) dropOldest(map);
}

function dropOldest(map: Map<string, unknown>): void {
	const [oldest] = map.keys();
	if (oldest !== undefined) map.delete(oldest);
}
