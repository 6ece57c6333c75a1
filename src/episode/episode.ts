/**
 * An episode as a value, and its two transitions: it starts with a task, and each graded fix makes a new value of it. No process, no
 * clock, no transport; what the agent may see is computed from here alone.
 */

import { clipEnd } from '../grading/clip.js';
import { passedIn } from '../grading/count-tests.js';
import type { Grading } from '../grading/grading.js';
import type { Rubric } from '../grading/rubric.js';
import type { PrecheckReport } from '../precheck/precheck.js';
import { SOURCE_LIMIT_BYTES } from '../python-source/limits.js';
import type { TestOutcome } from '../sandbox/sandbox.js';
import type { Seed } from '../taskset/seed.js';
import type { Task } from '../taskset/task.js';
import type { EpisodeState, Observation, Recollection, RewardMode } from './arena.js';
import { rewardFor } from './reward-mode.js';
import type { Baseline } from './task-runs.js';

export interface Attempt {
	/** The fix as it was read, at most 64 KiB of it. */
	readonly source: string;
	/** See `PrecheckReport.fingerprint`. */
	readonly fingerprint: string;
}

export interface Episode {
	readonly id: string;
	/** Unique to this run: an id that is reset again names another one. */
	readonly runId: string;
	/** What the client calls it where that is not `id`; else null. */
	readonly alias: string | null;
	/** Whose curriculum and memory it belongs to; null for nobody's. */
	readonly agentId: string | null;
	/** Null unless the reset asked for it and there is one. */
	readonly recollection: Recollection | null;
	readonly task: Task;
	readonly rubric: Rubric;
	readonly seed: Seed;
	readonly rewardMode: RewardMode;
	readonly maxSteps: number;
	/** The visible tests, as the broken program met them. */
	readonly plannedTests: readonly TestOutcome[];
	/** Oldest first; their number is the step count. */
	readonly attempts: readonly Attempt[];
	/** The rubric's best reward so far; null before the first step. */
	readonly bestReward: number | null;
	readonly solved: boolean;
	readonly done: boolean;
	/** What the agent is shown of the last run. */
	readonly shown: Pick<Observation, 'tests' | 'errorLog' | 'feedback' | 'rewardComponents'>;
}

/** What only a recorded episode needs may be left out. */
export type EpisodeSettings = Pick<Episode, 'id' | 'task' | 'rubric' | 'seed' | 'rewardMode' | 'maxSteps'> &
	Partial<Pick<Episode, 'runId' | 'alias' | 'agentId' | 'recollection'>>;

export function startEpisode(settings: EpisodeSettings, baseline: Baseline): Episode {
	return {
		runId: settings.id,
		alias: null,
		agentId: null,
		recollection: null,
		...settings,
		plannedTests: baseline.tests,
		attempts: [],
		bestReward: null,
		solved: false,
		done: false,
		shown: { ...baseline, rewardComponents: {} },
	};
}

/** The episode after one more graded fix, and the reward of that step in the episode's mode. */
export function recordAttempt(
	episode: Episode,
	precheck: PrecheckReport,
	grading: Grading,
): { readonly episode: Episode; readonly reward: number } {
	const attempt = {
		source: clipEnd(sourceOf(precheck, episode), SOURCE_LIMIT_BYTES),
		fingerprint: precheck.fingerprint,
	};
	const attempts = [...episode.attempts, attempt];
	const done = grading.solved || attempts.length >= episode.maxSteps;
	const { bestReward: bestBefore, rewardMode } = episode;
	return {
		reward: rewardFor(rewardMode, { reward: grading.reward, bestBefore, done }),
		episode: {
			...episode,
			attempts,
			bestReward: Math.max(grading.reward, bestBefore ?? grading.reward),
			solved: grading.solved,
			done,
			shown: {
				tests: grading.visibleTests,
				errorLog: grading.errorLog,
				feedback: grading.feedback,
				rewardComponents: Object.fromEntries(grading.scores.map(({ name, value }) => [name, value])),
			},
		},
	};
}

/** The fix equals an earlier one of the episode, white space and comments aside. */
export function isRepeat(episode: Episode, { fingerprint }: PrecheckReport): boolean {
	return episode.attempts.some((attempt) => attempt.fingerprint === fingerprint);
}

export function observe(episode: Episode): Observation {
	const { task, shown, attempts } = episode;
	const testsPassed = passedIn(shown.tests);
	return {
		taskId: task.id,
		category: task.category,
		difficulty: task.difficulty,
		language: task.language,
		description: task.description,
		entryPoints: task.entryPoints,
		buggyCode: task.buggyCode,
		errorLog: shown.errorLog,
		testResults: `${testsPassed}/${shown.tests.length} tests passed.`,
		tests: shown.tests,
		testsPassed,
		testsTotal: shown.tests.length,
		previousAttempts: attempts.map(({ source }) => source),
		stepCount: attempts.length,
		attemptsLeft: episode.maxSteps - attempts.length,
		bestReward: episode.bestReward,
		rewardComponents: shown.rewardComponents,
		feedback: attempts.length === 0 ? withReminder(shown.feedback, episode.recollection) : shown.feedback,
		solved: episode.solved,
		recollection: episode.recollection,
	};
}

function withReminder(feedback: string, recollection: Recollection | null): string {
	if (recollection === null) return feedback;
	return `${feedback} You have solved this task before, for ${recollection.reward}; that fix is in metadata.memory.`;
}

export function stateOf(episode: Episode): EpisodeState {
	const testsPassed = passedIn(episode.shown.tests);
	return {
		episodeId: episode.id,
		stepCount: episode.attempts.length,
		taskId: episode.task.id,
		category: episode.task.category,
		difficulty: episode.task.difficulty,
		maxSteps: episode.maxSteps,
		done: episode.done,
		solved: episode.solved,
		bestReward: episode.bestReward,
		testsPassed,
		testsTotal: episode.shown.tests.length,
		seed: episode.seed,
	};
}

/** What was sent, for those who look at it later: a mapping where it was one. */
function sourceOf({ source, files }: PrecheckReport, { task }: Pick<Episode, 'task'>): string {
	if (files === undefined || task.package === null) return source;
	return JSON.stringify({ ...files, [task.package.broken]: source }, null, 2);
}
