/**
 * Puts the transport-free core together: tasks, pre-check, sandbox, grading and journal behind the one interface that transports know.
 */

import { ArenaError } from '../errors.js';
import type { GradeParts } from '../grading/grade.js';
import { DEFAULT_RUBRIC, type Rubric } from '../grading/rubric.js';
import type { Precheck } from '../precheck/precheck.js';
import type { Reader } from '../reading/reader.js';
import type { IsolationLevel, Sandbox } from '../sandbox/sandbox.js';
import { type ChooseAuto, createTaskset, type TaskMaker } from '../taskset/pick.js';
import type { Task } from '../taskset/task.js';
import { MEBIBYTE } from '../units.js';
import { ADMIT_ALL, type Admit, namedAgent } from './admission.js';
import type { Arena, RewardMode, StepOptions, Turn } from './arena.js';
import { createDeadline, type Deadline } from './deadline.js';
import { type Episode, observe, stateOf } from './episode.js';
import { evaluateFixes } from './evaluate.js';
import { createExamine } from './examine.js';
import { createGroups } from './groups.js';
import { type EpisodeJournal, NO_JOURNAL } from './journal.js';
import { type Draws, type OpenParts, openEpisode, type Recollect } from './open-episode.js';
import { currentEpisode } from './recall.js';
import { createRegistry, type RegistryLimits, unknownEpisode } from './registry.js';
import { isolationShortfall } from './required-isolation.js';
import { type StepParts, type StepResult, stepEpisode } from './step-episode.js';
import { createTaskRuns } from './task-runs.js';
import { type TellUnscored, tellingOf } from './unscored.js';
import { type WarmResult, warmBaselines } from './warm.js';

export interface ArenaLimits extends RegistryLimits {
	/** Default and upper bound of one step or reset, waiting included. */
	readonly stepTimeoutMs: number;
	/** Tasks whose broken program's run is kept for resets. */
	readonly keptTasks: number;
	readonly defaultMaxSteps: number;
}

/** 45 s: the reference client gives up at 60 s. The memory bounds hold a few thousand long episodes. */
export const DEFAULT_ARENA_LIMITS: ArenaLimits = {
	maxEpisodes: 10_000,
	maxEpisodeBytes: 512 * MEBIBYTE,
	stepTimeoutMs: 45_000,
	keptTasks: 8192,
	defaultMaxSteps: 5,
};

export interface ArenaParts {
	/** Ordered by id, ids unique. */
	readonly tasks: readonly Task[];
	readonly precheck: Precheck;
	readonly sandbox: Sandbox;
	readonly gradeParts: GradeParts;
	/** By name; must hold `codearena`. */
	readonly rubrics: ReadonlyMap<string, Rubric>;
	/** Below it nothing is graded. */
	readonly minIsolation: IsolationLevel;
	readonly limits: ArenaLimits;
	readonly draws: Draws;
	/** Of resets that name none; default `dense`. */
	readonly rewardMode?: RewardMode;
	/** Monotonic clock in milliseconds. */
	readonly now: () => number;
	/** For `task_id: auto`; default: a seeded draw from the training split. */
	readonly chooseAuto?: ChooseAuto;
	/** Tasks that no folder holds; default: none. */
	readonly maker?: TaskMaker;
	/** What lasts; default: nothing. */
	readonly journal?: EpisodeJournal;
	/** For resets with `useMemory`; default: nobody remembers anything. */
	readonly recollect?: Recollect;
	/** Other threads that read fixes where many come at once; default: none. */
	readonly reader?: Reader | null;
	/** Who may begin an episode; default: everybody. */
	readonly admit?: Admit;
	/** Told of gradings that a failure of ours left without a reward; default: nobody. */
	readonly onUnscored?: TellUnscored;
}

export interface WarmableArena extends Arena {
	/** Runs every task's broken program once while nothing else waits, so that no reset has to. Never rejects. */
	warm(signal: AbortSignal): Promise<WarmResult>;
}

