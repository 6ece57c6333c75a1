/** The curriculum over recorded episodes. It moves an agent when the agent is looked at, so the way of a step knows nothing of it. */

import { drawIndex } from '../taskset/draw.js';
import type { Seed } from '../taskset/seed.js';
import type { Task } from '../taskset/task.js';
import { cellsOf, mostTelling } from './cells.js';
import type { Curriculum, CurriculumRecords, Policy, Standing } from './curriculum.js';
import { byNearness, firstStanding, meanOf, nextLevel } from './levels.js';

export interface CurriculumParts {
	readonly records: CurriculumRecords;
	/** For requests that name none. */
	readonly defaultPolicy: Policy;
	/** Episodes behind the rolling mean, ≥ 1. */
	readonly window: number;
	/** Wall clock in ms. */
	readonly now: () => number;
}

/** Newest episodes from which the pass rates by cell are taken. */
const CELL_EPISODES = 200;
const HISTORY_LIMIT = 200;

export function createCurriculum(parts: CurriculumParts): Curriculum {
	const { records, window } = parts;
	return {
		choose: async (candidates, agentId, policy = parts.defaultPolicy, seed) => {
			const group =
				policy === 'capability'
					? tasksOfTellingCell(candidates, cellsOf(await records.results(agentId, CELL_EPISODES)), seed)
					: tasksOfLevel(candidates, await moved(parts, agentId, policy));
			return draw(group.length > 0 ? group : candidates, seed, 'task');
		},
		progress: async (agentId, policy = parts.defaultPolicy) => {
			const standing = policy === 'capability' ? null : await moved(parts, agentId, policy);
			const results = standing === null ? [] : await records.results(agentId, window, tierOf(standing));
			return {
				agentId,
				policy,
				level: standing?.level ?? null,
				mean: meanOf(results),
				episodes: results.length,
				window,
				cells: cellsOf(await records.results(agentId, CELL_EPISODES)),
				history: await records.changes(agentId, HISTORY_LIMIT),
			};
		},
	};
}

/** Where the agent stands once what it did since the last look is counted. */
async function moved({ records, window, now }: CurriculumParts, agentId: string, policy: Policy): Promise<Standing> {
	const known = await records.standing(agentId, policy);
	const standing = known ?? firstStanding(policy);
	const results = await records.results(agentId, window, tierOf(standing));
	const to = nextLevel(standing.level, results, window);
	if (to === null) return standing;
	const mean = meanOf(results) ?? 0;
	await records.move(agentId, known, { at: now(), policy, from: standing.level, to, mean, episodes: results.length });
	return (await records.standing(agentId, policy)) ?? standing;
}

function tierOf({ level, sinceSeq }: Standing) {
	return { difficulty: level, afterSeq: sinceSeq };
}

function tasksOfLevel(candidates: readonly Task[], { level }: Standing): readonly Task[] {
	const groups = byNearness(level).map((tier) => candidates.filter(({ difficulty }) => difficulty === tier));
	return groups.find((group) => group.length > 0) ?? [];
}

function tasksOfTellingCell(
	candidates: readonly Task[],
	cells: ReturnType<typeof cellsOf>,
	seed: Seed,
): readonly Task[] {
	const held = cells.filter((cell) => candidates.some((task) => isIn(task, cell)));
	if (held.length === 0) return [];
	const cell = draw(mostTelling(held), seed, 'cell');
	return candidates.filter((task) => isIn(task, cell));
}

function isIn(task: Task, cell: { readonly category: string; readonly difficulty: string }): boolean {
	return task.category === cell.category && task.difficulty === cell.difficulty;
}

/** @param items never empty */
function draw<T>(items: readonly T[], seed: Seed, purpose: string): T {
	return items[drawIndex(seed, purpose, items.length)] as T;
}
