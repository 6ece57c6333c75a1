/** Branches and keys that are written twice. */
import { fieldOf, fieldsOf, namedChildren, nodesOf } from '../../../python-source/tree/node.js';
import type { AnalysisRule } from '../rule.js';

export const sameBranches: AnalysisRule = {
	name: 'same-branches',
	find: ({ tree }) =>
		nodesOf(tree, 'if_statement').flatMap((node) => {
			const first = fieldOf(node, 'consequence');
			const [only, ...more] = fieldsOf(node, 'alternative');
			const other = only?.type === 'else_clause' ? fieldOf(only, 'body') : null;
			if (first === null || other === null || more.length > 0 || tree.text(first) !== tree.text(other)) return [];
			return [{ node, message: 'both branches do the same' }];
		}),
};

const LITERALS: ReadonlySet<string> = new Set(['string', 'integer', 'true', 'false', 'none']);

export const duplicateKeys: AnalysisRule = {
	name: 'duplicate-keys',
	find: ({ tree }) =>
		nodesOf(tree, 'dictionary').flatMap((node) => {
			const keys = namedChildren(node).flatMap((pair) => (pair.type === 'pair' ? [fieldOf(pair, 'key')] : []));
			const seen = new Set<string>();
			return keys.flatMap((key) => {
				if (key === null || !LITERALS.has(key.type)) return [];
				const text = tree.text(key);
				if (!seen.has(text)) {
					seen.add(text);
					return [];
				}
				return [{ node: key, message: `the key ${text} stands twice in one dictionary` }];
			});
		}),
};
