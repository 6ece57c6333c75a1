/** How often a function that calls itself runs, all of its calls together. */
import { type Call, readCall } from '../../python-source/tree/calls.js';
import { ancestorOf, contains, type SyntaxNode, subtree } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import { CONSTANT, EXPONENTIAL, type Growth, LINEAR, LINEARITHMIC, LOGARITHMIC, product } from './growth.js';

export interface RecursiveFunction {
	readonly node: SyntaxNode;
	readonly body: SyntaxNode;
	readonly parameters: readonly string[];
	/** Calls of the function in its own body. */
	readonly selfCalls: readonly Call[];
}

const REMEMBERS = /^(?:memo|cache|cached|_memo|_cache|dp|table)$/;
const VISITED = /^(?:visited|seen|done|marked|explored|state|states|colou?rs?|reached|path)$/;
const MOST_STATES = 2;

/**
 * Growth of the whole recursion.
 * @param once growth of one call, the calls inside it left out
 */
export function recursionGrowth(resolver: Resolver, fn: RecursiveFunction, once: Growth): Growth {
	if (isCached(resolver, fn)) return product({ ...CONSTANT, power: varyingParameters(resolver, fn) }, once);
	if (halves(resolver, fn)) return halvingGrowth(fn, once);
	const inLoop = fn.selfCalls.some(({ node }) => isInLoop(node, fn.node));
	const branches = fn.selfCalls.length > 1 && !areAlternatives(fn.selfCalls);
	if (!inLoop && !branches) return product(LINEAR, once);
	if (uses(resolver, fn, VISITED) || !branchesOut(resolver, fn, inLoop)) return inLoop ? LINEAR : product(LINEAR, once);
	return EXPONENTIAL;
}

/**
 * Whether calls multiply: several with arguments counted down, or one for each choice that is left. Recursion down a
 * structure visits each part of it once instead.
 */
function branchesOut(resolver: Resolver, { node, selfCalls }: RecursiveFunction, inLoop: boolean): boolean {
	const { tree } = resolver;
	const countsDown = selfCalls.every(({ args }) =>
		args.some((argument) => argument.children.some(({ type }) => type === '-')),
	);
	const chooses = subtree(tree, node).some((part) => part.type === 'call' && readCall(resolver, part)?.name === 'pop');
	const leavesOut = selfCalls.some(({ args }) => args.some((argument) => argument.type === 'binary_operator'));
	return inLoop ? chooses || leavesOut : countsDown;
}

function halvingGrowth(fn: RecursiveFunction, once: Growth): Growth {
	if (areAlternatives(fn.selfCalls)) return product(LOGARITHMIC, once);
	return once.power === 0 ? LINEAR : once.power === 1 ? LINEARITHMIC : once;
}

function isCached(resolver: Resolver, fn: RecursiveFunction): boolean {
	const { tree, means } = resolver;
	const decorated = fn.node.parent?.type === 'decorated_definition' ? fn.node.parent : null;
	const decorators = decorated?.children.filter(({ type }) => type === 'decorator') ?? [];
	const caching = decorators.some((decorator) =>
		subtree(tree, decorator).some((node) => {
			const isName = node.type === 'identifier' || node.type === 'attribute';
			return isName && means(node, 'functools.lru_cache', 'functools.cache');
		}),
	);
	return caching || uses(resolver, fn, REMEMBERS);
}

function uses({ tree }: Resolver, fn: RecursiveFunction, pattern: RegExp): boolean {
	return subtree(tree, fn.node).some((node) => node.type === 'identifier' && pattern.test(tree.text(node)));
}

/** Parameters that some call inside changes: each spans one dimension of states. */
function varyingParameters({ tree }: Resolver, { parameters, selfCalls }: RecursiveFunction): number {
	const offset = parameters[0] === 'self' || parameters[0] === 'cls' ? 1 : 0;
	const varying = parameters.slice(offset).filter((parameter, index) => {
		return selfCalls.some(({ args }) => args[index] !== undefined && tree.text(args[index]) !== parameter);
	});
	return Math.min(MOST_STATES, Math.max(1, varying.length));
}

function halves({ tree }: Resolver, { body }: RecursiveFunction): boolean {
	return subtree(tree, body).some((node) => {
		if (node.type !== 'binary_operator') return false;
		const operator = node.children.find(({ type }) => type === '//' || type === '>>');
		const right = node.children.at(-1);
		return operator !== undefined && right?.type === 'integer';
	});
}

function isInLoop(node: SyntaxNode, fn: SyntaxNode): boolean {
	const loop = ancestorOf(
		node,
		'for_statement',
		'while_statement',
		'list_comprehension',
		'generator_expression',
		'set_comprehension',
		'dictionary_comprehension',
		'function_definition',
	);
	return loop !== null && loop !== fn && contains(fn, loop) && loop.type !== 'function_definition';
}

/** Whether at most one of the calls happens: each is returned by a statement of its own. */
function areAlternatives(calls: readonly Call[]): boolean {
	const statements = calls.map(({ node }) => ancestorOf(node, 'return_statement'));
	return statements.every((statement) => statement !== null) && new Set(statements).size === statements.length;
}
