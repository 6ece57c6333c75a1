/** A term more, a term less, another term: parts of expressions that a mistake left out, put the other way round or took from elsewhere. */
import { functionAround, liveOf } from '../../authoring/mutate/program.js';
import { fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { atom, exchanged, replaced, type View } from './view.js';
import { operandsAt } from './vocabulary/operands.js';

export const terms: RewriteRule = {
	rewrites: (view) => [
		...forgotten(view),
		...added(view),
		...prepended(view),
		...plainNames(view),
		...powers(view),
		...rectangles(view),
		...bounded(view),
		...inOrder(view),
		...indexPairs(view),
		...entries(view),
		...stretches(view),
	],
};

/** `x > limit` → `x > limit + bonus`, where nothing else speaks of the bonus. */
function forgotten(view: View): Rewrite[] {
	const sides = liveOf(view.program, 'comparison_operator', 'return_statement', 'assignment').flatMap((node) =>
		node.type === 'assignment' ? [fieldOf(node, 'right')] : namedChildren(node),
	);
	return sides.flatMap((side) => {
		if (side === null || !/^(identifier|attribute|call|subscript|binary_operator)$/.test(side.type)) return [];
		const text = view.text(side);
		return unusedAt(view, side)
			.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))
			.flatMap((name) => [
				replaced('expression', -1.6, side, `${text} + ${name}`),
				replaced('expression', -1.7, side, `${text} - ${name}`),
				replaced('expression', -2.2, side, `${atom(view, side)} * ${name}`),
			]);
	});
}

/** `x > limit` → `x + fee > limit`, for what has a value there. */
function added(view: View): Rewrite[] {
	return liveOf(view.program, 'comparison_operator').flatMap((node) => {
		const ordered = node.children.some(({ type }) => /^[<>]=?$/.test(type));
		const sides = ordered ? namedChildren(node).filter(({ type }) => /^(identifier|attribute|call)$/.test(type)) : [];
		return sides.flatMap((side) =>
			operandsAt(view, node)
				.slice(0, ADDED)
				.filter(({ text }) => /^[\w.]+$/.test(text) && !view.text(node).includes(text))
				.flatMap(({ text, cost }) =>
					['+', '-'].map((sign) =>
						replaced('expression', -3.2 - 0.3 * cost, side, `${view.text(side)} ${sign} ${text}`),
					),
				),
		);
	});
}

/** Parameters and attributes that are given and never read. */
function unusedAt(view: View, at: SyntaxNode): string[] {
	const home = functionAround(at);
	const text = home === null ? '' : view.text(home);
	const count = (name: string, where: string): number => where.split(new RegExp(`\\b${name}\\b`)).length - 1;
	const parameters = view.namesAt(at).filter((name) => name !== 'self' && count(name, text) === 1);
	const attributes = view.attributesAt(at).filter((name) => count(name.slice(5), view.program.source) <= 2);
	return [...parameters, ...attributes].slice(0, 4);
}

const OTHERS = 8;
const ADDED = 5;

/** `return rest + [x]` → `return rest + rest + [x]`: what a result begins with. */
function prepended(view: View): Rewrite[] {
	const results = liveOf(view.program, 'return_statement', 'yield').flatMap(namedChildren);
	return results.flatMap((value) => {
		if (!/^(list_comprehension|list|call|binary_operator|subscript)$/.test(value.type)) return [];
		const text = view.text(value);
		return view
			.namesAt(value)
			.filter((name) => name !== 'self' && name !== text)
			.slice(0, OTHERS)
			.flatMap((name) => [
				replaced('expression', -2.8, value, `${name} + ${text}`),
				replaced('expression', -3, value, `${text} + ${name}`),
				replaced('expression', -3.2, value, `${text} - ${name}`),
			]);
	});
}

/** `get(nodes, x) + 1` → `distance + 1`: an operand or argument that was a name. */
function plainNames(view: View): Rewrite[] {
	return liveOf(view.program, 'call', 'subscript', 'attribute', 'binary_operator').flatMap((node) => {
		if (
			!/^(binary_operator|argument_list|comparison_operator|assignment|return_statement)$/.test(node.parent?.type ?? '')
		)
			return [];
		if (node.field === 'function' || (node.field === 'left' && node.parent?.type === 'assignment')) return [];
		return view
			.namesAt(node)
			.filter((name) => name !== 'self')
			.slice(0, OTHERS)
			.map((name) => replaced('expression', -3.1, node, name));
	});
}

