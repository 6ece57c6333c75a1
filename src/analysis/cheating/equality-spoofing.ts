/** Results that claim to equal, or to be, whatever they are compared with. */

import { literalValue, stringValue } from '../../python-source/tree/literals.js';
import { fieldOf, namedChildren, nodesOf, type SyntaxNode, subtree } from '../../python-source/tree/node.js';
import { at, type CheatingContext, type CheatingRule } from './rule.js';

/** Methods with the answer that would be a lie if it were the only one. */
const LIES: Readonly<Record<string, boolean>> = {
	__eq__: true,
	__ne__: false,
	__instancecheck__: true,
	__subclasscheck__: true,
};

export const constantEquality: CheatingRule = {
	name: 'constant-equality',
	category: 'equality-spoofing',
	find: (context) =>
		nodesOf(context.tree, 'function_definition', 'assignment', 'pair', 'keyword_argument').flatMap((node) => {
			const method = namedMethod(context, node);
			const lie = method === null ? undefined : LIES[method.name];
			if (method === null || lie === undefined || !alwaysAnswers(context, method.body, lie)) return [];
			return [at(node, `'${method.name}' always returns ${lie ? 'True' : 'False'}`)];
		}),
};

interface Method {
	readonly name: string;
	/** A block, or the expression of a lambda. */
	readonly body: SyntaxNode;
}

/** `def __eq__`, `__eq__ = lambda …`, and `{"__eq__": lambda …}` as in a call of `type`. */
function namedMethod({ tree }: CheatingContext, node: SyntaxNode): Method | null {
	switch (node.type) {
		case 'function_definition':
			return method(textOf(tree, fieldOf(node, 'name')), fieldOf(node, 'body'));
		case 'assignment':
			return method(lastName(tree, fieldOf(node, 'left')), lambdaBody(fieldOf(node, 'right')));
		case 'pair': {
			const key = fieldOf(node, 'key');
			return method((key === null ? null : stringValue(tree, key)) ?? '', lambdaBody(fieldOf(node, 'value')));
		}
		case 'keyword_argument':
			return method(textOf(tree, fieldOf(node, 'name')), lambdaBody(fieldOf(node, 'value')));
		default:
			return null;
	}
}

function method(name: string, body: SyntaxNode | null): Method | null {
	return body === null ? null : { name, body };
}

function textOf(tree: CheatingContext['tree'], node: SyntaxNode | null): string {
	return node === null ? '' : tree.text(node);
}

function lastName(tree: CheatingContext['tree'], target: SyntaxNode | null): string {
	return textOf(tree, target?.type === 'attribute' ? fieldOf(target, 'attribute') : target);
}

function lambdaBody(node: SyntaxNode | null): SyntaxNode | null {
	return node?.type === 'lambda' ? fieldOf(node, 'body') : null;
}

function alwaysAnswers({ tree }: CheatingContext, body: SyntaxNode, answer: boolean): boolean {
	if (body.type !== 'block') return truthOf(tree, body) === answer;
	const returns = subtree(tree, body).filter(({ type }) => type === 'return_statement');
	const values = returns.map((node) => namedChildren(node)[0]);
	return values.length > 0 && values.every((value) => value !== undefined && truthOf(tree, value) === answer);
}

/** The truth of an expression that does not depend on anything; undefined for others. */
function truthOf(tree: CheatingContext['tree'], node: SyntaxNode): boolean | undefined {
	const [first, second] = namedChildren(node);
	if (node.type === 'not_operator' && first !== undefined) {
		const inner = truthOf(tree, first);
		return inner === undefined ? undefined : !inner;
	}
	if (node.type === 'comparison_operator' && first !== undefined && second !== undefined) {
		const same = tree.text(first) === tree.text(second);
		const equality = node.children.some(({ type }) => type === '==' || type === 'is');
		return same && equality ? true : undefined;
	}
	const value = literalValue(tree, node);
	return value === undefined ? undefined : Boolean(value);
}

export const falseClass: CheatingRule = {
	name: 'false-class',
	category: 'equality-spoofing',
	find: ({ tree }) =>
		nodesOf(tree, 'function_definition', 'assignment').flatMap((node) => {
			const defines = node.type === 'function_definition' && textOf(tree, fieldOf(node, 'name')) === '__class__';
			// Inside a class body; `self.__class__ = Other` is an honest way to change state.
			const assigns = node.type === 'assignment' && textOf(tree, fieldOf(node, 'left')) === '__class__';
			return defines || assigns ? [at(node, 'an object lies about its class')] : [];
		}),
};

export const matchesAnything: CheatingRule = {
	name: 'matches-anything',
	category: 'equality-spoofing',
	find: ({ tree, resolver }) =>
		nodesOf(tree, 'attribute', 'identifier').flatMap((node) => {
			const isName = node.type === 'attribute' || node.field !== 'attribute';
			const used = isName && node.field !== 'name' && node.parent?.type !== 'dotted_name';
			if (!used || !resolver.means(node, 'unittest.mock.ANY')) return [];
			return [at(node, "'unittest.mock.ANY' equals everything")];
		}),
};
