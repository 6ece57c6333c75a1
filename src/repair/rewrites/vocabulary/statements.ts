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
