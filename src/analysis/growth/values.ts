/** What is known of values without running anything: kinds of containers, and whether a size grows with the input. */
import { readCall } from '../../python-source/tree/calls.js';
import { literalValue } from '../../python-source/tree/literals.js';
import {
	ancestorOf,
	fieldOf,
	fieldsOf,
	namedChildren,
	type SyntaxNode,
	subtree,
} from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import type { Binding } from '../../python-source/tree/scopes.js';
import { wordSet } from '../../python-source/word-set.js';

export type Kind = 'list' | 'text' | 'hashed' | 'deque' | 'unknown';

const KINDS_OF_NODES: Readonly<Record<string, Kind>> = {
	list: 'list',
	tuple: 'list',
	list_comprehension: 'list',
	string: 'text',
	concatenated_string: 'text',
	set: 'hashed',
	dictionary: 'hashed',
	set_comprehension: 'hashed',
	dictionary_comprehension: 'hashed',
};

const KINDS_OF_CALLS: Readonly<Record<string, Kind>> = {
	list: 'list',
	tuple: 'list',
	sorted: 'list',
	split: 'list',
	splitlines: 'list',
	str: 'text',
	join: 'text',
	lower: 'text',
	strip: 'text',
	set: 'hashed',
	frozenset: 'hashed',
	dict: 'hashed',
	Counter: 'hashed',
	defaultdict: 'hashed',
	OrderedDict: 'hashed',
	fromkeys: 'hashed',
	deque: 'deque',
};

/** The kind of container that an expression gives; of a name whose bindings disagree, `unknown`. */
export function kindOf(resolver: Resolver, node: SyntaxNode): Kind {
	const { tree, scopes } = resolver;
	if (node.type !== 'identifier') return kindOfExpression(resolver, node);
	const kinds = scopes.lookup(node, tree.text(node)).map((binding) => {
		if (binding.kind === 'parameter')
			return kindOfAnnotation(tree.text(ancestorOf(binding.node, ...TYPED) ?? binding.node));
		return binding.value === null ? null : kindOfExpression(resolver, binding.value);
	});
	const known = new Set(kinds.filter((kind) => kind !== null));
	const [only] = known;
	return known.size === 1 && only !== undefined ? only : 'unknown';
}

const TYPED = ['typed_parameter', 'typed_default_parameter'];

function kindOfExpression(resolver: Resolver, node: SyntaxNode): Kind {
	const direct = KINDS_OF_NODES[node.type];
	if (direct !== undefined) return direct;
	if (node.type === 'call') return KINDS_OF_CALLS[readCall(resolver, node)?.name ?? ''] ?? 'unknown';
	if (node.type !== 'binary_operator') return 'unknown';
	// `[0] * n` and `[0] + rest`.
	return namedChildren(node).some((part) => part.type === 'list' || part.type === 'list_comprehension')
		? 'list'
		: 'unknown';
}

function kindOfAnnotation(parameter: string): Kind {
	const annotation = /:\s*(?:typing\.)?(\w+)/.exec(parameter)?.[1] ?? '';
	if (/^(?:list|List|tuple|Tuple|Sequence)$/.test(annotation)) return 'list';
	if (annotation === 'str') return 'text';
	return /^(?:dict|Dict|set|Set|frozenset|Mapping|Counter|defaultdict)$/.test(annotation) ? 'hashed' : 'unknown';
}

/** Iterators that are as long as what they are given. */
const WRAPPERS = wordSet(`
	enumerate zip reversed sorted list tuple set iter map filter items values keys
`);

/** Whether the number of items of an expression does not grow with the input. */
export function isConstantSize(resolver: Resolver, node: SyntaxNode): boolean {
	switch (node.type) {
		case 'list':
		case 'tuple':
		case 'set':
		case 'dictionary':
		case 'string':
		case 'integer':
		case 'true':
		case 'false':
		case 'none':
			return true;
		case 'attribute':
			return resolver.pathsOf(node).some((path) => path.startsWith('string.'));
		case 'identifier':
			return isConstantName(resolver, node);
		case 'call':
			return isConstantCall(resolver, node);
		default:
			return false;
	}
}

function isConstantName({ tree, scopes }: Resolver, node: SyntaxNode): boolean {
	const bindings = scopes.lookup(node, tree.text(node));
	return (
		bindings.length === 1 &&
		bindings.every(({ value, scope, kind }) => {
			const literal = value !== null && (value.type === 'integer' || KINDS_OF_NODES[value.type] !== undefined);
			const fixed = value !== null && namedChildren(value).length > 0;
			return (
				literal &&
				kind === 'assignment' &&
				(scope.kind === 'module' || value.type === 'integer' || (fixed && value.type === 'tuple'))
			);
		})
	);
}

