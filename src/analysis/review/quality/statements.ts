/** Statements that are better written another way. */
import { fieldOf, nodesOf } from '../../../python-source/tree/node.js';
import type { AnalysisRule } from '../rule.js';

export const starImport: AnalysisRule = {
	name: 'star-import',
	find: ({ tree }) =>
		nodesOf(tree, 'wildcard_import').map((node) => ({ node, message: 'a star import hides where names come from' })),
};

export const globalStatement: AnalysisRule = {
	name: 'global-statement',
	find: ({ tree }) =>
		nodesOf(tree, 'global_statement').map((node) => ({ node, message: 'a function changes a global variable' })),
};

export const namedLambda: AnalysisRule = {
	name: 'named-lambda',
	find: ({ tree }) =>
		nodesOf(tree, 'assignment').flatMap((node) => {
			const named = fieldOf(node, 'left')?.type === 'identifier';
			if (!named || fieldOf(node, 'right')?.type !== 'lambda') return [];
			return [{ node, message: "a lambda with a name is better a 'def'" }];
		}),
};
