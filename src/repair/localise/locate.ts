/** Which lines to suspect in a program, from what each of its visible tests runs. */
import { isArenaError } from '../../errors.js';
import type { Hints } from '../rewrites/hints.js';
import type { Trial, Trials } from '../trial.js';
import { ochiai, type Suspicion, withoutSpectra } from './suspicion.js';

export async function locate(trials: Trials, trial: Trial, hints: Hints): Promise<Suspicion> {
	if (!trial.imported) return withoutSpectra(hints);
	try {
		const { lines } = await trials.watch(trial.source);
		return suspicionOf(trial, lines, hints);
	} catch (error) {
		// A search without a map is slower, and still a search.
		if (isArenaError(error, 'sandbox_unavailable')) return withoutSpectra(hints);
		throw error;
	}
}

/** @param lines that each of the trial's tests ran */
export function suspicionOf(trial: Trial, lines: readonly (readonly number[])[], hints: Hints): Suspicion {
	const spectra = lines.map((ran, index) => ({
		passed: trial.tests[index]?.status === 'passed',
		lines: new Set(ran),
	}));
	return ochiai(spectra, hints);
}
