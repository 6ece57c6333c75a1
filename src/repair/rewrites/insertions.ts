/** Statements that are missing: updates, results, refusals, and those that the program has elsewhere. */
import { isOneLine } from '../../authoring/mutate/edits.js';
import { liveOf } from '../../authoring/mutate/program.js';
import { ancestorOf, fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import { COST_WEIGHT } from './conditions.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { edited, indentOf, insertAfter, insertBefore, isDocstring, replaced, startsLine, type View } from './view.js';

export const insertions: RewriteRule = {
	rewrites: (view) => [...copies(view), ...updates(view), ...raises(view), ...finalReturns(view), ...lastGroups(view)],
};

/** A simple statement of the program, once more at another place. */
function copies(view: View): Rewrite[] {
	const texts = simpleTexts(view);
	const places = view.statements.filter((node) => startsLine(view, node));
	return places.flatMap((place) =>
		texts
			.filter((text) => text !== view.text(place))
			.flatMap((text) => [
				edited('statement-added', -3.6, insertBefore(view, place, [text])),
				...(isLast(place) && !/^(return|break|continue|raise)/.test(place.type)
					? [edited('statement-added', -3.6, insertAfter(view, place, [text]))]
					: []),
			]),
	);
}

function simpleTexts(view: View): string[] {
	const simple = view.statements.filter(
		(node) =>
			/^(expression_statement|return_statement|break_statement|continue_statement)$/.test(node.type) &&
			isOneLine(view.program, node) &&
			!isDocstring(node),
	);
	return [...new Set(simple.map((node) => view.text(node)))].slice(0, 24);
}

function isLast(node: SyntaxNode): boolean {
	return node.parent !== null && namedChildren(node.parent).at(-1) === node;
}

const STATEMENTS_AT_A_PLACE = 130;

/** A statement that is missing: before another one, at the end of a block, and where an empty block says `pass`. */
function updates(view: View): Rewrite[] {
	const places = view.statements.filter((node) => startsLine(view, node));
	const added = places.flatMap((place) => {
		const isEnd = isLast(place) && !/^(return|break|continue|raise)/.test(place.type);
		return view
			.statementsAt(place)
			.slice(0, STATEMENTS_AT_A_PLACE)
			.flatMap(({ text, cost }) => [
				edited('statement-added', -2.9 - COST_WEIGHT * cost, insertBefore(view, place, [text])),
				...(isEnd ? [edited('statement-added', -2.7 - COST_WEIGHT * cost, insertAfter(view, place, [text]))] : []),
			]);
	});
	const filled = liveOf(view.program, 'pass_statement').flatMap((node) =>
		view.statementsAt(node).map(({ text, cost }) => replaced('statement-added', -1.4 - COST_WEIGHT * cost, node, text)),
	);
	return [...added, ...filled];
}

/** `pass` where an error belongs, and other errors than those that are raised. */
function raises(view: View): Rewrite[] {
	const own = [
		...new Set(
			liveOf(view.program, 'raise_statement')
				.filter((node) => isOneLine(view.program, node))
				.map((node) => view.text(node)),
		),
	];
	const missing = view.hints.missingErrors.map((error) => `raise ${error}("invalid value")`);
	const usual = ['raise ValueError("invalid value")', 'raise KeyError("missing")', 'raise TypeError("wrong type")'];
	const forms = [...new Set([...missing, ...own, ...usual])].slice(0, 8);
	const simple = simpleTexts(view);
	const passes = liveOf(view.program, 'pass_statement').flatMap((node) => [
		...forms.map((form, rank) => replaced('exception', (missing.length > 0 ? -0.8 : -2) - 0.2 * rank, node, form)),
		...simple.map((text, rank) => replaced('statement-added', -1.6 - 0.05 * rank, node, text)),
		...['continue', 'break', 'return']
			.filter((form) => form === 'return' || ancestorOf(node, 'for_statement', 'while_statement') !== null)
			.map((form) => replaced('statement-added', -2.8, node, form)),
	]);
	const ends =
		view.hints.missingErrors.length === 0
			? []
			: view.statements
					.filter(isLast)
					.flatMap((node) => missing.map((form) => edited('exception', -3.2, insertAfter(view, node, [form]))));
	return [...passes, ...ends];
}

/** A function that ends without a result. */
function finalReturns(view: View): Rewrite[] {
	return liveOf(view.program, 'function_definition').flatMap((definition) => {
		const body = fieldOf(definition, 'body');
		const last = body === null ? undefined : namedChildren(body).at(-1);
		if (last === undefined || last.type === 'return_statement') return [];
		const values = [...view.namesAt(last).filter((name) => name !== 'self'), ...view.hints.expected].slice(0, 10);
		return values.map((value) => edited('statement-added', -2.6, insertAfter(view, last, [`return ${value}`])));
	});
}

const GROUP_LINES = 6;

/** What a loop does at the end of each group is done once more behind it, for the last one. */
function lastGroups(view: View): Rewrite[] {
	return liveOf(view.program, 'if_statement').flatMap((node) => {
		const loop = ancestorOf(node, 'for_statement', 'while_statement');
		const text = view.text(node);
		if (loop === null || !startsLine(view, node) || !startsLine(view, loop)) return [];
		if (fieldOf(node, 'alternative') !== null || text.split('\n').length > GROUP_LINES) return [];
		if (/\b(?:continue|break|return|yield|raise)\b/.test(text)) return [];
		const lines = text.replaceAll(`\n${indentOf(view, node)}`, '\n').split('\n');
		return [edited('statement-added', -2.4, insertAfter(view, loop, lines))];
	});
}
