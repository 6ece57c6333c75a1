/**
 * The same result by a slower way: a list where a set was, a search through a list of the keys, a list instead of a deque or a heap, a slice
 * and a sum per turn. These don't fail a test of their own, so the generator always joins one with a second mistake.
 */
import {
	ancestorOf,
	fieldOf,
	fieldsOf,
	namedChildren,
	nodesOf,
	type SyntaxNode,
	subtree,
} from '../../../python-source/tree/node.js';
import { replaceNode, siteOf } from '../edits.js';
import type { Edit, Operator, Site } from '../mutate.js';
import { functionAround, liveOf, type Program } from '../program.js';

export const quadratic: Operator = {
	kind: 'quadratic-rewrite',
	sites: (program) => [
		...liveOf(program, 'assignment').flatMap((node) => [...setToList(program, node), ...dequeToList(program, node)]),
		...liveOf(program, 'comparison_operator').flatMap((node) => searchedList(program, node)),
		...liveOf(program, 'for_statement').flatMap((loop) => sortedAgain(program, loop)),
		...liveOf(program, 'call').flatMap((call) => heapToSorted(program, call)),
		...liveOf(program, 'expression_statement').flatMap((statement) => rebuilt(program, statement)),
	],
};

/** Uses of a local name in the function that binds it. */
function usesOf(program: Program, name: SyntaxNode): SyntaxNode[] {
	const home = functionAround(name);
	const text = program.tree.text(name);
	if (home === null) return [];
	return subtree(program.tree, home).filter(
		(node) =>
			node.type === 'identifier' && node !== name && node.field !== 'attribute' && program.tree.text(node) === text,
	);
}

/** `seen = set()` with `seen.add(x)` and `x in seen` only → a list with `append`. */
function setToList(program: Program, assignment: SyntaxNode): Site[] {
	const { tree } = program;
	const name = fieldOf(assignment, 'left');
	const value = fieldOf(assignment, 'right');
	if (name?.type !== 'identifier' || value === null) return [];
	const content = /^set\((.*)\)$/s.exec(tree.text(value))?.[1];
	if (content === undefined || content.includes(' for ')) return [];
	const edits: Edit[] = [{ start: value.start, end: value.end, text: content === '' ? '[]' : `list(${content})` }];
	for (const use of usesOf(program, name)) {
		const edit = isSearched(use) ? 'none' : methodEdit(program, use, { add: 'append' });
		if (edit === null) return [];
		if (edit !== 'none') edits.push(...edit);
	}
	return edits.length > 0 && usesOf(program, name).some(isSearched)
		? [siteOf(program, 'quadratic-rewrite', edits)]
		: [];
}

/** `queue = deque(x)` with `popleft` and `append` → a list with `pop(0)`. */
function dequeToList(program: Program, assignment: SyntaxNode): Site[] {
	const { tree } = program;
	const name = fieldOf(assignment, 'left');
	const value = fieldOf(assignment, 'right');
	if (name?.type !== 'identifier' || value === null) return [];
	const [, content] = /^(?:collections\.)?deque\((.*)\)$/s.exec(tree.text(value)) ?? [];
	if (content === undefined || content.includes('maxlen')) return [];
	const edits: Edit[] = [{ start: value.start, end: value.end, text: `list(${content})` }];
	for (const use of usesOf(program, name)) {
		const methods = { popleft: 'pop(0)', appendleft: 'insert(0, ', append: 'append', pop: 'pop', extend: 'extend' };
		const edit = use.parent?.type === 'attribute' ? methodEdit(program, use, methods) : [];
		if (edit === null) return [];
		edits.push(...edit);
	}
	return edits.length > 1 ? [siteOf(program, 'quadratic-rewrite', edits)] : [];
}

/** `name.method` becomes another method; null when the method is not in the list. */
function methodEdit({ tree }: Program, use: SyntaxNode, methods: Readonly<Record<string, string>>): Edit[] | null {
	const attribute =
		use.parent?.type === 'attribute' && use.field === 'object' ? fieldOf(use.parent, 'attribute') : null;
	const call = use.parent?.parent;
	const text = attribute === null ? undefined : methods[tree.text(attribute)];
	if (attribute === null || text === undefined || call?.type !== 'call') return null;
	if (!text.includes('(')) return [{ start: attribute.start, end: attribute.end, text }];
	const list = fieldOf(call, 'arguments');
	if (list === null) return null;
	return [{ start: attribute.start, end: text.endsWith(')') ? list.end : list.start + 1, text }];
}

function isSearched({ parent, field }: SyntaxNode): boolean {
	return (
		parent?.type === 'comparison_operator' && field !== 'operators' && parent.children.at(-1)?.type === 'identifier'
	);
}

/** `x in index` inside a loop → `x in list(index)`: right for every container, and linear. */
function searchedList(program: Program, node: SyntaxNode): Site[] {
	const operator = node.children.find(({ field }) => field === 'operators');
	const container = node.children.at(-1);
	const looped = ancestorOf(node, 'for_statement', 'while_statement', 'for_in_clause', 'list_comprehension') !== null;
	if (
		operator === undefined ||
		container === undefined ||
		!looped ||
		!/^(?:not )?in$/.test(program.tree.text(operator))
	)
		return [];
	if (container.type !== 'identifier' && container.type !== 'attribute') return [];
	if (isText(program, container)) return [];
	return [replaceNode(program, 'quadratic-rewrite', container, `list(${program.tree.text(container)})`)];
}

