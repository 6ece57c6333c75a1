/**
 * What the parser could not read. tree-sitter-python, given the text that `tree/parser-text.ts` prepares, reads every
 * file of CPython's own library and test suite but for deliberate mistakes, so its errors are taken as final.
 */
import type { ScanProblem } from '../lexer/token.js';
import { contains, type SyntaxNode, type SyntaxTree } from '../tree/node.js';

/** Errors and missing tokens of a tree in the order of the text, the innermost of nested ones only. */
export function findTreeErrors(tree: SyntaxTree): ScanProblem[] {
	const bad = tree.nodes.filter(({ type, missing }) => type === 'ERROR' || missing);
	return bad
		.filter((node, index) => !(bad[index + 1] !== undefined && contains(node, bad[index + 1] as SyntaxNode)))
		.map((node) => (node.missing ? missingToken(node) : unreadable(tree, node)));
}

function missingToken({ type, start }: SyntaxNode): ScanProblem {
	return { message: `invalid syntax: expected ${NAMES[type] ?? `'${type}'`}`, at: start };
}

const NAMES: Readonly<Record<string, string>> = {
	identifier: 'a name',
	string_end: 'the end of a string',
	string_start: 'a string',
	pass_statement: 'a statement',
	comment: 'a statement',
};

const EXCERPT_LENGTH = 30;

function unreadable(tree: SyntaxTree, node: SyntaxNode): ScanProblem {
	const text = tree.text(node).trim().split('\n', 1)[0] ?? '';
	const shown = text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH - 1)}…` : text;
	return { message: shown === '' ? 'invalid syntax' : `invalid syntax near '${shown}'`, at: node.start };
}
