/** Which call runs which function of the same source. */
import type { Call } from '../../python-source/tree/calls.js';
import { contains, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';

export interface CallGraph {
	/** The function definition that a call node runs; null if it is not in this source. */
	definitionOf(call: SyntaxNode): SyntaxNode | null;
	/** Calls of a function inside itself. */
	selfCalls(definition: SyntaxNode): readonly Call[];
}

/** Builds the graph of one tree. */
export function createCallGraph(resolver: Resolver): CallGraph {
	const methods = methodsByName(resolver);
	const definitions = new Map<SyntaxNode, SyntaxNode>();
	const callsOf = new Map<SyntaxNode, Call[]>();
	for (const call of resolver.calls()) {
		const definition = calledDefinition(resolver, call, methods);
		if (definition === null) continue;
		definitions.set(call.node, definition);
		const calls = callsOf.get(definition);
		if (calls === undefined) callsOf.set(definition, [call]);
		else calls.push(call);
	}
	return {
		definitionOf: (call) => definitions.get(call) ?? null,
		selfCalls: (definition) => (callsOf.get(definition) ?? []).filter(({ node }) => contains(definition, node)),
	};
}

function methodsByName({ scopes }: Resolver): Map<string, SyntaxNode> {
	const methods = new Map<string, SyntaxNode>();
	const bindings = scopes.all
		.filter(({ kind }) => kind === 'class')
		.flatMap((scope) => [...scope.bindings.values()].flat());
	for (const { name, kind, node } of bindings) {
		if (kind === 'function' && node.parent !== null && !methods.has(name)) methods.set(name, node.parent);
	}
	return methods;
}

function calledDefinition(
	{ tree, scopes }: Resolver,
	{ callee, receiver, name }: Call,
	methods: ReadonlyMap<string, SyntaxNode>,
): SyntaxNode | null {
	if (receiver !== null) {
		return receiver.type === 'identifier' && tree.text(receiver) === 'self' ? (methods.get(name) ?? null) : null;
	}
	if (callee.type !== 'identifier') return null;
	const binding = scopes.lookup(callee, name).find(({ kind }) => kind === 'function');
	return binding?.node.parent ?? null;
}
