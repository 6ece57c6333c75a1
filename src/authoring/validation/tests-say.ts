/**
 * What tests ask of a fix that no test can have, as the fix runs in another process: found in the text of the tests, with the line. The page on
 * writing tasks lists the same things. A note is no fault: a test may do any of this with objects of its own.
 */
import type { Call } from '../../python-source/tree/calls.js';
import { fieldOf, namedChildren, nodesOf, type SyntaxNode } from '../../python-source/tree/node.js';
import { readTree } from '../../python-source/tree/read-tree.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import type { Task } from '../../taskset/task.js';
import { patchNotes } from './patched-names.js';
import { createSolutionNames, type SolutionNames } from './solution-names.js';

/** One line of a test that cannot mean what it says. */
export interface TestNote {
	/** `tests.py` or `heldout.py`. */
	readonly file: string;
	/** From 1. */
	readonly line: number;
	/** What it does, why that can't work and what to do instead. */
	readonly message: string;
}

type Finding = readonly [node: SyntaxNode, message: string];

/** The notes on both files of tests, in the order of their lines; none for a program, whose tests are pairs of texts. */
export function notesOnTests(
	task: Pick<Task, 'kind' | 'solutionCode' | 'testsCode' | 'heldoutCode'>,
): readonly TestNote[] {
	if (task.kind === 'program') return [];
	const solution = readTree(task.solutionCode);
	if (solution === null) return [];
	return [
		...notesOn('tests.py', task.testsCode, solution),
		...(task.heldoutCode === null ? [] : notesOn('heldout.py', task.heldoutCode, solution)),
	];
}

function notesOn(file: string, source: string, solution: Resolver): readonly TestNote[] {
	const tests = readTree(source);
	if (tests === null) return [];
	const names = createSolutionNames(tests, solution);
	const found: Finding[] = [
		...tests.calls().flatMap((call) => callNotes(tests, call, names)),
		...patchNotes(tests, names),
		...baseNotes(tests, names),
		...attributeNotes(tests, names),
		...itemNotes(tests, names),
	];
	const lines = found.map(([node, message]) => ({ file, line: tests.tree.positions.lineOf(node.start), message }));
	const distinct = new Map(lines.map((note) => [`${note.line} ${note.message}`, note]));
	return [...distinct.values()].sort((a, b) => a.line - b.line);
}

const WARNINGS = /^assert(?:Warns|WarnsRegex|Logs)$/;
const LOOKS_INSIDE =
	/^(?:inspect\.(?:get\w+|signature|stack|trace|currentframe|is(?:generator|method|coroutine|async|frame|code)\w*)|gc\.get_\w+|dis\.\w+|tracemalloc\.\w+|sys\.(?:getrefcount|_getframe|settrace|setprofile)|typing\.get_type_hints)$/;
const THREADS =
	/^(?:threading\.Thread|concurrent\.futures\.\w*ThreadPoolExecutor|multiprocessing\.(?:dummy|pool)\.\w+)$/;
const PROCESSES =
	/^(?:multiprocessing\.(?:Process|Pool)|concurrent\.futures\.ProcessPoolExecutor|subprocess\.\w+|os\.fork)$/;

function callNotes({ tree }: Resolver, { node, name, paths, args }: Call, names: SolutionNames): Finding[] {
	if (WARNINGS.test(name)) {
		const what = name.startsWith('assertLogs') ? 'log records' : 'warnings';
		const instead = what === 'warnings' ? '`solution.warnings`' : 'the logger in `solution`';
		return [
			[node, `${name} expects ${what} of the fix, and none arrive: look at what it returns, or patch ${instead}`],
		];
	}
	const path = paths.find((each) => LOOKS_INSIDE.test(each));
	if (path !== undefined) {
		return [
			[
				node,
				`${path} looks into functions and frames, and those of the fix are in another process: test what it answers`,
			],
		];
	}
	if (paths.some((each) => THREADS.test(each))) {
		return [[node, 'calls of the fix from threads wait for each other: a race in the fix does not show']];
	}
	if (paths.some((each) => PROCESSES.test(each))) {
		return [[node, 'another process that the test starts cannot call the fix']];
	}
	const [first] = args;
	if (first === undefined) return [];
	const cls = names.className(first);
	if (/^(?:vars|dir)$/.test(name) && cls !== null) {
		return [
			[node, `${name}(${cls}) lists what the class in the tests has, not the fix's: name the method or attribute`],
		];
	}
	if (/^(?:len|list|iter|sorted|tuple|set)$/.test(name) && cls !== null && names.hasMetaclass(cls)) {
		return [
			[
				node,
				`${tree.text(node)} asks the metaclass of ${cls}, and the class in the tests has none: add a function that answers it`,
			],
		];
	}
	return [];
}

function baseNotes({ tree }: Resolver, names: SolutionNames): Finding[] {
	return nodesOf(tree, 'class_definition').flatMap((node) => {
		const bases = fieldOf(node, 'superclasses');
		const base = bases === null ? undefined : namedChildren(bases).find((each) => names.className(each) !== null);
		if (base === undefined) return [];
		const own = fieldOf(node, 'name');
		const said = own === null ? 'a class of the test' : `class ${tree.text(own)}`;
		return [
			[
				node,
				`${said} extends ${names.className(base)}, and the fix knows nothing of it: pass a function or an object instead`,
			],
		];
	});
}

const OF_FUNCTIONS =
	/^__(?:code|closure|globals|defaults|kwdefaults|annotations|dict|mro|bases|subclasses|file|builtins|type_params)__$/;

function attributeNotes({ tree }: Resolver, names: SolutionNames): Finding[] {
	return nodesOf(tree, 'attribute').flatMap((node) => {
		const object = fieldOf(node, 'object');
		const attribute = fieldOf(node, 'attribute');
		if (object === null || attribute === null || !OF_FUNCTIONS.test(tree.text(attribute))) return [];
		if (!names.isOfSolution(object)) return [];
		return [[node, `${tree.text(node)} is that of what stands in for the fix's own: test what it answers`]];
	});
}

function itemNotes({ tree }: Resolver, names: SolutionNames): Finding[] {
	return nodesOf(tree, 'subscript').flatMap((node) => {
		const value = fieldOf(node, 'value');
		const cls = value === null ? null : names.className(value);
		if (cls === null || !names.hasMetaclass(cls)) return [];
		return [
			[
				node,
				`${tree.text(node)} asks the metaclass of ${cls}, and the class in the tests has none: add a function that answers it`,
			],
		];
	});
}
