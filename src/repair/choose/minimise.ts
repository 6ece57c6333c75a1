/** Takes back those changes of a repair that it does not need: what a search tried on its way is not always part of the answer. */
import { changesBetween } from '../changes.js';
import { isSolved } from '../search/search.js';
import type { Trial, Trials } from '../trial.js';

const ROUNDS = 4;

/** The program with as few of the repair's changes as still pass every visible test. */
export async function minimise(
	trials: Trials,
	original: string,
	repaired: Trial,
	refused: readonly string[],
): Promise<Trial> {
	let best = repaired;
	for (let round = 0; round < ROUNDS; round++) {
		const smaller = takenBack(original, best.source);
		if (smaller.length < 2) return best;
		const tried = await trials.screen(smaller);
		const solved = tried.find((trial) => isSolved(trial) && !refused.includes(trial.source));
		if (solved === undefined) return best;
		best = solved;
	}
	return best;
}

/** The repaired program with each of its changes undone, one at a time. */
function takenBack(original: string, repaired: string): string[] {
	const changes = changesBetween(original, repaired);
	return changes.map((undone) => {
		const lines = original.split('\n');
		for (const change of [...changes].reverse()) {
			if (change === undone) continue;
			const removed = change.removed;
			lines.splice(change.line - 1, removed, ...(change.added === 0 ? [] : change.after.split('\n')));
		}
		return lines.join('\n');
	});
}
