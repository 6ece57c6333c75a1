/** Growth classes and how they combine: one thing after another takes the larger, one inside the other the product. */

/** n^power · log(n)^logs, or worse than any power. */
export interface Growth {
	readonly power: number;
	readonly logs: number;
	readonly exponential: boolean;
}

export const GROWTH_CLASSES = ['O(1)', 'O(log n)', 'O(n)', 'O(n log n)', 'O(n^2)', 'O(n^3)', 'O(2^n)'] as const;
export type GrowthClass = (typeof GROWTH_CLASSES)[number];

export const CONSTANT: Growth = { power: 0, logs: 0, exponential: false };
export const LOGARITHMIC: Growth = { power: 0, logs: 1, exponential: false };
export const LINEAR: Growth = { power: 1, logs: 0, exponential: false };
export const LINEARITHMIC: Growth = { power: 1, logs: 1, exponential: false };
export const EXPONENTIAL: Growth = { power: 0, logs: 0, exponential: true };

/** One inside the other. */
export function product(a: Growth, b: Growth): Growth {
	return { power: a.power + b.power, logs: a.logs + b.logs, exponential: a.exponential || b.exponential };
}

/** One after the other. */
export function larger(a: Growth, b: Growth): Growth {
	if (a.exponential !== b.exponential) return a.exponential ? a : b;
	if (a.power !== b.power) return a.power > b.power ? a : b;
	return a.logs >= b.logs ? a : b;
}

/** The class with a name that fits best; null beyond n³. Logarithms count beside n^0 and n^1 only. */
export function classOf({ power, logs, exponential }: Growth): GrowthClass | null {
	if (exponential) return 'O(2^n)';
	switch (power) {
		case 0:
			return logs === 0 ? 'O(1)' : 'O(log n)';
		case 1:
			return logs === 0 ? 'O(n)' : 'O(n log n)';
		case 2:
			return 'O(n^2)';
		case 3:
			return 'O(n^3)';
		default:
			return null;
	}
}

/** Position in the order of the classes; null for a text that names none of them, such as `O(n * m)`. */
export function rankOf(text: string): number | null {
	const plain = text.replace(/\s+/g, ' ').replace('²', '^2').replace('³', '^3').replace('**', '^').trim();
	const rank = (GROWTH_CLASSES as readonly string[]).indexOf(plain);
	return rank === -1 ? null : rank;
}
