/** Questions that are asked before anything else happens: an answer at once, a refusal, a turn of the loop that is left out. */
import { isOneLine } from '../../authoring/mutate/edits.js';
import { functionAround, liveOf } from '../../authoring/mutate/program.js';
import { fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import { COST_WEIGHT } from './conditions.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { edited, insertBefore, loopStarts, openings, startsLine, type View } from './view.js';
import type { Phrase } from './vocabulary/operands.js';

export const guards: RewriteRule = { rewrites: (view) => [...answers(view), ...refusals(view), ...loopGuards(view)] };

/** Conditions that are asked at one place. */
const ASKED = { error: 400, elsewhere: 120, value: 70, loop: 60 } as const;

/** `if <question>: return <value>` at the start of a function. */
function answers(view: View): Rewrite[] {
	const values = [
		...view.hints.expected,
		...DEFAULT_VALUES.filter((value) => !view.hints.expected.includes(value)),
	].slice(0, 8);
	return openings(view).flatMap(({ first }) => {
		const questions = asked(view, first, true, ASKED.value);
		return values.flatMap((value, rank) =>
			questions.map(({ text, cost }) =>
				guard(view, first, -3 - 0.15 * rank - COST_WEIGHT * cost, text, `return ${value}`),
			),
		);
	});
}

/** `raise <error>` anywhere where a test waits for it. */
function refusals(view: View): Rewrite[] {
	const { missingErrors } = view.hints;
	if (missingErrors.length === 0) return [];
	const starts = new Set(openings(view).map(({ first }) => first));
	const turns = new Set(loopStarts(view));
	const places = view.statements.filter((node) => startsLine(view, node));
	return places.flatMap((place) =>
		asked(
			view,
			place,
			starts.has(place),
			starts.has(place) || turns.has(place) ? ASKED.error : ASKED.elsewhere,
		).flatMap(({ text, cost }) =>
			missingErrors.map((error) =>
				guard(
					view,
					place,
					(starts.has(place) ? -1.3 : turns.has(place) ? -1.7 : -2.2) - COST_WEIGHT * cost,
					text,
					refusal(view, error),
				),
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
	if (!isOpening) return view.conditionsAt(place, limit);
	return [...inputsAsked(view, place), ...view.conditionsAt(place, limit, laterNames(view, place))].slice(0, limit);
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
/** `if <question>: continue`, `break` at the start of a loop. */
function loopGuards(view: View): Rewrite[] {
	return loopStarts(view).flatMap((first) =>
		asked(view, first, false, ASKED.loop).flatMap(({ text, cost }) => [
			guard(view, first, -2.8 - COST_WEIGHT * cost, text, 'continue'),
			guard(view, first, -3.1 - COST_WEIGHT * cost, text, 'break'),
		]),
	);
}
