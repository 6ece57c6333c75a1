/** A line that was forgotten: an update of a variable, an attribute or a collection. */
import { fieldOf, namedChildren, type SyntaxNode } from '../../../python-source/tree/node.js';
import { removeStatement, siteOf } from '../edits.js';
import type { Operator } from '../mutate.js';
import { functionAround, liveOf, type Program } from '../program.js';

export const missingStatement: Operator = {
	kind: 'missing-statement',
	sites: (program) =>
		liveOf(program, 'expression_statement')
			.filter((node) => functionAround(node) !== null && updates(program, node))
			.map((node) => siteOf(program, 'missing-statement', [removeStatement(program, node)])),
};

/** A first assignment is no update: without it the name is unknown, which any call shows. */
function updates(program: Program, statement: SyntaxNode): boolean {
	const expression = namedChildren(statement)[0];
	if (expression === undefined) return false;
	if (expression.type === 'call' || expression.type === 'augmented_assignment') return true;
	const target = expression.type === 'assignment' ? fieldOf(expression, 'left') : null;
	if (target === null) return false;
	return target.type !== 'identifier' || isBoundBefore(program, target);
}

function isBoundBefore({ tree, scopes }: Program, target: SyntaxNode): boolean {
	const bindings = scopes.scopeOf(target).bindings.get(tree.text(target)) ?? [];
	return bindings.some(({ node }) => node.start < target.start);
}
