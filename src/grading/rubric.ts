/**
 * A rubric is data: which signals count how much, what is added, what is taken off, and the range of the result. This is the one
 * schema of the files in `rubrics/` and of rubric files that an operator adds.
 */
import { z } from 'zod';
import { SIGNALS } from './signals.js';

const name = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a name in snake case');
const signal = z.enum(SIGNALS);

const component = z.strictObject({
	name,
	signal,
	weight: z.number().min(0),
	/** The value is multiplied by the share of passed tests. */
	times_tests: z.boolean().default(false),
	/** What happens when no judge is configured: another signal, or the weight goes to another component. */
	without_judge: z
		.union([z.strictObject({ signal }), z.strictObject({ weight_to: name })])
		.nullable()
		.default(null),
});

const bonus = z.strictObject({
	name,
	/** Paid when this signal is 1. */
	when: signal,
	value: z.number(),
	/** Paid when the signal is known and below 1. */
	otherwise: z.number().default(0),
});

export const rubricSchema = z
	.strictObject({
		name,
		description: z.string().min(1),
		components: z.array(component).default([]),
		bonuses: z.array(bonus).default([]),
		penalties: z
			.strictObject({
				/** Taken off once per step number: step 3 costs three times this. */
				step: z.number().min(0).default(0),
				/** Taken off when the fix equals an earlier one of the episode. */
				repeat: z.number().min(0).default(0),
			})
			.prefault({}),
		/** Bounds of the reward; null is unbounded. */
		range: z
			.strictObject({ min: z.number().nullable().default(null), max: z.number().nullable().default(null) })
			.prefault({}),
		/**
		 * Visible tests don't count as passed for a fix that holds a table of their answers, unless it passes every test: then the
		 * table is right or does no harm.
		 */
		discounts_memorised: z.boolean().default(false),
		/** Top-level modules for the signal `imports_allowed`. */
		forbidden_imports: z.array(z.string()).default([]),
	})
	.superRefine((rubric, context) => {
		for (const message of contradictions(rubric)) {
			context.addIssue({ code: 'custom', message, input: rubric.name, path: ['name'] });
		}
	});
export type Rubric = z.output<typeof rubricSchema>;
export type RubricComponent = z.output<typeof component>;

/** The name of the rubric that is used when none is asked for. */
export const DEFAULT_RUBRIC = 'codearena';

/** The rubric looks at a signal, perhaps only when no judge is there. */
export function usesSignal(rubric: Rubric, wanted: (typeof SIGNALS)[number]): boolean {
	const components = rubric.components.some(
		({ signal, without_judge }) =>
			signal === wanted || (without_judge && 'signal' in without_judge && without_judge.signal === wanted),
	);
	return components || rubric.bonuses.some(({ when }) => when === wanted);
}

function contradictions(rubric: Rubric): readonly string[] {
	const names = [...rubric.components, ...rubric.bonuses].map((part) => part.name);
	const found: string[] = [];
	if (names.length === 0) found.push('a rubric with at least one component or bonus');
	if (new Set(names).size < names.length) found.push('components and bonuses with different names');
	const { min, max } = rubric.range;
	if (min !== null && max !== null && min > max) found.push('a range whose min is not above its max');
	for (const { name: from, without_judge: rule } of rubric.components) {
		if (rule === null || !('weight_to' in rule)) continue;
		const target = rubric.components.find((part) => part.name === rule.weight_to);
		const moves = target?.without_judge && 'weight_to' in target.without_judge;
		if (!target || moves) found.push(`weight_to of ${from} naming a component that keeps its own weight`);
	}
	return found;
}
