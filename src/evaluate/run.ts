/** A run: every episode of the plan that is not done yet, several at one time, each written down when it ends. */
import { mapConcurrently } from '../concurrency.js';
import { type PlayParts, playEpisode } from './play-episode.js';
import { type EpisodeKey, type EpisodeRecord, keyText } from './record.js';
import type { EpisodeLog } from './run-folder.js';

export interface RunParts extends PlayParts {
	readonly log: EpisodeLog;
	/** Episodes at one time, ≥ 1. */
	readonly parallel: number;
	readonly signal: AbortSignal;
	/** Hears each episode after it is on disk. */
	readonly onEpisode: (record: EpisodeRecord) => void;
}

export interface Selection {
	/** Ids of tasks, in the order in which they are played. */
	readonly tasks: readonly string[];
	/** Generated bugs beside them. */
	readonly generated: number;
	readonly episodesPerTask: number;
	readonly seed: number;
}

/** Round by round, so that an early end has seen every task about equally often. The n-th episodes of all tasks share a seed. */
export function planEpisodes({ tasks, generated, episodesPerTask, seed }: Selection): EpisodeKey[] {
	const rounds = Array.from({ length: episodesPerTask }, (_, round) =>
		tasks.map((task) => ({ task, seed: seed + round })),
	);
	const bugs = Array.from({ length: generated }, (_, bug) => ({ task: 'generated', seed: seed + bug }));
	return [...rounds.flat(), ...bugs];
}

/** The part of a plan that has no score yet. */
export function remaining(plan: readonly EpisodeKey[], episodes: readonly EpisodeRecord[]): EpisodeKey[] {
	const done = new Set(episodes.filter(({ status }) => status === 'done').map(keyText));
	return plan.filter((key) => !done.has(keyText(key)));
}

/**
 * What is under way when `signal` aborts is dropped, and played from its start by the next run of the folder.
 * @throws RefusedError; nothing when it was aborted
 */
export async function runEpisodes(parts: RunParts, plan: readonly EpisodeKey[]): Promise<void> {
	const { log, signal, parallel, onEpisode } = parts;
	const problems: unknown[] = [];
	// What is under way still ends after a problem, so that nothing writes to the log once this returns.
	await mapConcurrently(plan, parallel, async (key) => {
		if (signal.aborted || problems.length > 0) return;
		try {
			const record = await playEpisode(parts, key);
			await log.append(record);
			onEpisode(record);
		} catch (error) {
			problems.push(error);
		}
	});
	if (problems.length > 0 && !signal.aborted) throw problems[0];
}
