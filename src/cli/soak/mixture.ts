/**
 * What is graded in a soak: the attack suite's honest oddities and its attacks in a random order, half and half. What counts is the
 * number of gradings, so attacks that only end by a time limit come rarely, and what took long the last time comes seldom;
 * destructive ones never come.
 */
import { HONEST, readCorpus, type Submission } from '../attack/corpus.js';
import { createRandom } from '../target/seeded.js';

const SLOW_EVERY = 500;
const HONEST_SHARE = 0.5;
const LONG_MS = 250;
/** The share of the draws of a long one that stand. */
const LONG_SHARE = 0.1;

export interface Mixture {
	draw(): Submission;
	/** @param elapsedMs how long the grading of that submission took */
	recordTime(submission: Submission, elapsedMs: number): void;
}

/** @param folder of the attack suite @throws Error when it has no honest or no hostile ones */
export function createMixture(folder: string, seed: number): Mixture {
	const all = readCorpus(folder).filter(({ destructive }) => !destructive);
	const honest = all.filter(({ category }) => category === HONEST);
	const hostile = all.filter(({ category, slow }) => category !== HONEST && !slow);
	const slow = all.filter((submission) => submission.slow);
	const random = createRandom(seed);
	const long = new Set<string>();
	let drawn = 0;
	return {
		draw: () => {
			drawn += 1;
			if (drawn % SLOW_EVERY === 0 && slow.length > 0) return random.pick(slow);
			const kind = random.chance(HONEST_SHARE) ? honest : hostile;
			const first = random.pick(kind);
			if (!long.has(first.id) || random.chance(LONG_SHARE)) return first;
			const short = kind.filter(({ id }) => !long.has(id));
			return short.length > 0 ? random.pick(short) : first;
		},
		recordTime: ({ id }, elapsedMs) => {
			if (elapsedMs > LONG_MS) long.add(id);
			else long.delete(id);
		},
	};
}
