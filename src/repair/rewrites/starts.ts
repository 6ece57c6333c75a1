/** First values: names and attributes that are read before anything is given to them. */
import { functionAround, liveOf } from '../../authoring/mutate/program.js';
import { fieldOf, type SyntaxNode } from '../../python-source/tree/node.js';
import { COST_WEIGHT } from './conditions.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { edited, insertBefore, openings, startsLine, type View } from './view.js';
import { operandsAt } from './vocabulary/operands.js';

export const starts: RewriteRule = { rewrites: (view) => [...locals(view), ...attributes(view)] };

const FIRST_VALUES = ['0', '[]', '{}', 'None', 'set()', '""', '1', 'False', 'True'] as const;

function valuesFor({ program }: View): string[] {
	const made = [...program.source.matchAll(/^from \w[\w.]* import (.+)$/gm)].flatMap(([, names = '']) =>
		names
			.split(',')
			.map((name) => name.trim())
			.filter((name) => /^[A-Z]\w*$/.test(name) || name === 'deque')
			.map((name) => `${name}()`),
	);
	return [...idleImports(program.source), ...FIRST_VALUES, ...made];
}

/** Functions that are imported and never called: what is missing calls them, perhaps. */
function idleImports(source: string): string[] {
	const names = [...source.matchAll(/^from \w[\w.]* import (.+)$/gm)].flatMap(([, list = '']) =>
		list.split(',').map((name) => name.trim()),
	);
	const idle = names.filter(
		(name) => /^[a-z]\w*$/.test(name) && source.split(new RegExp(`\\b${name}\\b`)).length === 2,
	);
	return idle.flatMap((name) => [`${name}(1)`, `${name}()`, `${name}(0)`]);
}

function locals(view: View): Rewrite[] {
	const values = valuesFor(view);
	const given = (place: SyntaxNode, name: string, value: string, prior: number): Rewrite =>
		added(view, place, `${name} = ${value}`, prior);
	return view.hints.undefinedNames.flatMap((name) =>
		placesBeforeUse(view, name).flatMap(({ place, distance }) => [
			...values.map((value, rank) => given(place, name, value, -1.2 - 0.1 * rank - 0.2 * distance)),
			...operandsAt(view, place)
				.filter(({ text }) => text !== name)
				.map(({ text, cost }) => given(place, name, text, -1.4 - COST_WEIGHT * cost - 0.2 * distance)),
		]),
	);
}

/** `self.limit = limit`, or a first value, for an attribute that is read and was never given. */
function attributes(view: View): Rewrite[] {
	const values = valuesFor(view);
	return openings(view)
		.filter(({ first }) => view.text(fieldOf(functionAround(first) ?? first, 'name') ?? first) === '__init__')
		.flatMap(({ first, parameters }) =>
			view.hints.missingAttributes.flatMap((name) => {
				const given = parameters.filter((parameter) => parameter === name || `_${parameter}` === name);
				return [
					...given.map((value) => added(view, first, `self.${name} = ${value}`, -0.4)),
					...values.map((value, rank) => added(view, first, `self.${name} = ${value}`, -1.4 - 0.1 * rank)),
				];
			}),
		);
}

function added(view: View, place: SyntaxNode, line: string, prior: number): Rewrite {
	return edited('statement-added', prior, insertBefore(view, place, [line]));
}

/** Where a name could get its value: before the statement that uses it first, and before the blocks around that one. */
function placesBeforeUse(view: View, name: string): { place: SyntaxNode; distance: number }[] {
	const use = liveOf(view.program, 'identifier').find(
		(node) => view.text(node) === name && functionAround(node) !== null,
	);
	if (use === undefined) return [];
	const around = view.statements.filter(({ start, end }) => start <= use.start && use.end <= end);
	const places = around.filter((node) => startsLine(view, node)).reverse();
	const first = openings(view).find((opening) => functionAround(opening.first) === functionAround(use))?.first;
	const all = [...places, ...(first === undefined || places.includes(first) ? [] : [first])];
	return all.map((place, distance) => ({ place, distance }));
}
