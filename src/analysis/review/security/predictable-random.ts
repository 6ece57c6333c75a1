/** Secrets drawn from `random`, whose next values can be computed from earlier ones. */
import type { AnalysisRule } from '../rule.js';
import { isSensitive } from './sensitive-names.js';
import { namesAround } from './surroundings.js';

const SAFE = new Set(['random.SystemRandom']);

export const predictableRandom: AnalysisRule = {
	name: 'predictable-random',
	find: (context) =>
		context.calls.flatMap(({ node, paths }) => {
			const path = paths.find((candidate) => candidate.startsWith('random.') && !SAFE.has(candidate));
			const systemwide = path?.startsWith('random.SystemRandom.') === true;
			if (path === undefined || systemwide || !namesAround(context, node).some(isSensitive)) return [];
			return [{ node, message: `'${path}' is predictable; secrets come from the module secrets` }];
		}),
};
