/** Statements that should run only sometimes, and the other sign of a number. */
import { functionAround, liveOf } from '../../authoring/mutate/program.js';
import { ancestorOf, fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import { COST_WEIGHT } from './conditions.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { edited, indentOf, insertBefore, openings, startsLine, type View } from './view.js';

export const wrapping: RewriteRule = {
	rewrites: (view) => [...onlyIf(view), ...negatives(view), ...loops(view)],
};

const ASKED = 24;

/** `s` → `if c: s`, for one statement and for two in a row. */
function onlyIf(view: View): Rewrite[] {
	const places = view.statements.filter(
		(node) => /^(for_statement|while_statement|expression_statement)$/.test(node.type) && startsLine(view, node),
	);
	return places.flatMap((statement) => {
		const siblings = statement.parent === null ? [] : namedChildren(statement.parent);
		const next = siblings[siblings.indexOf(statement) + 1];
		const pair = next !== undefined && next.type === statement.type ? [next] : [];
		const isLoop = statement.type !== 'expression_statement';
		const again = askedAgain(view, statement).map((text, rank) => ({ text, cost: -1.6 + 0.2 * rank }));
		return [...again, ...view.conditionsAt(statement, isLoop ? ASKED : ASKED / 2)].flatMap(({ text, cost }) => [
			indented(view, -3 - COST_WEIGHT * cost, text, statement, statement),
			...pair.map((last) => indented(view, -3.3 - COST_WEIGHT * cost, text, statement, last)),
		]);
	});
}

/** The condition of the loop around a statement, which may no longer hold inside it, and its parts; strictly, too. */
function askedAgain(view: View, statement: SyntaxNode): string[] {
	const loop = ancestorOf(statement, 'while_statement');
	const condition = loop === null ? null : fieldOf(loop, 'condition');
	if (condition === null || condition.type === 'true' || view.text(condition).includes('\n')) return [];
	const text = view.text(condition);
	const parts = text.split(' and ');
	return [text, ...(parts.length > 1 ? parts : [])].flatMap((part) => [
		part.replaceAll('<=', '<').replaceAll('>=', '>'),
		part,
	]);
}

function indented(view: View, prior: number, condition: string, first: SyntaxNode, last: SyntaxNode): Rewrite {
	const indent = indentOf(view, first);
	const start = first.start - indent.length;
	const body = view.program.source.slice(start, last.end).replaceAll(/^(?=[^\n])/gm, '    ');
	return edited('guard', prior, { start, end: last.end, text: `${indent}if ${condition}:\n${body}` });
}

/** `//` and `%` of a negative number round down: `if n < 0: return -f(-n)`, or `"-" + f(-n)` for a text. */
function negatives(view: View): Rewrite[] {
	return openings(view).flatMap(({ first, parameters }) => {
		const definition = functionAround(first);
		const name = definition === null ? null : fieldOf(definition, 'name');
		const [own] = parameters;
		if (definition === null || name === null || own === undefined || parameters.length > 2) return [];
		const text = view.text(definition);
		if (!new RegExp(`\\b${own}\\b[^\\n]*(?://|%)|divmod\\(|\\bstr\\(${own}\\)|while ${own}\\b`).test(text)) return [];
		const call = `${view.text(name)}(${[`-${own}`, ...parameters.slice(1)].join(', ')})`;
		return [`"-" + ${call}`, `-${call}`].map((result, rank) =>
			edited('guard', -1.8 - 0.3 * rank, insertBefore(view, first, [`if ${own} < 0:`, `    return ${result}`])),
		);
	});
}

/** `x = g()`, `if c: return x + f()` in f itself groups from the right; a loop groups from the left. */
function loops(view: View): Rewrite[] {
	return liveOf(view.program, 'function_definition').flatMap((definition) => {
		const [name, body] = [fieldOf(definition, 'name'), fieldOf(definition, 'body')];
		if (name === null || body === null) return [];
		const own = `${view.text(name)}()`;
		return namedChildren(body).flatMap((statement, index, all) => {
			const made = /^(\w+) = (\w+\(\))$/.exec(view.text(all[index - 1] ?? statement));
			if (statement.type !== 'if_statement' || made === null || !view.text(statement).includes(own)) return [];
			const looped = leftGrouped(view.text(statement), made[1] ?? '', made[2] ?? '', own);
			return looped === null
				? []
				: [edited('statement-order', -1.4, { start: statement.start, end: statement.end, text: looped })];
		});
	});
}

/** Null unless every way through the statement returns the value with something added. */
function leftGrouped(text: string, value: string, next: string, own: string): string | null {
	const lines = text.split('\n');
	const made: string[] = [];
	for (const [index, line] of lines.entries()) {
		const result = new RegExp(`^(\\s+)return (${value} .+)$`).exec(line);
		if (result === null) {
			if (line.includes(own) || /\breturn\b|\belse\b/.test(line)) return null;
			made.push(index === 0 ? line.replace(/^if\b/, 'while') : line);
			continue;
		}
		const [, indent = '', sum = ''] = result;
		const before = lines[index - 1] ?? '';
		const follows = index > 1 && !before.trimEnd().endsWith(':');
		const assigned = `${value} = ${sum.replace(own, next)}`;
		made.push(...(follows ? [`${indent}else:`, `${indent}    ${assigned}`] : [`${indent}${assigned}`]));
	}
	return made.join('\n');
}
