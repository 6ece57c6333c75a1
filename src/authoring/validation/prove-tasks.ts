/** Proves several tasks at a time, in order of their start, and reports each as it is done. */
import { mapConcurrently } from '../../concurrency.js';
import type { Task } from '../../taskset/task.js';
import type { TaskProof } from './proof.js';
import { type ProverParts, proveTask } from './prove-task.js';

/**
 * @param atOnce tasks under way at one time, ≥ 1
 * @param onProof called in the order in which tasks are done
 * @returns proofs in the order of the tasks
 * @throws ArenaError when the sandbox as a whole fails
 */
export async function proveTasks(
	parts: ProverParts,
	tasks: readonly Task[],
	atOnce: number,
	onProof: (proof: TaskProof, done: number) => void,
): Promise<readonly TaskProof[]> {
	let done = 0;
	return mapConcurrently(tasks, atOnce, async (task) => {
		const proof = await proveTask(parts, task);
		done += 1;
		onProof(proof, done);
		return proof;
	});
}
