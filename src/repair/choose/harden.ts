/**
 * Makes a repair safer where its tests do not say how: forms that a review would ask for, each kept only while every visible test passes.
 * What visible tests leave open is where repairs overfit most.
 */

import { absence } from '../rewrites/absence.js';
import { NO_HINTS } from '../rewrites/hints.js';
import { applyRewrite, type Rewrite } from '../rewrites/rewrite.js';
import { security } from '../rewrites/security.js';
import { createView } from '../rewrites/view.js';
import type { RankParts } from '../search/rank.js';
import { isSolved } from '../search/search.js';
import type { Trial, Trials } from '../trial.js';

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
	const refused = new Set<string>();
	for (let round = 0; round < ROUNDS; round++) {
		const program = read(best.source);
		if (program === null) return best;
		const view = createView(program, NO_HINTS);
		const forms = [absence, security].flatMap((rule) => rule.rewrites(view)).filter(isAsked);
		const sources = forms
			.sort((a, b) => b.prior - a.prior)
			.map((rewrite) => applyRewrite(best.source, rewrite))
			.filter((source) => source !== null && source !== best.source && !refused.has(source));
		if (sources.length === 0) return best;
		const tried = await trials.screen([...new Set(sources as string[])]);
		const safer = tried.find((trial) => isSolved(trial) && isAllowed(trial.source));
		for (const { source } of tried) refused.add(source);
		if (safer === undefined) return best;
		best = safer;
	}
	return best;
}

function isAsked({ kind, prior }: Rewrite): boolean {
	return prior >= LEAST_PRIOR && /^(?:security|condition)$/.test(kind);
}
