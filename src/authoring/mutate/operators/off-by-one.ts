/** Whole numbers one too large or too small, and a length or a slice that stops one short. */
import { ancestorOf, fieldOf, namedChildren, type SyntaxNode } from '../../../python-source/tree/node.js';
import { replaceNode, siteOf } from '../edits.js';
import type { Operator, Site } from '../mutate.js';
import { liveOf, type Program } from '../program.js';

const LARGEST = 1_000_000_000;

export const offByOne: Operator = {
	kind: 'off-by-one',
	sites: (program) => [
		...liveOf(program, 'integer').flatMap((node) => numbers(program, node)),
		...liveOf(program, 'call').flatMap((node) => ranges(program, node)),
		...liveOf(program, 'slice').flatMap((node) => slices(program, node)),
	],
};

function numbers(program: Program, node: SyntaxNode): Site[] {
	const text = program.tree.text(node);
	const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
	if (Number.isNaN(value) || value > LARGEST || isFormat(node)) return [];
	// `x[-1]` has a node of its own for the minus: 1 → 2 moves one to the front, 1 → 0 is the first element.
	const values = value === 0 ? [1] : [value + 1, value - 1];
	return values.map((number) => replaceNode(program, 'off-by-one', node, String(number)));
}

/** Widths in f-strings are layout; `{x:>8}` is no arithmetic. */
function isFormat(node: SyntaxNode): boolean {
	return ancestorOf(node, 'format_specifier') !== null;
}

/** `range(n)` → `range(n - 1)`, `range(a, n)` → `range(a, n + 1)`. */
function ranges(program: Program, call: SyntaxNode): Site[] {
	const name = fieldOf(call, 'function');
	const list = fieldOf(call, 'arguments');
	if (name === null || list === null || program.tree.text(name) !== 'range') return [];
	const args = namedChildren(list);
	const stop = args[args.length === 1 ? 0 : 1];
	if (stop === undefined || stop.type === 'integer') return [];
	return [' - 1', ' + 1'].map((text) => siteOf(program, 'off-by-one', [{ start: stop.end, end: stop.end, text }]));
}

/** `x[i:j]` → `x[i + 1:j]` and `x[i:j - 1]`, where the bound is a name. */
function slices(program: Program, slice: SyntaxNode): Site[] {
	return namedChildren(slice)
		.filter(({ type }) => type === 'identifier')
		.map((bound) => siteOf(program, 'off-by-one', [{ start: bound.end, end: bound.end, text: ' + 1' }]));
}
