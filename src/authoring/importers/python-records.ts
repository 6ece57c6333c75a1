/** Records that stand in a Python file as a list of dictionaries. Nothing is run: texts, numbers and names are read from the syntax tree. */
import { literalValue } from '../../python-source/tree/literals.js';
import { fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Program } from '../mutate/program.js';
import type { Entry } from './files.js';
import { PythonText } from './python-json.js';

/**
 * The dictionaries of every list that is assigned at the top of a module, in the order of the text.
 * @param file for the places of the records: `bugs.py:12` is a line
 */
export function readPythonRecords(program: Program, file: string): Entry[] {
	const { tree } = program;
	const lists = namedChildren(tree.root).flatMap((statement) => {
		const assignment = namedChildren(statement)[0];
		const right = assignment?.type === 'assignment' ? fieldOf(assignment, 'right') : null;
		return right?.type === 'list' ? [right] : [];
	});
	return lists
		.flatMap((list) => namedChildren(list).filter(({ type }) => type === 'dictionary'))
		.map((node) => ({ place: `${file}:${tree.positions.lineOf(node.start)}`, value: dictionary(program, node) }));
}

function dictionary(program: Program, node: SyntaxNode): Readonly<Record<string, unknown>> {
	const pairs = namedChildren(node).filter(({ type }) => type === 'pair');
	return Object.fromEntries(
		pairs.flatMap((pair) => {
			const [key, value] = namedChildren(pair);
			const name = key === undefined ? undefined : literalValue(program.tree, key);
			return typeof name === 'string' && value !== undefined ? [[name, readValue(program, value)]] : [];
		}),
	);
}

/** Dictionaries with texts as keys and lists of them as such, texts as texts; everything else as Python source. */
function readValue(program: Program, node: SyntaxNode): unknown {
	const text = literalValue(program.tree, node);
	if (typeof text === 'string') return text;
	const items = namedChildren(node);
	if (node.type === 'list' && items.length > 0 && items.every(({ type }) => type === 'dictionary')) {
		return items.map((item) => dictionaryOfSources(program, item));
	}
	return new PythonText(program.tree.text(node));
}

/** A test case: what its keys stand for is kept as it is written. */
function dictionaryOfSources(program: Program, node: SyntaxNode): Readonly<Record<string, unknown>> {
	const { tree } = program;
	return Object.fromEntries(
		namedChildren(node).flatMap((pair) => {
			const [key, value] = namedChildren(pair);
			const name = key === undefined ? undefined : literalValue(tree, key);
			return typeof name === 'string' && value !== undefined ? [[name, new PythonText(tree.text(value))]] : [];
		}),
	);
}
