/**
 * Where values come from. A value is *foreign* if it may hold what a caller passed in: it is followed back through
 * assignments, loops, operators and calls to the parameters it depends on. Calls that make a value harmless for the
 * purpose at hand end the search, and so does a membership test against a constant collection.
 */
import { readCall } from '../../python-source/tree/calls.js';
import { ancestorOf, fieldOf, namedChildren, nodesOf, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import type { Binding } from '../../python-source/tree/scopes.js';
import { wordSet } from '../../python-source/word-set.js';

export interface Sources {
	/**
	 * Whether a value may hold something that a caller chose.
	 * @param cleaners names of functions and methods whose result is harmless
	 */
	isForeign(node: SyntaxNode, cleaners?: ReadonlySet<string>): boolean;
	/** Whether a value is known from literals of the source alone. */
	isConstant(node: SyntaxNode): boolean;
	/** Expressions that a name, or an expression, may have been computed from, itself included. */
	originsOf(node: SyntaxNode): readonly SyntaxNode[];
}

/** Results of these can't carry text. */
const NUMERIC: ReadonlySet<string> = wordSet(`
	int float len round abs bool sum ord range hash complex enumerate isinstance callable id time perf_counter
	monotonic
`);
const NO_CLEANERS: ReadonlySet<string> = new Set();

/**
 * Nodes that all look-ups in one tree may visit together. Ordinary code needs some thousands; beyond, look-ups find
 * nothing, and the rules that ask say nothing.
 */
const VISITS_LIMIT = 100_000;

interface Look {
	readonly resolver: Resolver;
	visitsLeft: number;
}

/** Prepares the look-ups for one tree. */
export function createSources(resolver: Resolver): Sources {
	const checked = checkedNames(resolver);
	const look: Look = { resolver, visitsLeft: VISITS_LIMIT };
	return {
		isForeign: (node, cleaners = NO_CLEANERS) => {
			const isHarmless = (at: SyntaxNode): boolean =>
				isClean(resolver, at, cleaners) || checked.has(nameKey(resolver, at));
			return explore(look, node, isHarmless).bindings.some(isForeignBinding);
		},
		isConstant: (node) => {
			const found = explore(look, node, () => false);
			return found.bindings.every(isKnown) && found.nodes.every((at) => isKnownNode(resolver, at));
		},
		originsOf: (node) => explore(look, node, () => false).nodes,
	};
}

interface Exploration {
	readonly nodes: readonly SyntaxNode[];
	readonly bindings: readonly Binding[];
}

/** Follows an expression to everything it depends on; `stop` cuts branches off. */
function explore(look: Look, start: SyntaxNode, stop: (node: SyntaxNode) => boolean): Exploration {
	const { resolver } = look;
	const { tree, scopes } = resolver;
	const nodes: SyntaxNode[] = [];
	const bindings = new Set<Binding>();
	const waiting = [start];
	const seen = new Set<SyntaxNode>();
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		if (--look.visitsLeft < 0) return { nodes: [], bindings: [] };
		if (seen.has(node) || stop(node)) continue;
		seen.add(node);
		nodes.push(node);
		if (node.type !== 'identifier') {
			waiting.push(...partsOf(resolver, node));
			continue;
		}
		const meanings = scopes.lookup(node, tree.text(node));
		look.visitsLeft -= meanings.length;
		for (const binding of meanings) {
			if (bindings.has(binding)) continue;
			bindings.add(binding);
			const source = sourceOf(binding);
			if (source !== null) waiting.push(source);
		}
	}
	return { nodes, bindings: [...bindings] };
}

/** The parts of an expression that its value depends on. */
function partsOf({ tree }: Resolver, node: SyntaxNode): SyntaxNode[] {
	switch (node.type) {
		case 'attribute':
			return present(fieldOf(node, 'object'));
		case 'keyword_argument':
			return present(fieldOf(node, 'value'));
		case 'lambda':
			return present(fieldOf(node, 'body'));
		case 'call': {
			const callee = fieldOf(node, 'function');
			return [...present(callee?.type === 'identifier' ? null : callee), ...present(fieldOf(node, 'arguments'))];
		}
		case 'conditional_expression':
			return namedChildren(node).filter((_part, index) => index !== CONDITION);
		case 'interpolation': {
			const format = fieldOf(node, 'format_specifier');
			return format !== null && NUMBER_FORMAT.test(tree.text(format)) ? [] : namedChildren(node);
		}
		default:
			return namedChildren(node);
	}
}

