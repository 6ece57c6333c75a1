/** Two neighbouring arguments of a call, or the operands of `-`, `/` and `%`, the wrong way round. */
import { fieldOf, namedChildren, type SyntaxNode } from '../../../python-source/tree/node.js';
import { isOneLine, siteOf } from '../edits.js';
import type { Operator, Site } from '../mutate.js';
import { liveOf, type Program } from '../program.js';

/** The order of their arguments makes no difference, or only for the fastest. */
const SYMMETRIC: ReadonlySet<string> = new Set([
	'min',
	'max',
	'gcd',
	'lcm',
	'hypot',
	'isclose',
	'compare_digest',
	'print',
]);
const DIRECTED: ReadonlySet<string> = new Set(['-', '/', '//', '%', '**']);

export const swappedArguments: Operator = {
	kind: 'swapped-arguments',
	sites: (program) => [
		...liveOf(program, 'call').flatMap((call) => neighbours(program, call)),
		...liveOf(program, 'binary_operator').flatMap((node) => operands(program, node)),
	],
};

function neighbours(program: Program, call: SyntaxNode): Site[] {
	const callee = fieldOf(call, 'function');
	const list = fieldOf(call, 'arguments');
	if (callee === null || list?.type !== 'argument_list' || !program.live.includes(list)) return [];
	const name = program.tree.text(callee).split('.').at(-1) ?? '';
	if (SYMMETRIC.has(name)) return [];
	const args = namedChildren(list).filter(({ type }) => type !== 'keyword_argument' && !type.endsWith('splat'));
	return args.slice(1).flatMap((right, index) => exchange(program, args[index] as SyntaxNode, right));
}

function operands(program: Program, node: SyntaxNode): Site[] {
	const left = fieldOf(node, 'left');
	const right = fieldOf(node, 'right');
	const operator = fieldOf(node, 'operator');
	if (left === null || right === null || operator === null || !DIRECTED.has(program.tree.text(operator))) return [];
	const simple = [left, right].every(({ type }) => type !== 'binary_operator' && type !== 'string');
	return simple ? exchange(program, left, right) : [];
}

function exchange(program: Program, a: SyntaxNode, b: SyntaxNode): Site[] {
	const first = program.tree.text(a);
	const second = program.tree.text(b);
	if (first === second || !isOneLine(program, a) || !isOneLine(program, b)) return [];
	const edits = [
		{ start: a.start, end: a.end, text: second },
		{ start: b.start, end: b.end, text: first },
	];
	return [siteOf(program, 'swapped-arguments', edits)];
}
