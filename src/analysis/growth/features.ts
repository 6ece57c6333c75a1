/** What the signals of problem families look at, gathered once. */
import type { Call } from '../../python-source/tree/calls.js';
import { fieldOf, namedChildren, nodesOf, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import { type CallGraph, createCallGraph } from './call-graph.js';
import type { CostModel } from './cost.js';
import { LOGARITHMIC } from './growth.js';
import { whileFactor } from './loop-factors.js';

export interface Features {
	readonly resolver: Resolver;
	/** Whether some name in the code fits; names are compared in lower case. */
	named(pattern: RegExp): boolean;
	/** Whether something of this name or dotted path is called. */
	calls(...names: readonly string[]): boolean;
	/** Whether some attribute of this name is used. */
	attribute(...names: readonly string[]): boolean;
	/** Whether some node of this type fits. */
	some(type: string, fits: (node: SyntaxNode) => boolean): boolean;
	readonly recursive: boolean;
	/** A `while` loop that halves its range. */
	readonly halving: boolean;
	/** A call of the function itself inside a loop. */
	readonly recursiveLoop: boolean;
	text(node: SyntaxNode): string;
}

/** Gathers the features of one tree. */
export function gatherFeatures(resolver: Resolver, model: CostModel): Features {
	const { tree } = resolver;
	const names = new Set(nodesOf(tree, 'identifier').map((node) => tree.text(node).toLowerCase()));
	const calls = resolver.calls();
	const graph = createCallGraph(resolver);
	const called = new Set(calls.flatMap(({ name, paths }) => [name, ...paths]));
	const attributes = new Set(nodesOf(tree, 'attribute').map((node) => tree.text(fieldOf(node, 'attribute') ?? node)));
	const definitions = nodesOf(tree, 'function_definition');
	return {
		resolver,
		named: (pattern) => [...names].some((name) => pattern.test(name)),
		calls: (...wanted) => wanted.some((name) => called.has(name)),
		attribute: (...wanted) => wanted.some((name) => attributes.has(name)),
		some: (type, fits) => nodesOf(tree, type).some(fits),
		recursive: definitions.some((definition) => model.isRecursive(definition)),
		halving: nodesOf(tree, 'while_statement').some((node) => whileFactor(resolver, node) === LOGARITHMIC),
		recursiveLoop: calls.some((call) => isSelfCallInLoop(graph, call)),
		text: (node) => tree.text(node),
	};
}

function isSelfCallInLoop(graph: CallGraph, call: Call): boolean {
	const definition = graph.definitionOf(call.node);
	let inLoop = false;
	for (let at: SyntaxNode | null = call.node; at !== null; at = at.parent) {
		if (at.type === 'for_statement') inLoop = true;
		if (at === definition) return inLoop;
	}
	return false;
}

/** Operands of a binary operation with this operator; null for anything else. */
export function operandsOf(node: SyntaxNode, operator: string): readonly [SyntaxNode, SyntaxNode] | null {
	const [left, right] = namedChildren(node);
	const fits = node.type === 'binary_operator' && node.children.some(({ type }) => type === operator);
	return fits && left !== undefined && right !== undefined ? [left, right] : null;
}
