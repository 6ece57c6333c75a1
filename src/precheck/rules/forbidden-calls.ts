/**
 * `forbid_calls` of a task: calls of these names, through any import, alias or `getattr` with a constant name, and
 * handing them to another call (`map(eval, texts)`).
 */
import { fieldOf, namedChildren, nodesOf, type SyntaxNode, type SyntaxTree } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import { findingAt, type Rule } from './rule.js';

/** Finds calls that the task forbids. */
export const forbiddenCalls: Rule = ({ resolver, task }) => {
	const forbidden = new Set(task.staticRules.forbidCalls);
	if (forbidden.size === 0) return [];
	const { tree } = resolver;
	return nodesOf(tree, 'call', 'decorator').flatMap((node) => {
		const called = node.type === 'call' ? [fieldOf(node, 'function'), ...argumentsOf(node)] : namedChildren(node);
		return called.flatMap((callee) => {
			const name = callee === null ? undefined : namesOf(resolver, callee).find((path) => forbidden.has(path));
			if (callee === null || name === undefined) return [];
			return [findingAt(tree, callee, 'forbidden-call', `the task forbids calling '${name}'`)];
		});
	});
};

function argumentsOf(call: SyntaxNode): (SyntaxNode | null)[] {
	const list = fieldOf(call, 'arguments');
	if (list === null) return [];
	return namedChildren(list).map((argument) =>
		argument.type === 'keyword_argument' ? fieldOf(argument, 'value') : argument,
	);
}

/** The known meanings of an expression, or, for an attribute of an unknown object, its text. */
function namesOf({ tree, pathsOf }: Resolver, node: SyntaxNode): readonly string[] {
	const paths = pathsOf(node);
	return paths.length === 0 && node.type === 'attribute' ? [dottedText(tree, node)] : paths;
}

function dottedText(tree: SyntaxTree, node: SyntaxNode): string {
	return tree.text(node).replace(/\s+/g, '');
}
