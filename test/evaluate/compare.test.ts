import { expect, test } from 'vitest';
import { createRandom } from '../../src/cli/target/seeded.js';
import { compareRuns } from '../../src/evaluate/compare.js';
import type { EpisodeRecord } from '../../src/evaluate/record.js';
import { episodeRecord } from '../support/episode-records.js';

const chance = () => createRandom(1).next;

/** An agent that solves a task as likely as the task is easy. */
function play(draw: () => number, seed: number, tasks = 30): EpisodeRecord[] {
	return Array.from({ length: tasks * 2 }, (_, place) => {
		const task = place % tasks;
		const solved = draw() < (task + 1) / (tasks + 1);
		return episodeRecord({
			task: `t${task}`,
			seed: seed + Math.floor(place / tasks),
			solved,
			best_reward: solved ? 0.99 : 0.4,
		});
	});
}

const overall = (before: EpisodeRecord[], after: EpisodeRecord[]) =>
	compareRuns(before, after, chance()).differences[0];

test('one agent with other seeds differs significantly at most 3 times in 20', () => {
	const draw = createRandom(11).next;
	const runs = Array.from({ length: 20 }, () => overall(play(draw, 1), play(draw, 100)));
	expect(runs.filter((difference) => (difference?.p ?? 0) < 0.05).length).toBeLessThanOrEqual(3);
});

test('an agent that repairs nothing differs significantly from one that does', () => {
	const draw = createRandom(2).next;
	const nothing = play(draw, 1).map((episode) => ({ ...episode, solved: false, best_reward: 0.4 }));
	const { differences, changed } = compareRuns(nothing, play(draw, 1), chance());
	expect(differences[0]).toMatchObject({ group: 'all', measure: 'solve rate', tasks: 30, pairs: 60, before: 0 });
	expect(differences[0]?.p).toBeLessThan(0.001);
	expect(differences[0]?.low).toBeGreaterThan(0.2);
	expect(changed.every(({ before, after }) => before === 0 && after > 0)).toBe(true);
});

test('a run does not differ from itself', () => {
	const run = play(createRandom(3).next, 1);
	expect(overall(run, run)).toMatchObject({ difference: 0, low: 0, high: 0, p: 1 });
});

test('what only one run has a score for is left out and counted', () => {
	const before = [episodeRecord({ task: 'a' }), episodeRecord({ task: 'b' })];
	const after = [
		episodeRecord({ task: 'b', solved: true, best_reward: 0.9 }),
		episodeRecord({ task: 'a', status: 'failed' }),
		episodeRecord({ task: 'c' }),
	];
	const { differences, changed, onlyBefore, onlyAfter } = compareRuns(before, after, chance());
	expect({ onlyBefore, onlyAfter }).toEqual({ onlyBefore: 1, onlyAfter: 1 });
	expect(differences[0]).toMatchObject({ tasks: 1, before: 0, after: 1, difference: 1 });
	expect(changed).toEqual([{ task: 'b', category: 'logic', before: 0, after: 1 }]);
});

test('runs without a common task have nothing to compare', () => {
	const { differences } = compareRuns([episodeRecord({ task: 'a' })], [episodeRecord({ task: 'b' })], chance());
	expect(differences).toEqual([]);
});