function isConstantCall(resolver: Resolver, node: SyntaxNode): boolean {
	const call = readCall(resolver, node);
	if (call === null) return false;
	const isRange = call.paths.includes('range');
	const wraps = WRAPPERS.has(call.name);
	const given = call.receiver === null ? call.args : [call.receiver];
	if (isRange) return given.every((argument) => isConstantNumber(resolver, argument));
	return wraps && given.length > 0 && given.some((argument) => isConstantSize(resolver, argument));
}

function isConstantNumber(resolver: Resolver, node: SyntaxNode): boolean {
	if (typeof literalValue(resolver.tree, node) === 'number') return true;
	return node.type === 'identifier' && isConstantName(resolver, node);
}

/** Assignments that are followed to see whether a value comes from one item. */
const ITEM_STEPS = 4;

/**
 * Whether an expression is made of single items that loops go through, such as `word.lower()` in `for word in words`.
 */
export function isItem(resolver: Resolver, node: SyntaxNode, steps = ITEM_STEPS): boolean {
	const { tree, scopes } = resolver;
	const names = subtree(tree, node).filter((part) => part.type === 'identifier' && isRead(part));
	return (
		steps > 0 &&
		names.length > 0 &&
		names.every((name) => {
			const bindings = scopes.lookup(name, tree.text(name));
			return bindings.length > 0 && bindings.every((binding) => comesFromItem(resolver, binding, steps));
		})
	);
}

function comesFromItem(resolver: Resolver, { kind, value, node }: Binding, steps: number): boolean {
	if (kind === 'loop') return !isIndex(resolver, node);
	const inLoop = ancestorOf(node, 'for_statement', 'function_definition')?.type === 'for_statement';
	return kind === 'assignment' && inLoop && value !== null && isItem(resolver, value, steps - 1);
}

/** Whether a loop variable counts places instead of naming items. */
function isIndex(resolver: Resolver, node: SyntaxNode): boolean {
	const loop = ancestorOf(node, 'for_statement', 'for_in_clause');
	const iterable = loop === null ? null : iterableOf(loop);
	const call = iterable?.type === 'call' ? readCall(resolver, iterable) : null;
	if (call === null) return false;
	return call.name === 'range' || (call.name === 'enumerate' && namedChildren(node.parent ?? node)[0] === node);
}

/** Not the name of an attribute or of what is called. */
function isRead({ field }: SyntaxNode): boolean {
	return field !== 'attribute' && field !== 'function';
}

/**
 * Whether a slice has a length that does not grow (`x[:3]`, `x[-2:]`), or stands between two places (`x[i + 1:j]`):
 * such slices mostly cut a text into pieces, which together are as long as the text.
 */
export function isShortSlice(resolver: Resolver, slice: SyntaxNode): boolean {
	const { tree } = resolver;
	const colon = slice.children.findIndex(({ type }) => type === ':');
	const lower = slice.children.slice(0, colon).find(({ named }) => named);
	const upper = slice.children.slice(colon + 1).find(({ named }) => named);
	const low = lower === undefined ? undefined : literalValue(tree, lower);
	const high = upper === undefined ? undefined : literalValue(tree, upper);
	if (typeof high === 'number' && high >= 0) return true;
	if (typeof low === 'number' && low < 0) return true;
	if (lower === undefined || upper === undefined) return false;
	const [first, last] = [baseOf(resolver, lower), baseOf(resolver, upper)];
	return first !== null && last !== null;
}

/** The name in `i`, `i + 3` and `i - 1`. */
function baseOf(resolver: Resolver, bound: SyntaxNode): string | null {
	if (bound.type === 'identifier') return resolver.tree.text(bound);
	const [base, step] = bound.type === 'binary_operator' ? namedChildren(bound) : [];
	if (base === undefined || step === undefined || !isConstantNumber(resolver, step)) return null;
	return resolver.tree.text(base);
}

/** Slices that a subscript asks for. */
export function slicesOf(subscript: SyntaxNode): SyntaxNode[] {
	return fieldsOf(subscript, 'subscript').filter(({ type }) => type === 'slice');
}

/** What a `for` or a comprehension clause goes through. */
export function iterableOf(loop: SyntaxNode): SyntaxNode | null {
	return fieldOf(loop, 'right');
}
