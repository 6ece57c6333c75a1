/** A relative of the function that was meant, a step of a chain that was left out, or a flag of the call that is missing. */
import { fieldOf, namedChildren, type SyntaxNode } from '../../../python-source/tree/node.js';
import { replaceNode, siteOf } from '../edits.js';
import type { Operator, Site } from '../mutate.js';
import { liveOf, type Program } from '../program.js';

const RELATIVES: Readonly<Record<string, string>> = {
	min: 'max',
	max: 'min',
	any: 'all',
	all: 'any',
	ceil: 'floor',
	floor: 'ceil',
	heapq_heappop: 'heappush',
	bisect_left: 'bisect_right',
	bisect_right: 'bisect_left',
	lower: 'upper',
	upper: 'lower',
	startswith: 'endswith',
	endswith: 'startswith',
	lstrip: 'rstrip',
	rstrip: 'lstrip',
	split: 'rsplit',
	rsplit: 'split',
	find: 'rfind',
	rfind: 'find',
	partition: 'rpartition',
	rpartition: 'partition',
	ljust: 'rjust',
	rjust: 'ljust',
	append: 'extend',
	extend: 'append',
	popleft: 'pop',
	appendleft: 'append',
	keys: 'values',
	values: 'keys',
	union: 'intersection',
	intersection: 'union',
	isdigit: 'isalpha',
	isalpha: 'isalnum',
	fullmatch: 'match',
	match: 'search',
	first: 'last',
};

/** Methods without which the value is nearly the same. */
const SKIPPED: ReadonlySet<string> = new Set([
	'strip',
	'lower',
	'upper',
	'casefold',
	'copy',
	'lstrip',
	'rstrip',
	'title',
]);
/** Functions of one value that give nearly the same value. */
const UNWRAPPED: ReadonlySet<string> = new Set([
	'sorted',
	'reversed',
	'abs',
	'round',
	'deepcopy',
	'copy.deepcopy',
	'copy.copy',
]);

export const wrongCall: Operator = {
	kind: 'wrong-call',
	sites: (program) => [
		...liveOf(program, 'call').flatMap((call) => [...relative(program, call), ...leftOut(program, call)]),
		...liveOf(program, 'keyword_argument').flatMap((node) => withoutFlag(program, node)),
	],
};

function relative(program: Program, call: SyntaxNode): Site[] {
	const callee = fieldOf(call, 'function');
	const name = callee?.type === 'attribute' ? fieldOf(callee, 'attribute') : callee;
	if (name === null || name === undefined || name.type !== 'identifier') return [];
	const other = RELATIVES[program.tree.text(name)];
	// Splitting without a limit is the same from either side.
	const list = fieldOf(call, 'arguments');
	const limited = list !== null && namedChildren(list).length > 1;
	if (other === undefined || (/split$/.test(other) && !limited)) return [];
	return [replaceNode(program, 'wrong-call', name, other)];
}

function leftOut(program: Program, call: SyntaxNode): Site[] {
	const { tree } = program;
	const callee = fieldOf(call, 'function');
	const list = fieldOf(call, 'arguments');
	if (callee === null || list === null) return [];
	const args = namedChildren(list);
	if (callee.type === 'attribute' && args.length === 0) {
		const method = fieldOf(callee, 'attribute');
		const object = fieldOf(callee, 'object');
		const skipped = method !== null && object !== null && SKIPPED.has(tree.text(method));
		return skipped && object !== null
			? [siteOf(program, 'wrong-call', [{ start: object.end, end: call.end, text: '' }])]
			: [];
	}
	const first = args[0];
	if (first === undefined || !UNWRAPPED.has(tree.text(callee))) return [];
	const plain = first.type !== 'generator_expression' && first.type !== 'keyword_argument';
	return plain ? [replaceNode(program, 'wrong-call', call, tree.text(first))] : [];
}

/** `key=`, `reverse=`, `default=` and the like are forgotten. */
function withoutFlag(program: Program, node: SyntaxNode): Site[] {
	const name = fieldOf(node, 'name');
	if (name === null || !/^(key|reverse|default|start|strict|maxsplit|sep)$/.test(program.tree.text(name))) return [];
	const before = program.source.slice(0, node.start).trimEnd();
	if (!before.endsWith(',')) return [];
	return [siteOf(program, 'wrong-call', [{ start: before.length - 1, end: node.end, text: '' }])];
}
