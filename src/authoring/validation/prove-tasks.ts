/** Proves several tasks at a time, in order of their start, and tells of each as it is done. */
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
	const proofs = new Map<Task, TaskProof>();
	const queue = tasks.values();
	const work = async () => {
		for (const task of queue) {
			const proof = await proveTask(parts, task);
			proofs.set(task, proof);
			onProof(proof, proofs.size);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
	return tasks.flatMap((task) => proofs.get(task) ?? []);
}
