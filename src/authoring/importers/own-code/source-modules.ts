/** The modules of a package, a folder or a single file, parsed: what each defines at its top, and what every definition uses. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fieldOf, namedChildren, type SyntaxNode, subtree } from '../../../python-source/tree/node.js';
import type { Program, ProgramReader } from '../../mutate/program.js';
import { readText } from '../files.js';
import { ImportError, type Refusal } from '../importer.js';

/** One statement at the top of a module. */
export interface TopItem {
	readonly node: SyntaxNode;
	/** Names that it binds. */
	readonly binds: readonly string[];
	/** Names of this module that it uses, its own included. */
	readonly uses: ReadonlySet<string>;
	readonly isImport: boolean;
}

export interface SourceModule {
	/** Dotted, from the folder above the package: `shop.prices`; a package's own module is `shop`. */
	readonly name: string;
	readonly path: string;
	readonly program: Program;
	readonly items: readonly TopItem[];
}

export interface SourceTree {
	readonly modules: readonly SourceModule[];
	/** Test files, by the names that test runners look for. */
	readonly tests: readonly SourceModule[];
	readonly refusals: readonly Refusal[];
}

const SKIPPED = /^(?:\.|__pycache__$|node_modules$|site-packages$|venv$|env$|build$|dist$)/;
const TEST_FILE = /^(?:test_.*|.*_test|tests)\.py$/;
const FILES_AT_MOST = 5_000;

/**
 * Reads `path` and, for tests, `testsPath` as well.
 * @throws ImportError when nothing of it is Python
 */
export function readSourceTree(read: ProgramReader, path: string, testsPath: string | null): SourceTree {
	const files = pythonFiles(path);
	if (files.length === 0) throw new ImportError(`${path} holds no Python file.`);
	const root = rootOf(path);
	const refusals: Refusal[] = [];
	const parse = (file: string): SourceModule[] => {
		const program = read(readText(file));
		const name = moduleName(root, file);
		if (program !== null) return [{ name, path: file, program, items: topItems(program) }];
		refusals.push({ name: relative(root, file), reason: 'cannot be parsed, or is larger than a program may be' });
		return [];
	};
	const isTest = (file: string) =>
		TEST_FILE.test(basename(file)) || relative(root, file).split(sep).slice(0, -1).includes('tests');
	const testFiles = testsPath === null ? files.filter(isTest) : pythonFiles(testsPath);
	if (testsPath !== null && testFiles.length === 0) throw new ImportError(`${testsPath} holds no Python file.`);
	const given = new Set(testFiles);
	const modules = files.filter((file) => !given.has(file) && !isTest(file)).flatMap(parse);
	return { modules, tests: testFiles.filter((file) => basename(file) !== 'conftest.py').flatMap(parse), refusals };
}

/** One file as a module; null where it cannot be parsed. */
export function moduleOfFile(read: ProgramReader, file: string, name: string): SourceModule | null {
	const program = read(readText(file));
	return program === null ? null : { name, path: file, program, items: topItems(program) };
}

function pythonFiles(path: string): string[] {
	const stat = statSync(path, { throwIfNoEntry: false });
	if (stat === undefined) throw new ImportError(`${path} does not exist.`);
	if (!stat.isDirectory()) return path.endsWith('.py') ? [path] : [];
	const found = readdirSync(path)
		.sort()
		.filter((name) => !SKIPPED.test(name))
		.flatMap((name) => pythonFiles(join(path, name)));
	if (found.length > FILES_AT_MOST) throw new ImportError(`${path} holds more than ${FILES_AT_MOST} Python files.`);
	return found;
}

/** The folder that stands for the empty module name: above the outermost package. */
function rootOf(path: string): string {
	const isFile = !(statSync(path).isDirectory() ?? false);
	let root = isFile ? dirname(path) : path;
	while (statSync(join(root, '__init__.py'), { throwIfNoEntry: false }) !== undefined && root !== dirname(root))
		root = dirname(root);
	return root;
}

function moduleName(root: string, file: string): string {
	const parts = relative(root, file).replace(/\.py$/, '').split(sep);
	return (parts.at(-1) === '__init__' ? parts.slice(0, -1) : parts).join('.');
}

function topItems(program: Program): TopItem[] {
	const bindings = [...program.scopes.module.bindings];
	const bound = bindings.flatMap(([name, found]) => found.map(({ node }) => ({ name, node })));
	const names = new Set(program.scopes.module.bindings.keys());
	return namedChildren(program.tree.root).map((node) => {
		const binds = bound.filter((binding) => contains(node, binding.node)).map(({ name }) => name);
		const identifiers = subtree(program.tree, node).filter(
			(inner) => inner.type === 'identifier' && inner.field !== 'attribute',
		);
		const uses = new Set(identifiers.map((inner) => program.tree.text(inner)).filter((name) => names.has(name)));
		const inside = subtree(program.tree, node);
		const isImport =
			/^(?:future_)?import/.test(node.type) ||
			(/^(?:if|try)_/.test(node.type) && inside.some(({ type }) => /^import/.test(type)));
		return { node, binds: [...new Set(binds)], uses, isImport };
	});
}

function contains(outer: SyntaxNode, inner: SyntaxNode): boolean {
	return outer.order <= inner.order && inner.order < outer.after;
}

/** The definition behind its decorators. */
export function definitionOf(node: SyntaxNode): SyntaxNode {
	return node.type === 'decorated_definition' ? (fieldOf(node, 'definition') ?? node) : node;
}
