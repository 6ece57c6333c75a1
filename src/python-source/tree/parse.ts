/**
 * The only place that makes a tree-sitter parser. Parses a scanned source and copies the tree out with one cursor. Its
 * work is bounded by what the scanner and the token checks let pass, and for large sources by `parse-broken.ts`.
 */
import Parser from 'tree-sitter';
import Python from 'tree-sitter-python';
import { lazily } from '../lazily.js';
import { indexPositions, type Scan } from '../lexer/token.js';
import { TREE_DEPTH_LIMIT } from '../limits.js';
import { indexByType, type SyntaxNode, type SyntaxTree } from './node.js';
import { parseBroken } from './parse-broken.js';
import { parserText } from './parser-text.js';

export type ParseResult =
	| { readonly ok: true; readonly tree: SyntaxTree }
	/** The tree has more than TREE_DEPTH_LIMIT levels. */
	| { readonly ok: false };

/** Parses Python. The caller has checked the limits on the scan (see `checkScanLimits`). */
export type ParsePython = (source: string, scan: Scan) => ParseResult;

/** However broken a source of so many tokens is, the parser takes 40 ms for it at most. */
const SMALL_TOKENS = 2_000;

const ERROR_SYMBOL = 0xffff;

/** Makes a parser; it may be used for any number of sources, one after the other. */
export function createParser(): ParsePython {
	const parser = new Parser();
	parser.setLanguage(Python as unknown as Parser.Language);
	const symbols = new SymbolTable();
	return (source, scan) => {
		const text = parserText(source, scan);
		const broken = scan.tokens.length > SMALL_TOKENS ? parseBroken(parser, text) : null;
		// The text goes over in one piece; the default buffer of 32 Ki units would call back for the rest.
		const nativeTree = broken ?? parser.parse(text, null, { bufferSize: text.length + 1 });
		const nodes = copyNodes(nativeTree.walk(), source, symbols);
		const root = nodes?.[0];
		if (nodes === null || root === undefined) return { ok: false };
		const positions = indexPositions(source);
		const textOf = (node: SyntaxNode): string => source.slice(node.start, node.end);
		const byType = lazily(() => indexByType(nodes));
		return { ok: true, tree: { source, root, nodes, comments: scan.comments, positions, text: textOf, byType } };
	};
}

/** Names of node types and fields by number, so that each crosses from native code once. */
class SymbolTable {
	private readonly symbols = new Map<number, { type: string; named: boolean }>();
	private readonly fields = new Map<number, string>();

	symbol(cursor: Parser.TreeCursor): { type: string; named: boolean } {
		const id = cursor.nodeTypeId;
		let symbol = this.symbols.get(id);
		if (symbol === undefined) {
			symbol = { type: id === ERROR_SYMBOL ? 'ERROR' : cursor.nodeType, named: cursor.nodeIsNamed };
			this.symbols.set(id, symbol);
		}
		return symbol;
	}

	field(cursor: Parser.TreeCursor): string | null {
		const id: number | undefined = cursor.currentFieldId;
		if (id === undefined) return null;
		let name = this.fields.get(id);
		if (name === undefined) {
			name = cursor.currentFieldName;
			this.fields.set(id, name);
		}
		return name;
	}
}

type NodeInMaking = { -readonly [Key in keyof SyntaxNode]: SyntaxNode[Key] } & { children: NodeInMaking[] };

/** All nodes in document order, or null if the tree is too deep. */
function copyNodes(cursor: Parser.TreeCursor, source: string, symbols: SymbolTable): SyntaxNode[] | null {
	const nodes: NodeInMaking[] = [];
	const open: NodeInMaking[] = [];
	for (;;) {
		const parent = open.at(-1) ?? null;
		const node = copyNode(cursor, symbols, parent, nodes.length);
		parent?.children.push(node);
		nodes.push(node);
		if (!isPlainString(node, source) && cursor.gotoFirstChild()) {
			if (open.push(node) > TREE_DEPTH_LIMIT) return null;
			continue;
		}
		node.after = nodes.length;
		while (!cursor.gotoNextSibling()) {
			const closed = open.pop();
			if (closed === undefined || !cursor.gotoParent()) return nodes;
			closed.after = nodes.length;
		}
	}
}

/** A string without fields is a leaf: its quotes and escapes are `literals.ts`'s business. */
function isPlainString({ type, start }: SyntaxNode, source: string): boolean {
	if (type !== 'string') return false;
	const prefix = source.slice(start, start + 2);
	return !/^[a-z]*[ft]/i.test(prefix);
}

function copyNode(
	cursor: Parser.TreeCursor,
	symbols: SymbolTable,
	parent: NodeInMaking | null,
	order: number,
): NodeInMaking {
	const { type, named } = symbols.symbol(cursor);
	const start = cursor.startIndex;
	const end = cursor.endIndex;
	const missing = start === end && cursor.nodeIsMissing;
	return {
		type,
		named,
		field: symbols.field(cursor),
		start,
		end,
		missing,
		parent,
		children: [],
		order,
		after: order + 1,
	};
}
