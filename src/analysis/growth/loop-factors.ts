/** How often the body of a loop runs, all rounds of the loops around it taken together. */
import { readCall } from '../../python-source/tree/calls.js';
import { literalValue } from '../../python-source/tree/literals.js';
import { ancestorOf, fieldOf, namedChildren, type SyntaxNode, subtree } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import { CONSTANT, EXPONENTIAL, type Growth, LINEAR, LOGARITHMIC, product } from './growth.js';
import { isConstantSize, isItem, iterableOf } from './values.js';

/** Rounds of a `for` loop or of one clause of a comprehension. */
export function forFactor(resolver: Resolver, loop: SyntaxNode): Growth {
	const iterable = iterableOf(loop);
	if (iterable === null || isConstantSize(resolver, iterable)) return CONSTANT;
	// Lists in the items of an outer loop: together they are the input.
	if (isShareOfWorklist(resolver, loop, iterable) || isItem(resolver, iterable)) return CONSTANT;
	const call = iterable.type === 'call' ? readCall(resolver, iterable) : null;
	// `range(0, n, width)` around a loop over the width: together they go through n.
	if (call?.paths.includes('range') === true && call.args[2] !== undefined && !isConstantSize(resolver, call.args[2]))
		return CONSTANT;
	if (call?.paths.some((path) => ALL_ORDERS.has(path)) === true) return EXPONENTIAL;
	const choice = call?.paths.includes('itertools.combinations') === true ? call.args[1] : undefined;
	const size = choice === undefined ? undefined : literalValue(resolver.tree, choice);
	return typeof size === 'number' ? { ...CONSTANT, power: size } : LINEAR;
}

const ALL_ORDERS = new Set(['itertools.permutations', 'itertools.product', 'itertools.combinations']);

/** Neighbours of what a worklist gives: over all its rounds, each is seen once. */
function isShareOfWorklist(resolver: Resolver, loop: SyntaxNode, iterable: SyntaxNode): boolean {
	const outer = ancestorOf(loop, 'while_statement', 'function_definition');
	if (outer?.type !== 'while_statement' || !isWorklist(resolver, outer)) return false;
	if (iterable.type === 'subscript') return true;
	return iterable.type === 'call' && readCall(resolver, iterable)?.name === 'get';
}

const TAKES = new Set(['pop', 'popleft', 'heappop', 'get', 'get_nowait']);

function isWorklist(resolver: Resolver, loop: SyntaxNode): boolean {
	const names = conditionNames(resolver, loop);
	return callsIn(resolver, loop).some(({ name, receiver, args }) => {
		const taken = receiver !== null && name !== 'heappop' ? receiver : args[0];
		return TAKES.has(name) && taken !== undefined && names.has(resolver.tree.text(taken));
	});
}

/** Rounds of a `while` loop. */
export function whileFactor(resolver: Resolver, loop: SyntaxNode): Growth {
	if (halves(resolver, loop)) return LOGARITHMIC;
	return isAmortised(resolver, loop) || followsParents(resolver, loop) ? CONSTANT : LINEAR;
}

/** `while parent[x] != x`, as in disjoint sets, whose paths stay short. */
function followsParents({ tree }: Resolver, loop: SyntaxNode): boolean {
	const condition = fieldOf(loop, 'condition');
	if (condition?.type !== 'comparison_operator') return false;
	const texts = namedChildren(condition).map((operand) => tree.text(operand));
	return namedChildren(condition).some((operand) => {
		const index = operand.type === 'subscript' ? fieldOf(operand, 'subscript') : null;
		return index !== null && texts.includes(tree.text(index));
	});
}

/**
 * Whether what the condition looks at shrinks or grows by a factor each round: halving, doubling, the remainders of
 * Euclid.
 */
function halves(resolver: Resolver, loop: SyntaxNode): boolean {
	const { tree } = resolver;
	const names = conditionNames(resolver, loop);
	const body = fieldOf(loop, 'body');
	if (body === null) return false;
	const nodes = subtree(tree, body);
	const shrinks = nodes.some((node) => {
		if (node.type !== 'augmented_assignment') return false;
		const left = fieldOf(node, 'left');
		return left !== null && names.has(tree.text(left)) && node.children.some(({ type }) => SHRINKING.has(type));
	});
	if (shrinks) return true;
	return nodes.some((node) => {
		if (node.type !== 'assignment') return false;
		const right = fieldOf(node, 'right');
		if (right === null) return false;
		const shrunk = subtree(tree, right).some((part) => part.type === 'binary_operator' && dividesOrRemains(part));
		return (
			shrunk &&
			[...names].filter((name) => mentions(resolver, right, name)).length >= (isMean(tree.text(right)) ? 2 : 1)
		);
	});
}

