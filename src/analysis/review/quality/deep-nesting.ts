/** Blocks inside blocks inside blocks. */
import type { AnalysisRule } from '../rule.js';
import { nestingOf } from './blocks.js';

const NESTING_LIMIT = 4;

export const deepNesting: AnalysisRule = {
	name: 'deep-nesting',
	find: ({ functions }) =>
		functions.flatMap(({ node, name, own }) => {
			const deepest = own.filter(isStatement).reduce((most, statement) => Math.max(most, nestingOf(statement)), 0);
			if (deepest <= NESTING_LIMIT) return [];
			const message = `function '${name}' nests ${deepest} blocks; the limit is ${NESTING_LIMIT}`;
			return [{ node, message }];
		}),
};

function isStatement({ type }: { readonly type: string }): boolean {
	return type.endsWith('_statement');
}
