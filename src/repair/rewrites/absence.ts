/** What may be missing: None where an object was expected, an empty collection where an element was, a key that is not there. */
import { liveOf } from '../../authoring/mutate/program.js';
import { fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { conditionals, conditionOf, edited, insertBefore, openings, replaced, type View } from './view.js';

export const absence: RewriteRule = {
	rewrites: (view) => [...askedFirst(view), ...walrus(view), ...emptyInstead(view), ...elementsOf(view)],
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
