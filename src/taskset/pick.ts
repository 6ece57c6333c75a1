/**
 * Which task an episode gets. A request names a group (exact id, category, difficulty, split, `auto`, `random`), perhaps a split, and
 * perhaps a position; what is left open is drawn from the seed. Same tasks, same request, same seed: same task.
 */

import { ArenaError } from '../errors.js';
import { drawIndex } from './draw.js';
import type { Seed } from './seed.js';
import { CATEGORIES, type Category, DIFFICULTIES, type Difficulty, SPLITS, type Split, type Task } from './task.js';

export interface TaskFilter {
	readonly category?: Category;
	readonly difficulty?: Difficulty;
	readonly split?: Split;
	/** Case-insensitive text in id, title, description or tags. */
	readonly q?: string;
}

export interface TaskSelection {
	/** Exact id, category, difficulty, split, `auto` or `random` (default), understood in this order. */
	readonly taskId?: string;
	readonly split?: Split;
	/** Position among the tasks that the rest selects, ordered by id, 0-based; says nothing beside an exact id. */
	readonly index?: number;
	/** For `auto`: whose curriculum. */
	readonly agentId?: string;
	/** For `auto`: by which policy. */
	readonly curriculum?: string;
	/** 0..2^53−1. */
	readonly seed: Seed;
}

/**
 * Chooses for `auto`. Gets the tasks of the asked split (`train` when none was asked), never an empty list.
 * @throws nothing of its own; a failure of its store is ours
 */
export type ChooseAuto = (candidates: readonly Task[], selection: TaskSelection) => Task | Promise<Task>;

/** Makes tasks that no folder holds, such as generated bugs. */
export interface TaskMaker {
	/** Whether it is the one to ask for this `task_id`, which may be an id or a group. */
	handles(taskId: string): boolean;
	/**
	 * The same task for the same arguments.
	 * @param seed decides where `taskId` names a group
	 * @throws ArenaError `unknown_task`, and those of the sandbox
	 */
	make(taskId: string, seed: Seed, split?: Split): Promise<Task>;
}

export interface Taskset {
	/** Ordered by id. */
	readonly all: readonly Task[];
	/** The task of an exact id, made ones included. @throws ArenaError `unknown_task`, and those of the maker */
	find(id: string): Promise<Task>;
	filter(filter: TaskFilter): readonly Task[];
	/** Whether `pick` would know the name, without making a task. @throws ArenaError `unknown_task` */
	expect(name: string): void;
	/** @throws ArenaError `unknown_task` when nothing is selected */
	pick(selection: TaskSelection): Promise<Task>;
}

/**
 * @param tasks ordered by id, ids unique
 * @param chooseAuto default: a seeded draw like `random`
 * @param maker asked for what is no task of the list; default: nobody
 */
export function createTaskset(
	tasks: readonly Task[],
	chooseAuto: ChooseAuto = drawTask,
	maker: TaskMaker | null = null,
): Taskset {
	const byId = new Map(tasks.map((task) => [task.id, task]));
	const madeTask = (taskId: string, seed: Seed, split?: Split) =>
		maker?.handles(taskId) ? maker.make(taskId, seed, split) : null;
	return {
		all: tasks,
		find: async (id) => byId.get(id) ?? (await madeTask(id, 0)) ?? unknownTask(id),
		expect: (name) => {
			if (!byId.has(name) && !maker?.handles(name) && groupOf(tasks, name).length === 0) unknownTask(name);
		},
		filter: (filter) => tasks.filter(matcher(filter)),
		pick: async (selection) => {
			const { taskId = 'random', split, index } = selection;
			const exact = byId.get(taskId) ?? (await madeTask(taskId, selection.seed, split));
			const candidates = (exact ? [exact] : groupOf(tasks, taskId)).filter((task) => inSplit(task, split));
			if (candidates.length === 0) return unknownTask(taskId, split);
			if (index !== undefined && !exact) return candidates[index] ?? unknownPosition(index, candidates.length, split);
			if (exact || taskId !== 'auto') return drawTask(candidates, selection);
			const trainable = split ? candidates : candidates.filter((task) => task.split === 'train');
			return chooseAuto(trainable.length > 0 ? trainable : candidates, selection);
		},
	};
}

/** The default of `auto` and the meaning of `random`. */
function drawTask(candidates: readonly Task[], selection: TaskSelection): Task {
	const task = candidates[drawIndex(selection.seed, 'task', candidates.length)];
	return task ?? unknownTask(selection.taskId ?? 'random', selection.split);
}

function groupOf(tasks: readonly Task[], name: string): readonly Task[] {
	if (name === 'random' || name === 'auto') return tasks;
	if (isOneOf(CATEGORIES, name)) return tasks.filter((task) => task.category === name);
	if (isOneOf(DIFFICULTIES, name)) return tasks.filter((task) => task.difficulty === name);
	if (isOneOf(SPLITS, name)) return tasks.filter((task) => task.split === name);
	return [];
}

function matcher({ category, difficulty, split, q }: TaskFilter): (task: Task) => boolean {
	const wanted = q?.toLowerCase();
	return (task) =>
		(category === undefined || task.category === category) &&
		(difficulty === undefined || task.difficulty === difficulty) &&
		inSplit(task, split) &&
		(wanted === undefined || mentions(task, wanted));
}

function inSplit(task: Task, split: Split | undefined): boolean {
	return split === undefined || task.split === split;
}

function mentions(task: Task, wanted: string): boolean {
	return [task.id, task.title, task.description, ...task.tags].some((text) => text.toLowerCase().includes(wanted));
}

function isOneOf<T extends string>(values: readonly T[], name: string): name is T {
	return (values as readonly string[]).includes(name);
}

function unknownTask(name: string, split?: Split): never {
	const where = split === undefined ? '' : ` in split "${split}"`;
	const message = `No task matches "${name}"${where}; GET /tasks lists them.`;
	throw new ArenaError('unknown_task', message, { loc: ['body', 'task_id'], input: name });
}

function unknownPosition(index: number, size: number, split?: Split): never {
	const where = split === undefined ? 'selected tasks' : `tasks of split "${split}"`;
	const message = `index ${index} is outside 0..${size - 1}, the positions of the ${size} ${where}.`;
	throw new ArenaError('unknown_task', message, { loc: ['body', 'index'], input: index });
}
