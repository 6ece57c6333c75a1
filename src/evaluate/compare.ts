/**
 * Two runs side by side: what was played in both is paired by task and seed, or by task where the seeds differ. Intervals come from a bootstrap
 * over tasks, p from flipping the signs of tasks. Pure.
 */
import { sum } from '../numbers.js';
import { groupBy } from './group-by.js';
import { clusterOf, type EpisodeRecord } from './record.js';
import { type Chance, clusteredMean, signFlipP } from './statistics.js';

const MEASURES = ['solve rate', 'best reward'] as const;
type Measure = (typeof MEASURES)[number];

interface Difference {
	/** `all` or a category. */
	readonly group: string;
	readonly measure: Measure;
	readonly tasks: number;
	readonly pairs: number;
	readonly before: number;
	readonly after: number;
	/** After minus before, with the bounds of its 95 % interval. */
	readonly difference: number;
	readonly low: number;
	readonly high: number;
	readonly p: number;
}

interface TaskChange {
	readonly task: string;
	readonly category: string;
	/** Solve rates. */
	readonly before: number;
	readonly after: number;
}

export interface Comparison {
	readonly differences: readonly Difference[];
	/** Tasks whose solve rate changed, the largest loss first. */
	readonly changed: readonly TaskChange[];
	/** Tasks that only one of the runs has a score for. */
	readonly onlyBefore: number;
	readonly onlyAfter: number;
}

interface Pair {
	readonly task: string;
	readonly category: string;
	readonly count: number;
	readonly before: Readonly<Record<Measure, number>>;
	readonly after: Readonly<Record<Measure, number>>;
}

const NUMBERS: Readonly<Record<Measure, (episode: EpisodeRecord) => number>> = {
	'solve rate': ({ solved }) => (solved ? 1 : 0),
	'best reward': ({ best_reward }) => best_reward ?? 0,
};

export function compareRuns(
	before: readonly EpisodeRecord[],
	after: readonly EpisodeRecord[],
	chance: Chance,
): Comparison {
	const [first, second] = [scoredByTask(before), scoredByTask(after)];
	const pairs = [...first].flatMap(([task, episodes]) => pairsOf(task, episodes, second.get(task) ?? []));
	const groups: [string, readonly Pair[]][] = [
		['all', pairs],
		...[...groupBy(pairs, ({ category }) => category)].sort(([a], [b]) => a.localeCompare(b)),
	];
	return {
		differences: groups.flatMap(([group, members]) =>
			members.length === 0 ? [] : MEASURES.map((measure) => differenceOf(group, measure, members, chance)),
		),
		changed: changesOf(pairs),
		onlyBefore: [...first.keys()].filter((task) => !second.has(task)).length,
		onlyAfter: [...second.keys()].filter((task) => !first.has(task)).length,
	};
}

function scoredByTask(episodes: readonly EpisodeRecord[]): Map<string, EpisodeRecord[]> {
	return groupBy(
		episodes.filter(({ status }) => status === 'done'),
		clusterOf,
	);
}

/** A pair for each seed that both runs have; without any, one of the task's means. */
function pairsOf(task: string, before: readonly EpisodeRecord[], after: readonly EpisodeRecord[]): Pair[] {
	const [category = ''] = before.map((episode) => episode.category);
	const same = before.flatMap((one): Pair[] => {
		const other = after.find(({ seed, task: name }) => seed === one.seed && name === one.task);
		return other === undefined ? [] : [{ task, category, count: 1, before: means([one]), after: means([other]) }];
	});
	if (same.length > 0 || after.length === 0) return same;
	return [{ task, category, count: Math.min(before.length, after.length), before: means(before), after: means(after) }];
}

function means(episodes: readonly EpisodeRecord[]): Record<Measure, number> {
	const mean = (measure: Measure) => sum(episodes.map(NUMBERS[measure])) / episodes.length;
	return { 'solve rate': mean('solve rate'), 'best reward': mean('best reward') };
}

function differenceOf(group: string, measure: Measure, pairs: readonly Pair[], chance: Chance): Difference {
	const count = sum(pairs.map((pair) => pair.count));
	const weighted = (numberOf: (pair: Pair) => number) => sum(pairs.map((pair) => numberOf(pair) * pair.count)) / count;
	const clusters = [...groupBy(pairs, ({ task }) => task).values()].map((members) => ({
		total: sum(members.map((pair) => (pair.after[measure] - pair.before[measure]) * pair.count)),
		count: sum(members.map((pair) => pair.count)),
	}));
	const estimate = clusteredMean(clusters, chance) ?? { value: 0, low: 0, high: 0 };
	return {
		group,
		measure,
		tasks: clusters.length,
		pairs: count,
		before: weighted((pair) => pair.before[measure]),
		after: weighted((pair) => pair.after[measure]),
		difference: estimate.value,
		low: estimate.low,
		high: estimate.high,
		p: signFlipP(
			clusters.map(({ total }) => total),
			chance,
		),
	};
}

function changesOf(pairs: readonly Pair[]): TaskChange[] {
	return [...groupBy(pairs, ({ task }) => task)]
		.map(([task, members]): TaskChange => {
			const count = sum(members.map((pair) => pair.count));
			const rate = (side: 'before' | 'after') =>
				sum(members.map((pair) => pair[side]['solve rate'] * pair.count)) / count;
			return { task, category: members[0]?.category ?? '', before: rate('before'), after: rate('after') };
		})
		.filter(({ before, after }) => before !== after)
		.sort((a, b) => a.after - a.before - (b.after - b.before) || a.task.localeCompare(b.task));
}
