import { describe, expect, test } from 'vitest';
import type { Stats } from '../../src/web/api/types.ts';
import { proportionInterval, toRange } from '../../src/web/parts/interval.ts';
import { compare, type Played } from '../../src/web/runs/compare.ts';
import { failuresIn } from '../../src/web/runs/failures.ts';
import { episodesPerMinute, NO_LIVE, withEvents } from '../../src/web/runs/live.ts';
import { rollingMean } from '../../src/web/runs/live-panel.tsx';
import { toBins, toSeries } from '../../src/web/runs/series.ts';
import { outputLines } from '../../src/web/sandbox/run-reply.ts';
import { estimateDifficulty, joinCounts, sortRows } from '../../src/web/tasks/task-rows.ts';

const played = (task: string, reward: number): Played => ({
	task_id: task,
	category: 'logic',
	best_reward: reward,
	solved: reward > 0.9,
});

describe('comparing two agents', () => {
	const weak = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((task, n) => [played(task, 0.2 + n * 0.02), played(task, 0.3)]);
	const strong = ['a', 'b', 'c', 'd', 'e'].map((task, n) => played(task, 0.93 + n * 0.01));

	test('a clear difference leaves out 0, and the same episodes give the same figures', () => {
		const found = compare(weak, strong);
		expect(found.rewardGain?.value).toBeGreaterThan(0.5);
		expect(found.rewardGain?.interval.low).toBeGreaterThan(0.4);
		expect(found.sharedTasks).toBe(5);
		expect([found.solveRate[0]?.value, found.solveRate[1]?.value]).toEqual([0, 1]);
		expect(compare(weak, strong)).toEqual(found);
	});

	test('an agent against itself differs by nothing', () => {
		expect(compare(weak, weak).rewardGain).toEqual({ value: 0, interval: { low: 0, high: 0 } });
	});

	test('nothing is said of nothing', () => {
		const { reward, rewardGain, episodes } = compare([], strong);
		expect([reward[0], rewardGain, episodes]).toEqual([null, null, [0, 5]]);
	});
});

test('points become one column for each key, most steps first, with holes where there is no point', () => {
	const point = (hour: number, key: string | null, steps: number, mean_reward: number) =>
		({ from: `2026-01-31T0${hour}:00:00.000Z`, key, steps, mean_reward }) as Stats['over_time'][number];
	const points = [point(1, 'x', 1, 0.1), point(1, 'y', 9, 0.5), point(3, null, 2, 0.7), point(3, 'y', 1, 0.6)];
	const { names, times, columns } = toSeries(points, 2, ({ mean_reward }) => mean_reward);
	expect(names).toEqual(['y', 'no name']);
	expect(times.map((time) => new Date(time * 1000).getUTCHours())).toEqual([1, 3]);
	expect(columns).toEqual([
		[0.5, 0.6],
		[null, 0.7],
	]);
});

test('values fall into bins, those outside into the outermost', () => {
	expect(toBins([-2, 0, 0.49, 0.5, 1, 3], 2).map(({ count }) => count)).toEqual([3, 3]);
});

test('live events are added up, and what is older than a minute is no longer counted', () => {
	const ended = { id: '', type: 'episode', data: { phase: 'ended' } };
	const begun = { id: '', type: 'episode', data: { phase: 'started' } };
	const step = { id: '', type: 'step', data: { reward: 0.5, agent_id: null, task_id: 't', solved: false } };
	const live = withEvents(NO_LIVE, [begun, step, ended], 1000);
	expect(live.steps).toEqual([{ at: 1000, reward: 0.5, agent: null, task: 't', solved: false }]);
	expect([episodesPerMinute(live, 2000), episodesPerMinute(live, 62_000)]).toEqual([1, 0]);
	expect(withEvents(live, [], 62_000).ended).toEqual([]);
	expect(withEvents(NO_LIVE, Array(1000).fill(step), 1).steps).toHaveLength(400);
});

test('a rolling mean begins with what there is', () => {
	expect(rollingMean([1, 3, 5, 7], 2)).toEqual([1, 2, 4, 6]);
});

test('failures are read out of the metrics, most first', () => {
	const text =
		'codearena_failures_total{code="overloaded"} 3\ncodearena_failures_total{code="x"} 0\nother 1\ncodearena_failures_total{code="timed_out"} 12\n';
	expect(failuresIn(text)).toEqual([
		{ code: 'timed_out', count: 12 },
		{ code: 'overloaded', count: 3 },
	]);
});

describe('tasks with their counts', () => {
	const counts = (task_id: string, finished: number, solved: number) => ({
		task_id,
		episodes: finished,
		finished,
		solved,
		mean_best_reward: 0.5,
		mean_steps_to_solve: null,
	});
	const tasks = ['a', 'b', 'c'].map((id) => ({ id })) as unknown as Parameters<typeof joinCounts>[0];
	const rows = joinCounts(tasks, [counts('b', 4, 1), counts('c', 10, 9)]);
	const ids = (sorted: ReturnType<typeof sortRows>) => sorted.map(({ task }) => task.id);

	test('are sorted by how hard they proved, unplayed ones last', () => {
		expect(ids(sortRows(rows, 'hardest'))).toEqual(['b', 'c', 'a']);
		expect(ids(sortRows(rows, 'easiest'))).toEqual(['c', 'b', 'a']);
		expect(ids(sortRows(rows, 'most played'))).toEqual(['c', 'b', 'a']);
		expect(ids(sortRows(rows, 'id'))).toEqual(['a', 'b', 'c']);
	});

	test('are estimated once enough episodes are finished', () => {
		expect(estimateDifficulty(counts('b', 4, 1))).toBeNull();
		expect(estimateDifficulty(counts('c', 10, 9))?.level).toBe('easy');
		expect(estimateDifficulty(counts('c', 10, 1))?.level).toBe('hard');
		expect(estimateDifficulty(null)).toBeNull();
	});
});

test('intervals of proportions stay within 0 and 1 and narrow with the count', () => {
	expect(proportionInterval(0, 0)).toBeNull();
	expect(proportionInterval(10, 10)?.high).toBeCloseTo(1);
	expect(proportionInterval(0, 10)?.low).toBeCloseTo(0);
	expect(toRange(proportionInterval(50, 100))).toBe('40–60 %');
	expect(toRange(null)).toBe('–');
});

test('a program’s output ends with how it ended', () => {
	const quiet = { stdout: '', stderr: '', reason: '' };
	expect(outputLines({ ...quiet, stdout: 'hi\n', exit_code: 0, verdict: 'passed' })).toEqual([
		{ kind: 'output', text: 'hi' },
		{ kind: 'good', text: 'exit 0' },
	]);
	expect(outputLines({ ...quiet, exit_code: null, verdict: 'timed-out', reason: '5 s of CPU' })).toEqual([
		{ kind: 'error', text: 'timed-out: 5 s of CPU' },
	]);
});
