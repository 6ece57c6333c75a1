/**
 * A module of `unittest` as a list of tests that can be divided. Tests that make the same call belong together: a held-out test that repeats
 * a visible one would be given away.
 */

import { fieldOf, namedChildren, type SyntaxNode, subtree } from '../../python-source/tree/node.js';
import { applySites, removeStatement, siteOf, statementsOf } from '../mutate/edits.js';
import type { Program, ProgramReader } from '../mutate/program.js';

export interface TestModule {
	readonly program: Program;
	/** In the order of the text. */
	readonly tests: readonly ModuleTest[];
}

export interface ModuleTest {
	/** `Class.method`, as the sandbox reports it. */
	readonly id: string;
	/** The definition with its decorators. */
	readonly node: SyntaxNode;
	/** Texts of the calls of entry points in it, white space aside. */
	readonly calls: ReadonlySet<string>;
}

export interface DividedTests {
	readonly visible: string;
	readonly heldout: string;
}

/**
 * Finds the test methods of a module.
 * @param entryPoints names whose calls count
 * @returns null when the text can't be parsed
 */
export function readTestModule(read: ProgramReader, text: string, entryPoints: readonly string[]): TestModule | null {
	const program = read(text);
	if (program === null) return null;
	const classes = namedChildren(program.tree.root).filter(
		(node) => node.type === 'class_definition' && fieldOf(node, 'superclasses') !== null,
	);
	const tests = classes.flatMap((definition) =>
		statementsOf(definition).flatMap((node) => {
			const method = node.type === 'decorated_definition' ? fieldOf(node, 'definition') : node;
			const name = method?.type === 'function_definition' ? nameOf(program, method) : '';
			if (!name.startsWith('test')) return [];
			return [{ id: `${nameOf(program, definition)}.${name}`, node, calls: callsIn(program, node, entryPoints) }];
		}),
	);
	return { program, tests };
}

/**
 * Divides the tests into visible and held-out ones, about two to one.
 * @param telling tests that the broken program fails: the first is visible, the second held out; empty when there is none yet
 * @returns null when all tests make the same calls, so that nothing can be held out
 */
export function divideTests(
	read: ProgramReader,
	module: TestModule,
	telling: ReadonlySet<string>,
): DividedTests | null {
	const clusters = clustersOf(module.tests);
	const tells = (cluster: readonly ModuleTest[]) => cluster.some(({ id }) => telling.has(id));
	const first = clusters.filter(tells);
	const ordered = [...first.slice(0, 2), ...clusters.filter((cluster) => !first.slice(0, 2).includes(cluster))];
	if (ordered.length < 2) return null;
	const heldout = new Set(ordered.flatMap((cluster, position) => (position % 3 === 1 ? cluster : [])));
	return {
		visible: withoutTests(read, module, (test) => heldout.has(test)),
		heldout: withoutTests(read, module, (test) => !heldout.has(test)),
	};
}

/** The module without some of its tests; classes that have none left are gone, and so is what only those tests called. */
export function withoutTests(
	read: ProgramReader,
	{ program, tests }: TestModule,
	isGone: (test: ModuleTest) => boolean,
): string {
	const gone = new Set(tests.filter(isGone).map(({ node }) => node));
	const emptied = new Set(
		[...gone]
			.map((node) => node.parent?.parent)
			.filter((definition) => definition !== null && definition !== undefined)
			.filter((definition) => tests.every(({ node }) => node.parent?.parent !== definition || gone.has(node))),
	);
	const removed = [...gone].filter((node) => node.parent?.parent && !emptied.has(node.parent.parent));
	const sites = [...removed, ...emptied].map((node) =>
		siteOf(program, 'missing-statement', [removeStatement(program, node)]),
	);
	const text = sites.length === 0 ? program.source : (applySites(program.source, sites) ?? program.source);
	return tidy(withoutUncalled(read, text));
}

/** Blank lines as an author would leave them. */
function tidy(text: string): string {
	const classes = text.replace(/^(class .*:)\n\n+(?= )/gm, '$1\n').replace(/\n{3,}(?= )/g, '\n\n');
	return `${classes.replace(/\n{4,}/g, '\n\n\n').trimEnd()}\n`;
}

/** Tests that share a call, directly or over others, in the order of their first. */
function clustersOf(tests: readonly ModuleTest[]): ModuleTest[][] {
	const clusters: { tests: ModuleTest[]; calls: Set<string> }[] = [];
	for (const test of tests) {
		const touching = clusters.filter(({ calls }) => [...test.calls].some((call) => calls.has(call)));
		const [home, ...others] = touching;
		if (home === undefined) {
			clusters.push({ tests: [test], calls: new Set(test.calls) });
			continue;
		}
		for (const other of others) {
			home.tests.push(...other.tests);
			for (const call of other.calls) home.calls.add(call);
			clusters.splice(clusters.indexOf(other), 1);
		}
		home.tests.push(test);
		for (const call of test.calls) home.calls.add(call);
	}
	return clusters.map((cluster) => cluster.tests);
}

/** What a test asks, as text. An object that is made of nothing says nothing: then it is all that the test does. */
function callsIn({ tree }: Program, node: SyntaxNode, names: readonly string[]): ReadonlySet<string> {
	const calls = subtree(tree, node).filter((inner) => {
		const callee = inner.type === 'call' ? fieldOf(inner, 'function') : null;
		return callee !== null && names.includes(tree.text(callee));
	});
	const texts = calls.map((call) => tree.text(call).replace(/\s+/g, ''));
	const whole = tree.text(fieldOf(node, 'body') ?? node);
	return new Set(texts.map((text) => (/^[A-Z]\w*\(\)$/.test(text) ? whole : text)));
}

function nameOf({ tree }: Program, definition: SyntaxNode): string {
	const name = fieldOf(definition, 'name');
	return name === null ? '' : tree.text(name);
}

/** Without the test functions and classes at the top that no method calls any more. */
function withoutUncalled(read: ProgramReader, text: string): string {
	const program = read(text);
	if (program === null) return text;
	const { tree } = program;
	const idle = namedChildren(tree.root).filter((node) => {
		const definition = node.type === 'decorated_definition' ? (fieldOf(node, 'definition') ?? node) : node;
		const nameNode = fieldOf(definition, 'name');
		const name = nameNode === null ? '' : tree.text(nameNode);
		if (!/^(?:test|Test)/.test(name) || fieldOf(definition, 'superclasses') !== null) return false;
		return !tree.nodes.some((each) => each.type === 'identifier' && each !== nameNode && tree.text(each) === name);
	});
	const sites = idle.map((node) => siteOf(program, 'missing-statement', [removeStatement(program, node)]));
	return sites.length === 0 ? text : (applySites(text, sites) ?? text);
}
