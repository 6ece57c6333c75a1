/** Habits that make a text harder to read: long lines, several statements in one, f-strings without fields. */
import { namedChildren, nodesOf, type SyntaxNode, type SyntaxTree } from '../../../python-source/tree/node.js';
import type { AnalysisRule } from '../rule.js';

const LINE_LIMIT = 120;

export const longLine: AnalysisRule = {
	name: 'long-line',
	find: ({ tree }) =>
		// A line is measured once, at the newline-free statement that ends it.
		statements(tree).flatMap((node) => {
			const lineStart = tree.source.lastIndexOf('\n', node.start - 1) + 1;
			const newline = tree.source.indexOf('\n', node.start);
			const width = (newline === -1 ? tree.source.length : newline) - lineStart;
			if (width <= LINE_LIMIT) return [];
			return [{ node, message: `the line has ${width} characters; the limit is ${LINE_LIMIT}` }];
		}),
};

/** All statements in document order. */
function statements(tree: SyntaxTree): SyntaxNode[] {
	const found = nodesOf(tree, 'module', 'block').flatMap(namedChildren);
	return found.sort((a, b) => a.order - b.order);
}

export const severalStatements: AnalysisRule = {
	name: 'several-statements',
	find: ({ tree }) => nodesOf(tree, ';').map((node) => ({ node, message: 'two statements share a line' })),
};

export const emptyFString: AnalysisRule = {
	name: 'empty-f-string',
	find: ({ tree }) =>
		nodesOf(tree, 'string').flatMap((node) => {
			const formatted = node.parent?.type !== 'concatenated_string' && node.children.length > 0;
			if (!formatted || node.children.some(({ type }) => type === 'interpolation')) return [];
			return [{ node, message: 'an f-string without a field' }];
		}),
};
