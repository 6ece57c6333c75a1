/** One spelling for each literal, so that `[1,2]`, `[ 1, 2 ]` and the text `"[1, 2]"` can be compared. */
import { stringValue } from '../../python-source/tree/literals.js';
import { namedChildren, type SyntaxNode, type SyntaxTree, subtree } from '../../python-source/tree/node.js';

const PARTS: ReadonlySet<string> = new Set([
	'list',
	'tuple',
	'set',
	'dictionary',
	'pair',
	'string',
	'concatenated_string',
	'integer',
	'float',
	'true',
	'false',
	'none',
	'unary_operator',
	'list_pattern',
	'tuple_pattern',
	'case_pattern',
	'parenthesized_expression',
]);

/** The canonical spelling of a literal; null for anything that is not made of literals alone. */
export function canonicalLiteral(tree: SyntaxTree, node: SyntaxNode): string | null {
	const nodes = subtree(tree, node);
	let spelling = '';
	for (let index = 0; index < nodes.length; index++) {
		const at = nodes[index];
		if (at === undefined || (at.named && !PARTS.has(at.type))) return null;
		if (at.type === 'string' || at.type === 'concatenated_string') {
			const text = stringValue(tree, at);
			if (text === null) return null;
			spelling += quoted(text, tree.text(at));
			index = at.after - node.order - 1;
		} else if (at.children.length === 0 && !isIdleComma(at)) spelling += tree.text(at);
	}
	return spelling;
}

/** A trailing comma means something in a tuple of one only. */
function isIdleComma({ type, parent, start }: SyntaxNode): boolean {
	if (type !== ',' || parent === null || parent.children.at(-2)?.start !== start) return false;
	return !parent.type.startsWith('tuple') || namedChildren(parent).length > 1;
}

function quoted(text: string, written: string): string {
	return `${/^[a-z]*b/i.test(written) ? 'b' : ''}"${text}"`;
}

/** A text that a person wrote may end so; `repr` writes it in a tuple of one only. */
function closeUp(spelling: string): string {
	return spelling.replace(/,([\]}])$/, '$1');
}

/** A text that may be the representation of a value, spelled the same way: outside of quotes, without blanks. */
export function canonicalText(text: string): string {
	let spelling = '';
	let quote = '';
	for (let at = 0; at < text.length; at++) {
		const char = text[at] ?? '';
		if (quote !== '') {
			if (char === '\\') spelling += text[++at] ?? '';
			else if (char === quote) {
				spelling += '"';
				quote = '';
			} else spelling += char;
		} else if (char === "'" || char === '"') {
			quote = char;
			spelling += '"';
		} else if (!/\s/.test(char)) spelling += char;
	}
	return closeUp(spelling);
}
