/** Conditions: another one of the program's own, one more part, presence where truth was asked. */
import { liveOf } from '../../authoring/mutate/program.js';
import { fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { atom, conditionals, conditionOf, replaced, type View } from './view.js';

export const conditions: RewriteRule = {
	rewrites: (view) => [
		...conditionals(view.program).flatMap((node) => {
			const condition = conditionOf(node);
			return condition === null
				? []
				: [...instead(view, condition), ...presence(view, condition), ...joined(view, condition)];
		}),
		...presenceOfSides(view),
		...answers(view),
		...typeChecks(view),
	],
};

/** How much less likely a condition is for what it costs to say. */
export const COST_WEIGHT = 0.5;

/** Conditions made of what is there that take the place of one, or are asked as well. */
const OTHERS = 20;

/** `if True:` was once a condition: then everything that could be asked is tried. */
function instead(view: View, condition: SyntaxNode): Rewrite[] {
	const text = view.text(condition);
	const constant = /^(True|False)$/.test(text);
	const own = view.conditions
		.filter((other) => other !== text)
		.map((other) => replaced('condition', constant ? -1 : -3.1, condition, other));
	const made = constant ? view.conditionsAt(condition) : [];
	const others = constant ? [] : view.conditionsAt(condition, OTHERS);
	const forced = constant ? [] : ['True', 'False'].map((value) => replaced('condition', -3.4, condition, value));
	return [
		...own,
		...made.map((phrase) => replaced('condition', -0.8 - COST_WEIGHT * phrase.cost, condition, phrase.text)),
		...others.map((phrase) => replaced('condition', -3.9 - COST_WEIGHT * phrase.cost, condition, phrase.text)),
		...forced,
	];
}

/** `if x:` → `if x is not None:`, for which 0 and "" count as there. */
function presence(view: View, condition: SyntaxNode): Rewrite[] {
	const text = view.text(condition);
	if (/^(identifier|attribute|subscript|call|named_expression)$/.test(condition.type)) {
		return [
			replaced('condition', -1.9, condition, `${atom(view, condition)} is not None`),
			replaced('condition', -3, condition, `len(${text}) > 1`),
		];
	}
	const inner = condition.type === 'not_operator' ? fieldOf(condition, 'argument') : null;
	if (inner !== null && /^(identifier|attribute|subscript|call)$/.test(inner.type)) {
		return [replaced('condition', -1.9, condition, `${view.text(inner)} is None`)];
	}
	const back = /^(.+) is (not )?None$/.exec(text);
	return back === null ? [] : [replaced('condition', -2.4, condition, back[2] ? `${back[1]}` : `not ${back[1]}`)];
}

/** Questions in place of an answer that is always the same. */
const ANSWERS = 80;

/** `return True` → `return depth == 0`. */
function answers(view: View): Rewrite[] {
	return liveOf(view.program, 'return_statement').flatMap((statement) => {
		const [value] = namedChildren(statement);
		if (value === undefined || !/^(?:true|false)$/.test(value.type)) return [];
		return view
			.conditionsAt(value, ANSWERS)
			.map(({ text, cost }) => replaced('condition', -2 - COST_WEIGHT * cost, value, text));
	});
}

function presenceOfSides(view: View): Rewrite[] {
	return liveOf(view.program, 'boolean_operator').flatMap((node) =>
		namedChildren(node)
			.filter(({ type }) => type === 'identifier' || type === 'subscript' || type === 'attribute')
			.map((side) => replaced('condition', -2.4, side, `${view.text(side)} is not None`)),
	);
}

/** One more part, from the program's other conditions and from its names. */
function joined(view: View, condition: SyntaxNode): Rewrite[] {
	const text = condition.type === 'boolean_operator' ? `(${view.text(condition)})` : view.text(condition);
	if (/^(True|False)$/.test(text) || text.includes('\n')) return [];
	const others = view.conditions.filter((other) => !view.text(condition).includes(other) && !/ or | and /.test(other));
	const names = view
		.namesAt(condition)
		.filter((name) => name !== 'self')
		.slice(0, 6);
	const extra = [...others, ...names, ...names.map((name) => `not ${name}`)];
	const made = view
		.conditionsAt(condition, OTHERS)
		.filter((phrase) => !extra.includes(phrase.text))
		.flatMap((phrase) =>
			['and', 'or'].map((word) =>
				replaced('condition', -3.4 - COST_WEIGHT * phrase.cost, condition, `${text} ${word} ${phrase.text}`),
			),
		);
	const known = extra.flatMap((other, rank) => [
		replaced('condition', -2.9 - 0.02 * rank, condition, `${text} and ${other}`),
		replaced('condition', -2.9 - 0.02 * rank, condition, `${text} or ${other}`),
		replaced('condition', -3.3 - 0.02 * rank, condition, `${text} and not ${/[ ]/.test(other) ? `(${other})` : other}`),
	]);
	return [...known, ...made];
}

/** `type(x) is T` and `isinstance(x, T)`: booleans are integers, datetimes are dates. */
function typeChecks(view: View): Rewrite[] {
	return liveOf(view.program, 'call').flatMap((call) => {
		const match = /^isinstance\((\w+), (\w+)\)$/.exec(view.text(call));
		const many = /^isinstance\((\w+), (\(.+\))\)$/.exec(view.text(call));
		if (match !== null) {
			const [, name, kind] = match;
			const boolean = kind === 'int' ? [`${view.text(call)} and not isinstance(${name}, bool)`] : [];
			return [`type(${name}) is ${kind}`, ...boolean].map((text) => replaced('condition', -2.8, call, text));
		}
		return many === null ? [] : [replaced('condition', -2.8, call, `type(${many[1]}) in ${many[2]}`)];
	});
}
