/** Conditions the wrong way round, and `and` for `or`. */
import { fieldOf, type SyntaxNode } from '../../../python-source/tree/node.js';
import { replaceNode } from '../edits.js';
import type { Operator, Site } from '../mutate.js';
import { liveOf, type Program } from '../program.js';

export const negatedConditions: Operator = {
	kind: 'negated-condition',
	sites: (program) => [
		...liveOf(program, 'not_operator').flatMap((node) => {
			const argument = fieldOf(node, 'argument');
			return argument === null ? [] : [replaceNode(program, 'negated-condition', node, program.tree.text(argument))];
		}),
		...liveOf(program, 'if_statement', 'elif_clause', 'while_statement', 'if_clause').flatMap((node) =>
			negated(program, node),
		),
	],
};

export const booleanSwap: Operator = {
	kind: 'boolean-swap',
	sites: (program) =>
		liveOf(program, 'boolean_operator').flatMap((node) => {
			const operator = fieldOf(node, 'operator');
			if (operator === null) return [];
			const text = program.tree.text(operator) === 'and' ? 'or' : 'and';
			return [replaceNode(program, 'boolean-swap', operator, text)];
		}),
};

/** Comparisons have an operator of their own to turn round. */
function negated(program: Program, node: SyntaxNode): Site[] {
	const condition = fieldOf(node, 'condition') ?? node.children[1];
	if (condition === undefined || /^(comparison_operator|not_operator|true|false|integer)$/.test(condition.type))
		return [];
	const text = program.tree.text(condition);
	const simple = /^(identifier|call|attribute|subscript|parenthesized_expression)$/.test(condition.type);
	return [replaceNode(program, 'negated-condition', condition, simple ? `not ${text}` : `not (${text})`)];
}
