/** Checks of what a caller passed that vanish when Python runs with `-O`. */
import { namedChildren, nodesOf } from '../../../python-source/tree/node.js';
import type { AnalysisRule } from '../rule.js';

const INTERNAL = new Set(['isinstance', 'callable']);

export const assertAsCheck: AnalysisRule = {
	name: 'assert-as-check',
	find: ({ tree, sources, calls }) =>
		nodesOf(tree, 'assert_statement').flatMap((node) => {
			const condition = namedChildren(node)[0];
			if (condition === undefined) return [];
			const typeTest = calls.some((call) => call.node === condition && INTERNAL.has(call.name));
			if (typeTest || !namedChildren(condition).some((part) => sources.isForeign(part))) return [];
			return [{ node, message: "'assert' checks an argument, and is skipped when Python runs optimised" }];
		}),
};
