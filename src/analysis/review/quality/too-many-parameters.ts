/** Functions that want to know too much. */
import type { AnalysisRule } from '../rule.js';

const PARAMETERS_LIMIT = 7;

export const tooManyParameters: AnalysisRule = {
	name: 'too-many-parameters',
	find: ({ functions }) =>
		functions.flatMap(({ node, name, parameters }) => {
			if (parameters.length <= PARAMETERS_LIMIT) return [];
			return [
				{ node, message: `function '${name}' has ${parameters.length} parameters; the limit is ${PARAMETERS_LIMIT}` },
			];
		}),
};