export function createArena(parts: ArenaParts): WarmableArena {
	const { sandbox, limits, rubrics, journal = NO_JOURNAL, admit = ADMIT_ALL, onUnscored = () => undefined } = parts;
	const taskset = createTaskset(parts.tasks, parts.chooseAuto, parts.maker);
	const taskRuns = createTaskRuns(sandbox, limits.keptTasks, limits.stepTimeoutMs);
	const openParts: OpenParts = {
		...parts,
		taskset,
		taskRuns,
		groups: createGroups(),
		defaultMaxSteps: limits.defaultMaxSteps,
		defaultRewardMode: parts.rewardMode ?? 'dense',
	};
	const stepParts: StepParts = {
		examine: createExamine({
			precheck: parts.precheck,
			analyser: parts.gradeParts.analyser,
			reader: parts.reader ?? null,
			isBusy: () => sandbox.stats().busy + sandbox.stats().queued > 1,
		}),
		sandbox,
		grade: parts.gradeParts,
		taskRuns,
	};
	const episodes = createRegistry(limits);
	const recall = { journal, taskset, rubrics, taskRuns };
	const shortfall = isolationShortfall(sandbox.isolation, parts.minIsolation);
	const requireIsolation = () => {
		if (shortfall !== null) throw new ArenaError('isolation_unavailable', shortfall);
	};
	const deadlineOf = ({ timeoutMs = limits.stepTimeoutMs, signal }: StepOptions): Deadline =>
		createDeadline(Math.min(timeoutMs, limits.stepTimeoutMs), signal, parts.now);
	/** Recorded as the step that it was graded as: when somebody else's came first, it is graded again as the next one. */
	const stepOn = async (known: Episode, proposedFix: string, deadline: Deadline): Promise<StepResult> => {
		const startMs = parts.now();
		for (;;) {
			const before = await currentEpisode(recall, known.id, known, deadline);
			if (before.done) throw episodeDone(before);
			const result = await stepEpisode(stepParts, before, proposedFix, known.id, deadline);
			const { episode: after, reward, grading } = result;
			const outcome = await journal.record({ after, reward, grading, gradedMs: parts.now() - startMs });
			if (outcome === 'recorded') return result;
		}
	};

	return {
		reset: async (request, options = {}) => {
			requireIsolation();
			return admit(namedAgent(request.agentId), async () => {
				const episode = await openEpisode(openParts, request, deadlineOf(options));
				await journal.begin(episode);
				episodes.put(episode);
				return toTurn(episode, null, null);
			});
		},
		step: async (episodeId, proposedFix, options = {}) => {
			requireIsolation();
			const deadline = deadlineOf(options);
			const about = () => ({ agentId: episodes.get(episodeId)?.agentId ?? '', via: 'step' as const, gradings: 1 });
			return tellingOf(onUnscored, about, async () => {
				if (episodes.get(episodeId) === null) episodes.adopt(await currentEpisode(recall, episodeId, null, deadline));
				const { episode, reward, grading } = await episodes.update(episodeId, deadline, (known, dropped) =>
					stepOn(known, proposedFix, deadline.orAborted(dropped)),
				);
				return toTurn(episode, reward, grading);
			});
		},
		state: async (episodeId, options = {}) => {
			const known = episodes.get(episodeId);
			const episode = await currentEpisode(recall, episodeId, known, deadlineOf(options));
			return { state: stateOf(episode), observation: observe(episode) };
		},
		find: async (name) => {
			const id = await journal.find(name);
			if (id === null) throw unknownEpisode(name);
			return id;
		},
		evaluate: async ({ fixes, owner = '', ...request }, options = {}) => {
			requireIsolation();
			await taskset.find(request.taskId);
			const about = (gradings: number) => ({ agentId: owner, via: 'evaluate' as const, gradings });
			const evaluations = await tellingOf(
				onUnscored,
				() => about(fixes.length),
				async () => {
					const first = await openEpisode(openParts, request, deadlineOf(options));
					// Without a limit of its own the group as a whole has none; each fix has that of a step.
					const whole = options.timeoutMs === undefined ? null : deadlineOf(options);
					const group = { first, fixes, sessionKey: `${owner}${first.id}` };
					return evaluateFixes(stepParts, group, (failed) => (whole ?? deadlineOf(options)).orAborted(failed));
				},
			);
			for (const each of evaluations) if (!each.scored) onUnscored({ ...about(1), cause: each.error.code });
			return evaluations;
		},
		discard: (episodeId) => {
			const episode = episodes.get(episodeId);
			episodes.discard(episodeId);
			if (episode !== null && !episode.done) void journal.leave(episode);
		},
		tasks: (filter) => taskset.filter(filter),
		task: async (id) => {
			// Making a task runs programs.
			if (parts.maker?.handles(id)) requireIsolation();
			return taskset.find(id);
		},
		expectTask: (name) => taskset.expect(name),
		rubrics: () => ({ rubrics: [...rubrics.values()], byDefault: DEFAULT_RUBRIC }),
		health: () => ({
			isolation: sandbox.isolation,
			sandbox: sandbox.stats(),
			degraded: shortfall,
			episodes: episodes.size,
			tasks: taskset.all.length,
		}),
		warm: async (signal) => {
			if (shortfall !== null) return { warmed: 0, failed: [] };
			return warmBaselines(taskset.all, taskRuns, sandbox, (abort) => deadlineOf({ signal: abort }), signal);
		},
	};
}

function toTurn(episode: Episode, reward: number | null, grading: Turn['grading']): Turn {
	return { episodeId: episode.id, observation: observe(episode), reward, done: episode.done, grading };
}

function episodeDone({ id, solved, maxSteps }: Episode): ArenaError {
	const why = solved ? 'it is solved' : `its ${maxSteps} steps are used up`;
	return new ArenaError('episode_done', `The episode "${id}" is done: ${why}. Reset to start another.`);
}
