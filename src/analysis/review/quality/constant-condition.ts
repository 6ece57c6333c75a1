/** Conditions that are decided before the program runs. */
import { fieldOf, nodesOf } from '../../../python-source/tree/node.js';
import type { AnalysisRule } from '../rule.js';

const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'none', 'integer', 'string']);

export const constantCondition: AnalysisRule = {
	name: 'constant-condition',
	find: ({ tree }) =>
		nodesOf(tree, 'if_statement', 'elif_clause').flatMap((node) => {
			const condition = fieldOf(node, 'condition');
			if (condition === null || !CONSTANTS.has(condition.type)) return [];
			return [{ node: condition, message: `the condition is always ${tree.text(condition)}` }];
		}),
};
