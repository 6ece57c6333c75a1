/**
 * The syntax tree as plain data. It is copied out of the native tree once; rules then walk arrays, can't run out of
 * stack and know nothing of the parser. Nodes stand in document order, parents first, so a subtree is a stretch of
 * `nodes`.
 */
import type { Positions, Span } from '../lexer/token.js';

export interface SyntaxNode {
	/** Name in tree-sitter-python's grammar (`call`, `identifier`), or the text of a keyword or operator. */
	readonly type: string;
	/** False for keywords, operators and punctuation. */
	readonly named: boolean;
	/** Name of the field of the parent that it fills, such as `left`. */
	readonly field: string | null;
	/** Offsets in UTF-16 units; `end` is exclusive. */
	readonly start: number;
	readonly end: number;
	/** The parser invented it to go on. */
	readonly missing: boolean;
	readonly parent: SyntaxNode | null;
	readonly children: readonly SyntaxNode[];
	/** Index in `nodes`, and the index after the last descendant. */
	readonly order: number;
	readonly after: number;
}

export interface SyntaxTree {
	readonly source: string;
	readonly root: SyntaxNode;
	readonly nodes: readonly SyntaxNode[];
	/** `#` comments; the tree itself holds none. */
	readonly comments: readonly Span[];
	readonly positions: Positions;
	text(node: SyntaxNode): string;
	/** The index behind `nodesOf`, made when first asked for. */
	byType(): NodesByType;
}

/** The nodes of each type in document order; types without a node are left out. */
export type NodesByType = ReadonlyMap<string, readonly SyntaxNode[]>;

/** The node and everything below it, in document order. */
export function subtree(tree: SyntaxTree, node: SyntaxNode): readonly SyntaxNode[] {
	return node === tree.root ? tree.nodes : tree.nodes.slice(node.order, node.after);
}

/**
 * All nodes of these types, each of which is named once, in document order. Rules ask for a type or two; an index
 * spares every one of them going through the whole tree.
 */
export function nodesOf(tree: SyntaxTree, ...types: readonly string[]): readonly SyntaxNode[] {
	const index = tree.byType();
	let found = NONE;
	for (const type of types) {
		const more = index.get(type);
		if (more !== undefined) found = found.length === 0 ? more : inDocumentOrder(found, more);
	}
	return found;
}

const NONE: readonly SyntaxNode[] = [];

/** Goes through all nodes of a tree once. */
export function indexByType(nodes: readonly SyntaxNode[]): NodesByType {
	const index = new Map<string, SyntaxNode[]>();
	for (const node of nodes) {
		const alike = index.get(node.type);
		if (alike === undefined) index.set(node.type, [node]);
		else alike.push(node);
	}
	return index;
}

/** Two lists that are each in document order as one. */
function inDocumentOrder(some: readonly SyntaxNode[], others: readonly SyntaxNode[]): readonly SyntaxNode[] {
	const merged: SyntaxNode[] = [];
	let at = 0;
	for (const node of some) {
		for (let other = others[at]; other !== undefined && other.order < node.order; other = others[++at])
			merged.push(other);
		merged.push(node);
	}
	for (let other = others[at]; other !== undefined; other = others[++at]) merged.push(other);
	return merged;
}

/** Children that are neither keywords nor punctuation. */
export function namedChildren(node: SyntaxNode): SyntaxNode[] {
	return node.children.filter((child) => child.named);
}

/** The first child in this field. */
export function fieldOf(node: SyntaxNode, field: string): SyntaxNode | null {
	return node.children.find((child) => child.field === field) ?? null;
}

/** All children in this field. */
export function fieldsOf(node: SyntaxNode, field: string): SyntaxNode[] {
	return node.children.filter((child) => child.field === field);
}

/** The nearest ancestor of one of these types. */
export function ancestorOf(node: SyntaxNode, ...types: readonly string[]): SyntaxNode | null {
	let at = node.parent;
	while (at !== null && !types.includes(at.type)) at = at.parent;
	return at;
}

/** Whether `inner` is `outer` or stands below it. */
export function contains(outer: SyntaxNode, inner: SyntaxNode): boolean {
	return outer.order <= inner.order && inner.order < outer.after;
}
