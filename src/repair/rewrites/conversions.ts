/** A conversion or a method of clean-up that was left out: `int(x)`, `list(x)`, `x.strip()`, `x or {}`. */
import { liveOf } from '../../authoring/mutate/program.js';
import { ancestorOf, fieldOf, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { atom, replaced, type View } from './view.js';

export const conversions: RewriteRule = {
	rewrites: (view) => [
		...wrappable(view).flatMap((node) => wrapped(view, node)),
		...otherConversions(view),
		...defaultsOfGet(view),
		...displays(view),
	],
};

const VALUES = [
	'identifier',
	'attribute',
	'subscript',
	'call',
	'binary_operator',
	'list_comprehension',
	'generator_expression',
] as const;

/** Expressions whose value goes somewhere: arguments, right sides, operands, results. */
function wrappable(view: View): SyntaxNode[] {
	return liveOf(view.program, ...VALUES).filter((node) => {
		const { parent, field } = node;
		if (
			parent === null ||
			field === 'function' ||
			field === 'attribute' ||
			(field === 'left' && /assignment|for_/.test(parent.type))
		)
			return false;
		if (
			/parameter|pattern|definition|dotted|except|keyword_argument|import|type|as_/.test(parent.type) &&
			field !== 'value' &&
			field !== 'right'
		)
			return false;
		if (ancestorOf(node, 'raise_statement', 'format_specifier') !== null) return false;
		return node.type !== 'attribute' || !(parent.type === 'call' && field === 'function');
	});
}

const FUNCTIONS = [
	'int',
	'str',
	'list',
	'sorted',
	'float',
	'abs',
	'len',
	'set',
	'tuple',
	'reversed',
	'round',
	'max',
	'sum',
	'dict',
	'bool',
] as const;
const KNOWN = 1;
const METHODS = [
	'.strip()',
	'.lower()',
	'.items()',
	'.copy()',
	'.values()',
	'.keys()',
	'.upper()',
	'.casefold()',
	'[::-1]',
	'.split()',
] as const;
const DEFAULTS = [' or {}', ' or []', ' or ""', ' or 0'] as const;

/** Likely forms for the exceptions that the program raises come first. */
function wrapped(view: View, node: SyntaxNode): Rewrite[] {
	const base = baseOf(view, node);
	const text = view.text(node).replace(/^\((.*)\)$/s, node.type === 'generator_expression' ? '$1' : '($1)');
	const already = (name: string) => new RegExp(`^${name}\\(`).test(text);
	const functions = FUNCTIONS.filter((name) => !already(name)).map((name, rank) => {
		const form = name === 'max' ? `max(${text}, 0)` : `${name}(${text})`;
		// What the program converts elsewhere it is likely to mean converted here.
		const isWanted = view.program.source.includes(form) || (name === 'tuple' && view.hints.unhashable);
		const known = isWanted ? KNOWN : 0;
		return replaced('conversion', base - 0.12 * rank + known, node, form);
	});
	if (node.type === 'binary_operator' || node.type.endsWith('expression')) return functions;
	const methods = METHODS.filter((method) => !text.endsWith(method)).map((method, rank) =>
		replaced('conversion', base - 0.3 - 0.12 * rank, node, `${atom(view, node)}${method}`),
	);
	const chained = node.field === 'object' || node.field === 'value';
	const defaults = DEFAULTS.map((form, rank) =>
		replaced('conversion', base - 1.2 - 0.2 * rank, node, chained ? `(${text}${form})` : `${text}${form}`),
	);
	return [...functions, ...methods, ...(node.parent?.type === 'boolean_operator' ? [] : defaults)];
}

/** A type error makes a conversion likelier than a wrong result does. */
function baseOf({ hints }: View, { type }: SyntaxNode): number {
	const confused = hints.raisedErrors.some((name) => /^(TypeError|AttributeError|ValueError)$/.test(name));
	return (confused ? -2.2 : -2.9) - (type === 'binary_operator' ? 0.4 : 0);
}

const CONVERSIONS: Readonly<Record<string, readonly string[]>> = {
	int: ['float', 'round', 'str'],
	float: ['int', 'Decimal', 'str'],
	str: ['int', 'repr', 'float'],
	repr: ['str'],
	list: ['tuple', 'sorted', 'set', 'iter'],
	tuple: ['list', 'sorted', 'set'],
	set: ['list', 'sorted', 'dict.fromkeys', 'tuple', 'frozenset'],
	dict: ['list'],
	bool: ['int'],
	len: ['sum'],
};

function otherConversions(view: View): Rewrite[] {
	return liveOf(view.program, 'call').flatMap((call) => {
		const callee = fieldOf(call, 'function');
		if (callee?.type !== 'identifier') return [];
		return (CONVERSIONS[view.text(callee)] ?? []).map((name, rank) =>
			replaced('conversion', -1.7 - 0.2 * rank, callee, name),
		);
	});
}

/** `d.get(k, x)` gives None for a key that holds None; `d[k]` raises where `d.get(k)` does not. */
function defaultsOfGet(view: View): Rewrite[] {
	const gets = liveOf(view.program, 'call').flatMap((call) => {
		const match = /^(.+)\.get\(([^(),]+), ([^()]+|\{\}|\[\])\)$/s.exec(view.text(call));
		if (match === null) return [];
		const [, object, key, fallback] = match;
		const safe = `${object}.get(${key}) or ${fallback}`;
		return [replaced('conversion', -2.4, call, call.field === 'object' || call.field === 'value' ? `(${safe})` : safe)];
	});
	const subscripts = liveOf(view.program, 'subscript').flatMap((node) => {
		const match = node.field === 'left' ? null : /^(\w[\w.]*)\[([^[\]:]+)\]$/.exec(view.text(node));
		if (match === null || node.parent?.type === 'augmented_assignment') return [];
		return [
			replaced('conversion', -3.4, node, `${match[1]}.get(${match[2]})`),
			replaced('conversion', -3.4, node, `${match[1]}.get(${match[2]}, 0)`),
		];
	});
	return [...gets, ...subscripts];
}

/** `[a, b]` where a tuple can be hashed, and the other way round. */
function displays(view: View): Rewrite[] {
	return [
		...liveOf(view.program, 'list').map((node) =>
			replaced('conversion', -2.6, node, `(${view.text(node).slice(1, -1)}${node.children.length === 3 ? ',' : ''})`),
		),
		...liveOf(view.program, 'tuple').map((node) =>
			replaced('conversion', -2.8, node, `[${view.text(node).replace(/^\((.*)\)$/s, '$1')}]`),
		),
		...liveOf(view.program, 'list_comprehension').map((node) =>
			replaced('conversion', -3.2, node, `{${view.text(node).slice(1, -1)}}`),
		),
	];
}
