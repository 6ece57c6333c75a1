/** Records that stand in a Python file as a list of dictionaries. Nothing is run: texts, numbers and names are read from the syntax tree. */
import { literalValue } from '../../python-source/tree/literals.js';
import { fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Program } from '../mutate/program.js';
import type { Entry } from './files.js';
import { PythonText } from './python-json.js';

/**
 * The dictionaries of every list that is assigned at the top of a module, in the order of the text; lists may be added up, and `dict(a=1)` is one as well.
 * @param file for the places of the records: `bugs.py:12` is a line
 */
export function readPythonRecords(program: Program, file: string): Entry[] {
	const { tree } = program;
	const lists = namedChildren(tree.root).flatMap((statement) => {
		const assignment = namedChildren(statement)[0];
		const right = assignment?.type === 'assignment' ? fieldOf(assignment, 'right') : null;
		return right === null ? [] : listsIn(right);
	});
	return lists
		.flatMap((list) => namedChildren(list).filter((item) => isRecord(program, item)))
		.map((node) => ({ place: `${file}:${tree.positions.lineOf(node.start)}`, value: dictionary(program, node) }));
}

/** The lists of `[…]` and `NAME + […]`. */
function listsIn(node: SyntaxNode): SyntaxNode[] {
	if (node.type === 'list') return [node];
	return node.type === 'binary_operator' ? namedChildren(node).flatMap(listsIn) : [];
}

function isRecord({ tree }: Program, node: SyntaxNode): boolean {
	return node.type === 'dictionary' || (node.type === 'call' && tree.text(node).startsWith('dict('));
}

/** Names and values of `{"a": 1}` and `dict(a=1)`. */
function pairsOf({ tree }: Program, node: SyntaxNode): (readonly [string, SyntaxNode])[] {
	const list = node.type === 'call' ? fieldOf(node, 'arguments') : node;
	return (list === null ? [] : namedChildren(list)).flatMap((pair) => {
		const [key, value] = namedChildren(pair);
		if (key === undefined || value === undefined) return [];
		const name = pair.type === 'keyword_argument' ? tree.text(key) : literalValue(tree, key);
		return typeof name === 'string' ? [[name, value] as const] : [];
	});
}

function dictionary(program: Program, node: SyntaxNode): Readonly<Record<string, unknown>> {
	return Object.fromEntries(pairsOf(program, node).map(([name, value]) => [name, readValue(program, value)]));
}

/** Dictionaries with texts as keys and lists of them as such, texts as texts; everything else as Python source. */
function readValue(program: Program, node: SyntaxNode): unknown {
	if (node.type === 'parenthesized_expression') return readValue(program, namedChildren(node)[0] ?? node);
	const text = literalValue(program.tree, node);
	if (typeof text === 'string') return text;
	const items = namedChildren(node);
	if (node.type === 'list' && items.length > 0 && items.every((item) => isRecord(program, item))) {
		return items.map((item) => dictionaryOfSources(program, item));
	}
	return new PythonText(program.tree.text(node));
}

/** A test case: what its keys stand for is kept as it is written. */
function dictionaryOfSources(program: Program, node: SyntaxNode): Readonly<Record<string, unknown>> {
	const { tree } = program;
	return Object.fromEntries(
		pairsOf(program, node).map(([name, value]) => [name, new PythonText(tree.text(value))] as const),
	);
}
