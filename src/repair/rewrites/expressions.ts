/** An expression of the program in place of another one that plays the same part: results, right sides, bounds, arguments. */
import { isOneLine } from '../../authoring/mutate/edits.js';
import { liveOf } from '../../authoring/mutate/program.js';
import { ancestorOf, fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { edited, replaced, type View } from './view.js';

export const expressions: RewriteRule = {
	rewrites: (view) => [...sameParts(view), ...chosen(view), ...indices(view), ...slices(view), ...mirrored(view)],
};

const MOST = 16;

/** Right sides, results and conditions are exchanged for those of other statements. */
function sameParts(view: View): Rewrite[] {
	const values = valueNodes(view);
	const texts = [...new Set(values.map((node) => view.text(node)))].filter((text) => text.length <= 60).slice(0, MOST);
	return values.flatMap((node) =>
		texts.filter((text) => text !== view.text(node)).map((text) => replaced('expression', -3.5, node, text)),
	);
}

function valueNodes({ program }: View): SyntaxNode[] {
	return [
		...liveOf(program, 'assignment', 'augmented_assignment').map((node) => fieldOf(node, 'right')),
		...liveOf(program, 'return_statement').map((node) => namedChildren(node)[0] ?? null),
		...liveOf(program, 'keyword_argument').map((node) => fieldOf(node, 'value')),
	].filter(
		(node): node is SyntaxNode =>
			node !== null && isOneLine(program, node) && ancestorOf(node, 'raise_statement') === null,
	);
}

/** `b` → `max(a, b)`, `min(a, b)`: what is kept is the better of what was and what comes. */
function chosen(view: View): Rewrite[] {
	const plain = liveOf(view.program, 'assignment').flatMap((node) => {
		const left = fieldOf(node, 'left');
		const right = fieldOf(node, 'right');
		if (left === null || right === null || !/^(identifier|attribute|subscript)$/.test(left.type)) return [];
		const [target, value] = [view.text(left), view.text(right)];
		if (right.type === 'assignment' || value.includes('\n')) return [];
		const forms = [`max(${target}, ${value})`, `min(${target}, ${value})`, `${target} + ${value}`];
		return forms.map((text) => replaced('expression', -2.6, right, text));
	});
	const bounded = liveOf(view.program, 'subscript', 'argument_list', 'slice').flatMap((node) =>
		namedChildren(node)
			.filter(({ type, field }) => type === 'identifier' && field !== 'value')
			.flatMap((part) => boundsOf(view, part)),
	);
	return [...plain, ...bounded];
}

function boundsOf(view: View, part: SyntaxNode): Rewrite[] {
	const text = view.text(part);
	const others = view
		.namesAt(part)
		.filter((name) => name !== text && name !== 'self')
		.slice(0, 6);
	return others.flatMap((name) => [
		replaced('expression', -3.8, part, `min(${text}, ${name})`),
		replaced('expression', -3.8, part, `max(${text}, ${name})`),
		replaced('expression', -3.6, part, `${text} + ${name}`),
		replaced('expression', -3.6, part, `${text} - ${name}`),
	]);
}

/** The two indices of a grid the other way round, an index that goes round, a sum that goes round. */
function indices(view: View): Rewrite[] {
	const double = liveOf(view.program, 'subscript').flatMap((node) => {
		const match = /^(\w+)\[(\w+)\]\[(\w+)\]$/.exec(view.text(node));
		if (match === null || match[2] === match[3]) return [];
		return [replaced('expression', -2.2, node, `${match[1]}[${match[3]}][${match[2]}]`)];
	});
	const round = liveOf(view.program, 'subscript').flatMap((node) => {
		const match = /^(\w+)\[([^[\]:,]+)\]$/.exec(view.text(node));
		if (match === null || node.field === 'left') return [];
		return [
			replaced('expression', -3.2, node, `${match[1]}[(${match[2]}) % len(${match[1]})]`),
			replaced('expression', -3.4, node, `${match[1]}`),
		];
	});
	return [...double, ...round, ...remainders(view)];
}

function remainders(view: View): Rewrite[] {
	const all = liveOf(view.program, 'integer').map((node) => view.text(node));
	const sizes = [...new Set(all)].filter((value) => Number(value) > 1).slice(0, 4);
	return liveOf(view.program, 'binary_operator').flatMap((node) => {
		const text = view.text(node);
		if (!/^[+-]$/.test(node.children[1]?.type ?? '') || text.includes('\n')) return [];
		return sizes.map((size) => replaced('expression', -3.3, node, `(${text}) % ${size}`));
	});
}

/** `x[a:b]` → `x[a:]`, `x[:b]`, `x[:]`, and bounds where there is none. */
function slices(view: View): Rewrite[] {
	return liveOf(view.program, 'slice').flatMap((node) => {
		const text = view.text(node);
		const [start = '', stop = '', ...rest] = text.split(':').map((part) => part.trim());
		if (rest.length > 0) return [];
		const forms = [`${start}:`, `:${stop}`, `${start}:${stop || '-1'}`, `${start || '1'}:${stop}`, ':'];
		return [...new Set(forms)]
			.filter((form) => form !== text.replace(/\s/g, ''))
			.map((form) => replaced('expression', -2.8, node, form));
	});
}

/** `a, b = x, y` → `a, b = y, x`, and a ternary with its ends exchanged or cut. */
function mirrored(view: View): Rewrite[] {
	const swapped = (kind: 'argument-order' | 'condition', prior: number, a: SyntaxNode, b: SyntaxNode): Rewrite =>
		edited(
			kind,
			prior,
			{ start: a.start, end: a.end, text: view.text(b) },
			{ start: b.start, end: b.end, text: view.text(a) },
		);
	const pairs = liveOf(view.program, 'expression_list', 'pattern_list', 'tuple').flatMap((node) => {
		const [first, second, ...rest] = namedChildren(node);
		const pair = first !== undefined && second !== undefined && rest.length === 0;
		return pair && view.text(first) !== view.text(second) ? [swapped('argument-order', -2.4, first, second)] : [];
	});
	const targets = liveOf(view.program, 'assignment').flatMap((node) => {
		const siblings = node.parent?.parent == null ? [] : namedChildren(node.parent.parent);
		const next = siblings[siblings.indexOf(node.parent as SyntaxNode) + 1]?.children[0];
		const [first, second] = [fieldOf(node, 'left'), next?.type === 'assignment' ? fieldOf(next, 'left') : null];
		const both = first?.type === 'subscript' && second?.type === 'subscript';
		return both && view.text(first) !== view.text(second) ? [swapped('argument-order', -2.4, first, second)] : [];
	});
	const ternaries = liveOf(view.program, 'conditional_expression').flatMap((node) => {
		const [value, , other] = namedChildren(node);
		if (value === undefined || other === undefined) return [];
		return [
			swapped('condition', -2.2, value, other),
			replaced('condition', -3, node, view.text(value)),
			replaced('condition', -3, node, view.text(other)),
		];
	});
	return [...pairs, ...targets, ...ternaries];
}
