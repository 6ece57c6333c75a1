/**
 * Growth of functions, worked out from the leaves of the tree to its root: what stands in a block one after the other
 * takes the larger, what stands in a loop is multiplied by its rounds. An estimate for hints; it never decides
 * anything.
 */
import { fieldOf, type SyntaxNode, subtree } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import { type CallGraph, createCallGraph } from './call-graph.js';
import { CONSTANT, type Growth, larger, product } from './growth.js';
import { hiddenCost } from './hidden-costs.js';
import { comprehensionFactor, forFactor, whileFactor } from './loop-factors.js';
import { recursionGrowth } from './recursion.js';

export interface CostModel {
	/** Growth of one call of a function definition, with everything it calls in this source. */
	growthOf(definition: SyntaxNode): Growth;
	/** Whether a function definition calls itself. */
	isRecursive(definition: SyntaxNode): boolean;
}

/** Prepares the model for one tree. */
export function createCostModel(resolver: Resolver): CostModel {
	const known = new Map<SyntaxNode, Growth>();
	const graph = createCallGraph(resolver);
	const growthOf = (definition: SyntaxNode): Growth => {
		const found = known.get(definition);
		if (found !== undefined) return found;
		// Cuts mutual recursion; direct recursion is treated on its own.
		known.set(definition, CONSTANT);
		const growth = functionGrowth({ resolver, graph, growthOf }, definition);
		known.set(definition, growth);
		return growth;
	};
	return { growthOf, isRecursive: (definition) => graph.selfCalls(definition).length > 0 };
}

interface Work {
	readonly resolver: Resolver;
	readonly graph: CallGraph;
	growthOf(definition: SyntaxNode): Growth;
}

function functionGrowth(work: Work, node: SyntaxNode): Growth {
	const body = fieldOf(node, 'body');
	if (body === null) return CONSTANT;
	const selfCalls = work.graph.selfCalls(node);
	const once = blockGrowth(work, body);
	if (selfCalls.length === 0) return once;
	const bindings = [...(work.resolver.scopes.openedBy(node)?.bindings.values() ?? [])].flat();
	const parameters = bindings.filter(({ kind }) => kind === 'parameter').map(({ name }) => name);
	return recursionGrowth(work.resolver, { node, body, parameters, selfCalls }, once);
}

/** Growth of a stretch of code; definitions in it cost nothing until they are called. */
function blockGrowth(work: Work, block: SyntaxNode): Growth {
	const nodes = subtree(work.resolver.tree, block);
	const costs = new Map<SyntaxNode, Growth>();
	for (let index = nodes.length - 1; index >= 0; index--) {
		const node = nodes[index];
		if (node?.named) costs.set(node, nodeGrowth(work, node, costs));
	}
	return costs.get(block) ?? CONSTANT;
}

type Costs = ReadonlyMap<SyntaxNode, Growth>;

function nodeGrowth(work: Work, node: SyntaxNode, costs: Costs): Growth {
	const { resolver } = work;
	const parts = node.children.map((child) => costs.get(child) ?? CONSTANT);
	const inside = parts.reduce(larger, CONSTANT);
	switch (node.type) {
		case 'function_definition':
		case 'class_definition':
		case 'lambda':
			return CONSTANT;
		case 'for_statement':
			return larger(costOf(costs, node, 'right'), product(forFactor(resolver, node), costOf(costs, node, 'body')));
		case 'while_statement':
			return product(whileFactor(resolver, node), inside);
		case 'list_comprehension':
		case 'set_comprehension':
		case 'dictionary_comprehension':
		case 'generator_expression':
			return product(comprehensionFactor(resolver, node), inside);
		case 'call':
			return larger(inside, callGrowth(work, node));
		default:
			return larger(inside, hiddenCost(resolver, node).growth);
	}
}

function costOf(costs: Costs, node: SyntaxNode, field: string): Growth {
	const part = fieldOf(node, field);
	return (part === null ? undefined : costs.get(part)) ?? CONSTANT;
}

function callGrowth({ resolver, graph, growthOf }: Work, node: SyntaxNode): Growth {
	const definition = graph.definitionOf(node);
	return definition === null ? hiddenCost(resolver, node).growth : growthOf(definition);
}
