/**
 * What the cost of a fix is worth. The sandbox measures figures; here they become a level and a sentence. Growth decides and constants
 * are taken coarsely: an interpreter loop where the reference calls a built-in is the same class, and so are n and n log n.
 */
import { mayWorkInC } from '../analysis/growth/work-in-c.js';
import type { PrecheckReport } from '../precheck/precheck.js';
import { readTree } from '../python-source/tree/read-tree.js';
import type { EfficiencyBorders, EfficiencyMeasurement } from '../sandbox/sandbox.js';
import type { Task } from '../taskset/task.js';

const LEVELS = { same: 1, slower: 0.7, classWorse: 0.4, farWorse: 0.1, nothing: 0 } as const;
type EfficiencyLevel = (typeof LEVELS)[keyof typeof LEVELS];

/** Times the reference's cost that a fix of the same growth may need, where a task doesn't say otherwise. */
const USUAL_FACTOR = 25;
/** A fix that needs at most this many times the reference's cost at the largest size isn't called worse, however it got there. */
const SAME_WORK = 2;
/**
 * A class is a factor n: exponents differ by 1. What n log n and the caches add is taken off; what is left of it on a busy machine looks like
 * 0.3, and work that C does fast, as far as one can look, like 0.5.
 */
const CLASS_WORSE = 0.42;
/**
 * Growth and a large constant explain each other: what is 12 times as dear and grows at all is no honest loop. So the border falls from the one
 * ratio to the other, down to `DEAR_AND_GROWING`.
 */
const DEAR_RATIOS = [6, 12] as const;
const DEAR_AND_GROWING = 0.2;
const FAR_WORSE = 1.7;
/** So many usual calls of the reference, 4 ms of CPU or more, a fix may burn at import and in the tests beyond what the reference needs there, and
 * between the timed calls. No input decides how much it is, so more of it counts as work of another class. A fix that seems to is graded twice. */
const PREPARED = 8;

export interface EfficiencyVerdict {
	/** Growth of the fix, such as `O(n^2)`; null where none was measured. */
	readonly measured: string | null;
	/** Growth that the task declares for its reference. */
	readonly reference: string | null;
	/** Cost of the fix over the reference's at the largest size; null where the fix did not get there. */
	readonly ratio: number | null;
	readonly level: EfficiencyLevel;
	/** Why the level is below 1; else empty. */
	readonly reason: string;
}

/**
 * Whether a fix is looked at with larger inputs: one that may go through containers in C, and one that was not read (null).
 * @param files other files of a package that it replaces
 */
export function isLookedAtFar(program: PrecheckReport['program'], files: PrecheckReport['files'] = {}): boolean {
	const programs = [program, ...Object.values(files).map(readTree)];
	return programs.some((each) => each === null || mayWorkInC(each));
}

/**
 * Where the levels part for a task: near these figures the sandbox looks longer.
 * @param program the fix as the pre-check has read it
 * @param far what `isLookedAtFar` says of it, where another thread has said so
 */
export function efficiencyBorders(
	task: Pick<Task, 'complexity'>,
	program: PrecheckReport['program'],
	far: boolean = isLookedAtFar(program),
): EfficiencyBorders {
	return {
		sameWork: SAME_WORK,
		ratio: task.complexity?.factor ?? USUAL_FACTOR,
		growth: (ratio) => [classBorder(ratio), FAR_WORSE],
		prepared: PREPARED,
		far,
	};
}

/** A tie goes to the better level. */
export function judgeEfficiency(
	task: Pick<Task, 'complexity'>,
	{ outcome, ratio, excessGrowth, prepared, reached, detail }: EfficiencyMeasurement,
): EfficiencyVerdict {
	const reference = task.complexity?.time ?? null;
	const known = { measured: null, reference, ratio: ratio === null ? null : Math.round(ratio * 1000) / 1000 };
	if (outcome !== 'measured' || ratio === null) {
		return {
			...known,
			level: outcome === 'out-of-time' ? LEVELS.farWorse : LEVELS.nothing,
			reason: REASONS[outcome](detail),
		};
	}
	const times = `${rounded(ratio)} times the reference's cost`;
	const isWorse = excessGrowth !== null && excessGrowth > classBorder(ratio) && ratio > SAME_WORK;
	const measured = growthName(reference, isWorse ? Math.max(excessGrowth, CLASS_WORSE) : excessGrowth);
	if (isWorse) {
		const reason = `${times} at the largest size, and growing`;
		if (excessGrowth > FAR_WORSE)
			return { ...known, measured, level: LEVELS.farWorse, reason: `${reason} much faster` };
		return { ...known, measured, level: LEVELS.classWorse, reason: `${reason} faster` };
	}
	if (!reached) {
		const reason = `${times}, too much for a call at an ordinary size`;
		return { ...known, measured, level: LEVELS.classWorse, reason };
	}
	if (prepared > PREPARED) {
		const reason = `${rounded(prepared)} times the reference's cost outside of the timed calls, such as at import and in the tests`;
		return { ...known, measured, level: LEVELS.classWorse, reason };
	}
	const factor = task.complexity?.factor ?? USUAL_FACTOR;
	const same = { ...known, measured: reference };
	if (ratio > factor) return { ...same, level: LEVELS.slower, reason: `${times}, where ${factor} times is allowed` };
	return { ...same, level: LEVELS.same, reason: '' };
}

/** The excess growth above which a fix of that ratio counts as one class worse. */
function classBorder(ratio: number): number {
	const [from, to] = DEAR_RATIOS;
	const share = Math.min(Math.max((ratio - from) / (to - from), 0), 1);
	return CLASS_WORSE - (CLASS_WORSE - DEAR_AND_GROWING) * share;
}

/** Whether a large input was answered wrongly or not at all, which is a failed test and no question of cost. */
export function failsLarge(measurement: EfficiencyMeasurement | null): boolean {
	return measurement !== null && !['measured', 'out-of-time'].includes(measurement.outcome);
}

const REASONS: Readonly<Record<EfficiencyMeasurement['outcome'], (detail: string) => string>> = {
	measured: () => 'nothing was measured',
	'wrong-value': () => 'a wrong value for an input that is not shown',
	exception: () => 'an exception, or none where one is due, for an input that is not shown',
	ended: (detail) => `it ended on an input that is not shown: ${detail}`,
	'out-of-time': () => 'a large input took more time than there is',
};

/** Two figures are all that a busy machine leaves sure. */
function rounded(ratio: number): string {
	return String(Number(ratio.toPrecision(2)));
}

const POWER = /^O\((?:(1|log n)|n(?:\^([\d.]+))?(?: log n)?)\)$/;
const NAMES = [
	[0.25, 'O(1)'],
	[0.75, 'O(sqrt n)'],
	[1.3, 'O(n)'],
	[1.7, 'O(n^1.5)'],
] as const;

/** By the exponent that the task declares and the excess; null where either is unknown. */
function growthName(reference: string | null, excess: number | null): string | null {
	const power = POWER.exec(reference ?? '');
	if (power === null || excess === null) return null;
	const exponent = (power[1] === undefined ? Number(power[2] ?? 1) : 0) + excess;
	return NAMES.find(([limit]) => exponent < limit)?.[1] ?? `O(n^${Math.round(exponent)})`;
}
