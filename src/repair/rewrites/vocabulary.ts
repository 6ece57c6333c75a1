/**
 * What can be said at a place of a program, likeliest first: values that are there, conditions on them, statements about them. Made of the
 * program's own names, expressions and literals. Each text has a cost; what costs less is tried earlier.
 */
import { functionAround, liveOf, type Program } from '../../authoring/mutate/program.js';
import { fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';

/** The part of a view that phrases are made from. */
export interface Source {
	readonly program: Program;
	/** Texts of the program's own conditions. */
	readonly conditions: readonly string[];
	/** What names and attributes are first given. */
	readonly makings: ReadonlyMap<string, string>;
	/** Names that are made and never changed, or set and never read. */
	readonly idle: ReadonlySet<string>;
	namesAt(node: SyntaxNode): readonly string[];
	attributesAt(node: SyntaxNode): readonly string[];
	text(node: SyntaxNode): string;
}

export interface Phrase {
	readonly text: string;
	/** ≥ 0. */
	readonly cost: number;
}

const NAMES = 9;
const ATTRIBUTES = 6;
const EXPRESSIONS = 12;
const EXPRESSION_CHARS = 40;
const LATER = 0.15;

/** Names, attributes of the object and expressions of the same function. */
export function operandsAt(view: Source, at: SyntaxNode): readonly Phrase[] {
	const names = nearest(view, at);
	const listed = (texts: readonly string[], first: number): Phrase[] =>
		texts.map((text, index) => ({ text, cost: first + LATER * index }));
	return [
		...listed(names.slice(0, NAMES), 0),
		...listed(view.attributesAt(at).slice(0, ATTRIBUTES), 0.4),
		...listed(expressionsNear(view, at).slice(0, EXPRESSIONS), 0.8),
		...listed(ownCalls(view, names), 0.9),
	];
}

/** Names in scope, those first that were spoken of last before the place. */
function nearest(view: Source, at: SyntaxNode): string[] {
	const before = view.program.source.slice(0, at.start);
	return view
		.namesAt(at)
		.filter((name) => name !== 'self' && name !== 'cls')
		.map((name) => ({ name, last: lastUse(before, name) }))
		.sort((a, b) => b.last - a.last)
		.map(({ name }) => name);
}

function lastUse(text: string, name: string): number {
	let at = text.lastIndexOf(name);
	while (at > 0 && (/\w/.test(text[at - 1] ?? '') || /\w/.test(text[at + name.length] ?? ''))) {
		at = text.lastIndexOf(name, at - 1);
	}
	return at;
}

/** Expressions of the function around a place, those that occur most often first. */
function expressionsNear(view: Source, at: SyntaxNode): string[] {
	const home = functionAround(at);
	const counts = new Map<string, number>();
	for (const node of liveOf(view.program, 'call', 'subscript', 'binary_operator', 'attribute')) {
		const text = view.text(node);
		const isCallee = node.field === 'function' || node.field === 'left';
		if (functionAround(node) !== home || isCallee || text.length > EXPRESSION_CHARS || /["'\n]|^self\.\w+$/.test(text))
			continue;
		if (!/\.(?:append|add|extend|sort|pop|remove|update)\(|^\w*Error\(|^super\(|^print\(/.test(text))
			counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}

/** Calls of the program's own functions with what is in scope under their parameters' names. */
function ownCalls(view: Source, names: readonly string[]): string[] {
	return liveOf(view.program, 'function_definition').flatMap((definition) => {
		const [name, parameters] = [fieldOf(definition, 'name'), fieldOf(definition, 'parameters')];
		if (name === null || parameters === null || /^__/.test(view.text(name))) return [];
		const wanted = namedChildren(parameters).map((node) => /^\w+/.exec(view.text(node))?.[0] ?? '');
		const isMethod = wanted[0] === 'self';
		const given = isMethod ? wanted.slice(1) : wanted;
		if (!given.every((each) => names.includes(each))) return [];
		return [`${isMethod ? 'self.' : ''}${view.text(name)}(${given.join(', ')})`];
	});
}

/** Literals of the program, the usual ones first. */
function numbersOf({ program, text }: Source): string[] {
	const own = liveOf(program, 'integer', 'float').map(text);
	return [...new Set(['0', '1', '2', ...own])].slice(0, 9);
}

function stringsOf({ program, text }: Source): string[] {
	const own = liveOf(program, 'string')
		.map(text)
		.filter((literal) => /^(['"])[^'"\\\n]{1,16}\1$/.test(literal));
	return [...new Set(own)].slice(0, 8);
}

/** Names that stand for a collection or a table: constants of the module, and what is searched or indexed. */
function collectionsOf({ program }: Source): string[] {
	const constants = [...program.source.matchAll(/^([A-Z][A-Z0-9_]*)\b[^=\n]*=/gm)].map(([, name]) => name ?? '');
	const used = [...program.source.matchAll(/\bin ([a-z_][\w.]*)\b(?!\()|\b([a-z_]\w*)\[/g)].map(
		([, searched, indexed]) => searched ?? indexed ?? '',
	);
	return [...new Set([...constants, ...used])].filter((name) => name !== '').slice(0, 10);
}

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
				.flatMap((name, rank) => [
					{ text: `${text} not in ${name}`, cost: 0.5 + LATER * rank },
					{ text: `${text} in ${name}`, cost: 0.6 + LATER * rank },
				]),
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

const STATEMENTS_LIMIT = 700;

/** Simple statements that could be missing at a place, cheapest first. */
export function statementsAt(view: Source, at: SyntaxNode): readonly Phrase[] {
	const operands = operandsAt(view, at);
	const names = [...view.namesAt(at).filter((name) => name !== 'self'), ...view.attributesAt(at)].slice(0, 14);
	const single = names.flatMap((name, rank) =>
		changesOf(name).map(({ text, cost }) => ({ text, cost: cost + 0.1 * rank + usualness(view, name) })),
	);
	const pairs = names.flatMap((name, rank) =>
		operands
			.filter(({ text }) => text !== name)
			.flatMap((operand) =>
				usesOf(view, name, operand.text).map(({ text, cost }) => ({
					text,
					cost: cost + operand.cost + 0.1 * rank + usualness(view, name) + 0.5 * usualness(view, operand.text),
				})),
			),
	);
	return distinct([...single, ...pairs]).slice(0, STATEMENTS_LIMIT);
}

/** What is made and never filled, or set and never read, is what a missing statement was about. */
function usualness(view: Source, name: string): number {
	return view.idle.has(name) ? -0.8 : 0;
}

/** A value made cleaner, larger or smaller. */
function changesOf(name: string): Phrase[] {
	const forms: readonly (readonly [string, number])[] = [
		[`${name} += 1`, 0.2],
		[`${name} -= 1`, 0.5],
		[`${name} = int(${name})`, 1],
		[`${name} = list(${name})`, 1],
		[`${name}.sort()`, 0.8],
		[`${name} = sorted(${name})`, 1],
		[`${name}.pop()`, 1],
		[`${name}.reverse()`, 1.2],
		[`${name} = ${name} or {}`, 1],
		[`${name} = ${name} or []`, 1.1],
		[`${name} = ${name}.strip()`, 1],
		[`${name} = ${name}.lower()`, 1.2],
		[`${name} = abs(${name})`, 1.3],
		[`${name} = str(${name})`, 1.2],
		[`${name} = max(${name}, 0)`, 1.3],
		[`${name} = 0`, 1],
		[`${name} = []`, 1],
		[`${name} = None`, 1.2],
		[`${name}.clear()`, 1.4],
	];
	return forms.map(([text, cost]) => ({ text, cost }));
}

function usesOf(view: Source, name: string, operand: string): Phrase[] {
	const made = view.makings.get(name) ?? '';
	const isList = /^(?:\[|list\(|deque\()/.test(made);
	const isSet = /^set\(/.test(made);
	const isTable = /^(?:\{|dict\(|(?:\w+\.)?(?:Counter|defaultdict|OrderedDict)\()/.test(made);
	const isNumber = /^-?[\d.]+$/.test(made);
	const form = (text: string, fits: boolean, cost: number): Phrase => ({ text, cost: fits ? cost : cost + 1.4 });
	return [
		form(`${name}.append(${operand})`, isList, 0.2),
		form(`${name}.add(${operand})`, isSet, 0.2),
		form(`${name} += ${operand}`, isNumber || /^["']/.test(made), 0.4),
		form(`${name} -= ${operand}`, isNumber, 0.9),
		form(`${name} = ${operand}`, !isList && !isTable, 0.6),
		form(`${name}[${operand}] = 1`, isTable, 1.2),
		form(`${name}[${operand}] += 1`, isTable || isList, 0.8),
		form(`${name}.extend(${operand})`, isList, 0.9),
		form(`${name}.update(${operand})`, isSet || isTable, 1),
		form(`${name}.discard(${operand})`, isSet, 1.3),
		form(`${name} = max(${name}, ${operand})`, isNumber, 1),
		form(`${name} = min(${name}, ${operand})`, isNumber, 1.2),
	];
}

function distinct(phrases: readonly Phrase[]): Phrase[] {
	const cheapest = new Map<string, number>();
	for (const { text, cost } of phrases) cheapest.set(text, Math.min(cost, cheapest.get(text) ?? cost));
	return [...cheapest].map(([text, cost]) => ({ text, cost: Math.max(0, cost) })).sort((a, b) => a.cost - b.cost);
}

/** What local names and attributes are first given. */
export function makingsOf({ program, text }: Pick<Source, 'program' | 'text'>): ReadonlyMap<string, string> {
	const makings = new Map<string, string>();
	for (const node of liveOf(program, 'assignment')) {
		const [left, right] = [node.children[0], node.children.at(-1)];
		if (left === undefined || right === undefined || right === left) continue;
		const name = text(left);
		if (!makings.has(name) && /^[\w.]+$/.test(name)) makings.set(name, text(right));
	}
	return makings;
}

const FILLED = /^\s*(?:\.\w+\(|\[[^\]]*\]\s*[-+*/|&]?=(?!=)|[-+*/|&]=|\s*:?=(?!=))/;

/** Names that are made and never changed again, and names that are given a value and never read. */
export function idleNames(
	{ program }: Pick<Source, 'program'>,
	makings: ReadonlyMap<string, string>,
): ReadonlySet<string> {
	const idle = new Set<string>();
	const uses = new Map<string, string[]>();
	for (const node of liveOf(program, 'identifier')) {
		const name = program.tree.text(node);
		const rest = program.source.slice(node.end, node.end + 40);
		uses.set(name, [...(uses.get(name) ?? []), rest]);
	}
	for (const [name, rests] of uses) {
		const made = makings.get(name);
		const empty = made !== undefined && /^(?:\[\]|\{\}|set\(\)|0|""|''|deque\(\)|Counter\(\))$/.test(made);
		if (empty && rests.filter((rest) => FILLED.test(rest)).length <= 1) idle.add(name);
		if (rests.length === 1) idle.add(name);
	}
	return idle;
}
