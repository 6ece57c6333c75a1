/** Requests and answers of OpenEnv's Task API: a split is a list, a task its position in it. `reset` takes the same split and index. */
import { z } from 'zod';
import { SPLITS, type Task } from '../../taskset/task.js';
import { INTEGER } from './issues.js';
import { ENV_NAME } from './names.js';
import { taskSchema, toWireTask } from './tasks.js';

const split = z.enum(SPLITS);

export const envParams = z.object({ env: z.string().meta({ enum: [ENV_NAME] }) });
export const splitBody = z.looseObject({ split });
export const taskAtBody = z.looseObject({ split, index: z.int(INTEGER) });
export const taskRangeBody = z.looseObject({
	split,
	start: z.int(INTEGER).nullish().describe('First position, from 0; negative ones count from the end.'),
	stop: z.int(INTEGER).nullish().describe('Position after the last.'),
});

const indexedTask = taskSchema.extend({ index: z.int() });
export const splitsReply = z.array(z.object({ name: split, type: split }));
export const splitTasksReply = z.object({ tasks: z.array(indexedTask), env_name: z.string() });
export const numTasksReply = z.object({ num_tasks: z.int() });
export const taskAtReply = z.object({ task: indexedTask, env_name: z.string() });
export const taskRangeReply = z.object({ tasks: z.array(indexedTask), env_name: z.string() });
export type IndexedTask = z.output<typeof indexedTask>;

/** The tasks of a split with their positions. */
export function withPositions(tasks: readonly Task[]): IndexedTask[] {
	return tasks.map((task, index) => ({ ...toWireTask(task), index }));
}

export const ALL_SPLITS: z.output<typeof splitsReply> = SPLITS.map((name) => ({ name, type: name }));
