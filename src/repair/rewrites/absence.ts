/** What may be missing: None where an object was expected, an empty collection where an element was, a key that is not there. */
import { liveOf } from '../../authoring/mutate/program.js';
import { fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { conditionals, conditionOf, edited, insertBefore, openings, replaced, type View } from './view.js';

export const absence: RewriteRule = {
	rewrites: (view) => [
		...askedFirst(view),
		...walrus(view),
		...comparedValues(view),
		...keysAsked(view),
		...emptyInstead(view),
		...elementsOf(view),
	],
};

/** `if a.b is None:` → `if a is None or a.b is None:`: what a condition takes for granted is asked before it. */
function askedFirst(view: View): Rewrite[] {
	const isNone = view.hints.raisedErrors.some((name) => /^(AttributeError|TypeError|IndexError)$/.test(name));
	return conditionals(view.program).flatMap((node) => {
		const condition = conditionOf(node);
		if (condition === null) return [];
		const text = condition.type === 'boolean_operator' ? `(${view.text(condition)})` : view.text(condition);
		return ownersIn(view, condition).flatMap((name, rank) => {
			const prior = (isNone ? -1.5 : -2.8) - 0.1 * rank;
			return [
				replaced('condition', prior, condition, `${name} is None or ${text}`),
				replaced('condition', prior - 0.1, condition, `${name} is not None and ${text}`),
				replaced('condition', prior - 0.3, condition, `not ${name} or ${text}`),
				replaced('condition', prior - 0.3, condition, `${name} and ${text}`),
			];
		});
	});
}

/** What an expression takes attributes or elements of. */
function ownersIn(view: View, condition: SyntaxNode): string[] {
	const owners = liveOf(view.program, 'attribute', 'subscript')
		.filter(({ start, end }) => start >= condition.start && end <= condition.end)
		.map((node) => view.text(fieldOf(node, 'object') ?? fieldOf(node, 'value') ?? node));
	return [...new Set(owners)].filter((text) => /^[\w.]+$/.test(text) && text !== 'self').slice(0, 3);
}

/** `while x := read():` → `while (x := read()) is not None:`, for which 0 and "" count as there. */
function walrus(view: View): Rewrite[] {
	return liveOf(view.program, 'named_expression').flatMap((node) => {
		const text = view.text(node).replace(/^\((.*)\)$/s, '$1');
		const isAsked = /^(while_statement|if_statement|elif_clause|parenthesized_expression)$/.test(
			node.parent?.type ?? '',
		);
		return isAsked ? [replaced('condition', -1.4, node, `(${text}) is not None`)] : [];
	});
}

/** `x and x < limit` → `x is not None and x < limit`: what is compared with a number may be 0. */
function comparedValues(view: View): Rewrite[] {
	return liveOf(view.program, 'boolean_operator').flatMap((node) => {
		const left = fieldOf(node, 'left');
		const [value, compared] = [left === null ? '' : view.text(left), view.text(fieldOf(node, 'right') ?? node)];
		const isOrdered = compared.startsWith(`${value} `) && /^ [<>]=? /.test(compared.slice(value.length));
		return left !== null && isOrdered && /^[\w.]+(?:\[[^\]]+\])*$/.test(value)
			? [replaced('condition', -1.4, left, `${value} is not None`)]
			: [];
	});
}

/** `x = table.get(key)`, `if x is None:` → `if key not in table:`: a key may hold None. */
function keysAsked(view: View): Rewrite[] {
	return conditionals(view.program).flatMap((node) => {
		const condition = conditionOf(node);
		const asked = condition === null ? null : /^(\w+) is (not )?None$/.exec(view.text(condition));
		const siblings = node.parent === null ? [] : namedChildren(node.parent);
		const before = siblings[siblings.indexOf(node) - 1];
		const got = before === undefined ? null : /^(\w+) = ([\w.]+)\.get\(([\w.]+)\)$/.exec(view.text(before));
		if (condition === null || asked === null || got === null || asked[1] !== got[1]) return [];
		return [replaced('condition', -1.5, condition, `${got[3]} ${asked[2] ? '' : 'not '}in ${got[2]}`)];
	});
}

/** `items` → `items or []` at the start of a function, for parameters that may be None. */
function emptyInstead(view: View): Rewrite[] {
	const confused = view.hints.raisedErrors.some((name) => /^(AttributeError|TypeError)$/.test(name));
	return openings(view).flatMap(({ first, parameters }) =>
		parameters.flatMap((name, rank) =>
			['{}', '[]', '""'].map((empty, kind) =>
				edited(
					'guard',
					(confused ? -2 : -3.2) - 0.1 * rank - 0.2 * kind,
					insertBefore(view, first, [`${name} = ${name} or ${empty}`]),
				),
			),
		),
	);
}

/** `max(items)` → `max(items, default=None)`; `x / len(y)` → the same where y holds something. */
function elementsOf(view: View): Rewrite[] {
	const extremes = liveOf(view.program, 'call').flatMap((call) => {
		const list = fieldOf(call, 'arguments');
		if (list === null || !/^(?:max|min)\(/.test(view.text(call))) return [];
		const given = namedChildren(list);
		if (given.length !== 1 || given[0]?.type === 'keyword_argument') return [];
		const at = list.end - 1;
		return ['None', '0'].map((value) => edited('guard', -2.6, { start: at, end: at, text: `, default=${value}` }));
	});
	const means = liveOf(view.program, 'binary_operator').flatMap((node) => {
		const match = /\/ len\((\w+)\)$/.exec(view.text(node));
		if (match === null || node.parent?.type === 'binary_operator') return [];
		return ['None', '0'].map((value) =>
			replaced('guard', -2.6, node, `${view.text(node)} if ${match[1]} else ${value}`),
		);
	});
	return [...extremes, ...means];
}
