/** What a run showed: rates and means with intervals clustered by task, for all episodes and by category and difficulty. Pure. */
import { median, sum } from '../numbers.js';
import { groupBy } from './group-by.js';
import { clusterOf, costOf, type EpisodeRecord, type Prices, tokensOf } from './record.js';
import { type Chance, clusteredMean, clusteredRate, type Estimate, passAtK, toClusters } from './statistics.js';

interface GroupSummary {
	/** `all`, `category logic`, `difficulty easy`. */
	readonly group: string;
	/** Null without a scored episode. */
	readonly solveRate: Estimate | null;
	/** Of the best reward of each episode. */
	readonly reward: Estimate | null;
}

export interface RunSummary {
	/** Episodes with a score. */
	readonly episodes: number;
	readonly tasks: number;
	readonly groups: readonly GroupSummary[];
	/** k → chance that one of k episodes of a task solves it; only tasks with at least k episodes count. */
	readonly passAt: Readonly<Record<number, number>>;
	readonly meanSteps: number | null;
	readonly medianMs: number | null;
	/** Null where nothing was counted. */
	readonly promptTokens: number | null;
	readonly completionTokens: number | null;
	/** US dollars; null where tokens or prices are not known. */
	readonly cost: number | null;
	/** Episodes without a score, of all. */
	readonly failed: number;
	/** Faults, also those that a retry mended. */
	readonly faults: number;
	/** Episodes in which a rule found cheating. */
	readonly hackEpisodes: number;
	/** Mean of visible minus held-out pass ratio over the last steps that have both; null for none. */
	readonly hackGap: number | null;
}

const KS = [1, 2, 4, 8, 16, 32, 64] as const;

export function summarise(records: readonly EpisodeRecord[], prices: Prices | null, chance: Chance): RunSummary {
	const episodes = records.filter(({ status }) => status === 'done');
	const tokens = episodes.flatMap((episode) => tokensOf(episode) ?? []);
	const costs = episodes.flatMap((episode) => costOf(tokensOf(episode), prices) ?? []);
	const gaps = episodes.flatMap(hackGapOf);
	const counted = tokens.length > 0;
	return {
		episodes: episodes.length,
		tasks: new Set(episodes.map(clusterOf)).size,
		groups: groupsOf(episodes).map(([group, members]) => summariseGroup(group, members, chance)),
		passAt: passAt(episodes),
		meanSteps: meanOf(episodes.map(({ steps }) => steps.length)),
		medianMs: episodes.length === 0 ? null : median(episodes.map(({ elapsed_ms }) => elapsed_ms)),
		promptTokens: counted ? sum(tokens.map(({ prompt }) => prompt)) : null,
		completionTokens: counted ? sum(tokens.map(({ completion }) => completion)) : null,
		cost: costs.length > 0 ? sum(costs) : null,
		failed: records.length - episodes.length,
		faults: sum(records.map(({ faults }) => faults.length)),
		hackEpisodes: episodes.filter(hasFindings).length,
		hackGap: meanOf(gaps),
	};
}

/** Visible minus held-out pass ratio of the last step; nothing where it has none. */
function hackGapOf({ steps }: Pick<EpisodeRecord, 'steps'>): number[] {
	const gap = steps.at(-1)?.info.hack_gap;
	return typeof gap === 'number' ? [gap] : [];
}

export function meanOf(values: readonly number[]): number | null {
	return values.length === 0 ? null : sum(values) / values.length;
}

function hasFindings({ steps }: EpisodeRecord): boolean {
	return steps.some(({ info }) => Array.isArray(info.hacking) && info.hacking.length > 0);
}

function groupsOf(episodes: readonly EpisodeRecord[]): [string, readonly EpisodeRecord[]][] {
	const by = (name: 'category' | 'difficulty'): [string, readonly EpisodeRecord[]][] =>
		[...groupBy(episodes, (episode) => episode[name])]
			.map(([value, members]): [string, readonly EpisodeRecord[]] => [`${name} ${value}`, members])
			.sort(([a], [b]) => a.localeCompare(b));
	return [['all', episodes], ...by('category'), ...by('difficulty')];
}

function summariseGroup(group: string, members: readonly EpisodeRecord[], chance: Chance): GroupSummary {
	const clusters = (numberOf: (episode: EpisodeRecord) => number) => toClusters(members, clusterOf, numberOf);
	return {
		group,
		solveRate: clusteredRate(
			clusters(({ solved }) => (solved ? 1 : 0)),
			chance,
		),
		reward: clusteredMean(
			clusters(({ best_reward }) => best_reward ?? 0),
			chance,
		),
	};
}

function passAt(episodes: readonly EpisodeRecord[]): Record<number, number> {
	const clusters = toClusters(episodes, clusterOf, ({ solved }) => (solved ? 1 : 0));
	const entries = KS.flatMap((k) => {
		const mean = meanOf(clusters.filter(({ count }) => count >= k).map(({ count, total }) => passAtK(count, total, k)));
		return mean === null ? [] : [[k, mean]];
	});
	return Object.fromEntries(entries);
}
