/** How a proposed fix did in its tests, in words. */
import type { Fix } from '../api/types.ts';

/** @param kind what the tests are, in the plural */
export function testedWords(
	{ tests_passed, tests_total }: Pick<Fix, 'tests_passed' | 'tests_total'>,
	kind: string,
): string {
	return tests_total === 0 ? 'not tested' : `${tests_passed} of ${tests_total} ${kind}`;
}
