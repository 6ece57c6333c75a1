/** Every place in a tree that binds a name, whatever the scope. */

import { fieldOf, fieldsOf, namedChildren, nodesOf, type SyntaxNode, type SyntaxTree } from './node.js';

type BindingKind =
	| 'parameter'
	| 'assignment'
	| 'import'
	| 'function'
	| 'class'
	| 'loop'
	| 'with'
	| 'except'
	| 'capture'
	| 'walrus'
	| 'type';

/** A place that binds a name, before its scope is known. */
export interface FoundBinding {
	readonly name: string;
	readonly kind: BindingKind;
	/** The identifier that is bound; for `import a.b` the dotted name. */
	readonly node: SyntaxNode;
	/**
	 * The bound expression where one target takes the whole of it, such as `x` in `y = x`; for parameters the
	 * default.
	 */
	readonly value: SyntaxNode | null;
}

type Collector = (node: SyntaxNode, tree: SyntaxTree) => FoundBinding[];

/** All bindings in document order. */
export function collectBindings(tree: SyntaxTree): FoundBinding[] {
	return nodesOf(tree, ...BINDERS).flatMap((node) => (node.named ? (COLLECTORS[node.type]?.(node, tree) ?? []) : []));
}

const targets = (kind: BindingKind, field: string): Collector => {
	return (node, tree) => {
		const target = fieldOf(node, field);
		if (target === null) return [];
		const value = kind === 'loop' ? null : fieldOf(node, field === 'left' ? 'right' : 'value');
		return identifiersIn(target).map((identifier) => ({
			name: tree.text(identifier),
			kind,
			node: identifier,
			value: identifier === target ? value : null,
		}));
	};
};

const named = (kind: BindingKind): Collector => {
	return (node, tree) => {
		const name = fieldOf(node, 'name');
		return name === null ? [] : [{ name: tree.text(name), kind, node: name, value: null }];
	};
};

const COLLECTORS: Readonly<Record<string, Collector>> = {
	assignment: targets('assignment', 'left'),
	augmented_assignment: (node, tree) =>
		targets('assignment', 'left')(node, tree).map((found) => ({ ...found, value: null })),
	named_expression: targets('walrus', 'name'),
	for_statement: targets('loop', 'left'),
	for_in_clause: targets('loop', 'left'),
	function_definition: named('function'),
	class_definition: named('class'),
	as_pattern: (node, tree) => aliasOf(node, tree),
	except_clause: (node, tree) => {
		const alias = fieldOf(node, 'alias');
		return alias === null ? [] : bare('except', [alias], tree);
	},
	case_pattern: (node, tree) => captures(node, tree),
	splat_pattern: (node, tree) => bare('capture', identifiersIn(node), tree),
	keyword_pattern: (node, tree) => bare('capture', namedChildren(node).slice(1).flatMap(captureName), tree),
	type_alias_statement: (node, tree) => bare('type', typeName(fieldOf(node, 'left')), tree),
	type_parameter: (node, tree) =>
		node.field === 'type_parameters' ? bare('type', namedChildren(node).flatMap(typeName), tree) : [],
	import_statement: (node, tree) => importedNames(node, tree),
	import_from_statement: (node, tree) => importedNames(node, tree),
	future_import_statement: (node, tree) => importedNames(node, tree),
	parameters: (node, tree) => parameterNames(node, tree),
	lambda_parameters: (node, tree) => parameterNames(node, tree),
};
const BINDERS = Object.keys(COLLECTORS);

function bare(kind: BindingKind, nodes: readonly SyntaxNode[], tree: SyntaxTree): FoundBinding[] {
	return nodes.map((node) => ({ name: tree.text(node), kind, node, value: null }));
}

const PATTERNS: ReadonlySet<string> = new Set([
	'pattern_list',
	'tuple_pattern',
	'list_pattern',
	'list_splat_pattern',
	'dictionary_splat_pattern',
	'as_pattern_target',
	'splat_pattern',
	'tuple',
	'list',
	'parenthesized_expression',
	'list_splat',
	'expression_list',
]);

/** Identifiers that a target binds; attributes and subscripts bind nothing. */
function identifiersIn(target: SyntaxNode): SyntaxNode[] {
	const found: SyntaxNode[] = [];
	const waiting = [target];
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		if (node.type === 'identifier') found.push(node);
		else if (PATTERNS.has(node.type)) waiting.push(...namedChildren(node).reverse());
	}
	return found;
}

/** `with a as b`, `except A as b` and `case a as b`. */
function aliasOf(node: SyntaxNode, tree: SyntaxTree): FoundBinding[] {
	const children = namedChildren(node);
	const target = fieldOf(node, 'alias') ?? children.at(-1);
	if (target === undefined || children.length < 2) return [];
	const kind =
		node.parent?.type === 'except_clause' ? 'except' : node.parent?.type === 'with_item' ? 'with' : 'capture';
	const value = children[0] ?? null;
	return identifiersIn(target).map((found) => ({ name: tree.text(found), kind, node: found, value }));
}

function captures(node: SyntaxNode, tree: SyntaxTree): FoundBinding[] {
	return bare('capture', namedChildren(node).flatMap(captureName), tree);
}

/** In a pattern a plain name captures, a dotted one is a constant. */
function captureName(pattern: SyntaxNode): SyntaxNode[] {
	const parts = namedChildren(pattern);
	return pattern.type === 'dotted_name' && parts.length === 1 ? parts : [];
}

function typeName(node: SyntaxNode | null): SyntaxNode[] {
	if (node === null) return [];
	const waiting = [node];
	for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
		if (at.type === 'identifier') return [at];
		const first = namedChildren(at)[0];
		if (first !== undefined) waiting.push(first);
	}
	return [];
}

function importedNames(node: SyntaxNode, tree: SyntaxTree): FoundBinding[] {
	return fieldsOf(node, 'name').flatMap((name) => {
		const bound = name.type === 'aliased_import' ? fieldOf(name, 'alias') : namedChildren(name)[0];
		return bound === undefined || bound === null
			? []
			: [{ name: tree.text(bound), kind: 'import' as const, node: bound, value: null }];
	});
}

function parameterNames(node: SyntaxNode, tree: SyntaxTree): FoundBinding[] {
	return namedChildren(node).flatMap((parameter) => {
		const name =
			fieldOf(parameter, 'name') ?? (parameter.type === 'typed_parameter' ? parameter.children[0] : parameter);
		if (name === undefined || name === null) return [];
		const value = fieldOf(parameter, 'value');
		return identifiersIn(name).map((found) => ({
			name: tree.text(found),
			kind: 'parameter' as const,
			node: found,
			value,
		}));
	});
}
