/** Attributes and items that a fix changes, in whatever way. */
import { stringValue } from '../../python-source/tree/literals.js';
import { fieldOf, nodesOf, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';

/** An attribute that is assigned, deleted or set by name. */
export interface Change {
	readonly node: SyntaxNode;
	/** Full names that the changed attribute may have, such as `time.perf_counter`. */
	readonly paths: readonly string[];
}

/** All such changes: assignments and deletions first, then calls of `setattr` and `delattr`. */
export function findChanges(resolver: Resolver): Change[] {
	const { tree } = resolver;
	const written = nodesOf(tree, 'assignment', 'augmented_assignment', 'delete_statement').flatMap((node) => {
		const target = node.type === 'delete_statement' ? node.children[1] : fieldOf(node, 'left');
		return target === undefined || target === null ? [] : [{ node, paths: targetPaths(resolver, target) }];
	});
	const set = resolver.calls().flatMap(({ node, paths, args }) => {
		const [object, name] = args;
		const sets = paths.includes('setattr') || paths.includes('delattr');
		if (!sets || object === undefined || name === undefined) return [];
		const text = stringValue(tree, name) ?? '*';
		return [{ node, paths: resolver.pathsOf(object).map((path) => `${path}.${text}`) }];
	});
	return [...written, ...set];
}

function targetPaths(resolver: Resolver, target: SyntaxNode): readonly string[] {
	if (target.type === 'attribute') {
		const object = fieldOf(target, 'object');
		const name = fieldOf(target, 'attribute');
		if (object === null || name === null) return [];
		return resolver.pathsOf(object).map((path) => `${path}.${resolver.tree.text(name)}`);
	}
	if (target.type !== 'subscript') return [];
	const container = target.children[0];
	return container === undefined ? [] : resolver.pathsOf(container).map((path) => `${path}[]`);
}
