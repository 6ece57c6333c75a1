/** Numbers and bounds one too large or too small, and starting values. */
import { liveOf } from '../../authoring/mutate/program.js';
import { ancestorOf, fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { replaced, type View } from './view.js';

const LARGEST = 1_000_000_000;

export const numbers: RewriteRule = {
	rewrites: (view) => [...literals(view), ...bounds(view), ...withoutStep(view), ...startingValues(view)],
};

function literals(view: View): Rewrite[] {
	const own = [...new Set(liveOf(view.program, 'integer').map((node) => view.text(node)))].slice(0, 8);
	const others = [...own, ...view.hints.spoken.filter((literal) => /^\d+$/.test(literal)).slice(0, 8)];
	return liveOf(view.program, 'integer').flatMap((node) => {
		const text = view.text(node);
		const value = Number(text);
		if (!/^\d+$/.test(text) || value > LARGEST || ancestorOf(node, 'format_specifier') !== null) return [];
		const near = value === 0 ? ['1', '-1'] : [String(value - 1), String(value + 1), `-${text}`];
		const far = ['0', '1', '2', ...others].filter((other) => other !== text && !near.includes(other));
		return [
			...near.map((other) => replaced('number', -1.2, node, other)),
			...[...new Set(far)].map((other) => replaced('number', -2.8, node, other)),
		];
	});
}

/** Expressions that bound something: arguments of `range`, ends of slices, indices, sides of comparisons. */
function bounds(view: View): Rewrite[] {
	return [...boundNodes(view), ...lengths(view)].flatMap((node) => {
		if (!/^(identifier|call|attribute|binary_operator|subscript)$/.test(node.type)) return [];
		const text = view.text(node);
		if (/[+-] 1$/.test(text)) return [];
		const isFactor = node.parent?.type === 'binary_operator';
		return ['+', '-'].map((sign) => {
			const bound = `${text} ${sign} 1`;
			return replaced('number', -1.9, node, isFactor ? `(${bound})` : bound);
		});
	});
}

/** `len(…)` as a part of a sum or a product. */
function lengths({ program }: View): SyntaxNode[] {
	return liveOf(program, 'call').filter(
		(node) =>
			/^(binary_operator|parenthesized_expression)$/.test(node.parent?.type ?? '') &&
			/^len\(/.test(program.tree.text(node)),
	);
}

function boundNodes({ program }: View): readonly SyntaxNode[] {
	// Functions of the program call themselves and one another with counts and positions.
	const own = new Set([...program.source.matchAll(/\bdef (\w+)/g)].map(([, name]) => name ?? ''));
	const isBounded = (callee: string): boolean => /^(range|min|max)$/.test(callee) || own.has(callee);
	const args = liveOf(program, 'argument_list').filter(
		({ parent }) => parent !== null && isBounded(program.tree.text(parent.children[0] as SyntaxNode)),
	);
	return [
		...args.flatMap(namedChildren),
		...liveOf(program, 'slice').flatMap(namedChildren),
		...liveOf(program, 'subscript').flatMap((node) => namedChildren(node).filter(({ field }) => field === 'subscript')),
		...liveOf(program, 'comparison_operator').flatMap(namedChildren),
		...liveOf(program, 'return_statement').flatMap(namedChildren),
		...liveOf(program, 'assignment').flatMap((node) => {
			const right = fieldOf(node, 'right');
			return right === null || right.type === 'identifier' ? [] : [right];
		}),
	];
}

/** `n - 1` and `n + 1` → `n`, `a * b` → `a`: a term too many. */
function withoutStep(view: View): Rewrite[] {
	return liveOf(view.program, 'binary_operator').flatMap((node) => {
		const left = fieldOf(node, 'left');
		const right = fieldOf(node, 'right');
		if (left === null || right === null || left.type === 'string') return [];
		const prior = right.type === 'integer' ? -1.6 : -2.9;
		return [replaced('number', prior, node, view.text(left)), replaced('number', prior - 1, node, view.text(right))];
	});
}

const STARTS: Readonly<Record<string, readonly string[]>> = {
	'0': ['1', '-1', 'None', 'float("-inf")', 'float("inf")'],
	'1': ['0', '2'],
	'-1': ['0', '1'],
	'0.0': ['1.0'],
	'1.0': ['0.0'],
	"''": ["' '", 'None'],
	'""': ['" "', 'None'],
	"' '": ["''", "','"],
	'" "': ['""', '","'],
	True: ['False', 'None'],
	False: ['True'],
	None: ['0', '[]', '{}', '""', 'float("-inf")', 'float("inf")', 'False'],
	'[0]': ['[]', '[1]', '[0, 0]'],
	'[]': ['[0]', '{}', 'set()', '[[]]', '""'],
	'{}': ['[]', 'set()'],
	'set()': ['[]', '{}'],
};

/** Accumulators, flags and defaults: literals of assignments and of parameters. */
function startingValues(view: View): Rewrite[] {
	const values = liveOf(
		view.program,
		'assignment',
		'default_parameter',
		'typed_default_parameter',
		'return_statement',
	).flatMap((node) =>
		node.type === 'return_statement' ? namedChildren(node) : [fieldOf(node, 'right') ?? fieldOf(node, 'value')],
	);
	return values.flatMap((value) => {
		if (value === null) return [];
		const text = view.text(value);
		const simple = (STARTS[text] ?? []).map((other, rank) =>
			replaced('initial-value', -1.7 - 0.2 * rank, value, other),
		);
		if (simple.length === 0 && value.type !== 'unary_operator') return [];
		const first = text === '0' || text === 'None' ? firstElements(view, value) : [];
		const expected = view.hints.expected.filter((literal) => literal !== text).slice(0, 4);
		return [...simple, ...first, ...expected.map((literal) => replaced('initial-value', -2.6, value, literal))];
	});
}

/** `best = 0` where `best = numbers[0]` was meant. */
function firstElements(view: View, value: SyntaxNode): Rewrite[] {
	return view
		.namesAt(value)
		.slice(0, 6)
		.map((name) => replaced('initial-value', -2.6, value, `${name}[0]`));
}
