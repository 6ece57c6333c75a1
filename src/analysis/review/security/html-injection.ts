/** HTML that is put together with values from outside as they are. */

import { readCall } from '../../../python-source/tree/calls.js';
import { fieldOf, namedChildren, nodesOf, type SyntaxNode } from '../../../python-source/tree/node.js';
import type { AnalysisContext, AnalysisRule } from '../rule.js';

const TAGS = `html|head|body|div|span|p|a|b|i|u|em|strong|ul|ol|li|table|tr|td|th|h[1-6]|script|style|form|button|label
	|select|option|title|pre|code|section|article|nav|header|footer|textarea`.replace(/\s+/g, '');
/** A whole tag, or the start of one with an attribute; `a <b` is a comparison. */
const TAG = new RegExp(String.raw`</?(?:${TAGS})>|<[a-z]+[1-6]?\s+[a-z-]+=(?:["']|$)`, 'i');
const CLEANERS = new Set(['escape', 'quoteattr', 'clean', 'Markup', 'quote', 'quote_plus', 'urlencode']);

export const htmlInjection: AnalysisRule = {
	name: 'html-injection',
	find: (context) =>
		nodesOf(context.tree, 'string', 'binary_operator', 'call').flatMap((node) => {
			const parts = insertedParts(context, node);
			if (!parts.some((part) => context.sources.isForeign(part, CLEANERS))) return [];
			return [{ node, message: 'a value from outside goes into HTML without being escaped' }];
		}),
};

/** What an expression inserts into HTML text; nothing if there is no HTML in it. */
function insertedParts({ tree, resolver }: AnalysisContext, node: SyntaxNode): SyntaxNode[] {
	if (node.type === 'string') {
		const texts = node.children.filter(({ type }) => type === 'string_content');
		const fields = node.children.filter(({ type }) => type === 'interpolation');
		return texts.some((text) => TAG.test(tree.text(text))) ? fields : [];
	}
	if (node.type === 'binary_operator' && node.children.some(({ type }) => type === '+' || type === '%')) {
		const [left, right] = namedChildren(node);
		const html = [left, right].filter((side) => side !== undefined).filter((side) => isHtml(tree, side));
		return html.length === 0
			? []
			: ([left, right].filter((side) => side !== undefined && !html.includes(side)) as SyntaxNode[]);
	}
	const call =
		node.type === 'call' && fieldOf(node, 'function')?.type === 'attribute' ? readCall(resolver, node) : null;
	if (call?.name !== 'format' || call.receiver === null || !isHtml(tree, call.receiver)) return [];
	return [...call.args, ...call.keywords.values()];
}

function isHtml(tree: AnalysisContext['tree'], node: SyntaxNode): boolean {
	return (node.type === 'string' || node.type === 'concatenated_string') && TAG.test(tree.text(node));
}
