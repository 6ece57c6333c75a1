/**
 * The same result by a faster way: a set where a list is searched, a dictionary of counts, sums of all beginnings, a heap or a deque, a
 * result that is kept. The inverse of how slow programs come about; the visible tests have to pass as before.
 */
import { liveOf, type Program } from '../../authoring/mutate/program.js';
import { ancestorOf, fieldOf, type SyntaxNode, subtree } from '../../python-source/tree/node.js';
import type { Edit, Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { edited, indentOf, insertBefore, replaced, type View } from './view.js';

export const growth: RewriteRule = {
	rewrites: (view) => [
		...searchedCopies(view),
		...rebuilt(view),
		...listsToSets(view),
		...fronts(view),
		...sortedHeaps(view),
		...counts(view),
		...sums(view),
		...remembered(view),
	],
};

/** With the import that it needs, where there is none. */
function importing(view: View, line: string, prior: number, ...edits: readonly Edit[]): Rewrite {
	const there = view.program.source.includes(`${line}\n`);
	return edited('growth', prior, ...(there ? [] : [{ start: 0, end: 0, text: `${line}\n` }]), ...edits);
}

/** `x in list(index)` → `x in index`, and `sorted(x)[i]` for every i → `sorted(x)`. */
function searchedCopies(view: View): Rewrite[] {
	const copies = liveOf(view.program, 'comparison_operator').flatMap(({ children }) => {
		const container = children.at(-1);
		const inner =
			container === undefined ? undefined : /^(?:list|tuple|sorted)\((\w[\w.]*)\)$/.exec(view.text(container))?.[1];
		const operator = children.find(({ field }) => field === 'operators');
		const searched = operator !== undefined && /^(?:not )?in$/.test(view.text(operator));
		return searched && container !== undefined && inner !== undefined ? [replaced('growth', -1, container, inner)] : [];
	});
	const again = liveOf(view.program, 'generator_expression').flatMap((node) => {
		const match = /^\((sorted\(.+\))\[(\w+)\] for \2 in range\(len\(\1\)\)\)$/s.exec(view.text(node));
		return match?.[1] === undefined ? [] : [replaced('growth', -0.6, node, match[1])];
	});
	return [...copies, ...again];
}

/** `x = x + [y]` → `x.append(y)`, `x = x | {y}` → `x.add(y)`, `d = {**d, k: v}` → `d[k] = v`. */
function rebuilt(view: View): Rewrite[] {
	return liveOf(view.program, 'assignment').flatMap((node) => {
		const text = view.text(node);
		const list = /^(\w+) = \1 \+ \[(.+)\]$/s.exec(text);
		const set = /^(\w+) = \1 \| \{(.+)\}$/s.exec(text);
		const dict = /^(\w+) = \{\*\*\1, (.+?): (.+)\}$/s.exec(text);
		const form = list
			? `${list[1]}.append(${list[2]})`
			: set
				? `${set[1]}.add(${set[2]})`
				: dict
					? `${dict[1]}[${dict[2]}] = ${dict[3]}`
					: null;
		return form === null ? [] : [replaced('growth', -1, node, form)];
	});
}

interface Local {
	readonly name: string;
	/** What it is made of. */
	readonly value: SyntaxNode;
	readonly uses: readonly SyntaxNode[];
}

/** Local collections that are made once, with all their uses. */
function locals(program: Program, made: RegExp): Local[] {
	return liveOf(program, 'assignment').flatMap((assignment) => {
		const left = fieldOf(assignment, 'left');
		const value = fieldOf(assignment, 'right');
		const home = ancestorOf(assignment, 'function_definition');
		if (left?.type !== 'identifier' || value === null || home === null || !made.test(program.tree.text(value)))
			return [];
		const name = program.tree.text(left);
		const uses = subtree(program.tree, home).filter(
			(node) =>
				node.type === 'identifier' && node !== left && node.field !== 'attribute' && program.tree.text(node) === name,
		);
		return [{ name, value, uses }];
	});
}

function isSearched({ parent, field }: SyntaxNode): boolean {
	return (
		parent?.type === 'comparison_operator' && field !== 'operators' && parent.children.at(-1)?.type === 'identifier'
	);
}

/** The name of the method that is called on a use; null for another use. */
function methodOf(use: SyntaxNode): SyntaxNode | null {
	const attribute =
		use.parent?.type === 'attribute' && use.field === 'object' ? fieldOf(use.parent, 'attribute') : null;
	return attribute !== null && use.parent?.parent?.type === 'call' ? attribute : null;
}

/** A list that is only appended to and searched is a set; one that is used otherwise as well gets a set beside it. */
function listsToSets(view: View): Rewrite[] {
	return locals(view.program, /^\[.*\]$/s).flatMap(({ name, value, uses }) => {
		const searched = uses.filter(isSearched);
		const appended = uses.filter(
			(use) => methodOf(use) !== null && view.text(methodOf(use) as SyntaxNode) === 'append',
		);
		if (searched.length === 0) return [];
		const content = view.text(value).slice(1, -1);
		const made = content.trim() === '' ? 'set()' : `{${content}}`;
		if (searched.length + appended.length === uses.length) {
			const adds = appended
				.map((use) => methodOf(use) as SyntaxNode)
				.map(({ start, end }) => ({ start, end, text: 'add' }));
			return [edited('growth', -1, { start: value.start, end: value.end, text: made }, ...adds)];
		}
		return beside(view, name, value, made, searched, appended);
	});
}

function beside(
	view: View,
	name: string,
	value: SyntaxNode,
	made: string,
	searched: readonly SyntaxNode[],
	appended: readonly SyntaxNode[],
): Rewrite[] {
	const statement = ancestorOf(value, 'expression_statement');
	const calls = appended
		.map((use) => use.parent?.parent)
		.filter((call) => call?.parent?.type === 'expression_statement') as SyntaxNode[];
	if (statement === null || calls.length !== appended.length) return [];
	const known = `${name}_known`;
	const adds = calls.map((call) => ({
		start: call.end,
		end: call.end,
		text: `\n${indentOf(view, call.parent as SyntaxNode)}${known}.add${view.text(fieldOf(call, 'arguments') as SyntaxNode)}`,
	}));
	const asks = searched.map(({ start, end }) => ({ start, end, text: known }));
	return [
		edited(
			'growth',
			-1.2,
			{ start: statement.end, end: statement.end, text: `\n${indentOf(view, statement)}${known} = ${made}` },
			...adds,
			...asks,
		),
	];
}

/** `queue.pop(0)` → `queue.popleft()` of a deque. */
function fronts(view: View): Rewrite[] {
	return locals(view.program, /^(?:\[.*\]|list\(.*\))$/s).flatMap(({ value, uses }) => {
		const pops = uses.filter((use) => /\.pop\(0\)$/.test(view.text(use.parent?.parent ?? use)));
		if (pops.length === 0) return [];
		const edits = pops.flatMap((use) => {
			const [method, call] = [methodOf(use), use.parent?.parent];
			return method && call ? [{ start: method.start, end: call.end, text: 'popleft()' }] : [];
		});
		const made = { start: value.start, end: value.end, text: `deque(${view.text(value)})` };
		return [importing(view, 'from collections import deque', -1, made, ...edits)];
	});
}

/** `heap.append(x); heap.sort()` → `heappush(heap, x)`. */
function sortedHeaps(view: View): Rewrite[] {
	const { source } = view.program;
	return [...source.matchAll(/(\w+)\.append\((.+)\); \1\.sort\(\)/g)].map(({ index, 0: whole, 1: heap, 2: item }) => {
		const push = /^from heapq import .*\bheappush\b/m.test(source) ? 'heappush' : 'heapq.heappush';
		const edit = { start: index, end: index + whole.length, text: `${push}(${heap}, ${item})` };
		return push === 'heappush' ? edited('growth', -0.6, edit) : importing(view, 'import heapq', -0.6, edit);
	});
}

/** `items.count(x)` in a loop → a `Counter` that is made before it. */
function counts(view: View): Rewrite[] {
	return liveOf(view.program, 'call').flatMap((call) => {
		const match = /^(\w+)\.count\((\w+)\)$/.exec(view.text(call));
		const loop = outermostLoop(call);
		if (match === null || loop === null) return [];
		const [, items, item] = match;
		const before = insertBefore(view, loop, [`${items}_counts = Counter(${items})`]);
		return [
			importing(view, 'from collections import Counter', -1, before, {
				start: call.start,
				end: call.end,
				text: `${items}_counts[${item}]`,
			}),
		];
	});
}

/** `sum(x[a:b])` in a loop → a difference of sums of beginnings. */
function sums(view: View): Rewrite[] {
	return liveOf(view.program, 'call').flatMap((call) => {
		const match = /^sum\((\w+)\[(.*?):(.*)\]\)$/s.exec(view.text(call));
		const loop = outermostLoop(call);
		if (match === null || loop === null) return [];
		const [, items = '', from = '', to = ''] = match;
		const before = insertBefore(view, loop, [`${items}_sums = list(accumulate(${items}, initial=0))`]);
		const text = `${items}_sums[${to.trim() || '-1'}] - ${from.trim() === '' ? '0' : `${items}_sums[${from.trim()}]`}`;
		return [
			importing(view, 'from itertools import accumulate', -1, before, {
				start: call.start,
				end: call.end,
				text: `(${text})`,
			}),
		];
	});
}

function outermostLoop(node: SyntaxNode): SyntaxNode | null {
	let loop = ancestorOf(node, 'for_statement', 'while_statement');
	for (let outer = loop; outer !== null; outer = ancestorOf(outer, 'for_statement', 'while_statement')) loop = outer;
	return loop;
}

/** A recursive function that remembers its results. */
function remembered(view: View): Rewrite[] {
	return liveOf(view.program, 'function_definition').flatMap((definition) => {
		const name = fieldOf(definition, 'name');
		if (name === null || ancestorOf(definition, 'class_definition') !== null) return [];
		const own = view.text(name);
		const calls = subtree(view.program.tree, definition).filter(
			(node) => node.type === 'call' && view.text(fieldOf(node, 'function') ?? node) === own,
		);
		return calls.length < 2
			? []
			: [importing(view, 'import functools', -1.4, insertBefore(view, definition, ['@functools.cache']))];
	});
}
