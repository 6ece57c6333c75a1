/**
 * Tests in the style of pytest as a module of `unittest`: functions and plain classes get methods that call them, parametrised ones a method per case,
 * fixtures of the file are called where a test asks for them, and the few names of pytest that such tests use are stood in for. What needs more
 * (fixtures of pytest itself or of a conftest, plugins) is refused by name; the other tests of the file are used.
 */

import { fieldOf, namedChildren, type SyntaxNode, subtree } from '../../python-source/tree/node.js';
import { applySites, removeStatement, siteOf, statementsOf } from '../mutate/edits.js';
import type { Edit } from '../mutate/mutate.js';
import type { Program } from '../mutate/program.js';
import { SAME, sameEdit } from './assertions.js';
import type { Refusal } from './importer.js';
import { type Fixtures, fixtureCalls, fixturesOf, withoutDecorators } from './pytest-fixtures.js';
import { testMethod } from './python-text.js';

export interface ConvertedTests {
	/** Without the imports of what is tested. */
	readonly text: string;
	/** Names that the tests take from the code under test, by the name they use. */
	readonly imported: ReadonlyMap<string, string>;
	readonly refusals: readonly Refusal[];
}

/** Whether a module name means the code under test; `''` is asked for relative imports. */
export type IsUnderTest = (module: string) => boolean;

const RAISES = `    @staticmethod
    def raises(error, match=None):
        case = unittest.TestCase()
        return case.assertRaises(error) if match is None else case.assertRaisesRegex(error, match)`;

const APPROX = `    @staticmethod
    def approx(expected, rel=1e-6, abs=1e-12):
        class Near:
            def __eq__(self, other):
                if isinstance(expected, (list, tuple)):
                    return len(expected) == len(other) and all(pytest.approx(a, rel, abs) == b for a, b in zip(expected, other))
                import math
                return math.isclose(expected, other, rel_tol=rel, abs_tol=abs)

            def __repr__(self):
                return f"about {expected!r}"

        return Near()`;

/** The names of pytest that a text uses, on `unittest`. */
export function standIns(text: string): string[] {
	const used = [
		...(text.includes('pytest.raises(') ? [RAISES] : []),
		...(text.includes('pytest.approx(') ? [APPROX] : []),
	];
	return used.length === 0 ? [] : ['', '', `class pytest:\n${used.join('\n\n')}`];
}

/** Converts a parsed test file. */
export function convertPytest(program: Program, isUnderTest: IsUnderTest): ConvertedTests {
	const { tree } = program;
	const imported = new Map<string, string>();
	const refusals: Refusal[] = [];
	const edits: Edit[] = [];
	const methods: string[] = [];
	const remove = (node: SyntaxNode) => edits.push(removeStatement(program, node));
	const fixtures = fixturesOf(program);
	for (const node of namedChildren(tree.root)) {
		const decorated = fixtures.definitions.has(node) ? withoutDecorators(node) : null;
		if (decorated !== null) edits.push(decorated);
		else if (isImportOf(program, node, isUnderTest, imported) || isTestHarness(program, node)) remove(node);
		else if (isTest(program, node)) {
			const converted = methodsOf(program, node, fixtures);
			if ('reason' in converted) refusals.push(converted);
			else methods.push(...converted.methods);
			if ('reason' in converted) remove(node);
			else if (converted.decorators !== null) edits.push(converted.decorators);
		}
	}
	const removed = edits.map(({ start, end }) => ({ start, end }));
	for (const statement of tree.nodes) {
		if (removed.some(({ start, end }) => start <= statement.start && statement.end <= end)) continue;
		const edit = sameEdit(program, statement);
		if (edit !== null) edits.push(edit);
	}
	const body =
		edits.length === 0
			? program.source
			: (applySites(program.source, [siteOf(program, 'missing-statement', edits)]) ?? program.source);
	const cls = methods.length === 0 ? '' : `\n\nclass Basic(unittest.TestCase):\n${methods.join('\n')}`;
	const head = ['import unittest', '', SAME, ...standIns(body)].join('\n');
	return { text: `${head}\n\n\n${body.trim()}\n${cls}`, imported, refusals };
}

/** Imports of the code under test, also inside of an `if` or `try` that holds nothing else. Notes what they bind. */
function isImportOf(
	program: Program,
	node: SyntaxNode,
	isUnderTest: IsUnderTest,
	imported: Map<string, string>,
): boolean {
	const { tree } = program;
	const inner = subtree(tree, node).filter(({ type }) => /^import(?:_from)?_statement$/.test(type));
	const own = inner.filter((statement) => bindImport(program, statement, isUnderTest, imported));
	return own.length > 0 && (inner[0] === node || own.length === inner.length);
}

function bindImport(
	{ tree }: Program,
	statement: SyntaxNode,
	isUnderTest: IsUnderTest,
	imported: Map<string, string>,
): boolean {
	if (statement.type === 'import_statement') return bindModules(tree, statement, isUnderTest, imported);
	const module = fieldOf(statement, 'module_name');
	if (statement.type !== 'import_from_statement' || module === null) return false;
	if (!isUnderTest(tree.text(module).replace(/^\.+/, ''))) return false;
	for (const name of statement.children.filter(({ field }) => field === 'name')) {
		const alias = fieldOf(name, 'alias');
		const original = tree.text(name.type === 'aliased_import' ? (fieldOf(name, 'name') ?? name) : name);
		imported.set(alias === null ? original : tree.text(alias), original);
	}
	return true;
}

