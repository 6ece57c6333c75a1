/**
 * The arithmetic of a reward: signals × rubric → named scores and one number. Pure, and rounded to six decimals at the end, so that
 * the order of floating-point sums can never show in a replay.
 */
import { round6, sum } from '../numbers.js';
import type { Penalties, Score } from './grading.js';
import type { Rubric, RubricComponent } from './rubric.js';
import type { Signals } from './signals.js';

export interface RubricInput {
	readonly signals: Signals;
	/** False when the arena has no judge at all; a judge that fails is configured, and its scores are null. */
	readonly judgeConfigured: boolean;
	/** 1 for the first step. */
	readonly step: number;
	/** The fix equals an earlier one of the episode. */
	readonly repeated: boolean;
}

export interface RubricResult {
	/** Within the rubric's range, rounded to 6 decimals. */
	readonly reward: number;
	readonly scores: readonly Score[];
	readonly penalties: Penalties;
}

export function applyRubric(rubric: Rubric, input: RubricInput): RubricResult {
	const components = shareOut(rubric.components.map((part) => scoreComponent(rubric, part, input)));
	const bonuses = rubric.bonuses.map(({ name, when, value, otherwise }): Score & { readonly pays: number } => {
		const signal = input.signals[when];
		const pays = signal.value === null ? 0 : signal.value >= 1 ? value : otherwise;
		return { name, value: signal.value, weight: value, reason: signal.reason, pays };
	});
	const penalties = {
		step: round6(rubric.penalties.step * input.step),
		repeat: input.repeated ? rubric.penalties.repeat : 0,
	};
	const earned = sum(components.map(({ value, weight }) => weight * (value ?? 0))) + sum(bonuses.map((b) => b.pays));
	return {
		reward: round6(clamp(earned - penalties.step - penalties.repeat, rubric.range)),
		scores: [...components, ...bonuses.map(({ pays: _, ...score }) => score)].map(rounded),
		penalties,
	};
}

function scoreComponent(rubric: Rubric, part: RubricComponent, input: RubricInput): Score {
	const { name } = part;
	const fallback = input.judgeConfigured ? null : part.without_judge;
	if (fallback && 'weight_to' in fallback) {
		return { name, value: null, weight: 0, reason: `no judge is configured; its weight is in ${fallback.weight_to}` };
	}
	const { value, reason } = input.signals[fallback ? fallback.signal : part.signal];
	const weight = part.weight + (input.judgeConfigured ? 0 : inheritedWeight(rubric, name));
	if (!part.times_tests) return { name, value, weight, reason };
	const ratio = input.signals.tests.value ?? 0;
	if (ratio === 0) return { name, value: 0, weight, reason: 'no test passed' };
	return { name, value: value === null ? null : value * ratio, weight, reason };
}

function inheritedWeight(rubric: Rubric, heir: string): number {
	const gives = ({ without_judge: rule }: RubricComponent) => rule && 'weight_to' in rule && rule.weight_to === heir;
	return sum(rubric.components.filter(gives).map((part) => part.weight));
}

/** Gives the weight of unscored parts to the others, in proportion; the total stays. */
function shareOut(scores: readonly Score[]): readonly Score[] {
	const total = sum(scores.map(({ weight }) => weight));
	const scored = sum(scores.filter(({ value }) => value !== null).map(({ weight }) => weight));
	const factor = scored === 0 ? 0 : total / scored;
	return scores.map((score) => ({ ...score, weight: score.value === null ? 0 : score.weight * factor }));
}

function rounded(score: Score): Score {
	return { ...score, value: score.value === null ? null : round6(score.value), weight: round6(score.weight) };
}

function clamp(value: number, { min, max }: Rubric['range']): number {
	return Math.min(max ?? Number.POSITIVE_INFINITY, Math.max(min ?? Number.NEGATIVE_INFINITY, value));
}
