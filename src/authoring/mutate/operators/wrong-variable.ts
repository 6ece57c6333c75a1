/** Another variable of the same function, one that is already bound where it is used. */
import { ancestorOf, fieldOf, type SyntaxNode } from '../../../python-source/tree/node.js';
import type { Binding, Scope } from '../../../python-source/tree/scopes.js';
import { replaceNode } from '../edits.js';
import type { Operator, Site } from '../mutate.js';
import { liveOf, type Program } from '../program.js';

export const wrongVariable: Operator = {
	kind: 'wrong-variable',
	sites: (program) => {
		const bound = bindingNodes(program);
		return liveOf(program, 'identifier')
			.filter((node) => isRead(node) && !bound.has(node))
			.flatMap((node) => confusions(program, node));
	},
};

/** One site per use: the variable that was bound last before it, which is what a tired author types. */
function confusions(program: Program, node: SyntaxNode): Site[] {
	const name = program.tree.text(node);
	const scope = program.scopes.scopeOf(node);
	const own = scope.bindings.get(name) ?? program.scopes.lookup(node, name);
	const home = own[0]?.scope;
	if (home === undefined || home.kind === 'module' || home.kind === 'class' || name === 'self' || name === 'cls')
		return [];
	const other = lastBoundBefore(home, node, name);
	return other === null ? [] : [replaceNode(program, 'wrong-variable', node, other)];
}

function lastBoundBefore(scope: Scope, node: SyntaxNode, name: string): string | null {
	let best: Binding | null = null;
	for (const [other, bindings] of scope.bindings) {
		if (other === name || other === 'self' || other === 'cls' || other === '_') continue;
		for (const binding of bindings) {
			if (!isValue(binding) || binding.node.start >= node.start) continue;
			// The statement that binds it is not over yet: `total = total + x`, `for value in values`.
			if (binding.kind === 'loop' && !isInBody(binding, node)) continue;
			if (binding.value !== null && binding.kind !== 'parameter' && binding.value.end >= node.end) continue;
			if (best === null || binding.node.start > best.node.start) best = binding;
		}
	}
	return best?.name ?? null;
}

function isInBody(binding: Binding, node: SyntaxNode): boolean {
	const loop = ancestorOf(binding.node, 'for_statement', 'for_in_clause');
	const body = loop?.type === 'for_statement' ? fieldOf(loop, 'body') : null;
	return body === null || node.start >= body.start;
}

function isValue({ kind }: Binding): boolean {
	return kind === 'parameter' || kind === 'assignment' || kind === 'loop' || kind === 'with' || kind === 'walrus';
}

/** A use of the name's value; calling another variable would be a plain crash. */
function isRead({ parent, field }: SyntaxNode): boolean {
	if (parent === null || field === 'function' || field === 'attribute') return false;
	if (parent.type === 'keyword_argument' && field === 'name') return false;
	return !/parameter|pattern|dotted_name|except_clause|named_expression/.test(parent.type) || field === 'value';
}

function bindingNodes({ scopes }: Program): ReadonlySet<SyntaxNode> {
	const nodes = new Set<SyntaxNode>();
	for (const scope of scopes.all) {
		for (const bindings of scope.bindings.values()) for (const { node } of bindings) nodes.add(node);
	}
	return nodes;
}
