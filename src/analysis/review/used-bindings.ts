/** Which bindings of a source are of use. */
import { nodesOf, type SyntaxTree, subtree } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import type { Binding } from '../../python-source/tree/scopes.js';

/** Bindings that some use of their name may mean. */
export function findUsed({ tree, scopes, means }: Resolver): ReadonlySet<Binding> {
	const bound = new Set(scopes.all.flatMap(({ bindings }) => [...bindings.values()].flat().map(({ node }) => node)));
	const everything = scopes.all.flatMap(({ bindings }) => [...bindings.values()].flat());
	const identifiers = nodesOf(tree, 'identifier');
	if (identifiers.some((node) => means(node, 'locals', 'eval', 'exec'))) return new Set(everything);
	const reads = identifiers.filter((node) => {
		const isRead = !bound.has(node) || node.parent?.type === 'augmented_assignment';
		return isRead && node.field !== 'attribute' && !(node.field === 'name' && node.parent?.type === 'keyword_argument');
	});
	// Each look-up gives the list of the scope itself, so a name that is read often counts once.
	const found = [...new Set(reads.map((node) => scopes.lookup(node, tree.text(node))))].flat();
	const inAll = exported(tree).flatMap((name) => scopes.module.bindings.get(name) ?? []);
	return new Set([...found, ...inAll]);
}

/** Names in `__all__`. */
function exported(tree: SyntaxTree): string[] {
	const list = nodesOf(tree, 'assignment').find((node) => tree.text(node).startsWith('__all__'));
	const strings = list === undefined ? [] : subtree(tree, list).filter(({ type }) => type === 'string');
	return strings.map((node) => tree.text(node).slice(1, -1));
}
