/** Another comparison, another arithmetic operator, `and` for `or`, a `not` too many or too few. */
import { liveOf } from '../../authoring/mutate/program.js';
import { fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { atom, conditionals, conditionOf, exchanged, replaced, type View } from './view.js';

const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
	'<': ['<=', '>', '>=', '!=', '=='],
	'<=': ['<', '>=', '>', '==', '!='],
	'>': ['>=', '<', '<=', '!=', '=='],
	'>=': ['>', '<=', '<', '==', '!='],
	'==': ['!=', '<=', '>=', '<', '>', 'is', 'in'],
	'!=': ['==', '<', '>', '<=', '>=', 'is not', 'not in'],
	in: ['not in', '=='],
	'not in': ['in', '!='],
	is: ['is not', '=='],
	'is not': ['is', '!='],
};

const ARITHMETIC: Readonly<Record<string, readonly string[]>> = {
	'+': ['-', '*'],
	'-': ['+', '//', '%'],
	'*': ['+', '/', '//', '**', '%', '-'],
	'/': ['//', '*', '%'],
	'//': ['/', '%', '*', '-'],
	'%': ['//', '/', '-', '*'],
	'**': ['*', '+'],
	'<<': ['>>', '*'],
	'>>': ['<<', '//'],
	'&': ['|', '^', '-'],
	'|': ['&', '^', '+'],
	'^': ['&', '|'],
	'+=': ['-=', '=', '*=', '|='],
	'-=': ['+=', '=', '//='],
	'*=': ['+=', '**=', '/='],
	'/=': ['*=', '//='],
	'//=': ['/=', '-=', '%=', '*='],
	'%=': ['//=', '-='],
	'|=': ['&=', '^=', '='],
	'&=': ['|=', '^='],
	'^=': ['|=', '&='],
	'<<=': ['>>='],
	'>>=': ['<<='],
};

/** The first alternatives of a table are those that authors confuse most. */
const byRank = (first: number, rank: number): number => first - 0.35 * rank;

export const operators: RewriteRule = {
	rewrites: (view) => [
		...comparisons(view),
		...arithmetic(view),
		...plainAssignments(view),
		...booleans(view),
		...negations(view),
	],
};

function comparisons(view: View): Rewrite[] {
	return liveOf(view.program, 'comparison_operator').flatMap(({ children }) =>
		children
			.filter(({ field }) => field === 'operators')
			.flatMap((node) =>
				(COMPARISONS[view.text(node).replace(/\s+/g, ' ')] ?? []).map((text, rank) =>
					replaced('operator', byRank(-1, rank), node, text),
				),
			),
	);
}

function arithmetic(view: View): Rewrite[] {
	return liveOf(view.program, 'binary_operator', 'augmented_assignment').flatMap((node) => {
		const operator = fieldOf(node, 'operator');
		if (operator === null) return [];
		const alternatives = (ARITHMETIC[view.text(operator)] ?? []).map((text, rank) =>
			replaced('operator', byRank(-1.4, rank), operator, text),
		);
		const sides = [fieldOf(node, 'left'), fieldOf(node, 'right')];
		const turned = node.type === 'binary_operator' ? swappedSides(view, sides, view.text(operator)) : [];
		return [...alternatives, ...turned];
	});
}

/** Operators for which the order of numbers does not matter. */
const COMMUTATIVE = /^[+*&|^]$/;

function swappedSides(view: View, [left, right]: readonly (SyntaxNode | null)[], operator: string): Rewrite[] {
	const prior = COMMUTATIVE.test(operator) ? -2.6 : -1.7;
	return left && right ? exchanged(view, 'argument-order', prior, left, right) : [];
}

/** `total = x` where `total += x` was meant. */
function plainAssignments(view: View): Rewrite[] {
	return liveOf(view.program, 'assignment').flatMap((node) => {
		const sign = node.children.find(({ type }) => type === '=');
		return sign === undefined ? [] : ['+=', '-='].map((text) => replaced('operator', -3, sign, text));
	});
}

function booleans(view: View): Rewrite[] {
	return liveOf(view.program, 'boolean_operator').flatMap((node) => {
		const operator = fieldOf(node, 'operator');
		const sides = [fieldOf(node, 'left'), fieldOf(node, 'right')].filter((side) => side !== null);
		const apart = sides.map((side) => `(${view.text(side)})`);
		return [
			...(operator === null
				? []
				: [replaced('operator', -1.2, operator, view.text(operator) === 'and' ? 'or' : 'and')]),
			// One of the two, but not both.
			...['!=', '=='].map((sign) => replaced('operator', -2, node, apart.join(` ${sign} `))),
			...sides.map((side) => replaced('condition', -2.2, node, view.text(side))),
		];
	});
}

function negations(view: View): Rewrite[] {
	const removed = liveOf(view.program, 'not_operator').flatMap((node) => {
		const argument = fieldOf(node, 'argument');
		return argument === null ? [] : [replaced('operator', -1.4, node, view.text(argument))];
	});
	const added = conditionals(view.program).flatMap((node) => {
		const condition = conditionOf(node);
		if (condition === null || /not_operator|true|false/.test(condition.type)) return [];
		// Of subsets and chains neither of two may hold.
		if (condition.type === 'comparison_operator' && !isChain(condition) && !/[<>]/.test(view.text(condition)))
			return [];
		if (condition.type === 'comparison_operator')
			return [replaced('operator', isChain(condition) ? -1.8 : -2.8, condition, `not ${view.text(condition)}`)];
		return [replaced('operator', -1.8, condition, `not ${atom(view, condition)}`)];
	});
	const sides = liveOf(view.program, 'boolean_operator').flatMap(({ children }) =>
		children
			.filter((side) => side.named && isQuestion(side))
			.map((side) => replaced('operator', -1.9, side, `not ${atom(view, side)}`)),
	);
	const values = liveOf(view.program, 'assignment', 'return_statement').flatMap((node) => {
		const value = node.type === 'assignment' ? fieldOf(node, 'right') : namedChildren(node)[0];
		return value?.type === 'call' && /^(?:any|all|isinstance|bool)\(/.test(view.text(value))
			? [replaced('operator', -2.4, value, `not ${view.text(value)}`)]
			: [];
	});
	return [...removed, ...added, ...sides, ...values];
}

/** Whether `not` may stand before it: a comparison is turned round, but a chain of two has no other way to be. */
function isQuestion(node: SyntaxNode): boolean {
	if (node.type === 'comparison_operator') return isChain(node);
	return !/not_operator|boolean_operator|true|false/.test(node.type);
}

function isChain({ type, children }: SyntaxNode): boolean {
	return type === 'comparison_operator' && children.filter(({ field }) => field === 'operators').length > 1;
}
