/** A function that is there and that nothing calls: what is compared, or comes in, was meant to go through it. */
import { functionAround, liveOf } from '../../authoring/mutate/program.js';
import { fieldOf, namedChildren, type SyntaxNode, subtree } from '../../python-source/tree/node.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { edited, insertAfter, insertBefore, loopStarts, openings, startsLine, type View } from './view.js';

export const through: RewriteRule = {
	rewrites: (view) => {
		const idle = idleFunctions(view);
		return [...compared(view, idle), ...beforeCompared(view, idle), ...arriving(view, [...idle, ...makers(view)])];
	},
};

const MOST = 4;

/** Names that are imported or defined here and stand nowhere else. */
function idleFunctions({ program: { source } }: View): string[] {
	const imported = [...source.matchAll(/^from [\w.]+ import ([\w, ]+)$/gm)].flatMap(([, names = '']) =>
		names.split(',').map((name) => name.trim()),
	);
	const defined = [...source.matchAll(/^def (\w+)\((?:\w+)(?::[^,()]*)?\)/gm)].map(([, name = '']) => name);
	return [...imported, ...defined]
		.filter((name) => /^[a-z_]\w*$/.test(name) && source.split(new RegExp(`\\b${name}\\b`)).length === 2)
		.slice(0, MOST);
}

/** Both sides of every comparison of an expression. */
function compared(view: View, functions: readonly string[]): Rewrite[] {
	if (functions.length === 0) return [];
	const whole = liveOf(view.program, 'comparison_operator', 'boolean_operator').filter(
		({ parent }) => parent?.type !== 'boolean_operator',
	);
	return whole.flatMap((node) => {
		const sides = subtree(view.program.tree, node)
			.filter(({ type }) => type === 'comparison_operator')
			.flatMap(namedChildren)
			.filter(({ type }) => type === 'identifier' || type === 'subscript');
		if (sides.length === 0) return [];
		return functions.map((name) =>
			edited(
				'call',
				-1.4,
				...sides.map((side) => ({ start: side.start, end: side.end, text: `${name}(${view.text(side)})` })),
			),
		);
	});
}

/** What a comparison asks about goes through the function where it comes in, so that each value does, whatever is asked. */
function beforeCompared(view: View, functions: readonly string[]): Rewrite[] {
	if (functions.length === 0) return [];
	return liveOf(view.program, 'if_statement').flatMap((node) => {
		const condition = fieldOf(node, 'condition');
		const home = functionAround(node);
		if (condition === null || home === null) return [];
		const names = new Set(
			subtree(view.program.tree, condition)
				.filter(({ type }) => type === 'identifier')
				.map((each) => view.text(each)),
		);
		const opening = openings(view).find(({ first }) => functionAround(first) === home);
		const given = opening?.parameters.filter((name) => names.has(name)) ?? [];
		const made = madeBefore(view, node, names);
		if (opening === undefined || made.length + given.length < 2) return [];
		return functions.map((called) => {
			const through = (each: readonly string[]): string =>
				`${each.join(', ')} = ${each.map((name) => `${called}(${name})`).join(', ')}`;
			return edited(
				'call',
				-1.2,
				...(given.length > 0 ? [insertBefore(view, opening.first, [through(given)])] : []),
				...made.map(({ statement, names: own }) => insertAfter(view, statement, [through(own)])),
			);
		});
	});
}

/** The statements before a place that give names their values, with these names. */
function madeBefore(
	view: View,
	place: SyntaxNode,
	names: ReadonlySet<string>,
): { readonly statement: SyntaxNode; readonly names: readonly string[] }[] {
	return view.statements.flatMap((statement) => {
		const [inner] = namedChildren(statement);
		if (statement.parent !== place.parent || statement.start > place.start || inner?.type !== 'assignment') return [];
		const own = (view.text(fieldOf(inner, 'left') ?? inner).match(/[A-Za-z_]\w*/g) ?? []).filter((name) =>
			names.has(name),
		);
		return own.length === 0 ? [] : [{ statement, names: own }];
	});
}

/** Classes whose values are made of what comes in: members of an enumeration, decimals, fractions. */
function makers({ program: { source } }: View): string[] {
	const members = [...source.matchAll(/^class (\w+)\((?:enum\.)?(?:Str|Int)?Enum\)/gm)].map(([, name = '']) => name);
	const exact = ['Decimal', 'Fraction'].filter((name) =>
		new RegExp(`^from \\w+ import .*\\b${name}\\b`, 'm').test(source),
	);
	return [...members, ...exact];
}

/** `x = f(x)` where x comes in, and after the questions that are asked there. */
function arriving(view: View, functions: readonly string[]): Rewrite[] {
	if (functions.length === 0) return [];
	const places = [
		...openings(view).flatMap(({ first, parameters }) =>
			[first, ...afterQuestions(view, first)].map((place) => ({ place, names: parameters })),
		),
		...loopStarts(view).map((place) => ({ place, names: targetsOf(view, place) })),
	];
	return places.flatMap(({ place, names }) =>
		names.flatMap((name) =>
			functions.flatMap((called) =>
				[name, `str(${name})`].map((value, rank) =>
					edited('conversion', -2.2 - 0.3 * rank, insertBefore(view, place, [`${name} = ${called}(${value})`])),
				),
			),
		),
	);
}

/** The statement that follows the refusals with which a function begins. */
function afterQuestions(view: View, first: SyntaxNode): SyntaxNode[] {
	const siblings = first.parent === null ? [] : namedChildren(first.parent);
	const next = siblings.slice(siblings.indexOf(first)).find(({ type }) => type !== 'if_statement');
	return next !== undefined && next !== first && startsLine(view, next) ? [next] : [];
}

function targetsOf(view: View, first: SyntaxNode): string[] {
	const loop = first.parent?.parent;
	const left = loop?.type === 'for_statement' ? fieldOf(loop, 'left') : null;
	return left === null ? [] : (view.text(left).match(/[A-Za-z_]\w*/g) ?? []);
}
