/**
 * What is graded in a soak: the attack suite's honest oddities and its attacks in a seeded random order, half and half. Attacks that only
 * end by a time limit cost seconds, so they come rarely; destructive ones never come.
 */
import { HONEST, readCorpus, type Submission } from '../attack/corpus.js';
import { createRandom } from '../target/seeded.js';

const SLOW_EVERY = 500;
const HONEST_SHARE = 0.5;

/** Draws the next submission. @param folder of the attack suite @throws Error when it has no honest or no hostile ones */
export function createMixture(folder: string, seed: number): () => Submission {
	const all = readCorpus(folder).filter(({ destructive }) => !destructive);
	const honest = all.filter(({ category }) => category === HONEST);
	const hostile = all.filter(({ category, slow }) => category !== HONEST && !slow);
	const slow = all.filter((submission) => submission.slow);
	const random = createRandom(seed);
	let drawn = 0;
	return () => {
		drawn += 1;
		if (drawn % SLOW_EVERY === 0 && slow.length > 0) return random.pick(slow);
		return random.pick(random.chance(HONEST_SHARE) ? honest : hostile);
	};
}
