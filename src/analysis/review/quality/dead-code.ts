/** Statements behind one that always leaves the block. */
import { nodesOf } from '../../../python-source/tree/node.js';
import type { AnalysisRule } from '../rule.js';
import { statementsOf } from './blocks.js';

const LEAVING: ReadonlySet<string> = new Set([
	'return_statement',
	'raise_statement',
	'break_statement',
	'continue_statement',
]);

export const deadCode: AnalysisRule = {
	name: 'dead-code',
	find: ({ tree }) =>
		nodesOf(tree, 'block').flatMap((block) => {
			const statements = statementsOf(block);
			const leaving = statements.findIndex(({ type }) => LEAVING.has(type));
			const dead = leaving === -1 ? undefined : statements[leaving + 1];
			// `return` before a bare `yield` makes a generator that yields nothing.
			const makesGenerator = dead !== undefined && tree.text(dead).startsWith('yield');
			return dead === undefined || makesGenerator ? [] : [{ node: dead, message: 'this code is never reached' }];
		}),
};
