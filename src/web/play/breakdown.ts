/** What a reward is made of: each component's share, and what was taken off. */
import type { Attempt } from './game.ts';

export interface Part {
	readonly name: string;
	/** 0..1; null where it was not scored. */
	readonly value: number | null;
	/** Share of the whole reward, 0..1, after those of unscored components were handed on; null where it is not known. */
	readonly weight: number | null;
	/** What it brought. */
	readonly amount: number;
	/** Why it was not scored. */
	readonly reason: string | null;
}

export interface Breakdown {
	readonly parts: readonly Part[];
	/** What was taken off, as positive amounts; those of zero are left out. */
	readonly penalties: readonly { readonly name: string; readonly amount: number }[];
	/** Sum of the parts less the penalties, before the rubric's range is applied. */
	readonly sum: number;
}

export function breakdown({ components, info }: Pick<Attempt, 'components' | 'info'>): Breakdown {
	const parts = Object.entries(components).map(([name, value]): Part => {
		const weight = info?.weights?.[name] ?? null;
		return { name, value, weight, amount: (value ?? 0) * (weight ?? 0), reason: info?.unscored?.[name] ?? null };
	});
	const penalties = Object.entries(info?.penalties ?? {})
		.map(([name, amount]) => ({ name, amount }))
		.filter(({ amount }) => amount > 0);
	const earned = parts.reduce((sum, { amount }) => sum + amount, 0);
	return { parts, penalties, sum: penalties.reduce((sum, { amount }) => sum - amount, earned) };
}
