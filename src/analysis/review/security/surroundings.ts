/** Names around a place: of its function, that function's parameters, and the variable that takes the value. */
import { ancestorOf, contains, type SyntaxNode, subtree } from '../../../python-source/tree/node.js';
import type { AnalysisContext } from '../rule.js';

/** Names that say what the value at this place is for. */
export function namesAround({ functions, tree }: AnalysisContext, node: SyntaxNode): string[] {
	const home = functions.findLast((candidate) => contains(candidate.node, node));
	const statement = ancestorOf(node, 'assignment', 'return_statement', 'expression_statement');
	const inStatement = statement === null ? [] : subtree(tree, statement).filter(({ type }) => type === 'identifier');
	return [
		...(home === undefined ? [] : [home.name, ...home.parameters]),
		...inStatement.map((name) => tree.text(name)),
	];
}
