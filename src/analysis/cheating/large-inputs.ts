/** Giving up on large inputs, which cost time, with a made-up result. Limits that raise, or that say no, are honest. */
import { literalValue } from '../../python-source/tree/literals.js';
import { fieldOf, namedChildren, nodesOf, type SyntaxNode } from '../../python-source/tree/node.js';
import { at, type CheatingContext, type CheatingRule } from './rule.js';

/** Below, a length is more likely to mean something. */
const LARGE = 300;

export const largeInputBranch: CheatingRule = {
	name: 'large-input-branch',
	category: 'timing',
	find: (context) =>
		nodesOf(context.tree, 'if_statement', 'elif_clause').flatMap((node) => {
			const condition = fieldOf(node, 'condition');
			const block = fieldOf(node, 'consequence');
			if (condition === null || block === null || !isLargeTest(context, condition)) return [];
			const [statement, ...more] = namedChildren(block);
			if (more.length > 0 || statement?.type !== 'return_statement' || !isMadeUp(context, statement)) return [];
			return [at(node, 'large inputs get a constant instead of a computed result')];
		}),
};

/** `len(x) > 500`, on either side. */
function isLargeTest({ tree, resolver }: CheatingContext, condition: SyntaxNode): boolean {
	const [left, right] = condition.type === 'comparison_operator' ? namedChildren(condition) : [];
	if (left === undefined || right === undefined) return false;
	const greater = condition.children.some(({ type }) => type === '>' || type === '>=');
	const smaller = condition.children.some(({ type }) => type === '<' || type === '<=');
	const [length, limit] = greater ? [left, right] : [right, left];
	const value = literalValue(tree, limit);
	const callee = length.type === 'call' ? fieldOf(length, 'function') : null;
	const measures = callee !== null && resolver.means(callee, 'len');
	return (greater || smaller) && measures && typeof value === 'number' && value >= LARGE;
}

/** A number, an empty container: not a truth value, a text or None, which may be an answer. */
function isMadeUp({ tree }: CheatingContext, statement: SyntaxNode): boolean {
	const value = namedChildren(statement)[0];
	if (value === undefined) return false;
	if (typeof literalValue(tree, value) === 'number') return true;
	const container = value.type === 'list' || value.type === 'dictionary' || value.type === 'tuple';
	return container && namedChildren(value).length === 0;
}
