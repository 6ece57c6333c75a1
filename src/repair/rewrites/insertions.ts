/** Statements that are missing: guards, updates, fresh starts, copies, and those that the program has elsewhere. */
import { isOneLine } from '../../authoring/mutate/edits.js';
import { functionAround, liveOf } from '../../authoring/mutate/program.js';
import { ancestorOf, fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import { COST_WEIGHT } from './conditions.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { edited, insertAfter, insertBefore, replaced, startsLine, type View } from './view.js';
import { operandsAt, type Phrase } from './vocabulary.js';

export const insertions: RewriteRule = {
	rewrites: (view) => [
		...guards(view),
		...loopGuards(view),
		...copies(view),
		...updates(view),
		...raises(view),
		...finalReturns(view),
		...starts(view),
	],
};

/** The first statement of each function that is no docstring. */
function openings(view: View): SyntaxNode[] {
	return liveOf(view.program, 'function_definition').flatMap((definition) => {
		const body = fieldOf(definition, 'body');
		const first = body === null ? undefined : namedChildren(body).find((node) => !isDocstring(node));
		return first !== undefined && startsLine(view, first) ? [first] : [];
	});
}

function isDocstring(node: SyntaxNode): boolean {
	return node.type === 'expression_statement' && /string$/.test(node.children[0]?.type ?? '');
}

/** Conditions that are asked at one place. */
const ASKED = { error: 400, elsewhere: 120, value: 70, loop: 60 } as const;

/** `if <question>: return <value>` at the start of a function; `raise <error>` anywhere where a test waits for it. */
function guards(view: View): Rewrite[] {
	const values = [
		...view.hints.expected,
		...DEFAULT_VALUES.filter((value) => !view.hints.expected.includes(value)),
	].slice(0, 8);
	const returns = openings(view).flatMap((first) =>
		values.flatMap((value, rank) =>
			asked(view, first, true, ASKED.value).map(({ text, cost }) =>
				guard(view, first, -3 - 0.15 * rank - COST_WEIGHT * cost, text, `return ${value}`),
			),
		),
	);
	return [...returns, ...refusals(view)];
}

function refusals(view: View): Rewrite[] {
	const { missingErrors } = view.hints;
	if (missingErrors.length === 0) return [];
	const starts = new Set(openings(view));
	const likely = new Set([...starts, ...loopStarts(view)]);
	const places = view.statements.filter((node) => startsLine(view, node));
	return places.flatMap((place) =>
		asked(view, place, starts.has(place), likely.has(place) ? ASKED.error : ASKED.elsewhere).flatMap(({ text, cost }) =>
			missingErrors.map((error) =>
				guard(view, place, (likely.has(place) ? -1.5 : -2.2) - COST_WEIGHT * cost, text, refusal(view, error)),
			),
		),
	);
}

/** As the program itself raises it, where it does. */
function refusal({ program }: View, error: string): string {
	const own = liveOf(program, 'raise_statement')
		.filter((node) => isOneLine(program, node))
		.map((node) => program.tree.text(node))
		.find((text) => text.startsWith(`raise ${error}(`) && !/[{]/.test(text));
	return own ?? `raise ${error}("invalid value")`;
}

function guard(view: View, place: SyntaxNode, prior: number, question: string, exit: string): Rewrite {
	return edited('guard', prior, insertBefore(view, place, [`if ${question}:`, `    ${exit}`]));
}

/** Conditions whose names have a value at a place: at the start of a function, only its parameters have. */
function asked(view: View, place: SyntaxNode, isOpening: boolean, limit: number): readonly Phrase[] {
	const phrases = view.conditionsAt(place);
	if (!isOpening) return phrases.slice(0, limit);
	const later = laterNames(view, place);
	return [...inputsAsked(view, place), ...phrases.filter(({ text }) => !later.test(text))].slice(0, limit);
}

/** Questions about each element of a parameter. */
function inputsAsked(view: View, at: SyntaxNode): Phrase[] {
	return parametersOf(view, at).map((text, rank) => ({ text, cost: 1 + 0.1 * rank }));
}

const DEFAULT_VALUES = ['0', 'None', '[]', 'False', 'True', '""', '{}', '1', '-1'] as const;

function parametersOf(view: View, at: SyntaxNode): string[] {
	const definition = functionAround(at);
	const parameters = definition === null ? null : fieldOf(definition, 'parameters');
	if (parameters === null) return [];
	return namedChildren(parameters)
		.filter(({ type }) => type === 'identifier')
		.map((node) => view.text(node))
		.filter((name) => name !== 'self' && name !== 'cls')
		.flatMap((name) => [
			`any(item < 0 for item in ${name})`,
			`any(item < 1 for item in ${name})`,
			`any(item is None for item in ${name})`,
			`any(not item for item in ${name})`,
			`len(set(${name})) < len(${name})`,
			`len(set(map(len, ${name}))) > 1`,
		]);
}

/** Names of a function that are no parameters: they have no value yet at its start. */
function laterNames(view: View, at: SyntaxNode): RegExp {
	const definition = functionAround(at);
	const parameters = definition === null ? null : fieldOf(definition, 'parameters');
	const given = parameters === null ? '' : view.text(parameters);
	const later = view.namesAt(at).filter((name) => !new RegExp(`\\b${name}\\b`).test(given));
	return new RegExp(later.length === 0 ? '(?!)' : `\\b(?:${later.join('|')})\\b`);
}

/** The first statement of each loop. */
function loopStarts(view: View): SyntaxNode[] {
	return liveOf(view.program, 'for_statement', 'while_statement').flatMap((loop) => {
		const body = fieldOf(loop, 'body');
		const first = body === null ? undefined : namedChildren(body)[0];
		return first !== undefined && startsLine(view, first) ? [first] : [];
	});
}

/** `if <question>: continue`, `break` at the start of a loop. */
function loopGuards(view: View): Rewrite[] {
	return loopStarts(view).flatMap((first) =>
		asked(view, first, false, ASKED.loop).flatMap(({ text, cost }) => [
			guard(view, first, -2.8 - COST_WEIGHT * cost, text, 'continue'),
			guard(view, first, -3.1 - COST_WEIGHT * cost, text, 'break'),
		]),
	);
}

/** A simple statement of the program, once more at another place. */
function copies(view: View): Rewrite[] {
	const texts = simpleTexts(view);
	const places = view.statements.filter((node) => startsLine(view, node));
	return places.flatMap((place) =>
		texts
			.filter((text) => text !== view.text(place))
			.flatMap((text) => [
				edited('statement-added', -3.6, insertBefore(view, place, [text])),
				...(isLast(place) && !/^(return|break|continue|raise)/.test(place.type)
					? [edited('statement-added', -3.6, insertAfter(view, place, [text]))]
					: []),
			]),
	);
}

function simpleTexts(view: View): string[] {
	const simple = view.statements.filter(
		(node) =>
			/^(expression_statement|return_statement|break_statement|continue_statement)$/.test(node.type) &&
			isOneLine(view.program, node) &&
			!isDocstring(node),
	);
	return [...new Set(simple.map((node) => view.text(node)))].slice(0, 24);
}

function isLast(node: SyntaxNode): boolean {
	return node.parent !== null && namedChildren(node.parent).at(-1) === node;
}

const STATEMENTS_AT_A_PLACE = 130;

/** A statement that is missing: before another one, at the end of a block, and where an empty block says `pass`. */
function updates(view: View): Rewrite[] {
	const places = view.statements.filter((node) => startsLine(view, node));
	const added = places.flatMap((place) => {
		const isEnd = isLast(place) && !/^(return|break|continue|raise)/.test(place.type);
		return view
			.statementsAt(place)
			.slice(0, STATEMENTS_AT_A_PLACE)
			.flatMap(({ text, cost }) => [
				edited('statement-added', -2.9 - COST_WEIGHT * cost, insertBefore(view, place, [text])),
				...(isEnd ? [edited('statement-added', -2.7 - COST_WEIGHT * cost, insertAfter(view, place, [text]))] : []),
			]);
	});
	const filled = liveOf(view.program, 'pass_statement').flatMap((node) =>
		view.statementsAt(node).map(({ text, cost }) => replaced('statement-added', -1.4 - COST_WEIGHT * cost, node, text)),
	);
	return [...added, ...filled];
}

/** `pass` where an error belongs, and other errors than those that are raised. */
function raises(view: View): Rewrite[] {
	const own = [
		...new Set(
			liveOf(view.program, 'raise_statement')
				.filter((node) => isOneLine(view.program, node))
				.map((node) => view.text(node)),
		),
	];
	const missing = view.hints.missingErrors.map((error) => `raise ${error}("invalid value")`);
	const usual = ['raise ValueError("invalid value")', 'raise KeyError("missing")', 'raise TypeError("wrong type")'];
	const forms = [...new Set([...missing, ...own, ...usual])].slice(0, 8);
	const simple = simpleTexts(view);
	const passes = liveOf(view.program, 'pass_statement').flatMap((node) => [
		...forms.map((form, rank) => replaced('exception', (missing.length > 0 ? -0.8 : -2) - 0.2 * rank, node, form)),
		...simple.map((text, rank) => replaced('statement-added', -1.6 - 0.05 * rank, node, text)),
		...['continue', 'break', 'return']
			.filter((form) => form === 'return' || ancestorOf(node, 'for_statement', 'while_statement') !== null)
			.map((form) => replaced('statement-added', -2.8, node, form)),
	]);
	const ends =
		view.hints.missingErrors.length === 0
			? []
			: view.statements
					.filter(isLast)
					.flatMap((node) => missing.map((form) => edited('exception', -3.2, insertAfter(view, node, [form]))));
	return [...passes, ...ends];
}

/** A function that ends without a result. */
function finalReturns(view: View): Rewrite[] {
	return liveOf(view.program, 'function_definition').flatMap((definition) => {
		const body = fieldOf(definition, 'body');
		const last = body === null ? undefined : namedChildren(body).at(-1);
		if (last === undefined || last.type === 'return_statement') return [];
		const values = [...view.namesAt(last).filter((name) => name !== 'self'), ...view.hints.expected].slice(0, 10);
		return values.map((value) => edited('statement-added', -2.6, insertAfter(view, last, [`return ${value}`])));
	});
}

const FIRST_VALUES = ['0', '[]', '{}', 'None', 'set()', '""', '1', 'False', 'True'] as const;

/** A first value for a name or an attribute that a test found without one. */
function starts(view: View): Rewrite[] {
	const { undefinedNames, missingAttributes } = view.hints;
	const made = [...view.program.source.matchAll(/^from \w[\w.]* import (.+)$/gm)].flatMap(([, names = '']) =>
		names
			.split(',')
			.map((name) => name.trim())
			.filter((name) => /^[A-Z]\w*$/.test(name) || name === 'deque')
			.map((name) => `${name}()`),
	);
	const values = [...FIRST_VALUES, ...made];
	const locals = undefinedNames.flatMap((name) =>
		placesBeforeUse(view, name).flatMap(({ place, distance }) => [
			...values.map((value, rank) =>
				edited(
					'statement-added',
					-1.2 - 0.1 * rank - 0.2 * distance,
					insertBefore(view, place, [`${name} = ${value}`]),
				),
			),
			...operandsAt(view, place)
				.filter(({ text }) => text !== name)
				.map(({ text, cost }) =>
					edited(
						'statement-added',
						-1.4 - COST_WEIGHT * cost - 0.2 * distance,
						insertBefore(view, place, [`${name} = ${text}`]),
					),
				),
		]),
	);
	const attributes = openings(view)
		.filter((first) => view.text(fieldOf(functionAround(first) ?? first, 'name') ?? first) === '__init__')
		.flatMap((first) =>
			missingAttributes.flatMap((name) =>
				values.map((value, rank) =>
					edited('statement-added', -1.4 - 0.1 * rank, insertBefore(view, first, [`self.${name} = ${value}`])),
				),
			),
		);
	return [...locals, ...attributes];
}

/** Where a name could get its value: before the statement that uses it first, and before the blocks around that one. */
function placesBeforeUse(view: View, name: string): { place: SyntaxNode; distance: number }[] {
	const use = liveOf(view.program, 'identifier').find(
		(node) => view.text(node) === name && functionAround(node) !== null,
	);
	if (use === undefined) return [];
	const around = view.statements.filter(({ start, end }) => start <= use.start && use.end <= end);
	const places = around.filter((node) => startsLine(view, node)).reverse();
	const [first] = openings(view).filter((node) => functionAround(node) === functionAround(use));
	const all = [...places, ...(first === undefined || places.includes(first) ? [] : [first])];
	return all.map((place, distance) => ({ place, distance }));
}
