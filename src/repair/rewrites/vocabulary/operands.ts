/** Values that are there at a place: names, attributes, expressions and literals of the program, the likeliest first. */
import { functionAround, liveOf, type Program } from '../../../authoring/mutate/program.js';
import { fieldOf, namedChildren, type SyntaxNode } from '../../../python-source/tree/node.js';
import type { Hints } from '../hints.js';

/** The part of a view that phrases are made from. */
export interface Source {
	readonly program: Program;
	readonly hints: Pick<Hints, 'spoken'>;
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
const SPOKEN = 4;
export const LATER = 0.15;

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

const expressions = new WeakMap<Source, Map<SyntaxNode | null, readonly string[]>>();

/** Expressions of the function around a place, those that occur most often first. */
function expressionsNear(view: Source, at: SyntaxNode): readonly string[] {
	const home = functionAround(at);
	const known = expressions.get(view) ?? new Map<SyntaxNode | null, readonly string[]>();
	expressions.set(view, known);
	const found = known.get(home) ?? expressionsOf(view, home);
	known.set(home, found);
	return found;
}

function expressionsOf(view: Source, home: SyntaxNode | null): string[] {
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

/** Literals of the program, the usual ones first, and those that the description speaks of. */
export function numbersOf({ program, hints, text }: Source): string[] {
	const own = liveOf(program, 'integer', 'float').map(text);
	const spoken = hints.spoken.filter((literal) => /^\d/.test(literal)).slice(0, SPOKEN);
	return [...new Set([...new Set(['0', '1', '2', ...own])].slice(0, 9).concat(spoken))];
}

export function stringsOf({ program, hints, text }: Source): string[] {
	const own = liveOf(program, 'string')
		.map(text)
		.filter((literal) => /^(['"])[^'"\\\n]{1,16}\1$/.test(literal));
	const spoken = hints.spoken.filter((literal) => literal.startsWith('"')).slice(0, SPOKEN);
	return [...new Set([...new Set(own)].slice(0, 8).concat(spoken))];
}

/** Names that stand for a collection or a table: constants of the module, and what is searched or indexed. */
export function collectionsOf({ program, makings }: Source): string[] {
	const constants = [...program.source.matchAll(/^([A-Z][A-Z0-9_]*)\b[^=\n]*=/gm)].map(([, name]) => name ?? '');
	const used = [...program.source.matchAll(/\bin ([a-z_][\w.]*)\b(?!\()|(?<![\w.])([a-z_][\w.]*)\[/g)].map(
		([, searched, indexed]) => searched ?? indexed ?? '',
	);
	const made = [...makings]
		.filter(([, value]) => /^(?:\[\]|\{\}|set\(\)|deque\(\))$/.test(value))
		.map(([name]) => name);
	return [...new Set([...constants, ...used, ...made])].filter((name) => name !== '').slice(0, 10);
}

/** Each text once, at its least cost, cheapest first. */
export function distinct(phrases: readonly Phrase[]): Phrase[] {
	const cheapest = new Map<string, number>();
	for (const { text, cost } of phrases) cheapest.set(text, Math.min(cost, cheapest.get(text) ?? cost));
	return [...cheapest].map(([text, cost]) => ({ text, cost: Math.max(0, cost) })).sort((a, b) => a.cost - b.cost);
}
