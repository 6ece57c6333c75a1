/** The imports of a source. */
import { fieldOf, fieldsOf, namedChildren, nodesOf, type SyntaxNode, type SyntaxTree } from './node.js';

export interface Import {
	/** `os.path`; of a relative import with its dots. */
	readonly module: string;
	/** The name taken from the module; null for `import m`; `*` for a star import. */
	readonly name: string | null;
	/** The name it is bound to; null for a star import. */
	readonly bound: string | null;
	/** The identifier that is bound. */
	readonly boundNode: SyntaxNode | null;
	/** What `bound` stands for: `os` for `import os.path`, `os.path` for `import os.path as p`. */
	readonly path: string;
	/** The statement. */
	readonly node: SyntaxNode;
}

/** All import statements, one entry per imported name. The resolver keeps them: ask it. */
export function findImports(tree: SyntaxTree): Import[] {
	return nodesOf(tree, 'import_statement', 'import_from_statement', 'future_import_statement').flatMap((node) => {
		if (node.type === 'import_statement') return plainImports(tree, node);
		if (node.type === 'import_from_statement') return fromImports(tree, node);
		return namesOf(tree, node, '__future__');
	});
}

function plainImports(tree: SyntaxTree, node: SyntaxNode): Import[] {
	return fieldsOf(node, 'name').map((name) => {
		const { path, alias, boundNode } = nameAndAlias(tree, name);
		const first = path.split('.', 1)[0] ?? path;
		return { module: path, name: null, bound: alias ?? first, boundNode, path: alias === null ? first : path, node };
	});
}

function fromImports(tree: SyntaxTree, node: SyntaxNode): Import[] {
	const module = fieldOf(node, 'module_name');
	const path = module === null ? '' : compact(tree.text(module));
	if (node.children.some(({ type }) => type === 'wildcard_import')) {
		return [{ module: path, name: '*', bound: null, boundNode: null, path, node }];
	}
	return namesOf(tree, node, path);
}

function namesOf(tree: SyntaxTree, node: SyntaxNode, module: string): Import[] {
	return fieldsOf(node, 'name').map((child) => {
		const { path: name, alias, boundNode } = nameAndAlias(tree, child);
		return { module, name, bound: alias ?? name, boundNode, path: `${module}.${name}`, node };
	});
}

interface NameAndAlias {
	readonly path: string;
	readonly alias: string | null;
	readonly boundNode: SyntaxNode | null;
}

function nameAndAlias(tree: SyntaxTree, name: SyntaxNode): NameAndAlias {
	if (name.type !== 'aliased_import') {
		return { path: compact(tree.text(name)), alias: null, boundNode: namedChildren(name)[0] ?? null };
	}
	const [path, alias] = namedChildren(name);
	return {
		path: path === undefined ? '' : compact(tree.text(path)),
		alias: alias === undefined ? null : tree.text(alias),
		boundNode: alias ?? null,
	};
}

/** A dotted name without the white space that Python allows around its dots. */
function compact(dotted: string): string {
	return dotted.replace(/[\s\\]+/g, '');
}