function powers(view: View): Rewrite[] {
	return liveOf(view.program, 'binary_operator').flatMap((node) =>
		namedChildren(node)
			.filter(({ type }) => type === 'identifier' || type === 'attribute')
			.flatMap((side) => {
				const text = view.text(side);
				return view.text(fieldOf(node, 'operator') ?? node) === '**'
					? []
					: [replaced('expression', -3.2, side, `${text} ** 2`), replaced('expression', -3.3, side, `2 * ${text}`)];
			}),
	);
}

/** `2 * height` → `height + width`, `height * height` → `height * width`: not everything is square. */
function rectangles(view: View): Rewrite[] {
	return liveOf(view.program, 'binary_operator').flatMap((node) => {
		const [, twice, square] = /^(?:2 \* (\w+)|(\w+) \* \2)$/.exec(view.text(node)) ?? [];
		const side = twice ?? square;
		if (side === undefined) return [];
		const { source } = view.program;
		return view
			.namesAt(node)
			.filter((name) => name !== side && name !== 'self')
			.slice(0, OTHERS)
			.map((name) => {
				const together = new RegExp(`\\b(?:${side}, ${name}|${name}, ${side}) = `).test(source);
				return replaced('expression', together ? -1 : -2.2, node, `${side} ${twice === undefined ? '*' : '+'} ${name}`);
			});
	});
}

/** `best = best + x` → `best = max(0, best + x)`: what may not fall below zero. */
function bounded(view: View): Rewrite[] {
	return liveOf(view.program, 'assignment').flatMap((node) => {
		const [left, right] = [fieldOf(node, 'left'), fieldOf(node, 'right')];
		if (left?.type !== 'identifier' || right?.type !== 'binary_operator') return [];
		const own = view.text(right).includes(view.text(left));
		return [replaced('expression', own ? -2.2 : -3, right, `max(0, ${view.text(right)})`)];
	});
}

/** `stack.pop() - stack.pop()` takes the right side first on no machine: `-stack.pop() + stack.pop()`. */
function inOrder(view: View): Rewrite[] {
	return liveOf(view.program, 'binary_operator').flatMap((node) => {
		const [left, right] = [fieldOf(node, 'left'), fieldOf(node, 'right')];
		if (left?.type !== 'call' || right === null || view.text(left) !== view.text(right)) return [];
		return view.text(fieldOf(node, 'operator') ?? node) === '-'
			? [replaced('argument-order', -1.2, node, `-${view.text(left)} + ${view.text(right)}`)]
			: [];
	});
}

/** `table[i, j]` → `table[j, i]`. */
function indexPairs(view: View): Rewrite[] {
	return liveOf(view.program, 'subscript').flatMap((node) => {
		const [first, second, ...rest] = namedChildren(node).filter(({ field }) => field === 'subscript');
		return first !== undefined && second !== undefined && rest.length === 0
			? exchanged(view, 'argument-order', -1.8, first, second)
			: [];
	});
}

/** What is written to an entry belongs to an entry of another table. */
function entries(view: View): Rewrite[] {
	const subscripts = liveOf(view.program, 'subscript');
	const texts = [...new Set(subscripts.map((node) => view.text(node)))].filter((text) => text.length <= 40);
	return subscripts
		.filter(({ parent, field }) => field === 'left' && /assignment$/.test(parent?.type ?? ''))
		.flatMap((node) =>
			texts
				.filter((text) => text !== view.text(node))
				.slice(0, OTHERS)
				.map((text) => replaced('name', -2.6, node, text)),
		);
}

/** A loop over a part of its sequence. */
function stretches(view: View): Rewrite[] {
	return liveOf(view.program, 'for_statement', 'for_in_clause').flatMap((loop) => {
		const over = fieldOf(loop, 'right');
		if (over === null || !/^(identifier|attribute|subscript|list_splat)$/.test(over.type)) return [];
		const text = view.text(over);
		const names = view.namesAt(over).filter((name) => name !== text && name !== 'self' && !text.includes(name));
		return [
			...['[1:]', '[:-1]', '[::-1]'].map((part) => replaced('expression', -2.6, over, `${text}${part}`)),
			...names
				.slice(0, 5)
				.flatMap((name) => [`[${name}:]`, `[:${name}]`, `[${name} + 1:]`])
				.map((part, rank) => replaced('expression', -2.9 - 0.05 * rank, over, `${text}${part}`)),
		];
	});
}
