/** Functions that don't fit on a screen. */
import type { AnalysisRule } from '../rule.js';

const LINES_LIMIT = 60;

export const longFunction: AnalysisRule = {
	name: 'long-function',
	find: ({ functions, tree: { positions } }) =>
		functions.flatMap(({ node, name }) => {
			const lines = positions.lineOf(node.end) - positions.lineOf(node.start) + 1;
			if (lines <= LINES_LIMIT) return [];
			return [{ node, message: `function '${name}' has ${lines} lines; ${LINES_LIMIT} are enough` }];
		}),
};
