/** Comparisons that say less, or more, than they mean. */
import { fieldOf, namedChildren, nodesOf, type SyntaxNode } from '../../../python-source/tree/node.js';
import type { AnalysisContext, AnalysisRule, Place } from '../rule.js';

export const singletonComparison: AnalysisRule = {
	name: 'singleton-comparison',
	find: ({ tree }) =>
		equalities(tree).flatMap((node) => {
			const singleton = namedChildren(node).find(({ type }) => type === 'none' || type === 'true' || type === 'false');
			if (singleton === undefined) return [];
			const text = tree.text(singleton);
			const better = text === 'None' ? "'is'" : 'its truth alone';
			return [{ node, message: `a value is compared with ${text} by '=='; ${better} says it better` }];
		}),
};

export const selfComparison: AnalysisRule = {
	name: 'self-comparison',
	find: ({ tree }) =>
		nodesOf(tree, 'comparison_operator').flatMap((node): Place[] => {
			const operands = namedChildren(node);
			const [left, right] = operands;
			// `x != x` is the way to find NaN.
			const findsNaN = node.children.some(({ type }) => type === '!=');
			if (operands.length !== 2 || left?.type !== 'identifier' || right === undefined || findsNaN) return [];
			if (tree.text(left) !== tree.text(right)) return [];
			return [{ node, message: `'${tree.text(left)}' is compared with itself` }];
		}),
};

export const typeComparison: AnalysisRule = {
	name: 'type-comparison',
	find: (context) =>
		equalities(context.tree).flatMap((node) => {
			const asksType = namedChildren(node).some((operand) => isTypeCall(context, operand));
			return asksType ? [{ node, message: "types are compared with '=='; isinstance or 'is' say what is meant" }] : [];
		}),
};

function equalities(tree: AnalysisContext['tree']): SyntaxNode[] {
	return nodesOf(tree, 'comparison_operator').filter(({ children }) => {
		return children.some(({ type }) => type === '==' || type === '!=');
	});
}

function isTypeCall({ resolver }: AnalysisContext, node: SyntaxNode): boolean {
	const callee = node.type === 'call' ? fieldOf(node, 'function') : null;
	return callee !== null && resolver.means(callee, 'type');
}