/** `a if condition else b`: the condition chooses and does not flow. */
const CONDITION = 1;

function present(node: SyntaxNode | null): SyntaxNode[] {
	return node === null ? [] : [node];
}

/** Format specifications that only numbers have. */
const NUMBER_FORMAT = /^:[^{}]*[bcdeEfFgGoxX%]$/;

/** The expression from which a binding takes its value or a part of it. */
function sourceOf({ kind, node, value }: Binding): SyntaxNode | null {
	if (value !== null) return value;
	switch (kind) {
		case 'assignment': {
			const statement = ancestorOf(node, 'assignment', 'augmented_assignment');
			return statement === null ? null : fieldOf(statement, 'right');
		}
		case 'loop': {
			const loop = ancestorOf(node, 'for_statement', 'for_in_clause');
			return loop === null ? null : fieldOf(loop, 'right');
		}
		case 'with':
			return namedChildren(ancestorOf(node, 'as_pattern') ?? node)[0] ?? null;
		case 'capture': {
			const match = ancestorOf(node, 'match_statement');
			return match === null ? null : fieldOf(match, 'subject');
		}
		default:
			return null;
	}
}

const OWN_INSTANCE: ReadonlySet<string> = new Set(['self', 'cls']);

function isForeignBinding({ kind, name }: Binding): boolean {
	return kind === 'parameter' && !OWN_INSTANCE.has(name);
}

function isKnown({ kind }: Binding): boolean {
	return kind === 'assignment' || kind === 'walrus' || kind === 'loop';
}

function isKnownNode(resolver: Resolver, node: SyntaxNode): boolean {
	const { tree, scopes } = resolver;
	if (node.type === 'identifier') return scopes.lookup(node, tree.text(node)).length > 0;
	if (node.type !== 'call') return node.type !== 'await' && node.type !== 'yield';
	const call = readCall(resolver, node);
	return call?.receiver !== null && call !== null && REARRANGING.has(call.name);
}

/** Methods whose result is known if what they are called on and with is. */
const REARRANGING: ReadonlySet<string> = new Set('join strip upper lower replace format'.split(' '));

function isClean(resolver: Resolver, node: SyntaxNode, cleaners: ReadonlySet<string>): boolean {
	const call = node.type === 'call' ? readCall(resolver, node) : null;
	if (call === null) return node.type === 'comparison_operator' || node.type === 'not_operator';
	const names = [call.name, ...call.paths, ...call.paths.map((path) => path.slice(path.lastIndexOf('.') + 1))];
	return names.some((name) => cleaners.has(name)) || (call.receiver === null && NUMERIC.has(call.name));
}

/** Names that are tested for membership in something constant, by function and name. */
function checkedNames(resolver: Resolver): ReadonlySet<string> {
	const { tree } = resolver;
	const keys = nodesOf(tree, 'comparison_operator').flatMap((node) => {
		const [left, right] = namedChildren(node);
		const membership = node.children.some(({ type }) => type === 'in' || type === 'not in');
		if (!membership || left?.type !== 'identifier' || right === undefined) return [];
		return isCollection(resolver, right) ? [nameKey(resolver, left)] : [];
	});
	return new Set(keys);
}

function isCollection(resolver: Resolver, node: SyntaxNode): boolean {
	const { tree, scopes } = resolver;
	if (COLLECTIONS.has(node.type)) return true;
	if (node.type !== 'identifier') return false;
	const values = scopes.lookup(node, tree.text(node)).map(({ value }) => value);
	return values.length > 0 && values.every((value) => value !== null && isLiteralCollection(resolver, value));
}

const COLLECTIONS: ReadonlySet<string> = new Set(['set', 'list', 'tuple', 'dictionary']);

function isLiteralCollection(resolver: Resolver, value: SyntaxNode): boolean {
	if (COLLECTIONS.has(value.type)) return true;
	return (
		value.type === 'call' && resolver.means(fieldOf(value, 'function') ?? value, 'frozenset', 'set', 'tuple', 'dict')
	);
}

function nameKey({ tree }: Resolver, node: SyntaxNode): string {
	if (node.type !== 'identifier') return '';
	return `${ancestorOf(node, 'function_definition')?.order ?? -1}:${tree.text(node)}`;
}
