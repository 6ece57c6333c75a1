/** Tests that an agent does not see, in words: their counts are all that the page has of them. */
import type { Info } from '../api/types.ts';

type TierCounts = Readonly<Record<string, { readonly passed: number; readonly total: number }>>;

/** `Held-out: 4 of 5 passed. Fresh inputs: 20 of 20 passed.`; empty where there are none. */
export function hiddenTestWords(tests: Info['tests']): string {
	if (tests === undefined) return '';
	return [sentence('Held-out', tests.heldout), sentence('Fresh inputs', tests.fresh)].filter(Boolean).join(' ');
}

function sentence(name: string, counts: TierCounts): string {
	const tiers = Object.values(counts);
	const total = tiers.reduce((sum, tier) => sum + tier.total, 0);
	const passed = tiers.reduce((sum, tier) => sum + tier.passed, 0);
	return total === 0 ? '' : `${name}: ${passed} of ${total} passed.`;
}
