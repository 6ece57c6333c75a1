/** Other inputs of the kind that the tests use, drawn from a seed: for seeing whether two repairs do the same. */
import { drawIndex } from '../../taskset/draw.js';
import type { Seed } from '../../taskset/seed.js';
import type { Literal, LiteralCall } from './python-literal.js';

/**
 * A call with one to three places of its arguments changed.
 * @param keepsLayout texts are the input of a program: numbers in them change, lines and words stay
 */
export function varyCall(call: LiteralCall, seed: Seed, number: number, keepsLayout = false): LiteralCall {
	let draws = 0;
	const below = (limit: number): number => drawIndex(seed, `vary:${number}:${draws++}`, limit);
	const vary = (argument: Literal): Literal => varied(argument, below, keepsLayout);
	let args = call.args;
	for (let changes = 1 + below(3); changes > 0 && args.length > 0; changes--) {
		const at = below(args.length);
		args = args.map((argument, index) => (index === at ? vary(argument) : argument));
	}
	return { ...call, args };
}

type Draw = (limit: number) => number;

function varied(literal: Literal, below: Draw, keepsLayout = false): Literal {
	switch (literal.kind) {
		case 'number':
			return { kind: 'number', text: otherNumber(literal.text, below) };
		case 'name':
			return literal.text === 'True'
				? { ...literal, text: 'False' }
				: literal.text === 'False'
					? { ...literal, text: 'True' }
					: literal;
		case 'string':
			return { ...literal, body: (keepsLayout ? otherInput : otherText)(literal.body, below) };
		case 'list':
		case 'tuple':
		case 'set':
			return { ...literal, items: otherItems(literal.items, below) };
		case 'dict':
			return { ...literal, entries: literal.entries.length === 0 ? [] : otherEntries(literal.entries, below) };
	}
}

function otherNumber(text: string, below: Draw): string {
	const value = Number(text);
	if (!Number.isSafeInteger(value)) return text;
	return String([value + 1, value - 1, 0, -value, value * 2, value + 10, 1][below(7)] ?? value);
}

function otherText(body: string, below: Draw): string {
	// An escape must not be cut in two.
	if (body.includes('\\')) return below(2) === 0 ? body + body : '';
	const at = below(body.length + 1);
	return (
		[
			body.slice(0, at) + body.slice(at + 1),
			body.slice(0, at) + (body[0] ?? 'a') + body.slice(at),
			body + body,
			'',
			body.toUpperCase(),
		][below(5)] ?? body
	);
}

/** Another number in place of one of the numbers. */
function otherInput(body: string, below: Draw): string {
	// A number behind a backslash is part of an escape.
	const numbers = [...body.matchAll(/(?<!\\[xuU][0-9a-f]*)-?\d+/gi)];
	const found = numbers[below(Math.max(1, numbers.length))];
	if (found === undefined) return otherText(body, below);
	return `${body.slice(0, found.index)}${otherNumber(found[0], below)}${body.slice(found.index + found[0].length)}`;
}

function otherItems(items: readonly Literal[], below: Draw): readonly Literal[] {
	if (items.length === 0) return items;
	const at = below(items.length);
	const item = items[at] as Literal;
	switch (below(5)) {
		case 0:
			return items.filter((_, index) => index !== at);
		case 1:
			return [...items.slice(0, at), item, ...items.slice(at)];
		case 2:
			return [...items].reverse();
		default:
			return items.map((other, index) => (index === at ? varied(other, below) : other));
	}
}

/** Keys stay: they are what the program asks for. */
function otherEntries(
	entries: readonly (readonly [Literal, Literal])[],
	below: Draw,
): readonly (readonly [Literal, Literal])[] {
	const at = below(entries.length);
	return entries.map(([key, value], index) => [key, index === at ? varied(value, below) : value]);
}
