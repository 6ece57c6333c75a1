/**
 * Drafts of one's own code: every function and class that has examples in its docstring or tests beside it, cut out of its package with what it uses.
 * The tests say what is right, so the code is the reference; the bugs are made.
 */

import { stringValue } from '../../../python-source/tree/literals.js';
import { fieldOf, namedChildren, type SyntaxNode } from '../../../python-source/tree/node.js';
import { statementsOf } from '../../mutate/edits.js';
import type { ProgramReader } from '../../mutate/program.js';
import { SAME } from '../assertions.js';
import { doctestHead, doctestMethods, withoutExamples } from '../doctests.js';
import { type Draft, ImportError, type Reading, type Refusal } from '../importer.js';
import { extract, findPlace, modulesCalled, type Place } from './extract.js';
import { definitionOf, readSourceTree, type SourceModule, type SourceTree } from './source-modules.js';
import { groupTests, type TestGroup } from './test-files.js';

export interface OwnCodeOptions {
	/** File or folder of tests; null looks for test files beside the code. */
	readonly tests: string | null;
	readonly license: string | null;
}

/**
 * Finds what can be made bugs of. Runs nothing.
 * @param path a file, a package or a folder
 * @throws ImportError when the path holds no Python, or nothing in it has tests or examples
 */
export function readOwnCode(read: ProgramReader, path: string, options: OwnCodeOptions): Reading {
	const tree = readSourceTree(read, path, options.tests);
	const isUnderTest = (module: string) => modulesCalled(tree, module, null).length > 0 || isPackageOf(tree, module);
	const grouped = tree.tests.map((file) => groupTests(read, file, isUnderTest));
	const made = grouped.flatMap(({ groups }) => groups.map((group) => groupDraft(tree, group, options)));
	const tested = new Set(made.flatMap((item) => ('tests' in item ? item.entryPoints : [])));
	const examples = tree.modules.flatMap((module) => exampleDrafts(tree, module, tested, options));
	const all = [...made, ...examples];
	const refusals = [
		...tree.refusals,
		...grouped.flatMap((group) => group.refusals),
		...all.filter((item): item is Refusal => 'reason' in item),
	];
	const drafts = all.filter((item): item is Draft => 'tests' in item);
	if (drafts.length === 0 && refusals.length === 0) {
		throw new ImportError(`${path} has no function with examples in its docstring and no tests that use it.`);
	}
	return { drafts, refusals };
}

/** `shop` when only `shop.prices` and the like were found. */
function isPackageOf({ modules }: SourceTree, name: string): boolean {
	return name !== '' && modules.some((module) => module.name.startsWith(`${name}.`));
}

function groupDraft(tree: SourceTree, group: TestGroup, options: OwnCodeOptions): Draft | Refusal {
	const name = [...group.names.values()].join(', ');
	const places: Place[] = [];
	const imports: string[] = [];
	for (const [local, original] of group.names) {
		const found = meaningOf(tree, group, local, original);
		if ('reason' in found) return { name: `${group.file.name} (${name})`, reason: found.reason };
		places.push(...found.places);
		imports.push(found.line);
	}
	const tests = group.text.replace('import unittest\n', `import unittest\n\n${imports.join('\n')}\n`);
	return draftOf(tree, places, withExamples(tree, places, tests), options);
}

/** What a name of a test file stands for, and the line that imports it from the solution. */
function meaningOf(
	tree: SourceTree,
	{ text }: TestGroup,
	local: string,
	original: string,
): { readonly places: readonly Place[]; readonly line: string } | { readonly reason: string } {
	const module = moduleOf(tree, original);
	const wanted = module === null ? [original] : attributesOf(text, local);
	const places: Place[] = [];
	for (const name of wanted) {
		const place = module === null ? placeOf(tree, name) : findPlace(tree, module.name, name, null);
		if (place === null) return { reason: `${original} does not define ${name}` };
		if (typeof place === 'string') return { reason: place };
		places.push(place);
	}
	// A package may export a definition by another name than its own.
	const name = places[0]?.name ?? original;
	const alias = local === name ? '' : ` as ${local}`;
	return { places, line: module === null ? `from solution import ${name}${alias}` : `import solution as ${local}` };
}

/** The module that a name means, unless the code defines something of that name. */
function moduleOf(tree: SourceTree, name: string): SourceModule | null {
	const found = modulesCalled(tree, name, null);
	const isDefined = tree.modules.some(({ items }) =>
		items.some(({ isImport, binds }) => !isImport && binds.includes(name)),
	);
	return found.length === 1 && !isDefined ? (found[0] ?? null) : null;
}

function attributesOf(text: string, local: string): string[] {
	return [...new Set([...text.matchAll(new RegExp(`\\b${local}\\.(\\w+)`, 'g'))].map((match) => match[1] ?? ''))];
}

/** Test files import by names that the packages export, so the name decides, and has to be the only one. */
function placeOf(tree: SourceTree, name: string): Place | string {
	const places = tree.modules.flatMap((module) => findPlace(tree, module.name, name, null) ?? []);
	const distinct = places.filter(
		(place, index) => places.findIndex((other) => other.module === place.module) === index,
	);
	const [place] = distinct;
	if (place === undefined) return `${name} is defined nowhere in the code`;
	return distinct.length === 1
		? place
		: `${distinct.map(({ module }) => module.name).join(' and ')} both define ${name}`;
}

