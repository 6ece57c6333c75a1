/**
 * What a name or attribute stands for: `o.system` is `os.system` after `import os as o`, and so is `s` after `from os
 * import system as s` or `s = getattr(os, "system")`. A name that the source binds itself is never taken for the
 * built-in of that name.
 */
import { lazily } from '../lazily.js';
import { type Call, findCalls } from './calls.js';
import { findImports, type Import } from './imports.js';
import { stringValue } from './literals.js';
import { fieldOf, namedChildren, type SyntaxNode, type SyntaxTree } from './node.js';
import { type Binding, buildScopes, type Scopes } from './scopes.js';

/** A tree with what its rules ask about names. */
export interface Resolver {
	readonly tree: SyntaxTree;
	readonly scopes: Scopes;
	/** All imports, one entry per imported name. */
	readonly imports: readonly Import[];
	/** All calls in document order. */
	calls(): readonly Call[];
	/** Full dotted names that an expression may stand for, such as `os.system` or `eval`; empty if none is known. */
	pathsOf(node: SyntaxNode): readonly string[];
	/** Whether an expression may stand for one of these dotted names. */
	means(node: SyntaxNode, ...paths: readonly string[]): boolean;
}

/** Assignments followed in a row (`a = b`, `b = c`, …) and attributes in one chain. */
const STEPS = 12;

/** Prepares look-ups for one tree. */
export function createResolver(tree: SyntaxTree): Resolver {
	const scopes = buildScopes(tree);
	const imports = findImports(tree);
	const imported = new Map<SyntaxNode, string>();
	for (const { boundNode, path } of imports) if (boundNode !== null) imported.set(boundNode, path);
	const look: Look = { tree, scopes, imported, known: new Map() };
	const pathsOf = (node: SyntaxNode): readonly string[] => [...new Set(resolve(look, node, STEPS))];
	const means = (node: SyntaxNode, ...paths: readonly string[]): boolean =>
		pathsOf(node).some((path) => paths.includes(path));
	const resolver: Resolver = { tree, scopes, imports, calls: lazily(() => findCalls(resolver)), pathsOf, means };
	return resolver;
}

interface Look {
	readonly tree: SyntaxTree;
	readonly scopes: Scopes;
	/** Full paths by the identifier that an import binds. */
	readonly imported: ReadonlyMap<SyntaxNode, string>;
	/** What names were found to stand for, so that each is followed once. */
	readonly known: Map<readonly Binding[], readonly string[]>;
}

function resolve(look: Look, node: SyntaxNode, steps: number): readonly string[] {
	if (steps <= 0) return [];
	switch (node.type) {
		case 'identifier':
			return resolveName(look, node, steps);
		case 'attribute': {
			const object = fieldOf(node, 'object');
			const attribute = fieldOf(node, 'attribute');
			return object === null || attribute === null ? [] : attributeOf(look, object, look.tree.text(attribute), steps);
		}
		case 'parenthesized_expression': {
			const inner = namedChildren(node)[0];
			return inner === undefined ? [] : resolve(look, inner, steps - 1);
		}
		case 'call':
			return resolveCall(look, node, steps);
		default:
			return [];
	}
}

function attributeOf(look: Look, object: SyntaxNode, name: string, steps: number): string[] {
	return resolve(look, object, steps - 1).map((path) => (BUILTINS.has(path) ? name : `${path}.${name}`));
}

const BUILTINS: ReadonlySet<string> = new Set(['builtins', '__builtins__']);

function resolveName(look: Look, node: SyntaxNode, steps: number): readonly string[] {
	const name = look.tree.text(node);
	const bindings = look.scopes.lookup(node, name);
	if (bindings.length === 0) return [name];
	const known = look.known.get(bindings);
	if (known !== undefined) return known;
	look.known.set(bindings, []);
	const paths = [...new Set(bindings.flatMap((binding) => resolveBinding(look, binding, steps)))];
	look.known.set(bindings, paths);
	return paths;
}

function resolveBinding(look: Look, { node, kind, value }: Binding, steps: number): readonly string[] {
	const path = look.imported.get(node);
	if (path !== undefined) return [BUILTINS.has(path.split('.', 1)[0] ?? '') ? path.replace(/^\w+\./, '') : path];
	const aliases = kind === 'assignment' || kind === 'walrus' || kind === 'parameter';
	return aliases && value !== null ? resolve(look, value, steps - 1) : [];
}

/** `getattr(os, "system")`, `__import__("os")` and `importlib.import_module("os")`. */
function resolveCall(look: Look, node: SyntaxNode, steps: number): readonly string[] {
	const callee = fieldOf(node, 'function');
	const list = fieldOf(node, 'arguments');
	if (callee === null || list === null) return [];
	const [first, second] = namedChildren(list);
	const callees = resolve(look, callee, steps - 1);
	if (callees.includes('getattr') && first !== undefined && second !== undefined) {
		const name = stringValue(look.tree, second);
		return name === null ? [] : attributeOf(look, first, name, steps);
	}
	if (first !== undefined && (callees.includes('__import__') || callees.includes('importlib.import_module'))) {
		const module = stringValue(look.tree, first);
		return module === null ? [] : [module];
	}
	return [];
}
