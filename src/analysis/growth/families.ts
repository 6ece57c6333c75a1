/**
 * Families of problems and the signs by which code shows that it belongs to one. A sign has a weight; the sum ranks
 * the families. Signs are guesses about intent, good enough to choose a hint and nothing more.
 */
import { argument, readCall } from '../../python-source/tree/calls.js';
import { fieldOf, namedChildren, type SyntaxNode, subtree } from '../../python-source/tree/node.js';
import { type Features, operandsOf } from './features.js';

export interface Sign {
	readonly weight: number;
	readonly shows: (features: Features) => boolean;
}

const sign = (weight: number, shows: Sign['shows']): Sign => ({ weight, shows });
const named = (weight: number, pattern: RegExp): Sign => sign(weight, (features) => features.named(pattern));
const calls = (weight: number, ...names: readonly string[]): Sign =>
	sign(weight, (features) => features.calls(...names));

/** A family is named once its signs add up to this. */
export const FAMILY_THRESHOLD = 3;

export const FAMILIES: Readonly<Record<string, readonly Sign[]>> = {
	'maximum-subarray': [
		named(2, /kadane|max_?sub|max_?run|ending|best_?sum/),
		sign(3, (features) => features.some('call', (node) => extendsOrRestarts(features, node))),
	],
	'two-sum': [
		named(2, /complement|two_?sum|find_pair/),
		sign(3, (features) => features.some('binary_operator', (node) => isComplement(features, node))),
	],
	'binary-search': [
		calls(3, 'bisect', 'bisect_left', 'bisect_right', 'bisect.bisect_left', 'bisect.bisect_right'),
		sign(3, ({ halving }) => halving),
		named(1, /^(?:mid|middle|lo|hi|low|high)$/),
	],
	'sliding-window': [
		named(2, /window/),
		named(1, /width|last_?seen/),
		sign(2, (features) => features.some('augmented_assignment', (node) => dropsOldest(features, node))),
		sign(2, (features) => features.some('while_statement', (node) => shrinksFromLeft(features, node))),
	],
	'prefix-sums': [
		calls(3, 'accumulate', 'itertools.accumulate'),
		named(2, /prefix|cumul|totals?$/),
		sign(2, (features) => features.some('binary_operator', (node) => isDifferenceOfEntries(features, node))),
	],
	sorting: [
		calls(2, 'sorted', 'sort'),
		named(2, /pivot|partition|quick_?sort|merge_?sort|bubble|insertion/),
		sign(1, (features) => features.some('call', (node) => sortsByKey(features, node))),
		sign(1, (features) => features.some('assignment', (node) => swaps(features, node))),
	],
	'graph-search': [
		named(2, /graph|edges?$|neighbou?rs?|adjacen|^adj$|links|roads|routes?$/),
		calls(2, 'popleft'),
		named(1, /visited|seen|queue|frontier|waiting|hops|distance/),
	],
	'dynamic-programming': [
		named(3, /^(?:dp|memo)$/),
		calls(3, 'lru_cache', 'functools.lru_cache', 'functools.cache'),
		sign(3, ({ resolver, some }) => some('decorator', (node) => mentionsCache(resolver.tree.text(node)))),
		sign(3, (features) => features.some('assignment', (node) => buildsOnEarlierEntry(features, node))),
	],
	duplicates: [
		named(2, /duplicat|unique|distinct|repeated/),
		calls(2, 'Counter', 'collections.Counter'),
		named(1, /^seen$/),
	],
	intervals: [
		named(3, /interval|spans?$|meetings?|busy|overlap|slots?$/),
		named(1, /^(?:start|end|merged)$/),
		calls(1, 'sorted', 'sort'),
	],
	'string-search': [
		named(2, /needle|haystack|substring|kmp|failure|melody/),
		calls(2, 'find', 'rfind', 'finditer', 're.search', 're.finditer'),
		named(1, /pattern|prefix/),
	],
	heap: [calls(4, 'heappush', 'heappop', 'heapq.heappush', 'heapq.heappop', 'heapq.nsmallest', 'heapq.nlargest')],
	stack: [named(3, /stack/), sign(1, (features) => features.calls('append') && features.calls('pop'))],
	backtracking: [
		sign(2, ({ recursiveLoop }) => recursiveLoop),
		sign(2, (features) => features.recursiveLoop && features.calls('pop')),
		named(1, /backtrack|permut|arrange|combination/),
	],
	recursion: [sign(3, ({ recursive }) => recursive)],
	tree: [
		sign(3, (features) => features.attribute('left') && features.attribute('right')),
		sign(2, (features) => features.attribute('children')),
		named(1, /^(?:root|node|child)$/),
	],
	'linked-list': [sign(4, (features) => features.attribute('next'))],
	matrix: [
		named(2, /grid|matrix|board|^cols?$|columns?$/),
		sign(2, ({ some }) => some('subscript', (node) => namedChildren(node)[0]?.type === 'subscript')),
	],
	'number-theory': [calls(3, 'gcd', 'math.gcd', 'lcm', 'isqrt'), named(3, /prime|divisor|factori|gcd|fibonacci/)],
	parsing: [named(3, /pars(?:e|er|ed)|token|lexer/), calls(1, 're.match', 're.fullmatch', 'fullmatch')],
};

