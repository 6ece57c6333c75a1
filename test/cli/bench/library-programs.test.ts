import { join } from 'node:path';
import { expect, it } from 'vitest';
import { programsOf } from '../../../src/cli/bench/library-programs.js';
import { loadTasks } from '../../../src/taskset/load-tasks.js';

const root = join(import.meta.dirname, '..', '..', '..');

it('the independent set is wide, and none of it is a program of the tasks', async () => {
	const { tasks } = await loadTasks([join(root, 'tasks')]);
	const [shipped, independent] = [programsOf('shipped', root, tasks), programsOf('independent', root, tasks)];
	const of = (kind: string) => independent.filter((program) => program.kind === kind);
	expect(of('right').length).toBeGreaterThanOrEqual(20);
	expect(of('slow').length).toBeGreaterThanOrEqual(12);
	expect(new Set(of('slow').map(({ task }) => task.id)).size).toBeGreaterThanOrEqual(12);
	const known = new Set(shipped.map(({ source }) => source));
	expect(independent.filter(({ source }) => known.has(source))).toEqual([]);
});
