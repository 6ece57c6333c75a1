/**
 * Generated bugs on demand, for `reset`. The same bug asked for by many at once is made once; those made last are kept. Making one takes one
 * or two runs of the visible tests, some ten milliseconds each.
 */

import { ArenaError } from '../../errors.js';
import { drawIndex } from '../../taskset/draw.js';
import type { TaskMaker } from '../../taskset/pick.js';
import type { Seed } from '../../taskset/seed.js';
import type { Split, Task } from '../../taskset/task.js';
import { toBugTask } from './bug-task.js';
import { GENERATED, generatedId, parseGeneratedId } from './generate.js';
import { type ProveParts, proveBug } from './prove-bug.js';

/** Tasks are a few ten kilobytes each, most of it shared with their base. */
const KEPT_BUGS = 2048;
/** Base tasks that are tried for one seed when the first has no provable bug. */
const BASES_TRIED = 5;

/**
 * Answers `generated`, where the seed draws base and bug, and `generated:<task>:<n>`.
 * @param bases tasks whose references are mutated, ordered by id
 */
export function createBugSource(bases: readonly Task[], parts: ProveParts): TaskMaker {
	const byId = new Map(bases.map((task) => [task.id, task]));
	const made = new Map<string, Promise<Task | null>>();

	const bugOf = (base: Task, seed: Seed): Promise<Task | null> => {
		const id = generatedId(base.id, seed);
		const known = made.get(id);
		made.delete(id);
		const bug = known ?? proveBug(parts, base, seed).then((proven) => (proven === null ? null : toBugTask(proven, id)));
		made.set(id, bug);
		if (made.size > KEPT_BUGS) made.delete(made.keys().next().value ?? '');
		if (known === undefined) bug.catch(() => made.delete(id));
		return bug;
	};

	const drawn = async (seed: Seed, split: Split | undefined): Promise<Task> => {
		const candidates = split === undefined ? bases : bases.filter((task) => task.split === split);
		for (let attempt = 0; attempt < BASES_TRIED && candidates.length > 0; attempt++) {
			const base = candidates[drawIndex(seed, `generated-base:${attempt}`, candidates.length)];
			const bug = base === undefined ? null : await bugOf(base, seed);
			if (bug !== null) return bug;
		}
		return unknown(GENERATED, split === undefined ? 'there is nothing to make it from' : `not from split "${split}"`);
	};

	return {
		handles: (taskId) => taskId === GENERATED || taskId.startsWith(`${GENERATED}:`),
		make: async (taskId, seed, split) => {
			if (taskId === GENERATED) return drawn(seed, split);
			const parts = parseGeneratedId(taskId);
			if (parts === null) return unknown(taskId, 'expected generated:<task id>:<number>');
			const base = byId.get(parts.baseId);
			if (base === undefined) return unknown(taskId, `there is no task "${parts.baseId}" that bugs are made of`);
			const bug = await bugOf(base, parts.seed);
			return bug ?? unknown(taskId, `no bug of "${base.id}" is noticed by its visible tests`);
		},
	};
}

function unknown(taskId: string, reason: string): never {
	const message = `No task matches "${taskId}": ${reason}.`;
	throw new ArenaError('unknown_task', message, { loc: ['body', 'task_id'], input: taskId });
}
