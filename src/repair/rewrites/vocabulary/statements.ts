/** Simple statements that could be missing at a place, made of what is there; what costs less is tried earlier. */
import type { SyntaxNode } from '../../../python-source/tree/node.js';
import { distinct, operandsAt, type Phrase, type Source } from './operands.js';

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
	const tables = names.filter((name) => isTable(view, name) || view.idle.has(name)).slice(0, TABLES);
	const near = operands.slice(0, KEYS);
	const filled = tables.flatMap((name) =>
		near.flatMap((key) =>
			near
				.filter((value) => value !== key && key.text !== name && value.text !== name)
				.flatMap((value) => fillingsOf(view, name, key, value)),
		),
	);
	return distinct([...single, ...pairs, ...filled]).slice(0, STATEMENTS_LIMIT);
}

/** Tables that may lack an entry, and what may be its key and value. */
const TABLES = 5;
const KEYS = 7;

/** An entry of a table: a value by its key, or one of many under it. */
function fillingsOf(view: Source, name: string, key: Phrase, value: Phrase): Phrase[] {
	const cost = key.cost + value.cost + usualness(view, name) + (isTable(view, name) ? 0 : 0.8);
	const more = 0.5 * (usualness(view, key.text) + usualness(view, value.text));
	return [
		{ text: `${name}[${key.text}] = ${value.text}`, cost: cost + more + 0.5 },
		{ text: `${name}.setdefault(${key.text}, []).append(${value.text})`, cost: cost + more + 0.7 },
		{ text: `${name}[${key.text}].append(${value.text})`, cost: cost + more + 1 },
		{ text: `${name}.setdefault(${key.text}, ${value.text})`, cost: cost + more + 1.2 },
		{ text: `${name}[${key.text}] = ${name}[${value.text}] + 1`, cost: cost + more + 1.4 },
	];
}

function isTable({ makings }: Source, name: string): boolean {
	return /^(?:\{|dict\(|(?:\w+\.)?(?:Counter|defaultdict|OrderedDict)\()/.test(makings.get(name) ?? '');
}

/** What is made and never filled, or set and never read, is what a missing statement was about. */
function usualness(view: Source, name: string): number {
	return view.idle.has(name) ? -1.8 : 0;
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
		[`${name} = dict(${name})`, 1.4],
		[`${name} = ${name}.split()`, 1.4],
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
	const isMap = isTable(view, name);
	const isNumber = /^-?[\d.]+$/.test(made);
	const form = (text: string, fits: boolean, cost: number): Phrase => ({ text, cost: fits ? cost : cost + 1.4 });
	return [
		form(`${name}.append(${operand})`, isList, 0.2),
		form(`${name}.add(${operand})`, isSet, 0.2),
		form(`${name} += ${operand}`, isNumber || /^["']/.test(made), 0.4),
		form(`${name} -= ${operand}`, isNumber, 0.9),
		form(`${name} = ${operand}`, !isList && !isMap, 0.6),
		form(`${name}[${operand}] = 1`, isMap, 1.2),
		form(`${name}[${operand}] += 1`, isMap || isList, 0.8),
		form(`${name}[${operand}] -= 1`, isMap || isList, 1.1),
		form(`${name}.extend(${operand})`, isList, 0.9),
		form(`${name}.update(${operand})`, isSet || isMap, 1),
		form(`${name}.discard(${operand})`, isSet, 1.3),
		form(`${name} = max(${name}, ${operand})`, isNumber, 1),
		form(`${name} = min(${name}, ${operand})`, isNumber, 1.2),
	];
}
