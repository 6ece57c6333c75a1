/** Which program a request for repair means: one that it brings, that of an episode, or a task's own. */
import type { Arena, Observation } from '../../episode/arena.js';
import type { Task } from '../../taskset/task.js';
import { InvalidRequest } from '../protocol/parse-request.js';

export interface NamedProgram {
	readonly code?: string | null | undefined;
	readonly task_id?: string | null | undefined;
	readonly episode_id?: string | null | undefined;
}

export interface FoundProgram {
	readonly code: string;
	/** Null for code without a task. */
	readonly task: Task | null;
	/** What the episode shows; null without one. */
	readonly observation: Observation | null;
}

/** @param arena as the caller's names mean it @throws InvalidRequest when nothing is named; ArenaError `unknown_episode`, `unknown_task` */
export async function findProgram(arena: Arena, named: NamedProgram, signal: AbortSignal): Promise<FoundProgram> {
	const observation = named.episode_id ? (await arena.state(named.episode_id, { signal })).observation : null;
	const taskId = observation?.taskId ?? named.task_id;
	const task = taskId ? await arena.task(taskId) : null;
	const code = named.code ?? (observation === null ? task?.buggyCode : programOf(observation));
	if (code !== undefined) return { code, task, observation };
	const msg = 'Field required: code, task_id or episode_id';
	throw new InvalidRequest([{ type: 'missing', loc: ['body', 'code'], msg, input: null }]);
}

/** The program of an episode as its last step left it. */
function programOf({ previousAttempts, buggyCode }: Observation): string {
	return previousAttempts.at(-1) ?? buggyCode;
}
