/**
 * Two agents side by side. Episodes of one task hang together, so tasks are what is drawn anew for the intervals (a cluster bootstrap), and the
 * difference is taken within the tasks that both have played. The draws follow a fixed seed: the same episodes give the same figures.
 */
import type { Summary } from '../api/types.ts';
import type { Interval } from '../parts/interval.ts';

export type Played = Pick<Summary, 'task_id' | 'category' | 'best_reward' | 'solved'>;

export interface Estimate {
	readonly value: number;
	readonly interval: Interval;
}

export interface Comparison {
	readonly episodes: readonly [number, number];
	readonly tasks: readonly [number, number];
	/** Mean best reward of each; null without episodes. */
	readonly reward: readonly [Estimate | null, Estimate | null];
	readonly solveRate: readonly [Estimate | null, Estimate | null];
	readonly sharedTasks: number;
	/** Second less first, mean over the shared tasks; null without any. */
	readonly rewardGain: Estimate | null;
	readonly solveGain: Estimate | null;
}

const DRAWS = 1000;
const SEED = 20_240_611;

export function compare(first: readonly Played[], second: readonly Played[]): Comparison {
	const [a, b] = [byTask(first), byTask(second)];
	const shared = [...a.keys()].filter((task) => b.has(task));
	const gain = (value: (one: Played) => number) =>
		bootstrap(
			shared.map((task) => [mean(a.get(task), value), mean(b.get(task), value)] as const),
			(pairs) => (pairs.length === 0 ? null : pairs.reduce((sum, [was, is]) => sum + is - was, 0) / pairs.length),
		);
	const own = (groups: Groups, value: (one: Played) => number) =>
		bootstrap([...groups.values()], (drawn) => {
			const all = drawn.flat();
			return all.length === 0 ? null : mean(all, value);
		});
	return {
		episodes: [first.length, second.length],
		tasks: [a.size, b.size],
		reward: [own(a, rewardOf), own(b, rewardOf)],
		solveRate: [own(a, solvedOf), own(b, solvedOf)],
		sharedTasks: shared.length,
		rewardGain: gain(rewardOf),
		solveGain: gain(solvedOf),
	};
}

type Groups = ReadonlyMap<string, readonly Played[]>;

function byTask(episodes: readonly Played[]): Groups {
	const groups = new Map<string, Played[]>();
	for (const one of episodes) groups.set(one.task_id, [...(groups.get(one.task_id) ?? []), one]);
	return groups;
}

const rewardOf = ({ best_reward }: Played): number => best_reward ?? 0;
const solvedOf = ({ solved }: Played): number => Number(solved);

function mean(episodes: readonly Played[] | undefined, value: (one: Played) => number): number {
	if (episodes === undefined || episodes.length === 0) return 0;
	return episodes.reduce((sum, one) => sum + value(one), 0) / episodes.length;
}

/** A figure of some clusters with the middle 95 % of what it is when the clusters are drawn anew. */
function bootstrap<T>(clusters: readonly T[], figure: (drawn: readonly T[]) => number | null): Estimate | null {
	const value = figure(clusters);
	if (value === null) return null;
	const random = randomNumbers(SEED);
	const figures = Array.from({ length: DRAWS }, () => {
		const drawn = clusters.map(() => clusters[Math.floor(random() * clusters.length)] as T);
		return figure(drawn) ?? value;
	}).sort((x, y) => x - y);
	const at = (share: number) => figures[Math.round(share * (DRAWS - 1))] ?? value;
	return { value, interval: { low: at(0.025), high: at(0.975) } };
}

/** Numbers in 0..1 that follow from a seed (mulberry32). */
function randomNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
