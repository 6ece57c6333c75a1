/**
 * Chooses among repairs that pass every visible test: those that answer alike on further inputs are one group, and the largest group is
 * the likeliest to be right, since wrong programs are wrong in different ways. Within it the likeliest changes win.
 */
import { isArenaError } from '../../errors.js';
import { sum } from '../../numbers.js';
import type { Plausible } from '../search/search.js';
import type { Trial } from '../trial.js';
import { type BehaviourRequest, behaviours } from './behaviour.js';
import { lossOf } from './loss.js';

const COMPARED = 32;
const REFUSED_COMPARED = 8;
const REFUSED_WEIGHT = 1e-9;

/**
 * @param failing the program that is repaired, whose messages show inputs
 * @param refused repairs that hidden tests have refused: what returns the same as one of them is not chosen while there is anything else
 */
export async function chooseRepair(
	request: BehaviourRequest,
	failing: Trial,
	plausible: readonly Plausible[],
	refused: readonly string[],
): Promise<Plausible> {
	const likely = new Map(
		plausible.map((each) => [each, sum(each.steps.map(({ rank }) => rank)) - lossOf(failing.source, each.source)]),
	);
	const likelihood = (each: Plausible): number => likely.get(each) ?? 0;
	const compared = [...plausible].sort((a, b) => likelihood(b) - likelihood(a)).slice(0, COMPARED);
	const sources = [...compared.map(({ source }) => source), ...refused.slice(-REFUSED_COMPARED)];
	const known = await behavioursOf(request, failing, sources);
	const wrong = new Set(known.slice(compared.length));
	const weights = new Map<string, number>();
	for (const [index, each] of compared.entries()) {
		const behaviour = known[index] ?? '';
		// Many unlikely ways to do the same are not more likely than a likely one.
		const weight = Math.exp(likelihood(each)) * (wrong.has(behaviour) ? REFUSED_WEIGHT : 1);
		weights.set(behaviour, (weights.get(behaviour) ?? 0) + weight);
	}
	const most = Math.max(...weights.values());
	const chosen = compared.find((_, index) => weights.get(known[index] ?? '') === most);
	return chosen ?? (compared[0] as Plausible);
}

async function behavioursOf(
	request: BehaviourRequest,
	failing: Trial,
	sources: readonly string[],
): Promise<readonly string[]> {
	const alike = sources.map(() => '');
	try {
		return (await behaviours(request, failing, sources)) ?? alike;
	} catch (error) {
		if (isArenaError(error, 'sandbox_unavailable') || isArenaError(error, 'timed_out')) return alike;
		throw error;
	}
}