/** The tests with the examples of the docstrings beside them. */
function withExamples(tree: SourceTree, places: readonly Place[], tests: string): string {
	const examples = places.map((place) => examplesOf(tree, place));
	const methods = examples.flatMap((found) => found.methods);
	if (methods.length === 0) return tests;
	const imports = [...new Set(examples.flatMap((found) => found.imports))].join('\n');
	return `${tests.trimEnd()}\n\n\n${imports}\n\n\n${doctestHead(methods)}class Examples(unittest.TestCase):\n${numbered(methods)}`;
}

function exampleDrafts(
	tree: SourceTree,
	module: SourceModule,
	tested: ReadonlySet<string>,
	options: OwnCodeOptions,
): (Draft | Refusal)[] {
	const definitions = module.items.filter(({ node }) => /^(?:function|class)_/.test(definitionOf(node).type));
	return definitions.flatMap(({ binds: [name = ''] }) => {
		if (tested.has(name)) return [];
		const place = { module, name };
		const { methods, imports, others } = examplesOf(tree, place);
		if (methods.length === 0) return [];
		const head = ['import unittest', '', ...imports, '', SAME].join('\n');
		const tests = `${head}\n\n\n${doctestHead(methods)}class Basic(unittest.TestCase):\n${numbered(methods)}`;
		return [draftOf(tree, [place], tests, options, others)];
	});
}

/** Methods of several docstrings must not have one name. */
function numbered(methods: readonly string[]): string {
	return methods
		.map((method, index) => method.replace(/def test_example_\d+/, `def test_example_${index + 1}`))
		.join('\n');
}

interface Examples {
	readonly methods: readonly string[];
	/** Lines that make the names of the module known that the examples use, the definition's own included. */
	readonly imports: readonly string[];
	/** Other definitions of the module that the examples use. */
	readonly others: readonly Place[];
}

/** Examples in the docstrings of a definition and of its methods, but for lines that import the code itself. */
function examplesOf(tree: SourceTree, { module, name }: Place): Examples {
	const item = module.items.find(({ binds, isImport }) => !isImport && binds.includes(name));
	const definition = item === undefined ? null : definitionOf(item.node);
	if (definition === null) return { methods: [], imports: [], others: [] };
	const members = definition.type === 'class_definition' ? statementsOf(definition).map(definitionOf) : [];
	const texts = [definition, ...members].flatMap((node) => docstringOf(module, node) ?? []);
	const cleaned = texts.map((text) => withoutOwnImports(tree, text));
	const used = module.items.filter(({ binds }) =>
		binds.some((bound) => bound !== name && cleaned.some((text) => exampleUses(text, bound))),
	);
	const own = used.filter(({ isImport }) => !isImport).flatMap(({ binds }) => binds);
	const foreign = used.filter(({ isImport }) => isImport).map(({ node }) => module.program.tree.text(node));
	return {
		methods: cleaned.flatMap((text) => doctestMethods(text, [name])),
		imports: [`from solution import ${[name, ...own].join(', ')}`, ...foreign],
		others: own.map((each) => ({ module, name: each })),
	};
}

function exampleUses(text: string, name: string): boolean {
	return new RegExp(`^\\s*(?:>>>|\\.\\.\\.).*\\b${name}\\b`, 'm').test(text);
}

function withoutOwnImports(tree: SourceTree, text: string): string {
	const ownImport = /^\s*>>> *(?:from +([\w.]+) +import .*|import +([\w.]+).*)$/gm;
	return text.replace(ownImport, (line, from?: string, plain?: string) => {
		return modulesCalled(tree, from ?? plain ?? '', null).length > 0 ? '' : line;
	});
}

function docstringOf({ program }: SourceModule, definition: SyntaxNode): string | null {
	if (!/^(?:function|class)_definition$/.test(definition.type)) return null;
	const first = statementsOf(definition)[0];
	const value = first?.type === 'expression_statement' ? namedChildren(first)[0] : undefined;
	return value === undefined ? null : stringValue(program.tree, value);
}

function draftOf(
	tree: SourceTree,
	places: readonly Place[],
	tests: string,
	options: OwnCodeOptions,
	others: readonly Place[] = [],
): Draft | Refusal {
	const name = places.map((place) => place.name).join(', ');
	const extraction = extract(tree, [...places, ...others]);
	if (!extraction.ok) return { name, reason: extraction.reason };
	const modules = [...new Set(places.map(({ module }) => module.name))].join(', ');
	return {
		name: places.map((place) => place.name).join('-'),
		title: name.replaceAll('_', ' '),
		description: places.map(describe).join('\n\n'),
		category: null,
		difficulty: null,
		entryPoints: places.map((place) => place.name),
		solution: withoutExamples(extraction.source),
		buggy: null,
		tests: [tests],
		tags: ['own-code'],
		bugKind: 'generated',
		license: options.license ?? 'unstated',
		author: 'unstated',
		origin: `${name} of ${modules}`,
		notes: [],
	};
}

function describe({ module, name }: Place): string {
	const item = module.items.find(({ binds, isImport }) => !isImport && binds.includes(name));
	const definition = item === undefined ? null : definitionOf(item.node);
	const text = definition === null ? null : docstringOf(module, definition);
	const parameters = definition === null ? null : fieldOf(definition, 'parameters');
	const signature = `\`${name}${parameters === null ? '' : module.program.tree.text(parameters).replace(/\s+/g, ' ')}\``;
	const said = text === null ? '' : withoutExamples(text).replace(/^ {4}/gm, '').trim();
	return said ? `${signature}\n\n${said}` : `${signature} has no docstring: its tests say what it has to do.`;
}
