/** Tests of one's own code, ready to be joined with what they test: converted, and grouped by the names that they use together. */

import { fieldOf, namedChildren, type SyntaxNode, subtree } from '../../../python-source/tree/node.js';
import type { Program, ProgramReader } from '../../mutate/program.js';
import type { Refusal } from '../importer.js';
import { convertPytest, type IsUnderTest } from '../pytest-module.js';
import { type ModuleTest, readTestModule, type TestModule, withoutTests } from '../test-module.js';
import type { SourceModule } from './source-modules.js';

export interface TestGroup {
	/** Local name → name in the code under test. */
	readonly names: ReadonlyMap<string, string>;
	/** Module of `unittest` with the tests of this group; without the imports of `names`. */
	readonly text: string;
	readonly file: SourceModule;
}

/** Groups of tests of a file; tests that use nothing of the code under test are in none. */
export function groupTests(
	read: ProgramReader,
	file: SourceModule,
	isUnderTest: IsUnderTest,
): { readonly groups: readonly TestGroup[]; readonly refusals: readonly Refusal[] } {
	const { text, imported, refusals } = convertPytest(file.program, isUnderTest);
	const named = refusals.map(({ name, reason }) => ({ name: `${file.name}.${name}`, reason }));
	const module = readTestModule(read, text, [...imported.keys()]);
	if (module === null)
		return { groups: [], refusals: [...named, { name: file.name, reason: 'cannot be converted to unittest' }] };
	const used = new Map(module.tests.map((test) => [test, usedNames(module.program, test.node, imported)]));
	const groups = components(module.tests, used).map((tests) => groupOf(read, file, module, tests, imported));
	return { groups, refusals: named };
}

function groupOf(
	read: ProgramReader,
	file: SourceModule,
	module: TestModule,
	tests: ReadonlySet<ModuleTest>,
	imported: ReadonlyMap<string, string>,
): TestGroup {
	const text = withoutTests(read, module, (test) => !tests.has(test));
	const names = [...imported].filter(([local]) => new RegExp(`\\b${local}\\b`).test(text));
	return { names: new Map(names), text, file };
}

/** Names of the code under test that a test uses, also by way of helpers and of its class. */
function usedNames(program: Program, start: SyntaxNode, imported: ReadonlyMap<string, string>): ReadonlySet<string> {
	const tops = new Map(
		namedChildren(program.tree.root).flatMap((node) =>
			namesBoundBy(program, node).map((name) => [name, node] as const),
		),
	);
	const used = new Set<string>();
	const seen = new Set<SyntaxNode>();
	const waiting: SyntaxNode[] = [start, ...setupsAround(program, start)];
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		if (seen.has(node)) continue;
		seen.add(node);
		for (const inner of subtree(program.tree, node)) {
			if (inner.type !== 'identifier' || inner.field === 'attribute') continue;
			const name = program.tree.text(inner);
			if (imported.has(name)) used.add(name);
			const top = tops.get(name);
			if (top !== undefined && !isUnittest(top)) waiting.push(top);
		}
	}
	return used;
}

function namesBoundBy(program: Program, node: SyntaxNode): string[] {
	return [...program.scopes.module.bindings].flatMap(([name, bindings]) =>
		bindings.some((binding) => node.order <= binding.node.order && binding.node.order < node.after) ? [name] : [],
	);
}

/** Other members of the test's class: what prepares it. */
function setupsAround(program: Program, test: SyntaxNode): SyntaxNode[] {
	const members = test.parent === null ? [] : namedChildren(test.parent);
	return members.filter((member) => !/^\s*(?:@[\s\S]*?)?(?:async )?def test/.test(program.tree.text(member)));
}

function isUnittest(node: SyntaxNode): boolean {
	return node.type === 'class_definition' && fieldOf(node, 'superclasses') !== null;
}

/** Tests that share a name, directly or over others. */
function components(
	tests: readonly ModuleTest[],
	used: ReadonlyMap<ModuleTest, ReadonlySet<string>>,
): ReadonlySet<ModuleTest>[] {
	const groups: { tests: Set<ModuleTest>; names: Set<string> }[] = [];
	for (const test of tests) {
		const names = used.get(test) ?? new Set<string>();
		if (names.size === 0) continue;
		const touching = groups.filter((group) => [...names].some((name) => group.names.has(name)));
		const home = touching[0] ?? { tests: new Set<ModuleTest>(), names: new Set<string>() };
		if (touching.length === 0) groups.push(home);
		for (const other of touching.slice(1)) {
			for (const each of other.tests) home.tests.add(each);
			for (const name of other.names) home.names.add(name);
			groups.splice(groups.indexOf(other), 1);
		}
		home.tests.add(test);
		for (const name of names) home.names.add(name);
	}
	return groups.map((group) => group.tests);
}
