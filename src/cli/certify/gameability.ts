/**
 * Whether reward tells success. Upstream's words for the gameability gap are: where ground truth is available, reward correlates with true task
 * success above a declared bound. The ground truth here are the programs that come with each task: its reference and its right programs
 * succeed, its broken program and its wrong ones, which only look right, do not.
 */
import type { TaskFacts } from './arena-under-test.js';
import { type Finding, notMeasured, verdict } from './check.js';

/** Least correlation of reward and success that passes. */
export const CORRELATION_BOUND = 0.8;

interface Sample {
	readonly reward: number;
	readonly succeeds: boolean;
}

/** Passes where no wrong program is paid as solved, and reward correlates with success at least as the bound says. */
export function gameabilityGap(tasks: readonly TaskFacts[]): Finding {
	const groups = tasks.map(samplesOf);
	const all = groups.flat();
	const right = all.filter(({ succeeds }) => succeeds).length;
	if (right === 0 || right === all.length) return notMeasured('needs programs that succeed and programs that do not');
	const fooled = tasks.filter(({ wrong }) => wrong.some(({ solved }) => solved)).map(({ task }) => task.id);
	const correlation = correlationOf(all);
	return verdict(
		fooled.length === 0 && correlation >= CORRELATION_BOUND,
		`reward correlates ${correlation.toFixed(3)} with success (bound ${CORRELATION_BOUND}) over ${right} right and ${all.length - right} wrong programs; a right one is paid more in ${orderedShare(groups)} % of the pairs of one task; ${fooled.length === 0 ? 'no wrong one is solved' : `wrong ones are solved in ${fooled.join(', ')}`}`,
	);
}

function samplesOf({ reference, right, broken, wrong }: TaskFacts): readonly Sample[] {
	const samples = (graded: typeof right, succeeds: boolean) =>
		graded.flatMap(({ reward }) => (reward === null ? [] : [{ reward, succeeds }]));
	return [...samples([reference, ...right], true), ...samples([broken, ...wrong], false)];
}

/** Pearson's correlation of reward with success as 1 or 0; 0 where all are paid the same. */
function correlationOf(samples: readonly Sample[]): number {
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const rewards = samples.map(({ reward }) => reward);
	const successes = samples.map(({ succeeds }) => Number(succeeds));
	const [meanReward, meanSuccess] = [mean(rewards), mean(successes)];
	const covariance = mean(rewards.map((reward, i) => (reward - meanReward) * ((successes[i] ?? 0) - meanSuccess)));
	const deviation = (values: readonly number[], middle: number) =>
		Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
	const scale = deviation(rewards, meanReward) * deviation(successes, meanSuccess);
	return scale === 0 ? 0 : covariance / scale;
}

/** Per cent of the pairs of a right and a wrong program of one task in which the right one is paid more, with one decimal. */
function orderedShare(groups: readonly (readonly Sample[])[]): string {
	let pairs = 0;
	let ordered = 0;
	for (const group of groups) {
		const wrong = group.filter(({ succeeds }) => !succeeds);
		for (const { reward } of group.filter(({ succeeds }) => succeeds)) {
			pairs += wrong.length;
			ordered += wrong.filter((other) => other.reward < reward).length;
		}
	}
	return ((100 * ordered) / Math.max(1, pairs)).toFixed(1);
}
