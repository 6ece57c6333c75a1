/** Expressions that look like one step and go through a whole container. */
import { readCall } from '../../python-source/tree/calls.js';
import { literalValue } from '../../python-source/tree/literals.js';
import { namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import { wordSet } from '../../python-source/word-set.js';
import { CONSTANT, type Growth, LINEAR, LINEARITHMIC, LOGARITHMIC } from './growth.js';
import { isConstantSize, isItem, isShortSlice, kindOf, slicesOf } from './values.js';

/** What one evaluation costs, and a sentence about it where it is worth one. */
export interface HiddenCost {
	readonly growth: Growth;
	readonly message: string | null;
}

const NOTHING: HiddenCost = { growth: CONSTANT, message: null };

/** The cost of a node itself, that of its parts left out. */
export function hiddenCost(resolver: Resolver, node: SyntaxNode): HiddenCost {
	switch (node.type) {
		case 'comparison_operator':
			return membershipCost(resolver, node);
		case 'subscript':
			return sliceCost(resolver, node);
		case 'call':
			return callCost(resolver, node);
		default:
			return NOTHING;
	}
}

function membershipCost(resolver: Resolver, node: SyntaxNode): HiddenCost {
	const membership = node.children.some(({ type }) => type === 'in' || type === 'not in');
	const container = namedChildren(node).at(-1);
	if (!membership || container === undefined || isConstantSize(resolver, container)) return NOTHING;
	const kind = kindOf(resolver, container);
	if (kind !== 'list' && kind !== 'deque') return NOTHING;
	const name = resolver.tree.text(container);
	return { growth: LINEAR, message: `'in' searches the list '${name}' item by item; a set finds members at once` };
}

function sliceCost(resolver: Resolver, node: SyntaxNode): HiddenCost {
	const long = slicesOf(node).find((slice) => !isShortSlice(resolver, slice));
	const value = namedChildren(node)[0];
	if (long === undefined || value === undefined || isItem(resolver, value)) return NOTHING;
	return { growth: LINEAR, message: `the slice '${resolver.tree.text(node)}' copies its items` };
}

const SEARCHES: Readonly<Record<string, string>> = {
	index: "'index' searches the list from its start",
	count: "'count' goes through the whole container",
	remove: "'remove' searches the list and moves what follows",
	copy: "'copy' copies every item",
};
const LINEAR_CALLS = wordSet(`
	sum min max any all list tuple set frozenset dict Counter deque prod deepcopy heapify reduce
`);
const LOGARITHMIC_CALLS = wordSet(`
	heappush heappop heapreplace heappushpop bisect bisect_left bisect_right
`);

function callCost(resolver: Resolver, node: SyntaxNode): HiddenCost {
	const call = readCall(resolver, node);
	if (call === null) return NOTHING;
	const { name, receiver, args } = call;
	if (LOGARITHMIC_CALLS.has(name)) return { growth: LOGARITHMIC, message: null };
	if (name === 'insort' || name === 'insort_left' || name === 'insort_right') return { growth: LINEAR, message: null };
	const given = name === 'sorted' || receiver === null ? args[0] : receiver;
	if (given === undefined || isConstantSize(resolver, given) || isItem(resolver, given)) return NOTHING;
	if (name === 'sorted' || name === 'sort')
		return { growth: LINEARITHMIC, message: `'${name}' sorts everything again` };
	if (receiver !== null) return methodCost(resolver, call, receiver);
	const several = (name === 'min' || name === 'max') && args.length > 1;
	if (
		!LINEAR_CALLS.has(name) ||
		several ||
		given.type.endsWith('comprehension') ||
		given.type === 'generator_expression'
	)
		return NOTHING;
	return { growth: LINEAR, message: `'${name}' goes through all of '${resolver.tree.text(given)}'` };
}

function methodCost(
	resolver: Resolver,
	{ name, args }: NonNullable<ReturnType<typeof readCall>>,
	receiver: SyntaxNode,
): HiddenCost {
	const kind = kindOf(resolver, receiver);
	if (kind === 'hashed') return NOTHING;
	const first = args[0] === undefined ? undefined : literalValue(resolver.tree, args[0]);
	if (name === 'pop' && first === 0)
		return { growth: LINEAR, message: "'pop(0)' moves every item that follows; a deque does not" };
	if (name === 'insert' && first === 0)
		return { growth: LINEAR, message: "'insert(0, …)' moves every item; a deque does not" };
	const search = kind === 'deque' && name === 'copy' ? undefined : SEARCHES[name];
	// Methods of text are left out: they mostly look at one item, or go on where the last call stopped.
	return search === undefined ? NOTHING : { growth: LINEAR, message: search };
}