const SHRINKING = new Set(['//=', '>>=', '/=', '%=', '*=', '<<=']);

function dividesOrRemains({ children }: SyntaxNode): boolean {
	return children.some(({ type }) => type === '//' || type === '>>' || type === '%');
}

/** `(low + high) // 2` has two names of the condition; `n // 2` one. */
function isMean(text: string): boolean {
	return text.includes('+') || text.includes('-');
}

function mentions({ tree }: Resolver, node: SyntaxNode, name: string): boolean {
	return subtree(tree, node).some((part) => part.type === 'identifier' && tree.text(part) === name);
}

/**
 * An inner loop that only goes on where it stopped in the last round of the outer one: sliding ends, stacks that are
 * emptied.
 */
function isAmortised(resolver: Resolver, loop: SyntaxNode): boolean {
	const { tree } = resolver;
	const outer = ancestorOf(loop, 'for_statement', 'while_statement', 'function_definition', 'lambda');
	if (outer === null || (outer.type !== 'for_statement' && outer.type !== 'while_statement')) return false;
	const names = conditionNames(resolver, loop);
	const moved = movedNames(resolver, loop).filter((name) => names.has(name));
	const assignments = subtree(tree, outer).filter(
		(node) => node.type === 'assignment' && !(loop.order <= node.order && node.order < loop.after),
	);
	const resets = new Set(assignments.flatMap((node) => targetNames(resolver, node)));
	const handsOn = assignments.some((node) => {
		const right = fieldOf(node, 'right');
		const goesOn = conditionNames(resolver, outer);
		return (
			right !== null && moved.includes(tree.text(right)) && targetNames(resolver, node).some((name) => goesOn.has(name))
		);
	});
	return moved.length > 0 && (handsOn || moved.every((name) => !resets.has(name)));
}

/** Names that a loop moves by steps, or takes items from. */
function movedNames(resolver: Resolver, loop: SyntaxNode): string[] {
	const { tree } = resolver;
	const stepped = subtree(tree, loop).flatMap((node) => {
		const left = node.type === 'augmented_assignment' ? fieldOf(node, 'left') : null;
		return left === null ? [] : [tree.text(left)];
	});
	// `k = failure[k - 1]` goes back only as far as other rounds went forward.
	const followed = subtree(tree, loop).flatMap((node) => {
		const right = node.type === 'assignment' ? fieldOf(node, 'right') : null;
		const index = right?.type === 'subscript' ? fieldOf(right, 'subscript') : null;
		return index === null ? [] : targetNames(resolver, node).filter((name) => mentions(resolver, index, name));
	});
	const emptied = callsIn(resolver, loop).flatMap(({ name, receiver }) => {
		return TAKES.has(name) && receiver !== null ? [tree.text(receiver)] : [];
	});
	return [...stepped, ...followed, ...emptied];
}

function targetNames({ tree }: Resolver, assignment: SyntaxNode): string[] {
	const left = fieldOf(assignment, 'left');
	if (left === null) return [];
	return left.type === 'identifier' ? [tree.text(left)] : namedChildren(left).map((part) => tree.text(part));
}

function conditionNames({ tree }: Resolver, loop: SyntaxNode): Set<string> {
	const condition = fieldOf(loop, 'condition');
	const nodes = condition === null ? [] : subtree(tree, condition);
	return new Set(nodes.filter(({ type }) => type === 'identifier').map((node) => tree.text(node)));
}

function callsIn(resolver: Resolver, node: SyntaxNode): NonNullable<ReturnType<typeof readCall>>[] {
	return subtree(resolver.tree, node).flatMap((at) => {
		const call = at.type === 'call' ? readCall(resolver, at) : null;
		return call === null ? [] : [call];
	});
}

/** Rounds of all clauses of a comprehension together. */
export function comprehensionFactor(resolver: Resolver, comprehension: SyntaxNode): Growth {
	return comprehension.children
		.filter(({ type }) => type === 'for_in_clause')
		.reduce((rounds, clause) => product(rounds, forFactor(resolver, clause)), CONSTANT);
}
