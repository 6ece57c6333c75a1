/** Chooses among repairs that pass every visible test. */
import type { Trial, Trials } from '../trial.js';
import type { Plausible } from './search.js';

export async function chooseRepair(
	_parts: unknown,
	_request: unknown,
	_trials: Trials,
	_first: Trial,
	plausible: readonly Plausible[],
): Promise<Plausible> {
	return plausible[0] as Plausible;
}
