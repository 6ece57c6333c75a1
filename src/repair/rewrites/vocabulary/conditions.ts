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

/** One way to make a condition of a text, or of two. */
interface Form {
	readonly cost: number;
	readonly text: (a: string, b: string) => string;
}

/** More are put together than are wanted, since some say the same. */
const SPARE = 1.3;
const SPARE_LEAST = 24;

/**
 * Conditions that could decide a branch at a place, cheapest first.
 * @param limit how many at most; only those that may be among them are put together
 * @param without what must not be spoken of
 */
export function conditionsAt(
	view: Source,
	at: SyntaxNode,
	limit = CONDITIONS_LIMIT,
	without: RegExp | null = null,
): readonly Phrase[] {
	const wanted = Math.min(limit, CONDITIONS_LIMIT);
	const isFit = ({ text }: Phrase): boolean => without === null || !without.test(text);
	const operands = operandsAt(view, at).filter(isFit);
	const single = formsOf(view);
	const own = view.conditions.map((text, rank) => ({ text, cost: 0.6 + 0.1 * rank })).filter(isFit);
	const members = membersOf(view, operands).filter(isFit);
	const upTo = (most: number): Phrase[] => {
		const phrases = [...own, ...members.filter(({ cost }) => cost <= most)];
		visit(operands, single, (cost, form, a, b) => {
			if (cost <= most) phrases.push({ text: form.text(a, b), cost });
		});
		return distinct(phrases);
	};
	const near = upTo(costOf(operands, single, wanted * SPARE + SPARE_LEAST));
	return (near.length < wanted ? upTo(Number.POSITIVE_INFINITY) : near).slice(0, wanted);
}

function membersOf(view: Source, operands: readonly Phrase[]): Phrase[] {
	const collections = collectionsOf(view);
	return operands.flatMap(({ text, cost }) =>
		collections
			.filter((name) => name !== text)
			.flatMap((name, rank) => {
				// What indexes a table is asked for in it.
				const more = view.program.source.includes(`${name}[${text}]`) ? -0.4 : LATER * rank;
				return [
					{ text: `${text} not in ${name}`, cost: cost + 0.5 + more },
					{ text: `${text} in ${name}`, cost: cost + 0.6 + more },
				];
			}),
	);
}

type Visitor = (cost: number, form: Form, a: string, b: string) => void;

function visit(operands: readonly Phrase[], single: readonly Form[], visitor: Visitor): void {
	for (const a of operands) for (const form of single) visitor(a.cost + form.cost, form, a.text, '');
	for (const a of operands) {
		for (const b of operands) {
			if (a === b) continue;
			for (const form of PAIRED) visitor(a.cost + b.cost + form.cost, form, a.text, b.text);
		}
	}
}

const STEPS = 400;
const STEP = 0.05;

/** A cost that so many conditions don't exceed. */
function costOf(operands: readonly Phrase[], single: readonly Form[], count: number): number {
	const counts = new Uint32Array(STEPS + 1);
	const add = (cost: number): void => {
		const step = Math.max(0, Math.min(STEPS, Math.ceil(cost / STEP)));
		counts[step] = (counts[step] ?? 0) + 1;
	};
	visit(operands, single, add);
	let sum = 0;
	for (let step = 0; step < STEPS; step++) {
		sum += counts[step] ?? 0;
		if (sum >= count) return step * STEP;
	}
	return Number.POSITIVE_INFINITY;
}

const forms = new WeakMap<Source, readonly Form[]>();

/** What can be asked of one text of a program. */
function formsOf(view: Source): readonly Form[] {
	const known = forms.get(view);
	if (known !== undefined) return known;
	const made: Form[] = [
		...ASKED,
		...numbersOf(view).flatMap((number, rank) =>
			COMPARED.map(([operator, cost]) => ({
				cost: cost + 0.2 * rank,
				text: (a: string) => `${a} ${operator} ${number}`,
			})),
		),
		...stringsOf(view).flatMap((literal, rank) => [
			{ cost: 0.8 + LATER * rank, text: (a: string) => `${a} == ${literal}` },
			{ cost: 1 + LATER * rank, text: (a: string) => `${a} != ${literal}` },
		]),
		...TYPES.flatMap((type, rank) => [
			{ cost: 0.9 + LATER * rank, text: (a: string) => `isinstance(${a}, ${type})` },
			{ cost: 1 + LATER * rank, text: (a: string) => `not isinstance(${a}, ${type})` },
		]),
	];
	forms.set(view, made);
	return made;
}

const ASKED: readonly Form[] = [
	{ cost: 0, text: (a) => `not ${a}` },
	{ cost: 0.3, text: (a) => a },
	{ cost: 0.2, text: (a) => `${a} is None` },
	{ cost: 0.5, text: (a) => `${a} is not None` },
	{ cost: 1.2, text: (a) => `len(${a}) == 0` },
	{ cost: 1.1, text: (a) => `len(${a}) < 2` },
	{ cost: 1.2, text: (a) => `len(${a}) > 1` },
	{ cost: 1.8, text: (a) => `len(${a}) != 2` },
];

const COMPARED: readonly (readonly [string, number])[] = [
	['<', 0.2],
	['==', 0.5],
	['>', 0.6],
	['<=', 0.7],
	['!=', 0.9],
	['>=', 0.8],
];

const PAIRED: readonly Form[] = [
	...(
		[
			['<', 0.8],
			['==', 0.9],
			['<=', 1],
			['!=', 1.1],
			['in', 1.1],
			['not in', 1.1],
			['is', 1.6],
			['is not', 1.8],
		] as const
	).map(([operator, cost]) => ({ cost, text: (a: string, b: string) => `${a} ${operator} ${b}` })),
	{ cost: 1.5, text: (a, b) => `0 <= ${a} < ${b}` },
	{ cost: 1.5, text: (a, b) => `not 0 <= ${a} < ${b}` },
	{ cost: 1.5, text: (a, b) => `not 0 <= ${a} <= ${b}` },
];
