/** A repair that is right and slow is made faster where a rewrite of lower growth keeps every visible test. */
import { detect } from '../../analysis/growth/detect.js';
import { GROWTH_CLASSES } from '../../analysis/growth/growth.js';
import { readTree } from '../../python-source/tree/read-tree.js';
import type { Task } from '../../taskset/task.js';
import { growth } from '../rewrites/growth.js';
import { NO_HINTS } from '../rewrites/hints.js';
import { applyRewrite } from '../rewrites/rewrite.js';
import { createView } from '../rewrites/view.js';
import type { RankParts } from '../search/rank.js';
import { isSolved } from '../search/search.js';
import type { Trial, Trials } from '../trial.js';

const ROUNDS = 4;

/** The program itself where the task says nothing of growth or nothing faster is known. */
export async function speedUp({ read }: RankParts, trials: Trials, task: Task, repaired: Trial): Promise<Trial> {
	if (task.complexity === null) return repaired;
	let best = repaired;
	for (let round = 0; round < ROUNDS; round++) {
		const program = read(best.source);
		if (program === null) return best;
		const rewrites = growth.rewrites(createView(program, NO_HINTS));
		const sources = rewrites.flatMap((rewrite) => applyRewrite(best.source, rewrite) ?? []);
		const tried = await trials.screen(sources);
		const now = classOf(best.source, task);
		const faster = tried.filter((trial) => isSolved(trial) && classOf(trial.source, task) <= now);
		const [next] = faster.sort((a, b) => classOf(a.source, task) - classOf(b.source, task));
		if (next === undefined) return best;
		best = next;
	}
	return best;
}

/** Position of the growth class among all; of what can't be told, behind them. */
function classOf(source: string, { entryPoints }: Task): number {
	const { estimatedClass } = detect(readTree(source), entryPoints);
	return estimatedClass === null ? GROWTH_CLASSES.length : GROWTH_CLASSES.indexOf(estimatedClass);
}
