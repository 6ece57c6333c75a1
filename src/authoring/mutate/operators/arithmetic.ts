/** One arithmetic or bitwise operator for another, also in `+=`. */
import { fieldOf, type SyntaxNode } from '../../../python-source/tree/node.js';
import { replaceNode } from '../edits.js';
import type { Operator, Site } from '../mutate.js';
import { liveOf, type Program } from '../program.js';

const SWAPS: Readonly<Record<string, string>> = {
	'+': '-',
	'-': '+',
	'*': '+',
	'/': '*',
	'//': '*',
	'%': '//',
	'**': '*',
	'<<': '>>',
	'>>': '<<',
	'&': '|',
	'|': '&',
	'^': '&',
	'+=': '-=',
	'-=': '+=',
	'*=': '+=',
	'/=': '*=',
	'//=': '-=',
	'%=': '//=',
	'|=': '&=',
	'&=': '|=',
	'^=': '|=',
	'<<=': '>>=',
	'>>=': '<<=',
};

export const arithmetic: Operator = {
	kind: 'arithmetic-swap',
	sites: (program) => liveOf(program, 'binary_operator', 'augmented_assignment').flatMap((node) => swap(program, node)),
};

function swap(program: Program, node: SyntaxNode): Site[] {
	const operator = fieldOf(node, 'operator');
	const text = operator === null ? undefined : SWAPS[program.tree.text(operator)];
	// Joining texts with `-` is a crash on the first call, and formatting a text with `//` as well: nothing to find there.
	const joinsText = node.children.some((child) => isTextual(child));
	return operator === null || text === undefined || joinsText
		? []
		: [replaceNode(program, 'arithmetic-swap', operator, text)];
}

function isTextual({ type }: SyntaxNode): boolean {
	return type === 'string' || type === 'concatenated_string';
}
