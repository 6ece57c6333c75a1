/**
 * Chooses among repairs that pass every visible test: those that answer alike on further inputs are one group, and the largest group is
 * the likeliest to be right, since wrong programs are wrong in different ways. Within it the likeliest changes win.
 */
import { isArenaError } from '../../errors.js';
import type { Plausible } from '../search/search.js';
import type { Trial } from '../trial.js';
import { type BehaviourRequest, behaviours } from './behaviour.js';

const COMPARED = 32;

/** @param failing the program that is repaired, whose messages show inputs */
export async function chooseRepair(
	request: BehaviourRequest,
	failing: Trial,
	plausible: readonly Plausible[],
): Promise<Plausible> {
	const compared = [...plausible].sort((a, b) => likelihood(b) - likelihood(a)).slice(0, COMPARED);
	const known = await behavioursOf(request, failing, compared);
	const sizes = new Map<string, number>();
	for (const behaviour of known) sizes.set(behaviour, (sizes.get(behaviour) ?? 0) + 1);
	const most = Math.max(...sizes.values());
	const chosen = compared.find((_, index) => sizes.get(known[index] ?? '') === most);
	return chosen ?? (compared[0] as Plausible);
}

async function behavioursOf(
	request: BehaviourRequest,
	failing: Trial,
	compared: readonly Plausible[],
): Promise<readonly string[]> {
	const alike = compared.map(() => '');
	try {
		return (
			(await behaviours(
				request,
				failing,
				compared.map(({ source }) => source),
			)) ?? alike
		);
	} catch (error) {
		if (isArenaError(error, 'sandbox_unavailable') || isArenaError(error, 'timed_out')) return alike;
		throw error;
	}
}

/** Sum of the ranks of its changes; more changes are less likely. */
function likelihood({ steps }: Plausible): number {
	return steps.reduce((sum, { rank }) => sum + rank, 0);
}
