/** Another variable, another attribute of the object, another of the program's strings. */
import { liveOf } from '../../authoring/mutate/program.js';
import { ancestorOf, fieldOf, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { replaced, type View } from './view.js';

export const names: RewriteRule = {
	rewrites: (view) => [
		...variables(view),
		...attributes(view),
		...othersAttributes(view),
		...strings(view),
		...targets(view),
	],
};

const MOST = 14;

function variables(view: View): Rewrite[] {
	return liveOf(view.program, 'identifier').flatMap((node) => {
		const name = view.text(node);
		if (!isRead(node) || name === 'self' || name === 'cls') return [];
		const scope = view.namesAt(node);
		if (!scope.includes(name)) return [];
		const others = scope.filter((other) => other !== name && other !== 'self' && other !== 'cls');
		return [
			...others.slice(0, MOST).map((other) => replaced('name', view.idle.has(other) ? -0.9 : -1.9, node, other)),
			...view.attributesAt(node).map((other) => replaced('name', -3.2, node, other)),
		];
	});
}

/** A use of the name's value. */
function isRead({ parent, field }: SyntaxNode): boolean {
	if (parent === null || field === 'function' || field === 'attribute') return false;
	if (parent.type === 'keyword_argument' && field === 'name') return false;
	if (/^(assignment|augmented_assignment|for_statement|for_in_clause)$/.test(parent.type) && field === 'left')
		return false;
	return (
		!/parameter|pattern|dotted_name|except_clause|named_expression|definition/.test(parent.type) || field === 'value'
	);
}

/** What is assigned to: `a = …` where `b = …` was meant. */
function targets(view: View): Rewrite[] {
	return liveOf(view.program, 'assignment', 'augmented_assignment').flatMap((node) => {
		const left = fieldOf(node, 'left');
		if (left === null || !/^(identifier|attribute)$/.test(left.type)) return [];
		const text = view.text(left);
		const others = left.type === 'identifier' ? view.namesAt(node) : view.attributesAt(node);
		return others
			.filter((other) => other !== text && other !== 'self')
			.map((other) => replaced('name', -3.2, left, other));
	});
}

function attributes(view: View): Rewrite[] {
	return liveOf(view.program, 'attribute').flatMap((node) => {
		const text = view.text(node);
		if (!/^self\.\w+$/.test(text) || node.parent?.type === 'call' || node.field === 'left') return [];
		const others = [...view.attributesAt(node), ...view.namesAt(node)].filter(
			(other) => other !== text && other !== 'self',
		);
		return others.slice(0, MOST).map((other) => replaced('name', -2.4, node, other));
	});
}

/** `node.outgoing` → `node.incoming`: another attribute that the program's objects have; names alike in a part stand for one another. */
function othersAttributes(view: View): Rewrite[] {
	const reads = liveOf(view.program, 'attribute').filter(
		({ parent, field }) => field !== 'function' && parent !== null,
	);
	const known = [...new Set(reads.map((node) => lastPart(view.text(node))))].slice(0, MOST);
	return reads
		.filter((node) => !isTarget(node) && /^(?!self\.)[\w.]+\.\w+$/.test(view.text(node)))
		.flatMap((node) => {
			const text = view.text(node);
			const name = lastPart(text);
			return known
				.filter((other) => other !== name)
				.map((other) =>
					replaced('name', shareWord(name, other) ? -1.8 : -2.4, node, `${text.slice(0, -name.length)}${other}`),
				);
		});
}

function isTarget({ parent, field }: SyntaxNode): boolean {
	return field === 'left' && /assignment$/.test(parent?.type ?? '');
}

function lastPart(text: string): string {
	return text.slice(text.lastIndexOf('.') + 1);
}

function shareWord(a: string, b: string): boolean {
	const words = new Set(a.split('_'));
	return b.split('_').some((word) => words.has(word));
}

function strings(view: View): Rewrite[] {
	const nodes = liveOf(view.program, 'string').filter((node) => /^(['"])[^'"\\\n]{0,24}\1$/.test(view.text(node)));
	const all = [...new Set(nodes.map((node) => view.text(node)))];
	const expected = view.hints.expected.filter((literal) => /^['"]/.test(literal));
	const spoken = view.hints.spoken.filter((literal) => literal.startsWith('"'));
	const choices = [...new Set([...all.slice(0, 10), ...expected, '""', '" "', ...spoken])].slice(0, 16);
	return nodes
		.filter((node) => ancestorOf(node, 'raise_statement') === null)
		.flatMap((node) =>
			choices
				.filter((other) => other.slice(1, -1) !== view.text(node).slice(1, -1))
				.map((other) => replaced('name', -3, node, other)),
		);
}
