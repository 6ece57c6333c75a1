/** A conversion too few, one too many, or the wrong one: numbers as texts, lists as iterators, exact numbers as floats. */
import { fieldOf, namedChildren, type SyntaxNode } from '../../../python-source/tree/node.js';
import { replaceNode } from '../edits.js';
import type { Operator, Site } from '../mutate.js';
import { liveOf, type Program } from '../program.js';

export const typeConfusion: Operator = {
	kind: 'type-confusion',
	sites: (program) => [
		...liveOf(program, 'call').flatMap((call) => conversions(program, call)),
		...liveOf(program, 'binary_operator').flatMap((node) => divisions(program, node)),
		...liveOf(program, 'return_statement').flatMap((node) => returned(program, node)),
		...liveOf(program, 'call').flatMap((call) => stored(program, call)),
	],
};

/** What the conversion becomes: `$` is its argument. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
	int: ['$', 'float($)', 'str($)'],
	float: ['$', 'int($)', 'str($)'],
	str: ['$', 'repr($)'],
	list: ['$', 'tuple($)', 'set($)'],
	tuple: ['list($)'],
	set: ['list($)'],
	frozenset: ['list($)'],
	dict: ['list($)'],
	bytes: ['str($)'],
	bool: ['$'],
	len: ['str(len($))'],
	Decimal: ['float($)'],
	Fraction: ['float($)'],
};

function conversions(program: Program, call: SyntaxNode): Site[] {
	const { tree } = program;
	const callee = fieldOf(call, 'function');
	const list = fieldOf(call, 'arguments');
	const args = list?.type === 'argument_list' ? namedChildren(list) : [];
	const argument = args[0];
	if (callee === null || args.length !== 1 || argument === undefined || /splat|keyword|generator/.test(argument.type))
		return [];
	const name = tree.text(callee).replace(/^(?:decimal|fractions)\./, '');
	return (INSTEAD[name] ?? []).map((form) =>
		replaceNode(
			program,
			'type-confusion',
			call,
			form.replace('$', () => tree.text(argument)),
		),
	);
}

function divisions(program: Program, node: SyntaxNode): Site[] {
	const operator = fieldOf(node, 'operator');
	if (operator === null) return [];
	const text = program.tree.text(operator);
	if (text === '//') return [replaceNode(program, 'type-confusion', operator, '/')];
	return text === '/' ? [replaceNode(program, 'type-confusion', operator, '//')] : [];
}

function returned(program: Program, node: SyntaxNode): Site[] {
	const value = namedChildren(node)[0];
	if (value?.type !== 'identifier' && value?.type !== 'binary_operator' && value?.type !== 'integer') return [];
	return [replaceNode(program, 'type-confusion', value, `str(${program.tree.text(value)})`)];
}

/** `items.append(x)` stores the text of x, `items.append([x])` a list too many. */
function stored(program: Program, call: SyntaxNode): Site[] {
	const callee = fieldOf(call, 'function');
	const list = fieldOf(call, 'arguments');
	const argument = list === null ? undefined : namedChildren(list)[0];
	if (callee === null || argument?.type !== 'identifier' || !program.tree.text(callee).endsWith('.append')) return [];
	return [replaceNode(program, 'type-confusion', argument, `str(${program.tree.text(argument)})`)];
}
