/** What a rule of the static analyser gets and gives. A finding of a rule costs score and never refuses anything. */

import type { Finding } from '../../python-source/finding.js';
import { lazily } from '../../python-source/lazily.js';
import type { Call } from '../../python-source/tree/calls.js';
import { fieldOf, nodesOf, type SyntaxNode, type SyntaxTree } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import type { Binding } from '../../python-source/tree/scopes.js';
import { ownNodes } from './quality/blocks.js';
import { createSources, type Sources } from './sources.js';
import { findUsed } from './used-bindings.js';

/** One function definition with what rules ask of it. */
export interface FunctionFacts {
	readonly node: SyntaxNode;
	readonly name: string;
	readonly parameters: readonly string[];
	readonly body: SyntaxNode;
	/** Nodes of the body that belong to no function or class inside it. */
	readonly own: readonly SyntaxNode[];
	/** Whether it stands directly in a class. */
	readonly isMethod: boolean;
}

export interface AnalysisContext {
	readonly tree: SyntaxTree;
	readonly resolver: Resolver;
	readonly calls: readonly Call[];
	readonly functions: readonly FunctionFacts[];
	readonly sources: Sources;
	/** Bindings that some use of their name may mean. */
	used(): ReadonlySet<Binding>;
}

/** A rule says where; its name and message are the same for every place unless it names a value. */
export interface AnalysisRule {
	readonly name: string;
	/** Places with a sentence each. */
	readonly find: (context: AnalysisContext) => Place[];
}

export interface Place {
	readonly node: SyntaxNode;
	readonly message: string;
}

/** What all rules share, computed once. */
export function createContext(resolver: Resolver): AnalysisContext {
	const { tree } = resolver;
	return {
		tree,
		resolver,
		calls: resolver.calls(),
		functions: nodesOf(tree, 'function_definition').flatMap((node) => functionFacts(resolver, node)),
		sources: createSources(resolver),
		used: lazily(() => findUsed(resolver)),
	};
}

function functionFacts({ tree, scopes }: Resolver, node: SyntaxNode): FunctionFacts[] {
	const name = fieldOf(node, 'name');
	const body = fieldOf(node, 'body');
	const scope = scopes.openedBy(node);
	if (name === null || body === null || scope === null) return [];
	const bindings = [...scope.bindings.values()].flat();
	const parameters = bindings.filter(({ kind }) => kind === 'parameter').map((binding) => binding.name);
	const isMethod = scope.parent?.kind === 'class';
	return [{ node, name: tree.text(name), parameters, body, own: ownNodes(tree, body), isMethod }];
}

/** Applies a rule. */
export function applyRule({ name, find }: AnalysisRule, context: AnalysisContext): Finding[] {
	const { positions } = context.tree;
	return find(context).map(({ node, message }) => ({
		rule: name,
		message,
		line: positions.lineOf(node.start),
		column: positions.columnOf(node.start),
	}));
}
