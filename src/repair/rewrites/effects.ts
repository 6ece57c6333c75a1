/**
 * When a program changes what it keeps: after everything that may refuse, all of it or nothing, and all that belongs together. Tests that
 * look at what is left after a refusal are rare, so these are also made where the tests leave it open.
 */
import { isOneLine, removeStatement } from '../../authoring/mutate/edits.js';
import { functionAround, liveOf } from '../../authoring/mutate/program.js';
import { fieldOf, namedChildren, type SyntaxNode, subtree } from '../../python-source/tree/node.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { edited, indentOf, insertAfter, replaced, startsLine, type View } from './view.js';

export const effects: RewriteRule = {
	rewrites: (view) => [
		...afterRefusals(view),
		...checkedFirst(view),
		...resetTogether(view),
		...loopsOverCopies(view),
		...keptCopies(view),
	],
};

const CHANGE = /^(?:self\.[\w.]+|[\w.]+\[[^\]]*\])(?:\[[^\]]*\])? [-+*/|&]?=(?!=)/;

/** A change moves behind the last refusal of its block. */
function afterRefusals(view: View): Rewrite[] {
	return view.statements.flatMap((statement) => {
		if (
			!CHANGE.test(view.text(statement)) ||
			!isOneLine(view.program, statement) ||
			!startsLine(view, statement) ||
			statement.parent === null
		)
			return [];
		const siblings = namedChildren(statement.parent);
		const later = siblings.slice(siblings.indexOf(statement) + 1);
		const last = later.filter((other) => refuses(view, other)).at(-1);
		return last === undefined
			? []
			: [
					edited(
						'statement-order',
						-1,
						removeStatement(view.program, statement),
						insertAfter(view, last, [view.text(statement)]),
					),
				];
	});
}

function refuses(view: View, node: SyntaxNode): boolean {
	return (
		node.type === 'if_statement' && subtree(view.program.tree, node).some(({ type }) => type === 'raise_statement')
	);
}

/** A loop that asks and changes by turns becomes one that asks and one that changes. */
function checkedFirst(view: View): Rewrite[] {
	return liveOf(view.program, 'for_statement').flatMap((loop) => {
		const body = fieldOf(loop, 'body');
		if (body === null || fieldOf(loop, 'alternative') !== null || !startsLine(view, loop)) return [];
		const inside = namedChildren(body);
		const asked = inside.filter((node) => refuses(view, node) || answersEarly(view, node)).length;
		const [first, change] = [inside[0], inside[asked]];
		const isApart = inside.slice(0, asked).every((node) => node.type === 'if_statement');
		if (asked === 0 || !isApart || first === undefined || change === undefined || !startsLine(view, change)) return [];
		const header = view.program.source.slice(loop.start, body.start).trimEnd();
		const at = change.start - indentOf(view, change).length;
		return CHANGE.test(view.text(change))
			? [edited('statement-order', -1.4, { start: at, end: at, text: `${indentOf(view, loop)}${header}\n` })]
			: [];
	});
}

function answersEarly(view: View, node: SyntaxNode): boolean {
	return (
		node.type === 'if_statement' && subtree(view.program.tree, node).some(({ type }) => type === 'return_statement')
	);
}

/** What begins empty together and is changed together is emptied together. */
function resetTogether(view: View): Rewrite[] {
	return liveOf(view.program, 'class_definition').flatMap((definition) => {
		const methods = subtree(view.program.tree, definition).filter(({ type }) => type === 'function_definition');
		const textOf = (node: SyntaxNode): string => view.text(node);
		const start = methods.find((method) => view.text(fieldOf(method, 'name') ?? method) === '__init__');
		if (start === undefined) return [];
		const empty = new Map([...textOf(start).matchAll(EMPTIED)].map(([, name = '', value = '']) => [name, value]));
		const others = methods.filter((method) => method !== start);
		return others.flatMap((method) => {
			const reset = [...textOf(method).matchAll(EMPTIED)].filter(([, name = '', value]) => empty.get(name) === value);
			const done = new Set(reset.map(([, name = '']) => name));
			const [, known = ''] = reset[0] ?? [];
			const statement = view.statements.find(
				(node) => functionAround(node) === method && view.text(node) === reset[0]?.[0].trim(),
			);
			if (statement === undefined || known === '') return [];
			const together = [...empty].filter(
				([name]) =>
					!done.has(name) && others.some((other) => changes(textOf(other), name) && changes(textOf(other), known)),
			);
			return together.map(([name, value]) =>
				edited('statement-added', -1.5, insertAfter(view, statement, [`self.${name} = ${value}`])),
			);
		});
	});
}

const EMPTIED = /^[ \t]+self\.(\w+) = (0|\[\]|\{\}|""|''|None|set\(\)|False)[ \t]*$/gm;

function changes(text: string, name: string): boolean {
	return new RegExp(`self\\.${name}(?: [-+*/|]=|\\.(?:append|add|update|extend)\\()`).test(text);
}

/** A loop over what its body takes away from goes over a copy. */
function loopsOverCopies(view: View): Rewrite[] {
	return liveOf(view.program, 'for_statement').flatMap((loop) => {
		const [over, body] = [fieldOf(loop, 'right'), fieldOf(loop, 'body')];
		const name = over === null ? null : /^(\w+)(?:\.\w+\(\))?$/.exec(view.text(over))?.[1];
		if (over === null || body === null || name === undefined || name === null) return [];
		const taken = new RegExp(`\\b${name}\\.(?:remove|pop|insert|discard)\\(|\\bdel ${name}\\[`);
		return taken.test(view.text(body)) ? [replaced('conversion', -0.8, over, `list(${view.text(over)})`)] : [];
	});
}

/** A mapping that the caller passes and the object keeps is kept as a copy. */
function keptCopies(view: View): Rewrite[] {
	return liveOf(view.program, 'assignment').flatMap((node) => {
		const kept = /^self\.[\w.]+(?:\[[^\]]+\])? = (\w+)$/.exec(view.text(node))?.[1];
		const right = fieldOf(node, 'right');
		const home = functionAround(node);
		if (kept === undefined || right === null || home === null) return [];
		const given = view.text(fieldOf(home, 'parameters') ?? right);
		const isMapping = new RegExp(`\\b${kept}\\.(?:items|keys|values)\\(`).test(view.text(home));
		return isMapping && new RegExp(`\\b${kept}\\b`).test(given)
			? [replaced('conversion', -1.5, right, `dict(${kept})`)]
			: [];
	});
}
