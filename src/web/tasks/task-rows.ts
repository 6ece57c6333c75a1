/** Tasks with what became of their episodes: joined, estimated, sorted. */
import type { Task, TaskCounts } from '../api/types.ts';
import { type Interval, proportionInterval } from '../parts/interval.ts';

export interface TaskRow {
	readonly task: Task;
	/** Null for a task that nobody has played. */
	readonly counts: TaskCounts | null;
	/** Of finished episodes; null without any. */
	readonly solveRate: number | null;
}

export function joinCounts(tasks: readonly Task[], allCounts: readonly TaskCounts[]): readonly TaskRow[] {
	const byTask = new Map(allCounts.map((counts) => [counts.task_id, counts]));
	return tasks.map((task) => {
		const counts = byTask.get(task.id) ?? null;
		return { task, counts, solveRate: counts?.finished ? counts.solved / counts.finished : null };
	});
}

export const SORTS = ['id', 'hardest', 'easiest', 'most played'] as const;
export type Sort = (typeof SORTS)[number];

/** Rows without the figure that is sorted by come last. */
export function sortRows(rows: readonly TaskRow[], sort: Sort): readonly TaskRow[] {
	const rank = (row: TaskRow): number => {
		if (sort === 'hardest') return row.solveRate ?? 2;
		if (sort === 'easiest') return row.solveRate === null ? 2 : 1 - row.solveRate;
		return sort === 'most played' ? -(row.counts?.episodes ?? 0) : 0;
	};
	return [...rows].sort((a, b) => rank(a) - rank(b) || (a.task.id < b.task.id ? -1 : 1));
}

export interface Estimate {
	readonly level: 'easy' | 'medium' | 'hard';
	readonly rate: number;
	readonly interval: Interval;
}

/** Episodes below which nothing is estimated. */
const ENOUGH = 5;

/** How hard a task is for those who played it; null while too few episodes are finished. */
export function estimateDifficulty(counts: Pick<TaskCounts, 'finished' | 'solved'> | null): Estimate | null {
	if (counts === null || counts.finished < ENOUGH) return null;
	const rate = counts.solved / counts.finished;
	const interval = proportionInterval(counts.solved, counts.finished) ?? { low: 0, high: 1 };
	return { level: rate >= 2 / 3 ? 'easy' : rate >= 1 / 3 ? 'medium' : 'hard', rate, interval };
}
