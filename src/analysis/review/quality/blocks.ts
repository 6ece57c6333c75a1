/** Shapes of code that several rules of quality measure. */

import { namedChildren, type SyntaxNode, type SyntaxTree } from '../../../python-source/tree/node.js';

const DEFINITIONS: ReadonlySet<string> = new Set(['function_definition', 'class_definition', 'lambda']);

/** Nodes of a function's body that belong to no function or class inside it. */
export function ownNodes({ nodes }: SyntaxTree, body: SyntaxNode): SyntaxNode[] {
	const own: SyntaxNode[] = [];
	for (let order = body.order; order < body.after; order++) {
		const node = nodes[order];
		if (node === undefined) break;
		if (DEFINITIONS.has(node.type)) order = node.after - 1;
		else own.push(node);
	}
	return own;
}

/** Statements of a block, in order. */
export function statementsOf(block: SyntaxNode): SyntaxNode[] {
	return namedChildren(block);
}

const NESTING: ReadonlySet<string> = new Set([
	'if_statement',
	'for_statement',
	'while_statement',
	'with_statement',
	'try_statement',
	'match_statement',
]);

/** Blocks around a node inside its function; an `elif` does not count as one more. */
export function nestingOf(node: SyntaxNode): number {
	let depth = 0;
	for (let at: SyntaxNode | null = node; at !== null && !DEFINITIONS.has(at.type); at = at.parent) {
		if (NESTING.has(at.type)) depth++;
	}
	return depth;
}