/** `'ab' in text` asks for a part, which a list of letters has not. Only collections that were made as such are taken. */
function isText(program: Program, container: SyntaxNode): boolean {
	if (container.type === 'attribute') return true;
	const bindings = program.scopes.lookup(container, program.tree.text(container));
	return !bindings.some(
		({ value }) =>
			value !== null && /^(?:\{|set\(|dict\(|defaultdict\(|Counter\(|frozenset\()/.test(program.tree.text(value)),
	);
}

/** A loop over `sorted(x)` sorts a second time for every element. */
function sortedAgain(program: Program, loop: SyntaxNode): Site[] {
	const over = fieldOf(loop, 'right');
	const target = fieldOf(loop, 'left');
	const callee = over?.type === 'call' ? fieldOf(over, 'function') : null;
	if (over === null || target?.type !== 'identifier' || callee === null || program.tree.text(callee) !== 'sorted')
		return [];
	const sortedText = program.tree.text(over);
	const text = `(${sortedText}[i] for i in range(len(${sortedText})))`;
	return /\n|\bi\b/.test(sortedText) ? [] : [replaceNode(program, 'quadratic-rewrite', over, text)];
}

/** `heappush(heap, x)` as a statement → the whole list sorted after each push; a sorted list is a heap. */
function heapToSorted(program: Program, call: SyntaxNode): Site[] {
	const { tree } = program;
	const callee = fieldOf(call, 'function');
	const list = fieldOf(call, 'arguments');
	const args = list === null ? [] : namedChildren(list);
	const [heap, item] = args;
	if (callee === null || heap === undefined || item === undefined || args.length !== 2) return [];
	if (!/^(?:heapq\.)?heappush$/.test(tree.text(callee)) || call.parent?.type !== 'expression_statement') return [];
	if (nodesOf(tree, 'call').some((other) => other !== call && tree.text(other) === `${tree.text(heap)}.sort()`))
		return [];
	return [
		replaceNode(
			program,
			'quadratic-rewrite',
			call,
			`${tree.text(heap)}.append(${tree.text(item)}); ${tree.text(heap)}.sort()`,
		),
	];
}

/** A collection that grows in a loop is built anew for every element: `found = found + [x]`, `seen = seen | {x}`, `d = {**d, k: v}`. */
function rebuilt(program: Program, statement: SyntaxNode): Site[] {
	const expression = namedChildren(statement)[0];
	if (expression === undefined || ancestorOf(statement, 'for_statement', 'while_statement') === null) return [];
	const grown = expression.type === 'assignment' ? grownByKey(program, expression) : grownByMethod(program, expression);
	if (grown === null || !isOwnCollection(program, grown.name, grown.made)) return [];
	return [replaceNode(program, 'quadratic-rewrite', expression, grown.text)];
}

interface Grown {
	readonly name: SyntaxNode;
	/** What the collection must have been made as, for this to be the same. */
	readonly made: RegExp;
	readonly text: string;
}

function grownByKey({ tree }: Program, assignment: SyntaxNode): Grown | null {
	const left = fieldOf(assignment, 'left');
	const right = fieldOf(assignment, 'right');
	const name = left?.type === 'subscript' ? fieldOf(left, 'value') : null;
	const keys = left === null ? [] : fieldsOf(left, 'subscript');
	const [key] = keys;
	if (name?.type !== 'identifier' || key === undefined || keys.length > 1 || right === null) return null;
	const collection = tree.text(name);
	return { name, made: /^\{.*\}$/s, text: `${collection} = {**${collection}, ${tree.text(key)}: ${tree.text(right)}}` };
}

function grownByMethod({ tree }: Program, call: SyntaxNode): Grown | null {
	const callee = call.type === 'call' ? fieldOf(call, 'function') : null;
	const list = fieldOf(call, 'arguments');
	const item = list?.type === 'argument_list' ? namedChildren(list)[0] : undefined;
	const name = callee?.type === 'attribute' ? fieldOf(callee, 'object') : null;
	if (callee === null || name?.type !== 'identifier' || item === undefined) return null;
	const collection = tree.text(name);
	const method = tree.text(callee).slice(collection.length + 1);
	const value = tree.text(item);
	if (method === 'append') return { name, made: /^\[.*\]$/s, text: `${collection} = ${collection} + [${value}]` };
	return method === 'add' ? { name, made: /^set\(.*\)$/s, text: `${collection} = ${collection} | {${value}}` } : null;
}

/** Bound once, to a new collection, by the function that uses it: nobody else holds it. */
function isOwnCollection(program: Program, name: SyntaxNode, made: RegExp): boolean {
	const bindings = program.scopes.lookup(name, program.tree.text(name));
	const [binding] = bindings;
	if (bindings.length !== 1 || binding?.kind !== 'assignment' || binding.value === null) return false;
	return functionAround(name) === functionAround(binding.node) && made.test(program.tree.text(binding.value));
}
