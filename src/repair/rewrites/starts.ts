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
	return [...FIRST_VALUES, ...made];
}

function locals(view: View): Rewrite[] {
	const values = valuesFor(view);
	const given = (place: SyntaxNode, name: string, value: string, prior: number): Rewrite =>
		edited('statement-added', prior, insertBefore(view, place, [`${name} = ${value}`]));
	return view.hints.undefinedNames.flatMap((name) =>
		placesBeforeUse(view, name).flatMap(({ place, distance }) => [
			...values.map((value, rank) => given(place, name, value, -1.2 - 0.1 * rank - 0.2 * distance)),
			...operandsAt(view, place)
				.filter(({ text }) => text !== name)
				.map(({ text, cost }) => given(place, name, text, -1.4 - COST_WEIGHT * cost - 0.2 * distance)),
		]),
	);
}

function attributes(view: View): Rewrite[] {
	const values = valuesFor(view);
	return openings(view)
		.filter(({ first }) => view.text(fieldOf(functionAround(first) ?? first, 'name') ?? first) === '__init__')
		.flatMap(({ first }) =>
			view.hints.missingAttributes.flatMap((name) =>
				values.map((value, rank) =>
					edited('statement-added', -1.4 - 0.1 * rank, insertBefore(view, first, [`self.${name} = ${value}`])),
				),
			),
		);
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
