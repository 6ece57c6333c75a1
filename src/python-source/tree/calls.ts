/** Calls with their parts named. */
import { fieldOf, namedChildren, nodesOf, type SyntaxNode, type SyntaxTree } from './node.js';

/** What reading a call needs of a resolver. */
export interface Names {
	readonly tree: SyntaxTree;
	pathsOf(node: SyntaxNode): readonly string[];
}

export interface Call {
	readonly node: SyntaxNode;
	readonly callee: SyntaxNode;
	/** Full dotted names that the callee may stand for. */
	readonly paths: readonly string[];
	/** Name of the called attribute, or of the called name: `execute` for `db.execute(…)`. */
	readonly name: string;
	/** What a method is called on; null for a plain name. */
	readonly receiver: SyntaxNode | null;
	/** Positional arguments, stars included. A sole generator expression counts as one. */
	readonly args: readonly SyntaxNode[];
	readonly keywords: ReadonlyMap<string, SyntaxNode>;
}

/** All calls of a tree in document order. The resolver keeps them: ask it. */
export function findCalls(names: Names): Call[] {
	return nodesOf(names.tree, 'call').flatMap((node) => readCall(names, node) ?? []);
}

/** The parts of a call node; null where it is broken. */
export function readCall({ tree, pathsOf }: Names, node: SyntaxNode): Call | null {
	const callee = fieldOf(node, 'function');
	const list = fieldOf(node, 'arguments');
	if (callee === null || list === null) return null;
	const children = list.type === 'generator_expression' ? [list] : namedChildren(list);
	const keywords = new Map<string, SyntaxNode>();
	for (const child of children) {
		const name = child.type === 'keyword_argument' ? fieldOf(child, 'name') : null;
		const value = child.type === 'keyword_argument' ? fieldOf(child, 'value') : null;
		if (name !== null && value !== null) keywords.set(tree.text(name), value);
	}
	const attribute = callee.type === 'attribute' ? fieldOf(callee, 'attribute') : null;
	return {
		node,
		callee,
		paths: pathsOf(callee),
		name: tree.text(attribute ?? callee),
		receiver: attribute === null ? null : fieldOf(callee, 'object'),
		args: children.filter(({ type }) => type !== 'keyword_argument'),
		keywords,
	};
}

/** An argument by position or, failing that, by keyword. */
export function argument(call: Call, position: number, keyword: string): SyntaxNode | null {
	return call.args[position] ?? call.keywords.get(keyword) ?? null;
}
