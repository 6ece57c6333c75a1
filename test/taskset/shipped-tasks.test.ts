/** The shipped library as far as it can be looked at without running it; `npm run tasks -- validate` proves the rest. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rightAsked } from '../../src/cli/tasks/describe-programs.js';
import { loadTasks } from '../../src/taskset/load-tasks.js';

const { tasks, problems } = await loadTasks([fileURLToPath(new URL('../../tasks', import.meta.url))]);

it('loads without a problem', () => {
	expect(problems).toEqual([]);
	expect(tasks.length).toBeGreaterThan(100);
});

it('has two other right programs for each task, three where growth is declared', () => {
	const short = tasks.filter((task) => Object.keys(task.right).length < rightAsked(task));
	expect(short.map(({ id }) => id)).toEqual([]);
});

it('has no program of a task twice', () => {
	const repeated = tasks.filter(({ buggyCode, solutionCode, right, wrong }) => {
		const programs = [buggyCode, solutionCode, ...Object.values(right), ...Object.values(wrong)];
		return new Set(programs.map((source) => source.replace(/\s+/g, ' ').trim())).size < programs.length;
	});
	expect(repeated.map(({ id }) => id)).toEqual([]);
});
