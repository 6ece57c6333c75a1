/**
 * Tasks for verifiers 0.4, which plays OpenEnv servers by itself: a TOML file with one reset for each task. verifiers adds the rewards of an
 * episode up, so the resets ask for the mode `delta`, in which they add up to the best one.
 */
import type { Task } from '../../taskset/task.js';

export interface VerifiersSettings {
	/** Of the server that is to be played on. */
	readonly url: string;
	/** Steps of an episode, 1..50; null for the server's default. */
	readonly maxSteps: number | null;
}

/** The text of the file. @param tasks at least one */
export function toVerifiersToml(tasks: readonly Task[], { url, maxSteps }: VerifiersSettings): string {
	const resets = tasks.map((task, seed) => {
		const steps = maxSteps === null ? '' : `, max_steps = ${maxSteps}`;
		return `\t{ task_id = ${quoted(task.id)}, seed = ${seed}, reward_mode = "delta"${steps} },`;
	});
	return [
		`# ${tasks.length} tasks of CodeArena for verifiers 0.4: vf-eval @ <this file> --model <name> --client.base-url <url> --no-push`,
		'[env.taskset]',
		'id = "openenv"',
		`base_url = ${quoted(url)}`,
		'resets = [',
		...resets,
		']',
		'# The server plays the environment, so a model that only answers is enough: no tools and no sandbox of its own.',
		'[env.player]',
		'harness.id = "null"',
		'runtime.type = "subprocess"',
		'',
	].join('\n');
}

/** TOML's basic strings have JSON's escapes. */
function quoted(text: string): string {
	return JSON.stringify(text);
}