/** `max(x, best + x)`: go on or start anew. */
function extendsOrRestarts({ resolver, text }: Features, node: SyntaxNode): boolean {
	const call = readCall(resolver, node);
	const [first, second] = call?.name === 'max' ? call.args : [];
	if (first === undefined || second === undefined) return false;
	return [
		[first, second],
		[second, first],
	].some(([alone, sum]) => {
		const operands = sum === undefined ? null : operandsOf(sum, '+');
		return alone !== undefined && (operands?.some((operand) => text(operand) === text(alone)) ?? false);
	});
}

/** `target - x`, looked up. */
function isComplement({ text }: Features, node: SyntaxNode): boolean {
	const operands = operandsOf(node, '-');
	const place = node.parent?.type ?? '';
	const looksUp = place === 'comparison_operator' || place === 'argument_list' || place === 'assignment';
	return operands !== null && looksUp && /^(?:target|goal|wanted|total|k)$/.test(text(operands[0]));
}

/** `total -= values[i - width]`. */
function dropsOldest(_features: Features, node: SyntaxNode): boolean {
	const right = fieldOf(node, 'right');
	const index = right?.type === 'subscript' ? fieldOf(right, 'subscript') : null;
	return node.children.some(({ type }) => type === '-=') && index?.type === 'binary_operator';
}

/** An inner loop that moves the left end, or drops from the left of a deque. */
function shrinksFromLeft({ resolver, text }: Features, node: SyntaxNode): boolean {
	const inLoop = node.parent?.parent?.type === 'for_statement';
	return (
		inLoop &&
		subtree(resolver.tree, node).some((at) => {
			if (at.type === 'call') return readCall(resolver, at)?.name === 'popleft';
			const left = at.type === 'augmented_assignment' ? fieldOf(at, 'left') : null;
			return left !== null && /^(?:left|start|begin|i|tail)$/.test(text(left));
		})
	);
}

/** `totals[last] - totals[first]`. */
function isDifferenceOfEntries({ text }: Features, node: SyntaxNode): boolean {
	const operands = operandsOf(node, '-');
	if (operands === null || operands.some(({ type }) => type !== 'subscript')) return false;
	const [left, right] = operands.map((operand) => namedChildren(operand)[0]);
	return left !== undefined && right !== undefined && text(left) === text(right);
}

function sortsByKey({ resolver }: Features, node: SyntaxNode): boolean {
	const call = readCall(resolver, node);
	return call !== null && (call.name === 'sorted' || call.name === 'sort') && argument(call, 9, 'key') !== null;
}

/** `a[i], a[j] = a[j], a[i]`. */
function swaps({ text }: Features, node: SyntaxNode): boolean {
	const [left, right] = [fieldOf(node, 'left'), fieldOf(node, 'right')];
	if (left?.type !== 'pattern_list' || right?.type !== 'expression_list') return false;
	const [targets, values] = [namedChildren(left).map(text), namedChildren(right).map(text)];
	return (
		targets.length === 2 && targets[0] === values[1] && targets[1] === values[0] && targets[0]?.includes('[') === true
	);
}

/** `best[i] = min(best[i - 1], …)`: an entry computed from an earlier one of the same table. */
function buildsOnEarlierEntry({ resolver, text }: Features, node: SyntaxNode): boolean {
	const [left, right] = [fieldOf(node, 'left'), fieldOf(node, 'right')];
	const table = left?.type === 'subscript' ? namedChildren(left)[0] : undefined;
	if (table === undefined || left === null || right === null) return false;
	return subtree(resolver.tree, right).some((part) => {
		const index = part.type === 'subscript' ? fieldOf(part, 'subscript') : null;
		const base = namedChildren(part)[0];
		return (
			index !== null &&
			base !== undefined &&
			text(base) === text(table) &&
			subtree(resolver.tree, index).some(isStepBack)
		);
	});
}

function isStepBack(node: SyntaxNode): boolean {
	return operandsOf(node, '-') !== null;
}

function mentionsCache(decorator: string): boolean {
	return /\b(?:lru_cache|cache)\b/.test(decorator);
}
