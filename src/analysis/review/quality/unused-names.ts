/** Imports and local variables that nothing reads. */
import type { SyntaxNode } from '../../../python-source/tree/node.js';
import type { Binding, Scope } from '../../../python-source/tree/scopes.js';
import type { AnalysisRule, Place } from '../rule.js';

export const unusedImport: AnalysisRule = {
	name: 'unused-import',
	find: ({ resolver, used }) => {
		return unusedIn(resolver.scopes.all, used(), ({ kind, node }) => kind === 'import' && !isFuture(node)).map(
			({ node, name }) => ({ node, message: `'${name}' is imported and never used` }),
		);
	},
};

const LOCAL_KINDS: ReadonlySet<Binding['kind']> = new Set(['assignment', 'walrus', 'with', 'except']);

export const unusedVariable: AnalysisRule = {
	name: 'unused-variable',
	find: ({ resolver, used }): Place[] => {
		const functions = resolver.scopes.all.filter(({ kind }) => kind === 'function');
		const unpacked = (node: SyntaxNode): boolean =>
			node.parent?.type.endsWith('_pattern') === true || inPatternList(node);
		return unusedIn(functions, used(), ({ kind, node, name }) => {
			return LOCAL_KINDS.has(kind) && !name.startsWith('_') && !unpacked(node);
		}).map(({ node, name }) => ({ node, message: `'${name}' is assigned and never read` }));
	},
};

function unusedIn(
	scopes: readonly Scope[],
	used: ReadonlySet<Binding>,
	concerns: (binding: Binding) => boolean,
): Binding[] {
	return scopes.flatMap((scope) =>
		[...scope.bindings.values()].flatMap((bindings) => {
			const [first] = bindings;
			return first !== undefined && bindings.every(concerns) && !bindings.some((one) => used.has(one)) ? [first] : [];
		}),
	);
}

function isFuture(node: SyntaxNode): boolean {
	let at: SyntaxNode | null = node;
	while (at !== null && !at.type.endsWith('_statement')) at = at.parent;
	return at?.type === 'future_import_statement';
}

function inPatternList(node: SyntaxNode): boolean {
	return node.parent?.type === 'pattern_list' || node.parent?.type === 'tuple' || node.parent?.type === 'list';
}