/** `import prices` and `import shop.prices as p`; several in one line count when all are meant. */
function bindModules(
	tree: Program['tree'],
	statement: SyntaxNode,
	isUnderTest: IsUnderTest,
	imported: Map<string, string>,
): boolean {
	const found = statement.children.filter(({ field }) => field === 'name');
	const names = found.map((node) => {
		const alias = fieldOf(node, 'alias');
		const module = tree.text(alias === null ? node : (fieldOf(node, 'name') ?? node));
		return { local: alias === null ? module : tree.text(alias), module };
	});
	if (names.some(({ local, module }) => local.includes('.') || !isUnderTest(module))) return false;
	for (const { local, module } of names) imported.set(local, module);
	return true;
}

/** What belongs to running the tests elsewhere: `import pytest`, changes of the path, a main guard. */
function isTestHarness({ tree }: Program, node: SyntaxNode): boolean {
	const text = tree.text(node);
	if (node.type === 'import_statement') return /^import (?:pytest|unittest)$/.test(text);
	return /^sys\.path\b|^if __name__\b|^pytestmark\b|^unittest\.main\(/.test(text);
}

interface ConvertedTest {
	readonly methods: readonly string[];
	/** Takes the decorators away; null where there are none. */
	readonly decorators: Edit | null;
}

function isTest(program: Program, node: SyntaxNode): boolean {
	const definition = node.type === 'decorated_definition' ? fieldOf(node, 'definition') : node;
	if (definition?.type === 'function_definition') return nameOf(program, definition).startsWith('test');
	return (
		definition?.type === 'class_definition' &&
		/^Test/.test(nameOf(program, definition)) &&
		fieldOf(definition, 'superclasses') === null
	);
}

function methodsOf(program: Program, node: SyntaxNode, fixtures: Fixtures): ConvertedTest | Refusal {
	const definition = node.type === 'decorated_definition' ? (fieldOf(node, 'definition') ?? node) : node;
	const name = nameOf(program, definition);
	if (definition.type === 'class_definition') return classMethods(program, definition, name);
	const decorators = node === definition ? null : { start: node.start, end: definition.start, text: '' };
	const parameters = parametersOf(program, definition);
	const wanted = parameters.filter((parameter) => fixtures.byName.has(parameter));
	const others = parameters.filter((parameter) => !fixtures.byName.has(parameter));
	const calls = fixtureCalls(fixtures, wanted);
	if ('missing' in calls) return { name, reason: `needs ${calls.missing}, which pytest would have to give it` };
	const call = (args: readonly string[]) =>
		[...calls.lines, `${name}(${[...args, ...calls.args].join(', ')})`].join('\n');
	const cases = node === definition ? null : casesOf(program, node, others);
	if (cases !== null) {
		return { decorators, methods: cases.map((args, index) => testMethod(`${name}_${index + 1}`, call([args]))) };
	}
	if (others.length > 0) return { name, reason: `needs ${others.join(', ')}, which pytest would have to give it` };
	if (decorators !== null) return { name, reason: `is marked ${program.tree.text(node).split('\n')[0]}` };
	return { decorators, methods: [testMethod(name, call([]))] };
}

function classMethods(program: Program, definition: SyntaxNode, name: string): ConvertedTest | Refusal {
	const functions = statementsOf(definition).filter(({ type }) => type === 'function_definition');
	const names = functions.map((node) => nameOf(program, node));
	const tests = functions.filter((node) => nameOf(program, node).startsWith('test'));
	const needy = tests.find((node) => parametersOf(program, node).length > 1);
	if (needy !== undefined)
		return { name, reason: `${nameOf(program, needy)} needs arguments that pytest would have to give it` };
	const setup = names.includes('setup_method') ? 'case.setup_method()\n' : '';
	const methods = tests.map((node) => {
		const test = nameOf(program, node);
		return testMethod(`${test}_of_${name}`, `case = ${name}()\n${setup}case.${test}()`);
	});
	return { decorators: null, methods };
}

/** Arguments of each case of `@pytest.mark.parametrize("a, b", [(1, 2), …])`; null where they are not plain to see. */
function casesOf(program: Program, node: SyntaxNode, parameters: readonly string[]): readonly string[] | null {
	const { tree } = program;
	const decorators = namedChildren(node).filter(({ type }) => type === 'decorator');
	const call = decorators.length === 1 ? namedChildren(decorators[0] as SyntaxNode)[0] : undefined;
	const callee = call?.type === 'call' ? fieldOf(call, 'function') : null;
	const list = call === undefined ? null : fieldOf(call, 'arguments');
	if (callee === null || list === null || tree.text(callee) !== 'pytest.mark.parametrize') return null;
	const [names, cases, ...more] = namedChildren(list);
	if (names === undefined || cases === undefined || more.length > 0 || !/^(?:list|tuple)$/.test(cases.type))
		return null;
	const order = tree.text(names).match(/\w+/g) ?? [];
	if (order.length !== parameters.length) return null;
	return namedChildren(cases).map((each) => {
		const parts = order.length === 1 ? [each] : namedChildren(each);
		return parts.map((part, index) => `${order[index]}=${tree.text(part)}`).join(', ');
	});
}

function parametersOf({ tree }: Program, definition: SyntaxNode): string[] {
	const parameters = fieldOf(definition, 'parameters');
	return parameters === null
		? []
		: namedChildren(parameters).map((node) => tree.text(node).split(/[:=]/)[0]?.trim() ?? '');
}

function nameOf({ tree }: Program, definition: SyntaxNode): string {
	const name = fieldOf(definition, 'name');
	return name === null ? '' : tree.text(name);
}
