/**
 * Cyclomatic complexity: one more than the number of decisions (McCabe, "A Complexity Measure", 1976), where a whole `match` is one decision, as
 * McCabe himself allows for a case statement: its cases stand side by side and are read as a table.
 */

import { wordSet } from '../../../python-source/word-set.js';
import type { AnalysisRule } from '../rule.js';

const COMPLEXITY_LIMIT = 15;
const DECISIONS: ReadonlySet<string> = wordSet(`
	if_statement elif_clause for_statement while_statement except_clause match_statement conditional_expression
	boolean_operator if_clause for_in_clause
`);

export const complexFunction: AnalysisRule = {
	name: 'complex-function',
	find: ({ functions }) =>
		functions.flatMap(({ node, name, own }) => {
			const complexity = 1 + own.filter(({ type }) => DECISIONS.has(type)).length;
			if (complexity <= COMPLEXITY_LIMIT) return [];
			const message = `function '${name}' has a cyclomatic complexity of ${complexity}; the limit is ${COMPLEXITY_LIMIT}`;
			return [{ node, message }];
		}),
};
