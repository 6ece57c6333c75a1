/** Edits of a program that does not parse: what makes it compile, most natural first. How its tests then do takes no part in the order. */
import { changesBetween } from '../changes.js';
import type { Naturalness } from '../naturalness/model.js';
import { differingLines, type RankedRewrite } from '../search/rank.js';
import type { Trials } from '../trial.js';
import { repairSyntax } from './repair-syntax.js';

/** Programs that compile, at most. */
const WANTED = 32;

/** @returns empty for a program that parses, or that is beyond repair @throws ArenaError of the sandbox */
export async function listSyntaxEdits(
	trials: Trials,
	naturalness: Naturalness,
	code: string,
): Promise<readonly Omit<RankedRewrite, 'edits'>[]> {
	const settings = { trials, naturalness, isOver: () => false, wanted: WANTED };
	const compiled = await repairSyntax(settings, { source: code });
	return compiled
		.filter(({ source }) => source !== code)
		.map(({ source }) => {
			const [old, made] = differingLines(code, source);
			const gain = naturalness.logProbability(made) - naturalness.logProbability(old);
			const line = changesBetween(code, source)[0]?.line ?? 1;
			return {
				...({ kind: 'syntax', line, suspicion: 1, naturalness: gain, prior: 0, rank: gain, result: source } as const),
			};
		})
		.sort((a, b) => b.rank - a.rank || (a.result < b.result ? -1 : 1));
}
