/** Conditions that could decide a branch at a place, made of what is there; what costs less is tried earlier. */
import type { SyntaxNode } from '../../../python-source/tree/node.js';
import {
	collectionsOf,
	distinct,
	LATER,
	numbersOf,
	operandsAt,
	type Phrase,
	type Source,
	stringsOf,
} from './operands.js';

const TYPES = ['str', 'int', 'list', 'dict', 'bool', 'float', 'tuple', 'bytes', 'set'] as const;
const CONDITIONS_LIMIT = 1_600;

/** Conditions that could decide a branch at a place, cheapest first. */
export function conditionsAt(view: Source, at: SyntaxNode): readonly Phrase[] {
	const operands = operandsAt(view, at);
	const [numbers, strings, collections] = [numbersOf(view), stringsOf(view), collectionsOf(view)];
	const phrases: Phrase[] = operands.flatMap(({ text, cost }) =>
		[
			...asked(text),
			...compared(text, numbers),
			...strings.flatMap((literal, rank) => [
				{ text: `${text} == ${literal}`, cost: 0.8 + LATER * rank },
				{ text: `${text} != ${literal}`, cost: 1 + LATER * rank },
			]),
			...collections
				.filter((name) => name !== text)
				.flatMap((name, rank) => {
					// What indexes a table is asked for in it.
					const cost = view.program.source.includes(`${name}[${text}]`) ? -0.4 : LATER * rank;
					return [
						{ text: `${text} not in ${name}`, cost: 0.5 + cost },
						{ text: `${text} in ${name}`, cost: 0.6 + cost },
					];
				}),
			...TYPES.flatMap((type, rank) => [
				{ text: `isinstance(${text}, ${type})`, cost: 0.9 + LATER * rank },
				{ text: `not isinstance(${text}, ${type})`, cost: 1 + LATER * rank },
			]),
		].map((phrase) => ({ text: phrase.text, cost: cost + phrase.cost })),
	);
	const pairs = operands.flatMap((a) => operands.filter((b) => b !== a).flatMap((b) => paired(a, b)));
	const own = view.conditions.map((text, rank) => ({ text, cost: 0.6 + 0.1 * rank }));
	return distinct([...own, ...phrases, ...pairs]).slice(0, CONDITIONS_LIMIT);
}

function asked(text: string): Phrase[] {
	const forms: readonly (readonly [string, number])[] = [
		[`not ${text}`, 0],
		[text, 0.3],
		[`${text} is None`, 0.2],
		[`${text} is not None`, 0.5],
		[`len(${text}) == 0`, 1.2],
		[`len(${text}) < 2`, 1.1],
		[`len(${text}) > 1`, 1.2],
		[`len(${text}) != 2`, 1.8],
	];
	return forms.map(([form, cost]) => ({ text: form, cost }));
}

const COMPARED: readonly (readonly [string, number])[] = [
	['<', 0.2],
	['==', 0.5],
	['>', 0.6],
	['<=', 0.7],
	['!=', 0.9],
	['>=', 0.8],
];

function compared(text: string, numbers: readonly string[]): Phrase[] {
	return numbers.flatMap((number, rank) =>
		COMPARED.map(([operator, cost]) => ({ text: `${text} ${operator} ${number}`, cost: cost + 0.2 * rank })),
	);
}

function paired(a: Phrase, b: Phrase): Phrase[] {
	const forms: readonly (readonly [string, number])[] = [
		['<', 0.8],
		['==', 0.9],
		['<=', 1],
		['!=', 1.1],
		['in', 1.1],
		['not in', 1.1],
		['is', 1.6],
		['is not', 1.8],
	];
	const within = [`0 <= ${a.text} < ${b.text}`, `not 0 <= ${a.text} < ${b.text}`, `not 0 <= ${a.text} <= ${b.text}`];
	const cost = a.cost + b.cost;
	return [
		...forms.map(([operator, more]) => ({ text: `${a.text} ${operator} ${b.text}`, cost: cost + more })),
		...within.map((text) => ({ text, cost: cost + 1.5 })),
	];
}
