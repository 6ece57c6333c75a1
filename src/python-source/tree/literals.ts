/** Values of literals, as far as they can be known without running anything. */
import { namedChildren, type SyntaxNode, type SyntaxTree } from './node.js';

/** The value of a literal: string, number, boolean or null; undefined for anything else. */
export function literalValue(tree: SyntaxTree, node: SyntaxNode): string | number | boolean | null | undefined {
	switch (node.type) {
		case 'true':
			return true;
		case 'false':
			return false;
		case 'none':
			return null;
		case 'integer':
		case 'float':
			return numberValue(tree.text(node));
		case 'unary_operator':
			return negated(tree, node);
		case 'parenthesized_expression':
			return onlyChild(tree, node);
		case 'string':
		case 'concatenated_string':
			return stringValue(tree, node) ?? undefined;
		default:
			return undefined;
	}
}

function numberValue(text: string): number | undefined {
	const value = Number(text.replaceAll('_', ''));
	return Number.isNaN(value) ? undefined : value;
}

function negated(tree: SyntaxTree, node: SyntaxNode): number | undefined {
	const operand = namedChildren(node)[0];
	const numeric =
		operand?.type === 'integer' || operand?.type === 'float' ? numberValue(tree.text(operand)) : undefined;
	if (numeric === undefined) return undefined;
	return node.children[0]?.type === '-' ? -numeric : node.children[0]?.type === '+' ? numeric : undefined;
}

function onlyChild(tree: SyntaxTree, node: SyntaxNode): string | number | boolean | null | undefined {
	let inner: SyntaxNode | undefined = node;
	while (inner?.type === 'parenthesized_expression') inner = namedChildren(inner)[0];
	return inner === undefined ? undefined : literalValue(tree, inner);
}

/**
 * Text of a string literal or of several that stand side by side, the simple escapes resolved; null if it has fields.
 */
export function stringValue(tree: SyntaxTree, node: SyntaxNode): string | null {
	if (node.type === 'concatenated_string') {
		const parts = namedChildren(node).map((part) => stringValue(tree, part));
		return parts.includes(null) ? null : parts.join('');
	}
	const match = node.type === 'string' ? STRING.exec(tree.text(node)) : null;
	if (match === null || node.children.some(({ type }) => type === 'interpolation')) return null;
	const { prefix = '', body = '' } = match.groups ?? {};
	return /r/i.test(prefix) ? body : unescaped(body);
}

const STRING = /^(?<prefix>[a-z]*)(?<quote>'''|"""|'|")(?<body>[\s\S]*)\k<quote>$/i;

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
	n: '\n',
	t: '\t',
	r: '\r',
	'\n': '',
	'\\': '\\',
	"'": "'",
	'"': '"',
	a: '\x07',
	b: '\b',
	f: '\f',
	v: '\v',
};
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|([\s\S]))/g;

function unescaped(body: string): string {
	if (!body.includes('\\')) return body;
	return body.replace(ESCAPE, (whole, x?: string, u?: string, long?: string, octal?: string, simple?: string) => {
		const hex = x ?? u ?? long;
		if (hex !== undefined) return fromCode(Number.parseInt(hex, 16), whole);
		if (octal !== undefined) return fromCode(Number.parseInt(octal, 8), whole);
		return SIMPLE_ESCAPES[simple ?? ''] ?? whole;
	});
}

function fromCode(code: number, otherwise: string): string {
	return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}
