/** Defaults that every call shares and that some call changes. */
import { fieldOf, nodesOf, type SyntaxNode } from '../../../python-source/tree/node.js';
import type { AnalysisContext, AnalysisRule } from '../rule.js';

const DISPLAYS: ReadonlySet<string> = new Set([
	'list',
	'dictionary',
	'set',
	'list_comprehension',
	'dictionary_comprehension',
	'set_comprehension',
]);
const MAKERS = [
	'list',
	'dict',
	'set',
	'bytearray',
	'collections.defaultdict',
	'collections.deque',
	'collections.Counter',
];

export const mutableDefault: AnalysisRule = {
	name: 'mutable-default',
	find: (context) =>
		nodesOf(context.tree, 'default_parameter', 'typed_default_parameter').flatMap((node) => {
			const value = fieldOf(node, 'value');
			const name = fieldOf(node, 'name');
			if (value === null || name === null || !isMutable(context, value) || isPrivate(context, name)) return [];
			return [{ node: value, message: `the default of '${context.tree.text(name)}' is shared by all calls` }];
		}),
};

function isMutable({ resolver }: AnalysisContext, value: SyntaxNode): boolean {
	if (DISPLAYS.has(value.type)) return true;
	const callee = value.type === 'call' ? fieldOf(value, 'function') : null;
	return callee !== null && resolver.means(callee, ...MAKERS);
}

/** A parameter with a leading underscore, or one named for it, is a cache on purpose. */
function isPrivate({ tree }: AnalysisContext, name: SyntaxNode): boolean {
	return /^_|^(?:cache|memo)$/.test(tree.text(name));
}
