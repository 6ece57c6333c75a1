/**
 * Which names a source binds where: Python's scopes (module, class, function, lambda, comprehension) with their
 * bindings. It ignores the order of execution, as Python's own symbol table does.
 */
import { collectBindings, type FoundBinding } from './bindings.js';
import { fieldOf, nodesOf, type SyntaxNode, type SyntaxTree } from './node.js';

export interface Binding extends FoundBinding {
	readonly scope: Scope;
}

export interface Scope {
	readonly kind: 'module' | 'class' | 'function' | 'lambda' | 'comprehension';
	readonly node: SyntaxNode;
	readonly parent: Scope | null;
	readonly bindings: ReadonlyMap<string, readonly Binding[]>;
}

export interface Scopes {
	readonly module: Scope;
	readonly all: readonly Scope[];
	/** The scope that a definition, lambda or comprehension opens; null for other nodes. */
	openedBy(node: SyntaxNode): Scope | null;
	/** The scope in which a node is evaluated. */
	scopeOf(node: SyntaxNode): Scope;
	/** Bindings that a name at this place may mean; empty for built-ins and unknown names. */
	lookup(node: SyntaxNode, name: string): readonly Binding[];
}

const KINDS: Readonly<Record<string, Scope['kind']>> = {
	module: 'module',
	class_definition: 'class',
	function_definition: 'function',
	lambda: 'lambda',
	list_comprehension: 'comprehension',
	set_comprehension: 'comprehension',
	dictionary_comprehension: 'comprehension',
	generator_expression: 'comprehension',
};

interface OpenScope extends Scope {
	readonly bindings: Map<string, Binding[]>;
	/** Names that `global` and `nonlocal` send elsewhere. */
	readonly redirected: Map<string, 'global' | 'nonlocal'>;
}

/** Builds the scopes of a tree. */
export function buildScopes(tree: SyntaxTree): Scopes {
	const module = openScope(tree.root, 'module', null);
	const inside = new Map<SyntaxNode, OpenScope>([[tree.root, module]]);
	const around: OpenScope[] = [];
	for (const node of tree.nodes) {
		const opened = node.parent === null || standsOutside(node.parent, node) ? undefined : inside.get(node.parent);
		const scope = opened ?? around[node.parent?.order ?? 0] ?? module;
		around.push(scope);
		const kind = KINDS[node.type];
		if (kind !== undefined && node.named && node !== tree.root) inside.set(node, openScope(node, kind, scope));
	}
	const scopeOf = (node: SyntaxNode): OpenScope => around[node.order] ?? module;
	redirect(tree, scopeOf);
	for (const found of collectBindings(tree)) bind(found, scopeOf(found.node), module);
	return {
		module,
		all: [...inside.values()],
		openedBy: (node) => inside.get(node) ?? null,
		scopeOf,
		lookup: (node, name) => lookup(scopeOf(node), name),
	};
}

function openScope(node: SyntaxNode, kind: Scope['kind'], parent: Scope | null): OpenScope {
	return { node, kind, parent, bindings: new Map(), redirected: new Map() };
}

/** Name, decorators, bases and annotations of a definition belong to the scope around it. */
function standsOutside(scopeNode: SyntaxNode, child: SyntaxNode): boolean {
	const definition = scopeNode.type === 'function_definition' || scopeNode.type === 'class_definition';
	return definition && child.field !== 'body' && child.field !== 'parameters';
}

function redirect(tree: SyntaxTree, scopeOf: (node: SyntaxNode) => OpenScope): void {
	for (const node of nodesOf(tree, 'global_statement', 'nonlocal_statement')) {
		const scope = scopeOf(node);
		const where = node.type === 'global_statement' ? 'global' : 'nonlocal';
		for (const child of node.children) if (child.named) scope.redirected.set(tree.text(child), where);
	}
}

function bind(found: Omit<Binding, 'scope'>, at: OpenScope, module: OpenScope): void {
	let scope = at;
	// A walrus in a comprehension binds in the function around it.
	while (found.kind === 'walrus' && scope.kind === 'comprehension')
		scope = (scope.parent as OpenScope | null) ?? module;
	const where = scope.redirected.get(found.name);
	if (where === 'global') scope = module;
	else if (where === 'nonlocal') scope = owner(scope, found.name) ?? scope;
	const bindings = scope.bindings.get(found.name);
	const binding = { ...found, scope };
	if (bindings === undefined) scope.bindings.set(found.name, [binding]);
	else bindings.push(binding);
}

function owner(scope: OpenScope, name: string): OpenScope | null {
	let at = scope.parent as OpenScope | null;
	while (at !== null && !(at.kind === 'function' && at.bindings.has(name))) at = at.parent as OpenScope | null;
	return at;
}

function lookup(from: Scope, name: string): readonly Binding[] {
	for (let scope: Scope | null = from; scope !== null; scope = scope.parent) {
		// Names of a class body are not seen by the functions in it.
		const bindings = scope.kind === 'class' && scope !== from ? undefined : scope.bindings.get(name);
		if (bindings !== undefined) return bindings;
	}
	return [];
}

/** Name of a function or class definition. */
export function definitionName(tree: SyntaxTree, node: SyntaxNode): string {
	const name = fieldOf(node, 'name');
	return name === null ? '' : tree.text(name);
}
