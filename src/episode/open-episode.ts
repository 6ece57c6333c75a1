/** The way of a reset: seed → rubric → task → what its broken program does → episode. */

import { randomUUID } from 'node:crypto';
import { ArenaError } from '../errors.js';
import { DEFAULT_RUBRIC, type Rubric } from '../grading/rubric.js';
import type { Taskset } from '../taskset/pick.js';
import type { Seed } from '../taskset/seed.js';
import type { Task } from '../taskset/task.js';
import type { Recollection, ResetRequest, RewardMode } from './arena.js';
import type { Deadline } from './deadline.js';
import { type Episode, startEpisode } from './episode.js';
import { type Groups, groupSeed } from './groups.js';
import type { TaskRuns } from './task-runs.js';

/** What a server draws and a replay fixes. */
export interface Draws {
	seed(): Seed;
	/** A new episode id. */
	episodeId(): string;
}

export interface OpenParts {
	readonly taskset: Taskset;
	/** By name; must hold `codearena`. */
	readonly rubrics: ReadonlyMap<string, Rubric>;
	readonly taskRuns: TaskRuns;
	readonly draws: Draws;
	readonly groups: Groups;
	readonly defaultMaxSteps: number;
	readonly defaultRewardMode: RewardMode;
	/** Default: nobody remembers anything. */
	readonly recollect?: Recollect;
}

/** What an agent has achieved in a task; null when nothing. Never another agent's. @throws ArenaError `store_unavailable` */
export type Recollect = (agentId: string, task: Task, rubric: string) => Promise<Recollection | null>;

/** @throws ArenaError `unknown_task`, `unknown_rubric`, and those of the sandbox or of the deadline */
export async function openEpisode(parts: OpenParts, request: ResetRequest, deadline: Deadline): Promise<Episode> {
	const seed = seedOf(parts, request);
	const rubric = findRubric(parts.rubrics, request.rubric);
	const task = await deadline.race(pickTask(parts, request, seed));
	const baseline = await parts.taskRuns.baseline(task, deadline);
	const settings = {
		id: request.episodeId ?? parts.draws.episodeId(),
		runId: randomUUID(),
		alias: request.alias ?? null,
		agentId: request.agentId || null,
		recollection: await recollection(parts, request, task, rubric, seed),
		task,
		rubric,
		seed,
		rewardMode: request.rewardMode ?? parts.defaultRewardMode,
		maxSteps: request.maxSteps ?? parts.defaultMaxSteps,
	};
	return startEpisode(settings, baseline);
}

function seedOf({ draws }: OpenParts, { seed, groupId }: ResetRequest): Seed {
	return seed ?? (groupId === undefined ? draws.seed() : groupSeed(groupId));
}

/** What a group's first reset picked is every later one's task. */
function pickTask({ groups, taskset }: OpenParts, request: ResetRequest, seed: Seed): Promise<Task> {
	const { groupId, taskId, split, index, curriculum } = request;
	const pick = () => taskset.pick({ ...request, seed });
	return groupId === undefined
		? pick()
		: groups.settle(['task', groupId, String(seed), taskId, split, index, curriculum], pick);
}

async function recollection(
	{ recollect, groups }: OpenParts,
	{ useMemory, agentId, groupId }: ResetRequest,
	task: Task,
	rubric: Rubric,
	seed: Seed,
): Promise<Recollection | null> {
	if (!useMemory || !agentId || !recollect) return null;
	const remember = () => recollect(agentId, task, rubric.name);
	return groupId === undefined
		? remember()
		: groups.settle(['memory', groupId, String(seed), agentId, task.id, rubric.name], remember);
}

function findRubric(rubrics: ReadonlyMap<string, Rubric>, name = DEFAULT_RUBRIC): Rubric {
	const rubric = rubrics.get(name);
	if (rubric) return rubric;
	const message = `There is no rubric "${name}"; there are ${[...rubrics.keys()].join(', ')}.`;
	throw new ArenaError('unknown_rubric', message, { loc: ['body', 'rubric'], input: name });
}
