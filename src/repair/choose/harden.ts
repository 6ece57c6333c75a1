/**
 * Makes a program safer where its tests do not say how: forms that a review would ask for, each kept only while every visible test passes
 * that passed before. What visible tests leave open is where repairs overfit most. A program that is still wrong is gone through before the
 * search, which then has less to find.
 */

import { absence } from '../rewrites/absence.js';
import { cycles } from '../rewrites/cycles.js';
import { effects } from '../rewrites/effects.js';
import { exactness } from '../rewrites/exactness.js';
import { NO_HINTS } from '../rewrites/hints.js';
import { applyRewrite } from '../rewrites/rewrite.js';
import { security } from '../rewrites/security.js';
import { createView } from '../rewrites/view.js';
import type { RankParts } from '../search/rank.js';
import type { Trial, Trials } from '../trial.js';

/** What a review asks of any program, whatever its tests say. */
const REVIEWED = [absence, security, effects, exactness, cycles];
const ROUNDS = 6;
/** Only what is nearly always right: of rewrites that are less likely the tests have to speak. */
const LEAST_PRIOR = -1.5;

/** @param isAllowed false for what may not be the answer */
export async function harden(
	{ read }: RankParts,
	trials: Trials,
	repaired: Trial,
	isAllowed: (source: string) => boolean,
): Promise<Trial> {
	let best = repaired;
	const isKept = (trial: Trial): boolean => keepsAll(repaired, trial) && isAllowed(trial.source);
	const refused = new Set<string>();
	for (let round = 0; round < ROUNDS; round++) {
		const program = read(best.source);
		if (program === null) return best;
		const view = createView(program, NO_HINTS);
		const forms = REVIEWED.flatMap((rule) => rule.rewrites(view)).filter(({ prior }) => prior >= LEAST_PRIOR);
		const sources = forms
			.sort((a, b) => b.prior - a.prior)
			.map((rewrite) => applyRewrite(best.source, rewrite))
			.filter((source) => source !== null && source !== best.source && !refused.has(source));
		if (sources.length === 0) return best;
		const tried = await trials.screen([...new Set(sources as string[])]);
		const safer = tried.find(isKept);
		for (const { source } of tried) refused.add(source);
		if (safer === undefined) return best;
		best = safer;
	}
	return best;
}

/** Every test that passed passes, and the others are no farther from it. */
function keepsAll(before: Trial, after: Trial): boolean {
	const lost = before.tests.some((test, index) => test.status === 'passed' && after.tests[index]?.status !== 'passed');
	return !lost && after.tests.length === before.tests.length && after.score >= before.score;
}
